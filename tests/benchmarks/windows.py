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
from typing import NamedTuple

from game import places
from tests.benchmarks.measure import ROOT

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
    os.write(1, str(os.getpid()).encode())
    os.read(0, 1)
    os._exit(0)

"""
"""Says when the first frame is there, by the number of its process, and ends when its input does."""

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


class Spent(NamedTuple):
    """What a program cost until its first frame."""

    seconds: float
    megabytes: float
    """The most memory that it held."""


def first_frame(command: Sequence[str], variables: Mapping[str, str]) -> Spent:
    """Starts a program whose probe is `FIRST`. Raises CalledProcessError where it ends without a frame."""
    begun = time.perf_counter()
    with _started(command, variables) as child:
        number = _said(child)
        return Spent(time.perf_counter() - begun, _held(int(number)))


def answer(command: Sequence[str], variables: Mapping[str, str]) -> str:
    """Starts a program, and waits for what it says. Raises CalledProcessError where it ends without a word."""
    with _started(command, variables) as child:
        return _said(child)


def _started(command: Sequence[str], variables: Mapping[str, str]) -> "subprocess.Popen[bytes]":
    pipe, nothing = subprocess.PIPE, subprocess.DEVNULL
    return subprocess.Popen(command, env=variables, cwd=ROOT, stdin=pipe, stdout=pipe, stderr=nothing)


def _said(child: "subprocess.Popen[bytes]") -> str:
    assert child.stdout
    said = os.read(child.stdout.fileno(), 100).decode()
    if not said:
        raise subprocess.CalledProcessError(child.wait(), child.args)
    return said


def _held(number: int) -> float:
    """The most memory that a process has held, in megabytes.

    `wait4` counts what its parent held when it was started, too, so it can't say.
    """
    kept = Path(f"/proc/{number}/status").read_text("ascii").splitlines()
    return next(int(line.split()[1]) for line in kept if line.startswith("VmHWM")) / 1024
