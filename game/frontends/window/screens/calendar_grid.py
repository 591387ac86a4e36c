"""How do the years stand on the calendar? A row for each, the months across, a mark on the month of what came."""

from calendar import monthrange
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from game.core.campaign_calendar import Calendar, Met
from game.core.dates import spoken
from game.frontends.window import tape
from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas
from game.frontends.window.columns import Column
from game.frontends.window.flow import Drawing
from game.frontends.window.fonts import CHOICE, LABEL_BOLD, growth
from game.frontends.window.screens.calendar_card import Item, kind_words, mark_of, record_words, title_of
from game.frontends.window.stack import Change
from game.frontends.window.widgets import Widget

MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
YEAR = CHOICE._replace(face="bold")
HEAD = LABEL_BOLD._replace(display=True)
NUMBER = LABEL_BOLD._replace(display=True)
SIZE = 24.0
"""Of a mark, at a text size of 100 %."""
FEW_YEARS = 6
LEAST, MOST = 36.0, 92.0
"""Heights of a year, at a text size of 100 %."""


class Grid(NamedTuple):
    """The years with their heights, and where in them each thing stands."""

    years: tuple[str, ...]
    heights: tuple[float, ...]
    places: Mapping[int, tuple[int, Box]]
    """Number of an item -> number of its year, and its box from the upper left corner of that row."""


def year_width(canvas: Canvas) -> float:
    """What the years take at the left."""
    return canvas.text_width("1924", YEAR) + 26


def head_height(canvas: Canvas) -> float:
    """The height of the line with the months."""
    return canvas.line_height(HEAD) + 8


