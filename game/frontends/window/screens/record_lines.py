"""How did one quantity run beside the record's? The chart of a variable, with the others one key away."""

from typing import TYPE_CHECKING

from game.core.pages.debrief import GhostLine
from game.frontends.window import charts
from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas
from game.frontends.window.columns import Column
from game.frontends.window.fonts import BODY, FIGURE, LABEL
from game.frontends.window.furniture import MENU_HEAD, sheet
from game.frontends.window.stack import Change, Stay
from game.frontends.window.widgets import Pane, Widget

if TYPE_CHECKING:
    from game.frontends.window.screens.tabbed import TabbedView


def lines(view: "TabbedView", canvas: Canvas, box: Box) -> list[Widget]:
    """A list of what moved at the left, the chart of the chosen one at the right."""
    ghost = view.ghost
    if not ghost:
        return [_empty(box)]
    view.line = min(view.line, len(ghost) - 1)
    left = Box(box.x, box.y, min(box.w * 0.42, 330 * min(1.5, canvas.text)), box.h)
    right = Box(left.right + 18, box.y, box.right - left.right - 22, box.h - 4)
    return [*_list(view, canvas, left), *_chart(view, canvas, right, ghost[view.line])]


def _empty(box: Box) -> Widget:
    text = "Nothing that can be drawn moved in either run."
    return Widget("empty", "text", text, box, lambda c, b, f: _note(c, b, text))


def _note(canvas: Canvas, box: Box, text: str) -> None:
    canvas.label(text, BODY, "ink", (box.x, box.y + 20), "midleft", box.w)


def _list(view: "TabbedView", canvas: Canvas, box: Box) -> list[Widget]:
    """A button for each variable, with the difference at the end."""
    high = canvas.line_height(LABEL._replace(size=15)) + 12
    ghost = view.ghost
    column = Column("lines", box, (high + 4) * len(ghost) - 4, view.scrolls)
    view.columns = (column,)
    made = []
    for i, line in enumerate(ghost):
        made.append(_item(view, line, i, column.place(i * (high + 4), high), column))
    return [*made, column.bar()]


def _item(view: "TabbedView", line: GhostLine, index: int, box: Box, column: Column) -> Widget:
    chosen = index == view.line
    end = line.points[-1]
    value = f"you {end[1]}, the record {end[2]}"

    def paint(canvas: Canvas, box: Box, focused: bool) -> None:
        canvas.fill(box, "bar" if chosen else "sheet")
        canvas.outline(box, "line")
        colour = "on_bar" if chosen else "ink"
        figures = f"{end[1]} / {end[2]}"
        took = canvas.label(
            figures, FIGURE._replace(size=13), colour, (box.right - 10, box.centre[1]), "midright", box.w * 0.4
        )
        canvas.label(
            line.label, LABEL._replace(size=15), colour, (box.x + 10, box.centre[1]), "midleft", box.w - took.w - 30
        )

    def press() -> Change:
        view.line = index
        return Stay()

    return Widget(
        f"line-{index}", "button", line.label, box, paint, value=value, press=press, adjust=view.turn_line,
        selected=chosen, column="lines", clip=column.clip,
    )  # fmt: skip


def _chart(view: "TabbedView", canvas: Canvas, box: Box, line: GhostLine) -> list[Widget]:
    head = canvas.line_height(MENU_HEAD) + 12

    def paint(canvas: Canvas, box: Box, focused: bool) -> None:
        sheet(canvas, box)
        canvas.label(line.label, MENU_HEAD, "ink", (box.x + 18, box.y + 8), width=box.w - 36)
        if not view.table:
            view.chart(canvas, Box(box.x + 18, box.y + head + 6, box.w - 36, box.h - head - 16), line)

    drawn = [
        Widget("chart", "image", f"{line.label}: your line and the record", box, paint, value=charts.ghost_words(line))
    ]
    if view.table:
        inner = Box(box.x + 1, box.y + head, box.w - 2, box.h - head - 2)
        flow = charts.ghost_table(canvas, line, inner.w - 50)
        drawn.append(
            Pane("chart-table", line.label, inner, flow, view.scrolls, lambda c, b, f: c.fill(b, "sheet"), role="table")
        )
    return drawn
