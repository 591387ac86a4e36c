"""How did one quantity run over the years? A campaign's chart: time evenly along the foot, you beside history."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from game.core.dates import ordinal, spoken
from game.core.pages.debrief import GhostLine
from game.core.parting import value_at, widest
from game.frontends.window import charts
from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas, Point
from game.frontends.window.chart_labels import Named, flag, flag_height, month_words, write_names
from game.frontends.window.strokes import stroke

FEW = 24
"""Samples up to which each of them is marked."""
TALL = 210.0
"""Height of the plot from which points are named in it, not the widest break alone."""
MOST_NAMES = 5
STEPS = (1, 2, 3, 4, 6, 12)
"""One in so many ticks has its words: as many as have room, evenly apart."""


class Notes(NamedTuple):
    """What is known of a chart beyond its samples."""

    days: GhostLine | None = None
    """The line with a point for each day on which it moved, between which it stays what it was."""
    names: tuple[str, ...] = ()
    """After what each sample was taken; empty for none."""
    left: frozenset[int] = frozenset()
    """The samples before which the record was left."""
    flag: str = ""
    """What the widest break is named after."""


def years_chart(canvas: Canvas, box: Box, line: GhostLine, notes: Notes) -> None:
    """Your line, red and whole, beside history's, grey and dashed; diamonds where the record was left."""
    drawn = notes.days or line
    found = widest(drawn)
    over = flag_height(canvas) if found else 0.0
    plot = Box(box.x + 46, box.y + 12 + over, box.w - 46 - charts.names_width(canvas), box.h - 48 - over)
    charts.levels(canvas, plot, drawn)
    _years(canvas, plot, drawn)
    mine, record = _lines(canvas, plot, drawn, notes.days is not None)
    if found:
        flag(canvas, plot, _at(plot, drawn, found.date, found.yours), break_words(line, notes))
    samples = [_at(plot, drawn, day, value_at(drawn, day)[0]) for day, _, _ in line.points]
    for i, at in enumerate(samples):
        if i in notes.left:
            charts.diamond(canvas, at)
        elif len(samples) <= FEW and notes.days is None:
            canvas.disc(at, 4.5, "red")
    if plot.h >= TALL:
        write_names(canvas, _named(line, notes, samples), (mine, record), plot)
    charts.line_names(canvas, plot, mine[-1][1], record[-1][1])


def _lines(canvas: Canvas, plot: Box, line: GhostLine, stepped: bool) -> tuple[list[Point], list[Point]]:
    """Draws both lines; returns them."""
    mine, record = _way(plot, line, 1), _way(plot, line, 2)
    if not stepped:
        charts.dashed(canvas, record, "slate", 2.6)
        stroke(canvas, mine, "red", 3.6)
        return mine, record
    mine, record = steps(mine), steps(record)
    draw_steps(canvas, record, "slate", 2.6, dash=True)
    draw_steps(canvas, mine, "red", 3.6)
    return mine, record


def small_chart(canvas: Canvas, box: Box, line: GhostLine) -> None:
    """The two lines alone, day by day, between the first day and the last: a glance beside a larger chart."""
    canvas.line((box.x, box.bottom), (box.right, box.bottom), "line", 1)
    draw_steps(canvas, steps(_way(box, line, 2)), "slate", 2.0, dash=True)
    draw_steps(canvas, steps(_way(box, line, 1)), "red", 2.6)


def break_words(line: GhostLine, notes: Notes) -> str:
    """What the flag says; empty if the two lines are one."""
    found = widest(notes.days or line)
    return f"widest break: {notes.flag or spoken(found.date)}" if found else ""


def _named(line: GhostLine, notes: Notes, at: Sequence[Point]) -> list[Named]:
    """The samples at which the lines drew apart or together most, the largest change first; the widest has its flag."""
    apart = [yours - record for _, yours, record in line.points]
    changes = sorted(range(1, len(apart)), key=lambda i: -abs(apart[i] - apart[i - 1]))
    wanted = [i for i in changes if i < len(notes.names) and notes.names[i] and apart[i] != apart[i - 1]]
    return [Named(at[i], notes.names[i]) for i in wanted if notes.names[i] != notes.flag][:MOST_NAMES]


