"""Which way does a line between two capitals take? Straight if it can; bent around third capitals and other lines."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import dist, sqrt

from game.core.pages.parts import MapLine
from game.frontends.window.box import Box
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
CROSSING = 6
"""What it costs a line from the margin to cross another one that begins or ends with it."""
SWEEPS = 2
"""A line may be bent anew once those after it are laid."""


def laid(
    lines: Sequence[MapLine],
    places: Mapping[str, Point],
    box: Box | None = None,
    berths: Mapping[tuple[str, str], Point] | None = None,
) -> list[tuple[MapLine, Way]]:
    """Each line with its way, in the order given, within `box` if it can be.

    It begins at the berth of its capital and the other one, or at the capital. Short lines are laid first: long ones
    have room to bend.
    """
    berths = berths or {}
    ends = [_ends(line, places, berths) for line in lines]
    bent = [{bow: bowed(*pair, bow or 1e-6, PARTS) for bow in BOWS} for pair in ends]
    near = [
        {bow: _near_capitals(way, lines[i], places) + _beyond(way, box) for bow, way in ways.items()}
        for i, ways in enumerate(bent)
    ]
    chosen: dict[int, float] = {}
    order = sorted(range(len(lines)), key=lambda i: dist(*ends[i]))
    for _ in range(SWEEPS):
        for i in order:
            others = [(bent[j][bow], lines[j]) for j, bow in chosen.items() if j != i]
            taken = _Taken(point for way, other in others for point in _free(way, lines[i], other, places))
            fan = [way for way, other in others if _margin(lines[i], berths) and _met(lines[i], other)]
            costs = {
                bow: near[i][bow] + _along(way, taken) + CROSSING * _crossed(way, fan) + 16 * abs(bow)
                for bow, way in bent[i].items()
            }
            chosen[i] = min(BOWS, key=lambda bow: costs[bow])
    return [(line, Way(bowed(*ends[i], chosen[i] or 1e-6, 28))) for i, line in enumerate(lines)]


def _ends(line: MapLine, places: Mapping[str, Point], berths: Mapping[tuple[str, str], Point]) -> tuple[Point, Point]:
    return berths.get((line.a, line.b), places[line.a]), berths.get((line.b, line.a), places[line.b])


def _margin(line: MapLine, berths: Mapping[tuple[str, str], Point]) -> bool:
    return (line.a, line.b) in berths or (line.b, line.a) in berths


def _met(line: MapLine, other: MapLine) -> bool:
    return bool({line.a, line.b} & {other.a, other.b})


def _crossed(way: Sequence[Point], fan: Iterable[Sequence[Point]]) -> int:
    """How many of the lines of a fan a way changes sides with."""
    return sum(len({aside > 0 for aside in _asides(way, other) if abs(aside) > 1.0}) > 1 for other in fan)


def _asides(way: Sequence[Point], other: Sequence[Point]) -> Iterator[float]:
    """How far to the left of a way, going along it, another one runs at the same share of it (units)."""
    if dist(way[0], other[-1]) < dist(way[0], other[0]):
        other = other[::-1]
    (ax, ay), (bx, by) = way[0], way[-1]
    long = dist(way[0], way[-1]) or 1.0
    for (x, y), (ox, oy) in zip(way, other, strict=True):
        yield ((bx - ax) * (oy - y) - (by - ay) * (ox - x)) / long


def _free(way: list[Point], line: MapLine, other: MapLine, places: Mapping[str, Point]) -> list[Point]:
    """The points of another line's way to keep clear of: not those near a capital of both."""
    shared = [places[end] for end in (line.a, line.b) if end in (other.a, other.b)]
    return [point for point in way if all(dist(point, at) > SHARED for at in shared)]


def _near_capitals(points: Sequence[Point], line: MapLine, places: Mapping[str, Point]) -> float:
    """What a way costs for the third capitals that it touches."""
    cost = 0.0
    for x, y in set(places.values()) - {places[line.a], places[line.b]}:
        away = sqrt(min((px - x) ** 2 + (py - y) ** 2 for px, py in points))
        cost += 14 + 60 * (1 - away / NEAR_CAPITAL) if away < NEAR_CAPITAL else 0.0
    return cost


def _beyond(points: Sequence[Point], box: Box | None) -> float:
    """What a way costs for leaving the map."""
    return 8.0 * sum(not box.contains(*point) for point in points) if box is not None else 0.0


def _along(points: Sequence[Point], taken: "_Taken") -> float:
    """What a way costs for the other lines that it runs along; one that it crosses costs nothing."""
    return 2 * max(0, sum(taken.near(point) for point in points) - 1)


class _Taken:
    """Points that are taken, in cells as wide as what must be kept from them, so that few are ever looked at."""

    def __init__(self, points: Iterable[Point]) -> None:
        self.cells: dict[tuple[int, int], list[Point]] = {}
        for x, y in points:
            self.cells.setdefault((int(x // NEAR_LINE), int(y // NEAR_LINE)), []).append((x, y))

    def near(self, point: Point) -> bool:
        """Whether one of them is nearer than lines should be."""
        x, y = point
        column, row = int(x // NEAR_LINE), int(y // NEAR_LINE)
        around = ((i, j) for i in (column - 1, column, column + 1) for j in (row - 1, row, row + 1))
        return any(
            (x - ax) ** 2 + (y - ay) ** 2 < NEAR_LINE**2 for cell in around for ax, ay in self.cells.get(cell, ())
        )
