"""What if the window breaks by our own mistake? The traceback goes into a log, and one sentence says where it lies."""

import os
import platform
import sys
import traceback
from contextlib import suppress
from time import strftime

from game import __version__, places
from game.core.errors import GameError
from game.core.sentences import sentence
from game.frontends.window.display import SILENT

DEBUG_VARIABLE = "NARKOMINDEL_DEBUG"
"""Set to anything, it lets a crash through as it is: for development."""


def logged(crash: Exception) -> Exception:
    """What to raise in place of a crash: a GameError that names the log, or the crash itself in development."""
    if os.environ.get(DEBUG_VARIABLE):
        return crash
    what = f"the window broke by a mistake of ours ({type(crash).__name__})"
    try:
        folder = places.logs()
        folder.mkdir(parents=True, exist_ok=True)
        file = folder / f"crash-{strftime('%Y-%m-%d-%H%M%S')}-{os.getpid()}.log"
        file.write_text(_report(crash), encoding="utf-8", errors="backslashreplace")
    except (OSError, GameError) as error:
        return GameError(f"{what}, and no log of it could be written ({error}); {DEBUG_VARIABLE}=1 shows it")
    return GameError(f"{what}; what happened is written in {file}, please send it to us")


def shown(error: Exception) -> None:
    """Says it in a box as well, where the window was opened from no terminal that could show it."""
    import pygame

    seen = sys.stderr is not None and sys.stderr.isatty()
    if seen or not isinstance(error, GameError) or not pygame.display.get_init():
        return
    silent = pygame.display.get_driver() in SILENT
    pygame.display.quit()  # a window that fills the screen would hide the box
    if not silent:
        with suppress(pygame.error):
            pygame.display.message_box("Narkomindel", sentence(str(error)), "error")


def _report(crash: Exception) -> str:
    import pygame

    about = (
        f"narkomindel {__version__}, {strftime('%Y-%m-%d %H:%M:%S')}",
        f"Python {platform.python_version()} on {platform.platform()}, pygame-ce {pygame.version.ver}",
        f"started as {sys.argv}",
    )
    return "\n".join((*about, "", *traceback.format_exception(crash)))
