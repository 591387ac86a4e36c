"""Has a file changed? Its size and time, by which what was made of it is known to be still right."""

import os

from .catalogue import UNKNOWN


def stamp(path: str) -> tuple[int, int]:
    """Size and time (in nanoseconds) of a file, or (-1, -1) where there is none."""
    try:
        found = os.stat(path)
    except OSError:
        return UNKNOWN, UNKNOWN
    return found.st_size, found.st_mtime_ns
