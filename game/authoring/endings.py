"""Do the junctures that conditions and campaigns name exist? A slip there is silent: what isn't dealt never ended."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any

from game.core.errors import GameError
from game.core.expression import ExpressionError, calls, parse, parse_effect
from game.core.model.campaigns import Campaign, Campaigns
from game.core.model.scenario import Scenario
from game.core.model.world import World
from game.core.walk import Path
from game.files.expressions import Expression, expressions
from game.files.library import Library
from game.files.problem import Problem, problem_at
from game.files.record_file import RecordFile
from game.files.shape_words import did_you_mean


class Endings:
    """What `ended` may ask of: the scenarios of a library and those that are checked beside it, with their outcomes."""

    def __init__(self, library: Library, beside: Iterable[str] = ()) -> None:
        """`beside` are the ids of files that are checked together, which may be about each other."""
        self._library, self._beside = library, tuple(beside)
        self._outcomes: dict[str, tuple[str, ...]] = {}

    @cached_property
    def scenarios(self) -> frozenset[str]:
        """The ids of all of them, those that can't be played included."""
        return frozenset((*self._beside, *(entry.id for entry in self._library.entries)))

    def outcomes(self, id: str) -> tuple[str, ...]:
        """The outcomes of an installed scenario; none of one that isn't, or can't be played."""
        if id not in self._outcomes:
            try:
                self._outcomes[id] = tuple(self._library.scenario(id).outcomes)
            except GameError:
                self._outcomes[id] = ()
        return self._outcomes[id]


def in_scenario(read: RecordFile[Scenario], path: str, known: Endings) -> Iterator[Problem]:
    """What a scenario asks of others."""
    if read.record is not None:
        own = {read.record.id: tuple(read.record.outcomes)}
        yield from _unknown(expressions(read.record), read, path, known, own)


def in_campaigns(read: RecordFile[Campaigns], path: str, known: Endings) -> Iterator[Problem]:
    """What the endings of campaigns ask, and the scenarios that they take in or leave out by name."""
    for id, campaign in read.record.campaigns.items() if read.record else ():
        way: Path = ("campaigns", id)
        asked = ((number, ending.condition) for number, ending in enumerate(campaign.endings))
        written = [Expression((*way, "endings", n, "if"), text, "condition", True) for n, text in asked if text]
        yield from _unknown(written, read, path, known, {})
        for inner, scenario in _named(campaign):
            if scenario not in known.scenarios:
                message, fix = _no_scenario(scenario, known)
                place = read.where.value((*way, *inner))
                yield problem_at(path, place, "link-scenario", message, fix, "warning")


def in_world(read: RecordFile[World], path: str, known: Endings) -> Iterator[Problem]:
    """What the events of the world ask."""
    for id, event in read.record.events.items() if read.record else ():
        if event.condition is not None:
            written = [Expression(("events", id, "if"), event.condition, "condition", True)]
            yield from _unknown(written, read, path, known, {})


def _named(campaign: Campaign) -> Iterator[tuple[Path, str]]:
    """(path within the campaign, id) of the scenarios that it takes in or leaves out by name."""
    for key, ids in (("include", campaign.include), ("exclude", campaign.exclude)):
        for number, scenario in enumerate(ids):
            yield (key, number), scenario


def _unknown(
    written: Iterable[Expression],
    read: RecordFile[Any],
    path: str,
    known: Endings,
    own: Mapping[str, tuple[str, ...]],
) -> Iterator[Problem]:
    for expression in written:
        for scenario, outcome in _asked(expression):
            outcomes = own.get(scenario) or known.outcomes(scenario)
            if scenario not in known.scenarios and scenario not in own:
                word, (message, fix) = scenario, _no_scenario(scenario, known)
            elif outcomes and outcome not in outcomes:
                word, message = outcome, f"'{scenario}' has no outcome '{outcome}'"
                fix = did_you_mean(outcome, outcomes) or f"there are: {', '.join(outcomes)}"
            else:
                continue
            start = expression.text.index(word, expression.text.index("ended"))
            place = read.where.within(expression.path, start, start + len(word))
            yield problem_at(path, place, "link-ending", message, fix, "warning")


def _asked(expression: Expression) -> list[tuple[str, str]]:
    """(scenario, outcome) of every `ended` in it; none of one that can't be read."""
    if "ended" not in expression.text:
        return []
    try:
        tree = parse_effect(expression.text)[2] if expression.kind == "effect" else parse(expression.text)
    except ExpressionError:
        return []
    return sorted((call[1], call[2]) for call in calls(tree) if call[0] == "ended")


def _no_scenario(id: str, known: Endings) -> tuple[str, str]:
    return f"there is no scenario '{id}' here", did_you_mean(id, known.scenarios)
