"""What does `play` do? Opens a front-end, or lets a run play itself."""

import os
import stat
import sys
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from game import places
from game.cli.installed import is_path, open_library, open_with
from game.core.errors import GameError

if TYPE_CHECKING:  # a start without arguments loads no parser
    import argparse

    from game.session import Session


def add_arguments(parser: "argparse.ArgumentParser") -> None:
    """What may be asked of it."""
    parser.add_argument(
        "id",
        nargs="?",
        metavar="ID",
        help="a campaign or scenario, as `narkomindel list` names it, or a scenario's file, of which no run is saved",
    )
    parser.add_argument("--ui", choices=("window", "text"), help="where to play; the window, if there is a display")
    parser.add_argument("--no-forecast", action="store_true", help="don't ask for bets on the record")
    parser.add_argument(
        "--follow", choices=("record", "random", "first"), help="let it play by itself and print the run"
    )
    parser.add_argument("--seed", type=int, default=0, metavar="N", help="for --follow random (0)")
    parser.add_argument("--json", action="store_true", help="with --follow: print the run as JSON")


def run(asked: "argparse.Namespace") -> int:
    """Does it; returns the exit code."""
    if asked.follow:
        return _follow(asked)
    if asked.json:
        raise GameError("--json prints a run that plays itself: add --follow record, random or first")
    return play_in(asked.ui, asked.id, forecast=not asked.no_forecast)


def play_in(where: str | None, id: str | None, *, forecast: bool, resume: str | None = None) -> int:
    """Plays in the window or the terminal; without a wish, in the window if there is a display."""
    from game.files.runs import Runs
    from game.frontends import window

    runs: Runs | None = Runs(places.runs())
    library = None
    if id is not None:
        if is_path(id):
            runs = None  # a run is taken up again by its scenario's id, and this one has none that will be known then
        library, id = open_with(id)
        library.deals.require(id)  # an unknown id is told before anything opens
    if opens_window(where):
        return window.play(library or open_library, id, forecast=forecast, runs=runs, resume=resume, written=_written)
    from game.frontends import terminal

    return terminal.play(
        library or open_library(), id, forecast=forecast, source=sys.stdin, output=sys.stdout, runs=runs, resume=resume
    )


def _written(session: "Session", groups: Mapping[str, str]) -> str:
    """A page in words, as the terminal has it; for the window, which exports it."""
    from game.frontends.terminal.written import written

    return written(session, groups)


def opens_window(where: str | None) -> bool:
    """Whether to play in the window rather than the terminal; without a wish, if there is a display.

    Says in a line why there is no window. Raises GameError where one was asked for, or where nobody can answer.
    """
    from game.frontends import window

    lack = window.lacks_display() if where != "text" else None
    if where != "text" and lack is None:
        return True
    if where == "window":
        raise GameError(f"{lack}; --ui text plays in the terminal")
    if not _can_read():
        raise GameError(f"{lack}, and no terminal or pipe to play in" if lack else "no terminal or pipe to play in")
    if lack:
        print(f"narkomindel: {lack}; playing in the terminal", file=sys.stderr)
    return False


def _can_read() -> bool:
    """Whether somebody can answer on standard input: a terminal, a pipe or a file, but not the null device."""
    try:
        if sys.stdin is None or sys.stdin.closed:
            return False
        return sys.stdin.isatty() or not stat.S_ISCHR(os.fstat(sys.stdin.fileno()).st_mode)
    except (OSError, ValueError):
        return True  # a stand-in without a file behind it


def _follow(asked: "argparse.Namespace") -> int:
    from game.cli.printing import print_json
    from game.core import ghost, played
    from game.frontends.terminal.played_text import played_text

    if asked.id is None:
        raise GameError("which scenario should play itself? narkomindel list names them")
    if asked.ui:
        raise GameError("--follow plays without a front-end: leave --ui out")
    library, id = open_with(asked.id)
    policy = {"record": ghost.of_record, "first": ghost.first}.get(asked.follow) or ghost.at_random(
        _numbers(asked.seed)
    )
    data = played.as_data(played.follow(library.deal(id), policy), asked.follow)
    print_json(data) if asked.json else print(played_text(data))
    return 0


def _numbers(seed: int) -> Callable[[], float]:
    from random import Random

    return Random(seed).random
