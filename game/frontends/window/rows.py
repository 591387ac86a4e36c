"""How does a line of a list look? A wedge, a figure, a title over its particulars: scenarios, campaigns, runs."""

from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas
from game.frontends.window.fonts import CHOICE, LABEL
from game.frontends.window.widgets import Paint

GAP = 8.0
"""Between two rows."""
TITLES = 116.0
"""Units from a row's left edge to its title; the figure stands before it."""
FIGURE = CHOICE._replace(face="bold", size=27, fixed=True)
TITLE = CHOICE._replace(size=18)


def row_height(canvas: Canvas) -> float:
    """The height that a row needs."""
    return canvas.line_height(TITLE) + canvas.line_height(LABEL) + 22


def row_paint(figure: str, title: str, particulars: str, *, dim: bool = False, aside: str = "") -> Paint:
    """`figure` is a year or a number; `aside` stands at the right of the title; what can't be taken is dim."""

    def paint(canvas: Canvas, box: Box, focused: bool) -> None:
        canvas.fill(box, "bar" if focused else "sheet")
        canvas.outline(box, "line" if dim else "ink", 1.5)
        wedge = [(box.x, box.y), (box.x + 22, box.y), (box.x + 12, box.bottom - 1), (box.x, box.bottom - 1)]
        canvas.polygon(wedge, "line" if dim else "red")
        colour = "on_bar" if focused else "slate" if dim else "ink"
        strong = "red_on_bar" if focused else "slate" if dim else "red"
        canvas.label(figure, FIGURE, strong, (box.x + 34, box.centre[1]), "midleft", TITLES - 44)
        left, room = box.x + TITLES, box.w - TITLES - 14
        took = canvas.label(title, TITLE, colour, (left, box.y + 9), width=room)
        second = box.bottom - 11
        canvas.label(particulars, LABEL, colour if focused else "slate", (left, second), "bottomleft", room)
        if aside:
            canvas.label(aside, LABEL, colour, (box.right - 14, took.centre[1]), "midright", room - took.w - 20)

    return paint