def grid(
    canvas: Canvas, calendar: Calendar, items: Sequence[Item], width: float, height: float, *, most: float = MOST
) -> Grid:
    """The rows and what stands in them; where they are few they share the height, up to `most` each at 100 %."""
    years = _years(calendar, items)
    left, month = year_width(canvas), (width - year_width(canvas)) / 12
    size = min(SIZE * growth(canvas.text), month - 4)
    each = max(1, int((month - 2) // (size + 2)))
    cells: dict[str, int] = {}
    places: dict[int, tuple[int, Box]] = {}
    for number, item in enumerate(items):
        cell = item.date[:7]
        place = cells[cell] = cells.get(cell, -1) + 1
        x = left + month * (int(cell[5:]) - 1) + 3 + place % each * (size + 2)
        places[number] = years.index(cell[:4]), Box(x, 6 + place // each * (size + 4), size, size)
    deepest = dict.fromkeys(range(len(years)), 0.0)
    for row, box in places.values():
        deepest[row] = max(deepest[row], box.bottom + 6)
    least = max(LEAST * growth(canvas.text), canvas.line_height(YEAR) + 14)
    shared = min(most * growth(canvas.text), max(0.0, height / len(years)))
    while sum(max(least, shared, deepest[row]) for row in deepest) > height and shared > least:
        shared -= 2
    return Grid(years, tuple(max(least, shared, deepest[row]) for row in deepest), places)


def _years(calendar: Calendar, items: Sequence[Item]) -> tuple[str, ...]:
    """From the year in which the run starts to that of today, or of the last thing that is due; all of few years."""
    first = int(calendar.starts[:4])
    last = int(max([calendar.today, *(item.date for item in items)])[:4])
    if int(calendar.ends[:4]) < first + FEW_YEARS:
        last = max(last, int(calendar.ends[:4]))
    return tuple(str(year) for year in range(first, last + 1))


def months(canvas: Canvas, box: Box) -> Widget:
    """The line above the years."""

    def paint(canvas: Canvas, box: Box, focused: bool) -> None:
        left = box.x + year_width(canvas)
        month = (box.right - left) / 12
        for number, name in enumerate(MONTHS):
            canvas.label(name, HEAD, "slate", (left + month * number + 4, box.centre[1]), "midleft", month - 6)

    return Widget("months", "text", "January to December", box, paint, ring=False)


def rows(canvas: Canvas, column: Column, found: Grid, today: str) -> list[Widget]:
    """The years: past months on paper, those to come on the ground, a line at today."""
    made, top = [], 0.0
    for number, year in enumerate(found.years):
        place = column.place(top, found.heights[number])
        paint = _year(year, today, number)
        made.append(Widget(f"year-{year}", "text", year, place, paint, ring=False, column=column.id, clip=column.clip))
        top += found.heights[number]
    return made


def _year(year: str, today: str, number: int) -> Callable[[Canvas, Box, bool], None]:
    def paint(canvas: Canvas, box: Box, focused: bool) -> None:
        left = box.x + year_width(canvas)
        month = (box.right - left) / 12
        now = left + (box.right - left) * _share_of_year(year, today)
        canvas.fill(Box(left, box.y, box.right - left, box.h), "ground")
        canvas.fill(Box(left, box.y, now - left, box.h), "sheet")
        for i in range(13):
            canvas.line((left + month * i, box.y), (left + month * i, box.bottom), "aged", 1)
        canvas.line((box.x, box.y), (box.right, box.y), "line" if number else "ink", 1 if number else 2)
        name = Box(box.x + 4, box.y + 9, year_width(canvas), canvas.line_height(YEAR))
        if _shows(canvas, name):
            canvas.label(year, YEAR, "ink" if year <= today[:4] else "slate", (name.x, name.centre[1]), "midleft")
        if year == today[:4]:
            canvas.line((now, box.y), (now, box.bottom), "red", 2.5)
            canvas.polygon([(now - 6, box.y), (now + 6, box.y), (now, box.y + 8)], "red")

    return paint


def _shows(canvas: Canvas, box: Box) -> bool:
    """Whether the clip lets all of a box show."""
    return canvas.surface.get_clip().contains(canvas.rect(box))


def _share_of_year(year: str, today: str) -> float:
    """How much of a year is over on a day, from 0 to 1."""
    if year != today[:4]:
        return float(year < today[:4])
    month, day = int(today[5:7]), int(today[8:])
    return (month - 1 + day / monthrange(int(year), month)[1]) / 12


def item_id(item: Item, number: int) -> str:
    """The id of its widget."""
    return f"juncture-{item.number}" if isinstance(item, Met) else f"day-{number}"


def marks(column: Column, found: Grid, items: Sequence[Item], press: Callable[[Item], Change]) -> list[Widget]:
    """A widget for each thing."""
    made = []
    for number, item in enumerate(items):
        row, inside = found.places[number]
        top = sum(found.heights[:row])
        box = column.place(top + inside.y, inside.h).moved(inside.x, 0)._replace(w=inside.w)
        made.append(_mark(column, item, number, box, press))
    return made


def _mark(column: Column, item: Item, number: int, box: Box, press: Callable[[Item], Change]) -> Widget:
    told = record_words(item) if isinstance(item, Met) else ""
    outcome = f"Ended in {item.outcome}. " if isinstance(item, Met) and item.outcome else ""
    return Widget(
        item_id(item, number), "button", f"{spoken(item.date)}, {kind_words(item)}: {title_of(item)}", box,
        painting(item), value=f"{outcome}{told}".strip(), press=lambda: press(item), column=column.id, clip=column.clip,
    )  # fmt: skip


def painting(item: Item) -> Callable[[Canvas, Box, bool], None]:
    """How a thing is marked: a juncture by its number in a square, the rest as on the tape."""

    def paint(canvas: Canvas, box: Box, focused: bool) -> None:
        if not _shows(canvas, box):
            return
        if isinstance(item, Met):
            station(canvas, box, item)
        else:
            tape.mark(canvas, mark_of(item), box.centre)

    return paint


def station(canvas: Canvas, box: Box, met: Met) -> None:
    """A juncture: open, ended with its record unknown, as history or otherwise, or passed by."""
    number, x, y = str(met.number) if _shows(canvas, box) else "", *box.centre
    if met.standing == "open":
        canvas.fill(box, "red")
        canvas.label(number, NUMBER, "on_red", (x, y), "center", box.w - 3)
    elif met.record_shown and met.standing == "ended" and met.as_record:
        canvas.fill(box, "bar")
        canvas.label(number, NUMBER, "on_bar", (x, y), "center", box.w - 3)
    else:
        canvas.fill(box, "sheet")
        canvas.outline(box, "slate" if met.standing == "skipped" else "ink", 1.5)
        canvas.label(number, NUMBER, "ink", (x, y), "center", box.w - 5)
        if met.record_shown and met.standing == "ended":
            corner = box.w * 0.42
            canvas.polygon([(box.right - corner, box.y), (box.right, box.y), (box.right, box.y + corner)], "red")


def key_marks(canvas: Canvas, items: Iterable[Item]) -> list[tuple[Drawing, str]]:
    """The marks that stand on this calendar, each once, with its words."""
    found: dict[str, Drawing] = {}
    for item in sorted(items, key=lambda item: not isinstance(item, Met)):
        if isinstance(item, Met):
            found.setdefault(_station_words(item), _station_key(item, SIZE * growth(canvas.text)))
        else:
            found.setdefault(kind_words(item), Drawing(22, _small(item)))
    return [(drawn, words) for words, drawn in found.items()]


def tape_key(items: Iterable[Item], *, alone: bool) -> list[tuple[Drawing, str]]:
    """The marks of the list, each once, with its words."""
    found: dict[str, Drawing] = {}
    for item in sorted(items, key=lambda item: not isinstance(item, Met)):
        juncture = "a decision" if alone else "a juncture"
        found.setdefault(juncture if isinstance(item, Met) else kind_words(item), Drawing(22, _small(item)))
    return [(drawn, words) for words, drawn in found.items()]


def _station_words(met: Met) -> str:
    if met.standing == "open":
        return "you are here"
    if met.standing == "skipped":
        return "passed by"
    if not met.record_shown:
        return "ended"
    return "ended as in history" if met.as_record else "ended otherwise"


def _station_key(met: Met, size: float) -> Drawing:
    return Drawing(size, lambda canvas, x, y: station(canvas, Box(x + 14 - size / 2, y, size, size), met))


def _small(item: Item) -> Callable[[Canvas, float, float], None]:
    return lambda canvas, x, y: tape.mark(canvas, mark_of(item), (x + 14, y + 11))
