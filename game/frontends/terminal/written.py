"""How is a page written to a file? As the terminal tells it, whole, in lines of at most 76 columns, without colours."""

from collections.abc import Mapping
from pathlib import Path
from time import strftime

from game import places
from game.core.errors import GameError
from game.core.pages.debrief import RecordScreen
from game.core.pages.estimate import EstimateScreen
from game.files.keepsake import keep, stem_of
from game.frontends.terminal.block import Page
from game.frontends.terminal.paint import MEASURE, Look, paint
from game.frontends.terminal.wording import wording_of
from game.session import Session


def written(session: Session, groups: Mapping[str, str]) -> str:
    """The text of the page that is open, with the headings of the world's groups."""
    lines = paint(_whole(session, groups), Look(width=MEASURE))
    return "\n".join(lines).strip("\n") + "\n"


def save(session: Session, groups: Mapping[str, str]) -> Path:
    """Writes a record or an estimate into the user's documents, over nothing; returns the file.

    Raises GameError on another page, and where the file can't be written.
    """
    screen = session.screen
    if not isinstance(screen, RecordScreen | EstimateScreen):
        raise GameError("only a record or an estimate is saved as a text")
    stem = stem_of(screen.header.title, strftime("%Y-%m-%d-%H%M%S"))
    return keep(places.documents(), stem, ".txt", written(session, groups).encode("utf-8"))


def _whole(session: Session, groups: Mapping[str, str]) -> Page:
    """The page with all its parts."""
    screen = session.screen
    if not isinstance(screen, EstimateScreen):
        return wording_of(screen, groups)
    from game.frontends.terminal.estimate import estimate_page

    return estimate_page(screen, groups, session.tallies(), most=None)
