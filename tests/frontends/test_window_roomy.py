"""How large may short texts stand? As large as all of them have room for."""

import pygame
import pytest

from game.frontends.window.canvas import Canvas
from game.frontends.window.flow import Writer
from game.frontends.window.fonts import BODY
from game.frontends.window.screens.roomy import SIZES, RoomyWriter, roomy, tall
from game.frontends.window.theme import PAPER
from tests.frontends.drawn import fonts

pytestmark = pytest.mark.usefixtures("dummy_display")


def _write(writer: Writer) -> None:
    writer.prose("word " * 60, BODY)


def _short(writer: Writer) -> None:
    writer.prose("word", BODY)


@pytest.mark.parametrize("height", [60.0, 170.0, 210.0, 900.0])
def test_texts_are_as_large_as_the_longest_of_them_has_room_for(height: float) -> None:
    pygame.font.init()
    canvas = Canvas(pygame.Surface((1280, 720)), fonts(), PAPER, 1.0)
    long, short = roomy(canvas, height, [(400.0, _write), (400.0, _short)])
    assert tall(long) == tall(short)
    assert long.flow.height <= height or tall(long) == SIZES[-1]
    for size in SIZES:
        larger = RoomyWriter(canvas, 400.0, size)
        _write(larger)
        assert size <= tall(long) or larger.flow.height > height
