"""How large is the window, and how is it opened?"""

import pygame

from game.core.errors import GameError
from game.frontends.window.assistance import reads
from game.frontends.window.theme import PAPER

SIZE = (1280, 720)
"""In pixels, at least, until the player chooses another; no larger than the screen."""
ICON = 64
"""Pixels, wide and high."""
SHARE = 0.75
"""Of the screen's width and height, that a window may take before the player has said how large it should be."""


def opened(size: tuple[int, int] | None = SIZE, full: bool = False) -> pygame.Surface:
    """The window, no larger than the screen or all of it; hidden where screen readers are to know it first.

    A size of None is one that suits the screen. Raises GameError where none can be opened.
    """
    try:
        pygame.display.init()
        pygame.font.init()
        pygame.display.set_caption("Narkomindel")
        pygame.display.set_icon(_icon())
        return shown_window(size, full, pygame.HIDDEN if reads() else 0)
    except pygame.error as error:
        raise GameError(f"no window can be opened here ({error})") from None


def _icon() -> pygame.Surface:
    """What the system shows for the window: the rings of the poster, half in the dark."""
    icon = pygame.Surface((ICON, ICON), pygame.SRCALPHA)
    half = ICON / 2
    icon.fill(PAPER.ground)
    for radius in (29, 19, 9):
        pygame.draw.aacircle(icon, PAPER.red, (half, half), radius, 5)
    pygame.draw.polygon(icon, PAPER.bar, [(0, ICON), (ICON, 0), (ICON, ICON)])
    return icon


def shown_window(size: tuple[int, int] | None, full: bool, flags: int = 0) -> pygame.Surface:
    """The window as large as asked for, or as the screen allows; for None as suits the screen."""
    if full:
        return pygame.display.set_mode((0, 0), pygame.FULLSCREEN | flags)
    wide, high = pygame.display.get_desktop_sizes()[0]
    wanted = suiting(wide, high) if size is None else size
    return pygame.display.set_mode((min(wanted[0], wide), min(wanted[1], high)), pygame.RESIZABLE | flags)


def suiting(wide: int, high: int) -> tuple[int, int]:
    """A window of 16:9 for a screen of so many pixels: at most `SHARE` of it, and never below `SIZE`.

    On a screen of dense pixels letters are as large as on another one of its width and height.
    """
    times = max(1.0, min(wide * SHARE / SIZE[0], high * SHARE / SIZE[1]))
    return round(SIZE[0] * times), round(SIZE[1] * times)
