"""How does the mouse go one back or on? A wedge at each end of a line; left and right do the same by key."""

from collections.abc import Callable

from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas
from game.frontends.window.stack import Change
from game.frontends.window.widgets import Widget


def wedges(box: Box, wide: float, names: tuple[str, str], turn: Callable[[int], Change]) -> tuple[Widget, Widget]:
    """The wedges at the ends of `box`, each `wide` units; `turn` gets -1 or 1. Tab passes over them."""
    before, after = Box(box.x, box.y, wide, box.h), Box(box.right - wide, box.y, wide, box.h)
    made = (
        Widget("before", "button", names[0], before, _wedge(-1), press=lambda: turn(-1), ring=False),
        Widget("after", "button", names[1], after, _wedge(1), press=lambda: turn(1), ring=False),
    )
    for widget in made:
        widget.reached_by_tab = False
    return made


def _wedge(way: int) -> Callable[[Canvas, Box, bool], None]:
    def paint(canvas: Canvas, box: Box, focused: bool) -> None:
        canvas.fill(box, "aged")
        x, y = box.centre
        canvas.polygon([(x - 5 * way, y - 8), (x + 7 * way, y), (x - 5 * way, y + 8)], "red")

    return paint
