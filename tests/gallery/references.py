"""Does a screen still look as it did when it was last looked at? Small pictures beside the tests, and a tolerance."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pygame

from game.files.library import Library
from game.frontends.window.fonts import Fonts
from game.frontends.window.theme import COLOUR_BLIND, CONTRAST, NIGHT, PAPER
from tests.gallery.looks import Look
from tests.gallery.picture import pictured
from tests.gallery.screens import steady_screens

DRAWN_BY = "2.5.8"
"""The pygame-ce that drew the references; another draws letters and edges a little otherwise."""
FOLDER = Path(__file__).parent / "references"
WIDE = 480
"""Pixels across."""
FAINT = 40
"""How far a channel (of 255) may be off before a pixel counts as another."""
MOST_OTHER = 0.01
"""Share of the pixels that may be others."""

LOOKS = {
    "title": Look((1280, 720), 1.0, PAPER),
    "settings": Look((1280, 720), 2.0, NIGHT),
    "decision": Look((1280, 720), 1.0, PAPER),
    "forecast": Look((1280, 720), 1.5, PAPER),
    "result": Look((1280, 720), 1.0, NIGHT),
    "ledger": Look((1280, 720), 2.0, PAPER),
    "record, record": Look((1920, 1080), 1.0, PAPER),
    "go back, branches": Look((1280, 720), 1.0, COLOUR_BLIND),
    "calendar, short": Look((1280, 720), 1.5, CONTRAST),
    "interlude": Look((2560, 1080), 1.0, PAPER),
    "estimate, estimate": Look((1024, 768), 1.5, NIGHT),
    "map, both": Look((1920, 1080), 1.0, COLOUR_BLIND),
}
"""The screens that have a reference, and how each is looked at."""


class Drawn(NamedTuple):
    """A screen as it looks now, and the file of its reference."""

    name: str
    picture: pygame.Surface
    file: Path


def drawn_now(library: Library, fonts: Fonts) -> Iterator[Drawn]:
    """Every screen that has a reference, drawn small."""
    for screen in steady_screens(library):
        look = LOOKS[screen.name]
        found = pictured(screen, look, fonts)
        assert found is not None
        wide, high = look.size
        small = pygame.transform.smoothscale(found[0], (WIDE, WIDE * high // wide))
        yield Drawn(screen.name, small, FOLDER / f"{screen.name.replace(', ', '-').replace(' ', '_')}.png")


def share_of_others(one: pygame.Surface, other: pygame.Surface) -> float:
    """The share of the pixels, from 0 to 1, in which two pictures differ visibly; 1 where their sizes do."""
    if one.get_size() != other.get_size():
        return 1.0
    wide, high = one.get_size()
    plain = pygame.Surface(one.get_size(), depth=32)
    one, other = one.convert(plain), other.convert(plain)
    faint = (FAINT, FAINT, FAINT)
    same = pygame.transform.threshold(None, one, None, faint, set_behavior=0, search_surf=other)
    return 1 - same / (wide * high)


def write(library: Library, fonts: Fonts) -> list[Path]:
    """Makes what is drawn now the references, once a person has looked at it; returns their files."""
    FOLDER.mkdir(exist_ok=True)
    made = []
    for screen in drawn_now(library, fonts):
        pygame.image.save(screen.picture, str(screen.file))
        made.append(screen.file)
    return made
