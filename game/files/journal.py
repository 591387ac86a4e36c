"""Is every move of a run on the disk? The file of the run being played: it only grows, and is caught up if it lags."""

import os
from collections.abc import Callable
from typing import TYPE_CHECKING

from game.core.errors import GameError
from game.core.hanging import place, places
from game.core.run import Run

if TYPE_CHECKING:  # a first page doesn't wait for what writes the first move
    from .run_file import Kept
    from .run_head import Head
    from .run_lock import RunLock

NewPlace = Callable[[str], tuple[str, str]]
"""For the name of a run: a name that no other has, and the path of a file that isn't there yet."""

_TRIES = 20
"""How often another session may be faster in taking a file's name."""


class Journal:
    """Keeps a run. What can't be written is kept in mind, and written with the next move that can be."""

    def __init__(self, name: str, head: "Callable[[], Head]", kept: "tuple[Kept, ...]", new_place: NewPlace) -> None:
        """A run that has no file yet; the file is made when there is a move to keep, and the head is asked for then."""
        self.name, self.notice = name, ""
        self._head = head
        self._kept, self._new_place = list(kept), new_place
        self._stands = places(line.move for line in kept)
        self._path = ""
        self._lock: RunLock | None = None
        self._written, self._size, self._torn = len(kept), 0, 0

    @classmethod
    def over(
        cls,
        path: str,
        head: "Head",
        kept: "tuple[Kept, ...]",
        new_place: NewPlace,
        *,
        size: int,
        lock: "RunLock | None",
    ) -> "Journal":
        """A run that has been read from its file, which has `size` bytes and holds these moves and nothing else."""
        journal = cls(head.name, lambda: head, kept, new_place)
        journal._path, journal._lock, journal._size = path, lock, size
        return journal

    @property
    def saved(self) -> bool:
        """Whether every move is on the disk."""
        return self._written == len(self._kept)

    def keep(self, run: Run) -> None:
        """Writes the moves of a run that aren't on the disk yet. Where that can't be done, `notice` says so."""
        from .ledger_digest import trace
        from .run_file import Kept

        lagged = not self.saved
        for number in range(len(self._kept) + 1, len(run.moves) + 1):
            move = run.moves[number - 1]
            self._kept.append(Kept(move, trace(run, number)))
            self._stands.append(place(self._stands, move))
        try:
            if not self._extended():
                self._begin()
        except OSError as error:
            self.notice = f"This run isn't saved: {_reason(error)}. Play can go on; every move is kept in mind"
        else:
            self._written = len(self._kept)
            self.notice = f"Saved again: every move is in '{self.name}'" if lagged else ""

    def close(self) -> None:
        """Lets the run go, so that it can be opened elsewhere."""
        if self._lock is not None:
            self._lock.let_go()

    def _extended(self) -> bool:
        """Adds what is missing to the file; False where there is no file that is still ours."""
        if not self._path:
            return False
        from . import durable, run_file

        new = self._kept[self._written :]
        content = b"".join(run_file.lines(new, self._stands, self._written + 1))
        torn, self._torn = self._torn, len(content)
        if not durable.extend(self._path, self._size, content, torn=torn):
            return False
        self._size, self._torn = self._size + len(content), 0
        return True

    def _begin(self) -> None:
        """Makes a new file with everything in it."""
        from . import durable, run_file

        begun = self._head()
        for _ in range(_TRIES):
            name, path = self._new_place(self.name)
            content = run_file.write(begun._replace(name=name), self._kept)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            lock = _hold(path, name)
            try:
                durable.create(path, content)
            except FileExistsError:
                continue  # another session was faster
            self.close()
            self.name, self._path, self._lock, self._size, self._torn = name, path, lock, len(content), 0
            return
        import errno

        raise FileExistsError(errno.EEXIST, "other sessions keep taking its name")


def lock_path(path: str) -> str:
    """The lock file of a run's file."""
    folder, name = os.path.split(path)
    return os.path.join(folder, f".{name}.lock")


def _hold(path: str, name: str) -> "RunLock | None":
    from .run_lock import hold

    try:
        return hold(lock_path(path), name)
    except GameError:
        return None  # a file that isn't there yet has no other reader to fear


def _reason(error: OSError) -> str:
    text = error.strerror or "the file can't be written"
    return text[:1].lower() + text[1:]
