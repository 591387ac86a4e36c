"""What can go wrong by a user's doing: one family, caught once in `cli`, printed as one line, exit code 2.

    GameError            anything a user can mend: an unknown id, a missing display, an old save
    ├── BrokenFile       a file that can't be used; the message is its first problem's line, the exit code 1
    └── IllegalMove      a move that the present state doesn't allow (closed, unknown, after the end)

An author's mistake isn't an exception but a `Problem` (see `game.files.problem`). Our own mistakes raise whatever
Python raises, and crash.
"""


class GameError(Exception):
    """A user's mistake or misfortune; `str(error)` is one plain sentence without a full stop at its end."""


class BrokenFile(GameError):
    """A file that can't be used: the message is the first line of its first problem."""


class IllegalMove(GameError):
    """A move that can't be made now; the message says why."""
