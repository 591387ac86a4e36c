"""What does a page need of the map? Land, frontiers and capitals of a theatre, projected, in units of a drawing.

    {size: [wide, high], land: path, soviet: [[from, path]…], areas: [[from, to, kind, path]…],
     places: {id: {at: [x, y], name, side, always, off, later: [[from, {at, name, side, always, off, gone}]…]}}}

Paths are SVG's. `always` is true of a capital that shows even without a line, `off` of one at the edge that lies beyond
it (in Asia; Europe's map has room for its own capitals only). `later` is what a place is from a day on, where it
changes at all, and `gone` true of one that shows no more. The geometry is that of `assets/map`.
"""

import math
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

from game.core.projection import equal_area
from game.files.map_file import over_time, read_map, read_places

Point = tuple[float, float]

WIDE = 640
MARGIN = 46.0
EDGE = 18.0
COARSE = {"europe": 1.1, "asia": 1.1}
"""Units by which a coast may be drawn amiss."""
FOREVER = ("0000", "9999")
_EAST = ((110, 52), (110, 76.5), (66, 76.5), (33, 73))
"""Corners that close the Soviet Union on the map of Europe, far outside what shows."""
_SHAPES = {"europe": 0.84, "asia": 0.84}
"""Height for a width of 1."""


def outlines(folder: Path, theatres: Iterable[str]) -> dict[str, Any]:
    """The maps that these theatres use, by name. Raises GameError where a file of the map is missing or damaged."""
    names = {"asia" if theatre == "asia" else "europe" for theatre in theatres}
    return {name: _outline(folder, name) for name in sorted(names)}


@cache
def _outline(folder: Path, name: str) -> dict[str, Any]:
    shape, drawn, placed = read_map(folder, name), read_map(folder, "frontiers"), read_places(folder)
    project, high = _fitted(shape, [city["at"] for city in placed.values() if name in city["maps"]], _SHAPES[name])

    def lonlat(ring: Iterable[Sequence[float]]) -> str:
        return _path([project(equal_area(at, shape["centre"])) for at in ring])

    def polygons(found: Iterable[Any]) -> str:
        rings = (ring for polygon in found for ring in polygon)
        lines = ([project((x / 1e4, y / 1e4)) for x, y in zip(r[::2], r[1::2], strict=True)] for r in rings)
        return "".join(_path(_simpler(line, COARSE[name])) for line in lines if _near(line, high))

    return {
        "size": [WIDE, high],
        "land": polygons(shape["land"]),
        "soviet": _soviet(name, shape, drawn, lonlat, polygons),
        "areas": _areas(shape, drawn, lonlat, polygons) if name == "asia" else [],
        "places": {
            key: _over_time(city, name, lambda at: project(equal_area(at, shape["centre"])), high)
            for key, city in placed.items()
            if name == "asia" or _within(city["at"], shape["window"])
        },
    }


def _over_time(city: Any, name: str, project: Callable[[Any], Point], high: int) -> dict[str, Any]:
    """A capital as it is at first, and as it is from each day on which something changes."""
    (_, first), *changed = over_time(city)
    later = [
        [day, _place(now, name, project(now["at"]), high) | {"gone": bool(now.get("gone"))}] for day, now in changed
    ]
    return _place(first, name, project(first["at"]), high) | ({"later": later} if later else {})


def _place(city: Any, name: str, at: Point, high: int) -> dict[str, Any]:
    """A capital where it lies; at the drawing's edge, and `off`, if it lies beyond."""
    x, y = min(max(at[0], EDGE), WIDE - EDGE), min(max(at[1], 2 * EDGE), high - EDGE)
    found = {"at": [round(x, 1), round(y, 1)], "name": city["name"], "side": city["side"]}
    return found | {"always": name in city["maps"], "off": (x, y) != at}


def _soviet(
    name: str, shape: Any, drawn: Any, lonlat: Callable[[Any], str], polygons: Callable[[Any], str]
) -> list[list[str]]:
    """The Soviet Union with the day from which it looked so."""
    if name == "asia":
        return [[FOREVER[0], polygons(shape["regions"]["ussr"])]]
    closing = (*drawn["black_sea"], *drawn["southern"], *_EAST)
    return [[line["from"], lonlat((*line["line"], *closing))] for line in drawn["western"]]


def _areas(shape: Any, drawn: Any, lonlat: Callable[[Any], str], polygons: Callable[[Any], str]) -> list[list[str]]:
    """What others held in Asia, and from when to when."""
    kinds = {"manchukuo": "puppet", "southern_sakhalin": "japanese", "kurils": "japanese", "tuva": "friend"}
    held = [[area["from"], area["to"], kinds[key], lonlat(area["ring"])] for key, area in drawn["areas"].items()]
    japan = [FOREVER[0], "1945-09-02", "japanese", polygons(shape["regions"]["japan"])]
    return [*held, japan, [*FOREVER, "friend", polygons(shape["regions"]["mongolia"])]]


def _within(at: Sequence[float], window: Any) -> bool:
    (west, south), (east, north) = window
    return bool(west < at[0] < east and south < at[1] < north)


def _near(line: Sequence[Point], high: int) -> bool:
    """Whether a ring touches the drawing."""
    xs, ys = [x for x, _ in line], [y for _, y in line]
    return max(xs) > 0 and min(xs) < WIDE and max(ys) > 0 and min(ys) < high


def _fitted(shape: Any, places: Iterable[Sequence[float]], tall: float) -> tuple[Callable[[Point], Point], int]:
    """From radii of the globe to units of a drawing that shows these places as large as it can; and its height."""
    spots = [equal_area(at, shape["centre"]) for at in places]
    left, right = min(x for x, _ in spots), max(x for x, _ in spots)
    top, bottom = min(y for _, y in spots), max(y for _, y in spots)
    high = round(WIDE * tall)
    scale = min((WIDE - 2 * MARGIN) / (right - left), (high - 2 * MARGIN) / (bottom - top))
    cx, cy = (left + right) / 2, (top + bottom) / 2
    return lambda at: ((at[0] - cx) * scale + WIDE / 2, (at[1] - cy) * scale + high / 2), high


def _simpler(line: Sequence[Point], tolerance: float) -> list[Point]:
    """A line with fewer points, none of those left out farther than `tolerance` from it (Douglas and Peucker 1973)."""
    if len(line) < 3:
        return list(line)
    (x, y), (u, v) = line[0], line[-1]
    long = math.dist(line[0], line[-1])

    def off(at: Point) -> float:
        return abs((u - x) * (y - at[1]) - (x - at[0]) * (v - y)) / long if long else math.dist(at, line[0])

    far = max(range(1, len(line) - 1), key=lambda n: off(line[n]))
    if off(line[far]) <= tolerance:
        return [line[0], line[-1]]
    return _simpler(line[: far + 1], tolerance)[:-1] + _simpler(line[far:], tolerance)


def _path(points: Sequence[Point]) -> str:
    """A closed ring in whole units, each point told from the one before."""
    whole = [(round(x), round(y)) for x, y in points]
    if len(set(whole)) < 3:
        return ""
    steps = [(u - x, v - y) for (x, y), (u, v) in pairwise(whole) if (u, v) != (x, y)]
    return f"M{whole[0][0]} {whole[0][1]}l" + "".join(f"{x} {y} " for x, y in steps).strip().replace(" -", "-") + "z"
