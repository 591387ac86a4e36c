"""Where can a window be shown? On SDL's driver that shows nothing, and on an X server without a screen."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

from tests.benchmarks.measure import environment

DUMMY, XVFB = "dummy", "Xvfb"


@contextmanager
def display(driver: str, **own: str) -> Iterator[dict[str, str] | None]:
    """The environment of a program that opens a window there; None where there is no such thing."""
    bare = {name: value for name, value in environment(**own).items() if name not in _OWN}
    if driver == DUMMY:
        yield {**bare, "SDL_VIDEODRIVER": "dummy"}
        return
    server = shutil.which("Xvfb")
    if server is None:
        yield None
        return
    hear, tell = os.pipe()
    command = [server, "-displayfd", str(tell), "-screen", "0", "1920x1080x24", "-nolisten", "tcp"]
    running = subprocess.Popen(command, pass_fds=(tell,), stderr=subprocess.DEVNULL)
    os.close(tell)
    try:
        with os.fdopen(hear) as answer:
            number = answer.readline().strip()
        yield {**bare, "SDL_VIDEODRIVER": "x11", "DISPLAY": f":{number}"}
    finally:
        running.terminate()
        running.wait()


_OWN = ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER", "SDL_VIDEO_DRIVER")
