"""What is written into a chart? The flag at the widest break, the months at its foot, and names of points that lie
neither on lines nor on each other."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from game.core.dates import spoken
from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas, Point
from game.frontends.window.fonts import LABEL
from game.frontends.window.strokes import Way

FLAG = LABEL._replace(display=True, size=14)
NAME = LABEL._replace(display=True, size=12.5)
ABOVE = 8.0
"""Units between a flag and the top of the plot below it."""
NEAR = 7.0
"""Units between a point and its name."""
CLEAR = 3.0
"""Units that a name keeps from lines and from other names."""
TRIES = (0.5, 0.0, 1.0)
"""Shares of a name's width that lie left of its point, in the order in which they are tried."""


class Named(NamedTuple):
    """A point of a chart with the name that it may get."""

    at: Point
    name: str


def month_words(day: date) -> str:
    """`Sep 1939`: the month of a day."""
    _, month, year = spoken(day.isoformat()).split()
    return f"{month[:3]} {year}"


def flag_height(canvas: Canvas) -> float:
    """The height of the band over a plot in which a flag flies."""
    return canvas.line_height(FLAG) + 8 + ABOVE


def flag(canvas: Canvas, plot: Box, at: Point, words: str) -> None:
    """A flag over the plot, with its staff down to the point that it is about."""
    wide = min(plot.w, canvas.text_width(words, FLAG) + 18)
    high = canvas.line_height(FLAG) + 8
    left = min(max(plot.x, at[0] - wide / 2), plot.right - wide)
    box = Box(left, plot.y - ABOVE - high, wide, high)
    canvas.line((at[0], box.bottom - 1), at, "ink", 1.2)
    canvas.fill(box, "bar")
    canvas.label(words, FLAG, "on_bar", box.centre, "center", wide - 12)


def place_names(
    points: Sequence[Named], sizes: Sequence[tuple[float, float]], lines: Sequence[Sequence[Point]], plot: Box
) -> list[Box | None]:
    """A box within the plot for each point's name, the first points first; None where it has no free room.

    `sizes` are the names' widths and heights, `lines` what they must not lie on.
    """
    walls = [point for line in lines for point in _along(line)]
    taken: list[Box] = []
    made: list[Box | None] = []
    for point, (wide, high) in zip(points, sizes, strict=True):
        tries = (
            Box(point.at[0] - wide * share, top, wide, high)
            for top in (point.at[1] - NEAR - high, point.at[1] + NEAR)
            for share in TRIES
        )
        free = (box for box in tries if plot.holds(box) and _is_free(box.inset(-CLEAR), walls, taken))
        found = next(free, None)
        if found is not None:
            taken.append(found)
        made.append(found)
    return made


def write_names(canvas: Canvas, points: Sequence[Named], lines: Sequence[Sequence[Point]], plot: Box) -> None:
    """The names that have room."""
    sizes = [(canvas.text_width(point.name, NAME), canvas.line_height(NAME)) for point in points]
    for point, box in zip(points, place_names(points, sizes, lines, plot), strict=True):
        if box is not None:
            canvas.label(point.name, NAME, "ink", (box.x, box.y), "topleft", box.w + 1)


def _along(line: Sequence[Point], step: float = 4.0) -> list[Point]:
    """Points every few units along a line."""
    if len(line) < 2:
        return list(line)
    way = Way(line)
    return [way.at(min(way.length, step * i)) for i in range(int(way.length / step) + 2)]


def _is_free(box: Box, walls: Sequence[Point], taken: Sequence[Box]) -> bool:
    return not any(box.contains(*point) for point in walls) and not any(box.overlaps(other) for other in taken)
