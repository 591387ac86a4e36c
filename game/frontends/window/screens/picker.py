"""Which one of several? A line with the one that is shown, and a wedge at each side for the mouse."""

from collections.abc import Callable

from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas
from game.frontends.window.fonts import CARD
from game.frontends.window.stack import Change
from game.frontends.window.wedges import wedges
from game.frontends.window.widgets import Widget

SIDE = 36.0
WIDEST = 420.0


def picker(box: Box, words: str, turn: Callable[[int], Change]) -> list[Widget]:
    """The three widgets; left and right do the same by key."""
    box = box._replace(w=min(box.w, WIDEST))
    before, after = wedges(box, SIDE, ("the one before", "the one after"), turn)
    middle = Box(box.x + SIDE, box.y, box.w - 2 * SIDE, box.h)
    shown = Widget("shown", "slider", words, middle, _words(words), value=words, ring=False)
    shown.reached_by_tab = False
    return [before, shown, after]


def _words(words: str) -> Callable[[Canvas, Box, bool], None]:
    def paint(canvas: Canvas, box: Box, focused: bool) -> None:
        canvas.fill(box, "ground")
        canvas.label(words, CARD, "ink", box.centre, "center", box.w - 12)

    return paint
