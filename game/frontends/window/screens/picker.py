"""Which one of several? A line with the one that is shown, and a wedge at each side for the mouse."""

from collections.abc import Callable

from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas
from game.frontends.window.fonts import CARD
from game.frontends.window.stack import Change
from game.frontends.window.widgets import Widget

SIDE = 36.0
WIDEST = 420.0


def picker(box: Box, words: str, turn: Callable[[int], Change]) -> list[Widget]:
    """The three widgets; left and right do the same by key."""
    box = box._replace(w=min(box.w, WIDEST))
    before, after = Box(box.x, box.y, SIDE, box.h), Box(box.right - SIDE, box.y, SIDE, box.h)
    middle = Box(before.right, box.y, box.w - 2 * SIDE, box.h)
    made = [
        Widget("before", "button", "the one before", before, _wedge(-1), press=lambda: turn(-1), ring=False),
        Widget("shown", "slider", words, middle, _words(words), value=words, ring=False),
        Widget("after", "button", "the one after", after, _wedge(1), press=lambda: turn(1), ring=False),
    ]
    for widget in made:
        widget.reached_by_tab = False
    return made


def _words(words: str) -> Callable[[Canvas, Box, bool], None]:
    def paint(canvas: Canvas, box: Box, focused: bool) -> None:
        canvas.fill(box, "ground")
        canvas.label(words, CARD, "ink", box.centre, "center", box.w - 12)

    return paint


def _wedge(way: int) -> Callable[[Canvas, Box, bool], None]:
    def paint(canvas: Canvas, box: Box, focused: bool) -> None:
        canvas.fill(box, "aged")
        x, y = box.centre
        canvas.polygon([(x - 5 * way, y - 8), (x + 7 * way, y), (x - 5 * way, y + 8)], "red")

    return paint
