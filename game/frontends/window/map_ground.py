"""What lies under the lines? Sea, land, the Soviet Union in its frontiers of the day, and who else held what."""

from collections.abc import Iterable
from pathlib import Path

import pygame

from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas, Point
from game.frontends.window.map_data import Fit, Frontiers, Geometry, Polygon, Ring, fitted, frontiers, geometry
from game.frontends.window.strokes import stroke
from game.frontends.window.theme import mixed

EAST: Ring = ((75, 36), (99, 48), (99, 60), (99, 76.5), (66, 76.5), (33, 73))
"""Corners that close the Soviet Union on the map of Europe, far outside what shows."""


def ground(canvas: Canvas, folder: Path, name: str, date: str, box: Box, places: list[Point]) -> Fit:
    """Draws the ground of a map in a box, so that it shows these places; returns how places lie on it."""
    shape, drawn = geometry(folder, name), frontiers(folder)
    fit = fitted(shape, box, places)
    canvas.fill(box, "sea")
    _sea_tint(canvas, box)
    _land(canvas, shape, fit)
    layer = _Layer(canvas, shape, fit, box)
    if name == "europe":
        _soviet_europe(canvas, drawn, fit, date, layer)
    else:
        _asia(canvas, shape, drawn, date, layer)
    return fit


def _sea_tint(canvas: Canvas, box: Box) -> None:
    """Thin slanting lines, as on a cheap print."""
    colour = mixed(canvas.palette.sea, canvas.palette.line, 0.14)
    x = box.x - box.h
    while x < box.right:
        a, b = (canvas.px(x), canvas.px(box.bottom)), (canvas.px(x + box.h), canvas.px(box.y))
        pygame.draw.aaline(canvas.surface, colour, a, b)
        x += 11


def _land(canvas: Canvas, shape: Geometry, fit: Fit) -> None:
    """The land over its own shadow, as if the two plates of the print didn't quite meet."""
    for dx, colour in ((2.0, canvas.palette.line), (0.0, canvas.palette.land)):
        for rings in _placed(shape.land, fit):
            canvas.polygon([(x + dx, y + dx) for x, y in rings[0]], colour)
            for lake in rings[1:]:
                canvas.polygon(lake, canvas.palette.sea)


def _placed(polygons: Iterable[Polygon], fit: Fit) -> Iterable[list[list[Point]]]:
    return ([[fit.place(point) for point in ring] for ring in polygon] for polygon in polygons)


class _Layer:
    """Tints areas, but only where there is land."""

    def __init__(self, canvas: Canvas, shape: Geometry, fit: Fit, box: Box) -> None:
        self.canvas, self.fit, self.box = canvas, fit, box
        self.rect = canvas.rect(box)
        self.mask = self._sheet()
        for rings in _placed(shape.land, fit):
            pygame.draw.polygon(self.mask, (255, 255, 255, 255), self._pixels(rings[0]))
            for lake in rings[1:]:
                pygame.draw.polygon(self.mask, (0, 0, 0, 0), self._pixels(lake))

    def _sheet(self) -> pygame.Surface:
        return pygame.Surface(self.rect.size, pygame.SRCALPHA)

    def _pixels(self, ring: Iterable[Point]) -> list[Point]:
        k = self.canvas.scale
        return [(x * k - self.rect.x, y * k - self.rect.y) for x, y in ring]

    def tint(self, rings: Iterable[Iterable[Point]], colour: str) -> None:
        """Fills rings, in units, with a colour."""
        sheet = self._sheet()
        for ring in rings:
            pygame.draw.polygon(sheet, colour, self._pixels(ring))
        sheet.blit(self.mask, (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
        self.canvas.surface.blit(sheet, self.rect)

    def area(self, ring: Ring, colour: str) -> None:
        """Fills a ring of longitudes and latitudes."""
        self.tint([[self.fit.city(point) for point in ring]], colour)

    def region(self, polygons: tuple[Polygon, ...], colour: str) -> None:
        """Fills the polygons of a region."""
        self.tint([rings[0] for rings in _placed(polygons, self.fit)], colour)


def _soviet_europe(canvas: Canvas, drawn: Frontiers, fit: Fit, date: str, layer: _Layer) -> None:
    line = drawn.on(date)
    layer.area(line + drawn.black_sea + drawn.southern + EAST, mixed(canvas.palette.land, canvas.palette.red, 0.34))
    for part in (line, drawn.southern):
        stroke(canvas, [fit.city(point) for point in part], "red", 2.2)


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
    layer.region(shape.regions["japan"], japanese if date < "1945-09-02" else paper.land)
    layer.region(shape.regions["mongolia"], friendly)
