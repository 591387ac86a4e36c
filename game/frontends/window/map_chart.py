"""What lies where on a map? Its lines with their ways, its capitals and their names, laid out for a box."""

from collections.abc import Iterable, Mapping
from functools import partial
from math import dist
from pathlib import Path
from typing import NamedTuple

from game.core.pages.parts import MapLine, MapView
from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas, Point
from game.frontends.window.map_data import City, Fit, cities, fitted, geometry
from game.frontends.window.map_lines import laid
from game.frontends.window.map_names import name_size, named
from game.frontends.window.map_nodes import Node, nodes
from game.frontends.window.strokes import Way

MAP_NAMES = {"europe": "europe", "asia": "asia", "world": "europe"}
FRAMES = {
    "europe": ((-8.5, 52.0), (-3.7, 38.2), (23.7, 38.0), (25.0, 61.5), (37.6, 57.0), (45.0, 43.0)),
    "asia": ((97.5, 50.0), (104.0, 28.0), (113.5, 54.5), (139.7, 35.7), (145.5, 44.0)),
}
"""Longitudes and latitudes that a whole theatre shows on every day."""
LEAN = 0.22
"""Share of the room that a tall box has to spare by which Europe lies lower in it: its north tells more."""
GRIPS = (0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73, 0.2, 0.8)
"""Shares of its length at which a line may be gripped, tried in turn."""
FREE = 24.0
"""Units that a grip keeps from others."""


class Chart(NamedTuple):
    """A map in a box."""

    box: Box
    fit: Fit
    lines: tuple[tuple[MapLine, Way], ...]
    nodes: Mapping[str, Node]
    names: tuple[tuple[Node, Box], ...]
    """The capitals that show, each with the place of its name."""


def chart(canvas: Canvas, box: Box, view: MapView, folder: Path, *, whole: bool = False) -> Chart:
    """Lays a map out; kept until the canvas changes.

    Where it shows the `whole` of a theatre, it lies the same on every day, and lines to capitals that no map has go to
    its edge.
    """
    lines = _drawn(view, folder, whole)
    key = ("chart", box, view.theatre, view.date, whole, lines)
    found = canvas.texts.get(key)
    if not isinstance(found, Chart):
        found = _laid_out(canvas, box, view, lines, folder, whole)
        canvas.keep_text(key, found)
    return found


def _laid_out(canvas: Canvas, box: Box, view: MapView, lines: tuple[MapLine, ...], folder: Path, whole: bool) -> Chart:
    known, same = _wanted(cities(folder, view.date), MAP_NAMES[view.theatre], lines)
    shown = FRAMES[MAP_NAMES[view.theatre]] if whole else [city.at for city in known.values()]
    lean = LEAN if whole and view.theatre != "asia" else 0.0
    fit = fitted(geometry(folder, MAP_NAMES[view.theatre]), box, shown, lean=lean)
    tied = [(same[line.a], same[line.b]) for line in lines]
    placed = nodes(known, fit, box, tied, partial(name_size, canvas))
    ways = laid(lines, {id: placed[own].at for id, own in same.items()}, box, _berths(placed, lines, same))
    ends = {same[id] for line in lines for id in (line.a, line.b)}
    names = named(canvas, list(placed.values()), ends, [way for _, way in ways], box)
    return Chart(box, fit, tuple(ways), placed, names)


def _berths(
    placed: Mapping[str, Node], lines: Iterable[MapLine], same: Mapping[str, str]
) -> dict[tuple[str, str], Point]:
    """Where each line begins at a capital beyond the edge, by that capital and the one that it goes to."""
    ends = [end for line in lines for end in ((line.a, line.b), (line.b, line.a))]
    found = {(here, there): (placed[same[here]].rail, same[there]) for here, there in ends}
    return {end: rail.berths[other] for end, (rail, other) in found.items() if rail is not None}


def _drawn(view: MapView, folder: Path, whole: bool) -> tuple[MapLine, ...]:
    """The lines that this map has room for: in Europe those between its own capitals, elsewhere those that touch it."""
    known = {id: city for id, city in cities(folder, view.date).items() if not city.gone}
    inside = {name: _within(known, name, folder) for name in ("europe", "asia")}
    own = inside[MAP_NAMES[view.theatre]]
    others = inside["asia" if view.theatre == "europe" else "europe"] if whole else set()
    need = 2 if view.theatre == "europe" and not whole else 1
    lines = (line for line in view.lines if line.a in known and line.b in known)
    return tuple(
        line
        for line in lines
        if len(own & {line.a, line.b}) >= need and (view.theatre == "asia" or not others & {line.a, line.b})
    )


def _within(known: Mapping[str, City], name: str, folder: Path) -> set[str]:
    """The capitals that lie on a map."""
    (west, south), (east, north) = geometry(folder, name).window
    return {id for id, city in known.items() if west < city.at[0] < east and south < city.at[1] < north}


def _wanted(known: Mapping[str, City], name: str, lines: tuple[MapLine, ...]) -> tuple[dict[str, City], dict[str, str]]:
    """The capitals that a line needs or that always show; and for each the one that stands at its place for both."""
    ends = dict.fromkeys(id for line in lines for id in (line.a, line.b))
    shown = [*ends, *(id for id, city in known.items() if id not in ends and name in city.maps)]
    first: dict[Point, str] = {}
    for id in shown:
        first.setdefault(known[id].at, id)
    return {id: known[id] for id in first.values()}, {id: first[known[id].at] for id in shown}


def grips(found: Chart) -> dict[tuple[str, str], Point]:
    """By its two ends where each line is gripped: on it, clear of names, capitals and the other grips if it can be."""
    taken: list[Point] = []
    made = {}
    for line, way in sorted(found.lines, key=lambda one: one[1].length):
        spots = [way.at(way.length * share) for share in GRIPS]
        clear = [spot for spot in spots if _clear(spot, found, taken)]
        best = clear[0] if clear else max(spots, key=lambda spot: min((dist(spot, at) for at in taken), default=0.0))
        taken.append(best)
        made[line.a, line.b] = best
    return made


def _clear(spot: Point, found: Chart, taken: list[Point]) -> bool:
    apart = all(dist(spot, at) > FREE for at in taken)
    off_names = not any(place.inset(-9).contains(*spot) for _, place in found.names)
    return apart and off_names and all(dist(spot, node.at) > FREE for node in found.nodes.values())
