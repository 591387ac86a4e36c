"""Which decisions were taken on all the branches of a run?"""

from collections import Counter
from string import ascii_lowercase
from typing import NamedTuple

from .hanging import parents, places
from .model.scenes import Decision
from .moves import Choose, Forecast, Move, Skip
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
    label: str
    """Its place on its branch, from 1; with a letter from b on where it lies on another branch than the one at hand."""


def branches(run: Run) -> tuple[BranchLine, ...]:
    """Every decision on all branches, in the order in which they were taken; one taken again alike stands once."""
    hangs = parents(run.moves)
    current = _up(hangs, places(run.moves)[-1])
    taken = [number for number, move in enumerate(run.moves, 1) if isinstance(move, Choose | Skip)]
    same = _merged(run, taken, {number: _nearest(run, hangs, hangs[number - 1]) for number in taken}, current)
    above = {number: same.get(_nearest(run, hangs, hangs[number - 1]), 0) for number in same.values()}
    inner, labels = set(above.values()), _labels(above, current)
    return tuple(
        _line(run, number, above[number], number in current, number not in inner, labels[number]) for number in above
    )


def _merged(run: Run, taken: list[int], above: dict[int, int], current: set[int]) -> dict[int, int]:
    """Each decision -> the one that stands for it and all that were taken alike: that on the branch at hand, or the
    first. What was decided before it was the same, so that whatever hangs from any of them hangs from each."""
    first: dict[tuple[int, Move], int] = {}
    stands: dict[int, int] = {}
    alike = {0: 0}
    for number in taken:
        alike[number] = first.setdefault((alike[above[number]], run.moves[number - 1]), number)
        if alike[number] == number or number in current:
            stands[alike[number]] = number
    return {number: stands[alike[number]] for number in taken}


def _labels(above: dict[int, int], current: set[int]) -> dict[int, str]:
    """The place of each decision on its branch, with a letter for those on other branches. None comes before the one
    that it hangs from."""
    place, others, found = {0: 0}, Counter[int](), {}
    for number, parent in above.items():
        here = place[number] = place[parent] + 1
        others[here] += number not in current
        found[number] = f"{here}{'' if number in current else _letter(others[here])}"
    return found


def _letter(count: int) -> str:
    """b, c, … z, then zz, zzz, …"""
    return ascii_lowercase[count] if count < len(ascii_lowercase) else "z" * (count - 24)


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


def _line(run: Run, number: int, parent: int, on_current: bool, leaf: bool, label: str) -> BranchLine:
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
        label=label,
    )
