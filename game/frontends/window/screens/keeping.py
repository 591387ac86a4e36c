"""Where does what E exports go? A picture into the user's pictures, the text into their documents."""

from collections.abc import Iterator
from pathlib import Path
from time import strftime
from typing import TYPE_CHECKING

from game import places
from game.core.errors import GameError
from game.files.keepsake import keep, stem_of
from game.frontends.window.fonts import Fonts

if TYPE_CHECKING:
    from game.frontends.window.screens.tabbed import TabbedView


def kept(view: "TabbedView", fonts: Fonts) -> str:
    """Exports a page that looks back; returns what to say about it."""
    screen = view.sitting.screen
    stem = stem_of(screen.header.title, strftime("%Y-%m-%d-%H%M%S"))
    saved, failed = [], []
    for folder, suffix, content in _wanted(view, fonts):
        try:
            saved.append(str(keep(folder, stem, suffix, content)))
        except GameError as error:
            failed.append(f"{error}.")
    told = [f"Saved as {' and '.join(saved)}."] if saved else []
    return " ".join([*told, *failed])


def _wanted(view: "TabbedView", fonts: Fonts) -> Iterator[tuple[Path, str, bytes]]:
    """Folder, suffix and content of each file."""
    from game.frontends.window.screens.printed import png

    yield places.pictures(), ".png", png(view, fonts)
    sitting = view.sitting
    if sitting.written is not None:
        yield places.documents(), ".txt", sitting.written(sitting.session).encode("utf-8")
