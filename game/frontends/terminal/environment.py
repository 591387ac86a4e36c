"""What does this terminal want? Its width and height, its encoding, and whether it takes colour."""

import os
from collections.abc import Mapping
from typing import TextIO

from game.frontends.terminal.paint import Look

NARROWEST = 20
_WIDTH, _HEIGHT = 80, 24


def look_of(output: TextIO, environment: Mapping[str, str]) -> Look:
    """How to paint for this output now; a window may have been resized since the last page."""
    return Look(
        width=max(NARROWEST, _size(output, environment)[0]),
        colour=wants_colour(output, environment),
        encoding=getattr(output, "encoding", None),
    )


def height_of(output: TextIO, environment: Mapping[str, str]) -> int:
    """Lines that one screenful holds."""
    return _size(output, environment)[1]


def wants_colour(output: TextIO, environment: Mapping[str, str]) -> bool:
    """By the agreement of no-color.org and force-color.org, else where a person sits at a terminal that can."""
    if environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR"):
        return environment["FORCE_COLOR"] != "0"
    return is_terminal(output) and environment.get("TERM") != "dumb" and not _prints_escapes(environment)


def _prints_escapes(environment: Mapping[str, str]) -> bool:
    """Whether this may be the old console of Windows, which prints escapes instead of obeying them."""
    return os.name == "nt" and "WT_SESSION" not in environment and "TERM" not in environment


def is_terminal(stream: TextIO) -> bool:
    """Whether a person may sit at the other end."""
    return not stream.closed and stream.isatty()


def _size(output: TextIO, environment: Mapping[str, str]) -> tuple[int, int]:
    """Columns and lines: what COLUMNS and LINES say, else what the terminal says, else 80 by 24.

    `shutil.get_terminal_size` would ask the process's own output, which need not be this one.
    """
    columns, lines = _number(environment.get("COLUMNS")), _number(environment.get("LINES"))
    try:
        told = os.get_terminal_size(output.fileno())
    except (OSError, ValueError):  # no terminal, or no file at all
        told = os.terminal_size((0, 0))
    return columns or told.columns or _WIDTH, lines or told.lines or _HEIGHT


def _number(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdecimal() and len(text) < 6 else 0
