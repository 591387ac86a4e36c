"""How are things counted on a page? Rows of signs, each worth a stated number: yours red, the record's slate."""

from collections.abc import Callable, Mapping, Sequence
from math import cos, pi, sin

from game.core.tallies import Tally
from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas
from game.frontends.window.flow import Drawing, Flow, Writer
from game.frontends.window.fonts import BODY, FIGURE, LABEL, LABEL_BOLD, growth

ROW, HEAD = 31.0, 20.0
"""Heights of a row and of the heads over the two columns, at a text size of 100 %."""
OVER = 19.0
"""What a name takes that stands above its signs."""
NARROW = 640.0
"""Width, at a text size of 100 %, below which names stand above."""
NAME = 170.0
"""Width of the names at the left, at a text size of 100 %."""
LEAST_SIGNS = 8
"""Signs that a row has room for at least, however few stand in it: one is never larger than that leaves it."""
NAMES = LABEL_BOLD._replace(display=True, size=13)
HEADS = LABEL_BOLD._replace(display=True, size=12.5)
COUNTS = FIGURE._replace(display=True, size=14)

Sign = Callable[[Canvas, Box, str, str], None]
"""Draws a sign in a square box, in a colour, on a ground that shows through its gaps."""


def stacks(canvas: Canvas, width: float) -> bool:
    """Whether names stand above their signs at a width, rather than beside them."""
    return width < NARROW * growth(canvas.text)


def rows_height(canvas: Canvas, count: int, width: float) -> float:
    """The height of so many rows with the heads over them."""
    return (HEAD + _row(canvas, width) * count) * growth(canvas.text)


def fitting_rows(canvas: Canvas, height: float, width: float) -> int:
    """How many rows fit a height."""
    return max(0, int((height / growth(canvas.text) - HEAD) / _row(canvas, width)))


def _row(canvas: Canvas, width: float) -> float:
    return ROW + OVER if stacks(canvas, width) else ROW


def tally_words(tallies: Sequence[Tally]) -> str:
    """All rows in words."""
    return "; ".join(f"{tally.label}: you {tally.yours}, the record {tally.record}" for tally in tallies)


def worth(tallies: Sequence[Tally]) -> str:
    """What a sign stands for."""
    kinds = {"treaties": "1 treaty", "friends": "1 power", "foes": "1 power"}
    said = dict.fromkeys(kinds.get(tally.kind, f"{tally.each} points of 100") for tally in tallies)
    return f"each sign = {', '.join(said)}"


def tally_table(canvas: Canvas, tallies: Sequence[Tally], width: float) -> Flow:
    """The twin of the rows: every number, and by name what was counted."""
    writer = Writer(canvas, width)
    for tally in tallies:
        writer.prose(f"{tally.label}: you {tally.yours}, the record {tally.record}", BODY, gap=9)
        for who, names in (
            ("Both", tally.shared), ("You alone", tally.yours_alone), ("The record alone", tally.record_alone),
        ):  # fmt: skip
            if names:
                writer.prose(f"{who}: {', '.join(names)}.", LABEL, "slate", gap=1)
    return writer.flow


def tally_block(canvas: Canvas, tallies: Sequence[Tally], width: float) -> Drawing:
    """The rows as a block of a pane."""
    high = rows_height(canvas, len(tallies), width)
    return Drawing(
        high, lambda canvas, x, y: tally_rows(canvas, Box(x, y, width, high), tallies), tally_words(tallies), whole=True
    )


def tally_rows(canvas: Canvas, box: Box, tallies: Sequence[Tally]) -> None:
    """A row for each tally: its name, your signs and number, the record's signs and number."""
    grown, above = growth(canvas.text), stacks(canvas, box.w)
    name = 0.0 if above else min(NAME * grown, box.w * 0.28)
    columns = Box(box.x + name, box.y, box.w - name, box.h).columns(2, 18)
    for column, words, colour in zip(columns, ("YOU", "THE RECORD"), ("red", "slate"), strict=True):
        canvas.label(words, HEADS, colour, (column.x, box.y), "topleft", column.w)
    high = _row(canvas, box.w)
    for i, tally in enumerate(tallies):
        foot = box.y + (HEAD + high * (i + 1)) * grown
        middle = foot - ROW / 2 * grown
        at = (box.x, foot - (ROW + OVER / 2) * grown) if above else (box.x, middle)
        canvas.label(tally.label.upper(), NAMES, "ink", at, "midleft", box.w if above else name - 12)
        for column, count, value, colour in zip(
            columns, tally.signs, (tally.yours, tally.record), ("red", "slate"), strict=True
        ):
            _signs(canvas, column, middle, tally, count, value, colour)


def _signs(canvas: Canvas, column: Box, middle: float, tally: Tally, count: int, value: int, colour: str) -> None:
    """So many signs side by side, as large as the longer of the two rows allows, and the number behind them."""
    figure = canvas.text_width("000", COUNTS) + 10
    side = min((ROW - 5) * growth(canvas.text), (column.w - figure) / max(LEAST_SIGNS, *tally.signs) - 3)
    draw = SIGNS.get(tally.kind, _block)
    for i in range(count):
        draw(canvas, Box(column.x + i * (side + 3), middle - side / 2, side, side), colour, "sheet")
    canvas.label(str(value), COUNTS, colour, (column.x + count * (side + 3) + 6, middle), "midleft", figure)


