"""Where does a real window show if nobody looks? On an X server of its own that has no screen."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def x_server(wide: int, high: int) -> Iterator[str]:
    """The name of its display, so many pixels wide and high. Needs Xvfb on the path."""
    hear, tell = os.pipe()
    command = ["Xvfb", "-displayfd", str(tell), "-screen", "0", f"{wide}x{high}x24", "-nolisten", "tcp"]
    running = subprocess.Popen(command, pass_fds=(tell,), stderr=subprocess.DEVNULL)
    os.close(tell)
    try:
        with os.fdopen(hear) as told:
            name = f":{told.readline().strip()}"
        yield name
    finally:
        running.terminate()
        running.wait()
