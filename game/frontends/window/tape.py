"""How does dated news look? Entries along a strip of telegraph tape: the day at its left, what is told at its right."""

from collections.abc import Callable
from typing import Literal

from game.core.dates import spoken
from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas
from game.frontends.window.flow import Drawing, Writer
from game.frontends.window.fonts import CHOICE, MONO_BOLD

Mark = Literal["event", "landed", "nothing", "passed over", "person", "decided", "due"]

YEAR = CHOICE._replace(face="bold")
TAPE = 18.0
"""Width of the strip."""
HOLE = 12.0
"""From one hole of the tape to the next."""
INDENT = 22.0
"""From the tape to the text."""
WIDE = 430.0
"""Width, at a text size of 100 %, from which the day stands beside the tape; otherwise it stands over the text."""


def year_of(canvas: Canvas, width: float, year: str) -> Drawing:
    """The heading of a year on the tape, with a rule to its right."""
    beside = width / canvas.text >= WIDE
    column = canvas.text_width("28 September 1939", MONO_BOLD) + 14 if beside else 0.0
    line = canvas.line_height(YEAR)
    high = -(-(line + 16) // HOLE) * HOLE

    def paint(canvas: Canvas, x: float, y: float) -> None:
        _strip(canvas, Box(x + column, y, TAPE, high))
        middle = y + 5 + line / 2
        left = x + column + TAPE + INDENT
        if beside:
            canvas.label(year, YEAR, "red", (x + column - 14, middle), "midright", column - 14)
        else:
            left = canvas.label(year, YEAR, "red", (left, middle), "midleft").right + 12
        canvas.line((left, middle), (x + width, middle), "ink", 1.5)

    return Drawing(high, paint, year)


def dated(canvas: Canvas, width: float, date: str, kind: Mark, fill: Callable[[Writer], None]) -> Drawing:
    """An entry with its day and its mark on the tape; `fill` writes what it tells."""
    day, gap = spoken(date), 18.0
    beside = width / canvas.text >= WIDE
    column = canvas.text_width("28 September 1939", MONO_BOLD) + 14 if beside else 0.0
    left = column + TAPE + INDENT
    writer = Writer(canvas, width - left)
    if not beside:
        writer.prose(day, MONO_BOLD)
    fill(writer)
    line = canvas.line_height(MONO_BOLD)
    high = -(-max(writer.flow.height + gap, line + gap) // HOLE) * HOLE

    def paint(canvas: Canvas, x: float, y: float) -> None:
        _strip(canvas, Box(x + column, y, TAPE, high))
        if beside:
            canvas.label(day, MONO_BOLD, "ink", (x + column - 14, y + line / 2), "midright", column - 14)
        mark(canvas, kind, (x + column + TAPE / 2, y + max(line / 2, HOLE)))
        writer.flow.paint(canvas, x + left, y)

    return Drawing(high, paint, f"{day}. {writer.flow.wording}")


def _strip(canvas: Canvas, box: Box) -> None:
    """The tape with the row of small holes that carries it."""
    canvas.fill(box, "aged")
    y = box.y + HOLE / 2
    while y < box.bottom:
        canvas.disc((box.x + box.w / 2, y), 1.8, "sheet")
        y += HOLE


def mark(canvas: Canvas, kind: Mark, at: tuple[float, float]) -> None:
    """A disc for what others did, a diamond for what you did, open while it is due, a crossed ring for nothing, a
    square passed over, a full one for a decision."""
    x, y = at
    match kind:
        case "event":
            canvas.disc(at, 8, "ink")
            canvas.disc(at, 3, "sheet")
        case "landed":
            canvas.polygon([(x, y - 10), (x + 10, y), (x, y + 10), (x - 10, y)], "red")
        case "nothing":
            canvas.disc(at, 8, "sheet")
            canvas.disc(at, 8, "slate", 2)
            canvas.line((x - 5, y + 5), (x + 5, y - 5), "slate", 2)
        case "passed over":
            canvas.fill(Box(x - 7, y - 7, 14, 14), "sheet")
            canvas.outline(Box(x - 7, y - 7, 14, 14), "ink", 2)
        case "due":
            canvas.polygon([(x, y - 10), (x + 10, y), (x, y + 10), (x - 10, y)], "red")
            canvas.polygon([(x, y - 6), (x + 6, y), (x, y + 6), (x - 6, y)], "sheet")
        case "decided":
            canvas.fill(Box(x - 7, y - 7, 14, 14), "ink")
        case "person":
            canvas.fill(Box(x - TAPE / 2, y - 2, TAPE, 4), "ink")
