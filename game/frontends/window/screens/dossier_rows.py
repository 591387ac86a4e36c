"""What does one choose from in the dossier? Rows for facts and groups of facts, and the field for words to look for."""

from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import NamedTuple

from game.core.amounts import many
from game.core.dates import spoken
from game.core.dossier import Entry, Group
from game.files.prose import plain
from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas
from game.frontends.window.columns import Column
from game.frontends.window.flow import Flow
from game.frontends.window.fonts import CARD, LABEL, MONO, OPTION
from game.frontends.window.furniture import focus_ring
from game.frontends.window.screens.dossier_card import COLOURS
from game.frontends.window.stack import Change
from game.frontends.window.text import typeset
from game.frontends.window.widgets import Widget

GAP = 6.0
BAR = 6.0
PAD = 14.0
LONGEST = 60
"""Characters that can be looked for."""
BACKSPACE = "\b"
FIELD = MONO._replace(size=14, display=True)
COUNT = MONO._replace(size=15)


class Row(NamedTuple):
    """A row before it has a place: its height at a width, and what makes it a widget."""

    id: str
    height: Callable[[Canvas, float], float]
    made: Callable[[Canvas, Box, Column], Widget]


def column_of(
    canvas: Canvas, box: Box, rows: Sequence[Row], scrolls: dict[str, float], shown: str
) -> tuple[list[Widget], Column]:
    """The rows below one another in a column that scrolls; the row of id `shown`, if there is one, is in view."""
    width = box.w - 14
    heights = [row.height(canvas, width) for row in rows]
    column = Column("list", box, sum(heights) + GAP * max(0, len(rows) - 1), scrolls)
    tops = [top + GAP * n for n, top in enumerate(accumulate(heights[:-1], initial=0.0))] if rows else []
    for row, top, high in zip(rows, tops, heights, strict=True):
        if row.id == shown:
            column.show(column.place(top, high))
    made = [
        row.made(canvas, column.place(top, high), column) for row, top, high in zip(rows, tops, heights, strict=True)
    ]
    return [*made, column.bar()], column


def fact_row(number: int, entry: Entry, press: Callable[[], Change]) -> Row:
    """Date over claim, with the colour of its standing at the left."""

    def height(canvas: Canvas, width: float) -> float:
        return _told(canvas, entry, width, "ink").height + 16

    def made(canvas: Canvas, box: Box, column: Column) -> Widget:
        def paint(canvas: Canvas, box: Box, focused: bool) -> None:
            if not _shows(box, column):
                return
            canvas.fill(box, "bar" if focused else "sheet")
            canvas.outline(box, "ink" if focused else "line", 1.5)
            canvas.fill(Box(box.x, box.y, BAR, box.h), COLOURS.get(entry.card.status, "slate"))
            told = _told(canvas, entry, column.box.w - 14, "on_bar" if focused else "ink")
            told.paint(canvas, box.x + BAR + PAD, box.y + 7)

        date = spoken(entry.card.date) if entry.card.date else "no date"
        return Widget(
            f"fact-{number}", "button", plain(entry.card.claim), box, paint, value=f"{date}, {entry.card.status}",
            press=press, ring=False, column="list", clip=column.clip,
        )  # fmt: skip

    return Row(f"fact-{number}", height, made)


def _told(canvas: Canvas, entry: Entry, width: float, colour: str) -> Flow:
    """The words of a row of this width."""
    inner, faint = width - BAR - 2 * PAD, "slate" if colour == "ink" else colour
    when = " · ".join(filter(None, (spoken(entry.card.date) if entry.card.date else "no date", entry.card.place)))
    return Flow(
        [
            (typeset(canvas, when, inner, LABEL, faint), 0, 0),
            (typeset(canvas, entry.card.claim, inner, OPTION, colour), 0, 0),
        ]
    )


def _one_line(canvas: Canvas, width: float) -> float:
    """The height of a row with one line of a card's heading."""
    return canvas.line_height(CARD) + 12


