"""How do many widgets share a space too low for them? They stand in a column that scrolls, with a bar."""

from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas
from game.frontends.window.widgets import SCROLLBAR, Widget


class Column:
    """A column of widgets of known height. Where they don't fit it scrolls, and the focus brings them into view."""

    def __init__(self, id: str, box: Box, height: float, scrolls: dict[str, float]) -> None:
        """`height` is that of all the widgets with the gaps between them; `scrolls` is the view's memory."""
        self.id, self.box, self.height, self.scrolls = id, box, height, scrolls
        self.most = max(0.0, height - box.h)
        self.width = box.w - (SCROLLBAR + 8 if self.most else 0)
        """What the widgets may take."""
        scrolls[id] = min(max(0.0, scrolls.get(id, 0.0)), self.most)

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
        before = self.scrolls[self.id]
        below, above = box.bottom - self.box.bottom, self.box.y - box.y
        if below > 0:
            self.scrolls[self.id] += below
        elif above > 0:
            self.scrolls[self.id] -= above
        self.scrolls[self.id] = min(max(0.0, self.scrolls[self.id]), self.most)
        return self.scrolls[self.id] != before

    def scroll(self, by: float) -> bool:
        """Scrolls by so many units; returns whether anything moved."""
        before = self.scrolls[self.id]
        self.scrolls[self.id] = min(max(0.0, before + by), self.most)
        return self.scrolls[self.id] != before

    def _paint(self, canvas: Canvas, box: Box, focused: bool) -> None:
        if not self.most:
            return
        high = max(24.0, box.h * box.h / self.height)
        top = box.y + (box.h - high) * self.scrolls[self.id] / self.most
        canvas.fill(Box(box.right - SCROLLBAR, box.y, SCROLLBAR, box.h), "aged")
        canvas.fill(Box(box.right - SCROLLBAR, top, SCROLLBAR, high), "red")
