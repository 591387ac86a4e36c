"""How does a line of a list look? A wedge, a figure, a title over its particulars: scenarios, campaigns, runs."""

from typing import NamedTuple

from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas
from game.frontends.window.fonts import CHOICE, LABEL, LABEL_BOLD, Style
from game.frontends.window.widgets import Paint

GAP = 8.0
"""Between two rows."""
TITLES = 116.0
"""Units from a row's left edge to its title; the figure stands before it."""
FIGURE = CHOICE._replace(face="bold", size=27, fixed=True)
TITLE = CHOICE._replace(size=18)
LEAST = 0.8
"""Of their size, to which the letters of a row may be stepped down."""
ASIDE = LABEL._replace(size=12.5)


class Row(NamedTuple):
    """What a line of a list says, and what it is found by."""

    id: str
    figure: str
    """A year or a day; nothing for a row that begins with its title."""
    title: str
    particulars: str
    aside: str = ""
    """What stands at the right of the title: where it is from, how it was played."""
    enabled: bool = True
    group: str = ""
    """The heading that it stands under; rows of a group follow one another."""
    tags: tuple[str, ...] = ()
    """The groups that left and right go through."""
    words: str = ""
    """What else it is found by."""

    @property
    def value(self) -> str:
        """What a row says beside its title, for those who don't see it."""
        return " · ".join(filter(None, (self.particulars, self.aside)))


def row_height(canvas: Canvas) -> float:
    """The height that a row needs."""
    return canvas.line_height(TITLE) + canvas.line_height(LABEL) + 22


def group_height(canvas: Canvas) -> float:
    """The height of a heading between rows."""
    return canvas.line_height(LABEL_BOLD) + 10


def row_paint(row: Row) -> Paint:
    """Draws a row from its top; what can't be taken is dim."""

    def paint(canvas: Canvas, box: Box, focused: bool) -> None:
        dim = not row.enabled
        canvas.fill(box, "bar" if focused else "sheet")
        canvas.outline(box, "line" if dim else "ink", 1.5)
        wedge = [(box.x, box.y), (box.x + 22, box.y), (box.x + 12, box.bottom - 1), (box.x, box.bottom - 1)]
        canvas.polygon(wedge, "line" if dim else "red")
        colour = "on_bar" if focused else "slate" if dim else "ink"
        strong = "red_on_bar" if focused else "slate" if dim else "red"
        high = row_height(canvas)
        canvas.label(row.figure, FIGURE, strong, (box.x + 34, box.y + high / 2), "midleft", TITLES - 44)
        left = box.x + (TITLES if row.figure else 36)
        room = box.right - left - 14
        aside = min(room * 0.45, canvas.text_width(row.aside, ASIDE) + 20) if row.aside else 0.0
        title = shortened(canvas, row.title, TITLE, room - aside)
        took = canvas.label(title, TITLE, colour, (left, box.y + 9), width=room - aside)
        second = box.y + high - 11
        facts = shortened(canvas, row.particulars, LABEL, room)
        canvas.label(facts, LABEL, colour if focused else "slate", (left, second), "bottomleft", room)
        if row.aside:
            canvas.label(row.aside, ASIDE, colour, (box.right - 14, took.centre[1]), "midright", aside - 18)

    return paint


def shortened(canvas: Canvas, text: str, style: Style, room: float) -> str:
    """The text, without its last words where letters a little smaller wouldn't make it fit; the card has all of it."""
    words = text.split(" ")
    while len(words) > 1 and canvas.text_width(text, style) * LEAST > room:
        words.pop()
        text = " ".join(words).rstrip(",:·. ") + " …"
    return text


def group_paint(name: str) -> Paint:
    """A heading between rows, with a line to the edge."""

    def paint(canvas: Canvas, box: Box, focused: bool) -> None:
        took = canvas.label(name.upper(), LABEL_BOLD, "red", (box.x + 2, box.bottom - 4), "bottomleft", box.w - 40)
        middle = took.centre[1]
        canvas.line((took.right + 12, middle), (box.right, middle), "line", 1)

    return paint