def group_row(kind: str, group: Group, press: Callable[[], Change]) -> Row:
    """A name and the number of facts."""

    def made(canvas: Canvas, box: Box, column: Column) -> Widget:
        def paint(canvas: Canvas, box: Box, focused: bool) -> None:
            if not _shows(box, column):
                return
            canvas.fill(box, "bar" if focused else "sheet")
            canvas.outline(box, "ink" if focused else "line", 1.5)
            colour, middle = "on_bar" if focused else "ink", box.centre[1]
            took = canvas.label(f"{len(group.entries)}", COUNT, colour, (box.right - PAD, middle), "midright", 80)
            canvas.label(group.name, CARD, colour, (box.x + PAD, middle), "midleft", box.w - 3 * PAD - took.w)

        return Widget(
            group_id(kind, group), "button", group.name, box, paint, value=many(len(group.entries), "fact"),
            press=press, ring=False, column="list", clip=column.clip,
        )  # fmt: skip

    return Row(group_id(kind, group), _one_line, made)


def group_id(kind: str, group: Group) -> str:
    """The id of a group's row."""
    return f"{kind}-{group.name}"


def up_row(words: str, press: Callable[[], Change]) -> Row:
    """The row that leads from the facts of a group back to the groups."""

    def made(canvas: Canvas, box: Box, column: Column) -> Widget:
        def paint(canvas: Canvas, box: Box, focused: bool) -> None:
            if not _shows(box, column):
                return
            canvas.fill(box, "bar" if focused else "aged")
            x, y = box.x + PAD, box.centre[1]
            canvas.polygon([(x, y), (x + 10, y - 7), (x + 10, y + 7)], "red_on_bar" if focused else "red")
            canvas.label(words, CARD, "on_bar" if focused else "ink", (x + 22, y), "midleft", box.w - 3 * PAD - 22)

        return Widget(
            "up", "button", words, box, paint, press=press, ring=False, column="list", clip=column.clip,
        )  # fmt: skip

    return Row("up", _one_line, made)


def more_row(number: int) -> Row:
    """The row that says how many facts more there are than the list takes; nothing can be done with it."""
    words = f"{number} more: write on to find them."

    def height(canvas: Canvas, width: float) -> float:
        return canvas.line_height(LABEL) + 12

    def made(canvas: Canvas, box: Box, column: Column) -> Widget:
        def paint(canvas: Canvas, box: Box, focused: bool) -> None:
            if _shows(box, column):
                canvas.label(words, LABEL, "slate", (box.x + PAD, box.centre[1]), "midleft", box.w - 2 * PAD)

        return Widget("more", "text", words, box, paint, column="list", clip=column.clip)

    return Row("more", height, made)


def search_field(box: Box, words: str, press: Callable[[], Change], name: str = "Search the dossier") -> Widget:
    """Where the words stand that are looked for; what is typed goes there while it has the focus."""

    def paint(canvas: Canvas, box: Box, focused: bool) -> None:
        canvas.fill(box, "sheet")
        canvas.outline(box, "ink", 1.5)
        x, y = box.x + 24, box.centre[1]
        canvas.disc((x - 4, y - 2), 6, "slate", 2)
        canvas.line((x + 0.5, y + 2.5), (x + 5, y + 7), "slate", 2)
        said = words or ("type what to look for" if focused else name.lower())
        took = canvas.label(said, FIELD, "ink" if words else "slate", (x + 16, y), "midleft", box.w - 64)
        if focused:
            end = took.right + 2 if words else x + 14
            canvas.line((end, y - box.h * 0.28), (end, y + box.h * 0.28), "red", 2)
            focus_ring(canvas, box)

    return Widget("search", "search", name, box, paint, value=words, press=press, ring=False)


def _shows(box: Box, column: Column) -> bool:
    """Whether any of a row is in view: of several hundred a few are."""
    return column.clip is None or column.clip.overlaps(box)
