"""What can be done with rows on a page? They scroll at the left, and a card at the right is about the one in focus.

Letters after a stroke look through them, left and right go through their groups.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas
from game.frontends.window.chips import ALL, chips
from game.frontends.window.finding import Listing
from game.frontends.window.flow import Writer
from game.frontends.window.fonts import CARD, CHOICE
from game.frontends.window.furniture import body, footer, header, sheet
from game.frontends.window.keys import Key
from game.frontends.window.row_column import row_column
from game.frontends.window.rows import GAP, Row, row_height, row_paint
from game.frontends.window.screens.dossier_rows import BACKSPACE, LONGEST, search_field
from game.frontends.window.stack import Change, Pop, Push, Stay
from game.frontends.window.view import View
from game.frontends.window.widgets import Page, Paint, Pane, Widget

if TYPE_CHECKING:
    from game.frontends.window.columns import Column

SHORT = 7
"""Rows up to which nobody needs to search."""
SEARCH = ("/", "search")
GROUPS = ("Left/Right", "groups")
LAST = (("F1", "help"), ("Esc", "back"))


class RowsView(View):
    """A page of rows."""

    title = ""
    searched = "Search the list"
    nothing = ""
    """What is said where the list is empty."""
    does: Sequence[tuple[str, str]] = (("Enter", "play"),)
    """What can be done with a row, by key."""
    share = 0.56
    """Of the width, for the list."""

    def __init__(self) -> None:
        """Nothing is looked for yet."""
        super().__init__()
        self.words = ""
        """What is looked for."""
        self.tag = ""
        """The group that shows; empty for all."""
        self._last = ""
        """The row that had the focus last."""
        self._reveal = True
        """Whether the row in focus is still to be brought into view."""
        self._about = ""
        """The row that the card was about."""
        self._reads_on = False
        """Whether the card has more than shows: page keys are for it then."""
        self._listing: Listing | None = None
        self._source: object = None
        self._step = 8
        """Rows that Page Down goes."""

    # ── What a list says of itself ───────────────────────────────────────────────────────────────────────────────────

    @property
    def ready(self) -> bool:
        """Whether the rows can be told at once."""
        return True

    @property
    def source(self) -> object:
        """What the rows are made from: they are told anew when this is another object."""
        return None

    def rows(self) -> Sequence[Row]:
        """All rows, in their order."""
        raise NotImplementedError

    def card(self, writer: Writer, row: Row) -> None:
        """Writes about one of them."""
        raise NotImplementedError

    def take(self, row: Row) -> Change:
        """What Enter does on one of them."""
        raise NotImplementedError

    def sum(self, count: int) -> str:
        """What the header says of the number of rows."""
        return f"{count} to play"

    def high(self, canvas: Canvas, room: float, count: int) -> float:
        """The height of each of so many rows that share so much room."""
        return row_height(canvas)

    def paint(self, row: Row) -> Paint:
        """How one of them is drawn."""
        return row_paint(row)

    def below(self, canvas: Canvas, box: Box, row: Row) -> list[Widget]:
        """Buttons below the card, for the row that it is about."""
        return []

    def last(self, canvas: Canvas, box: Box, row: Row) -> list[Widget]:
        """What stands in the room that card and buttons leave."""
        return []

    # ── What shows ───────────────────────────────────────────────────────────────────────────────────────────────────

    @property
    def listing(self) -> Listing:
        """The rows, made ready to be looked through."""
        if self._listing is None or self.source is not self._source:
            self._source = self.source
            self._listing = Listing(self.rows())
        return self._listing

    @property
    def found(self) -> tuple[Row, ...]:
        """The rows that show."""
        return self.listing.found(self.words, self.tag)

    @property
    def chosen(self) -> Row | None:
        """The row in focus; while something else has it, the row that had it last, or the first."""
        rows = {row.id: row for row in self.found}
        if self.focus in rows:
            self._last = self.focus
        return rows.get(self._last) or next(iter(rows.values()), None)

    def page(self, canvas: Canvas) -> Page:
        """The list, or a word of patience."""
        if not self.ready:
            return Page((header(canvas, self.title), said("waiting", "Opening the files …", body(canvas))))
        area = body(canvas)
        if not self.listing.rows:
            nothing = said("nothing", self.nothing, area)
            return Page((header(canvas, self.title), nothing, *self.empty(canvas, area), *footer(canvas, LAST)))
        top, rest = self._parted(canvas, area)
        found = self.found
        left = Box(rest.x, rest.y, rest.w * self.share, rest.h - 4)
        rows, column = self._column(canvas, left, found)
        count = self.sum(len(found)) if not self._narrowed else f"{len(found)} of {len(self.listing.rows)}"
        widgets = (header(canvas, self.title, "", count), *top, *rows, *self._beside(canvas, rest, left))
        return Page((*widgets, *footer(canvas, self._hints())), first=self._first(found), columns=(column,))

    def empty(self, canvas: Canvas, box: Box) -> list[Widget]:
        """What else stands on the page of an empty list."""
        return []

    def _parted(self, canvas: Canvas, area: Box) -> tuple[list[Widget], Box]:
        """The search and the groups above a list that is long enough, and what is left for the list."""
        if not self._long:
            return [], area
        high = canvas.line_height(CARD) + 12
        field = Box(area.x, area.y - 2, max(250.0, area.w * 0.24), high)
        line = Box(field.right + 16, field.y, area.right - field.right - 16, high)
        made = [search_field(field, self.words, self._search, self.searched)]
        if len(self.listing.tags) > 1:
            made += chips(canvas, line, self.listing.tags, self.tag, self.pick, self.turn)
        return made, Box(area.x, field.bottom + 12, area.w, area.bottom - field.bottom - 12)

    def _column(self, canvas: Canvas, box: Box, found: Sequence[Row]) -> "tuple[list[Widget], Column]":
        high = self.high(canvas, box.h, len(found))
        self._step = max(1, int(box.h // (high + GAP)) - 1)
        shown = self.focus if self._reveal or self.focus == self._edge else ""
        self._reveal = False
        return row_column(canvas, box, found, high, self.scrolls, shown=shown, paint=self.paint, press=self.take)

    @property
    def _edge(self) -> str:
        """The first row, which shows with its heading."""
        return next((row.id for row in self.found), "")

    def _beside(self, canvas: Canvas, rest: Box, left: Box) -> list[Widget]:
        """The card, and below it the map where there is room; or that nothing was found."""
        box = Box(left.right + 20, rest.y, rest.right - left.right - 20, rest.h - 8)
        row = self.chosen
        if row is None:
            return [said("nothing", "Nothing holds these words. Esc takes them away.", rest)]
        writer = Writer(canvas, box.w - 60)
        self.card(writer, row)
        buttons = self.below(canvas, box, row)
        foot = sum(widget.box.h for widget in buttons) + (14 if buttons else 0)
        card = box._replace(h=min(box.h - foot, writer.flow.height + 56))
        for button in buttons:
            button.box = button.box._replace(y=card.bottom + 14)
        left_over = Box(box.x, card.bottom + 16 + foot, box.w, box.bottom - card.bottom - 16 - foot)
        made = Pane("card", row.title, card, writer.flow, self._scrolled(row), sheet, pad=26)
        self._reads_on = made.most > 0
        return [made, *buttons, *self.last(canvas, left_over, row)]

    def _scrolled(self, row: Row) -> dict[str, float]:
        """How far things are scrolled; a card that has just come begins at its top."""
        if row.id != self._about:
            self._about, self.scrolls["card"] = row.id, 0.0
        return self.scrolls

    def _first(self, found: Sequence[Row]) -> str:
        return found[0].id if found else "search"

    @property
    def _long(self) -> bool:
        """Whether there is so much that one looks for something."""
        return len(self.listing.rows) > SHORT

    @property
    def _narrowed(self) -> bool:
        return bool(self.words.strip() or self.tag)

    def _hints(self) -> list[tuple[str, str]]:
        """The keys that do something here."""
        search = [SEARCH, *([GROUPS] if len(self.listing.tags) > 1 else [])] if self._long else []
        return [("Up/Down", "move"), *self.does, *search, *LAST]

    # ── Keys ─────────────────────────────────────────────────────────────────────────────────────────────────────────

    def on(self, key: Key) -> Change | None:
        """Help, the search and the groups; page keys go through the rows where the card is short."""
        if key is Key.HELP:
            from game.frontends.window.screens.help import HelpView

            return Push(HelpView(self))
        if not self.ready or not self.listing.rows:
            return None
        if key is Key.SEARCH and self._long:
            return self._search()
        if self.typing:
            return self._to_the_first() if key in (Key.PRESS, Key.DOWN) else None
        return self._along(key)

    def _along(self, key: Key) -> Change | None:
        """Left, right and the page keys, on a row."""
        ids = [row.id for row in self.found]
        if self.focus not in ids and not (self.focus == "" and ids):
            return None
        at = ids.index(self.focus) if self.focus else 0
        steps = {Key.PAGE_DOWN: self._step, Key.PAGE_UP: -self._step, Key.START: -at, Key.END: len(ids) - 1 - at}
        if key in steps and not (self._reads_on and key in (Key.PAGE_UP, Key.PAGE_DOWN)):
            self.focus, self._reveal = ids[min(max(0, at + steps[key]), len(ids) - 1)], True
            return Stay()
        if key in (Key.LEFT, Key.RIGHT) and self._long and len(self.listing.tags) > 1:
            return self.turn(1 if key is Key.RIGHT else -1)
        return None

    @property
    def typing(self) -> bool:
        """Whether what is typed goes to the search."""
        return self.focus == "search"

    def typed(self, text: str) -> Change:
        """Looks for what has been typed so far, letter by letter."""
        self.words = self.words[:-1] if text == BACKSPACE else (self.words + text).lstrip()[:LONGEST]
        self.scrolls["list"] = 0.0
        return Stay()

    def back(self) -> Change:
        """Esc takes the words away, then the group, then leaves."""
        if self.words:
            self.words, self._reveal = "", True
            return Stay()
        if self.tag:
            return self.pick("")
        return Pop()

    def turn(self, step: int) -> Change:
        """Shows the next group or the one before."""
        return self.pick(self.listing.after(self.tag, step))

    def pick(self, tag: str) -> Change:
        """Shows a group; the focus stays with its row, if that is in it."""
        on_chips = self.focus.startswith(("chip-", "before-", "after-"))
        now = self.chosen
        self.tag, self._reveal, self.scrolls["list"] = tag, True, 0.0
        kept = now is not None and now.id in [row.id for row in self.found]
        self.focus = f"chip-{tag or ALL}" if on_chips else now.id if kept and now is not None else self._edge
        return Stay()

    def _search(self) -> Change:
        self.focus = "search"
        return Stay()

    def _to_the_first(self) -> Change:
        self.focus, self._reveal = self._edge or "search", True
        return Stay()


def said(id: str, words: str, box: Box) -> Widget:
    """A line in the middle of a box."""

    def paint(canvas: Canvas, box: Box, focused: bool) -> None:
        canvas.label(words, CHOICE, "ink", box.centre, "center", box.w)

    return Widget(id, "status", words, box, paint)
