"""What did Moscow do, and how does your run stand beside it? The record on several tabs; nothing is ever a prize."""

from collections.abc import Callable

from game.core.screen import RecordScreen
from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas
from game.frontends.window.columns import Column
from game.frontends.window.fonts import CARD
from game.frontends.window.furniture import body, button, button_height, button_width, footer, tabs
from game.frontends.window.keys import NUMBERS, Key
from game.frontends.window.screens import record_lines, record_score, record_text
from game.frontends.window.screens.desk_view import DeskView, desk_header
from game.frontends.window.sitting import Sitting
from game.frontends.window.stack import Change, Stay
from game.frontends.window.widgets import Page, Widget

HINTS = (
    ("1-6", "tabs"), ("PgDn", "read on"), ("T", "table"), ("D", "dossier"), ("L", "ledger"), ("U", "undo"),
    ("F1", "help"), ("Esc", "leave"),
)  # fmt: skip
Fill = Callable[["RecordView", Canvas, Box], list[Widget]]


class RecordView(DeskView):
    """Six tabs at most: the record, decisions, lines, score, debrief, historians."""

    def __init__(self, sitting: Sitting, screen: RecordScreen) -> None:
        """`screen` is the session's present page."""
        super().__init__(sitting)
        self.screen, self.dossier = screen, screen.dossier
        self.tab = 0
        self.line = 0
        """Which variable the chart shows."""
        self.columns: tuple[Column, ...] = ()
        """What the open tab scrolls by widgets."""

    @property
    def tabs(self) -> tuple[tuple[str, Fill], ...]:
        """Names of the tabs and what fills them."""
        return (
            ("The record", record_text.the_record),
            ("Decisions", record_text.decisions),
            ("Your line", record_lines.lines),
            ("Score", record_score.score),
            ("Debrief", record_text.debrief),
            ("Historians", record_text.historians),
        )

    def page(self, canvas: Canvas) -> Page:
        """The tabs, what the open one holds, and the button that closes the file."""
        area = body(canvas)
        high = canvas.line_height(CARD) + 16
        foot = button_height(canvas)
        row = Box(area.x, area.y - 2, area.w, high)
        inside = Box(area.x, row.bottom + 10, area.w, area.h - high - foot - 26)
        _, fill = self.tabs[self.tab]
        self.columns = ()
        close = Box(area.x, area.bottom - foot - 2, button_width(canvas, "Close the file"), foot)
        undo = Box(close.right + 16, close.y, button_width(canvas, "Undo the last decision"), foot)
        return Page(
            (
                desk_header(canvas, self.screen.header, "the record"),
                *tabs(canvas, [name for name, _ in self.tabs], self.tab, row, self.pick),
                *fill(self, canvas, inside),
                button(canvas, "close", "Close the file", close, self.sitting.go_on, chief=True),
                button(canvas, "undo", "Undo the last decision", undo, self.sitting.undo),
                *footer(canvas, HINTS),
            ),
            first=f"tab-{self.tab}",
            columns=self.columns,
        )

    def on(self, key: Key) -> Change | None:
        """Numbers open tabs."""
        if key in NUMBERS:
            return self.pick(NUMBERS.index(key))
        return super().on(key)

    def pick(self, tab: int) -> Change:
        """Opens a tab."""
        self.tab = min(tab, len(self.tabs) - 1)
        self.focus = f"tab-{self.tab}"
        return Stay()

    def turn_line(self, by: int) -> Change:
        """Shows another variable in the chart."""
        self.line = (self.line + by) % max(1, len(self.screen.ghost))
        return Stay()
