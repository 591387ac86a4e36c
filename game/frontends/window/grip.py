"""What does the mouse hold? A scroll bar that follows it, or words that it marks, until its button comes up."""

from time import monotonic
from typing import TYPE_CHECKING, NamedTuple

from game.frontends.window import selection as selecting
from game.frontends.window.scrolling import Scrolling
from game.frontends.window.widgets import Pane, Widget

if TYPE_CHECKING:
    from game.frontends.window.stage import Stage

REACH = 8.0
"""Units beside a scroll bar at which it can still be taken."""
PULL, PACE = 120.0, 10.0
"""Units per second by which a pane scrolls while words are marked beyond its edge, and more for each unit beyond."""
LONGEST_PULL = 0.1
"""Seconds that count at once, however long ago the last look was."""


class Held(NamedTuple):
    """A scroll bar in the hand."""

    id: str
    """Of its pane or column."""
    below: float
    """From the top of what is dragged down to the mouse."""


class Grip:
    """The mouse with its button down."""

    def __init__(self) -> None:
        """It holds nothing."""
        self._bar: Held | None = None
        self._marking = False
        self._at = (0.0, 0.0)
        """Where the mouse is, while it marks."""
        self._pulled = 0.0
        """When a pane was last scrolled by marking beyond its edge."""

    @property
    def holds(self) -> bool:
        """Whether moving the mouse moves something with it."""
        return self._bar is not None or self._marking

    def let_go(self) -> None:
        """The button came up, or the page went."""
        self._bar, self._marking = None, False

    def take_bar(self, stage: "Stage", x: float, y: float) -> bool:
        """Takes the scroll bar at a point of the page; returns whether there is one. A click beside it brings it."""
        for scrolling in _scrolling(stage):
            track = scrolling.track
            if scrolling.most and track.inset(-1, 0)._replace(x=track.x - REACH, w=track.w + REACH + 2).contains(x, y):
                thumb = scrolling.thumb
                held = thumb.y <= y < thumb.bottom
                self._bar = Held(scrolling.id, y - thumb.y if held else thumb.h / 2)
                self.move(stage, x, y)
                return True
        return False

    def mark(self, stage: "Stage", widget: Widget, x: float, y: float) -> None:
        """Begins to mark words of a widget."""
        stage.selection = selecting.begun(stage.canvas, widget, x, y)
        self._marking, self._at, self._pulled = stage.selection is not None, (x, y), monotonic()

    def move(self, stage: "Stage", x: float, y: float) -> None:
        """The mouse moved with its button down."""
        if self._bar is not None:
            self._drag(stage, self._bar, y)
        elif self._marking and stage.selection is not None:
            self._at = x, y
            _draw_to(stage, stage.selection, x, y)

    def pull(self, stage: "Stage") -> None:
        """Scrolls the pane whose words are being marked as long as the mouse is held beyond its edge."""
        since, self._pulled = self._pulled, monotonic()
        marked = stage.selection if self._marking else None
        pane = next((one for one in stage.page.widgets if marked is not None and one.id == marked.of), None)
        if marked is None or not isinstance(pane, Pane):
            return
        beyond = max(0.0, self._at[1] - pane.inside.bottom) - max(0.0, pane.inside.y - self._at[1])
        pace = PULL * ((beyond > 0) - (beyond < 0)) + PACE * beyond
        if pace and pane.scroll(pace * min(LONGEST_PULL, self._pulled - since)):
            stage.touch()
            _draw_to(stage, selecting.scrolled(stage.canvas, marked, pane), *self._at)

    def _drag(self, stage: "Stage", held: Held, y: float) -> None:
        for scrolling in _scrolling(stage):
            track = scrolling.track
            free = track.h - scrolling.thumb.h
            if scrolling.id == held.id and scrolling.most and free > 0:
                wanted = (y - held.below - track.y) / free * scrolling.most
                if scrolling.scroll(wanted - scrolling.scrolls[scrolling.id]):
                    stage.refresh()
                return


def _draw_to(stage: "Stage", marked: selecting.Selection, x: float, y: float) -> None:
    """Marks up to a point of the page."""
    now = selecting.drawn_to(stage.canvas, marked, x, y)
    if now != stage.selection:
        stage.selection = now
        stage.touch()


def _scrolling(stage: "Stage") -> list[Scrolling]:
    """What can be scrolled on the page, the topmost first."""
    panes: list[Scrolling] = [widget for widget in reversed(stage.page.widgets) if isinstance(widget, Pane)]
    return panes + list(stage.page.columns)
