"""What did Moscow do, and how does your run stand beside it? The record on several tabs; nothing is ever a prize."""

from functools import partial

from game.core.screen import RecordScreen
from game.frontends.window.canvas import Canvas
from game.frontends.window.screens import record_lines, record_score, record_text
from game.frontends.window.screens.desk_view import desk_header
from game.frontends.window.screens.tabbed import CHARTED, TABLE, Fill, TabbedView
from game.frontends.window.sitting import Sitting
from game.frontends.window.widgets import Widget

HINTS = (
    ("1-6", "tabs"), ("PgDn", "read on"), TABLE, ("D", "dossier"), ("L", "ledger"), ("U", "undo"),
    ("B", "go back"), ("F1", "help"), ("Esc", "leave"),
)  # fmt: skip


class RecordView(TabbedView):
    """Six tabs at most: the record, decisions, lines, score, debrief, historians."""

    hints = HINTS

    def __init__(self, sitting: Sitting, screen: RecordScreen) -> None:
        """`screen` is the session's present page."""
        super().__init__(sitting)
        self.screen, self.ghost = screen, screen.ghost
        if screen.header.campaign:
            self.close_words = "Go on"

    @property
    def tabs(self) -> tuple[tuple[str, Fill], ...]:
        """Names of the tabs and what fills them."""
        screen = self.screen
        argued = partial(record_text.historians, self, historians=screen.debrief.historians, questions=screen.questions)
        return (
            ("The record", partial(record_text.the_record, self)),
            ("Decisions", partial(record_text.decisions, self)),
            (CHARTED, partial(record_lines.lines, self)),
            ("Score", partial(record_score.score, self, screen.score)),
            ("Debrief", partial(record_text.debrief, self)),
            ("Historians", argued),
        )

    def heading(self, canvas: Canvas) -> Widget:
        """The juncture, its place and its last day."""
        return desk_header(canvas, self.screen.header, "the record")
