"""Where did your line part most from history's? The widest break of a quantity, and which quantity has the widest."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from operator import itemgetter
from typing import NamedTuple

from .course import courses
from .ghost import ghost
from .pages.debrief import GhostLine
from .pages.estimate import JunctureLine
from .run import Run


class Break(NamedTuple):
    """The first point at which two lines stand furthest apart."""

    point: int
    """Its place among the line's points."""
    date: str
    yours: int
    record: int
    share: float
    """How far apart, as a share of the variable's range, from 0 to 1."""


def widest(line: GhostLine) -> Break | None:
    """The widest break of a line; None if the two are one throughout."""
    point = max(range(len(line.points)), key=lambda i: abs(line.points[i][1] - line.points[i][2]))
    date, yours, record = line.points[point]
    if yours == record:
        return None
    return Break(point, date, yours, record, abs(yours - record) / max(1, line.max - line.min))


def by_parting(lines: Iterable[GhostLine]) -> tuple[GhostLine, ...]:
    """The lines, those first that part furthest anywhere; in their own order where they part alike. Those that have met
    again by their end, as where a state is gone from the map in both runs, come behind the others.
    """
    return tuple(sorted(lines, key=_parting, reverse=True))


def _parting(line: GhostLine) -> tuple[bool, float]:
    found, (_, yours, record) = widest(line), line.points[-1]
    return yours != record, found.share if found else 0.0


def day_by_day(run: Run, lines: Iterable[GhostLine]) -> dict[str, GhostLine]:
    """By name, the lines of a campaign's end with a point for every day on which either run moved them, where `lines`
    have one for every juncture. Between two points a value stays what it was."""
    history = ghost(run.deal)
    both = [{course.name: course for course in courses(found, found.now, run.deal.ends)} for found in (run, history)]
    made = {}
    for line in lines:
        turnings = [found[line.name].turnings if line.name in found else () for found in both]
        moved = [{turning.day: int(turning.movement.after) for turning in one} for one in turnings]
        made[line.name] = _merged(line, *moved)
    return made


def _merged(line: GhostLine, yours: Mapping[str, int], record: Mapping[str, int]) -> GhostLine:
    starts, mine, theirs = line.points[0]
    points = [(starts, mine, theirs)]
    for day in sorted({*yours, *record}):
        mine, theirs = yours.get(day, mine), record.get(day, theirs)
        points.append((max(starts, day), mine, theirs))
    points.append((max(points[-1][0], line.points[-1][0]), mine, theirs))
    return line._replace(points=tuple(points))


def juncture_at(day: str, line: GhostLine, junctures: Sequence[JunctureLine]) -> JunctureLine | None:
    """The juncture that was being played on a day: the last that was dealt by then and not yet over. None between two.

    `line` has a sample after each juncture, and one before them all.
    """
    over = [date for date, _, _ in line.points[1 : len(junctures) + 1]]
    open_then = [one for one, last in zip(junctures, over, strict=True) if one.date <= day <= last and one.outcome]
    return open_then[-1] if open_then else None


def value_at(line: GhostLine, day: str) -> tuple[int, int]:
    """Yours and the record's at the end of a day, of a line whose values stay what they were between two points."""
    _, yours, record = line.points[max(0, bisect_right(line.points, day, key=itemgetter(0)) - 1)]
    return yours, record
