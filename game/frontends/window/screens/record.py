"""What did Moscow do, and how does your run stand beside it? The record on several tabs; nothing is ever a prize."""

from functools import partial

from game.core.pages.debrief import GhostLine, RecordScreen
from game.core.parting import by_parting
from game.frontends.window import charts
from game.frontends.window.blade import BLADE
from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas
from game.frontends.window.keys import NUMBERS, Key
from game.frontends.window.screens import record_lines, record_score, record_text
from game.frontends.window.screens.desk_view import desk_header
from game.frontends.window.screens.switch_walk import stops_of_one
from game.frontends.window.screens.tabbed import CHARTED, TABLE, Fill, TabbedView
from game.frontends.window.screens.veil import AGAIN, Veil
from game.frontends.window.sitting import Sitting
from game.frontends.window.stack import Change, Stay
from game.frontends.window.widgets import Page, Widget

RECORD, SCORE = "The record", "Score"
SCORED = (
    "To the record: closeness. In your bets: foresight. And which reading of Moscow, power, ideology or security, "
    "foretells what you did."
)
LOOKED_UP = (Key.CALENDAR, Key.DOSSIER, Key.EXPORT, Key.LEDGER, Key.REWIND, Key.TABLE)
"""What would show something of what a veil covers."""
HINTS = (
    ("1-6", "tabs"), ("PgDn", "read on"), TABLE, ("E", "export"), ("D", "dossier"), ("L", "ledger"), ("U", "undo"),
    ("B", "go back"), ("M", "map"), ("F1", "help"), ("Esc", "leave"),
)  # fmt: skip


class RecordView(TabbedView):
    """Six tabs at most: the record, decisions, lines, score, debrief, historians."""

    hints = HINTS

    def __init__(self, sitting: Sitting, screen: RecordScreen) -> None:
        """`screen` is the session's present page."""
        super().__init__(sitting)
        self.screen, self.ghost = screen, by_parting(screen.ghost)
        self.motions = (BLADE,)
        self._lifted: set[str] = set()
        """What has been revealed to a room that reads along."""
        self.stops = stops_of_one(screen.reviews, screen.header.title, sitting.session.branches())
        self.kind = "the record"
        if screen.header.campaign:
            self.close_words = "Go on"

    @property
    def tabs(self) -> tuple[tuple[str, Fill], ...]:
        """Names of the tabs and what fills them."""
        screen = self.screen
        argued = partial(record_text.historians, self, historians=screen.debrief.historians, questions=screen.questions)
        return (
            (RECORD, partial(record_text.the_record, self)),
            ("Decisions", partial(record_text.decisions, self)),
            (CHARTED, partial(record_lines.lines, self)),
            (SCORE, partial(record_score.score, self, screen.score)),
            ("Debrief", partial(record_text.debrief, self)),
            ("Historians", argued),
        )

    def page(self, canvas: Canvas) -> Page:
        """The page, or in a room that reads along what lies over it until it is pressed."""
        veil = self._veil
        return (
            super().page(canvas) if veil is None else veil.page(canvas, self.heading(canvas), self.scrolls, self._lift)
        )

    def on(self, key: Key) -> Change | None:
        """Nothing below a veil is answered; what asks for no more than the score may go past it."""
        veil = self._veil
        if veil is None:
            return super().on(key)
        if key is Key.PRESS:
            return self._lift()
        if key in (Key.UNDO, Key.HELP) or (key in NUMBERS and RECORD in self._lifted):
            return super().on(key)
        return Stay(f"{AGAIN}.") if key in LOOKED_UP or key in NUMBERS else None

    @property
    def _veil(self) -> Veil | None:
        """What lies over the page: over all of it at first, then once more over the score."""
        if not self.settings.projector:
            return None
        if RECORD not in self._lifted:
            return Veil("What did Moscow do?", reviews=[review for review in self.screen.reviews if not review.skipped])
        scored = self.tabs[self.tab][0] == SCORE and SCORE not in self._lifted
        return Veil("How near did you come?", SCORED) if scored else None

    def _lift(self) -> Change:
        self._lifted.add(RECORD if RECORD not in self._lifted else SCORE)
        self.focus = ""
        return Stay()

    def chart(self, canvas: Canvas, box: Box, line: GhostLine) -> None:
        """From decision to decision."""
        charts.ghost_chart(canvas, box, line, ("", *(review.heading for review in self.screen.reviews)))

    def heading(self, canvas: Canvas) -> Widget:
        """The juncture, its place and its last day."""
        return desk_header(canvas, self.screen.header, "the record")
