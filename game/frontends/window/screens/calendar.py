"""Where in the years are we? The calendar: what came and how it ended, what was passed over and why, what is due."""

from functools import cached_property
from math import inf
from typing import TYPE_CHECKING

from game.core.campaign_calendar import Met
from game.core.dates import spoken
from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas
from game.frontends.window.columns import Column
from game.frontends.window.flow import Writer
from game.frontends.window.fonts import BODY
from game.frontends.window.furniture import body, footer, header, plain_sheet, sheet
from game.frontends.window.keys import Key
from game.frontends.window.screens import calendar_grid as grids
from game.frontends.window.screens.calendar_card import (
    Item,
    as_list,
    in_order,
    key_flow,
    still_words,
    write_card,
    write_sum,
)
from game.frontends.window.screens.list_page import LEAST_MAP, relations_map
from game.frontends.window.screens.rewind import rewinding
from game.frontends.window.sitting import Sitting
from game.frontends.window.stack import Change, Pop, Push, Stay
from game.frontends.window.text import typeset
from game.frontends.window.view import View
from game.frontends.window.widgets import Page, Pane, Widget

if TYPE_CHECKING:
    from game.core.atlas import Stop

HINTS = (
    ("Left/Right", "earlier and later"), ("Enter", "look at it"), ("T", "list"), ("L", "ledger"), ("B", "go back"),
    ("F1", "help"), ("Esc", "back to the desk"),
)  # fmt: skip
LIST_HINTS = (("PgDn", "read on"), ("T", "years"), ("L", "ledger"), ("B", "go back"), ("F1", "help"), ("Esc", "back"))
PAD = 18.0
LEAST_LIST = 150.0
"""Height from which what the years leave free holds the list."""
LEAST_WIDE_MAP = 260.0
"""Height from which a map stands below the list rather than below the card."""


