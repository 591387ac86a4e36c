"""Which rows of a long list are there? Those near what shows, under their headings, in a column that scrolls."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from typing import NamedTuple

from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas
from game.frontends.window.columns import Column
from game.frontends.window.rows import GAP, Row, group_height, group_paint
from game.frontends.window.stack import Change
from game.frontends.window.widgets import Paint, Widget

NEAR = 40
"""Rows that are there beyond either edge of what shows, so that arrows and Tab find them."""


class Placed(NamedTuple):
    """A row, or the heading `row.group` above it, and how far down the column it stands."""

    top: float
    row: Row
    heads: bool = False


def placed(canvas: Canvas, rows: Sequence[Row], high: float) -> tuple[list[Placed], float]:
    """All rows and headings by their place, and the height of them all."""
    found: list[Placed] = []
    top, group, head = 0.0, "", group_height(canvas)
    for row in rows:
        if row.group != group:
            group = row.group
            found.append(Placed(top, row, True))
            top += head + GAP * 0.5
        found.append(Placed(top, row))
        top += high + GAP
    return found, max(0.0, top - GAP)


def row_column(
    canvas: Canvas, box: Box, rows: Sequence[Row], high: float, scrolls: dict[str, float], *,
    shown: str, paint: Callable[[Row], Paint], press: Callable[[Row], Change],
) -> tuple[list[Widget], Column]:  # fmt: skip
    """The widgets near what shows, and their column; the row of id `shown` is there, and in view if it is given."""
    everything, height = placed(canvas, rows, high)
    column = Column("list", box, height, scrolls)
    at = next((n for n, one in enumerate(everything) if one.row.id == shown and not one.heads), None)
    if at is not None:
        _reveal(column, everything, at, high)
    tops = [one.top for one in everything]
    first = max(0, bisect_left(tops, scrolls["list"]) - NEAR)
    last = bisect_left(tops, scrolls["list"] + box.h) + NEAR
    made = [_made(canvas, one, column, high, paint, press) for one in everything[first:last]]
    return [*made, column.bar()], column


def _reveal(column: Column, everything: Sequence[Placed], at: int, high: float) -> None:
    """Brings a row into view, with the heading right above it."""
    column.show(column.place(everything[at].top, high))
    if at and everything[at - 1].heads:
        column.show(column.place(everything[at - 1].top, 1.0))


def _made(
    canvas: Canvas, one: Placed, column: Column, high: float, paint: Callable[[Row], Paint],
    press: Callable[[Row], Change],
) -> Widget:  # fmt: skip
    row = one.row
    if one.heads:
        box = column.place(one.top, group_height(canvas))
        words = _if_shown(column, group_paint(row.group))
        return Widget(f"group-{row.group}", "text", row.group, box, words, column="list", clip=column.clip)
    return Widget(
        row.id, "button", row.title, column.place(one.top, high), _if_shown(column, paint(row)), value=row.value,
        press=lambda: press(row), enabled=row.enabled, column="list", clip=column.clip,
    )  # fmt: skip


def _if_shown(column: Column, paint: Paint) -> Paint:
    """Draws only what is in view."""

    def painting(canvas: Canvas, box: Box, focused: bool) -> None:
        if column.clip is None or column.clip.overlaps(box):
            paint(canvas, box, focused)

    return painting
