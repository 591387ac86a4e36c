"""How did a variable get to where it stands? Its course over the days of a branch, each movement with its cause."""

from collections.abc import Iterator
from typing import NamedTuple

from . import score
from .campaign import Landed
from .closures import Values
from .estimate import news_item
from .ledger import line_of, movements
from .machine import Machine, bounds_of
from .meters import bands_of, derived_shown
from .model.world import Better, Value
from .pages.estimate import NewsItem
from .pages.parts import Movement
from .run import Moment, Run
from .state import Moved


class Turning(NamedTuple):
    """A movement in the course of a variable."""

    day: str
    """The day on which it counts: that of the movement, or, where play had come further by then, that one."""
    movement: Movement


class Course(NamedTuple):
    """One variable or derived value on the branch at hand, from its beginning to the page that is open."""

    name: str
    label: str
    """In a campaign with the juncture's title, where the variable is that juncture's own."""
    min: int
    max: int
    better: Better | None
    bands: tuple[tuple[int, str], ...]
    """(up to which value, its words), rising; empty for a bool, and where none are declared."""
    starts: str
    begins: Value
    """Its value on the day `starts`."""
    ends: str
    """The day of the page; for a variable of a juncture that has ended, its last."""
    turnings: tuple[Turning, ...]
    """In the order of play, their days never falling; at least one."""

    @property
    def stands(self) -> Value:
        """Its value now."""
        return self.turnings[-1].movement.after


def courses(run: Run, moment: Moment, today: str) -> tuple[Course, ...]:
    """The course of everything that has moved on a branch up to a moment, on a page of the day `today`: the
    world's by label, then those of junctures."""
    moved: dict[tuple[str, int], list[Turning]] = {}
    for entry, turning in _in_order(run, moment):
        name = turning.movement.name
        home = -1 if name.startswith("world.") else entry
        moved.setdefault((name, home), []).append(turning)
    found = [_course(run, moment, home, today, turnings) for (_, home), turnings in moved.items()]
    return tuple(sorted(found, key=lambda course: (not course.name.startswith("world."), course.label)))


def _course(run: Run, moment: Moment, home: int, today: str, turnings: list[Turning]) -> Course:
    """`home` is the juncture that the variable belongs to, -1 for the world's."""
    machine, first, last = run.machine(home), turnings[0], turnings[-1]
    name = first.movement.name
    declared = machine.declared(name)
    _, low, high = bounds_of(declared)
    own = home >= 0
    return Course(
        name=name,
        label=f"{declared.label} ({machine.scenario.title})" if own and not run.deal.alone else declared.label,
        min=low,
        max=high,
        better=declared.better,
        bands=tuple((band.to, band.words) for band in bands_of(machine, declared)),
        starts=min(machine.scenario.date if own else run.deal.starts, first.day),
        begins=first.movement.before,
        ends=last.day if own and moment.entry != home else max(today, last.day),
        turnings=tuple(turnings),
    )


def _in_order(run: Run, moment: Moment) -> Iterator[tuple[int, Turning]]:
    """Everything that had moved at a moment of a branch, in the order of play, with the number of its juncture: what
    landed before it, with the derived values that changed by that, then its decisions."""
    values, machines, day = run.deal.begun.values, run.deal.machines, run.deal.starts
    for entry in range(len(machines) + 1):
        machine = machines[min(entry, len(machines) - 1)]
        for news in moment.news:
            if isinstance(news, Landed) and news.entry == entry:
                item, before = news_item(run, news), values
                day = max(day, item.date)
                values = before | {moved.name: moved.after for moved in news.moved}
                landed = (*item.moved, *_reckoned(machine, before, values, item))
                yield from ((entry, Turning(day, line)) for line in landed)
        for step in moment.steps_of(entry):
            day = max(day, score.decision_of(machine, step).date)
            yield from ((entry, Turning(day, line)) for line in movements(machine, (step,)))
            values = step.after.values


def _reckoned(machine: Machine, before: Values, after: Values, item: NewsItem) -> Iterator[Movement]:
    """The derived values that changed as something landed."""
    for name in derived_shown(machine):
        was, now = machine.value(name, before), machine.value(name, after)
        if was != now:
            moved = line_of(machine, Moved(name, was, now, "", ""), item.text, item.date)
            yield moved._replace(left_by=item.cause)
