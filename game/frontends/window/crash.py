"""What if the window breaks by our own mistake? The traceback goes into a log, and one sentence says where it lies."""

import os
import platform
import sys
import traceback
from time import strftime

from game import __version__, places
from game.core.errors import GameError

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


def _report(crash: Exception) -> str:
    import pygame

    about = (
        f"narkomindel {__version__}, {strftime('%Y-%m-%d %H:%M:%S')}",
        f"Python {platform.python_version()} on {platform.platform()}, pygame-ce {pygame.version.ver}",
        f"started as {sys.argv}",
    )
    return "\n".join((*about, "", *traceback.format_exception(crash)))
