"""What stands on a page, and what can be done to it? Widgets with a role, a name and a place, in reading order."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal, NamedTuple

from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas
from game.frontends.window.flow import Flow
from game.frontends.window.fonts import LABEL_BOLD, growth
from game.frontends.window.scrolling import SCROLLBAR, Scrolling
from game.frontends.window.stack import Change

if TYPE_CHECKING:
    from game.frontends.window.columns import Column

Role = Literal[
    "heading", "button", "tab", "document", "image", "table", "meter", "slider", "switch", "search", "text", "status"
]
Paint = Callable[[Canvas, Box, bool], None]
"""Draws a widget in its box; the last argument says whether it has the focus."""

FOOT = LABEL_BOLD._replace(size=12.5, display=True)
"""What a pane says of what lies below."""
FOOT_HEIGHT = 22.0
NAMED = 3
"""Landmarks that a foot names at most."""
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
        self.explains = ""
        """What it means, where its own words don't say it; shown in a bubble beside it."""
        self.cites = ""
        """What is copied of it, with its sources; empty for its own words."""
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


class Pane(Scrolling, Widget):
    """A pane of flowing blocks. What doesn't fit is reached by scrolling, and a bar shows that there is more."""

    def __init__(
        self, id: str, name: str, box: Box, flow: Flow, scrolls: dict[str, float], paint: Paint = _nothing,
        *, pad: float = 18.0, role: Role = "document", ring: bool = True,
    ) -> None:  # fmt: skip
        """`scrolls` is the view's memory of how far its panes are scrolled."""
        super().__init__(id, role, name, box, paint, value=flow.wording, ring=ring)
        self.flow, self.scrolls, self.pad = flow, scrolls, pad
        self.foot_colour = "red"
        """`red_on_bar` for a pane on ink."""
        self.foot = Box(box.x, box.bottom, box.w, 0)
        """The strip that says what lies below; a click on it scrolls a page on."""
        self.inside = self._within(pad * 0.5)
        if self.most:
            high = FOOT_HEIGHT * growth(flow.text)
            self.foot = Box(box.x, box.bottom - high, box.w, high)
            self.inside = self._within(high + 2)
        self.keep_within()

    def _within(self, below: float) -> Box:
        """The part of the box that the flow shows in, with so much left free below."""
        return Box(self.box.x, self.box.y + self.pad * 0.5, self.box.w, self.box.h - self.pad * 0.5 - below)

    @property
    def top(self) -> float:
        """Where the flow begins, which is above the pane once that is scrolled."""
        return self.inside.y + self.pad * 0.5 - self.scrolls[self.id]

    @property
    def most(self) -> float:
        """How far it can be scrolled."""
        return max(0.0, self.flow.height + self.pad - self.inside.h)

    @property
    def track(self) -> Box:
        """Where its scroll bar runs: within its edge."""
        return Box(self.box.right - SCROLLBAR - 1, self.box.y + 1, SCROLLBAR, self.box.h - 2)

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
        x, y = self.box.x + self.pad, self.top
        tall = Box(x, y, self.box.w - 2 * self.pad + 2, self.flow.height + 4)
        with canvas.clipped(self.inside), canvas.within(tall):
            self.flow.paint(canvas, x, y)
        if self.most:
            self.paint_bar(canvas)
        if self.scrolls[self.id] < self.most - 1:
            self._tell_more(canvas)

    @property
    def below(self) -> tuple[str, ...]:
        """The landmarks that lie below what shows, in their order, each once."""
        seen = self.scrolls[self.id] + self.inside.h - self.pad * 0.5 - 30
        return tuple(dict.fromkeys(name for top, name in self.flow.landmarks if top > seen))

    def page_on(self) -> bool:
        """Scrolls by what shows, less a line; returns whether anything moved."""
        return self.scroll(self.inside.h * 0.85)

    def _tell_more(self, canvas: Canvas) -> None:
        """A wedge at the foot, and what there is to read below it."""
        half = canvas.font(FOOT).get_height() / canvas.scale / 2
        x, y = self.foot.x + max(13.0, self.pad + 5), min(self.foot.centre[1] - 1, self.foot.bottom - half - 2)
        canvas.polygon([(x - 7, y - 4), (x + 7, y - 4), (x, y + 4)], self.foot_colour)
        width = self.box.w - (x - self.box.x) - 14 - 24
        names = [name.upper() for name in self.below]
        most = min(NAMED, len(names))
        told = [f"BELOW: {', '.join(names[:count])}{_rest(len(names) - count)}" for count in range(most, 0, -1)]
        fitting = (text for text in told if canvas.text_width(text, FOOT) <= width)
        canvas.label(next(fitting, "MORE BELOW"), FOOT, self.foot_colour, (x + 14, y), "midleft", width)

    def link_at(self, canvas: Canvas, x: float, y: float) -> str | None:
        """The fact that a point of the page links to."""
        inside = self.inside.contains(x, y)
        return self.flow.link_at(canvas, x - self.box.x - self.pad, y - self.top) if inside else None


def _rest(count: int) -> str:
    return f" AND {count} MORE" if count else ""


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
