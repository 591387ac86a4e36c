"""Where can the player go back to? Every decision of a run with its number, on the branch at hand and on the others."""

from collections.abc import Sequence
from string import ascii_lowercase

from game.core.branches import BranchLine
from game.core.dates import spoken
from game.frontends.terminal.block import Block, Page, heading, line, paragraph
from game.frontends.terminal.commands import is_number
from game.frontends.terminal.text import attached

_HOW = (
    "b 1 goes back to face decision 1 again, as a new branch: what was decided after it is kept here. "
    "b 1 on goes on after decision 1 as it was taken. b 1 beside puts the branch of decision 1 beside this one."
)


def branches_page(found: Sequence[BranchLine]) -> Page:
    """The decisions in the order in which they were taken, each with the choice, and how to go back."""
    if not found:
        return (heading("Decisions so far"), paragraph("Nothing has been decided yet."))
    told = (block for one in found for block in _decision(one, found))
    return (heading("Decisions so far"), *told, paragraph(_HOW))


def decision(found: Sequence[BranchLine], wanted: str) -> BranchLine | None:
    """The decision that `3` or `3b` means; `3` is one of another branch where the branch at hand has none."""
    named = [one for one in found if one.label == wanted]
    return next(iter(named or (one for one in found if str(_place(one)) == wanted)), None)


def destination(found: Sequence[BranchLine], wanted: str) -> int | str:
    """The move to go back to that `3` or `3 on` means, or one sentence that says what is wrong."""
    label, _, then = wanted.partition(" ")
    if not is_number(label.rstrip(ascii_lowercase)) or then not in ("", "on"):
        return "Type b for the list of decisions, b 2 to face decision 2 again, b 2 on to go on after it."
    if not found:
        return "Nothing has been decided yet."
    one = decision(found, label)
    if one is None:
        return f"There is no decision {label}; they go from 1 to {max(_place(one) for one in found)}."
    return one.move if then else one.again


def _place(one: BranchLine) -> int:
    return int(one.label.rstrip(ascii_lowercase))


def _decision(one: BranchLine, found: Sequence[BranchLine]) -> tuple[Block, ...]:
    lead = f"{one.label}. "
    what = one.scenario if one.skipped else f"{one.scenario}: {one.heading}"
    head = paragraph(f"{what}, {spoken(one.date)}{_where(one, found)}", lead=lead, tone="heading")
    if one.skipped:
        return (head, line("Skipped: history's choices were taken.", indent=len(lead)))
    return (head, *attached("You chose", one.choice, {}, indent=len(lead)))


def _where(one: BranchLine, found: Sequence[BranchLine]) -> str:
    """Of a decision on another branch than the one at hand, that it is, and which decision it follows."""
    if one.on_current:
        return ""
    before = [other.label for other in found if other.move == one.parent]
    return f" (another branch, {f'after decision {before[0]}' if before else 'from the start'})"
