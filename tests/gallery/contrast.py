"""Can letters be told from what lies below them? The contrast of WCAG 2.2 (1.4.3), from 1 to 21."""

from game.frontends.window.canvas import Mark
from game.frontends.window.theme import Palette

LEAST, LEAST_LARGE = 4.5, 3.0
LARGE, LARGE_BOLD = 24, 18.66
"""Pixels from which letters are large."""
BOLD = frozenset(("bold", "strong", "mono_bold"))


def contrast(one: str, other: str) -> float:
    """The contrast of two colours (#RRGGBB)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    """How bright a colour is, from 0 to 1 (WCAG 2.2, relative luminance)."""
    parts = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def worst(mark: Mark, palette: Palette) -> tuple[float, float, str]:
    """The contrast of a text with what lay below it, the least that it needs, and that colour."""
    letters = mark.letters
    own = letters.colour if letters.colour.startswith("#") else str(getattr(palette, letters.colour))
    large = letters.size >= (LARGE_BOLD if letters.face in BOLD else LARGE)
    found, ground = min(((contrast(own, ground), ground) for ground in mark.grounds), default=(21.0, ""))
    return found, LEAST_LARGE if large else LEAST, ground
