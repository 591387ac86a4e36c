"""How does a sitting at the terminal go? From the list, or straight from a scenario, until the player leaves."""

from typing import TextIO

from game.core.deal import Deal
from game.files.library import Library
from game.frontends.terminal.console import Console, LeaveError
from game.frontends.terminal.menu import choose_scenario
from game.frontends.terminal.turns import Turns
from game.session import Session


def play(library: Library, start: str | None, *, forecast: bool = True, source: TextIO, output: TextIO) -> int:
    """Play `start`, or what is picked from a list; returns the exit code, 0.

    Raises GameError for a `start` that is unknown or broken, before anything is drawn.
    The end of the input and Ctrl-C end the game quietly; a closed output is the caller's BrokenPipeError.
    """
    console = Console(source, output)
    first = library.deal(start) if start is not None else None
    try:
        _play_all(library, first, forecast, console)
    except KeyboardInterrupt:
        console.end_line()
    except LeaveError:
        pass
    console.say("The game ends here.")
    return 0


def _play_all(library: Library, first: Deal | None, forecast: bool, console: Console) -> None:
    """One scenario if it was named, else one after another from the list."""
    if first is not None:
        _play_one(library, first, forecast, console)
        return
    while True:
        _play_one(library, library.deal(choose_scenario(library, console).id), forecast, console)


def _play_one(library: Library, deal: Deal, forecast: bool, console: Console) -> None:
    session = Session(deal, library.facts, forecast=forecast)
    Turns(session, console, library.world.groups).play()
