"""How does a line between two capitals look? Five kinds that differ without colour, on a light casing."""

from collections.abc import Sequence
from itertools import pairwise
from math import dist
from typing import TYPE_CHECKING

from game.frontends.window.canvas import Canvas, Point

if TYPE_CHECKING:
    from game.core.model.world import LineKind

KINDS: "tuple[LineKind, ...]" = ("pact", "friendly", "talks", "guarantee", "hostile")

COLOURS: "dict[LineKind, str]" = {
    "pact": "blue",
    "friendly": "blue",
    "talks": "slate",
    "guarantee": "slate",
    "hostile": "red",
}


SHARP = 0.3
"""The tangent of the turn from which a corner is made round."""


def bowed(a: Point, b: Point, bow: float, parts: int = 28) -> list[Point]:
    """The way from a to b, bent aside by a share of its length."""
    if not bow:
        return [a, b]
    mx, my = (a[0] + b[0]) / 2 - (b[1] - a[1]) * bow, (a[1] + b[1]) / 2 + (b[0] - a[0]) * bow
    steps = [i / parts for i in range(parts + 1)]
    shares = [((1 - t) ** 2, 2 * t * (1 - t), t * t) for t in steps]
    return [(u * a[0] + v * mx + w * b[0], u * a[1] + v * my + w * b[1]) for u, v, w in shares]


class Way:
    """A bent line that can be walked by length."""

    def __init__(self, points: Sequence[Point]) -> None:
        """`points` are joined by straight pieces."""
        self.points = points
        self.lengths = [0.0]
        for p, q in pairwise(points):
            self.lengths.append(self.lengths[-1] + dist(p, q))
        self.length = self.lengths[-1]

    def at(self, length: float, aside: float = 0.0) -> Point:
        """The point so far along the line, and so far aside of it."""
        i = next((j for j, d in enumerate(self.lengths) if j and d >= length), len(self.points) - 1)
        (px, py), (qx, qy) = self.points[i - 1], self.points[i]
        piece = (self.lengths[i] - self.lengths[i - 1]) or 1.0
        share = (length - self.lengths[i - 1]) / piece
        ux, uy = (qx - px) / piece, (qy - py) / piece
        return px + (qx - px) * share - uy * aside, py + (qy - py) * share + ux * aside

    def part(self, start: float, end: float, aside: float = 0.0) -> list[Point]:
        """The points between two lengths, close enough together to look bent."""
        steps = max(1, int((end - start) / 8)) if len(self.points) > 2 else 1
        return [self.at(start + (end - start) * i / steps, aside) for i in range(steps + 1)]


def stroke(canvas: Canvas, points: Sequence[Point], colour: str, width: float) -> None:
    """A smooth line of one width along points; where it turns sharply the corner is round."""
    for a, b in pairwise(points):
        canvas.line(a, b, colour, width)
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        if _sharp(before, corner, after):
            canvas.disc(corner, width / 2, colour)


def _sharp(a: Point, corner: Point, b: Point) -> bool:
    """Whether a line turns so much in a corner that its outer side would gape."""
    one, other = (corner[0] - a[0], corner[1] - a[1]), (b[0] - corner[0], b[1] - corner[1])
    along, aside = one[0] * other[0] + one[1] * other[1], one[0] * other[1] - one[1] * other[0]
    return abs(aside) > SHARP * along


def relation(canvas: Canvas, way: Way, kind: "LineKind", casing: str | None = "sheet", *, pact: bool = False) -> None:
    """Draws a line of a kind along a way; where a `pact` holds between two who are hostile, its double line barred."""
    colour, length = COLOURS[kind], way.length
    double = pact or kind == "pact"
    if casing:
        stroke(canvas, way.part(0, length), casing, 9 if double else 6.5)
    if double:
        for aside in (2.6, -2.6):
            stroke(canvas, way.part(0, length, aside), COLOURS["pact"], 2.2)
    match kind:
        case "hostile" if double:
            _barbs(canvas, way, colour, half=6.0)
        case "friendly":
            stroke(canvas, way.part(0, length), colour, 3.4)
        case "talks":
            _dashes(canvas, way, colour, 10, 6.5, 2.8)
        case "guarantee":
            _dashes(canvas, way, colour, 2.6, 4.4, 2.6)
        case "hostile":
            stroke(canvas, way.part(0, length), colour, 2.8)
            _barbs(canvas, way, colour)


def _dashes(canvas: Canvas, way: Way, colour: str, on: float, off: float, width: float) -> None:
    at = 0.0
    while at < way.length:
        stroke(canvas, way.part(at, min(way.length, at + on)), colour, width)
        at += on + off


def _barbs(canvas: Canvas, way: Way, colour: str, half: float = 4.0) -> None:
    """Crossed ticks, as on barbed wire; they reach `half` a tick's width to each side."""
    at = min(13.0, way.length / 2)
    while at < way.length - 6:
        canvas.line(way.at(at - half, half), way.at(at + half, -half), colour, 2)
        canvas.line(way.at(at - half, -half), way.at(at + half, half), colour, 2)
        at += 17
