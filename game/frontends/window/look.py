"""What can a window do on this machine? For `doctor`: each answer is (what, whether fine, words)."""

import shutil
import sys
from importlib.util import find_spec

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
        ("sound", True, heard()),
        ("speech", True, f"{told()}; {spoken()}"),
    ]


def heard() -> str:
    """Whether there is anything to play sounds on; silence is fine."""
    from game.frontends.window.player import no_device

    if find_spec("pygame.mixer") is None:
        return "silence: this pygame has no mixer"
    return "silence: no device" if no_device() else "few and quiet; F7 silences them"


def told() -> str:
    """Whether the window tells screen readers what it shows; both are extras, and fine either way."""
    there = find_spec("accesskit") is not None
    return "screen readers are told by accesskit" if there else "screen readers are told nothing without accesskit"


def spoken() -> str:
    """Whether it reads aloud by itself."""
    if find_spec("pyttsx3") is None:
        return "nothing is read aloud without pyttsx3"
    if sys.platform == "linux" and shutil.which("aplay") is None:
        return "nothing is read aloud by pyttsx3 without aplay (package alsa-utils)"
    return "read aloud by pyttsx3"
