"""How does one choose from a list? Rows at the left that scroll, a card at the right about the one in focus."""

from typing import TYPE_CHECKING

from game.core.dates import spoken
from game.core.model import Theatre
from game.core.screen import MapView
from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas
from game.frontends.window.columns import Column
from game.frontends.window.flow import Writer
from game.frontends.window.fonts import CHOICE
from game.frontends.window.furniture import body, footer, header, sheet
from game.frontends.window.keys import Key
from game.frontends.window.map_view import map_paint
from game.frontends.window.rows import GAP, row_height
from game.frontends.window.stack import Change, Push, Stay
from game.frontends.window.view import View
from game.frontends.window.widgets import Page, Paint, Pane, Widget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.frontends.window.shelf import Shelf

THEATRES: tuple[Theatre, ...] = ("europe", "asia", "world")
LEAST_MAP = 190.0
HINTS = (("Up/Down", "move"), ("Enter", "play"), ("F1", "help"), ("Esc", "back"))


class ListView(View):
    """A list out of the shelf."""

    title = ""
    nothing = ""
    """What is said where the list is empty."""
    hints: "Sequence[tuple[str, str]]" = HINTS

    def __init__(self, shelf: "Shelf") -> None:
        """`shelf` may still be opening its library."""
        super().__init__()
        self.shelf = shelf
        self._shown = False
        self._last = ""
        """The row that had the focus last."""

    def count(self) -> int:
        """How many rows there are."""
        raise NotImplementedError

    def row(self, index: int, box: Box, column: Column) -> Widget:
        """One of them."""
        raise NotImplementedError

    def row_id(self, index: int) -> str:
        """The id of its widget."""
        raise NotImplementedError

    def card(self, writer: Writer, index: int) -> None:
        """Writes about one of them."""
        raise NotImplementedError

    def map(self, index: int) -> MapView | None:
        """The map that shows below the card where there is room."""
        return None

    def sum(self, count: int) -> str:
        """What the header says of the number of rows."""
        return f"{count} to play"

    @property
    def chosen(self) -> int:
        """The row in focus; while something else has it, the row that had it last, or the first."""
        rows = [self.row_id(i) for i in range(self.count())]
        if self.focus in rows:
            self._last = self.focus
        return rows.index(self._last) if self._last in rows else 0

    def work(self) -> Change | None:
        """Draws the list once the library is open."""
        self.shelf.start()
        if self.shelf.ready and not self._shown:
            self._shown = True
            return Stay()
        return None

    def on(self, key: Key) -> Change | None:
        """F1 opens the help."""
        if key is not Key.HELP:
            return None
        from game.frontends.window.screens.help import HelpView

        return Push(HelpView())

    def page(self, canvas: Canvas) -> Page:
        """The list, or a word of patience."""
        if not self.shelf.ready:
            return Page((header(canvas, self.title), _said("waiting", "Opening the files …", body(canvas))))
        count, area = self.count(), body(canvas)
        if not count:
            said = _said("nothing", self.nothing, area)
            return Page((header(canvas, self.title), said, *footer(canvas, self.hints[-2:])))
        left = Box(area.x, area.y, area.w * 0.56, area.h - 4)
        high = row_height(canvas)
        column = Column("list", left, (high + GAP) * count - GAP, self.scrolls)
        rows = [self.row(i, column.place(i * (high + GAP), high), column) for i in range(count)]
        right = Box(left.right + 20, area.y, area.right - left.right - 20, area.h - 8)
        writer = Writer(canvas, right.w - 60)
        self.card(writer, self.chosen)
        widgets = (header(canvas, self.title, "", self.sum(count)), *rows, column.bar())
        return Page((*widgets, *self._aside(right, writer), *footer(canvas, self.hints)), columns=(column,))

    def _aside(self, box: Box, writer: Writer) -> list[Widget]:
        """The card, and below it the map where there is room."""
        card = box._replace(h=min(box.h, writer.flow.height + 56))
        made: list[Widget] = [Pane("card", self.title, card, writer.flow, self.scrolls, sheet, pad=26)]
        rest = Box(box.x, card.bottom + 16, box.w, box.bottom - card.bottom - 16)
        shown = self.map(self.chosen)
        if shown is not None and rest.h >= LEAST_MAP:
            made.append(Widget("map", "image", f"Map, {spoken(shown.date)}", rest, self._painting(shown)))
        return made

    def _painting(self, shown: MapView) -> Paint:
        return lambda canvas, box, focused: map_paint(canvas, box, shown, self.shelf.maps, legend=False)


def map_of(theatre: str, date: str) -> MapView | None:
    """The map of a day, without lines; None where the theatre or the day isn't known."""
    known = next((found for found in THEATRES if found == theatre), None)
    return MapView(theatre=known, date=date, lines=(), table=()) if known is not None and date else None


def _said(id: str, words: str, box: Box) -> Widget:
    def paint(canvas: Canvas, box: Box, focused: bool) -> None:
        canvas.label(words, CHOICE, "ink", box.centre, "center", box.w)

    return Widget(id, "status", words, box, paint)
