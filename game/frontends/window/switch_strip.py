"""Where was the record left in a whole campaign? Every decision as a point on rails that wrap, juncture by juncture."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from game.core.amounts import many
from game.core.pages.debrief import Review
from game.core.pages.estimate import JunctureLine
from game.frontends.window import charts
from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas, Point
from game.frontends.window.fonts import CARD, LABEL

SUMS = {
    "as the record": "as the record",
    "against the record": "against it",
    "Moscow never faced it": "that Moscow never faced",
    "passed over": "skipped",
}
"""Verdicts, and how a sum of them is told."""


class Gauge(NamedTuple):
    """How widely the points stand, in units."""

    least: float
    """From one point to the next, at least."""
    most: float
    apart: float
    """Between two junctures, beyond that."""
    siding: float
    """From the main line down to the points off it."""
    radius: float


DENSE = Gauge(13, 70, 7, 19, 5.5)
FINER = 0.5
"""By which a width is tried after the one before."""
NUMBERED = 24.0
"""Distance of points from which junctures are numbered."""


class Section(NamedTuple):
    """A juncture's stretch of the rails."""

    number: int
    juncture: JunctureLine
    x: float
    width: float


class Rails(NamedTuple):
    """The rails of a campaign, laid out for a width."""

    gauge: Gauge
    step: float
    rows: tuple[tuple[Section, ...], ...]
    above: float
    """From the top of a row down to its main line."""

    @property
    def row(self) -> float:
        """The height of a row."""
        return self.above + self.gauge.siding + self.gauge.radius + 5

    @property
    def height(self) -> float:
        """Of all rows."""
        return self.row * len(self.rows)

    @property
    def points(self) -> tuple[Point, ...]:
        """Where each decision stands, from the upper left corner, in the order of play."""
        return tuple(
            (section.x + self.step * (i + 0.5), number * self.row + self.above)
            for number, row in enumerate(self.rows)
            for section in row
            for i in range(len(section.juncture.reviews))
        )


def laid_out(canvas: Canvas, width: float, junctures: Sequence[JunctureLine], gauge: Gauge) -> Rails:
    """In as few rows as the gauge allows, no juncture torn apart, and as widely as these rows allow."""
    fewest = len(_rows(width, gauge.least, gauge.apart, junctures))
    wide = gauge.most
    while wide > gauge.least and len(_rows(width, wide, gauge.apart, junctures)) > fewest:
        wide = max(gauge.least, wide - FINER)
    numbers = canvas.line_height(charts.NAMES) + gauge.radius if wide >= NUMBERED else 0.0
    return Rails(gauge, wide, _rows(width, wide, gauge.apart, junctures), numbers + gauge.radius + 3)


def _rows(
    width: float, step: float, apart: float, junctures: Sequence[JunctureLine]
) -> tuple[tuple[Section, ...], ...]:
    rows: list[list[Section]] = [[]]
    x = 0.0
    for number, juncture in enumerate(junctures, 1):
        wide = step * max(1, len(juncture.reviews))
        if rows[-1] and x + wide > width:
            rows.append([])
            x = 0.0
        rows[-1].append(Section(number, juncture, x, wide))
        x += wide + apart
    return tuple(map(tuple, rows))


def draw_rails(canvas: Canvas, rails: Rails, x: float, y: float) -> None:
    """The rails with their upper left corner at a point."""
    for i, row in enumerate(rails.rows):
        main = y + i * rails.row + rails.above
        canvas.line((x, main), (x + row[-1].x + row[-1].width, main), "slate", 2)
        for section in row:
            _section(canvas, rails, section, x + section.x, main)


def _section(canvas: Canvas, rails: Rails, section: Section, x: float, main: float) -> None:
    """One juncture: its number, its title where there is room, its points."""
    gauge, half = rails.gauge, rails.gauge.radius - 1
    if rails.step >= NUMBERED:
        _numbered(canvas, section, x, main - rails.above, gauge.apart)
    canvas.line((x, main - half), (x, main + half), "slate", 2)
    reviews = section.juncture.reviews
    if not reviews:
        box = Box(x + rails.step / 2 - half, main - half, 2 * half, 2 * half)
        canvas.fill(box, "sheet")
        canvas.outline(box, "ink", 2)
    for i, review in enumerate(reviews):
        charts.point(canvas, x + rails.step * (i + 0.5), main, main + gauge.siding, review, gauge.radius)


def _numbered(canvas: Canvas, section: Section, x: float, y: float, apart: float) -> None:
    number = canvas.label(f"{section.number}", charts.NAMES_BOLD, "ink", (x, y), "topleft", section.width)
    title, room = section.juncture.title, section.width + apart - number.w - 14
    if canvas.text_width(title, charts.NAMES) <= room:
        canvas.label(title, charts.NAMES, "slate", (number.right + 6, y))


def sums(reviews: Sequence[Review]) -> tuple[str, str]:
    """How many decisions, and how they stand to the record."""
    counted = Counter(map(charts.verdict, reviews))
    told = ", ".join(f"{counted[verdict]} {words}" for verdict, words in SUMS.items() if counted[verdict])
    return many(len(reviews), "decision"), told


def draw_sums(canvas: Canvas, box: Box, reviews: Sequence[Review]) -> None:
    """The heading of the strip, its sum at the right."""
    title, told = sums(reviews)
    took = canvas.label(title, CARD, "ink", (box.x, box.centre[1]), "midleft", box.w * 0.4)
    canvas.label(told, LABEL, "slate", (box.right, box.centre[1]), "midright", box.w - took.w - 20)


def rails_words(junctures: Sequence[JunctureLine]) -> str:
    """The strip in words."""
    return "; ".join(_words(number, juncture) for number, juncture in enumerate(junctures, 1))


def _words(number: int, juncture: JunctureLine) -> str:
    told = charts.switch_words(juncture.reviews) if juncture.reviews else "passed over"
    return f"{number}. {juncture.title}: {told}"
