"""What can a window do on this machine? For `doctor`: each answer is (what, whether fine, words)."""

from game.core.errors import GameError
from game.frontends.window import display

Finding = tuple[str, bool, str]


def look() -> list[Finding]:
    """pygame-ce, the display and the sound; without them the game still plays in the terminal."""
    try:
        display.require()
    except GameError as error:
        return [("window", False, str(error))]
    import pygame

    lack = display.lack()
    shown = lack or f"{pygame.display.get_driver()} driver"
    return [
        ("pygame-ce", True, f"{pygame.version.ver}, SDL {'.'.join(map(str, pygame.get_sdl_version()))}"),
        ("display", True, shown if lack is None else f"{lack}: the game plays in the terminal"),
    ]
