"""What does the map look like full size, and how did it come to? Both theatres, on any day of the run so far."""

from collections.abc import Callable

from game.core.atlas import Stop, Tie
from game.core.dates import spoken
from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas
from game.frontends.window.flow import Writer
from game.frontends.window.fonts import ASIDE, CARD
from game.frontends.window.furniture import body, footer, header, sheet, tabs
from game.frontends.window.keys import NUMBERS, Key
from game.frontends.window.map_data import cities, frontiers
from game.frontends.window.map_view import capital_name, legend_height, legend_paint
from game.frontends.window.screens.atlas_card import write_capital, write_day, write_tie
from game.frontends.window.screens.atlas_map import theatre_widgets
from game.frontends.window.screens.atlas_table import table
from game.frontends.window.sitting import Sitting
from game.frontends.window.stack import Change, Pop, Push, Stay
from game.frontends.window.timeline import timeline, timeline_height
from game.frontends.window.view import View
from game.frontends.window.widgets import Page, Pane, Widget

EUROPE, ASIA, BOTH, TABLE = range(4)
TABS = ("Europe", "Far East", "Both", "Table")
FIRST = {"europe": EUROPE, "asia": ASIA, "world": BOTH}
HINTS = (("1-4", "tabs"), ("T", "table"), ("Enter", "read"), ("PgDn", "read on"), ("M", "close"), ("Esc", "back"))
HOW = "Tab and the arrows go from line to line and to the capitals; this card tells what lies behind each."
HOW_DAYS = "On the line of days, left and right go through the run."
CARD_WIDTH = 304.0


