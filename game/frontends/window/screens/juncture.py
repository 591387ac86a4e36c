"""How did a juncture go that has ended? Its decisions and its record over the calendar, and the way back to it."""

from game.core.campaign_calendar import Met
from game.core.dates import spoken
from game.core.pages.debrief import Review
from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas
from game.frontends.window.flow import Writer
from game.frontends.window.fonts import ASIDE, BODY, CARD, LABEL_BOLD, OPTION
from game.frontends.window.furniture import button, button_width
from game.frontends.window.keys import Key
from game.frontends.window.screens.calendar_card import record_words
from game.frontends.window.screens.overlay import Overlay
from game.frontends.window.screens.rewind import rewinding
from game.frontends.window.sitting import Sitting
from game.frontends.window.stack import Change
from game.frontends.window.widgets import Widget

BACK_TO = "Go back to one of its decisions"


class JunctureView(Overlay):
    """What was decided and how it ended; with the record, once that was shown."""

    def __init__(self, sitting: Sitting, met: Met) -> None:
        """`met` has ended on the branch at hand."""
        super().__init__()
        self.sitting, self.met, self.title = sitting, met, met.title
        self.record = sitting.session.record(met.number)

    def on(self, key: Key) -> Change | None:
        """Enter presses what has the focus."""
        return self._rewind() if key is Key.REWIND else None

    def follow(self, fact: str) -> Change:
        """A link opens the dossier at its fact."""
        from game.frontends.window.screens.desk_view import DeskView

        return DeskView(self.sitting).open_dossier(fact)

    def beside(self, canvas: Canvas, box: Box) -> list[Widget]:
        """The way back to its decisions."""
        place = box._replace(w=min(button_width(canvas, BACK_TO), box.w))
        return [button(canvas, "again", BACK_TO, place, self._rewind)]

    def _rewind(self) -> Change:
        """The list of all decisions, at the last of this juncture."""
        return rewinding(self.sitting, under=2, juncture=self.met.title)

    def write(self, canvas: Canvas, writer: Writer) -> None:
        """The outcome beside history's; the decisions; what happened."""
        met, record = self.met, self.record
        writer.prose(f"Juncture {met.number}, {spoken(met.date)}".upper(), LABEL_BOLD, "red")
        writer.prose(met.outcome, CARD, gap=2)
        if met.record_shown:
            writer.prose(record_words(met), BODY, gap=2)
        if record is None:
            for decided in met.decisions:
                writer.prose(f"{spoken(decided.date)}: {decided.heading}", LABEL_BOLD, "slate", gap=14)
                writer.prose(decided.choice, OPTION, gap=0)
            return
        for review in record.reviews:
            _write_review(writer, review)
        writer.head("What happened", CARD).prose(record.happened, BODY)


def _write_review(writer: Writer, review: Review) -> None:
    """A decision: yours, and Moscow's where it was another."""
    writer.prose(f"{spoken(review.date)}: {review.heading}", LABEL_BOLD, "slate", gap=14)
    if review.skipped:
        writer.prose("You passed it by. Moscow's choice:", ASIDE, gap=0)
        writer.prose(review.record or review.yours, OPTION, gap=0)
        return
    writer.prose(review.yours, OPTION, gap=0)
    if not review.on_record:
        writer.prose("Moscow never faced this.", ASIDE, "slate", gap=2)
    elif review.record == review.yours:
        writer.prose("So did Moscow.", ASIDE, "slate", gap=2)
    else:
        inner = writer.narrower().prose("THE RECORD", LABEL_BOLD, "slate").prose(review.record or "", OPTION, gap=0)
        writer.barred(inner.flow, "slate", gap=6)
