"""Where do land and frontiers lie? The map's geometry, read from `assets/map` and projected."""

import math
from collections.abc import Callable, Iterable
from functools import cache as remember
from pathlib import Path
from typing import Any, NamedTuple

from game.core.projection import equal_area
from game.files.map_file import over_time, read_map, read_places
from game.frontends.window.box import Box

Point = tuple[float, float]
Ring = tuple[Point, ...]
Polygon = tuple[Ring, ...]

EDGES = {"europe": 0.74}
"""How far east of its centre a map may show."""


class City(NamedTuple):
    """A place on the map, or the seat of a power, on a day."""

    at: Point
    name: str
    side: str
    """Where its name stands if there is room."""
    maps: tuple[str, ...]
    """Where it shows though no line touches it."""
    gone: bool
    """Whether it lies within the Soviet frontier by then, and no line is drawn to it."""


class Area(NamedTuple):
    """A hand-drawn area that was tinted apart between two days."""

    start: str
    end: str
    ring: Ring
    began: str
    """What is told of its first day, in a sentence; as `ended` of its last, it may be empty."""
    ended: str


class Geometry(NamedTuple):
    """One map: its projection, the window on it, and what lies there."""

    centre: Point
    window: tuple[Point, Point]
    edge: float
    """How far east of its centre it may show, in radii of the globe: beyond, its land is cut off."""
    land: tuple[Polygon, ...]
    regions: dict[str, tuple[Polygon, ...]]


class Frontiers(NamedTuple):
    """What was drawn by hand."""

    western: tuple[tuple[str, Ring, str], ...]
    """The Soviet frontier in the west with the day from which it holds, rising, and what is told of that day."""
    southern: Ring
    black_sea: Ring
    areas: dict[str, Area]

    def on(self, date: str) -> Ring:
        """The western frontier on a day (the first one, before all)."""
        held = [line for start, line, _ in self.western if start <= date]
        return held[-1] if held else self.western[0][1]

    @property
    def days(self) -> tuple[str, ...]:
        """Every day on which a frontier moved, rising."""
        return tuple(
            sorted({start for start, _, _ in self.western} | {d for a in self.areas.values() for d in (a.start, a.end)})
        )

    @property
    def news(self) -> tuple[tuple[str, str], ...]:
        """The days on which a frontier moved, rising, each with what is told of it."""
        told = [(start, news) for start, _, news in self.western]
        for area in self.areas.values():
            told += [(area.start, area.began), (area.end, area.ended)]
        return tuple(sorted((day, news) for day, news in told if news))


@remember
def geometry(folder: Path, name: str) -> Geometry:
    """The map `europe` or `asia`."""
    raw = read_map(folder, name)
    lon, lat = raw["centre"]
    low, high = raw["window"]
    regions = {key: tuple(map(_polygon, polygons)) for key, polygons in raw["regions"].items()}
    edge = EDGES.get(name, math.inf)
    return Geometry((lon, lat), (_point(low), _point(high)), edge, tuple(map(_polygon, raw["land"])), regions)


@remember
def frontiers(folder: Path) -> Frontiers:
    """What was drawn by hand."""
    raw = read_map(folder, "frontiers")
    western = tuple((entry["from"], tuple(map(_point, entry["line"])), entry["news"]) for entry in raw["western"])
    areas = {
        key: Area(a["from"], a["to"], tuple(map(_point, a["ring"])), a.get("began", ""), a.get("ended", ""))
        for key, a in raw["areas"].items()
    }
    return Frontiers(western, tuple(map(_point, raw["southern"])), tuple(map(_point, raw["black_sea"])), areas)


@remember
def cities(folder: Path, date: str) -> dict[str, City]:
    """Places by id, as they were on a day: some have had other names, and some powers other seats."""
    return {key: _city(city, date) for key, city in _places(folder).items()}


@remember
def _places(folder: Path) -> dict[str, Any]:
    return read_places(folder)


def _city(raw: dict[str, Any], date: str) -> City:
    now = [place for start, place in over_time(raw) if start <= date][-1]
    return City(_point(now["at"]), now["name"], now["side"], tuple(now["maps"]), now.get("gone", False))


def _point(pair: list[float]) -> Point:
    return pair[0], pair[1]


def _polygon(rings: list[list[int]]) -> Polygon:
    return tuple(tuple((ring[i] / 10_000, ring[i + 1] / 10_000) for i in range(0, len(ring), 2)) for ring in rings)


class Fit(NamedTuple):
    """How a map lies in a box: from the globe's radii to units of the page."""

    place: Callable[[Point], Point]
    """From projected coordinates."""
    city: Callable[[Point], Point]
    """From longitude and latitude."""
    frame: tuple[float, float, float]
    """Scale, and the projected point in the middle: maps of one geometry and one frame lie alike."""


def fitted(
    shape: Geometry, box: Box, places: Iterable[Point], margin: Point = (52.0, 34.0), *, lean: float = 0.0
) -> Fit:
    """A map laid into a box so that it shows the `places` (longitude, latitude) as large as it can.

    They lie in the middle, or east of it where a wide box would show more than there is. Places outside the map's
    window are left out; `margin` is what stays free around them, in units, and `lean` the share (−0.5 to 0.5) of the
    height to spare by which they lie below the middle.
    """
    (west, south), (east, north) = shape.window
    spots = [equal_area((lon, lat), shape.centre) for lon, lat in places if west < lon < east and south < lat < north]
    left, right = min(x for x, _ in spots), max(x for x, _ in spots)
    top, bottom = min(y for _, y in spots), max(y for _, y in spots)
    scale = min((box.w - 2 * margin[0]) / (right - left), (box.h - 2 * margin[1]) / (bottom - top))
    cx, cy = (left + right) / 2, (top + bottom) / 2
    mx, my = box.centre
    mx += max(0.0, box.right - mx - (shape.edge - cx) * scale)
    my += lean * max(0.0, box.h - 2 * margin[1] - (bottom - top) * scale)

    def place(point: Point) -> Point:
        return (point[0] - cx) * scale + mx, (point[1] - cy) * scale + my

    return Fit(place, lambda at: place(equal_area(at, shape.centre)), (scale, cx, cy))
