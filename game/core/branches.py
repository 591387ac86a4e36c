"""Which decisions were taken on all the branches of a run?"""

from typing import NamedTuple

from .hanging import parents, places
from .model import Decision
from .moves import Choose, Forecast, Skip
from .run import Run


class BranchLine(NamedTuple):
    """One decision of a run, or a juncture skipped, on any of its branches."""

    move: int
    """Number of the move that settled it: rewind there to go on after it."""
    again: int
    """Number of the move after which it was at hand: rewind there to face it again."""
    parent: int
    """The `move` of the decision that it hangs from; 0 for the first of a branch that begins at the start."""
    date: str
    scenario: str
    """Title of the juncture."""
    heading: str
    """Of the decision; the juncture's title where it was skipped."""
    choice: str
    """Text of the option taken; empty where the juncture was skipped."""
    skipped: bool
    on_current: bool
    """Whether it lies on the branch at hand."""
    leaf: bool
    """Whether nothing was decided after it."""


def branches(run: Run) -> tuple[BranchLine, ...]:
    """Every decision on all branches, in the order in which they were taken."""
    hangs = parents(run.moves)
    current = _up(hangs, places(run.moves)[-1])
    taken = [number for number, move in enumerate(run.moves, 1) if isinstance(move, Choose | Skip)]
    above = {number: _nearest(run, hangs, hangs[number - 1]) for number in taken}
    inner = set(above.values())
    return tuple(_line(run, number, above[number], number in current, number not in inner) for number in taken)


def _up(hangs: list[int], number: int) -> set[int]:
    """A move and all that it hangs from."""
    found = set()
    while number:
        found.add(number)
        number = hangs[number - 1]
    return found


def _nearest(run: Run, hangs: list[int], number: int) -> int:
    """A move, or the decision before it if it is a forecast; 0 at the start."""
    while number and isinstance(run.moves[number - 1], Forecast):
        number = hangs[number - 1]
    return number


def _line(run: Run, number: int, parent: int, on_current: bool, leaf: bool) -> BranchLine:
    before, after = run.moments[number - 1], run.moments[number]
    step = after.steps[len(before.steps)]
    scenario = run.machine(step.entry).scenario
    scene = scenario.scenes[step.scene]
    assert isinstance(scene, Decision)
    return BranchLine(
        move=number,
        again=number - 1,
        parent=parent,
        date=scene.date,
        scenario=scenario.title,
        heading=scenario.title if step.skipped else scene.title,
        choice="" if step.skipped else scene.choices[step.choice].text,
        skipped=step.skipped,
        on_current=on_current,
        leaf=leaf,
    )
