"""What stands behind a line, a capital or a day of the map? The card beside it."""

from collections.abc import Sequence

from game.core.atlas import Paper, Stop, Tie
from game.core.dates import spoken
from game.core.model.world import LineKind
from game.core.pages.parts import Meter, Movement
from game.frontends.window import meters
from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas
from game.frontends.window.flow import Drawing, Writer
from game.frontends.window.fonts import ASIDE, BODY, CARD, CHOICE, FIGURE, LABEL, LABEL_BOLD
from game.frontends.window.screens.ledger import movement_row
from game.frontends.window.strokes import Way, relation
from game.frontends.window.text import typeset

NAME = CHOICE._replace(face="bold", size=22)
KIND_WORDS: dict[LineKind, str] = {
    "pact": "A pact",
    "friendly": "Friendly",
    "talks": "Talks",
    "guarantee": "A guarantee",
    "hostile": "Hostile",
}
NO_LINE = "No line: neither friend nor foe."


def kind_words(tie: Tie) -> str:
    """What the line between two capitals says."""
    if tie.line is None:
        return NO_LINE
    return f"A {tie.line.drawn}" if tie.line.pact else KIND_WORDS[tie.line.kind]


def standing(relation: Meter | None) -> str:
    """`a partner, +30`; empty where there is no relation."""
    if relation is None:
        return ""
    return ", ".join(filter(None, (relation.words, signed(int(relation.value)))))


def signed(number: int) -> str:
    """A number with its sign, the true minus for one below zero."""
    return f"+{number}" if number > 0 else f"−{-number}" if number else "0"


def write_tie(writer: Writer, tie: Tie, capitals: str) -> None:
    """A pair of capitals: the line, the relation, the papers and how it came to this."""
    writer.prose(capitals, NAME)
    if tie.label != capitals:
        writer.prose(tie.label, LABEL, "slate", gap=0)
    writer.block(_sample(writer.canvas, tie, writer.width), gap=8)
    if tie.relation is not None:
        _write_relation(writer, tie.relation)
    _write_papers(writer, "In force", tie.in_force)
    _write_papers(writer, "Lapsed", [paper for paper in tie.papers if paper.lapsed])
    writer.head("What has moved it, the latest first", CARD)
    if tie.history:
        _write_history(writer, tie.history)
    else:
        writer.prose("Nothing in this run so far.", ASIDE, "slate", gap=2)


def _write_history(writer: Writer, history: Sequence[Movement]) -> None:
    """Movements below the day and the cause that they share, the latest first."""
    told = ("", "")
    for movement in history[::-1]:
        if told != (movement.date, movement.cause):
            told = movement.date, movement.cause
            writer.prose(f"{spoken(movement.date)}. {movement.cause}", LABEL._replace(size=14), "slate", gap=12)
            if movement.left_by:
                writer.prose(f"Set going by: {movement.left_by}", ASIDE, gap=0)
        writer.block(movement_row(writer.canvas, movement, writer.width), gap=4)


def _sample(canvas: Canvas, tie: Tie, width: float) -> Drawing:
    """The line as the map draws it, with its word."""
    words, high = kind_words(tie), canvas.line_height(CARD)
    line = tie.line

    def paint(canvas: Canvas, x: float, y: float) -> None:
        left = 0.0
        if line is not None:
            relation(canvas, Way([(x, y + high / 2), (x + 48, y + high / 2)]), line.kind, None, pact=bool(line.pact))
            left = 58.0
        canvas.label(words, CARD, "ink", (x + left, y + high / 2), "midleft", width - left)

    return Drawing(high, paint, words)


def _write_relation(writer: Writer, shown: Meter) -> None:
    """Words, the blocks from enmity to friendship, and the change since the day before on the line."""
    high = meters.block_height(writer.canvas)
    writer.prose(shown.words, BODY, gap=6) if shown.words else None

    def paint(canvas: Canvas, x: float, y: float) -> None:
        meters.blocks(canvas, shown._replace(words=" "), Box(x, y, writer.width, high))

    writer.block(Drawing(high + 4, paint, standing(shown)), gap=4)


def _write_papers(writer: Writer, head: str, papers: Sequence[Paper]) -> None:
    if papers:
        writer.head(head, CARD, gap=16)
    for paper in papers:
        inner = writer.narrower().prose(paper.label, LABEL_BOLD._replace(size=15), gap=0)
        if when := _when(paper):
            inner.prose(when, LABEL, "slate", gap=0)
        if paper.text:
            inner.prose(paper.text, BODY._replace(size=15), gap=2)
        writer.barred(inner.flow, "slate" if paper.lapsed else "blue", gap=8)


def _when(paper: Paper) -> str:
    """From when to when it held, as far as is known."""
    since = f"Since {spoken(paper.since)}" if paper.since else ""
    if not paper.lapsed:
        return since
    return f"{spoken(paper.since)} to {spoken(paper.lapsed)}" if paper.since else f"Until {spoken(paper.lapsed)}"


def write_capital(writer: Writer, name: str, others: Sequence[tuple[str, Tie]]) -> None:
    """A capital: how it stands to each of the others, the nearest first."""
    writer.prose(name, NAME)
    for other, tie in sorted(others, key=lambda one: -int(one[1].relation.value) if one[1].relation else 0):
        writer.block(tie_row(writer.canvas, other, tie, writer.width), gap=6)


def tie_row(canvas: Canvas, name: str, tie: Tie, width: float) -> Drawing:
    """One line for a tie: whom it is with, the line, and the number; below, the words and the papers in force."""
    high = canvas.line_height(BODY)
    words = ". ".join(filter(None, (tie.relation.words if tie.relation else "", *(p.label for p in tie.in_force))))
    number = signed(int(tie.relation.value)) if tie.relation else ""
    line, below = tie.line, typeset(canvas, words, width, LABEL, "slate")

    def paint(canvas: Canvas, x: float, y: float) -> None:
        took = canvas.label(number, FIGURE, "ink", (x + width, y + high / 2), "midright") if number else Box(0, 0, 0, 0)
        right = x + width - max(44.0, took.w + 12)
        if line is not None:
            way = Way([(right - 40, y + high / 2), (right, y + high / 2)])
            relation(canvas, way, line.kind, None, pact=bool(line.pact))
        canvas.label(name, BODY, "ink", (x, y + high / 2), "midleft", right - 48 - x)
        below.paint(canvas, x, y + high)

    said = ", ".join(filter(None, (words, number, kind_words(tie))))
    return Drawing(high + below.height, paint, f"{name}: {said}", whole=True)


def write_day(writer: Writer, stop: Stop, before: str, news: Sequence[str]) -> None:
    """A day: what had ended by then, what moved on the map since `before`, and how to go on."""
    writer.prose(spoken(stop.date), NAME)
    for title in stop.titles:
        writer.prose(f"After “{title}”", ASIDE, "slate", gap=0)
    for sentence in news:
        writer.barred(writer.narrower().prose(sentence, BODY).flow, "red")
    if news:
        writer.prose("Frontiers are those of the record, whatever this run came to.", ASIDE, "slate", gap=6)
    if not before:
        writer.prose("This is how the map lay when the run began.", BODY, gap=10)
    elif stop.changed:
        writer.head(f"Moved since {spoken(before)}", CARD)
        for movement in stop.changed:
            if isinstance(movement.after, bool):
                writer.prose(f"{'In force' if movement.after else 'Lapsed'}: {movement.label}", BODY, gap=6)
            else:
                writer.block(movement_row(writer.canvas, movement, writer.width), gap=4)
    else:
        writer.prose(f"Nothing between capitals has moved since {spoken(before)}.", BODY, gap=10)
