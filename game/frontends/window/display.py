"""Is there anything to draw on? Looks for a display without loading pygame where the environment can tell."""

import os
import sys

from game.core.errors import GameError

SILENT = ("offscreen", "dummy")
"""Drivers that show nothing; SDL falls back on them without a word."""
MEND = "pip uninstall pygame, then pip install --force-reinstall pygame-ce"


def _chosen_driver() -> str:
    """The video driver that the user asked for, if any."""
    return os.environ.get("SDL_VIDEODRIVER", "") or os.environ.get("SDL_VIDEO_DRIVER", "")


def _without_desktop() -> bool:
    """Whether this is a system of X or Wayland desktops with neither at hand."""
    if sys.platform in ("win32", "darwin", "cygwin", "emscripten"):
        return False
    return not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def lack() -> str | None:
    """Why no window can be shown, or None. A driver that shows nothing counts as none, whoever chose it."""
    chosen = _chosen_driver()
    if chosen:
        return f"there is no display (SDL's {chosen} driver shows nothing)" if chosen in SILENT else None
    if _without_desktop():
        return "there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set)"
    require()
    import pygame

    try:
        pygame.display.init()
    except pygame.error as error:
        return f"there is no display ({error})"
    driver = pygame.display.get_driver()
    if driver not in SILENT:
        return None
    pygame.display.quit()
    return f"there is no display (SDL fell back on its {driver} driver)"


def require() -> None:
    """Loads pygame-ce; raises GameError, saying how to mend it, if it is missing or replaced by another pygame."""
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    os.environ.setdefault("SDL_VIDEO_X11_WMCLASS", "narkomindel")
    os.environ.setdefault("SDL_VIDEO_WAYLAND_WMCLASS", "narkomindel")
    os.environ.setdefault("SDL_WINDOWS_DPI_AWARENESS", "permonitorv2")  # else Windows enlarges the window's picture
    try:
        import pygame
    except ImportError:
        raise GameError("the window needs pygame-ce, which isn't installed (pip install pygame-ce)") from None
    if not getattr(pygame, "IS_CE", False):
        raise GameError(f"the window needs pygame-ce, but another pygame stands in its place ({MEND})")
