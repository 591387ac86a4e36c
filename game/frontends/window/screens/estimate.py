"""How did the campaign go, beside history's? The estimate on several tabs; nothing is ever a prize."""

from functools import partial

from game.core.dates import spoken
from game.core.screen import EstimateScreen, GhostLine
from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas
from game.frontends.window.furniture import header
from game.frontends.window.screens import estimate_text, record_lines, record_score, record_text
from game.frontends.window.screens.tabbed import CHARTED, TABLE, Fill, TabbedView
from game.frontends.window.sitting import Sitting
from game.frontends.window.widgets import Widget
from game.frontends.window.years_chart import years_chart

HINTS = (
    ("1-5", "tabs"), ("PgDn", "read on"), TABLE, ("L", "ledger"), ("U", "undo"), ("B", "go back"),
    ("F1", "help"), ("Esc", "leave"),
)  # fmt: skip


class EstimateView(TabbedView):
    """Five tabs: the ending with its junctures, lines, score, those who paid, historians."""

    hints = HINTS

    def __init__(self, sitting: Sitting, screen: EstimateScreen) -> None:
        """`screen` is the session's present page."""
        super().__init__(sitting)
        self.screen, self.ghost = screen, screen.ghost

    @property
    def tabs(self) -> tuple[tuple[str, Fill], ...]:
        """Names of the tabs and what fills them."""
        screen = self.screen
        argued = partial(record_text.historians, self, historians=screen.historians, questions=screen.questions)
        return (
            ("The ending", partial(estimate_text.ending, self)),
            (CHARTED, partial(record_lines.lines, self)),
            ("Score", partial(record_score.score, self, screen.score)),
            ("Who paid", partial(estimate_text.who_paid, self)),
            ("Historians", argued),
        )

    def heading(self, canvas: Canvas) -> Widget:
        """The campaign, its last day and its size."""
        head = self.screen.header
        count = f"{head.of} juncture{'' if head.of == 1 else 's'}"
        return header(canvas, head.title, spoken(head.date), f"the estimate · {count}")

    def chart(self, canvas: Canvas, box: Box, line: GhostLine) -> None:
        """Over the years."""
        years_chart(canvas, box, line)
