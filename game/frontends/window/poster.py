"""What is on the poster? A telegraph pole before rings of red, half in the dark: drawn by code, kept as a picture."""

from collections.abc import Callable
from math import pi, sin

import pygame

from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas, Point
from game.frontends.window.strokes import stroke

ARMS = ((34.0, 168.0), (86.0, 132.0), (138.0, 96.0))
"""Cross-arms of the pole: how far below its centre, and how far to each side."""
PINS = (-1.0, -0.5, 0.5, 1.0)
FINER = 2
"""The poster is drawn so many times larger and made smaller, for smooth slanting edges."""
MOST_PIXELS = 2_300_000
"""Of a window in which that is worth its time; on finer screens the steps are too small to see."""
RINGS = (82, 128, 174, 220)


def poster(canvas: Canvas, night: tuple[Point, Point]) -> None:
    """Draws the poster over the whole page; `night` is the edge of its dark, from the foot of the page to its right."""
    found = canvas.pictures.get("poster")
    if found is not None:
        canvas.surface.blit(found, (0, 0))
        return
    wide, high = canvas.surface.get_size()
    if wide * high > MOST_PIXELS:
        _draw(canvas, night)
        canvas.keep_picture("poster", canvas.surface.copy())
        return
    fine = Canvas(pygame.Surface((FINER * wide, FINER * high)), canvas.fonts, canvas.palette)
    _draw(fine, night)
    picture = pygame.transform.smoothscale(fine.surface, (wide, high)).convert()
    canvas.surface.blit(picture, (0, 0))
    canvas.keep_picture("poster", picture)


def _draw(canvas: Canvas, night: tuple[Point, Point]) -> None:
    wide, high = canvas.width, canvas.height
    lower = (high - 720) * 0.45
    centre = (wide - 344, 262 + lower)
    canvas.fill(canvas.page, "ground")
    canvas.polygon([(0, 0), (560, 0), (0, 240)], "aged")
    _rings(canvas, centre, "red")
    _wires(canvas, centre, "ink")
    _pole(canvas, centre, "ink")
    _masked(canvas, [*night, (wide, high)], lambda: _night_side(canvas, centre))


def _night_side(canvas: Canvas, centre: Point) -> None:
    """What lies in the dark: pale rings, the beam of red, and the pole with its wires as they show there."""
    canvas.fill(canvas.page, "bar")
    _rings(canvas, centre, "on_bar")
    right = canvas.width
    canvas.polygon([centre, (right, centre[1] + 334), (right, centre[1] + 438)], "red")
    colour = "aged" if canvas.palette.ground > "#8" else "line"
    _wires(canvas, centre, colour)
    _pole(canvas, centre, colour)


def _masked(canvas: Canvas, corners: list[Point], draw: Callable[[], None]) -> None:
    """Draws something, and keeps of it only what lies inside a polygon."""
    before = canvas.surface.copy()
    draw()
    drawn = canvas.surface.convert_alpha()
    mask = pygame.Surface(drawn.get_size(), pygame.SRCALPHA)
    pixels = [(x * canvas.scale, y * canvas.scale) for x, y in corners]
    pygame.draw.polygon(mask, (255, 255, 255, 255), pixels)
    pygame.draw.aalines(mask, (255, 255, 255, 255), True, pixels)
    drawn.blit(mask, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
    canvas.surface.blit(before, (0, 0))
    canvas.surface.blit(drawn, (0, 0))


def _rings(canvas: Canvas, centre: Point, colour: str) -> None:
    for radius in RINGS:
        canvas.disc(centre, radius, colour, 13)
    canvas.disc(centre, 36, colour)


def _pole(canvas: Canvas, centre: Point, colour: str) -> None:
    x, y = centre
    foot = canvas.height + 10
    canvas.polygon([(x - 8, y - 34), (x + 8, y - 34), (x + 15, foot), (x - 15, foot)], colour)
    for below, side in ARMS:
        canvas.fill(Box(x - side - 14, y + below, 2 * side + 28, 12), colour)
        for pin in PINS:
            px, py = x + pin * side, y + below
            canvas.polygon([(px - 5, py - 24), (px + 5, py - 24), (px + 9, py), (px - 9, py)], colour)


def _wires(canvas: Canvas, centre: Point, colour: str) -> None:
    """From each pin to the next pole, which is off the page at the right and fades out at the left."""
    x, y = centre
    for below, side in ARMS:
        for pin in PINS:
            start = (x + pin * side, y + below - 24)
            left, right = (x - 400, start[1] + 40 + 14 * pin), (canvas.width + 40, start[1] - 120 - 30 * pin)
            end = right if pin > 0 else left
            stroke(canvas, _sagging(start, end, 54 if pin < 0 else 34), colour, 1.2)


def _sagging(a: Point, b: Point, sag: float) -> list[Point]:
    steps = [i / 40 for i in range(41)]
    return [(a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t + sag * sin(pi * t)) for t in steps]
