"""How do things stand? Words first, then ten blocks, the number, and an arrow for what has changed."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Literal

from game.core.pages.parts import Meter
from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas
from game.frontends.window.flow import Drawing, Flow
from game.frontends.window.fonts import BODY, FIGURE, LABEL, LABEL_BOLD, Style, growth
from game.frontends.window.motion import Motion
from game.frontends.window.text import typeset

BLOCKS = 10
MOST = 6
"""Meters that the strip shows."""
STILL = 1.25
"""Text size up to which the strip's letters stay as they are, so that the poster keeps its room for the rest."""

STEP = Motion("meters", 0.18, after=0.3)
"""How meters go from what they were to what they are: once the stamp has landed."""
NOTHING: Mapping[str, int] = MappingProxyType({})

WORDS = LABEL._replace(display=True, leading=1.3)
NAMES = LABEL_BOLD._replace(display=True, size=12.5, leading=1.3)
FIGURES = FIGURE._replace(display=True)
OVER = 7.0
"""Units by which the letters of a number, with what is free above and below them, may be higher than the blocks."""
BEHIND = 10.0
"""Units that words need behind a label beyond their own width."""
Manner = Literal["behind", "below", "nowhere"]
"""Where the words of a strip's gauges stand, seen from their labels."""


def is_flag(meter: Meter) -> bool:
    """Whether it says yes or no."""
    return isinstance(meter.value, bool)


def standing(meter: Meter) -> str:
    """A meter's value in words, with its number and change where it has them."""
    if is_flag(meter):
        return meter.words or ("yes" if meter.value else "no")
    change = f" ({meter.change:+d} since the start)" if meter.change else ""
    return f"{meter.words + ', ' if meter.words else ''}{meter.value}{change}"


def in_words(meters: Sequence[Meter]) -> str:
    """All of them, for those who don't see the blocks."""
    return "; ".join(f"{meter.label}: {standing(meter)}" for meter in meters)


def change_colour(meter: Meter) -> str:
    """Blue for the better, red for the worse, grey where neither can be said."""
    if meter.better is None or not meter.change:
        return "slate"
    return "blue" if (meter.change > 0) == (meter.better == "up") else "red"


def block_height(canvas: Canvas) -> float:
    """The height of the blocks, which grows with the number beside them."""
    return max(16 * growth(canvas.text), canvas.font(FIGURES).get_height() / canvas.scale - OVER)


def strip_height(canvas: Canvas, meters: Sequence[Meter], width: float) -> float:
    """The height that the strip needs at a width."""
    shown, places = meters[:MOST], gauge_boxes(Box(0, 0, width, 0), meters)
    manner = _manner(canvas, shown, places)
    heads = (_head(canvas, meter, place.w, manner) for meter, place in zip(shown, places, strict=True))
    return max((head.height for head in heads), default=0.0) + block_height(canvas) + 8


def gauge_boxes(box: Box, meters: Sequence[Meter]) -> tuple[Box, ...]:
    """Where in the strip each meter that it shows stands: up to six side by side."""
    count = len(meters[:MOST])
    return box.columns(count, 22) if count else ()


def gauge(canvas: Canvas, box: Box, meters: Sequence[Meter], i: int) -> None:
    """One meter of the strip in `box`, by its place: the label, the words, and below them the blocks."""
    places = gauge_boxes(box, meters)
    meter, place, manner = meters[i], places[i], _manner(canvas, meters[:MOST], places)
    head, high = _head(canvas, meter, place.w, manner), block_height(canvas)
    foot = Box(place.x, box.bottom - high - 2, place.w, high)
    head.paint(canvas, place.x, foot.y - 4 - head.height)
    if is_flag(meter):
        _flag(canvas, meter, foot, told=manner == "below")
    else:
        blocks(canvas, meter, foot)


def _manner(canvas: Canvas, shown: Sequence[Meter], places: Sequence[Box]) -> Manner:
    """Where the words stand in all gauges of a strip."""
    if not _worded(shown):
        return "nowhere"
    return "behind" if _in_one_line(canvas, shown, places[0].w) else "below"


