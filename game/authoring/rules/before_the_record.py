"""What does a player read before the record is shown, and on which day? Every text with its place."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from game.core.dates import first_day
from game.core.model.scenario import Adviser, Intelligence, Scenario
from game.core.model.scenes import Advice, Also, Choice, Decision, Dispatch, Later, Requirement, Route
from game.core.model.world import Variable
from game.core.walk import Path, records

_READ: Mapping[type, tuple[tuple[str, str], ...]] = {
    Scenario: (("title", "title"), ("aim", "aim"), ("otherwise", "otherwise")),
    Variable: (("label", "label"),),
    Adviser: (("name", "name"), ("office", "office")),
    Intelligence: (("source", "source"), ("text", "text")),
    Decision: (("title", "title"), ("text", "text")),
    Also: (("text", "text"),),
    Advice: (("says", "says"), ("predicts", "predicts")),
    Dispatch: (("source", "source"), ("text", "text")),
    Choice: (("text", "text"), ("result", "result")),
    Requirement: (("reason", "else"),),
    Later: (("because", "because"),),
}
"""Of each kind of record the fields that are read, with their keys; reasons of distance and readings wait."""
_BEFORE = ("state", "advisers", "intelligence", "scenes")
_SETTLED = {"result", "also", "later"}
"""Keys of a choice that are read once it is taken."""


class Text(NamedTuple):
    """A text, its place, the day on which it is read, and whether a choice comes before it."""

    date: str
    path: Path
    words: str
    settled: bool


def texts(scenario: Scenario) -> Iterator[Text]:
    """Every text that is read before the record, in file order by section."""
    for name, key in _READ[Scenario]:
        if words := getattr(scenario, name):
            yield Text(scenario.date, (key,), words, False)
    for section in _BEFORE:
        for path, part in records(getattr(scenario, section), (section,)):
            for name, key in _READ.get(type(part), ()):
                place = (*path, key)
                yield Text(_day(scenario, path, part), place, getattr(part, name), _settled(scenario, place))


def _day(scenario: Scenario, path: Path, part: Any) -> str:
    """The day of a part: its own, its scene's, or of a report the first day on which it is shown."""
    match part:
        case Later(date=date):
            return date
        case Intelligence():
            return shown_from(scenario, part)
    scene = _read_in(scenario, path)
    return scene.date if scene else scenario.date


def _read_in(scenario: Scenario, path: Path) -> Decision | None:
    """The decision in which a part is read; of a route's branch the one that it leads to, None before an outcome."""
    scene = scenario.scenes.get(str(path[1])) if path[0] == "scenes" else None
    if isinstance(scene, Route):
        scene = scenario.scenes.get(scene.branches[int(path[3])].next) if len(path) > 3 else None
    return scene if isinstance(scene, Decision) else None


def shown_from(scenario: Scenario, report: Intelligence) -> str:
    """The date of the earliest decision that can show a report."""
    decisions = (scene for scene in scenario.scenes.values() if isinstance(scene, Decision))
    return min(scene.date for scene in decisions if scene.date >= first_day(report.dated))


def _settled(scenario: Scenario, path: Path) -> bool:
    """Whether a part is read only after a choice: its result, or what a route says before an outcome."""
    if path[0] != "scenes":
        return False
    return _read_in(scenario, path) is None or (path[2] == "choices" and path[4] in _SETTLED)
