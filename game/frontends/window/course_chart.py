"""How did one variable move? A step line over the days, a numbered point for each movement, its worded bands behind."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from game.core.course import Course
from game.core.dates import ordinal, spoken
from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas, Point
from game.frontends.window.chart_labels import month_words
from game.frontends.window.flow import Drawing
from game.frontends.window.fonts import LABEL, LABEL_BOLD, MONO, growth
from game.frontends.window.strokes import stroke

TICKS = MONO._replace(display=True, size=12)
WORDS = LABEL._replace(display=True)
FIGURE = LABEL_BOLD._replace(display=True, size=15)
NUMBERS = LABEL_BOLD._replace(display=True, size=12)
HIGH = 250.0
STEPS = (1, 2, 5, 10, 20, 25, 50, 100)
MOST_LEVELS = 6
MOST_WORDS = 0.34
"""Share of the width that the words at the right have at most."""
POINT, SMALL_POINT = 9.5, 3.6
CROWDED = 0.6
"""Share of the width from which the points are small."""
SHORT = 3 * 366
"""Days from which years are marked, not months."""
FEW_DAYS = 120
"""Days up to which the days themselves are marked."""


def course_block(canvas: Canvas, course: Course, width: float) -> Drawing:
    """The chart as a block of a flow."""
    high = HIGH * (1 + (canvas.text - 1) * 0.4)

    def paint(canvas: Canvas, x: float, y: float) -> None:
        course_chart(canvas, Box(x, y, width, high), course)

    words = (
        f"{course.label} from {spoken(course.starts)} to {spoken(course.ends)}: {said(course, int(course.begins))} to "
    )
    return Drawing(high, paint, words + said(course, int(course.stands)))


def said(course: Course, value: int) -> str:
    """A value in words and figures."""
    if _is_flag(course):
        return "yes" if value else "no"
    words = next((words for to, words in course.bands if value <= to), course.bands[-1][1] if course.bands else "")
    return f"{words}, {value}" if words else str(value)


def course_chart(canvas: Canvas, box: Box, course: Course) -> None:
    """Draws it in a box."""
    stands = canvas.text_width(said(course, int(course.stands)), FIGURE)
    told = max([stands, *(canvas.text_width(words, WORDS) for _, words in course.bands)])
    right = min(told, box.w * MOST_WORDS) + 22
    left = max(canvas.text_width(text, TICKS) for text in ("-100", "yes")) + 12
    foot = canvas.line_height(TICKS) + 12
    plot = Box(box.x + left, box.y + 20, box.w - left - right, box.h - 20 - foot)
    frame = _Frame(plot, right - 14, course, *extent(course), *_places(course, plot.w, _radius(canvas)))
    _bands(canvas, frame)
    _levels(canvas, frame)
    _dates(canvas, frame)
    _line(canvas, frame)
    _points(canvas, frame)


class _Frame(NamedTuple):
    """Where the line is drawn, and what stretch of the range it shows."""

    plot: Box
    room: float
    """For words at the right of it, from where they begin."""
    course: Course
    low: int
    high: int
    places: tuple[float, ...]
    """How far from the left each movement stands."""
    radius: float
    """Of the points; they bear numbers where they are large enough for that."""

    def level(self, value: float) -> float:
        """The y of a value."""
        return self.plot.bottom - self.plot.h * (value - self.low) / max(1, self.high - self.low)


def _places(course: Course, width: float, radius: float) -> tuple[tuple[float, ...], float]:
    """Where the points stand, and how large they are: many of them are small, so that time keeps its measure."""
    days = [ordinal(turning.day) for turning in course.turnings]
    if len(days) * (2 * radius + 3) > width * CROWDED:
        radius = SMALL_POINT
    gap = 2 * radius + 3 if radius > SMALL_POINT else radius
    return spread(days, ordinal(course.starts), ordinal(course.ends), width, gap), radius


def _radius(canvas: Canvas) -> float:
    """Of a point with its number."""
    return POINT * growth(canvas.text)


def extent(course: Course) -> tuple[int, int]:
    """The stretch of the range that the chart shows: what was reached, with some room above and below."""
    if _is_flag(course):
        return 0, 1
    values = [int(course.begins), *(int(turning.movement.after) for turning in course.turnings)]
    room = max(1, (course.max - course.min) // 25, (max(values) - min(values)) // 8)
    return max(course.min, min(values) - room), min(course.max, max(values) + room)


def spread(days: Sequence[int], first: int, last: int, width: float, gap: float) -> tuple[float, ...]:
    """Where on a line of some width the days stand: by time, but apart from each other, and as far as there is room
    from both ends."""
    if not days:
        return ()
    gap = min(gap, width / (len(days) + 1))
    at = [width * (day - first) / max(1, last - first) for day in days]
    at[0] = max(at[0], gap / 2)
    for i in range(1, len(at)):
        at[i] = max(at[i], at[i - 1] + gap)
    at[-1] = min(at[-1], width - gap / 2)
    for i in range(len(at) - 2, -1, -1):
        at[i] = min(at[i], at[i + 1] - gap)
    return tuple(at)


def _is_flag(course: Course) -> bool:
    return isinstance(course.begins, bool)


def _bands(canvas: Canvas, frame: _Frame) -> None:
    """The worded bands as stripes, their words at the right, but for the one beside which the line ends."""
    plot, low, high = frame.plot, frame.low, frame.high
    below = low
    last, ends = plot.bottom + canvas.line_height(WORDS), frame.level(int(frame.course.stands))
    for number, (to, words) in enumerate(frame.course.bands):
        above = min(to, high)
        if to < low or below >= high:
            continue
        top, bottom = frame.level(above), frame.level(below)
        if number % 2:
            canvas.fill(Box(plot.x, top, plot.w, bottom - top), "ground")
        middle = (top + bottom) / 2
        if last - middle >= canvas.line_height(WORDS) * 0.9 and abs(middle - ends) >= canvas.line_height(FIGURE):
            canvas.label(words, WORDS, "slate", (plot.right + 12, middle), "midleft", frame.room)
            last = middle
        below = above


def _levels(canvas: Canvas, frame: _Frame) -> None:
    """A few level lines with their values; nought in ink."""
    plot, low, high = frame.plot, frame.low, frame.high
    room = plot.h / (canvas.line_height(TICKS) * 1.4)
    most = max(2, min(MOST_LEVELS, int(room)))
    step = next((step for step in STEPS if (high - low) / step <= most), STEPS[-1])
    for value in range(-(-low // step) * step, high + 1, step):
        y = frame.level(value)
        canvas.line((plot.x, y), (plot.right, y), "line" if value == 0 else "aged", 1)
        text = ("yes" if value else "no") if _is_flag(frame.course) else str(value)
        canvas.label(text, TICKS, "slate", (plot.x - 8, y), "midright", 60)


def _dates(canvas: Canvas, frame: _Frame) -> None:
    """Marks for years, months or days below the plot, as many as have room, where the line has them."""
    plot, course = frame.plot, frame.course
    first, last = ordinal(course.starts), ordinal(course.ends)
    turned = zip((ordinal(turning.day) for turning in course.turnings), frame.places, strict=True)
    knots = [(first, 0.0), *turned, (last, plot.w)]
    free = plot.x - 40.0
    canvas.line((plot.x, plot.bottom), (plot.right, plot.bottom), "ink", 1.5)
    for day, words in _marked(course, first, last):
        x = plot.x + _across(knots, day)
        canvas.line((x, plot.bottom), (x, plot.bottom + 5), "ink", 1)
        half = canvas.text_width(words, TICKS) / 2
        if x - half >= free + 6 and x + half <= plot.right + 60:
            canvas.label(words, TICKS, "slate", (x, plot.bottom + 8), "midtop", half * 2 + 4)
            free = x + half


def _across(knots: Sequence[tuple[int, float]], day: int) -> float:
    """Where a day stands between the days that have their places."""
    for (a, x), (b, y) in pairwise(knots):
        if a <= day <= b and b > a:
            return x + (y - x) * (day - a) / (b - a)
    return knots[-1][1]


def _marked(course: Course, first: int, last: int) -> list[tuple[int, str]]:
    """The days that are marked, with their words."""
    if last - first > SHORT:
        years = range(int(course.starts[:4]), int(course.ends[:4]) + 1)
        return [(day, str(year)) for year in years if first <= (day := date(year, 1, 1).toordinal()) <= last]
    if last - first > FEW_DAYS:
        months = (date.fromordinal(day) for day in range(first, last + 1))
        return [(day.toordinal(), month_words(day)) for day in months if day.day == 1]
    days = dict.fromkeys([course.starts, *(turning.day for turning in course.turnings)])
    return [(ordinal(iso), " ".join(spoken(iso).split()[:2])) for iso in days]


def _line(canvas: Canvas, frame: _Frame) -> None:
    """The steps, and where they lead."""
    plot, course = frame.plot, frame.course
    y = frame.level(int(course.begins))
    points: list[Point] = [(plot.x, y)]
    for place, turning in zip(frame.places, course.turnings, strict=True):
        points.append((plot.x + place, y))
        y = frame.level(int(turning.movement.after))
        points.append((plot.x + place, y))
    points.append((plot.right, y))
    for a, b in pairwise(points):
        if a != b:
            stroke(canvas, [a, b], "red", 3.4)
    for x, corner in points[1:-1]:
        canvas.disc((x, corner), 1.7, "red")
    words = said(course, int(course.stands))
    canvas.label(words, FIGURE, "red", (plot.right + 12, y), "midleft", frame.room)


def _points(canvas: Canvas, frame: _Frame) -> None:
    """A point where each movement ends, with its number in the list below where there is room for numbers."""
    radius = frame.radius
    for number, (place, turning) in enumerate(zip(frame.places, frame.course.turnings, strict=True), 1):
        at = frame.plot.x + place, frame.level(int(turning.movement.after))
        canvas.disc(at, radius, "ink")
        if radius > SMALL_POINT:
            canvas.label(str(number), NUMBERS, "sheet", at, "center", 2 * radius - 3)
