"""Where do two branches differ most? Two bars for each variable: this branch solid, the other with a hollow core."""

from game.core.side_by_side import Difference, SideBySide
from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas
from game.frontends.window.flow import Drawing, Writer
from game.frontends.window.fonts import BODY, FIGURE, LABEL, growth
from game.frontends.window.text import typeset


def write_differences(writer: Writer, pair: SideBySide) -> None:
    """Two bars for each variable, those first that differ most."""
    if not pair.differences:
        writer.prose("Nothing that is counted stands differently." if pair.measured else "Nothing has moved yet.", BODY)
        return
    writer.prose(f"After “{pair.measured}”, the last juncture that both have come to.", LABEL, "slate", gap=2)
    canvas = writer.canvas
    aside = max(canvas.text_width(words, FIGURE) for one in pair.differences for words in _figures(one)) + 16
    for difference in pair.differences:
        writer.block(_difference(canvas, writer.width, aside, difference), gap=10)
    if pair.more:
        others = "One other value differs" if pair.more == 1 else f"{pair.more} other values differ"
        writer.prose(f"{others} less.", LABEL, "slate", gap=12)


def _difference(canvas: Canvas, width: float, aside: float, one: Difference) -> Drawing:
    """The variable, and below each other the two bars on its range, from its nought; figures have `aside` units."""
    label = typeset(canvas, one.label, width * 0.34, BODY)
    tall = 13 * growth(canvas.text)
    figures = _figures(one)
    high = max(label.height, 2 * max(tall, canvas.line_height(FIGURE)) + 4)
    left, room = width * 0.36, width * 0.64 - aside

    def paint(canvas: Canvas, x: float, y: float) -> None:
        label.paint(canvas, x, y)
        step = (high - 4) / 2
        for number, (value, colour) in enumerate(((one.mine, "ink"), (one.other, "red"))):
            top = y + number * (step + 4) + (step - tall) / 2
            place = Box(x + left, top, room, tall)
            canvas.fill(place, "aged")
            _bar(canvas, place, one, value, colour)
            canvas.label(
                figures[number], FIGURE, colour, (x + width, top + tall / 2), "midright", width - left - room - 8
            )

    words = f"{one.label}: this branch {figures[0]}, the other {figures[1]}"
    return Drawing(high, paint, words, whole=True)


def _bar(canvas: Canvas, place: Box, one: Difference, value: int, colour: str) -> None:
    """From nought, or from the end of the range where nought lies outside it; the other branch's with a hollow core."""
    span = max(1, one.max - one.min)
    nought = min(max(0, one.min), one.max)
    ends = sorted(place.x + place.w * (end - one.min) / span for end in (nought, value))
    bar = Box(ends[0], place.y, max(3.0, ends[1] - ends[0]), place.h)
    canvas.fill(bar, colour)
    if colour == "red" and bar.w > 8:
        canvas.fill(bar.inset(2.5), "sheet")
    zero = place.x + place.w * (nought - one.min) / span
    canvas.line((zero, place.y - 2), (zero, place.bottom + 2), "slate", 1.5)


def _figures(one: Difference) -> tuple[str, str]:
    """What stands beside the bar of this branch, and of the other."""
    return _figure(one.mine, one.mine_words, one), _figure(one.other, one.other_words, one)


def _figure(value: int, words: str, one: Difference) -> str:
    if (one.min, one.max) == (0, 1) and words in ("yes", "no"):
        return words
    return f"{words} {value}" if words else str(value)
