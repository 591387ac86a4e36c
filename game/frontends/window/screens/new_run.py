"""Shall it begin? The order that a new run is, where it plays, and what may be chosen before; Enter begins."""

from typing import TYPE_CHECKING

from game.core.dates import spoken
from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas
from game.frontends.window.columns import Column
from game.frontends.window.flow import Writer
from game.frontends.window.fonts import BODY, growth
from game.frontends.window.furniture import (
    body,
    button,
    button_height,
    button_width,
    footer,
    header,
    plain_sheet,
    sheet,
)
from game.frontends.window.keys import Key
from game.frontends.window.screens import settings_rows as rows
from game.frontends.window.screens.list_page import LEAST_MAP, bare_map, map_of
from game.frontends.window.screens.order import Order
from game.frontends.window.screens.order_sheet import large, order_sheet
from game.frontends.window.stack import Change, Push, Set, Turn
from game.frontends.window.stamps import HIGH, SECRET, WIDE, stamp
from game.frontends.window.view import View
from game.frontends.window.widgets import Page, Pane, Widget

if TYPE_CHECKING:
    from game.frontends.window.shelf import Shelf

BEGIN = "Take the brief"
SHARE = 0.58
PAD = 30.0
FORECAST = (
    "A forecast is your bet on what Moscow did: ten counters, spread over the options, before it is shown. "
    "The nearer to the record, the higher your foresight."
)
HINTS = (("Enter", "begin"), ("Up/Down", "move"), ("Left/Right", "switch"), ("F1", "help"), ("Esc", "back"))


class NewRunView(View):
    """An order on the desk. What is chosen here is remembered."""

    def __init__(self, shelf: "Shelf", order: Order) -> None:
        """`order` is what would be begun, out of `shelf`."""
        super().__init__()
        self.shelf, self.order = shelf, order

    @property
    def forecasts(self) -> bool:
        """Whether the run will ask for forecasts."""
        return self.settings.forecast and self.shelf.forecast

    def page(self, canvas: Canvas) -> Page:
        """The order with its button at the left; the map over the switches at the right."""
        area = body(canvas)
        high = button_height(canvas)
        left = Box(area.x, area.y, area.w * SHARE, area.h - high - 24)
        right = Box(left.right + 24, area.y, area.right - left.right - 26, area.h - 8)
        flow = order_sheet(canvas, left.w - 2 * PAD - 10, self.order)
        begin = Box(area.x, left.bottom + 14, max(240.0, button_width(canvas, BEGIN)), high)
        made, column = self._choices(canvas, right)
        return Page(
            (
                header(canvas, "New run", "Campaign" if self.order.campaign else "Single juncture", self.order.size),
                Pane("order", self.order.title, left, flow, self.scrolls, sheet, pad=PAD),
                *(() if large(canvas) else (self._stamp(left),)),
                button(canvas, "begin", BEGIN, begin, self.begin, chief=True),
                *made,
                *footer(canvas, HINTS),
            ),
            first="begin", columns=(column,),
        )  # fmt: skip

    def _stamp(self, box: Box) -> Widget:
        """The stamp on the form; it goes up with what it stands on."""
        scrolled = self.scrolls.get("order", 0.0)
        at = box.right - PAD - 10 - WIDE / 2, box.y + PAD + HIGH / 2 + 6 - scrolled

        def paint(canvas: Canvas, box: Box, focused: bool) -> None:
            with canvas.clipped(box):
                stamp(canvas, at, SECRET, spoken(self.order.days[0]).upper())

        return Widget("stamp", "image", "Stamp: secret", box, paint)

    def _choices(self, canvas: Canvas, box: Box) -> tuple[list[Widget], Column]:
        """The switches at the foot, with what a forecast is; above them the map where there is room."""
        high = rows.row_height(canvas)
        about = Writer(canvas, box.w - 48).prose(FORECAST, BODY)
        tall = about.flow.height + 30
        whole = 3 * high + tall + 12
        room = box.h - whole - 18
        mapped = map_of(self.order.theatre, self.order.days[0])
        shown = mapped is not None and room >= LEAST_MAP * growth(canvas.text)
        top = box.bottom - min(whole, box.h) if shown else box.y
        column = Column("choices", Box(box.x, top, box.w, min(whole, box.h)), whole, self.scrolls)
        made: list[Widget] = []
        if shown and mapped is not None:
            made.append(bare_map(box._replace(h=room), mapped, self.shelf.maps))
        made.append(Widget("form", "image", "What may be chosen", column.box, plain_sheet))
        switches = (
            ("forecast", "Ask for forecasts", self.forecasts, self._turn_forecasts, 0.0),
            ("notes", "Content notes", self.settings.notes, self._turn_notes, high + tall),
            ("projector", "Projector mode", self.settings.projector, self._turn_projector, 2 * high + tall),
        )
        for id, name, on, turn, below in switches:
            made.append(rows.switch_row(id, name, on, column.place(4 + below, high).inset(2, 0), turn, column))
        said = column.place(4 + high, tall)
        made.insert(2 if shown else 1, _about(about, said, column))
        return [*made, column.bar()], column

    # ── Changes ──────────────────────────────────────────────────────────────────────────────────────────────────────

    def _turn_forecasts(self) -> Change:
        now, self.shelf.forecast = self.forecasts, True
        return Set(self.settings._replace(forecast=not now))

    def _turn_notes(self) -> Change:
        return Set(self.settings.turned("notes"))

    def _turn_projector(self) -> Change:
        return Set(self.settings.turned("projector"))

    def begin(self) -> Change:
        """Opens the first page. Raises GameError where the run can't be begun."""
        opening = self.shelf.sitting(self.order.id, forecast=self.forecasts).opening()
        return Turn(opening.view, opening.notice)

    def on(self, key: Key) -> Change | None:
        """F1 opens the help."""
        if key is not Key.HELP:
            return None
        from game.frontends.window.screens.help import HelpView

        return Push(HelpView(self))


def _about(words: Writer, box: Box, column: Column) -> Widget:
    """What a forecast is, below its switch."""

    def paint(canvas: Canvas, box: Box, focused: bool) -> None:
        words.flow.paint(canvas, box.x + 24, box.y + 12)

    return Widget(
        "forecast-words", "text", "What a forecast is", box, paint, value=words.flow.wording, column=column.id,
        clip=column.clip,
    )  # fmt: skip
