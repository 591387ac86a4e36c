"""How is text spread over a page? In one pane, two or three, so that no line grows too long to be read."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas
from game.frontends.window.flow import Writer
from game.frontends.window.furniture import sheet
from game.frontends.window.widgets import Pane

if TYPE_CHECKING:
    from game.frontends.window.view import View

TWO, THREE = 760.0, 1450.0
"""Widths, at a text size of 100 %, from which text stands in two panes, and in three."""
GUTTER, PAD = 20.0, 22.0
IDS = ("left", "right", "third")


class Spread(NamedTuple):
    """A writer for each part of a text; parts that share a column share their writer."""

    parts: tuple[Writer, ...]
    columns: tuple[Writer, ...]
    """From left to right."""

    @property
    def wide(self) -> bool:
        """Whether there is more than one column."""
        return len(self.columns) > 1


def spread(box: Box, canvas: Canvas, two: Sequence[int], three: Sequence[int]) -> Spread:
    """Writers for the parts of a text: `two` says in which column each stands where there are two, `three` likewise.

    A text that has parts for two columns alone says the same twice.
    """
    wide = box.w / canvas.text
    chosen = [0] * len(two) if wide < TWO else two if wide < THREE else three
    count = max(chosen) + 1
    width = (box.w - GUTTER * (count - 1)) / count - 2 * PAD - 10
    columns = tuple(Writer(canvas, width) for _ in range(count))
    return Spread(tuple(columns[column] for column in chosen), columns)


def panes(
    view: "View", box: Box, found: Spread, tab: int, names: Sequence[str], *, last: float | None = None
) -> list[Pane]:
    """A pane for each column, named after its first part; `names` are those of the parts, and `last` is the height of
    the last column where that isn't the box's."""
    named = [next(name for name, part in zip(names, found.parts, strict=True) if part is c) for c in found.columns]
    places = list(box.columns(len(found.columns), GUTTER))
    places[-1] = places[-1]._replace(h=box.h if last is None else last)
    return [
        Pane(f"{id}-{tab}", name, place, column.flow, view.scrolls, sheet, pad=PAD)
        for id, name, place, column in zip(IDS, named, places, found.columns, strict=False)
    ]
