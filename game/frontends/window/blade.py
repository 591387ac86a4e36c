"""How is a switch thrown? A red blade from its pivot on the line to a siding, with the decision at its end."""

from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas, Point
from game.frontends.window.motion import Motion

BLADE = Motion("blade", 0.18, after=0.16)
"""When its page has slid into its place."""
HOLE = 0.375
"""The hole of the point, as a share of its radius."""
SHOWS = 0.35
"""How far the blade has come when the point at its end begins to show."""


def thrown(canvas: Canvas, pivot: Point, line: Point, siding: Point, radius: float = 8.0) -> None:
    """A blade that has been thrown from where it ended on the line to its siding; on its way it swings there."""

    def paint(canvas: Canvas, far: float) -> None:
        end = _between(line, siding, far)
        canvas.line(pivot, end, "red", 2.4)
        size = radius * (far - SHOWS) / (1 - SHOWS)
        if size > 0:
            canvas.disc(end, size, "red")
            canvas.disc(end, size * HOLE, "sheet")

    canvas.move(BLADE.name, _around(radius + 3, pivot, line, siding), paint)


def _between(a: Point, b: Point, share: float) -> Point:
    return a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share


def _around(room: float, *points: Point) -> Box:
    """The box that holds the points with room about them."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return Box(min(xs) - room, min(ys) - room, max(xs) - min(xs) + 2 * room, max(ys) - min(ys) + 2 * room)
