"""Where can a window be shown? On SDL's driver that shows nothing, and on an X server without a screen."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from tests.benchmarks.measure import environment
from tests.x_server import x_server

DUMMY, XVFB = "dummy", "Xvfb"


@contextmanager
def display(driver: str, **own: str) -> Iterator[dict[str, str] | None]:
    """The environment of a program that opens a window there; None where there is no such thing."""
    bare = {name: value for name, value in environment(**own).items() if name not in _OWN}
    if driver == DUMMY:
        yield {**bare, "SDL_VIDEODRIVER": "dummy"}
        return
    if shutil.which("Xvfb") is None:
        yield None
        return
    with x_server(1920, 1080) as name:
        yield {**bare, "SDL_VIDEODRIVER": "x11", "DISPLAY": name}


_OWN = ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER", "SDL_VIDEO_DRIVER")
