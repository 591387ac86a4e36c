"""How is a poster laid out that is as high as its texts? Sections below each other, each of sheets in two columns."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from game.frontends.window.box import Box
from game.frontends.window.canvas import PAGE, Canvas
from game.frontends.window.flow import Flow

EDGE, GAP, PAD = 32.0, 14.0, 20.0
INNER = PAGE[0] - 2 * EDGE


class Sheet(NamedTuple):
    """A part of the poster."""

    height: float
    paint: Callable[[Canvas, Box], None]
    stretches: bool = False
    """Whether it takes what its column has left."""


class Section(NamedTuple):
    """Two columns of parts, or one."""

    columns: tuple[Sequence[Sheet], ...]
    left: float
    """Width of the first column; the second has the rest."""

    @property
    def height(self) -> float:
        """Of the higher column."""
        return max(map(column_height, self.columns))

    def draw(self, canvas: Canvas, top: float) -> None:
        """Draws it from a height on down, parts that stretch as high as the higher column lets them."""
        places = Box(EDGE, top, self.left, 0), Box(EDGE + self.left + GAP, top, INNER - self.left - GAP, 0)
        for column, place in zip(self.columns, places, strict=False):
            spare, y = self.height - column_height(column), top
            for sheet in column:
                high = sheet.height + (spare if sheet.stretches else 0)
                sheet.paint(canvas, place._replace(y=y, h=high))
                y += high + GAP


def column_height(column: Sequence[Sheet]) -> float:
    """The height of sheets below each other."""
    return sum(sheet.height for sheet in column) + GAP * (len(column) - 1)


def text_sheet(flow: Flow, ground: Callable[[Canvas, Box, bool], None]) -> Sheet:
    """A text on a sheet of its own."""

    def paint(canvas: Canvas, box: Box) -> None:
        ground(canvas, box, False)
        flow.paint(canvas, box.x + PAD, box.y + PAD)

    return Sheet(flow.height + 2 * PAD, paint)
