"""What lies under the lines? Sea, land, the Soviet Union in its frontiers of the day, and who else held what."""

from collections.abc import Callable, Iterable
from math import dist
from pathlib import Path
from typing import NamedTuple

import pygame

from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas, Point
from game.frontends.window.map_chart import Chart
from game.frontends.window.map_data import Fit, Frontiers, Geometry, Polygon, Ring, frontiers, geometry
from game.frontends.window.strokes import stroke
from game.frontends.window.theme import mixed

EAST: Ring = ((110, 52), (110, 76.5), (66, 76.5), (33, 73))
"""Corners that close the Soviet Union on the map of Europe, far outside what shows."""
SHALLOWS = ((15.0, 0.10), (11.0, 0.0), (8.5, 0.14), (6.0, 0.0), (4.0, 0.20))
"""Bands of water along the coast, the widest first: width in units, and the share of the line's colour in the sea's."""
GRID = 10
"""Degrees from one line of the grid on the sea to the next."""

_Rings = list[list[Point]]
"""A polygon in units: its edge, and the lakes in it."""


def ground(canvas: Canvas, folder: Path, name: str, date: str, found: Chart) -> None:
    """Draws the ground of the map `name` where the chart has it; kept until the canvas changes, for all days alike."""
    drawn = frontiers(folder)
    key = ("ground", name, found.box, found.fit.frame, sum(day <= date for day in drawn.days))
    draw_once(canvas, key, found.box, lambda: _drawn(canvas, geometry(folder, name), drawn, date, found))


def draw_once(canvas: Canvas, key: object, box: Box, draw: Callable[[], None]) -> None:
    """Draws what stands in a box; the finished picture is kept by a key until the canvas changes."""
    rect = canvas.rect(box)
    kept = canvas.pictures.get(key)
    if kept is not None:
        canvas.surface.blit(kept, rect)
        return
    draw()
    canvas.keep_picture(key, canvas.surface.subsurface(rect.clip(canvas.surface.get_rect())).copy())


def _drawn(canvas: Canvas, shape: Geometry, drawn: Frontiers, date: str, found: Chart) -> None:
    fit, box = found.fit, found.box
    land = _placed(shape.land, fit, box)
    canvas.fill(box, "sea")
    _sea(canvas, shape, fit, box, land)
    _land(canvas, land)
    layer = _Layer(canvas, land, fit, box)
    if shape.regions:
        _asia(canvas, shape, drawn, date, layer)
        layer.lay()
        return
    line = drawn.on(date)
    layer.area(line + drawn.black_sea + drawn.southern + EAST, mixed(canvas.palette.land, canvas.palette.red, 0.34))
    layer.lay()
    for part in (line, drawn.southern):
        stroke(canvas, [fit.city(point) for point in part], "red", 2.2)


def _sea(canvas: Canvas, shape: Geometry, fit: Fit, box: Box, land: list[_Rings]) -> None:
    """A grid of degrees, and along the coast lines that follow it, as on a chart of the navy."""
    sea, line = canvas.palette.sea, canvas.palette.line
    (west, south), (east, north) = shape.window
    tint = mixed(sea, line, 0.16)
    for lon in range(-60, 190, GRID):
        if west - 60 < lon < east + 60:
            _hair(canvas, [fit.city((lon, lat)) for lat in range(int(south) - 25, min(84, int(north) + 22), 3)], tint)
    for lat in range(0, 90, GRID):
        if south - 30 < lat < north + 25:
            _hair(canvas, [fit.city((lon, lat)) for lon in range(int(west) - 60, int(east) + 60, 3)], tint)
    pieces = _coast(canvas, land, canvas.rect(box.inset(-20)))
    for width, share in SHALLOWS:
        colour, r = mixed(sea, line, share), max(1, canvas.px(width))
        for (ax, ay), (bx, by), (nx, ny), length in pieces:
            pygame.draw.circle(canvas.surface, colour, (ax, ay), r)
            if length > r * 0.6:  # nearer discs leave no gap
                dx, dy = nx * r, ny * r
                quad = (ax + dx, ay + dy), (bx + dx, by + dy), (bx - dx, by - dy), (ax - dx, ay - dy)
                pygame.draw.polygon(canvas.surface, colour, quad)


class _Piece(NamedTuple):
    """A straight piece of coast, in pixels."""

    a: Point
    b: Point
    across: Point
    length: float


