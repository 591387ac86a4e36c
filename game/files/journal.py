"""Is every move of a run on the disk? The file of the run being played: it only grows, and is caught up if it lags."""

import errno
import os
from collections.abc import Callable

from game.core.errors import GameError
from game.core.run import Run

from . import durable, run_file
from .ledger_digest import trace
from .run_file import Kept
from .run_head import Head
from .run_lock import RunLock, hold

NewPlace = Callable[[str], tuple[str, str]]
"""For the name of a run: a name that no other has, and the path of a file that isn't there yet."""

_TRIES = 20
"""How often another session may be faster in taking a file's name."""


class Journal:
    """Keeps a run. What can't be written is kept in mind, and written with the next move that can be."""

    def __init__(self, head: Head, kept: tuple[Kept, ...], new_place: NewPlace) -> None:
        """A run that has no file yet; the file is made when there is a move to keep."""
        self.head, self.notice = head, ""
        self._kept, self._new_place = list(kept), new_place
        self._path, self._lock = "", None  # type: tuple[str, RunLock | None]
        self._written, self._size, self._torn = len(kept), 0, 0

    @classmethod
    def over(
        cls, path: str, head: Head, kept: tuple[Kept, ...], new_place: NewPlace, *, size: int, lock: RunLock | None
    ) -> "Journal":
        """A run that has been read from its file, which has `size` bytes and holds these moves and nothing else."""
        journal = cls(head, kept, new_place)
        journal._path, journal._lock, journal._size = path, lock, size
        return journal

    @property
    def saved(self) -> bool:
        """Whether every move is on the disk."""
        return self._written == len(self._kept)

    def keep(self, run: Run) -> None:
        """Writes the moves of a run that aren't on the disk yet. Where that can't be done, `notice` says so."""
        lagged = not self.saved
        for number in range(len(self._kept) + 1, len(run.moves) + 1):
            self._kept.append(Kept(run.moves[number - 1], trace(run, number)))
        try:
            if not self._extended():
                self._begin()
        except OSError as error:
            self.notice = f"This run isn't saved: {_reason(error)}. Play can go on; every move is kept in mind"
        else:
            self._written = len(self._kept)
            self.notice = f"Saved again: every move is in '{self.head.name}'" if lagged else ""

    def close(self) -> None:
        """Lets the run go, so that it can be opened elsewhere."""
        if self._lock is not None:
            self._lock.let_go()

    def _extended(self) -> bool:
        """Adds what is missing to the file; False where there is no file that is still ours."""
        if not self._path:
            return False
        new = self._kept[self._written :]
        moves = tuple(line.move for line in self._kept)
        content = b"".join(run_file.lines(new, moves, self._written + 1))
        torn, self._torn = self._torn, len(content)
        if not durable.extend(self._path, self._size, content, torn=torn):
            return False
        self._size, self._torn = self._size + len(content), 0
        return True

    def _begin(self) -> None:
        """Makes a new file with everything in it."""
        for _ in range(_TRIES):
            name, path = self._new_place(self.head.name)
            head = self.head._replace(name=name)
            content = run_file.write(head, self._kept)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            lock = _hold(path, name)
            try:
                durable.create(path, content)
            except FileExistsError:
                continue  # another session was faster
            self.close()
            self.head, self._path, self._lock, self._size, self._torn = head, path, lock, len(content), 0
            return
        raise FileExistsError(errno.EEXIST, "other sessions keep taking its name")


def lock_path(path: str) -> str:
    """The lock file of a run's file."""
    folder, name = os.path.split(path)
    return os.path.join(folder, f".{name}.lock")


def _hold(path: str, name: str) -> RunLock | None:
    try:
        return hold(lock_path(path), name)
    except GameError:
        return None  # a file that isn't there yet has no other reader to fear


def _reason(error: OSError) -> str:
    text = error.strerror or "the file can't be written"
    return text[:1].lower() + text[1:]
