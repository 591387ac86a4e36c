"""What follows? The result with its ledger; the outcome where it ends, and what is still to come."""

from game.core.dates import spoken
from game.core.pages.desk import ResultScreen
from game.frontends.window import meters, stamps
from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas
from game.frontends.window.flow import Flow, Writer
from game.frontends.window.fonts import BODY, CARD, CHOICE, LABEL_BOLD, OPTION, Style, growth
from game.frontends.window.furniture import body, button, button_height, button_width, footer, plain_sheet, sheet
from game.frontends.window.screens.desk_view import DeskView, desk_header
from game.frontends.window.screens.ledger import write_movements
from game.frontends.window.screens.relations import map_widget
from game.frontends.window.sitting import Sitting
from game.frontends.window.stamped import write_stamped
from game.frontends.window.widgets import Page, Pane, Widget

LEAST_MAP = 230.0
LEAST_STANDING = 150.0
TYPE = (21.0, 19.5, 18.0, BODY.size)
"""Sizes of the prose, tried in turn: it is what the page is about, and stands as large as it fits in its share."""
SHARE = 0.62
"""Of the column's height, in which prose that is larger than elsewhere must fit."""
HEADING = CHOICE._replace(face="bold")
HINTS = (
    ("Enter", "go on"), ("U", "undo"), ("B", "go back"), ("D", "dossier"), ("L", "whole ledger"), ("C", "calendar"),
    ("M", "map"), ("T", "table"), ("F1", "help"), ("Esc", "leave"),
)  # fmt: skip


class ResultView(DeskView):
    """The result at the left, the ledger and the map at the right."""

    def __init__(self, sitting: Sitting, screen: ResultScreen) -> None:
        """`screen` is the session's present page."""
        super().__init__(sitting)
        self.screen = screen
        self.motions = (stamps.LANDING, meters.STEP)

    def page(self, canvas: Canvas) -> Page:
        """Two columns and two buttons."""
        area = body(canvas)
        high = button_height(canvas)
        left = Box(area.x, area.y, area.w * 0.56, area.h - high - 22)
        right = Box(left.right + 20, area.y, area.right - left.right - 20, area.h - 4)
        text = self._fitting(canvas, left.w - 52, left.h * SHARE - 50)
        left = left._replace(h=min(left.h, text.height + 50))
        go_on = "To the record" if self.screen.outcome_title is not None else "Go on"
        first = Box(area.x, left.bottom + 16, max(200.0, button_width(canvas, go_on)), high)
        second = Box(first.right + 16, first.y, button_width(canvas, "Undo"), high)
        return Page(
            (
                desk_header(canvas, self.screen.header),
                Pane("result", "What follows", left, text, self.scrolls, sheet, pad=22),
                *self._right(canvas, right),
                button(canvas, "go-on", go_on, first, self.sitting.go_on, chief=True),
                button(canvas, "undo", "Undo", second, self.sitting.undo),
                *self._standing(canvas, Box(area.x, first.bottom + 20, left.w, area.bottom - first.bottom - 24)),
                *footer(canvas, HINTS),
            ),
            first="go-on",
        )

    def _standing(self, canvas: Canvas, box: Box) -> list[Widget]:
        """How things stand, as much of it as the room that is left holds; the ledger has all."""
        if box.h < LEAST_STANDING * growth(canvas.text):
            return []
        for count in range(len(self.screen.meters), 0, -1):
            writer = Writer(canvas, box.w - 52)
            standing = meters.grid(canvas, self.screen.meters[:count], box.w - 52, self._before)
            writer.prose("How things stand", CARD).block(standing, gap=8)
            needed = writer.flow.height + 44
            if needed <= box.h:
                place = box._replace(h=needed)
                pane = Pane("meters", "How things stand", place, writer.flow, self.scrolls, plain_sheet, pad=22)
                pane.explains = self.scales(self.screen.meters[:count])
                return [pane]
        return []

    @property
    def _before(self) -> dict[str, int]:
        """What the meters were that have moved."""
        return {moved.name: int(moved.before) for moved in reversed(self.screen.ledger)}

    def _fitting(self, canvas: Canvas, width: float, high: float) -> Flow:
        """The text in the largest type in which it fits, else in the least."""
        flow = Flow()
        for size in TYPE:
            flow = self._text(canvas, width, BODY._replace(size=size))
            if flow.height <= high:
                break
        return flow

    def _text(self, canvas: Canvas, width: float, style: Style) -> Flow:
        """What was chosen, what came of it, and how it ended; what came of it in a style."""
        screen = self.screen
        writer = Writer(canvas, width)
        write_stamped(writer, screen.heading, HEADING, stamps.DECIDED, spoken(screen.header.date).upper())
        chosen = writer.narrower().prose("YOU CHOSE", LABEL_BOLD, "red")
        chosen.prose(screen.chosen, OPTION._replace(face="italic"), gap=1)
        writer.barred(chosen.flow, "red", gap=8)
        if screen.no_bet:
            writer.prose("Moscow never faced this: no bet.", LABEL_BOLD, "slate", gap=10)
        writer.prose(screen.text, style, gap=14)
        if screen.outcome_title is not None:
            writer.rule("ink", gap=18, weight=3, length=90)
            writer.head(screen.outcome_title, CHOICE._replace(face="bold", size=22), gap=10)
            writer.prose(screen.outcome_text or "", style, gap=6)
        if screen.still_to_come:
            writer.head("Still to come", CARD, gap=20)
        for due in screen.still_to_come:
            writer.prose(spoken(due.date), LABEL_BOLD, "slate", gap=8).prose(due.because, BODY, gap=0)
        return writer.flow

    def _right(self, canvas: Canvas, box: Box) -> list[Widget]:
        """The ledger as high as it needs, the map in what is left if that is enough."""
        writer = Writer(canvas, box.w - 52)
        writer.prose("What moved", CARD)
        if self.screen.ledger:
            write_movements(writer, self.screen.ledger, self.screen.chosen)
        else:
            writer.prose("Nothing that the desk counts.", BODY)
        wanted, least = writer.flow.height + 44, LEAST_MAP * growth(canvas.text)
        if self.table or box.h - wanted - 16 < least:
            wanted = min(wanted, box.h * 0.5) if self.table else min(wanted, box.h)
        ledger = Pane("ledger", "What moved", box._replace(h=wanted), writer.flow, self.scrolls, sheet, pad=22)
        rest = Box(box.x, ledger.box.bottom + 18, box.w, box.bottom - ledger.box.bottom - 18)
        return [ledger] if rest.h < least else [ledger, map_widget(self, canvas, rest, self.screen.map)]
