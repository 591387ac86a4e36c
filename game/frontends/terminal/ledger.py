"""What moved, and because of what? The ledger in words, whole or for one variable, with the numbers behind them."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from game.core.dates import spoken
from game.core.model.world import Better
from game.core.pages.parts import Movement
from game.frontends.terminal.block import Block, Page, Span, Tone, heading, paragraph
from game.frontends.terminal.labels import called, none_called
from game.frontends.terminal.standing import signed
from game.frontends.terminal.text import told


def moved(ledger: Sequence[Movement], by: str) -> Page:
    """What moved, and by what; nothing where nothing did."""
    return (heading(f"What moved by {by}"), *map(movement_line, ledger)) if ledger else ()


def ledger_page(ledger: Sequence[Movement], wanted: str = "", known: Iterable[str] = ()) -> Page:
    """Everything that has moved, oldest first, with day and cause; or what moved the variables that `wanted` names.

    `known` are labels that the player has seen, moved or not.
    """
    if not ledger:
        return (heading("The ledger"), paragraph("Nothing has moved yet."))
    if not wanted:
        return (heading("The ledger"), *_by_cause(ledger))
    labels = [movement.label for movement in ledger]
    found = called((*labels, *known), wanted)
    if not found:
        return (paragraph(none_called(wanted, labels, "has moved")),)
    return tuple(block for label in found for block in _of_one(label, [one for one in ledger if one.label == label]))


def movement_line(movement: Movement, indent: int = 0) -> Block:
    """`Berlin's trust: from wary to warm (8 to 15, better)`."""
    verdict = _verdict(movement)
    notes = ", ".join(filter(None, (_numbers_behind(movement), verdict)))
    behind = Span(text=f" ({notes})" if notes else "", tone=_TONES.get(verdict, "plain"))
    spans = (Span(text=f"{movement.label}: {_in_words(movement)}"), behind)
    return Block(spans=spans, lead="- ", indent=indent, gap=False)


def _of_one(label: str, ledger: Sequence[Movement]) -> Page:
    """What moved one variable, under where it stood before and stands now."""
    if not ledger:
        return (heading(f"The ledger: {label}"), paragraph("It has not moved yet."))
    first, last = ledger[0], ledger[-1]
    whole = first._replace(after=last.after, words_after=last.words_after)
    return (
        heading(f"The ledger: {label}"),
        paragraph(f"Altogether {_in_words(whole)}{_bracketed(_numbers_behind(whole))}. Oldest first:"),
        *_by_cause(ledger),
    )


def _by_cause(ledger: Iterable[Movement]) -> Page:
    """Each cause with its movements. What a choice and its outcome moved together comes after both of them."""
    blocks: list[Block] = []
    causes: list[tuple[str, str, str]] = []
    latest = ""
    for found, lines in groupby(ledger, lambda line: (line.date, line.cause, line.left_by)):
        date, cause, left_by = found
        together = _closes(found, causes[-2:])
        blocks.append(
            told(
                _TOGETHER if together else cause,
                {},
                opening=f"{'Meanwhile, ' if date < latest else ''}{spoken(date)}. ",
            )
        )
        latest = max(latest, date)
        causes.append(found)
        if left_by:
            blocks.append(told(left_by, {}, opening="Set going by: "))
        blocks.extend(map(movement_line, lines))
    return tuple(blocks)


_TOGETHER = "That choice and its outcome together."


def _closes(found: tuple[str, str, str], before: Sequence[tuple[str, str, str]]) -> bool:
    """Whether a cause is that of the block before last, with an outcome of the same day between: a step that ended a
    juncture closes with the values reckoned from others, which both have moved."""
    date, _, left_by = found
    return len(before) == 2 and before[0] == found and before[1][0] == date and not left_by and not before[1][2]


def _in_words(movement: Movement) -> str:
    before, after = movement.words_before, movement.words_after
    if not before or not after:
        return f"from {signed(movement.before)} to {signed(movement.after)}"
    return f"still {after}" if before == after else f"from {before} to {after}"


def _numbers_behind(movement: Movement) -> str:
    """The numbers, where they are not what the words say already."""
    if isinstance(movement.after, bool) or not movement.words_after:
        return ""
    return f"{signed(movement.before)} to {signed(movement.after)}"


def _bracketed(text: str) -> str:
    return f" ({text})" if text else ""


_TONES: dict[str, Tone] = {"better": "better", "worse": "worse"}


def _verdict(movement: Movement) -> str:
    before, after = movement.before, movement.after
    better: Better | None = movement.better
    if better is None or before == after:
        return ""
    return "better" if (after > before) == (better == "up") else "worse"