def _head(canvas: Canvas, meter: Meter, width: float, manner: Manner) -> Flow:
    """Label and words of a gauge."""
    if manner == "behind":
        return Flow([(_line(canvas, meter, width), 0, 0)])
    names, words = _styles(canvas)
    flow = Flow([(typeset(canvas, meter.label.upper(), width, names), 0, 0)])
    if manner == "below" and (says := _words(meter)):
        flow.add(typeset(canvas, says, width, words, "slate"))
    return flow


def _styles(canvas: Canvas) -> tuple[Style, Style]:
    """Of the strip's labels and words."""
    still = canvas.text <= STILL
    return NAMES._replace(fixed=still), WORDS._replace(fixed=still)


def _in_one_line(canvas: Canvas, meters: Sequence[Meter], width: float) -> bool:
    """Whether every label has room for its words behind it."""
    names, words = _styles(canvas)
    wide = (
        canvas.text_width(meter.label.upper(), names) + (0 if is_flag(meter) else canvas.text_width(meter.words, words))
        for meter in meters
    )
    return all(one + BEHIND <= width for one in wide)


def _line(canvas: Canvas, meter: Meter, width: float) -> Drawing:
    """A label with its words behind it; those of a switch stand beside that."""
    names, words = _styles(canvas)
    high = canvas.line_height(names)

    def paint(canvas: Canvas, x: float, y: float) -> None:
        took = canvas.label(meter.label.upper(), names, "ink", (x, y + high / 2), "midleft", width)
        if meter.words and not is_flag(meter):
            room = x + width - took.right - 7
            canvas.label(meter.words, words, "slate", (took.right + 7, y + high / 2), "midleft", room)

    return Drawing(high, paint, f"{meter.label.upper()}\n{_words(meter)}")


def _worded(meters: Sequence[Meter]) -> bool:
    """Whether a line of words stands between names and blocks, so that a switch has its word there too."""
    return any(meter.words and not is_flag(meter) for meter in meters)


def _words(meter: Meter) -> str:
    return standing(meter) if is_flag(meter) else meter.words


def blocks(canvas: Canvas, meter: Meter, box: Box) -> None:
    """Ten blocks, the number and the change. What runs from enmity to friendship fills from the middle outwards."""
    value = int(meter.value)
    room = 76 * growth(canvas.text)
    width = (box.w - room - 18) / BLOCKS
    start, end, colour = filled(meter)
    for i in range(BLOCKS):
        block = Box(box.x + i * width, box.y + 1, width - 3, box.h - 2)
        canvas.fill(block, colour if start <= i < end else "aged")
    if meter.min < 0 < meter.max:
        canvas.fill(Box(box.x + width * _zero(meter) - 2.5, box.y - 2, 2, box.h + 4), "ink")
    x = box.x + BLOCKS * width + 3
    took = canvas.label(str(value), FIGURES, "ink", (x, box.centre[1]), "midleft", room - 6)
    if not meter.words and not meter.min:
        took = canvas.label(
            f"of {meter.max}", WORDS, "slate", (took.right + 5, box.centre[1]), "midleft", x + room - took.right - 5
        )
    if meter.change:
        arrow(canvas, max(took.right + 6, x + 28), box.centre[1], meter.change > 0, change_colour(meter))


def _zero(meter: Meter) -> int:
    return round(BLOCKS * -meter.min / (meter.max - meter.min))


def filled(meter: Meter) -> tuple[int, int, str]:
    """The blocks that are filled (from, to) and their colour; anything beyond zero fills a block at least."""
    value, whole = int(meter.value), max(1, meter.max - meter.min)
    at = round(BLOCKS * (value - meter.min) / whole)
    if not meter.min < 0 < meter.max:
        return 0, at, "ink"
    zero = _zero(meter)
    if value < 0:
        return min(at, zero - 1), zero, "red"
    return zero, max(at, zero + 1) if value else zero, "blue"


def arrow(canvas: Canvas, x: float, y: float, up: bool, colour: str) -> None:
    """A wedge that points up or down, `x` being its left."""
    tip = -5 if up else 5
    canvas.polygon([(x, y - tip), (x + 10, y - tip), (x + 5, y + tip)], colour)


