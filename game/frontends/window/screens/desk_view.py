"""What do all pages of a sitting share? Keys for the dossier, the ledger and undoing, and the header's words."""

from game.core.dates import spoken
from game.core.screen import FactCard, Header, RecordScreen
from game.frontends.window.canvas import Canvas
from game.frontends.window.furniture import header
from game.frontends.window.keys import Key
from game.frontends.window.sitting import Sitting
from game.frontends.window.stack import Change, Pop, Push, Stay
from game.frontends.window.view import View
from game.frontends.window.widgets import Widget


class DeskView(View):
    """A page of a sitting."""

    dossier: tuple[FactCard, ...] = ()
    """Facts that may be shown here."""

    def __init__(self, sitting: Sitting) -> None:
        """A view of the sitting's present page."""
        super().__init__()
        self.sitting = sitting
        self.table = False
        """Whether tables stand in for maps and charts."""

    def on(self, key: Key) -> Change | None:
        """D, L, U and T; the rest goes to the focus."""
        match key:
            case Key.DOSSIER:
                return self.open_dossier()
            case Key.LEDGER:
                from game.frontends.window.screens.ledger import LedgerView

                return Push(LedgerView(self.sitting))
            case Key.UNDO:
                return self.sitting.undo()
            case Key.TABLE:
                self.table = not self.table
                return Stay()
            case Key.HELP:
                from game.frontends.window.screens.help import HelpView

                return Push(HelpView())
        return None

    def open_dossier(self, fact: str = "") -> Change:
        """Lays the dossier over the page, open at a fact if one is named."""
        if not self.dossier:
            return Stay("The dossier is empty here.")
        from game.frontends.window.screens.dossier import DossierView

        return Push(DossierView(self.dossier, fact))

    def follow(self, fact: str) -> Change:
        """A link opens the dossier at its fact."""
        return self.open_dossier(fact)

    def back(self) -> Change:
        """Esc leaves the sitting for where it was opened; not before asking, if something would be lost."""
        if not self.sitting.session.can_undo or isinstance(self.sitting.screen, RecordScreen):
            return Pop()
        from game.frontends.window.screens.leave import LeaveView

        return Push(LeaveView())


def desk_header(canvas: Canvas, head: Header, lower: str = "") -> Widget:
    """The header of a page of a sitting."""
    return header(canvas, head.title, f"{head.place} · {spoken(head.date)}", lower or f"decision {head.number}")
