"""What do all pages of a sitting share? Keys for the dossier, the ledger and undoing, and the header's words."""

from collections.abc import Iterable

from game.core.dates import spoken
from game.core.pages.debrief import RecordScreen
from game.core.pages.estimate import EstimateScreen
from game.core.pages.parts import Header, Meter
from game.frontends.window.canvas import Canvas
from game.frontends.window.furniture import header
from game.frontends.window.keys import Key
from game.frontends.window.sitting import Sitting
from game.frontends.window.stack import Change, Push, Stay
from game.frontends.window.view import View
from game.frontends.window.widgets import Widget


class DeskView(View):
    """A page of a sitting."""

    def __init__(self, sitting: Sitting) -> None:
        """A view of the sitting's present page."""
        super().__init__()
        self.sitting = sitting
        self.table = False
        """Whether tables stand in for maps and charts."""

    def on(self, key: Key) -> Change | None:
        """D, L, C, M, U and T; the rest goes to the focus."""
        match key:
            case Key.DOSSIER:
                return self.open_dossier()
            case Key.LEDGER:
                from game.frontends.window.screens.ledger import LedgerView

                return Push(LedgerView(self.sitting))
            case Key.CALENDAR:
                from game.frontends.window.screens.calendar import CalendarView

                return Push(CalendarView(self.sitting))
            case Key.UNDO:
                return self.sitting.undo()
            case Key.REWIND:
                return self._rewind()
            case Key.TABLE:
                self.table = not self.table
                return Stay()
            case Key.MAP:
                return Push(self.open_atlas())
            case Key.HELP:
                from game.frontends.window.screens.help import HelpView

                return Push(HelpView(self))
        return None

    def _rewind(self) -> Change:
        """Lays the list of all decisions over the page."""
        from game.frontends.window.screens.rewind import rewinding

        return rewinding(self.sitting)

    def open_dossier(self, fact: str = "") -> Change:
        """Lays the dossier over the page, open at a fact if one is named."""
        found = self.sitting.session.dossier()
        if not found.entries:
            return Stay("The dossier is empty here.")
        from game.frontends.window.screens.dossier import DossierView

        view = DossierView(found, fact, self.open_atlas)
        return Push(view, view.notice)

    def open_atlas(self) -> View:
        """The map full size, as it stands on this page."""
        from game.frontends.window.screens.atlas import AtlasView

        return AtlasView(self.sitting)

    def scales(self, meters: Iterable[Meter], opening: str = "") -> str:
        """What a pane with these meters means: an opening, and the steps of each."""
        from game.frontends.window.explained import METERS, gauges

        return gauges(meters, self.sitting.session.steps_of, opening or METERS)

    def follow(self, fact: str) -> Change:
        """A link opens the dossier at its fact."""
        return self.open_dossier(fact)

    def back(self) -> Change:
        """Esc leaves the sitting for where it was opened; not before asking, if something would be lost."""
        if self.sitting.keeps or self._at_the_end:
            return self.sitting.leave()
        from game.frontends.window.screens.leave import LeaveView

        return Push(LeaveView(self.sitting))

    @property
    def _at_the_end(self) -> bool:
        """Whether all has been decided."""
        screen = self.sitting.screen
        return isinstance(screen, EstimateScreen) or (isinstance(screen, RecordScreen) and not screen.header.campaign)


def desk_header(canvas: Canvas, head: Header, lower: str = "", *, meanwhile: bool = False) -> Widget:
    """The header of a page of a sitting: the juncture; its place and day; the campaign and where in it this is.

    `meanwhile` is for a day that lies before the last one that was shown.
    """
    upper = f"{'Meanwhile · ' if meanwhile else ''}{head.place} · {spoken(head.date)}"
    where = [f"{head.campaign} · juncture {head.juncture} of {head.of}"] if head.campaign else []
    return header(canvas, head.title, upper, " · ".join([*where, lower or f"decision {head.number}"]))
