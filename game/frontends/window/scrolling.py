"""How far is something scrolled, and how does its bar show it? What panes and columns share."""

from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas

SCROLLBAR = 6.0
LEAST = 24.0
"""The least height of what is dragged on a scroll bar."""


class Scrolling:
    """Something that shows a part of what it holds."""

    id: str
    scrolls: dict[str, float]
    """The view's memory of how far its panes and columns are scrolled, in units, by id."""

    @property
    def most(self) -> float:
        """How far it can be scrolled."""
        raise NotImplementedError

    @property
    def track(self) -> Box:
        """Where its scroll bar runs."""
        raise NotImplementedError

    @property
    def thumb(self) -> Box:
        """The part of the scroll bar that is dragged: as much of the track as shows of the whole."""
        track = self.track
        high = min(track.h, max(LEAST, track.h * track.h / (track.h + self.most)))
        far = self.scrolls[self.id] / self.most if self.most else 0.0
        return Box(track.x, track.y + (track.h - high) * far, track.w, high)

    def keep_within(self) -> None:
        """Scrolls back to where there is still something to show."""
        self.scrolls[self.id] = min(max(0.0, self.scrolls.get(self.id, 0.0)), self.most)

    def scroll(self, by: float) -> bool:
        """Scrolls by so many units; returns whether anything moved."""
        before = self.scrolls[self.id]
        self.scrolls[self.id] = before + by
        self.keep_within()
        return self.scrolls[self.id] != before

    def paint_bar(self, canvas: Canvas) -> None:
        """Draws the scroll bar."""
        canvas.fill(self.track, "aged")
        canvas.fill(self.thumb, "red")
