"""Has somebody typed? Asked of a terminal without waiting for the answer, so that something else can be looked at."""

import os
from time import sleep
from typing import TextIO

PATIENCE = 0.25
"""Seconds between two looks."""


def has_typed(source: TextIO) -> bool:
    """Whether a line, or on Windows a key, waits at a terminal; given `PATIENCE` seconds to come."""
    if os.name == "nt":
        import msvcrt

        if not msvcrt.kbhit():  # type: ignore[attr-defined,unused-ignore]  # known to Windows' stubs only
            sleep(PATIENCE)
            return False
        return True
    import select

    return bool(select.select([source], [], [], PATIENCE)[0])
