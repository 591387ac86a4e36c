"""What stands below what in a pane? Blocks that know their height, one under another."""

from collections.abc import Callable, Iterable
from typing import Protocol

from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas
from game.frontends.window.fonts import Style
from game.frontends.window.text import typeset


class Block(Protocol):
    """Something with a height that can be painted at a place."""

    height: float

    def paint(self, canvas: Canvas, x: float, y: float) -> None:
        """Draws it with its upper left corner at (x, y), in units."""

    def link_at(self, canvas: Canvas, x: float, y: float) -> str | None:
        """The fact that a point from its corner links to."""

    @property
    def wording(self) -> str:
        """What it says, for the semantic tree."""


class Drawing:
    """A block that a function paints."""

    def __init__(
        self, height: float, paint: Callable[[Canvas, float, float], None], wording: str = "", *, whole: bool = False
    ) -> None:
        """`paint` takes the canvas and the corner; one that is `whole` shows only where all of it does."""
        self.height, self._paint, self.wording, self.whole = height, paint, wording, whole

    def paint(self, canvas: Canvas, x: float, y: float) -> None:
        """Draws it."""
        self._paint(canvas, x, y)

    def link_at(self, canvas: Canvas, x: float, y: float) -> str | None:
        """Drawings hold no links."""
        return None


class Flow:
    """Blocks below one another; itself a block."""

    def __init__(self, blocks: Iterable[tuple[Block, float, float]] = ()) -> None:
        """Each block with the gap above it and its indent."""
        self.placed: list[tuple[float, float, Block]] = []
        self.height = 0.0
        self.landmarks: list[tuple[float, str]] = []
        """What begins how far down, by name: a pane says which of them lie below what it shows."""
        self.text = 1.0
        """The text size that it was written in: what a pane adds to it is as large."""
        for block, gap, indent in blocks:
            self.add(block, gap, indent)

    def add(self, block: Block, gap: float = 0.0, indent: float = 0.0) -> None:
        """Puts a block below the others."""
        top = self.height + (gap if self.placed else 0.0)
        self.placed.append((top, indent, block))
        self.height = top + block.height

    def paint(self, canvas: Canvas, x: float, y: float) -> None:
        """Draws the blocks that the clip shows."""
        clip = canvas.surface.get_clip()
        first, last = (clip.top - 2) / canvas.scale - y, (clip.bottom + 2) / canvas.scale - y
        for top, indent, block in self.placed:
            if top > last or top + block.height < first:
                continue
            upper, lower = canvas.px(y + top), canvas.px(y + top + block.height)
            whole = isinstance(block, Drawing) and block.whole and lower - upper < clip.h
            shows = upper >= clip.top - 1 and lower <= clip.bottom + 1 if whole else lower >= clip.top
            if shows and upper <= clip.bottom:
                block.paint(canvas, x + indent, y + top)

    def link_at(self, canvas: Canvas, x: float, y: float) -> str | None:
        """The fact that a point links to."""
        for top, indent, block in self.placed:
            if top <= y < top + block.height:
                return block.link_at(canvas, x - indent, y - top)
        return None

    @property
    def wording(self) -> str:
        """What all blocks say."""
        return "\n".join(block.wording for _, _, block in self.placed if block.wording)


def beside(left: Flow, right: Flow, apart: float) -> Drawing:
    """Two flows side by side, the right one `apart` units from the left edge."""

    def paint(canvas: Canvas, x: float, y: float) -> None:
        left.paint(canvas, x, y)
        right.paint(canvas, x + apart, y)

    return Drawing(max(left.height, right.height), paint, f"{left.wording}\n{right.wording}")


class Writer:
    """Fills a flow of one width: headings, prose, rules and cards, in few words at the place of use."""

    def __init__(self, canvas: Canvas, width: float) -> None:
        """`width` in units."""
        self.canvas, self.width, self.flow = canvas, width, Flow()
        self.flow.text = canvas.text

    def prose(self, text: str, style: Style, colour: str = "ink", gap: float = 8.0, indent: float = 0.0) -> "Writer":
        """Adds set text."""
        self.flow.add(typeset(self.canvas, text, self.width - indent, style, colour), gap, indent)
        return self

    def head(self, text: str, style: Style, colour: str = "ink", gap: float = 22.0) -> "Writer":
        """Adds a heading, which is a landmark too."""
        return self.landmark(text).prose(text, style, colour, gap)

    def landmark(self, name: str) -> "Writer":
        """Gives what comes next a name that a pane may tell."""
        self.flow.landmarks.append((self.flow.height, name))
        return self

    def rule(
        self, colour: str = "line", gap: float = 14.0, weight: float = 1.0, length: float | None = None
    ) -> "Writer":
        """Adds a horizontal line."""
        wide = self.width if length is None else length

        def paint(canvas: Canvas, x: float, y: float) -> None:
            canvas.line((x, y), (x + wide, y), colour, weight)

        self.flow.add(Drawing(weight, paint), gap)
        return self

    def barred(self, inner: Flow, colour: str, gap: float = 14.0) -> "Writer":
        """Adds a flow with an upright bar at its left; `inner` was written 16 units narrower."""

        def paint(canvas: Canvas, x: float, y: float) -> None:
            canvas.fill(Box(x, y, 5, inner.height), colour)
            inner.paint(canvas, x + 16, y)

        self.flow.add(Drawing(inner.height, paint, inner.wording), gap)
        return self

    def narrower(self, by: float = 16.0) -> "Writer":
        """A fresh writer, narrower by so many units."""
        return Writer(self.canvas, self.width - by)

    def block(self, block: Block, gap: float = 10.0, indent: float = 0.0) -> "Writer":
        """Adds any block."""
        self.flow.add(block, gap, indent)
        return self
