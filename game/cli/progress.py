"""How does a long command say how far it is? In one line on stderr, where that is a terminal, gone once all is done."""

import sys
import time
from collections.abc import Callable

PATIENCE, PAUSE = 0.5, 0.1
"""Seconds before the line is first shown, and between two changes of it."""


def progress(what: str) -> Callable[[int, int], None]:
    """A function to call with how much of how much is done: `files checked: 3 of 20`."""
    if not sys.stderr or not sys.stderr.isatty():
        return lambda done, of: None
    shown = 0
    next_time = time.monotonic() + PATIENCE

    def tell(done: int, of: int) -> None:
        nonlocal shown, next_time
        line = "" if done >= of else f"{what}: {done:,} of {of:,}"
        if (shown and not line) or (line and time.monotonic() >= next_time):
            print("\r" + line.ljust(shown) + ("" if line else "\r"), end="", file=sys.stderr, flush=True)
            shown, next_time = len(line), time.monotonic() + PAUSE

    return tell
