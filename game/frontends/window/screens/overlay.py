"""What do the sheets laid over a page share? A heading, a scrolling text, a button that puts them away."""

import pygame

from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas
from game.frontends.window.flow import Writer
from game.frontends.window.fonts import CHOICE
from game.frontends.window.furniture import button, button_height, button_width
from game.frontends.window.keys import Key
from game.frontends.window.stack import Change, Pop
from game.frontends.window.view import View
from game.frontends.window.widgets import Page, Pane, Widget

HEAD = CHOICE._replace(face="bold", size=22)


class Overlay(View):
    """A sheet over the page below."""

    overlay, slides = True, False
    title = ""
    widest = 860.0
    """Units at a text size of 100 %."""

    def write(self, canvas: Canvas, writer: Writer) -> None:
        """Fills the sheet."""
        raise NotImplementedError

    def above(self, canvas: Canvas, box: Box) -> list[Widget]:
        """What stands between heading and text, from the top of a box down."""
        return []

    def beside(self, canvas: Canvas, box: Box) -> list[Widget]:
        """What stands at the foot, left of the button: in a box or a part of it."""
        return []

    def on(self, key: Key) -> Change | None:
        """Enter puts it away, whatever has the focus."""
        return Pop() if key is Key.PRESS else None

    def frame(self, canvas: Canvas) -> Box:
        """Where the sheet lies; wider for larger letters."""
        wide = min(canvas.width - 80, self.widest * min(1.4, canvas.text))
        return Box((canvas.width - wide) / 2, 28, wide, canvas.height - 56)

    def page(self, canvas: Canvas) -> Page:
        """The sheet with its heading, its text and the button."""
        box = self.frame(canvas)
        head = canvas.line_height(HEAD) + 20
        foot = button_height(canvas) + 24
        above = self.above(canvas, Box(box.x + 24, box.y + head, box.w - 48, 0))
        top = max((widget.box.bottom for widget in above), default=box.y + head)
        pane_box = Box(box.x + 2, top, box.w - 4, box.bottom - foot - top)
        writer = Writer(canvas, pane_box.w - 2 * 24 - 12)
        self.write(canvas, writer)
        wide = button_width(canvas, "Close")
        close = Box(box.right - 24 - wide, box.bottom - foot + 12, wide, foot - 24)
        return Page(
            (
                self._ground(box, head),
                *above,
                Pane("text", self.title, pane_box, writer.flow, self.scrolls, _paper, pad=24, ring=False),
                *self.beside(canvas, Box(box.x + 24, close.y, close.x - 20 - box.x - 24, close.h)),
                button(canvas, "close", "Close", close, Pop, chief=True),
            ),
            first="text" if writer.flow.height + 24 > pane_box.h - 24 else "close",
        )

    def _ground(self, box: Box, head: float) -> Widget:
        def paint(canvas: Canvas, box: Box, focused: bool) -> None:
            _veil(canvas)
            canvas.fill(box.moved(5, 5), "aged")
            canvas.fill(box, "sheet")
            bar = Box(box.x, box.y, box.w, head - 8)
            canvas.fill(bar, "head")
            canvas.polygon([(bar.x, bar.y), (bar.x + 48, bar.y), (bar.x + 26, bar.bottom), (bar.x, bar.bottom)], "red")
            canvas.label(self.title, HEAD, "on_head", (bar.x + 66, bar.centre[1]), "midleft", bar.w - 90)
            canvas.outline(box, "ink", 1.5)

        return Widget("sheet", "heading", self.title, box, paint)


def _paper(canvas: Canvas, box: Box, focused: bool) -> None:
    canvas.fill(box, "sheet")


def _veil(canvas: Canvas) -> None:
    """Dims the page below."""
    veil = pygame.Surface(canvas.surface.get_size())
    veil.fill(canvas.colour("ground"))
    veil.set_alpha(205)
    canvas.surface.blit(veil, (0, 0))
