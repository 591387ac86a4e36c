"""How large are the letters? The text sizes that the player goes through, and the one that a window starts with."""

from game.frontends.window.canvas import PAGE
from game.frontends.window.fonts import ADVICE, BODY, Style

SIZES = (1.0, 1.1, 1.25, 1.5, 1.75, 2.0)
"""1 is 100 %."""
LEAST = 0.022
"""Share of the window's height that body text takes at least."""


PROJECTED = 28 / 1080
"""The same of any text that is read from the back of a room, the smallest prose too."""


def usual_size(width: int, height: int) -> float:
    """The smallest text size that is large enough for a window of so many pixels."""
    return _least(width, height, LEAST, BODY)


def projected_size(width: int, height: int) -> float:
    """The same for a room that reads along."""
    return _least(width, height, PROJECTED, ADVICE)


def _least(width: int, height: int, share: float, style: Style) -> float:
    """The smallest text size at which a style takes so large a share of the height; the largest if none does."""
    scale = min(width / PAGE[0], height / PAGE[1])
    needed = share * height / (style.size * scale)
    return next((size for size in SIZES if size >= needed - 0.01), SIZES[-1])


def larger(now: float) -> float:
    """The next size up, if there is one."""
    return next((size for size in SIZES if size > now), now)


def smaller(now: float) -> float:
    """The next size down, if there is one."""
    return next((size for size in reversed(SIZES) if size < now), now)
