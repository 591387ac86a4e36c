"""On which day are we looking? The days of a run along a line, with a wedge at the one that shows."""

from collections.abc import Callable, Sequence

from game.core.dates import ordinal, spoken
from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas
from game.frontends.window.fonts import LABEL_BOLD, MONO, Style
from game.frontends.window.stack import Change
from game.frontends.window.wedges import wedges
from game.frontends.window.widgets import Widget

SIDE = 30.0
DAY = LABEL_BOLD._replace(display=True)
YEAR: Style = MONO._replace(size=10.5, display=True)
MARK = 22.0
"""Units of the wedge and the line below it."""
LEAST = 5.0
"""Units from one day to the next at least, where there is room for so many."""


def timeline(
    canvas: Canvas, box: Box, days: Sequence[tuple[str, bool]], at: int, words: str, turn: Callable[[int], Change]
) -> list[Widget]:
    """The line, and wedges at its ends for the mouse; left and right do the same by key.

    `days` rise, each with whether a frontier moved on it and nothing else; `at` is the number of the one that shows.
    """
    before, after = wedges(box, SIDE, ("the day before", "the day after"), turn)
    middle = Box(box.x + SIDE + 6, box.y, box.w - 2 * SIDE - 12, box.h)
    days_line = Widget(
        "days", "slider", spoken(days[at][0]), middle, _line(days, at), value=f"{at + 1} of {len(days)}. {words}",
        adjust=turn,
    )  # fmt: skip
    return [before, days_line, after]


def timeline_height(canvas: Canvas) -> float:
    """The height that it needs."""
    return canvas.line_height(DAY) + canvas.line_height(YEAR) + MARK


def _line(days: Sequence[tuple[str, bool]], at: int) -> Callable[[Canvas, Box, bool], None]:
    def paint(canvas: Canvas, box: Box, focused: bool) -> None:
        places = spread([ordinal(day) for day, _ in days], box.x + 8, box.right - 8)
        y = box.bottom - canvas.line_height(YEAR) - 6
        canvas.line((box.x, y), (box.right, y), "ink", 2)
        _years(canvas, box, days, places, y)
        for (_, frontier), x in zip(days, places, strict=True):
            canvas.line((x, y - 5), (x, y + 5), "red" if frontier else "ink", 2)
        x = places[at]
        canvas.polygon([(x - 7, y - 13), (x + 7, y - 13), (x, y - 1)], "red")
        canvas.disc((x, y), 4, "red")
        words = spoken(days[at][0]).upper()
        half = canvas.text_width(words, DAY) / 2
        middle = min(max(x, box.x + half), box.right - half)
        canvas.label(words, DAY, "ink", (middle, y - 14), "midbottom")

    return paint


def _years(canvas: Canvas, box: Box, days: Sequence[tuple[str, bool]], places: Sequence[float], y: float) -> None:
    """The year below the first day of it, where there is room."""
    free = box.x - 1.0
    seen = ""
    for (day, _), x in zip(days, places, strict=True):
        wide = canvas.text_width(day[:4], YEAR)
        left = min(max(x - wide / 2, box.x), box.right - wide)
        if day[:4] != seen and left > free:
            canvas.label(day[:4], YEAR, "slate", (left, y + 5), "topleft")
            free = left + wide + 8
        seen = day[:4]


def spread(values: Sequence[float], left: float, right: float) -> list[float]:
    """Rising values laid out between two edges to scale, but none nearer to the one before than can be told apart."""
    if len(values) < 2:
        return [(left + right) / 2 for _ in values]
    least = min(LEAST, (right - left) / (len(values) - 1))
    room = right - left - least * (len(values) - 1)
    whole = (values[-1] - values[0]) or 1.0
    return [left + least * i + room * (value - values[0]) / whole for i, value in enumerate(values)]