# ── Places ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def _across(plot: Box, line: GhostLine, day: int) -> float:
    """The x of a day."""
    first, last = ordinal(line.points[0][0]), ordinal(line.points[-1][0])
    return plot.x + plot.w * (day - first) / max(1, last - first)


def _at(plot: Box, line: GhostLine, day: str, value: int) -> Point:
    """Where a value stands on a day."""
    return _across(plot, line, ordinal(day)), plot.bottom - plot.h * charts.share_of(line, value)


def _way(plot: Box, line: GhostLine, which: int) -> list[Point]:
    """The points of one of the two lines."""
    values = [point[1] if which == 1 else point[2] for point in line.points]
    return [_at(plot, line, point[0], value) for point, value in zip(line.points, values, strict=True)]


def steps(points: Sequence[Point]) -> list[Point]:
    """A line that stays level to the day of each point and then goes straight up or down."""
    made = [points[0]]
    for x, y in points[1:]:
        if y != made[-1][1]:
            made += [(x, made[-1][1]), (x, y)]
    return [*made, (points[-1][0], made[-1][1])]


def draw_steps(canvas: Canvas, points: Sequence[Point], colour: str, width: float, *, dash: bool = False) -> None:
    """A stepped line; where it is dashed, the dashes go on around its corners."""
    along, half = 0.0, width / 2
    for (ax, ay), (bx, by) in pairwise(points):
        length = abs(bx - ax) + abs(by - ay)
        for start, end in _dashes(along, length) if dash else [(0.0, length)]:
            one, other = start / (length or 1), end / (length or 1)
            x, y = ax + (bx - ax) * one, ay + (by - ay) * one
            to_x, to_y = ax + (bx - ax) * other, ay + (by - ay) * other
            corner = min(x, to_x) - half, min(y, to_y) - half
            canvas.fill(Box(*corner, abs(to_x - x) + width, abs(to_y - y) + width), colour)
        along += length


def _dashes(along: float, length: float) -> list[tuple[float, float]]:
    """The stretches of a piece that are drawn, of a dashed line that has come so far."""
    period, at, made = charts.DASH + charts.SPACE, -(along % (charts.DASH + charts.SPACE)), []
    while at < length:
        start, end = max(0.0, at), min(length, at + charts.DASH)
        if end > start:
            made.append((start, end))
        at += period
    return made


def _years(canvas: Canvas, plot: Box, line: GhostLine) -> None:
    """A tick for the beginning of each year, or month of a short campaign, and words under as many as have room."""
    ticks = _ticks(line.points[0][0], line.points[-1][0])
    wide = canvas.text_width("Sep 1939 ", charts.TICKS) if ticks[0][1][:1].isalpha() else 48 * canvas.text
    at = [_across(plot, line, day) for day, _ in ticks]
    step = next((n for n in STEPS if n >= len(at) or (at[-1] - at[0]) * n / max(1, len(at) - 1) >= wide), len(at))
    for number, (x, (_, words)) in enumerate(zip(at, ticks, strict=True)):
        canvas.line((x, plot.bottom), (x, plot.bottom + 5), "ink", 1)
        if number % step == 0:
            canvas.label(words, charts.TICKS, "slate", (x, plot.bottom + 9), "midtop", wide)


def _ticks(first: str, last: str) -> list[tuple[int, str]]:
    """The days that are marked, with their words: years, or months where there are less than three years."""
    (year, month), (end, end_month) = ((int(iso[:4]), int(iso[5:7])) for iso in (first, last))
    if end - year >= 3:
        return [(date(y, 1, 1).toordinal(), str(y)) for y in range(year, end + 1) if f"{y}-01-01" >= first]
    months = [(n // 12, n % 12 + 1) for n in range(year * 12 + month - 1, end * 12 + end_month)]
    days = [date(y, m, 1) for y, m in months if f"{y}-{m:02}-01" >= first]
    return [(day.toordinal(), month_words(day)) for day in days] or [(ordinal(first), first[:4])]
