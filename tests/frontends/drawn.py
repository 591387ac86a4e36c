"""What have windows set and drawn before? Typefaces are opened once in a process, and a page's pictures drawn once."""

import os

os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")

import pygame

from game import places
from game.frontends.window.fonts import Fonts
from game.frontends.window.stage import Stage

_FONTS: list[Fonts] = []
_DRAWN: dict[object, tuple[dict[object, object], dict[object, pygame.Surface]]] = {}
"""Texts and pictures that are good for every canvas of a size, a palette and a size of letters."""
_WORDS: dict[tuple[str, int, str, str], pygame.Surface] = {}
"""Single words in the letters of the house."""


def fonts() -> Fonts:
    """The typefaces that ship, open as long as nothing closes pygame."""
    pygame.font.init()
    if not _FONTS or not _open(_FONTS[-1]):
        _FONTS[:] = [Fonts(places.shipped_assets() / "fonts")]
    return _FONTS[-1]


def _open(found: Fonts) -> bool:
    try:
        return bool(found.at("body", 16).size("A"))
    except pygame.error:  # it was opened before pygame was closed
        return False


def draw_on(stage: Stage) -> None:
    """Takes over what windows of the same look have set and drawn before, now and whenever its look changes."""

    def resize(surface: pygame.Surface) -> None:
        Stage.resize(stage, surface)
        take_over(stage)

    stage.resize = resize  # type: ignore[method-assign]
    take_over(stage)


def take_over(stage: Stage) -> None:
    """The same for the canvas that it draws on now, unless it writes in other letters."""
    canvas = stage.canvas
    if canvas.fonts in _FONTS:
        look = canvas.size, canvas.palette, canvas.text, canvas.projected
        canvas.texts, canvas.pictures = _DRAWN.setdefault(look, ({}, {}))
        canvas._words = _WORDS
