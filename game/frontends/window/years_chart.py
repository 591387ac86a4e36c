"""How did one quantity run over the years? A campaign's chart: time evenly along the foot, you beside history."""

from datetime import date

from game.core.screen import GhostLine
from game.frontends.window import charts
from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas, Point
from game.frontends.window.strokes import stroke

FEW = 24
"""Samples up to which each of them is marked."""


def years_chart(canvas: Canvas, box: Box, line: GhostLine) -> None:
    """Your line, red and whole, beside history's, grey and dashed; where they part, a mark."""
    plot = Box(box.x + 46, box.y + 12, box.w - 46 - charts.names_width(canvas), box.h - 48)
    charts.levels(canvas, plot, line)
    _years(canvas, plot, line)
    mine, record = _way(plot, line, 1), _way(plot, line, 2)
    charts.dashed(canvas, record, "slate", 2.6)
    stroke(canvas, mine, "red", 3.6)
    for i, ((x, y), (_, other)) in enumerate(zip(mine, record, strict=True)):
        parted = abs(y - other) > 0.5
        if parted and (not i or abs(mine[i - 1][1] - record[i - 1][1]) <= 0.5 or len(mine) <= FEW):
            canvas.polygon([(x, y - 6), (x + 6, y), (x, y + 6), (x - 6, y)], "ink")
        elif not parted and len(mine) <= FEW:
            canvas.disc((x, y), 4.5, "red")
    charts.line_names(canvas, plot, mine[-1][1], record[-1][1])


def _day(iso: str) -> int:
    return date.fromisoformat(iso).toordinal()


def _across(plot: Box, line: GhostLine, day: int) -> float:
    """The x of a day."""
    first, last = _day(line.points[0][0]), _day(line.points[-1][0])
    return plot.x + plot.w * (day - first) / max(1, last - first)


def _way(plot: Box, line: GhostLine, which: int) -> list[Point]:
    """The samples of one of the two lines."""
    values = [point[1] if which == 1 else point[2] for point in line.points]
    days = [_day(point[0]) for point in line.points]
    return [
        (_across(plot, line, day), plot.bottom - plot.h * charts.share_of(line, value))
        for day, value in zip(days, values, strict=True)
    ]


def _years(canvas: Canvas, plot: Box, line: GhostLine) -> None:
    """A tick for the beginning of each year, or month of a short campaign, and words under as many as have room."""
    ticks = _ticks(line.points[0][0], line.points[-1][0])
    wide = canvas.text_width("Sep 1939 ", charts.TICKS) if ticks[0][1][:1].isalpha() else 48 * canvas.text
    right = plot.x - wide
    for day, words in ticks:
        x = _across(plot, line, day)
        canvas.line((x, plot.bottom), (x, plot.bottom + 5), "ink", 1)
        if x - right >= wide:
            canvas.label(words, charts.TICKS, "slate", (x, plot.bottom + 9), "midtop", wide)
            right = x


def _ticks(first: str, last: str) -> list[tuple[int, str]]:
    """The days that are marked, with their words: years, or months where there are less than three years."""
    from game.core.dates import spoken

    (year, month), (end, end_month) = ((int(iso[:4]), int(iso[5:7])) for iso in (first, last))
    if end - year >= 3:
        return [(date(y, 1, 1).toordinal(), str(y)) for y in range(year, end + 1) if f"{y}-01-01" >= first]
    months = [(n // 12, n % 12 + 1) for n in range(year * 12 + month - 1, end * 12 + end_month)]
    days = [date(y, m, 1) for y, m in months if f"{y}-{m:02}-01" >= first]
    return [(day.toordinal(), _month(spoken(day.isoformat()))) for day in days] or [(_day(first), first[:4])]


def _month(words: str) -> str:
    """`Sep 1939` of `1 September 1939`."""
    _, month, year = words.split()
    return f"{month[:3]} {year}"
