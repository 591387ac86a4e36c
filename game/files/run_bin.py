"""How is a run deleted, and brought back? At once, or its file is moved aside until somebody clears it away."""

import os
from collections.abc import Callable
from typing import TYPE_CHECKING

from game.core.errors import GameError

from .journal import lock_path
from .run_list import ENDING, RunLine
from .run_lock import hold

if TYPE_CHECKING:
    from .runs import Runs

ASIDE = ".deleted"
"""What follows the ending of a file that was moved aside: no list of runs holds it."""


def delete(runs: "Runs", line: RunLine) -> None:
    """Deletes a run's file for good. Raises GameError where it is open, or the system refuses."""
    _take_away(runs, line, os.unlink)


def put_aside(runs: "Runs", line: RunLine) -> None:
    """Moves a run's file aside. Raises GameError where it is open, or the system refuses."""
    _take_away(runs, line, lambda path: os.replace(path, path + ASIDE))


def _take_away(runs: "Runs", line: RunLine, take: Callable[[str], None]) -> None:
    """Has a run's file taken from its place while nobody else can open it, and its lock's file deleted."""
    path = runs.path(line)
    lock = hold(lock_path(path), line.name)
    try:
        take(path)
        if lock is not None:
            lock.let_go()  # Windows deletes nothing that is open
            os.unlink(lock_path(path))
    except OSError as error:
        raise GameError(f"'{line.name}' can't be deleted: {error.strerror}") from error
    finally:
        if lock is not None:
            lock.let_go()


def bring_back(runs: "Runs", line: RunLine) -> RunLine:
    """Moves it back, beside one that has taken its place meanwhile. Raises GameError where it has gone for good."""
    path = runs.path(line)
    try:
        place = path if not os.path.lexists(path) else runs.new_place(line.name)[1]
        os.rename(path + ASIDE, place)
    except OSError as error:
        raise GameError(f"'{line.name}' can't be brought back: {error.strerror}") from error
    return runs.find(os.path.basename(place))


def clear(runs: "Runs") -> None:
    """Deletes what was moved aside; what the system keeps stays for the next time."""
    try:
        names = [name for name in os.listdir(runs.folder) if name.lower().endswith(ENDING + ASIDE)]
    except OSError:
        return
    for name in names:
        try:
            os.unlink(os.path.join(runs.folder, name))
        except OSError:
            continue
