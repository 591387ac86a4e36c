"""How do two branches stand beside each other? Where they part, what was decided on each, and what differs."""

from game.core.amounts import many
from game.core.dates import spoken
from game.core.side_by_side import Branch, Difference, Row, Side, SideBySide
from game.frontends.terminal.block import Block, Page, Table, heading, labelled, line, paragraph
from game.frontends.terminal.standing import signed
from game.frontends.terminal.text import told


def side_by_side_page(pair: SideBySide) -> Page:
    """This branch and another: each with its closeness, then the junctures from their parting on, then what differs."""
    return (
        heading("Two branches side by side"),
        labelled("This branch", _stands(pair.mine), gap=True),
        labelled("The other", _stands(pair.other)),
        paragraph(_parting(pair)),
        *(block for row in pair.rows for block in _row(row)),
        *_differences(pair),
    )


def _stands(branch: Branch) -> str:
    taken = many(branch.decisions, "decision")
    until = f", the last on {spoken(branch.date)}" if branch.date else ""
    if branch.closeness is None:
        return f"{branch.where}; {taken}{until}; closeness is told once a record was shown."
    counted = "one decision" if branch.scored == 1 else f"{branch.scored} decisions"
    close = f"closeness {branch.closeness:.0f} of 100 over {counted} whose record was shown"
    return f"{branch.where}; {taken}{until}; {close}."


def _parting(pair: SideBySide) -> str:
    if pair.parted is None:
        return f"One goes on from where the other stands; they share {many(pair.shared, 'decision')}."
    shared = f"They share {many(pair.shared, 'decision')} and part" if pair.shared else "They part"
    return f"{shared} at “{pair.parted.heading}”, {spoken(pair.parted.date)}."


def _row(row: Row) -> tuple[Block, ...]:
    head = heading(f"{row.title}, {spoken(row.date)}")
    return (head, *_side("This branch", row.mine), *_side("The other", row.other))


def _side(name: str, side: Side) -> tuple[Block, ...]:
    opening = paragraph(f"{name}:", tone="heading")
    if side.passed_over:
        return (opening, line("Passed over.", indent=2))
    if not side.taken and not side.outcome:
        return (opening, line("Not come to.", indent=2))
    skipped = "Skipped: history's choices were taken."
    taken = (
        told(skipped if one.skipped else one.choice, {}, opening=f"{one.heading}: ", lead="- ", gap=False)
        for one in side.taken
    )
    ended = (line(f"Ended in “{side.outcome}”.", indent=2),) if side.outcome else ()
    return (opening, *taken, *ended)


def _differences(pair: SideBySide) -> Page:
    if not pair.differences:
        return (heading("Where they differ"), paragraph("Nothing that is counted stands differently."))
    rows = tuple((one.label, _value(one.mine, one), _value(one.other, one), _apart(one)) for one in pair.differences)
    others = "One other value differs" if pair.more == 1 else f"{pair.more} other values differ"
    more = (paragraph(f"{others} less."),) if pair.more else ()
    return (
        heading(f"Where they differ most, after “{pair.measured}”"),
        Table(
            head=("", "this", "other", "this is"),
            rows=rows,
            sentences=tuple(
                f"{name}: this branch {mine}, the other {other}; {apart}." for name, mine, other, apart in rows
            ),
        ),
        *more,
    )


def _value(value: int, one: Difference) -> str:
    flag = (one.min, one.max) == (0, 1) and one.mine_words in ("yes", "no")
    return ("yes" if value else "no") if flag else signed(value)


def _apart(one: Difference) -> str:
    if (one.min, one.max) == (0, 1):
        return "otherwise"
    return f"{abs(one.mine - one.other)} {'higher' if one.mine > one.other else 'lower'}"