class AtlasView(View):
    """The map of a day, with a card about the line or the capital in focus."""

    def __init__(self, sitting: Sitting) -> None:
        """The map as it stands on the sitting's present page."""
        super().__init__()
        self.maps = sitting.maps
        self.news = frontiers(sitting.maps).news
        self.atlas = sitting.session.atlas(tuple(dict.fromkeys(day for day, _ in self.news)))
        self.at = len(self.atlas.stops) - 1
        self.tab = FIRST[self.stop.map.theatre]
        self.about = ""
        """The id of the line, capital or cell that the card is about; empty while it is about the day."""
        self._before = self.tab
        """The tab that was open before the table."""
        self._written = ("", 0)
        """What the card was about when it was last drawn."""
        self._reads_on = False
        """Whether the card has more than shows."""

    @property
    def stop(self) -> Stop:
        """The day that shows."""
        return self.atlas.stops[self.at]

    # ── Page ─────────────────────────────────────────────────────────────────────────────────────────────────────────

    def page(self, canvas: Canvas) -> Page:
        """Tabs and the line of days above; the map or the table; the card at the right."""
        area = body(canvas)
        if self.focus.startswith(("line-", "capital-", "cell-")):
            self.about = self.focus
        top = Box(area.x, area.y - 2, area.w, max(timeline_height(canvas), canvas.line_height(CARD) + 16))
        wide = min(area.w * 0.42, CARD_WIDTH * (1 + (canvas.text - 1) * 0.7), area.w - 340)
        rest = Box(area.x, top.bottom + 10, area.w - wide - 16, area.bottom - top.bottom - 14)
        card = self._card(canvas, Box(rest.right + 16, rest.y, wide, rest.h - 4))
        self._reads_on = card.most > 0
        shown = self._table(canvas, rest) if self.tab == TABLE else self._theatres(canvas, rest)
        widgets = (self._header(canvas), *self._top(canvas, top), *shown.widgets, card, *footer(canvas, HINTS))
        return Page(widgets, first="days" if len(self.atlas.stops) > 1 else "tab-0", columns=shown.columns)

    def _header(self, canvas: Canvas) -> Widget:
        last = self.at == len(self.atlas.stops) - 1
        return header(canvas, "The map", spoken(self.stop.date), "as it stands now" if last else self._words(self.stop))

    def _words(self, stop: Stop) -> str:
        """What a day is known for."""
        if stop.titles:
            return f"after “{stop.titles[-1]}”"
        told = [news for day, news in self.news if day == stop.date]
        return told[-1].rstrip(".") if told else "the run begins" if stop is self.atlas.stops[0] else "now"

    def _top(self, canvas: Canvas, box: Box) -> list[Widget]:
        left = box._replace(w=box.w * 0.36)
        made = tabs(
            canvas, TABS, self.tab, left.inset(0, (left.h - min(left.h, canvas.line_height(CARD) + 16)) / 2), self.pick
        )
        if len(self.atlas.stops) > 1:
            days = [
                (stop.date, not stop.titles and any(day == stop.date for day, _ in self.news))
                for stop in self.atlas.stops
            ]
            line = Box(left.right + 20, box.y, box.right - left.right - 20, box.h)
            made += timeline(canvas, line, days, self.at, self._words(self.stop), self._turn)
        return made

    def _theatres(self, canvas: Canvas, box: Box) -> Page:
        """One map or two, with the legend below."""
        low = legend_height(canvas)
        high = box._replace(h=box.h - low)
        names = {EUROPE: ("europe",), ASIA: ("asia",), BOTH: ("asia", "europe")}[self.tab]
        boxes = _beside(high) if len(names) > 1 else (high,)
        ties = {frozenset((tie.a, tie.b)): tie for tie in self.stop.ties}
        made: list[Widget] = []
        for name, place in zip(names, boxes, strict=True):
            view = self.stop.map._replace(theatre=name)  # type: ignore[arg-type]
            made += theatre_widgets(canvas, place, view, self.maps, ties, self.about, self._reading)
        legend = Box(box.x, high.bottom, box.w, low)
        made.append(Widget("legend", "image", "Key to the lines", legend, self._legend))
        return Page(tuple(made))

    def _legend(self, canvas: Canvas, box: Box, focused: bool) -> None:
        legend_paint(canvas, box, self.stop.map)

    def _table(self, canvas: Canvas, box: Box) -> Page:
        names = self._names()
        return table(canvas, box, self.atlas.powers, names, self.stop.ties, self._reading, self.scrolls)

    def _names(self) -> dict[str, str]:
        """The names of all capitals on the day."""
        known = cities(self.maps, self.stop.date)
        found = {capital for tie in self.stop.ties for capital in (tie.a, tie.b)}
        return {id: capital_name(known, id) for id in found}

    def _card(self, canvas: Canvas, box: Box) -> Pane:
        writer = Writer(canvas, box.w - 46)
        name = self._write(writer)
        if (self.about, self.at) != self._written:
            self._written, self.scrolls["card"] = (self.about, self.at), 0.0
        return Pane("card", name, box, writer.flow, self.scrolls, sheet)

    def _write(self, writer: Writer) -> str:
        """Writes about the line or capital in focus, else about the day; returns what the card is called."""
        names, (kind, _, rest) = self._names(), self.about.partition("-")
        if kind == "capital" and rest.partition("-")[2] in names:
            capital = rest.partition("-")[2]
            own = [tie for tie in self.stop.ties if capital in (tie.a, tie.b)]
            hub = capital == self.atlas.powers[0]
            named = [(tie.label if hub else names[tie.b if tie.a == capital else tie.a], tie) for tie in own]
            write_capital(writer, names[capital], named)
            return names[capital]
        tie = self._tie()
        if kind in ("line", "cell") and tie is not None:
            capitals = f"{names[tie.a]} and {names[tie.b]}"
            write_tie(writer, tie, capitals)
            return capitals
        return self._write_day(writer)

    def _write_day(self, writer: Writer) -> str:
        before = self.atlas.stops[self.at - 1].date if self.at else ""
        news = [told for day, told in self.news if before < day <= self.stop.date and (before or day == self.stop.date)]
        write_day(writer, self.stop, before, news)
        writer.prose(HOW, ASIDE, "slate", gap=18)
        if len(self.atlas.stops) > 1:
            writer.prose(HOW_DAYS, ASIDE, "slate", gap=4)
        return spoken(self.stop.date)

    def _tie(self) -> Tie | None:
        """The tie that the card is about."""
        wanted = self.about.split("-")[1:]
        return next((tie for tie in self.stop.ties if {tie.a, tie.b} == set(wanted)), None)

    # ── Keys ─────────────────────────────────────────────────────────────────────────────────────────────────────────

    def on(self, key: Key) -> Change | None:
        """The key that opened it closes it; numbers open tabs, T the table; Home and End are the first and last day."""
        match key:
            case Key.MAP:
                return Pop()
            case Key.TABLE:
                return self.pick(self._before if self.tab == TABLE else TABLE)
            case Key.START | Key.END if self.focus == "days":
                return self._turn(-len(self.atlas.stops) if key is Key.START else len(self.atlas.stops))
            case Key.HELP:
                from game.frontends.window.screens.help import HelpView

                return Push(HelpView(self))
        return self.pick(NUMBERS.index(key)) if key in NUMBERS[: len(TABS)] else None

    def pick(self, tab: int) -> Change:
        """Opens a tab."""
        if self.tab != TABLE:
            self._before = self.tab
        self.tab, self.focus = tab, f"tab-{tab}"
        return Stay()

    def _turn(self, by: int) -> Change:
        """Goes to an earlier or later day; the card tells of it."""
        self.at = min(max(0, self.at + by), len(self.atlas.stops) - 1)
        self.about, self.focus = "", "days"
        return Stay()

    def _reading(self, id: str) -> Callable[[], Change]:
        def read() -> Change:
            self.about = id
            self.focus = "card" if self._reads_on else id
            return Stay()

        return read


def _beside(box: Box) -> tuple[Box, Box]:
    """Boxes for the two theatres: side by side, Europe's the wider, or below one another."""
    if box.w < 1.1 * box.h:
        high = (box.h - 14) / 2
        return box._replace(h=high), Box(box.x, box.y + high + 14, box.w, high)
    left = (box.w - 14) * 0.45
    return box._replace(w=left), Box(box.x + left + 14, box.y, box.w - left - 14, box.h)
