"""Which letters, how large? The typefaces of the house, opened once for each size, and the scale of sizes."""

from math import ceil
from pathlib import Path
from typing import NamedTuple

import pygame

FILES = {
    "head": "Oswald_500Medium.ttf",
    "bold": "Oswald_700Bold.ttf",
    "body": "PTSerif_400Regular.ttf",
    "italic": "PTSerif_400Regular_Italic.ttf",
    "strong": "PTSerif_700Bold.ttf",
    "mono": "IBMPlexMono_400Regular.ttf",
    "mono_bold": "IBMPlexMono_600SemiBold.ttf",
}
"""Faces by what they are for."""

STAND_INS = {
    "head": ("bold",),
    "bold": ("head",),
    "body": ("italic", "strong"),
    "italic": ("body",),
    "strong": ("body",),
    "mono": ("mono_bold",),
    "mono_bold": ("mono",),
}
"""Faces that stand in for one whose file is missing; pygame's own font, where they are missing too."""

SMALLEST = 8.2
"""Height of the smallest letters in units, at a text size of 100 %; it grows as drawings do."""
KEPT_WORDS = 10_000
"""Of each face in each size, whose widths are remembered."""

EMPHASISED = {"body": "italic", "italic": "body", "mono": "mono_bold", "head": "bold"}
"""The face that marks emphasis within another."""


class Style(NamedTuple):
    """A face at a size of the scale."""

    face: str
    size: float
    """In units, at a text size of 100 %."""
    display: bool = False
    """Display sizes grow by 60 % of what the text size asks for, the others by all of it."""
    leading: float = 1.36
    """Height of a line, in sizes."""
    fixed: bool = False
    """True for figures and marks inside drawings, which don't grow."""


POSTER = Style("bold", 92, display=True, leading=1.2)
TITLE = Style("bold", 30, display=True, leading=1.3)
MENU = Style("head", 24, display=True, leading=1.4)
CHOICE = Style("head", 20, display=True, leading=1.3)
CARD = Style("bold", 17, display=True, leading=1.4)
BODY = Style("body", 16.5)
OPTION = Style("body", 15.5, leading=1.3)
ADVICE = Style("body", 14.5, leading=1.26)
ASIDE = Style("italic", 15.5, leading=1.3)
LABEL = Style("head", 13, leading=1.4)
LABEL_BOLD = Style("bold", 13, leading=1.4)
MONO = Style("mono", 13, leading=1.4)
MONO_BOLD = Style("mono_bold", 13, leading=1.4)
FIGURE = Style("mono_bold", 15, leading=1.3)
HINT = Style("mono", 12.5, display=True, leading=1.4)
MAP = Style("head", 13, display=True, leading=1.3)


def pixels(style: Style, scale: float, text: float) -> int:
    """Height of a style in pixels at `scale` pixels a unit and a text size of `text` (1 = 100 %)."""
    if style.fixed:
        text = 1.0
    elif style.display:
        text = growth(text)
    return max(7, round(style.size * scale * text))


def smallest_pixels(scale: float, text: float) -> int:
    """Height in pixels down to which a label may be stepped, to have room."""
    return max(7, ceil(SMALLEST * scale * growth(text)))


def growth(text: float) -> float:
    """How much larger drawings and their labels are at a text size than at 100 %: less than what is read."""
    return 1 + (text - 1) * 0.6


class Fonts:
    """Opens each face once for each size. For a file that is missing another stands in, with one notice."""

    def __init__(self, folder: Path) -> None:
        """`folder` holds the TTF files."""
        self.folder = folder
        self.notice = ""
        """What to tell the player about missing files; empty if all is well."""
        self._open: dict[tuple[str, int], pygame.font.Font] = {}
        self._words: dict[tuple[str, int], dict[str, int]] = {}

    def at(self, face: str, size: int) -> pygame.font.Font:
        """The face at a size in pixels."""
        found = self._open.get((face, size))
        if found is None:
            found = self._open[face, size] = self._load(face, size)
        return found

    def width(self, face: str, size: int, word: str) -> int:
        """The width of a word in pixels, kept: prose says the same words again and again."""
        known = self._words.setdefault((face, size), {})
        found = known.get(word)
        if found is None:
            if len(known) >= KEPT_WORDS:
                known.clear()
            found = known[word] = self.at(face, size).size(word)[0]
        return found

    def _load(self, face: str, size: int) -> pygame.font.Font:
        found = self._opened(face, size)
        if found is not None:
            return found
        self.notice = f"The font file {FILES[face]} is missing or broken; another stands in for it."
        others = (self._opened(other, size) for other in STAND_INS.get(face, ()))
        return next((font for font in others if font is not None), None) or pygame.font.Font(None, round(size * 1.2))

    def _opened(self, face: str, size: int) -> pygame.font.Font | None:
        file = self.folder / FILES[face]
        try:
            if not file.is_file():
                return None
            font = pygame.font.Font(file, size)
            font.size("A")  # what is no font at all only fails when it is used
            return font
        except (pygame.error, OSError):
            return None
