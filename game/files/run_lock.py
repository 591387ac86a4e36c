"""Is a run being played by somebody else? A lock that the system lets go when its holder dies, however it dies."""

import os

from game.core.errors import GameError


class RunLock:
    """The right to write one run, held until it is let go."""

    def __init__(self, handle: int) -> None:
        self._handle = handle

    def let_go(self) -> None:
        """Lets others have it; twice does no harm."""
        handle, self._handle = self._handle, -1
        if handle >= 0:
            os.close(handle)

    def __del__(self) -> None:
        self.let_go()


def hold(path: str, name: str) -> RunLock | None:
    """The lock of the run of this name, by its lock file; None where the system or the folder has no locks to give.

    Raises GameError if another process, or another session of this one, has it.
    """
    flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NOFOLLOW", 0)
    try:
        handle = os.open(path, flags | getattr(os, "O_NONBLOCK", 0), 0o600)
    except OSError:
        return None
    try:
        _lock(handle)
    except (BlockingIOError, PermissionError):
        os.close(handle)
        raise GameError(f"'{name}' is open in another window of the game; close it there first") from None
    except OSError:
        os.close(handle)
        return None
    return RunLock(handle)


if os.name == "nt":  # pragma: no cover

    def _lock(handle: int) -> None:
        import msvcrt

        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]

else:

    def _lock(handle: int) -> None:
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
