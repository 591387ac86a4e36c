"""In which sizes, letters and colours is a screen looked at? All of them, or few that cover every pair."""

from collections.abc import Iterator
from itertools import product
from typing import NamedTuple

from game.frontends.window.theme import PALETTES, Palette

SIZES = ((1280, 720), (1920, 1080), (1024, 768), (2560, 1080))
TEXTS = (1.0, 1.5, 2.0)
EXTREMES = ((640, 360), (640, 480), (800, 600), (960, 1080), (640, 1422), (1920, 360))
"""The smallest pages, half of a screen, and what is flatter or more upright than screens are."""


class Look(NamedTuple):
    """One way to look at a screen."""

    size: tuple[int, int]
    """Of the window, in pixels."""
    text: float
    """The text size, 1 for 100 %."""
    palette: Palette

    @property
    def name(self) -> str:
        """What a file is called after it: `1280x720-200-night`."""
        wide, high = self.size
        return f"{wide}x{high}-{round(self.text * 100)}-{self.palette.name.replace(' ', '-')}"


def every_look() -> tuple[Look, ...]:
    """All sizes by all text sizes by all palettes."""
    return tuple(Look(*look) for look in product(SIZES, TEXTS, PALETTES))


def extreme_looks(number: int | None = None) -> tuple[Look, ...]:
    """The extremes by all text sizes; two of them for the screen of a number, so that nine screens meet them all."""
    looks = tuple(Look(size, text, PALETTES[0]) for text, size in product(TEXTS, EXTREMES))
    return looks if number is None else tuple(looks[(2 * number + i) % len(looks)] for i in range(2))


def covering_looks(number: int) -> Iterator[Look]:
    """Four looks for the screen of a number: each size once and each palette once.

    Over three screens that follow each other every size meets every text size; over four, every palette.
    """
    for row, size in enumerate(SIZES):
        yield Look(size, TEXTS[(row + number) % len(TEXTS)], PALETTES[(row + number) % len(PALETTES)])