class CalendarView(View):
    """The years at the left, a card about what has the focus at the right."""

    def __init__(self, sitting: Sitting) -> None:
        """The sitting whose branch is shown, up to its present page."""
        super().__init__()
        self.sitting = sitting
        self.calendar = sitting.session.calendar()
        self.items = in_order(self.calendar)
        self._ids = tuple(grids.item_id(item, number) for number, item in enumerate(self.items))
        """Those of their widgets."""
        self.table = False
        """Whether a list stands in for the years."""
        self.focus = self._here()
        self._brought = ""
        """What had the focus when the column was last scrolled to it."""
        self._room = Box(0, 0, 0, 0)
        """Where the column lay then."""

    def _here(self) -> str:
        """The juncture whose page is open, else what came last."""
        junctures = [id for id, item in zip(self._ids, self.items, strict=True) if isinstance(item, Met)]
        return (junctures or self._ids or [""])[-1]

    # ── Keys ─────────────────────────────────────────────────────────────────────────────────────────────────────────

    def on(self, key: Key) -> Change | None:
        """C closes it; left and right go along the days; T puts a list in place of the years."""
        match key:
            case Key.CALENDAR:
                return Pop()
            case Key.TABLE:
                self.table = not self.table and not self.calendar.alone
                return Stay()
            case Key.LEFT | Key.RIGHT if not self._listed:
                return self._along(1 if key is Key.RIGHT else -1)
            case Key.REWIND:
                return rewinding(self.sitting, under=1)
            case Key.LEDGER | Key.DOSSIER | Key.MAP | Key.HELP:
                from game.frontends.window.screens.desk_view import DeskView

                return DeskView(self.sitting).on(key)
        return None

    @property
    def _listed(self) -> bool:
        """Whether the list shows."""
        return self.table or self.calendar.alone

    def _along(self, by: int) -> Change | None:
        """To the thing before or after; elsewhere on the page, and beyond either end, a key means what it means."""
        at = self._ids.index(self.focus) + by if self.focus in self._ids else -1
        if not 0 <= at < len(self._ids):
            return None
        self.focus = self._ids[at]
        self.scrolls["card"] = 0.0
        return Stay()

    def _press(self, item: Item) -> Change:
        """Back to the page of the open juncture; one that has ended is looked back at."""
        if not isinstance(item, Met):
            return Stay()
        if item.standing == "open":
            return Pop()
        from game.frontends.window.screens.juncture import JunctureView

        return Push(JunctureView(self.sitting, item))

    # ── The page ─────────────────────────────────────────────────────────────────────────────────────────────────────

    def page(self, canvas: Canvas) -> Page:
        """The years and the card; of a scenario played alone, and in place of the years, the list."""
        area = body(canvas)
        if self._listed:
            return self._list_page(canvas, area)
        wide = area.w * (0.63 if canvas.text < 1.5 else 0.58)
        left, right = area._replace(w=wide), Box(area.x + wide + 20, area.y, area.w - wide - 22, area.h - 6)
        years, column = self._years(canvas, left._replace(h=area.h - 6))
        return Page(
            (self._header(canvas), *years, *self._aside(canvas, right), *footer(canvas, HINTS)),
            first=self._here(),
            columns=(column,),
        )

    def _header(self, canvas: Canvas) -> Widget:
        calendar = self.calendar
        met = len(calendar.junctures)
        lower = calendar.title if calendar.alone else f"{calendar.title} · {met} came, {calendar.still_dealt} may come"
        return header(canvas, "Calendar", spoken(calendar.today), lower)

    def _years(self, canvas: Canvas, box: Box) -> tuple[list[Widget], Column]:
        """The sheet, the months, the years with their marks, what the deal still holds, the key."""
        inner = box.inset(PAD, 12)
        still = typeset(canvas, still_words(self.calendar), inner.w - 12, BODY, "slate")
        key = key_flow(canvas, inner.w, grids.key_marks(canvas, self.items))
        head = grids.head_height(canvas)
        room = inner.h - head - still.height - key.height - 34
        found = grids.grid(canvas, self.calendar, self.items, inner.w - 16, room - 6)
        if room - sum(found.heights) < LEAST_LIST + 16:
            found = grids.grid(canvas, self.calendar, self.items, inner.w - 16, room - 6, most=inf)
        wanted = sum(found.heights)
        high = min(wanted + 6, room)
        column = Column("years", Box(inner.x, inner.y + head, inner.w, high), wanted + 4, self.scrolls)
        column.width = inner.w - 16
        self._bring(column, found)
        lower = Box(inner.x, column.box.bottom + 10, inner.w, still.height)
        last = Box(inner.x, lower.bottom + 12, inner.w, key.height)
        paper = box._replace(h=last.bottom + 12 - box.y)
        made = [
            Widget("sheet", "heading", self.calendar.title, paper, sheet, ring=False),
            grids.months(canvas, Box(inner.x, inner.y, inner.w - 16, head)),
            *grids.rows(canvas, column, found, self.calendar.today),
            *grids.marks(column, found, self.items, self._press),
            column.bar(),
            Widget("still", "text", still.wording, lower, lambda c, b, f: still.paint(c, b.x, b.y), ring=False),
            Widget("key", "text", f"Key: {key.wording}", last, lambda c, b, f: key.paint(c, b.x, b.y), ring=False),
        ]
        rest = Box(box.x, paper.bottom + 16, box.w, box.bottom - paper.bottom - 16)
        if rest.h >= LEAST_LIST:
            flow = as_list(canvas, rest.w - 46, self.calendar)
            rest = rest._replace(h=min(rest.h, flow.height + 48))
            made.append(Pane("list", "Day by day", rest, flow, self.scrolls, plain_sheet, pad=22))
        return made, column

    def _bring(self, column: Column, found: grids.Grid) -> None:
        """Scrolls once to what has just got the focus, and again where there is another room for it."""
        if (self.focus, column.box) == (self._brought, self._room):
            return
        self._brought, self._room = self.focus, column.box
        if self.focus in self._ids:
            row, _ = found.places[self._ids.index(self.focus)]
            column.show(column.place(sum(found.heights[:row]), found.heights[row]))

    def _aside(self, canvas: Canvas, box: Box) -> list[Widget]:
        """The card about what has the focus."""
        writer = Writer(canvas, box.w - 52)
        item = self._chosen()
        if item is None:
            writer.prose("Nothing has come yet.", BODY)
        else:
            write_card(writer, self.calendar, item, _offered(item))
        card = box._replace(h=min(box.h, writer.flow.height + 48))
        card_pane = Pane("card", "About it", card, writer.flow, self.scrolls, sheet, pad=22)
        day = self.calendar.today if item is None else item.date
        return [card_pane, *self._map(_under(card, box), day)]

    def _map(self, box: Box, day: str) -> list[Widget]:
        """What stood between the capitals by a day, where there is room."""
        if box.h < LEAST_MAP:
            return []
        shown = [stop.map for stop in self._stops if stop.date <= day] or [self._stops[0].map]
        return [relations_map(box, shown[-1], self.sitting.maps)]

    @cached_property
    def _stops(self) -> "tuple[Stop, ...]":
        return self.sitting.session.atlas().stops

    def _chosen(self) -> Item | None:
        """What the card is about: what has the focus, or had it last."""
        wanted = (self.focus, self._brought, self._here())
        return next((self.items[self._ids.index(id)] for id in wanted if id in self._ids), None)

    def _list_page(self, canvas: Canvas, area: Box) -> Page:
        wide = area.w * (0.66 if canvas.text < 1.5 else 0.6)
        flow = as_list(canvas, wide - 60, self.calendar)
        box = Box(area.x, area.y, wide, min(area.h - 6, flow.height + 48))
        right = Box(area.x + wide + 20, area.y, area.w - wide - 22, area.h - 6)
        writer = Writer(canvas, right.w - 52)
        write_sum(writer, self.calendar)
        writer.block(key_flow(canvas, right.w - 52, grids.tape_key(self.items, alone=self.calendar.alone)), gap=18)
        right = right._replace(h=min(right.h, writer.flow.height + 48))
        return Page(
            (
                self._header(canvas),
                Pane("list", "Day by day", box, flow, self.scrolls, sheet, pad=24, role="table"),
                Pane("card", "Altogether", right, writer.flow, self.scrolls, sheet, pad=22),
                *self._map(_larger(_under(box, area), _under(right, area)), self.calendar.today),
                *footer(canvas, [hint for hint in LIST_HINTS if hint[0] != "T" or not self.calendar.alone]),
            ),
            first="list",
        )


def _under(card: Box, box: Box) -> Box:
    """What a card leaves of its column."""
    return Box(card.x, card.bottom + 16, card.w, box.bottom - card.bottom - 16)


def _larger(left: Box, right: Box) -> Box:
    """Where a map stands: below the list, unless that leaves too little."""
    return left if left.h >= LEAST_WIDE_MAP else right


def _offered(item: Item) -> str:
    if not isinstance(item, Met):
        return ""
    return (
        "Enter: back to its page"
        if item.standing == "open"
        else "Enter: what was decided, its record, and the way back"
    )
