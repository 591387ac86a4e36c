"""How much room does a text need, whatever font a reader's system has? Generous widths, and lines that fit.

A picture names system fonts, so nobody knows its letters exactly. The widths here are those of the widest font that is
usual (DejaVu Sans, Verdana): what fits by them fits everywhere.
"""

import re
from functools import lru_cache
from typing import NamedTuple
from unicodedata import combining, east_asian_width

_BLANKS = re.compile(r"[ \t\r\n]+")
_NARROW = frozenset("iljI|!.,:;'`’‘ ·\N{NO-BREAK SPACE}")
_SLIM = frozenset('ft()[]{}rJ-/\\"“”*°')
_BROAD = frozenset("mwMW%@—&<>=+−≥≤≠~→←…ЖШЩЮФМмжшщюфы")


class Letters(NamedTuple):
    """A size in pixels, and how heavy: what a text is measured in."""

    size: int
    bold: bool = False

    @property
    def line(self) -> int:
        """Height of a line in pixels."""
        return round(self.size * 1.3)


def width(text: str, letters: Letters) -> float:
    """Pixels that a text needs at most."""
    return sum(_width(character) for character in text) * letters.size * (1.12 if letters.bold else 1.0)


@lru_cache(maxsize=1024)
def _width(character: str) -> float:
    """Of a character, in parts of the size."""
    if combining(character):
        return 0.0
    if character in _NARROW:
        return 0.36
    if character in _SLIM:
        return 0.47
    if character in _BROAD or east_asian_width(character) in "WF":
        return 1.02
    return 0.80 if character.isupper() else 0.65


def wrapped(text: str, room: float, letters: Letters) -> list[str]:
    """The lines of a text, none wider than `room` pixels; a word that is wider is broken, a no-break space holds."""
    lines = [""]
    for word in _BLANKS.split(text):
        for piece in _pieces(word, room, letters):
            longer = f"{lines[-1]} {piece}" if lines[-1] else piece
            if width(longer, letters) <= room:
                lines[-1] = longer
            else:
                lines.append(piece)
    return [line for line in lines if line]


def _pieces(word: str, room: float, letters: Letters) -> list[str]:
    """A word whole, or in pieces that fit; a piece has one character at least."""
    pieces = [""]
    for character in word:
        if pieces[-1] and width(pieces[-1] + character, letters) > room:
            pieces.append("")
        pieces[-1] += character
    return pieces
