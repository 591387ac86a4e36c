"""What happened between two junctures? The news on a tape by date, each with what set it going and what it moved."""

from functools import partial

from game.core.dates import spoken
from game.core.pages.estimate import InterludeScreen, NewsItem
from game.frontends.window import meters
from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas
from game.frontends.window.flow import Flow, Writer
from game.frontends.window.fonts import ASIDE, BODY, CARD, CHOICE, LABEL, LABEL_BOLD, growth
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
from game.frontends.window.screens.desk_view import DeskView
from game.frontends.window.screens.ledger import movement_row
from game.frontends.window.screens.relations import map_widget
from game.frontends.window.sitting import Sitting
from game.frontends.window.stack import Change, Stay
from game.frontends.window.tape import dated, year_of
from game.frontends.window.widgets import Page, Pane, Widget

GO_ON = "Go on"
BEFORE, MEANWHILE = "What came before", "What happened meanwhile"
LEAST_MAP = 260.0
LEAST_STANDING = 170.0
HINTS = (
    ("Enter", "read on, then go on"), ("U", "undo"), ("B", "go back"), ("L", "whole ledger"), ("C", "calendar"),
    ("M", "map"), ("T", "table"), ("F1", "help"), ("Esc", "leave"),
)  # fmt: skip


class InterludeView(DeskView):
    """The tape at the left; the map and how Moscow stands at the right."""

    def __init__(self, sitting: Sitting, screen: InterludeScreen) -> None:
        """`screen` is the session's present page."""
        super().__init__(sitting)
        self.screen = screen
        self._tape: Pane | None = None
        """As it was last laid out."""

    def on(self, key: Key) -> Change | None:
        """Enter reads on while something lies below, and then goes on."""
        if key is Key.PRESS and self.focus in ("", "go-on", "news") and self._tape is not None and self._tape.page_on():
            return Stay()
        if key is Key.PRESS and self.focus == "news":
            return self.sitting.go_on()
        return super().on(key)

    @property
    def title(self) -> str:
        """What the page is called; before the first juncture nothing of the player's has happened yet."""
        return MEANWHILE if self.sitting.session.can_undo else BEFORE

    def page(self, canvas: Canvas) -> Page:
        """Two columns and the button that goes on."""
        area = body(canvas)
        high = button_height(canvas)
        left = Box(area.x, area.y, area.w * 0.6, area.h - high - 30)
        right = Box(left.right + 20, area.y, area.right - left.right - 20, area.h - 4)
        aside = self._aside(canvas, right)
        apart = any(widget.id == "meters" for widget in aside)
        news = self._news(canvas, left.w - 54, apart)
        left = left._replace(h=min(left.h, news.height + 46))
        go_on = Box(area.x, left.bottom + 16, max(200.0, button_width(canvas, GO_ON)), high)
        self._tape = Pane("news", self.title, left, news, self.scrolls, sheet, pad=22)
        return Page(
            (
                self._header(canvas),
                self._tape,
                *aside,
                button(canvas, "go-on", GO_ON, go_on, self.sitting.go_on, chief=True),
                *footer(canvas, HINTS),
            ),
            first="go-on",
        )

    def _header(self, canvas: Canvas) -> Widget:
        head = self.screen.header
        lower = f"{head.campaign} · before juncture {head.juncture} of {head.of}"
        if self.sitting.session.run.over:
            lower = f"{head.campaign} · before the end"
        return header(canvas, self.title, f"until {spoken(head.date)}", lower)

    def _news(self, canvas: Canvas, width: float, apart: bool) -> Flow:
        """The tape; below it how things stand, where that has no pane of its own."""
        writer = Writer(canvas, width)
        year = ""
        for item in self.screen.news:
            if self._years > 1 and item.date[:4] != year:
                year = item.date[:4]
                writer.landmark(year).block(year_of(canvas, width, year), gap=0)
            elif self._years <= 1:
                writer.landmark(spoken(item.date))
            writer.block(dated(canvas, width, item.date, item.kind, partial(write_item, item)), gap=0)
        if not apart and self.screen.meters:
            writer.head("How things stand", CARD).block(meters.grid(canvas, self.screen.meters, width), gap=6)
        return writer.flow

    @property
    def _years(self) -> int:
        """How many years the news runs through; from two on each has a heading."""
        return len({item.date[:4] for item in self.screen.news})

    def _aside(self, canvas: Canvas, box: Box) -> list[Widget]:
        """The map over the meters; the map alone where there is no room for both, or there are none."""
        least = LEAST_MAP * growth(canvas.text)
        standing = meters.grid(canvas, self.screen.meters, box.w - 46)
        wanted = standing.height + canvas.line_height(CHOICE) + 44
        upper = max(least, box.h - 16 - wanted)
        lower = Box(box.x, box.y + upper + 16, box.w, box.h - upper - 16)
        if not self.screen.meters or (lower.h < LEAST_STANDING * growth(canvas.text) and lower.h < wanted):
            tall = box._replace(h=min(box.h, box.w * 1.15))
            return [map_widget(self, canvas, box if self.table else tall, self.screen.map)]
        writer = Writer(canvas, box.w - 46)
        writer.prose("How things stand", CARD).block(standing, gap=6)
        pane = Pane("meters", "How things stand", lower, writer.flow, self.scrolls, plain_sheet)
        pane.explains = self.scales(self.screen.meters)
        return [map_widget(self, canvas, box._replace(h=upper), self.screen.map), pane]


def write_item(item: NewsItem, writer: Writer) -> None:
    """What happened, what set it going, and what moved."""
    match item.kind:
        case "nothing":
            writer.prose("CAME TO NOTHING", LABEL_BOLD, "slate")
        case "passed over":
            writer.prose(f"PASSED OVER: {item.cause.upper()}", LABEL_BOLD, "slate")
    writer.prose(item.text, BODY, gap=0)
    if item.kind in ("landed", "nothing"):
        writer.prose("SET GOING BY", LABEL_BOLD, "red", gap=5)
        writer.prose(item.cause or "What came before this campaign.", ASIDE, gap=0)
    for movement in item.moved:
        writer.block(movement_row(writer.canvas, movement, writer.width), gap=4)
    if not item.moved and item.kind in ("event", "landed"):
        writer.prose("It moved nothing that is counted.", LABEL, "slate", gap=3)
