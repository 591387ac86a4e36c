"""How do many widgets share a space too low for them? They stand in a column that scrolls, with a bar."""

from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas
from game.frontends.window.scrolling import SCROLLBAR, Scrolling
from game.frontends.window.widgets import Widget

BAR = SCROLLBAR + 8
"""Units that a scroll bar takes of a column's width."""


class Column(Scrolling):
    """A column of widgets of known height. Where they don't fit it scrolls, and the focus brings them into view."""

    def __init__(self, id: str, box: Box, height: float, scrolls: dict[str, float]) -> None:
        """`height` is that of all the widgets with the gaps between them; `scrolls` is the view's memory."""
        self.id, self.box, self.height, self.scrolls = id, box, height, scrolls
        self.width = box.w - (BAR if self.most else 0)
        """What the widgets may take."""
        self.keep_within()

    @property
    def most(self) -> float:
        """How far it can be scrolled."""
        return max(0.0, self.height - self.box.h)

    @property
    def track(self) -> Box:
        """Where its scroll bar runs: along its right edge."""
        return self.box._replace(x=self.box.right - SCROLLBAR, w=SCROLLBAR)

    @property
    def clip(self) -> Box | None:
        """What the widgets show through; None if all of it shows."""
        return self.box.inset(-5, -4) if self.most else None

    def place(self, top: float, height: float) -> Box:
        """The box on the page of what stands `top` units below the column's beginning."""
        return Box(self.box.x, self.box.y + top - self.scrolls[self.id], self.width, height)

    def bar(self) -> Widget:
        """The scroll bar, as a widget that only shows."""
        return Widget(f"{self.id}-bar", "status", "more below" if self.most else "", self.box, self._paint)

    def show(self, box: Box) -> bool:
        """Scrolls until a widget's box is in view; returns whether anything moved."""
        below, above = box.bottom - self.box.bottom, self.box.y - box.y
        return self.scroll(below if below > 0 else -above if above > 0 else 0.0)

    def _paint(self, canvas: Canvas, box: Box, focused: bool) -> None:
        if self.most:
            self.paint_bar(canvas)
