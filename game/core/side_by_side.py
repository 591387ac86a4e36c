"""How do two branches of a run differ? Where they part, what was chosen in each, how they ended, what they moved."""

from collections.abc import Container, Iterator
from typing import NamedTuple

from . import score
from .campaign import PassedOver
from .machine import Machine, bounds_of
from .meters import words
from .run import Moment, Run
from .state import Step

MOST = 8
"""Variables that are told at most: those that differ most."""


class Taken(NamedTuple):
    """A decision as one branch settled it."""

    heading: str
    date: str
    choice: str
    """Text of the option taken."""
    skipped: bool


class Side(NamedTuple):
    """A juncture on one of the two branches."""

    taken: tuple[Taken, ...]
    """From the parting on; empty where it wasn't met, or not yet."""
    outcome: str
    """Title of the outcome reached, or empty."""
    passed_over: bool


class Row(NamedTuple):
    """A juncture that the two branches settled differently, or that only one of them met."""

    title: str
    date: str
    mine: Side
    other: Side


class Difference(NamedTuple):
    """A variable that stands differently."""

    name: str
    label: str
    min: int
    max: int
    mine: int
    other: int
    mine_words: str
    other_words: str


class Branch(NamedTuple):
    """One of the two branches."""

    move: int
    """Number of the move after which it stands: rewind there to go on with it."""
    where: str
    """Title of the juncture that it stands in, or that it ended last."""
    date: str
    """Of its last decision; empty before the first."""
    decisions: int
    closeness: float | None
    """Over the junctures whose record was shown; None where none of its decisions counts."""
    scored: int
    """How many decisions that is."""


class SideBySide(NamedTuple):
    """Two branches of a run."""

    mine: Branch
    other: Branch
    parted: Taken | None
    """The decision at which they part, as `mine` settled it; None where one of them just goes on from the other."""
    shared: int
    """How many decisions they share."""
    rows: tuple[Row, ...]
    """By the order of the deal."""
    measured: str
    """Title of the juncture after which the variables are compared: the last that both have come to; empty before the
    first."""
    differences: tuple[Difference, ...]
    """The largest share of its range first, at most MOST."""
    more: int
    """How many others differ."""


def side_by_side(run: Run, mine: int, other: int, shown: Container[int]) -> SideBySide:
    """The branches that stand after the moves `mine` and `other`; `shown` has the junctures whose record was shown."""
    moments = run.moments[mine], run.moments[other]
    ours, theirs = (moment.steps for moment in moments)
    shared = _shared(ours, theirs)
    entry = min((steps[-1].entry if steps else -1) for steps in (ours, theirs))
    differences = _differences(run, entry, moments)
    return SideBySide(
        mine=_branch(run, mine, shown),
        other=_branch(run, other, shown),
        parted=_taken(run, ours[shared]) if shared < min(len(ours), len(theirs)) else None,
        shared=shared,
        rows=tuple(_rows(run, moments, shared)),
        measured=run.machine(entry).scenario.title if entry >= 0 else "",
        differences=differences[:MOST],
        more=len(differences[MOST:]),
    )


def _shared(ours: tuple[Step, ...], theirs: tuple[Step, ...]) -> int:
    """How many decisions the two have taken alike, from the first on."""
    pairs = zip(ours, theirs, strict=False)
    alike = (a.entry == b.entry and a.choice == b.choice and a.before == b.before for a, b in pairs)
    return next((number for number, same in enumerate(alike) if not same), min(len(ours), len(theirs)))


def _branch(run: Run, move: int, shown: Container[int]) -> Branch:
    steps = run.moments[move].steps
    counted = score.weighed((run.machine(step.entry), step) for step in steps if step.entry in shown)
    last = steps[-1] if steps else None
    return Branch(
        move=move,
        where=run.machine(last.entry if last else 0).scenario.title,
        date=_taken(run, last).date if last else "",
        decisions=len(steps),
        closeness=score.closeness(counted),
        scored=len(counted),
    )


def _taken(run: Run, step: Step) -> Taken:
    scene = score.decision_of(run.machine(step.entry), step)
    return Taken(scene.title, scene.date, scene.choices[step.choice].text, step.skipped)


def _rows(run: Run, moments: tuple[Moment, Moment], shared: int) -> Iterator[Row]:
    """The junctures of either branch, from the decision on at which they part."""
    entries = {step.entry for moment in moments for step in moment.steps[shared:]}
    for entry in sorted(entries):
        scenario = run.machine(entry).scenario
        mine, other = (_side(run, moment, entry, shared) for moment in moments)
        yield Row(scenario.title, scenario.date, mine, other)


def _side(run: Run, moment: Moment, entry: int, shared: int) -> Side:
    whole = moment.steps_of(entry)
    outcome = run.machine(entry).scenario.outcomes.get(whole[-1].after.scene) if whole else None
    return Side(
        taken=tuple(_taken(run, step) for step in moment.steps[shared:] if step.entry == entry),
        outcome=outcome.title if outcome else "",
        passed_over=any(isinstance(news, PassedOver) and news.entry == entry for news in moment.news),
    )


def _differences(run: Run, entry: int, moments: tuple[Moment, Moment]) -> tuple[Difference, ...]:
    """What stands differently after a juncture, in the words and numbers of its scenario."""
    if entry < 0:
        return ()
    machine = run.machine(entry)
    mine, other = (_values(run, moment, entry) for moment in moments)
    names = [*machine.scenario.state, *machine.derived, *(name for name in machine.variables if "." in name)]
    known = (name for name in names if name in machine.derived or (name in mine and name in other))
    found = [_difference(machine, name, mine, other) for name in known]
    return tuple(sorted((one for one in found if one.mine != one.other), key=_share, reverse=True))


def _values(run: Run, moment: Moment, entry: int) -> dict[str, int | bool]:
    """The variables as the last decision up to a juncture left them."""
    steps = [step for step in moment.steps if step.entry <= entry]
    return steps[-1].after.values if steps else run.deal.begun.values


def _difference(machine: Machine, name: str, mine: dict[str, int | bool], other: dict[str, int | bool]) -> Difference:
    declared = machine.declared(name)
    _, low, high = bounds_of(declared)
    values = machine.value(name, mine), machine.value(name, other)
    return Difference(
        name=name,
        label=declared.label,
        min=low,
        max=high,
        mine=int(values[0]),
        other=int(values[1]),
        mine_words=words(machine, name, values[0]),
        other_words=words(machine, name, values[1]),
    )


def _share(one: Difference) -> float:
    return abs(one.mine - one.other) / max(1, one.max - one.min)
