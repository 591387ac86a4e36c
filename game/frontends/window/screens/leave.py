"""Leave in the middle? Asked before a sitting with decisions in it is put away, since nothing of it would remain."""

from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas
from game.frontends.window.flow import Writer
from game.frontends.window.fonts import BODY
from game.frontends.window.furniture import button, button_height, button_width
from game.frontends.window.keys import Key
from game.frontends.window.screens.overlay import Overlay
from game.frontends.window.sitting import Sitting
from game.frontends.window.stack import Change, Pop
from game.frontends.window.widgets import Page

STAY, LEAVE = "Stay", "Leave"


class LeaveView(Overlay):
    """A small sheet with two buttons; Esc stays."""

    title = "Leave this juncture?"

    def __init__(self, sitting: Sitting) -> None:
        """The sitting that may be left."""
        super().__init__()
        self.sitting = sitting
        if sitting.session.run.deal.campaign is not None:
            self.title = "Leave this campaign?"

    def on(self, key: Key) -> Change | None:
        """Enter presses what has the focus."""
        return None

    def write(self, canvas: Canvas, writer: Writer) -> None:
        """What leaving costs."""
        writer.prose("The decisions that you have taken here will not be kept.", BODY)

    def frame(self, canvas: Canvas) -> Box:
        """In the middle, as high as its sentence."""
        wide = min(canvas.width - 80, 520 * min(1.6, canvas.text))
        high = min(canvas.height - 56, 200 * canvas.text)
        return Box((canvas.width - wide) / 2, (canvas.height - high) / 2, wide, high)

    def page(self, canvas: Canvas) -> Page:
        """The sheet with both buttons; the one that stays has the focus."""
        page = super().page(canvas)
        box, high = self.frame(canvas), button_height(canvas)
        y = box.bottom - high - 12
        stay = Box(box.x + 24, y, button_width(canvas, STAY), high)
        leave = Box(stay.right + 16, y, button_width(canvas, LEAVE), high)
        buttons = (
            button(canvas, "stay", STAY, stay, Pop, chief=True),
            button(canvas, "leave", LEAVE, leave, lambda: self.sitting.leave(2)),
        )
        return Page((*page.widgets[:-1], *buttons), first="stay")
