"""How do the junctures of a campaign lie in time? One sign each, stacked by year: Europe above the line, Asia below."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas
from game.frontends.window.flow import Drawing
from game.frontends.window.fonts import LABEL

BY_MONTH = 4
"""Years up to which a campaign is told by month."""
SIGN = 8.0
"""Radius of the largest sign."""
YEAR = LABEL._replace(size=12.5)
FIRST, LAST = "1924-01-01", "1953-12-31"
"""What the strips of all rows cover, so that they can be compared."""
NAMES = {"europe": "Europe", "asia": "the Far East", "world": "the whole world"}


class Mark(NamedTuple):
    """A juncture: its day, and where it plays."""

    date: str
    theatre: str


class Arc(NamedTuple):
    """What is drawn: the first and last day, the junctures, and the day on which a run stands, or nothing."""

    start: str
    end: str
    marks: tuple[Mark, ...]
    here: str = ""

    @property
    def by_month(self) -> bool:
        """Whether a column is a month, not a year."""
        return int(self.end[:4]) - int(self.start[:4]) < BY_MONTH

    @property
    def columns(self) -> int:
        """How many columns there are."""
        return self.column(self.end) + 1

    def column(self, date: str) -> int:
        """The column of a day."""
        years = int(date[:4]) - int(self.start[:4])
        return years * 12 + int(date[5:7]) - int(self.start[5:7]) if self.by_month else years

    def stacks(self, below: bool) -> Counter[int]:
        """How many signs stand in each column, above the line or below it."""
        return Counter(self.column(mark.date) for mark in self.marks if (mark.theatre == "asia") is below)

    @property
    def wording(self) -> str:
        """What the drawing says."""
        counts = Counter(mark.theatre for mark in self.marks)
        where = ", ".join(f"{count} in {NAMES.get(theatre, theatre)}" for theatre, count in counts.most_common())
        years = Counter(mark.date[:4] for mark in self.marks)
        return f"{where}. By year: {', '.join(f'{year} {count}' for year, count in sorted(years.items()))}."


def arc(canvas: Canvas, width: float, shown: Arc) -> Drawing:
    """The drawing as a block of so much width."""
    above, below = shown.stacks(False), shown.stacks(True)
    step = width / shown.columns
    radius = min(SIGN, step * 0.46)
    up, down = (max(stack.values(), default=0) * (2 * radius + 1.5) for stack in (above, below))
    named = canvas.line_height(YEAR)
    legend = canvas.line_height(LABEL) + 8
    up += 12 if shown.here else 4

    def paint(canvas: Canvas, x: float, y: float) -> None:
        line = y + up
        foot = line + named + 4
        _axis(canvas, Box(x, line, width, named), shown, step)
        for column, count in above.items():
            for number in range(count):
                centre = x + (column + 0.5) * step, line - 3 - radius - number * (2 * radius + 1.5)
                canvas.disc(centre, radius, "red")
        for column, count in below.items():
            for number in range(count):
                _diamond(canvas, x + (column + 0.5) * step, foot + radius + number * (2 * radius + 1.5), radius)
        if shown.here:
            _here(canvas, x + (shown.column(shown.here) + 0.5) * step, y, line)
        _legend(canvas, x, foot + down + 6, shown, bool(above), bool(below))

    return Drawing(up + named + 4 + down + 6 + legend, paint, shown.wording)


def _diamond(canvas: Canvas, x: float, y: float, radius: float) -> None:
    canvas.polygon([(x, y - radius), (x + radius, y), (x, y + radius), (x - radius, y)], "blue")


def _axis(canvas: Canvas, box: Box, shown: Arc, step: float) -> None:
    """The line with its years; as many are named as there is room for."""
    canvas.fill(Box(box.x, box.y, box.w, 2), "ink")
    each = 12 if shown.by_month else 1
    first = (13 - int(shown.start[5:7])) % 12 if shown.by_month else 0
    room = canvas.text_width("1924", YEAR) + 10
    every = next(n for n in (1, 2, 5, 10, 30) if n * each * step >= room or n == 30)
    places = [(first + number * each * every) for number in range(40)]
    for column in [0, *places] if shown.by_month and first * step > room else places or [0]:
        if column < shown.columns:
            x = box.x + column * step
            year = int(shown.start[:4]) + (column + int(shown.start[5:7]) - 1) // 12
            words = str(year if shown.by_month else int(shown.start[:4]) + column)
            canvas.fill(Box(x, box.y, 1.5, 6), "ink")
            if x + canvas.text_width(words, YEAR) + 4 <= box.right + 1:
                canvas.label(words, YEAR, "slate", (x + 4, box.y + 3), "topleft")


def _here(canvas: Canvas, x: float, top: float, line: float) -> None:
    """Where the last run stands."""
    canvas.fill(Box(x - 1, top, 2, line - top), "ink")
    canvas.polygon([(x - 6, top), (x + 6, top), (x, top + 9)], "ink")


def _legend(canvas: Canvas, x: float, y: float, shown: Arc, above: bool, below: bool) -> None:
    """What the signs mean."""
    middle = y + canvas.line_height(LABEL) / 2
    wheres = [("red", "Europe and beyond")] if above else []
    wheres += [("blue", "Far East")] if below else []
    for colour, words in wheres:
        if colour == "red":
            canvas.disc((x + 6, middle), 5, "red")
        else:
            _diamond(canvas, x + 6, middle, 6)
        x = canvas.label(words, LABEL, "slate", (x + 17, middle), "midleft").right + 18
    if shown.here:
        canvas.polygon([(x, middle - 4), (x + 12, middle - 4), (x + 6, middle + 5)], "ink")
        canvas.label("your last run", LABEL, "slate", (x + 17, middle), "midleft")


def strip(canvas: Canvas, box: Box, start: str, end: str, marks: Sequence[Mark], focused: bool) -> None:
    """The years of all campaigns as a line, those of this one heavy, with a tick for each juncture."""
    y = box.centre[1]
    faint, strong = ("on_bar", "red_on_bar") if focused else ("line", "red")
    left = strip_at(box, start)
    canvas.fill(Box(box.x, y - 0.75, box.w, 1.5), faint)
    canvas.fill(Box(left, y - 2, max(3.0, strip_at(box, end) - left), 4), strong)
    ink = "on_bar" if focused else "ink"
    for mark in marks:
        up = mark.theatre != "asia"
        canvas.fill(Box(strip_at(box, mark.date) - 1, y - 9 if up else y + 2, 2, 7), ink)


def strip_at(box: Box, date: str) -> float:
    """How far right a day lies on a strip in a box."""
    whole = Arc(FIRST, LAST, ())
    return box.x + (whole.column(min(max(date, FIRST), LAST)) + (int(date[5:7]) - 0.5) / 12) * box.w / whole.columns


def strip_height(canvas: Canvas) -> float:
    """What a strip takes in a row."""
    return 22.0