def _coast(canvas: Canvas, land: list[_Rings], seen: pygame.Rect) -> list[_Piece]:
    """The pieces of the coast that touch what is seen."""
    found = []
    for rings in land:
        coast = [(x * canvas.scale, y * canvas.scale) for x, y in rings[0]]
        for a, b in zip(coast, coast[1:] + coast[:1], strict=True):
            if seen.clipline(a, b):
                length = dist(a, b) or 1.0
                found.append(_Piece(a, b, ((a[1] - b[1]) / length, (b[0] - a[0]) / length), length))
    return found


def _hair(canvas: Canvas, points: list[Point], colour: str) -> None:
    pygame.draw.aalines(canvas.surface, colour, False, [(x * canvas.scale, y * canvas.scale) for x, y in points])


def _land(canvas: Canvas, land: list[_Rings]) -> None:
    """The land over its own shadow, as if the two plates of the print didn't quite meet."""
    shadow = canvas.colour("line")
    for rings in land:
        pygame.draw.polygon(
            canvas.surface, shadow, [((x + 2) * canvas.scale, (y + 2) * canvas.scale) for x, y in rings[0]]
        )
    for rings in land:
        canvas.polygon(rings[0], "land")
        for lake in rings[1:]:
            canvas.polygon(lake, "sea")


def _placed(polygons: Iterable[Polygon], fit: Fit, box: Box) -> list[_Rings]:
    """Polygons in units, those alone that the box may show."""
    found = ([[fit.place(point) for point in ring] for ring in polygon] for polygon in polygons)
    return [rings for rings in found if _around(rings[0]).overlaps(box.inset(-40))]


def _around(ring: list[Point]) -> Box:
    left, top = min(x for x, _ in ring), min(y for _, y in ring)
    return Box(left, top, max(x for x, _ in ring) - left, max(y for _, y in ring) - top)


class _Layer:
    """Tints areas, but only where there is land."""

    def __init__(self, canvas: Canvas, land: list[_Rings], fit: Fit, box: Box) -> None:
        self.canvas, self.fit, self.land, self.box = canvas, fit, land, box
        self.rect = canvas.rect(box)
        self.sheet = pygame.Surface(self.rect.size, pygame.SRCALPHA)

    def _pixels(self, ring: Iterable[Point]) -> list[Point]:
        k = self.canvas.scale
        return [(x * k - self.rect.x, y * k - self.rect.y) for x, y in ring]

    def area(self, ring: Ring, colour: str) -> None:
        """Fills a ring of longitudes and latitudes."""
        pygame.draw.polygon(self.sheet, colour, self._pixels(self.fit.city(point) for point in ring))

    def region(self, polygons: tuple[Polygon, ...], colour: str) -> None:
        """Fills the polygons of a region."""
        for rings in _placed(polygons, self.fit, self.box):
            pygame.draw.polygon(self.sheet, colour, self._pixels(rings[0]))

    def lay(self) -> None:
        """Lays the tints on the land."""
        mask = pygame.Surface(self.rect.size, pygame.SRCALPHA)
        for rings in self.land:
            pygame.draw.polygon(mask, (255, 255, 255, 255), self._pixels(rings[0]))
            for lake in rings[1:]:
                pygame.draw.polygon(mask, (0, 0, 0, 0), self._pixels(lake))
        self.sheet.blit(mask, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
        self.canvas.surface.blit(self.sheet, self.rect)


def _asia(canvas: Canvas, shape: Geometry, drawn: Frontiers, date: str, layer: _Layer) -> None:
    paper = canvas.palette
    soviet, japanese = mixed(paper.land, paper.red, 0.34), mixed(paper.land, paper.blue, 0.45)
    friendly, puppet = mixed(paper.land, paper.red, 0.16), mixed(paper.land, paper.blue, 0.22)

    def holds(name: str) -> bool:
        return drawn.areas[name].start <= date < drawn.areas[name].end

    if holds("manchukuo"):
        layer.area(drawn.areas["manchukuo"].ring, puppet)
    layer.region(shape.regions["ussr"], soviet)
    for name, colour in (("southern_sakhalin", japanese), ("kurils", japanese), ("tuva", friendly)):
        if holds(name):
            layer.area(drawn.areas[name].ring, colour)
    layer.region(shape.regions["japan"], japanese if holds("kurils") else paper.land)
    layer.region(shape.regions["mongolia"], friendly)
