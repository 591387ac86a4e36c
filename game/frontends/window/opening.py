"""How large is the window, and how is it opened?"""

import pygame

from game.core.errors import GameError
from game.frontends.window.assistance import reads

SIZE = (1280, 720)
"""In pixels, until the player chooses another."""


def opened(size: tuple[int, int] = SIZE, full: bool = False) -> pygame.Surface:
    """The window, no larger than the screen or all of it; hidden where screen readers are to know it first.

    Raises GameError where none can be opened.
    """
    try:
        pygame.display.init()
        pygame.font.init()
        pygame.display.set_caption("Narkomindel")
        return shown_window(size, full, pygame.HIDDEN if reads() else 0)
    except pygame.error as error:
        raise GameError(f"no window can be opened here ({error})") from None


def shown_window(size: tuple[int, int], full: bool, flags: int = 0) -> pygame.Surface:
    """The window as large as asked for, or as the screen allows."""
    if full:
        return pygame.display.set_mode((0, 0), pygame.FULLSCREEN | flags)
    wide, high = pygame.display.get_desktop_sizes()[0]
    return pygame.display.set_mode((min(size[0], wide), min(size[1], high)), pygame.RESIZABLE | flags)