def _flag(canvas: Canvas, meter: Meter, box: Box, *, told: bool) -> None:
    """A switch that stands at yes or no; the word beside it, unless it was `told` above."""
    yes = bool(meter.value)
    knob = Box(box.x, box.y + 1, 30, box.h - 2)
    canvas.outline(knob, "ink", 1.5)
    canvas.fill(Box(knob.x + (16 if yes else 2), knob.y + 2, 12, knob.h - 4), "ink" if yes else "line")
    if not told:
        canvas.label(standing(meter), FIGURES, "ink", (knob.right + 8, box.centre[1]), "midleft", box.w - 40)


def table(canvas: Canvas, meters: Sequence[Meter], width: float) -> Flow:
    """All meters below each other: label and words, and the blocks where they help."""
    flow = Flow()
    for meter in meters:
        flow.add(_row(canvas, meter, width), 10)
    return flow


def grid(canvas: Canvas, meters: Sequence[Meter], width: float, before: Mapping[str, int] = NOTHING) -> Flow:
    """All meters in as many columns as there is room for, each with its words and blocks.

    `before` has values by name from which meters may step to where they stand.
    """
    count = max(1, int(width // (190 * canvas.text)))
    wide = (width - 24 * (count - 1)) / count
    flow = Flow()
    for start in range(0, len(meters), count):
        row = meters[start : start + count]
        cells = [_cell(canvas, meter, wide, before.get(meter.name), worded=_worded(row)) for meter in row]
        flow.add(_side_by_side(cells, wide + 24), 12)
    return flow


def _side_by_side(cells: Sequence[Drawing], step: float) -> Drawing:
    high = max(cell.height for cell in cells)

    def paint(canvas: Canvas, x: float, y: float) -> None:
        for i, cell in enumerate(cells):
            cell.paint(canvas, x + i * step, y + high - cell.height)

    return Drawing(high, paint, "\n".join(cell.wording for cell in cells), whole=True)


def _cell(canvas: Canvas, meter: Meter, width: float, before: int | None, *, worded: bool) -> Drawing:
    head = Flow([(typeset(canvas, meter.label, width, LABEL_BOLD), 0, 0)])
    if worded and (says := _words(meter)):
        head.add(typeset(canvas, says, width, LABEL, "slate"))

    def paint(canvas: Canvas, x: float, y: float) -> None:
        head.paint(canvas, x, y)
        box = Box(x, y + head.height + 3, width, block_height(canvas))
        if is_flag(meter):
            _flag(canvas, meter, box, told=worded)
        elif before is None:
            blocks(canvas, meter, box)
        else:
            canvas.move(STEP.name, box._replace(y=box.y - 2, h=box.h + 4), lambda c, t: _step(c, meter, before, t, box))

    return Drawing(head.height + block_height(canvas) + 5, paint, f"{meter.label}: {standing(meter)}")


def _step(canvas: Canvas, meter: Meter, before: int, far: float, box: Box) -> None:
    """The blocks so far on their way from what they were before."""
    blocks(canvas, meter._replace(value=round(before + (int(meter.value) - before) * far)), box)


def _row(canvas: Canvas, meter: Meter, width: float) -> Drawing:
    high = canvas.line_height(BODY)

    def paint(canvas: Canvas, x: float, y: float) -> None:
        words = meter.words or (standing(meter) if is_flag(meter) else "")
        took = canvas.label(words, BODY, "slate", (x + width, y + high / 2), "midright", width * 0.4)
        canvas.label(meter.label, BODY, "ink", (x, y + high / 2), "midleft", width - took.w - 16)
        if is_flag(meter):
            return
        blocks(
            canvas, meter, Box(x, y + high + 2, min(width, 420.0 * (1 + (canvas.text - 1) * 0.3)), block_height(canvas))
        )

    return Drawing(
        high + (0 if is_flag(meter) else block_height(canvas) + 6),
        paint,
        f"{meter.label}: {standing(meter)}",
        whole=True,
    )
