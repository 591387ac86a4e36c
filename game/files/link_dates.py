"""Are a scenario's dates days of the calendar, and do they run in the order of play? Scenes never lead back."""

from collections import deque
from collections.abc import Iterator, Mapping

from game.core.dates import first_day, is_day
from game.core.model.scenes import Decision, Later

from .document import Path
from .problem import Problem
from .sheet import Rule, Sheet

_DAYS = frozenset(("date", "known_from", "signed", "lapses", "dated"))


def real_dates(sheet: Sheet) -> Iterator[Problem]:
    """Every date is one of the calendar's."""
    for path, key, text in sheet.document.texts:
        if key in _DAYS and path[-1] == key and not is_real(text):
            yield sheet.at_value(path, "date-unreal", f"'{text}' is not in the calendar")


def is_real(date: str) -> bool:
    """Whether a day, month, year or range of the right form is one of the calendar's, its end not before its start."""
    parts = date.split("/")
    return all(is_day(first_day(part)) for part in parts) and first_day(parts[0]) <= first_day(parts[-1])


def no_way_back(sheet: Sheet) -> Iterator[Problem]:
    """No scene leads back to itself."""
    finished: set[str] = set()
    for first in sheet.scenario.scenes:
        if first in finished:
            continue
        trail, ways = {first: None}, [iter(sheet.exits[first])]
        while ways:
            path, target = next(ways[-1], ((), ""))
            if not path:
                ways.pop()
                finished.add(trail.popitem()[0])
            elif target in trail:
                yield sheet.at_value(path, "link-cycle", f"this leads back to '{target}'", "scenes only lead onwards")
            elif target not in finished and target in sheet.exits:
                trail[target] = None
                ways.append(iter(sheet.exits[target]))


def rising_dates(sheet: Sheet) -> Iterator[Problem]:
    """A scenario opens on its date or after, and no scene is dated before one that leads to it."""
    latest = latest_before(sheet)
    start, date = sheet.decisions.get(sheet.scenario.start), sheet.scenario.date
    if start is not None and start.date < date:
        path: Path = ("scenes", sheet.scenario.start, "date")
        yield sheet.at_value(path, "date-order", f"the first scene is dated before the scenario ({date})")
    for name, scene in sheet.decisions.items():
        if scene.date < latest.get(name, ""):
            path = ("scenes", name, "date")
            yield sheet.at_value(path, "date-order", f"a scene that leads here is dated {latest[name]}")


def effects_later_than_their_scene(sheet: Sheet) -> Iterator[Problem]:
    """What lands later is dated after its scene; an outcome's, after every scene that leads to it."""
    for path, choice in sheet.choices:
        scene = sheet.decisions[str(path[1])]
        yield from _too_early(sheet, (*path, "later"), choice.later, scene.date)
    latest = latest_before(sheet)
    for name, outcome in sheet.scenario.outcomes.items():
        yield from _too_early(sheet, ("outcomes", name, "later"), outcome.later, latest.get(name, ""))


def _too_early(sheet: Sheet, path: Path, later: tuple[Later, ...], date: str) -> Iterator[Problem]:
    for number, effect in enumerate(later):
        if effect.date <= date:
            message = f"this lands on {effect.date}, which is not after its scene ({date})"
            yield sheet.at_value((*path, number, "date"), "later-date", message)


def latest_before(sheet: Sheet) -> Mapping[str, str]:
    """For every scene and outcome the latest date of the decisions that lead to it, through routes too."""
    latest: dict[str, str] = {}
    waiting = deque(sheet.scenario.scenes)
    while waiting:
        name = waiting.popleft()
        scene = sheet.scenario.scenes.get(name)
        date = max(latest.get(name, ""), scene.date if isinstance(scene, Decision) else "")
        for _, target in sheet.exits.get(name, ()):
            if date > latest.get(target, ""):
                latest[target] = date
                waiting.append(target)
    return latest


def reports_in_time(sheet: Sheet) -> Iterator[Problem]:
    """Some decision is dated on or after every report, so that it is read."""
    last = max((scene.date for scene in sheet.decisions.values()), default="")
    for name, report in sheet.scenario.intelligence.items():
        if first_day(report.dated) > last:
            path = ("intelligence", name, "dated")
            yield sheet.at_value(path, "date-order", f"no decision follows this report; the last is dated {last}")


RULES: tuple[Rule, ...] = (real_dates, no_way_back, rising_dates, effects_later_than_their_scene, reports_in_time)
