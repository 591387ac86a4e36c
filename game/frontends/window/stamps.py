"""How does a rubber stamp look on paper? A frame and two lines of type, worn by use, a little askew."""

from random import Random
from typing import NamedTuple

import pygame

from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas, Point
from game.frontends.window.fonts import LABEL_BOLD, MONO_BOLD
from game.frontends.window.motion import Motion

WIDE, HIGH = 146.0, 48.0
FINER = 2
"""A stamp is drawn so many times larger, and made smaller as it is turned."""
WORDS = LABEL_BOLD._replace(size=18.5, fixed=True)
DATE = MONO_BOLD._replace(size=10.5, fixed=True)
MARGIN = 4.0
"""Units about the frame that its rough edge may need."""

LANDING = Motion("stamp", 0.16, after=0.15)
"""When its page has slid into its place."""
FROM = 1.3
"""Its size as it comes down."""
SWING = 4.0
"""Degrees that it turns meanwhile."""


class Kind(NamedTuple):
    """What a stamp says, and how it lies."""

    words: str
    colour: str = "red"
    turn: float = 5.0
    """Degrees, against the clock."""


DECIDED = Kind("DECIDED")
RECORD = Kind("THE RECORD", "slate", -4.0)
SECRET = Kind("SECRET", "red", 6.0)


def stamp(canvas: Canvas, centre: Point, kind: Kind, lower: str) -> None:
    """Stamps a kind with a second line around a point; it lands where its page has that motion."""
    reach = (WIDE + HIGH * 0.4) * FROM / 2 + 8, (HIGH + WIDE * 0.12) * FROM / 2 + 12

    def paint(canvas: Canvas, far: float) -> None:
        picture = _kept(canvas, kind, lower)
        if far >= 1:
            canvas.surface.blit(picture, picture.get_rect(center=(canvas.px(centre[0]), canvas.px(centre[1]))))
        elif far > 0:
            _coming_down(canvas, picture, centre, far)

    canvas.move(LANDING.name, Box(centre[0] - reach[0], centre[1] - reach[1], 2 * reach[0], 2 * reach[1]), paint)


def _coming_down(canvas: Canvas, picture: pygame.Surface, centre: Point, far: float) -> None:
    """The stamp above the paper, larger and turned, with its shadow below it."""
    left = 1 - far
    raised = pygame.transform.rotozoom(picture, SWING * left, 1 + (FROM - 1) * left)
    place = raised.get_rect(center=(canvas.px(centre[0]), canvas.px(centre[1] - 6 * left)))
    shadow = raised.copy()
    shadow.fill((0, 0, 0, 255), special_flags=pygame.BLEND_RGBA_MULT)
    shadow.set_alpha(round(90 * far))
    canvas.surface.blit(shadow, place.move(canvas.px(7 * left), canvas.px(10 * left)))
    raised.set_alpha(min(255, round(510 * far)))
    canvas.surface.blit(raised, place)


# ── The rubber ───────────────────────────────────────────────────────────────────────────────────────────────────────


class _Plate(NamedTuple):
    """The rubber: a surface, and its pixels for a unit."""

    surface: pygame.Surface
    scale: float
    colour: str

    def frame(self, inset: float, width: float) -> None:
        k, wide, high = self.scale, *self.surface.get_size()
        edge = round((MARGIN + inset) * k)
        rect = pygame.Rect(edge, edge, wide - 2 * edge, high - 2 * edge)
        pygame.draw.rect(self.surface, self.colour, rect, max(1, round(width * k)))


def _kept(canvas: Canvas, kind: Kind, lower: str) -> pygame.Surface:
    """The finished stamp, which is made once."""
    key = ("stamp", kind, lower)
    picture = canvas.pictures.get(key)
    if picture is None:
        picture = _made(canvas, kind, lower)
        canvas.keep_picture(key, picture)
    return picture


def _made(canvas: Canvas, kind: Kind, lower: str) -> pygame.Surface:
    k = canvas.scale * FINER
    size = round((WIDE + 2 * MARGIN) * k), round((HIGH + 2 * MARGIN) * k)
    plate = _Plate(pygame.Surface(size, pygame.SRCALPHA), k, canvas.colour(kind.colour))
    plate.surface.fill((*pygame.Color(plate.colour)[:3], 0))
    plate.frame(0, 3.4)
    plate.frame(6.0, 1.5)
    for text, style, share in ((kind.words, WORDS, 0.385), (lower, DATE, 0.7)):
        word = canvas.fonts.at(style.face, max(7, round(style.size * k))).render(text, True, plate.colour)
        room = (WIDE - 24) * k
        if word.get_width() > room:
            word = pygame.transform.smoothscale_by(word, room / word.get_width())
        plate.surface.blit(word, word.get_rect(center=(size[0] // 2, round((MARGIN + HIGH * share) * k))))
    return pygame.transform.rotozoom(_worn(plate, f"{kind.words} {lower}"), kind.turn, 1 / FINER)


# ── Ink ──────────────────────────────────────────────────────────────────────────────────────────────────────────────

LEAST, FULL = 60, 112
"""Where the ink is thinner than the first there is none, where it is thicker than the second it covers."""
_COVERS = bytes(min(255, max(0, round(255 * (ink - LEAST) / (FULL - LEAST)))) for ink in range(256))
_PATCHES = (
    (13.0, bytes(255 if much > 66 else 150 + much for much in range(256))),
    (3.4, bytes(255 if much > 88 else 160 + much for much in range(256))),
    (0.85, bytes(255 if much > 120 else 128 + much // 2 for much in range(256))),
)
"""Units across, and how the ink lies there by chance: dry places, a worn face, the grain of the paper."""


def _worn(plate: _Plate, seed: str) -> pygame.Surface:
    """With the ink as it took: soft edges, thinned by noise, and then either paper or ink; a seed gives the same."""
    chance, inked = Random(seed), pygame.transform.gaussian_blur(plate.surface, max(1, round(0.4 * plate.scale)))
    for across, curve in _PATCHES:
        inked.blit(_noise(chance, plate, across, curve), (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
    pixels = bytearray(pygame.image.tobytes(inked, "RGBA"))
    red, green, blue = pygame.Color(plate.colour)[:3]
    count = len(pixels) // 4
    pixels[0::4], pixels[1::4], pixels[2::4] = bytes((red,)) * count, bytes((green,)) * count, bytes((blue,)) * count
    pixels[3::4] = pixels[3::4].translate(_COVERS)
    return pygame.image.frombytes(bytes(pixels), plate.surface.get_size(), "RGBA")


def _noise(chance: Random, plate: _Plate, across: float, curve: bytes) -> pygame.Surface:
    """White of varying thickness, as large as the plate, in spots so many units across."""
    wide, high = plate.surface.get_size()
    columns, rows = max(2, round(wide / plate.scale / across)), max(2, round(high / plate.scale / across))
    pixels = bytearray(b"\xff" * (4 * columns * rows))
    pixels[3::4] = chance.randbytes(columns * rows).translate(curve)
    return pygame.transform.smoothscale(pygame.image.frombytes(bytes(pixels), (columns, rows), "RGBA"), (wide, high))
