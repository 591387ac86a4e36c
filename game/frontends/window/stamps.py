"""How does a rubber stamp look on paper? Two frames and two lines of type, worn by use, a little askew."""

from random import Random
from typing import NamedTuple

import pygame

from game.frontends.window.canvas import Canvas, Point
from game.frontends.window.fonts import LABEL_BOLD, MONO_BOLD

WIDE, HIGH = 160.0, 50.0
TURN = 5.0
"""Degrees, against the clock."""
FINER = 2
"""A stamp is drawn so many times larger, and made smaller as it is turned."""
WORDS = LABEL_BOLD._replace(size=20, fixed=True)
DATE = MONO_BOLD._replace(size=11.5, fixed=True)


class _Plate(NamedTuple):
    """The rubber: a surface, and its pixels for a unit."""

    surface: pygame.Surface
    scale: float

    def frame(self, colour: str, inset: float, width: float) -> None:
        k = self.scale
        rect = pygame.Rect(0, 0, round(WIDE * k), round(HIGH * k)).inflate(-2 * inset * k, -2 * inset * k)
        pygame.draw.rect(self.surface, colour, rect, max(1, round(width * k)))


def stamp(canvas: Canvas, centre: Point, upper: str, lower: str, colour: str = "red") -> None:
    """Stamps two lines around a point; the finished stamp is kept."""
    key = ("stamp", upper, lower, colour)
    picture = canvas.pictures.get(key)
    if picture is None:
        picture = _turned(canvas, upper, lower, canvas.colour(colour))
        canvas.keep_picture(key, picture)
    canvas.surface.blit(picture, picture.get_rect(center=(canvas.px(centre[0]), canvas.px(centre[1]))))


def _turned(canvas: Canvas, upper: str, lower: str, colour: str) -> pygame.Surface:
    k = canvas.scale * FINER
    plate = _Plate(pygame.Surface((round(WIDE * k), round(HIGH * k)), pygame.SRCALPHA), k)
    plate.frame(colour, 0, 3.4)
    plate.frame(colour, 6, 1.4)
    for text, style, y in ((upper, WORDS, 0.41), (lower, DATE, 0.75)):
        font = canvas.fonts.at(style.face, max(7, round(style.size * k)))
        word = font.render(text, True, colour)
        room = (WIDE - 22) * k
        if word.get_width() > room:
            word = pygame.transform.smoothscale_by(word, room / word.get_width())
        plate.surface.blit(word, word.get_rect(center=(round(WIDE * k / 2), round(HIGH * k * y))))
    _wear(plate)
    return pygame.transform.rotozoom(plate.surface, TURN, 1 / FINER)


def _wear(plate: _Plate) -> None:
    """Takes specks of ink away, and along some streaks more of them; the same ones every time."""
    chance, (wide, high) = Random(1417), plate.surface.get_size()
    streaks = [(chance.uniform(0, HIGH), chance.uniform(1.5, 4.0)) for _ in range(3)]
    for _ in range(1500):
        x, y = chance.uniform(0, WIDE), chance.uniform(0, HIGH)
        worn = any(abs(y - at) < reach for at, reach in streaks)
        size = chance.uniform(0.5, 1.7 if worn else 1.0) * plate.scale
        spot = pygame.Rect(round(x * plate.scale), round(y * plate.scale), round(size), max(1, round(size * 0.7)))
        plate.surface.fill((0, 0, 0, 0), spot.clip(pygame.Rect(0, 0, wide, high)))
