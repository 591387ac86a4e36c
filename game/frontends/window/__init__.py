"""How is the game played in a window, and can one be shown? Two doors: `play` and `lacks_display`."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.files.library import Library
    from game.files.runs import Runs
    from game.session import Session


def lacks_display() -> str | None:
    """Why no window can be shown here, or None if one can; told from the environment alone where that is enough."""
    from game.frontends.window import display

    return display.lack()


def play(
    library: "Library | Callable[[], Library]",
    start: str | None,
    *,
    forecast: bool = True,
    runs: "Runs | None" = None,
    resume: str | None = None,
    written: "Callable[[Session, Mapping[str, str]], str] | None" = None,
) -> int:
    """Plays in a window until it is closed; returns the exit code.

    `library` may be a callable that opens it: the title then shows first, and the library opens behind it. `start` is
    the id of a scenario or campaign to begin with, `resume` the name of a saved run to go on with; with neither the
    title shows. Without `runs` nothing is saved. `written` writes the page that is open out in words, given the
    headings of the world's groups; without it no text is exported. Raises GameError without a window or for an
    unknown id or run.
    """
    from game.frontends.window import display

    display.require()
    from game.frontends.window import app

    return app.run(library, start, forecast=forecast, runs=runs, resume=resume, written=written)