# ── Signs ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _in(box: Box, *points: tuple[float, float]) -> list[tuple[float, float]]:
    """Points given in tenths of the box."""
    return [(box.x + x * box.w / 10, box.y + y * box.h / 10) for x, y in points]


def _paper(canvas: Canvas, box: Box, colour: str, ground: str) -> None:
    """A sheet with its corner turned down and three lines of writing."""
    canvas.polygon(_in(box, (1.4, 0.3), (6.4, 0.3), (8.6, 2.6), (8.6, 9.7), (1.4, 9.7)), colour)
    for y in (4.0, 5.8, 7.6):
        ((left, top),) = _in(box, (2.7, y))
        canvas.fill(Box(left, top, box.w * 0.46, box.h * 0.08), ground)


def _flag(canvas: Canvas, box: Box, colour: str, ground: str) -> None:
    """A flag on its pole."""
    ((left, top),) = _in(box, (1.4, 0.4))
    canvas.fill(Box(left, top, box.w * 0.14, box.h * 0.94), colour)
    canvas.polygon(_in(box, (1.4, 0.8), (9.6, 0.8), (7.6, 3.5), (9.6, 6.2), (1.4, 6.2)), colour)


def _wire(canvas: Canvas, box: Box, colour: str, ground: str) -> None:
    """A strand of wire between two posts, with a barb."""
    for x in (0.6, 8.0):
        ((left, top),) = _in(box, (x, 0.8))
        canvas.fill(Box(left, top, box.w * 0.14, box.h * 0.9), colour)
    a, b = _in(box, (0.6, 4.6), (9.4, 4.6))
    canvas.line(a, b, colour, box.h * 0.1)
    for dx in (-1.8, 1.8):
        one, other = _in(box, (5 - dx, 2.2), (5 + dx, 7.0))
        canvas.line(one, other, colour, box.h * 0.1)


def _shell(canvas: Canvas, box: Box, colour: str, ground: str) -> None:
    """An artillery shell with its band."""
    canvas.polygon(_in(box, (5, 0.2), (6.4, 1.9), (7.2, 4.0), (7.2, 9.8), (2.8, 9.8), (2.8, 4.0), (3.6, 1.9)), colour)
    ((left, top),) = _in(box, (2.8, 7.6))
    canvas.fill(Box(left, top, box.w * 0.44, box.h * 0.09), ground)


def _factory(canvas: Canvas, box: Box, colour: str, ground: str) -> None:
    """A shed with two saw teeth and a chimney."""
    canvas.polygon(
        _in(
            box, (0.6, 0.6), (2.6, 0.6), (2.8, 5.6), (6.0, 3.4), (6.0, 5.6), (9.4, 3.4), (9.4, 9.6), (0.6, 9.6)
        ),
        colour,
    )  # fmt: skip
    for x in (2.2, 4.6, 7.0):
        ((left, top),) = _in(box, (x, 7.0))
        canvas.fill(Box(left, top, box.w * 0.12, box.h * 0.12), ground)


def _horn(canvas: Canvas, box: Box, colour: str, ground: str) -> None:
    """A speaking-trumpet."""
    canvas.polygon(_in(box, (0.6, 3.9), (3.2, 3.9), (8.8, 0.8), (8.8, 9.2), (3.2, 6.1), (0.6, 6.1)), colour)
    canvas.polygon(_in(box, (1.6, 6.1), (3.4, 6.1), (4.2, 9.4), (2.4, 9.4)), colour)


def _envelope(canvas: Canvas, box: Box, colour: str, ground: str) -> None:
    """A letter, its flap marked."""
    canvas.polygon(_in(box, (0.4, 1.8), (9.6, 1.8), (9.6, 8.4), (0.4, 8.4)), colour)
    left, middle, right = _in(box, (0.4, 2.2), (5.0, 5.8), (9.6, 2.2))
    for a, b in ((left, middle), (middle, right)):
        canvas.line(a, b, ground, max(1.0, box.h * 0.07))


def _ring(canvas: Canvas, box: Box, colour: str, ground: str) -> None:
    """A ring around a point, open at one side."""
    canvas.disc(box.centre, box.h * 0.46, colour, box.h * 0.14)
    canvas.disc(box.centre, box.h * 0.13, colour)
    x, y = box.centre
    canvas.polygon(
        [(x, y), *((x + box.w * 0.6 * cos(a), y + box.h * 0.6 * sin(a)) for a in (-pi / 3.2, -pi / 8))], ground
    )
    canvas.disc(box.centre, box.h * 0.13, colour)


def _shield(canvas: Canvas, box: Box, colour: str, ground: str) -> None:
    """A frontier post: a shield on a stake."""
    canvas.polygon(_in(box, (1.6, 0.5), (8.4, 0.5), (8.4, 4.2), (5.0, 7.2), (1.6, 4.2)), colour)
    ((left, top),) = _in(box, (4.2, 5.6))
    canvas.fill(Box(left, top, box.w * 0.16, box.h * 0.42), colour)


def _block(canvas: Canvas, box: Box, colour: str, ground: str) -> None:
    canvas.fill(box.inset(box.w * 0.12), colour)


SIGNS: Mapping[str, Sign] = {
    "treaties": _paper,
    "friends": _flag,
    "foes": _wire,
    "world.readiness": _shell,
    "world.industry": _factory,
    "world.movement": _horn,
    "world.standing": _envelope,
    "world.encirclement": _ring,
    "world.security": _shield,
}
"""By kind of tally; a block where a world has something else that can be counted."""
