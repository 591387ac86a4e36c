"""Which programs with a window are compared? Ours, a bare one, and Ren'Py, each with a probe in `display.flip`.

The probe changes nothing of what a program does before: it loads the module that the program loads anyway.
"""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from game import places
from tests.benchmarks.measure import ROOT, Spent

_PROBED = """\
import os, sys
import pygame

def probed(show):
    def shows(*arguments):
        show(*arguments)
        seen()
    return shows

pygame.display.flip, pygame.display.update = map(probed, (pygame.display.flip, pygame.display.update))
"""

FIRST = """\
def seen():
    os.write(1, b"!")
    os._exit(0)

"""
"""Says when the first frame is there, and ends."""

RESTING = """\
import threading, time
flips = []

def watch():
    time.sleep({before})
    begun, worked = time.perf_counter(), time.process_time()
    del flips[:]
    time.sleep({during})
    took, worked = time.perf_counter() - begun, time.process_time() - worked
    os.write(1, f"{{len(flips)}} {{worked / took}}".encode())
    os._exit(0)

def seen():
    if not flips:
        threading.Thread(target=watch, daemon=True).start()
    flips.append(1)

"""
"""Says how many frames were drawn and what share of a processor was used, from some seconds after the first frame."""

_NARKOMINDEL = """\
from game.frontends.window import display
display.lack = lambda: None  # the driver that shows nothing counts as a display here
sys.argv = ["narkomindel"]
{}from game.__main__ import main
main()
"""
_WITHOUT_READER = 'sys.modules["accesskit"] = None\n'

_BARE = """\
pygame.display.init()
pygame.font.init()
screen = pygame.display.set_mode((1280, 720), pygame.RESIZABLE)
screen.fill("#efe6d0")
screen.blit(pygame.font.Font({font!r}, 40).render("Narkomindel", True, "#1c1a17"), (100, 100))
pygame.display.flip()
"""

_WAITING = """\
while True:
    pygame.event.wait()
"""


def narkomindel(probe: str, *, reader: bool = False) -> list[str]:
    """The program as it is started without arguments; `reader` tells screen readers of it, where the extra is."""
    return _python(_PROBED, probe, _NARKOMINDEL.format("" if reader else _WITHOUT_READER))


def bare(probe: str) -> list[str]:
    """A window with one line of text, which then waits for events."""
    font = next(places.shipped_assets().joinpath("fonts").glob("*.ttf"))
    return _python(_PROBED, probe, _BARE.format(font=os.fspath(font)), _WAITING)


def renpy(folder: Path) -> list[str] | None:
    """Ren'Py with a main menu of one line of text, which says when its first frame is there; None without Ren'Py."""
    program = shutil.which("renpy") or shutil.which("renpy", path="/usr/games")
    if program is None:
        return None
    game = folder / "renpy" / "game"
    game.mkdir(parents=True, exist_ok=True)
    shutil.copy(Path(__file__).parent / "peers" / "script.rpy", game)
    return [program, os.fspath(game.parent)]


def _python(*parts: str) -> list[str]:
    return [sys.executable, "-c", "".join(parts)]


def answer(command: Sequence[str], variables: Mapping[str, str]) -> tuple[Spent, str]:
    """Starts a program, and waits for what it says on its standard output; what it cost until then.

    Raises CalledProcessError where it ends without a word.
    """
    begun = time.perf_counter()
    with subprocess.Popen(
        command, env=variables, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as child:
        assert child.stdout
        said = os.read(child.stdout.fileno(), 100).decode()
        took = time.perf_counter() - begun
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    if not said:
        raise subprocess.CalledProcessError(child.returncode, command)
    return Spent(took, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024), said
