"""What may be shown of a fact, and when? The fog of the date (game/RULES.md) and the looking-up of ids."""

from collections import ChainMap
from collections.abc import Mapping, MutableMapping
from typing import cast

from .dates import last_day
from .model.facts import Fact
from .model.scenario import Scenario
from .model.scenes import Decision

NEVER = "9999-12-31"
"""For a fact without a date: it is cited only behind the record."""


def known_from(fact: Fact) -> str:
    """The first day on which Moscow could know it: its own key, else the last day of its date, else `NEVER`."""
    return fact.known_from or (last_day(fact.date) if fact.date else NEVER)


def within_reach(scenario: Scenario, facts: Mapping[str, Fact]) -> Mapping[str, Fact]:
    """Every fact that a scenario may cite, of which none is made before it is read: its own are `here.<id>`."""
    own = {f"here.{name}": fact for name, fact in scenario.facts.items()}
    return ChainMap(own, cast("MutableMapping[str, Fact]", facts))  # nobody writes into it


def cited_by(scene: Decision) -> list[str]:
    """The ids that a decision cites before the record: by its text, also, advice and dispatch."""
    ids = [*scene.cite]
    ids += [id for also in scene.also for id in also.cite]
    ids += [id for advice in scene.advice.values() for id in advice.cite]
    return ids + list(scene.dispatch.cite if scene.dispatch else ())
