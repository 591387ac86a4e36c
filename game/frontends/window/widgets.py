"""What stands on a page, and what can be done to it? Widgets with a role, a name and a place, in reading order."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal, NamedTuple

from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas
from game.frontends.window.flow import Flow
from game.frontends.window.stack import Change

if TYPE_CHECKING:
    from game.frontends.window.columns import Column

Role = Literal["heading", "button", "tab", "document", "image", "table", "meter", "slider", "text", "status"]
Paint = Callable[[Canvas, Box, bool], None]
"""Draws a widget in its box; the last argument says whether it has the focus."""

SCROLLBAR = 6.0
MARKER = 8.0
"""Height of the wedge that says that there is more below; no text is drawn so low."""
STEP = 48.0
"""Units that one press of an arrow scrolls."""


def _nothing(canvas: Canvas, box: Box, focused: bool) -> None:
    """Draws nothing."""


class Widget:
    """One thing on the page."""

    def __init__(
        self,
        id: str,
        role: Role,
        name: str,
        box: Box,
        paint: Paint = _nothing,
        *,
        value: str = "",
        press: Callable[[], Change] | None = None,
        adjust: Callable[[int], Change] | None = None,
        enabled: bool = True,
        selected: bool = False,
        ring: bool = True,
        column: str = "",
        clip: Box | None = None,
    ) -> None:
        """`press` answers Enter and a click, `adjust` left (-1) and right (+1); `column` is what it scrolls with."""
        self.id, self.role, self.name, self.box, self.value = id, role, name, box, value
        self.press, self.adjust, self.enabled, self.selected = press, adjust, enabled, selected
        self.ring = ring
        """Whether the focus is shown by a ring, or by the painting itself."""
        self.column, self.clip = column, clip
        self.reached_by_tab = True
        """False for what only the mouse needs, because a neighbour does the same by key."""
        self._paint = paint

    @property
    def focusable(self) -> bool:
        """Whether Tab stops here."""
        return self.reached_by_tab and (self.press is not None or self.adjust is not None)

    @property
    def actions(self) -> tuple[str, ...]:
        """What can be done to it."""
        return tuple(name for name, there in (("press", self.press), ("adjust", self.adjust)) if there is not None)

    def paint(self, canvas: Canvas, focused: bool) -> None:
        """Draws it."""
        with canvas.within(self.box):
            if self.clip is None:
                self._paint(canvas, self.box, focused)
            else:
                with canvas.clipped(self.clip):
                    self._paint(canvas, self.box, focused)

    def scroll(self, by: float) -> bool:
        """Scrolls by so many units; returns whether anything moved."""
        return False

    def link_at(self, canvas: Canvas, x: float, y: float) -> str | None:
        """The fact that a point of the page links to."""
        return None


class Pane(Widget):
    """A pane of flowing blocks. What doesn't fit is reached by scrolling, and a bar shows that there is more."""

    def __init__(
        self, id: str, name: str, box: Box, flow: Flow, scrolls: dict[str, float], paint: Paint = _nothing,
        *, pad: float = 18.0, role: Role = "document", ring: bool = True,
    ) -> None:  # fmt: skip
        """`scrolls` is the view's memory of how far its panes are scrolled."""
        super().__init__(id, role, name, box, paint, value=flow.wording, ring=ring)
        self.flow, self.scrolls, self.pad = flow, scrolls, pad
        self.inside = Box(box.x, box.y + pad * 0.5, box.w, box.h - pad * 0.5 - max(pad * 0.5, MARKER + 2))
        scrolls[id] = min(max(0.0, scrolls.get(id, 0.0)), self.most)

    @property
    def most(self) -> float:
        """How far it can be scrolled."""
        return max(0.0, self.flow.height + self.pad - self.inside.h)

    @property
    def focusable(self) -> bool:
        """Tab stops here if there is something to scroll."""
        return self.most > 0

    @property
    def actions(self) -> tuple[str, ...]:
        """Scrolling, if there is more than shows."""
        return ("scroll",) if self.most else ()

    def paint(self, canvas: Canvas, focused: bool) -> None:
        """Draws the ground, the part that shows and the scroll bar."""
        self._paint(canvas, self.box, focused)
        x, y = self.box.x + self.pad, self.inside.y + self.pad * 0.5 - self.scrolls[self.id]
        tall = Box(x, y, self.box.w - 2 * self.pad + 2, self.flow.height + 4)
        with canvas.clipped(self.inside), canvas.within(tall):
            self.flow.paint(canvas, x, y)
        if self.most:
            self._bar(canvas)

    def _bar(self, canvas: Canvas) -> None:
        track = Box(self.box.right - SCROLLBAR - 1, self.box.y + 1, SCROLLBAR, self.box.h - 2)
        share = track.h / (track.h + self.most)
        high = max(24.0, track.h * share)
        top = track.y + (track.h - high) * self.scrolls[self.id] / self.most
        canvas.fill(track, "aged")
        canvas.fill(Box(track.x, top, track.w, high), "red")
        if self.scrolls[self.id] < self.most - 1:
            x, y = self.box.right - 24, self.box.bottom - 2
            canvas.polygon([(x - 8, y - MARKER), (x + 8, y - MARKER), (x, y)], "red")

    def scroll(self, by: float) -> bool:
        """Scrolls by so many units; returns whether anything moved."""
        before = self.scrolls[self.id]
        self.scrolls[self.id] = min(max(0.0, before + by), self.most)
        return self.scrolls[self.id] != before

    def link_at(self, canvas: Canvas, x: float, y: float) -> str | None:
        """The fact that a point of the page links to."""
        top = self.inside.y + self.pad * 0.5 - self.scrolls[self.id]
        return self.flow.link_at(canvas, x - self.box.x - self.pad, y - top) if self.inside.contains(x, y) else None


class Page(NamedTuple):
    """Widgets in reading order, and the one that has the focus at first."""

    widgets: tuple[Widget, ...]
    first: str = ""
    columns: "tuple[Column, ...]" = ()
    """Columns of widgets that scroll together."""


class Node(NamedTuple):
    """A widget as a screen reader or a test sees it."""

    id: str
    role: Role
    name: str
    value: str
    box: Box
    focusable: bool
    focused: bool
    enabled: bool
    selected: bool
    actions: tuple[str, ...]


def tree(page: Page, focus: str) -> tuple[Node, ...]:
    """The page as plain data, in reading order."""
    return tuple(
        Node(w.id, w.role, w.name, w.value, w.box, w.focusable, w.id == focus, w.enabled, w.selected, w.actions)
        for w in page.widgets
    )
