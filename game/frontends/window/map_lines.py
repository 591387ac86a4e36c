"""Which way does a line between two capitals take? Straight if it can; bent around third capitals and other lines."""

from collections.abc import Mapping, Sequence
from math import dist, sqrt

from game.core.screen import MapLine
from game.frontends.window.canvas import Point
from game.frontends.window.strokes import Way, bowed

BOWS = (0.0, 0.07, -0.07, 0.14, -0.14, 0.21, -0.21, 0.28, -0.28, 0.35, -0.35)
"""Shares of its length that a line may bend aside by, tried in turn."""
NEAR_CAPITAL = 17.0
"""Units that a line keeps from a third capital."""
NEAR_LINE = 9.0
SHARED = 46.0
"""Units from a capital that lines share within which they can't but run together."""
PARTS = 16
"""Pieces in which ways are compared; drawn, they have more."""
SWEEPS = 2
"""A line may be bent anew once those after it are laid."""


def laid(lines: Sequence[MapLine], places: Mapping[str, Point]) -> list[tuple[MapLine, Way]]:
    """Each line with its way, in the order given. Short lines are laid first: long ones have room to bend."""
    bent = [{bow: _bowed(line, bow, places, PARTS) for bow in BOWS} for line in lines]
    chosen: dict[int, float] = {}
    order = sorted(range(len(lines)), key=lambda i: dist(places[lines[i].a], places[lines[i].b]))
    for _ in range(SWEEPS):
        for i in order:
            line = lines[i]
            others = [at for id, at in places.items() if id not in (line.a, line.b)]
            near = [(bent[j][bow], lines[j]) for j, bow in chosen.items() if j != i]
            taken = [point for way, other in near for point in _free(way, line, other, places)]
            costs = {bow: _cost(points, others, taken) + 16 * abs(bow) for bow, points in bent[i].items()}
            chosen[i] = min(BOWS, key=lambda bow: costs[bow])
    return [(line, Way(_bowed(line, chosen[i], places, 28))) for i, line in enumerate(lines)]


def _bowed(line: MapLine, bow: float, places: Mapping[str, Point], parts: int) -> list[Point]:
    return bowed(places[line.a], places[line.b], bow or 1e-6, parts)


def _free(way: list[Point], line: MapLine, other: MapLine, places: Mapping[str, Point]) -> list[Point]:
    """The points of another line's way to keep clear of: not those near a capital of both."""
    shared = [places[end] for end in (line.a, line.b) if end in (other.a, other.b)]
    return [point for point in way if all(dist(point, at) > SHARED for at in shared)]


def _cost(points: Sequence[Point], others: Sequence[Point], taken: Sequence[Point]) -> float:
    """How much a way touches: a capital counts most, a line that it crosses little, one that it runs along much."""
    capitals = 0.0
    for other in others:
        away = sqrt(min(_squared(point, other) for point in points))
        capitals += 14 + 60 * (1 - away / NEAR_CAPITAL) if away < NEAR_CAPITAL else 0.0
    along = sum(any(_squared(point, other) < NEAR_LINE**2 for other in taken) for point in points)
    return capitals + 2 * max(0, along - 1)


def _squared(a: Point, b: Point) -> float:
    return (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2
