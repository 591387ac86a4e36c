"""Does any text speak of a treaty in a world where it isn't in force? Played by the engine itself, a thousand times."""

from collections import Counter
from collections.abc import Iterable, Iterator
from random import Random
from typing import NamedTuple

import pytest

from game import places
from game.core import campaign, engine, view
from game.core.campaign import Arrival, Landed, PassedOver
from game.core.closures import Values
from game.core.dates import first_day
from game.core.deal import Deal
from game.core.machine import Machine
from game.core.model import Decision
from game.core.state import State
from game.files.library import open_library
from game.files.prose import mentions

CAMPAIGNS = 1_000
SEED = 1924
LIBRARY = open_library(places.shipped_scenarios(), places.shipped_seeds(), None, None)


class Shown(NamedTuple):
    """A marked text as a run showed it."""

    juncture: str
    text: str
    false: tuple[str, ...]
    """The words in it that its world contradicts."""


def _shown(juncture: str, values: Values, texts: Iterable[str]) -> Iterator[Shown]:
    for text in texts:
        if found := mentions(text):
            false = tuple(one.words for one in found if values[f"world.{one.variable}"] != one.holds)
            yield Shown(juncture, text, false)


class Texts:
    """What of a juncture's pages is marked; of pages without marks nothing need be looked at."""

    def __init__(self, machine: Machine) -> None:
        self.machine, self.id = machine, machine.scenario.id
        self.pages = {name: self._page(scene) for name, scene in machine.scenario.scenes.items() if scene.kind == "decision"}
        self.marked = any("[[" in text and mentions(text) for text in _every(machine.scenario))

    def _page(self, scene: Decision) -> tuple[str, ...]:
        advice = [text for one in scene.advice.values() for text in (one.says, one.predicts)]
        dispatch = [scene.dispatch.text] if scene.dispatch else []
        return (scene.text, *advice, *dispatch, *(choice.text for choice in scene.choices.values()))

    def decision(self, state: State, last: str) -> Iterator[Shown]:
        """A decision's page; `last` is the day of the one before it in this juncture, or ''."""
        scenario = self.machine.scenario
        scene = scenario.scenes[state.scene]
        reports = (r.text for r in scenario.intelligence.values() if last < first_day(r.dated) <= scene.date)  # type: ignore[union-attr]
        also = engine.standing(self.machine.arrivals[state.scene], state.values, state.past)
        closed = (offer.closed for offer in engine.options(self.machine, state) if offer.closed)
        opening = () if last else (scenario.aim, scenario.content_note or "")
        yield from _shown(self.id, state.values, (*opening, *self.pages[state.scene], *reports, *also, *closed))

    def settled(self, state: State, choice: str) -> Iterator[Shown]:
        """What follows a choice: its result over the world that its effects leave, and the outcome over its own."""
        after, told = engine.tell(self.machine, state, choice)
        between, written = dict(state.values), self.machine.decisions[state.scene][choice]
        for _, write in written.effects:
            write(between, {**state.past, state.scene: choice})
        scene = self.machine.scenario.scenes[state.scene]
        yield from _shown(self.id, between, (scene.choices[choice].result, *told.result, *told.arrival))  # type: ignore[union-attr]
        if after.scene in self.machine.outcomes:
            end = self.machine.scenario.outcomes[after.scene]
            yield from _shown(self.id, after.values, (end.text, *told.outcome))
