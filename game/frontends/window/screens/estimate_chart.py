"""How does the estimate draw a variable? The chart that is leafed through, others at a glance, and one to be read."""

from typing import TYPE_CHECKING

from game.core.pages.debrief import GhostLine
from game.frontends.window import charts
from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas
from game.frontends.window.flow import Drawing, Writer
from game.frontends.window.fonts import BODY, CARD, LABEL, MONO, growth
from game.frontends.window.furniture import plain_sheet
from game.frontends.window.screens.record_text import HEAD
from game.frontends.window.stack import Change, Stay
from game.frontends.window.widgets import Pane, Widget

if TYPE_CHECKING:
    from game.frontends.window.screens.estimate import EstimateView

GAP, PAD = 12.0, 14.0
READ_CHART = 190.0
"""Height of the chart where the page is read, at a text size of 100 %."""
BESIDE = 860.0
"""Width of the chart, at a text size of 100 %, from which others stand beside it."""
SMALL = 3
"""How many others."""
LEFT = "you left the record"
COUNT = MONO._replace(display=True, size=12)


def head_height(canvas: Canvas) -> float:
    """What the heading of a card takes, with the room around it."""
    return canvas.line_height(CARD) + 16


def chart(view: "EstimateView", canvas: Canvas, box: Box) -> list[Widget]:
    """The chart of one variable, in which left and right leaf, or its table; beside it others where it is wide."""
    if not view.ghost:
        text = "Nothing that can be drawn moved in either run."
        return [Widget("chart", "text", text, box, lambda c, b, f: _bare(c, b, text))]
    line = view.ghost[min(view.line, len(view.ghost) - 1)]
    others = [i for i in range(len(view.ghost)) if i != view.line][:SMALL]
    beside = bool(others) and not view.table and box.w / growth(canvas.text) >= BESIDE
    main = box._replace(w=box.w - 240 * growth(canvas.text)) if beside else box
    inner = Box(main.x + PAD, main.y + head_height(canvas), main.w - 2 * PAD, main.h - head_height(canvas) - 4)
    chart = _large(view, line, inner, box)
    if view.table:
        return [chart, _table(view, canvas, line.label, inner)]
    if not beside:
        return [chart]
    column = Box(main.right, inner.y, box.right - main.right - PAD, inner.h - 8)
    return [chart, *(_small(view, i, place) for i, place in zip(others, _stacked(column, len(others)), strict=True))]


def _large(view: "EstimateView", line: GhostLine, inner: Box, box: Box) -> Widget:
    """The chart that is leafed through, in `inner` on a sheet of its own."""
    count = f"{view.line + 1} of {len(view.ghost)}"

    def paint(canvas: Canvas, box: Box, focused: bool) -> None:
        plain_sheet(canvas, box)
        middle = box.y + head_height(canvas) / 2
        _leaves(canvas, inner.right, middle, count)
        took = canvas.label(line.label, HEAD, "ink", (inner.x, middle), "midleft", inner.w - 140 * growth(canvas.text))
        _key(canvas, took.right + 26, inner.right - 130 * growth(canvas.text), middle)
        if not view.table:
            view.chart(canvas, inner, line)

    name = f"{line.label}: your line and the record"
    told = f"{count}. {charts.ghost_words(line)}"
    return Widget("chart", "image", name, box, paint, value=told, adjust=view.turn_line)


def _bare(canvas: Canvas, box: Box, text: str) -> None:
    plain_sheet(canvas, box)
    canvas.label(text, BODY, "ink", (box.x + PAD, box.centre[1]), "midleft", box.w - 2 * PAD)


def _key(canvas: Canvas, left: float, right: float, middle: float) -> None:
    """What a diamond on the line means, where there is room to say it."""
    if canvas.text_width(LEFT, LABEL) + 14 <= right - left:
        charts.diamond(canvas, (left, middle))
        canvas.label(LEFT, LABEL, "slate", (left + 14, middle), "midleft", right - left - 14)


def _leaves(canvas: Canvas, right: float, middle: float, count: str) -> None:
    """Which of the variables this is, between two wedges."""
    canvas.polygon([(right - 7, middle - 5), (right, middle), (right - 7, middle + 5)], "ink")
    took = canvas.label(count, COUNT, "slate", (right - 14, middle), "midright", 120 * growth(canvas.text))
    left = took.x - 14
    canvas.polygon([(left + 7, middle - 5), (left, middle), (left + 7, middle + 5)], "ink")


def _table(view: "EstimateView", canvas: Canvas, name: str, box: Box) -> Pane:
    flow = charts.ghost_table(canvas, view.ghost[view.line], box.w - 36)
    return Pane("chart-table", name, box, flow, view.scrolls, plain, pad=8, role="table")


def _stacked(box: Box, count: int) -> list[Box]:
    high = (box.h - GAP * (count - 1)) / count
    return [Box(box.x, box.y + i * (high + GAP), box.w, high) for i in range(count)]


def _small(view: "EstimateView", index: int, box: Box) -> Widget:
    """Another variable at a glance; pressing it puts it into the chart."""
    line = view.ghost[index]

    def paint(canvas: Canvas, box: Box, focused: bool) -> None:
        high = canvas.line_height(LABEL)
        canvas.label(line.label, LABEL, "ink", (box.x, box.y + high / 2), "midleft", box.w)
        view.glance(canvas, Box(box.x, box.y + high + 6, box.w, box.h - high - 8), line)

    def press() -> Change:
        view.line, view.focus = index, "chart"
        return Stay()

    return Widget(f"small-{index}", "button", f"Chart: {line.label}", box, paint, press=press)


def read_chart(view: "EstimateView", writer: Writer) -> None:
    """The chart of the variable that is leafed to, as a block; the tab with all of them leafs."""
    line = view.ghost[min(view.line, len(view.ghost) - 1)]
    high = READ_CHART * growth(writer.canvas.text)

    def paint(canvas: Canvas, x: float, y: float) -> None:
        view.chart(canvas, Box(x, y, writer.width, high), line)

    writer.head(line.label, HEAD, gap=24)
    writer.block(Drawing(high, paint, f"Your line and the record. {charts.ghost_words(line)}", whole=True), gap=4)


def plain(canvas: Canvas, box: Box, focused: bool) -> None:
    """The ground of a table that stands in a drawing's place."""
    canvas.fill(box, "sheet")
