"""Where was the record left in a whole campaign? Every decision as a point on rails that wrap, juncture by juncture."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from game.core.screen import JunctureLine, Review
from game.frontends.window import charts
from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas
from game.frontends.window.flow import Drawing, Writer
from game.frontends.window.fonts import CARD, LABEL

LEAST_STEP, MOST_STEP = 26.0, 92.0
APART = 26.0
"""Between two junctures."""
SUMS = {
    "as the record": "as the record",
    "against the record": "against it",
    "Moscow never faced it": "that Moscow never faced",
    "passed over": "skipped",
}
"""Verdicts, and how a sum of them is told."""


class Section(NamedTuple):
    """A juncture's stretch of the rails."""

    number: int
    juncture: JunctureLine
    x: float
    width: float


def write_switches(writer: Writer, junctures: Sequence[JunctureLine]) -> None:
    """The heading with its sum, and the rails."""
    reviews = [review for juncture in junctures for review in juncture.reviews]
    writer.block(_heading(writer, reviews))
    step = _step(writer.width, junctures)
    for row in _rows(writer.width, step, junctures):
        writer.block(_row(writer, row, step), gap=6)


def _heading(writer: Writer, reviews: Sequence[Review]) -> Drawing:
    """How many decisions, and how they stand to the record."""
    sums = Counter(map(charts.verdict, reviews))
    told = ", ".join(f"{sums[verdict]} {words}" for verdict, words in SUMS.items() if sums[verdict])
    title = f"{len(reviews)} decision{'' if len(reviews) == 1 else 's'}"
    high = writer.canvas.line_height(CARD)

    def paint(canvas: Canvas, x: float, y: float) -> None:
        took = canvas.label(title, CARD, "ink", (x, y + high / 2), "midleft", writer.width * 0.4)
        canvas.label(told, LABEL, "slate", (x + writer.width, y + high / 2), "midright", writer.width - took.w - 20)

    return Drawing(high, paint, f"{title}: {told}")


def _step(width: float, junctures: Sequence[JunctureLine]) -> float:
    """From one point to the next: as wide as one row allows, within reason."""
    points = sum(max(1, len(juncture.reviews)) for juncture in junctures)
    return min(MOST_STEP, max(LEAST_STEP, (width - APART * len(junctures)) / max(1, points)))


def _rows(width: float, step: float, junctures: Sequence[JunctureLine]) -> list[list[Section]]:
    """The junctures in rows, none of them torn apart."""
    rows: list[list[Section]] = [[]]
    x = 0.0
    for number, juncture in enumerate(junctures, 1):
        wide = step * max(1, len(juncture.reviews))
        if rows[-1] and x + wide > width:
            rows.append([])
            x = 0.0
        rows[-1].append(Section(number, juncture, x, wide))
        x += wide + APART
    return rows


def _row(writer: Writer, sections: Sequence[Section], step: float) -> Drawing:
    names = writer.canvas.line_height(charts.NAMES)
    main, high = names + 14, names + 14 + 42

    def paint(canvas: Canvas, x: float, y: float) -> None:
        end = sections[-1].x + sections[-1].width
        canvas.line((x, y + main), (x + end, y + main), "slate", 2)
        for section in sections:
            _section(canvas, section, x + section.x, y, main, step)

    return Drawing(high, paint, "; ".join(map(_words, sections)), whole=True)


def _section(canvas: Canvas, section: Section, x: float, y: float, main: float, step: float) -> None:
    """One juncture: its number, its title where there is room, its points."""
    number = canvas.label(f"{section.number}", charts.NAMES_BOLD, "ink", (x, y), "topleft", section.width)
    title, room = section.juncture.title, section.width + APART - number.w - 14
    if canvas.text_width(title, charts.NAMES) <= room:
        canvas.label(title, charts.NAMES, "slate", (number.right + 6, y))
    canvas.line((x, y + main - 6), (x, y + main + 6), "slate", 2)
    reviews = section.juncture.reviews
    if not reviews:
        box = Box(x + step / 2 - 7, y + main - 7, 14, 14)
        canvas.fill(box, "sheet")
        canvas.outline(box, "ink", 2)
    for i, review in enumerate(reviews):
        charts.point(canvas, x + step * (i + 0.5), y + main, y + main + 30, review)


def _words(section: Section) -> str:
    reviews = section.juncture.reviews
    return f"{section.number}. {section.juncture.title}: {charts.switch_words(reviews) if reviews else 'passed over'}"
