"""What does the player want to see beside the page? Dossier, ledger, meters, history's world: no move is made."""

from game.core.pages.debrief import RecordScreen
from game.core.pages.estimate import EstimateScreen
from game.core.pages.screen import DeskScreen, Screen
from game.frontends.terminal.block import Page, paragraph
from game.frontends.terminal.commands import Command
from game.frontends.terminal.comparison import ghost_page
from game.frontends.terminal.dossier import dossier_page
from game.frontends.terminal.ledger import ledger_page
from game.frontends.terminal.standing import tables
from game.frontends.terminal.wording import Groups
from game.session import Session


def looked_up(command: Command, session: Session, desk: DeskScreen | None, groups: Groups) -> Page:
    """The page that was asked for; `desk` is the last one drawn that carries meters."""
    if command.name == "ledger":
        known = [meter.label for meter in (*desk.meters, *desk.map.table)] if desk else []
        return ledger_page(session.ledger(), command.rest, known)
    if command.name == "ghost":
        return _beside_history(session.screen, command.rest)
    if command.name == "calendar":
        from game.frontends.terminal.calendar import calendar_page

        return calendar_page(session.calendar())
    if command.name == "dossier":
        return dossier_page(session.dossier(), command.rest)
    if command.name == "meters" and command.rest:
        from game.frontends.terminal.ties import ties_page

        return ties_page(session.atlas(), command.rest)
    if desk is None:
        return (paragraph("The desk is empty until the first decision."),)
    return tables(desk.meters, desk.map, groups)


def _beside_history(screen: Screen, wanted: str) -> Page:
    """History's run, which no page may show before the record."""
    if isinstance(screen, RecordScreen | EstimateScreen):
        return ghost_page(screen.ghost, wanted)
    return (paragraph("History's run is shown with the record, and at a campaign's end."),)
