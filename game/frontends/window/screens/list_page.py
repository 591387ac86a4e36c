"""What do the lists out of the shelf share? They wait until it is open, and show a map of what is chosen."""

from pathlib import Path
from typing import TYPE_CHECKING

from game.core.dates import spoken
from game.core.model.scenario import Theatre
from game.core.pages.parts import MapView
from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas
from game.frontends.window.map_view import in_words, map_paint
from game.frontends.window.rows import Row
from game.frontends.window.screens.rows_page import RowsView
from game.frontends.window.stack import Change, Stay
from game.frontends.window.widgets import Widget

if TYPE_CHECKING:
    from game.frontends.window.shelf import Shelf

THEATRES: tuple[Theatre, ...] = ("europe", "asia", "world")
TALLEST = 108.0
"""Units at a text size of 100 % that a row with its years takes at most where there is room."""
LEAST_MAP = 170.0
"""Height from which there is room for a map."""


class ListView(RowsView):
    """A list out of the shelf."""

    def __init__(self, shelf: "Shelf") -> None:
        """`shelf` may still be opening its library."""
        super().__init__()
        self.shelf = shelf
        self._shown = False

    @property
    def ready(self) -> bool:
        """Whether the library is open."""
        return self.shelf.ready

    @property
    def source(self) -> object:
        """The saved runs, which change whenever a sitting is left."""
        return self.shelf.runs

    def map(self, row: Row) -> MapView | None:
        """The map that shows below the card where there is room."""
        return None

    def work(self) -> Change | None:
        """Draws the list once the library is open."""
        self.shelf.start()
        if self.ready and not self._shown:
            self._shown = True
            return Stay()
        return None

    def last(self, canvas: Canvas, box: Box, row: Row) -> list[Widget]:
        """The map."""
        shown = self.map(row) if box.h >= LEAST_MAP else None
        return [] if shown is None else [bare_map(box, shown, self.shelf.maps)]


def map_of(theatre: str, date: str) -> MapView | None:
    """The map of a day, without lines; None where the theatre or the day isn't known."""
    known = next((found for found in THEATRES if found == theatre), None)
    return MapView(theatre=known, date=date, lines=(), table=()) if known is not None and date else None


def relations_map(box: Box, shown: MapView, folder: Path) -> Widget:
    """A map with its lines and their key, out of the folder of maps."""

    def paint(canvas: Canvas, box: Box, focused: bool) -> None:
        map_paint(canvas, box, shown, folder)

    return Widget("map", "image", in_words(shown, folder), box, paint)


def bare_map(box: Box, shown: MapView, folder: Path) -> Widget:
    """A map without its legend, out of the folder of maps."""

    def paint(canvas: Canvas, box: Box, focused: bool) -> None:
        map_paint(canvas, box, shown, folder, legend=False)

    return Widget("map", "image", f"Map, {spoken(shown.date)}", box, paint)
