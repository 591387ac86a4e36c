"""How did the map come to look like this? The stops of a run, and what stands behind every line on each of them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from . import score
from .estimate import whole_ledger
from .machine import Machine
from .meters import map_view, meter
from .model.world import LineKind, Variable
from .pages.parts import MapLine, MapView, Meter, Movement
from .run import Moment, Run
from .state import State

SEVEN = 7
"""Powers in the table of relations."""


class Paper(NamedTuple):
    """A treaty, a guarantee or an offer between two capitals, in force on a day or lapsed by then."""

    label: str
    text: str
    kind: LineKind | None
    since: str
    """The day on which it came into force in this run; for one older than the run its own date; else empty."""
    lapsed: str
    """The day on which it lapsed in this run; empty while it is in force."""


class Tie(NamedTuple):
    """All that lies between two capitals on a day."""

    a: str
    b: str
    label: str
    """Whom the relation is with, or whom it is between; a paper's own label where there is no relation."""
    line: MapLine | None
    relation: Meter | None
    """Its change is that since the stop before."""
    papers: tuple[Paper, ...]
    """Those in force first, then those that have lapsed."""
    history: tuple[Movement, ...]
    """What has moved it in this run, oldest first."""

    @property
    def in_force(self) -> tuple[Paper, ...]:
        """The papers that hold."""
        return tuple(paper for paper in self.papers if not paper.lapsed)


class Stop(NamedTuple):
    """A day of the run at which the map may be looked at."""

    date: str
    titles: tuple[str, ...]
    """The junctures that had just ended; none on the run's first day, and where only a frontier moved."""
    map: MapView
    ties: tuple[Tie, ...]
    changed: tuple[Movement, ...]
    """What has moved between capitals since the stop before: each variable once, from where it stood to where it stands
    now."""


class Atlas(NamedTuple):
    """The map from the first day of a run to the page that is open, and never beyond."""

    stops: tuple[Stop, ...]
    """At least one; rising by date."""
    powers: tuple[str, ...]
    """The capitals of the table, at most seven: the hub first, then those with most ties, in the world's order."""


def atlas(run: Run, moment: Moment, date: str, days: Sequence[str] = ()) -> Atlas:
    """The stops of a branch up to a page: the run's first day, the end of every juncture, the `days` on which frontiers
    moved, and the page's own `date`. `moment` holds what has happened by then, and nothing else is told.
    """
    first = min(run.deal.starts, date)
    moved = _dated(whole_ledger(run, moment), first, date)
    ends = _ends(run, moment, first, date)
    machine = run.machine(min(moment.entry, len(run.deal.machines) - 1))
    stops: list[Stop] = []
    values, since = dict(run.deal.begun.values), ""
    for day in sorted({first, date, *ends, *(day for day in days if first < day < date)}):
        before = values
        values = before | {line.name: line.after for on, line in moved if since < on <= day}
        stops.append(_stop(machine, day, tuple(ends.get(day, ())), (before, values), moved))
        since = day
    return Atlas(tuple(stops), _powers(stops[-1].ties))


def _dated(lines: Iterable[Movement], first: str, last: str) -> list[tuple[str, Movement]]:
    """Movements in the order of play, each with a day that is never before that of the one before it."""
    lines = tuple(lines)
    days = accumulate((min(line.date, last) for line in lines), max, initial=first)
    next(days)
    return list(zip(days, lines, strict=True))


def _ends(run: Run, moment: Moment, first: str, last: str) -> dict[str, list[str]]:
    """Day -> the titles of the junctures that had ended by then, and not by the end of the one before."""
    ends: dict[str, list[str]] = {}
    day = first
    for number, step in enumerate(moment.steps):
        machine = run.machine(step.entry)
        day = max(day, min(score.decision_of(machine, step).date, last))
        following = moment.steps[number + 1 : number + 2]
        if (following and following[0].entry != step.entry) or (not following and step.after.scene in machine.outcomes):
            ends.setdefault(day, []).append(machine.scenario.title)
    return ends


def _stop(
    machine: Machine,
    day: str,
    titles: tuple[str, ...],
    standing: tuple[Mapping[str, int | bool], Mapping[str, int | bool]],
    moved: Sequence[tuple[str, Movement]],
) -> Stop:
    """`standing` holds the values at the stop before and at this one."""
    before, now = (State("", dict(values), {}, ()) for values in standing)
    shown = map_view(machine, now, before, day)
    known = [line for on, line in moved if on <= day]
    ties = tuple(_ties(machine, (before, now), shown, known, day))
    return Stop(day, titles, shown, ties, tuple(_changed(machine, before, now, known)))


def _changed(machine: Machine, before: State, now: State, known: Iterable[Movement]) -> Iterator[Movement]:
    last = {line.name: line for line in known}
    for name, _ in _between(machine):
        if name in last and before.values[name] != now.values[name]:
            was = meter(machine, name, before, before)
            yield last[name]._replace(before=was.value, words_before=was.words)


def _between(machine: Machine) -> Iterator[tuple[str, Variable]]:
    """The variables that join two capitals."""
    return ((name, variable) for name, variable in machine.variables.items() if len(variable.between) == 2)


def _ties(
    machine: Machine, states: tuple[State, State], shown: MapView, known: Sequence[Movement], day: str
) -> Iterator[Tie]:
    """Every pair of capitals that has a relation, or had a paper."""
    pairs: dict[frozenset[str], dict[str, Variable]] = {}
    for name, variable in _between(machine):
        pairs.setdefault(frozenset(variable.between), {})[name] = variable
    lines = {frozenset((line.a, line.b)): line for line in shown.lines}
    relations = {one.name: one for one in shown.table if not isinstance(one.value, bool)}
    for pair, variables in pairs.items():
        history = tuple(line for line in known if line.name in variables)
        relation = next((relations[name] for name in variables if name in relations), None)
        papers = tuple(_papers(variables, states[1], history, day))
        if relation is not None or papers:
            a, b = next(iter(variables.values())).between
            label = relation.label if relation is not None else papers[0].label
            yield Tie(a, b, label, lines.get(pair), relation, papers, history)


def _papers(variables: Mapping[str, Variable], now: State, history: Sequence[Movement], day: str) -> list[Paper]:
    """The papers of a pair that hold or held, those in force first."""
    found = []
    for name, variable in variables.items():
        own = [line for line in history if line.name == name]
        holds = now.values[name]
        if not isinstance(holds, bool) or not (holds or own):
            continue
        began = [line.date for line in own if line.after]
        signed = variable.signed or ""
        since = began[-1] if began else signed if signed <= day else ""
        lapsed = "" if holds else own[-1].date
        found.append(Paper(variable.label, variable.text or "", variable.line, since, lapsed))
    return sorted(found, key=lambda paper: bool(paper.lapsed))


def _powers(ties: Iterable[Tie]) -> tuple[str, ...]:
    counted = Counter(capital for tie in ties for capital in (tie.a, tie.b))
    return tuple(sorted(counted, key=lambda capital: -counted[capital])[:SEVEN])
