"""How did the campaign go, beside history's? The estimate on several tabs; nothing is ever a prize."""

from functools import partial

from game.core.amounts import many
from game.core.dates import spoken
from game.core.pages.debrief import GhostLine
from game.core.pages.estimate import EstimateScreen
from game.core.parting import by_parting, juncture_at, widest
from game.frontends.window.blade import BLADE
from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas
from game.frontends.window.furniture import header
from game.frontends.window.screens import estimate_text, record_lines, record_score, record_text
from game.frontends.window.screens.estimate_poster import the_estimate
from game.frontends.window.screens.switch_walk import stops_of
from game.frontends.window.screens.tabbed import CHARTED, TABLE, Fill, TabbedView
from game.frontends.window.sitting import Sitting
from game.frontends.window.widgets import Widget
from game.frontends.window.years_chart import Notes, small_chart, years_chart

HINTS = (
    ("1-6", "tabs"), ("PgDn", "read on"), TABLE, ("E", "export"), ("L", "ledger"), ("U", "undo"), ("B", "go back"),
    ("M", "map"), ("F1", "help"), ("Esc", "leave"),
)  # fmt: skip


class EstimateView(TabbedView):
    """Six tabs: all at one look, the junctures, lines, score, those who paid, historians."""

    hints = HINTS

    def __init__(self, sitting: Sitting, screen: EstimateScreen) -> None:
        """`screen` is the session's present page."""
        super().__init__(sitting)
        self.screen, self.days = screen, sitting.session.day_by_day(screen.ghost)
        """And by name the variables day by day."""
        own = {line.name: line for line in screen.ghost}
        self.ghost = tuple(own[line.name] for line in by_parting(self.days.values()))
        self.motions = (BLADE,)
        self.stops = stops_of(screen.junctures, sitting.session.branches())
        self.tallies = sitting.session.tallies()
        self.kind = f"the estimate · {many(screen.header.of, 'juncture')}"

    @property
    def tabs(self) -> tuple[tuple[str, Fill], ...]:
        """Names of the tabs and what fills them."""
        screen = self.screen
        argued = partial(record_text.historians, self, historians=screen.historians, questions=screen.questions)
        return (
            ("The estimate", partial(the_estimate, self)),
            ("Junctures", partial(estimate_text.junctures, self)),
            (CHARTED, partial(record_lines.lines, self)),
            ("Score", partial(record_score.score, self, screen.score)),
            ("Who paid", partial(estimate_text.who_paid, self)),
            ("Historians", argued),
        )

    @property
    def charts_shown(self) -> bool:
        """The poster has a chart and signs too."""
        return self.tab == 0 or super().charts_shown

    def heading(self, canvas: Canvas) -> Widget:
        """The campaign, its last day and its size."""
        head = self.screen.header
        return header(canvas, head.title, spoken(head.date), self.kind)

    def chart(self, canvas: Canvas, box: Box, line: GhostLine) -> None:
        """Over the years."""
        years_chart(canvas, box, line, self.notes(line))

    def glance(self, canvas: Canvas, box: Box, line: GhostLine) -> None:
        """Day by day."""
        small_chart(canvas, box, self.days[line.name])

    def notes(self, line: GhostLine) -> Notes:
        """What is known of a line beyond its samples."""
        junctures, days = self.screen.junctures, self.days[line.name]
        sampled = (None, *junctures)
        found = widest(days)
        named = juncture_at(found.date, line, junctures) if found else None
        return Notes(
            days=days,
            names=tuple(juncture.title if juncture else "" for juncture in sampled),
            left=frozenset(i for i, juncture in enumerate(sampled) if juncture and juncture.left),
            flag=named.title if named else "",
        )
