"""Which of the groups shows? A line of chips, one of them chosen; left and right go through them."""

from collections.abc import Callable, Sequence

from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas
from game.frontends.window.fonts import LABEL, LABEL_BOLD
from game.frontends.window.stack import Change
from game.frontends.window.widgets import Paint, Widget

ALL = "all"
GAP = 8.0
PAD = 12.0
EDGE = 16.0
"""What is kept free at an edge beyond which there are more."""


def chips(
    canvas: Canvas, box: Box, tags: Sequence[tuple[str, int]], chosen: str, pick: Callable[[str], Change],
    turn: Callable[[int], Change],
) -> list[Widget]:  # fmt: skip
    """As many as fit, always with the chosen one; only that one is come to by Tab."""
    names = [name for name, _ in tags]
    at = names.index(chosen) if chosen in names else 0
    widths = [canvas.text_width(_words(*tag), LABEL_BOLD) + 2 * PAD for tag in tags]
    first, last = _window(widths, at, box.w)
    made, x = [], box.x + (EDGE if first else 0)
    for number in range(first, last):
        place = Box(x, box.y, min(widths[number], box.right - x), box.h)
        made.append(_chip(tags[number], number - at, place, pick, turn))
        x = place.right + GAP
    made.append(Widget("more-chips", "status", "", box, _edges(first > 0, last < len(tags))))
    return made


def _window(widths: Sequence[float], at: int, room: float) -> tuple[int, int]:
    """The first chip that shows, and the one after the last."""

    def taken(first: int, last: int) -> float:
        edges = EDGE * ((first > 0) + (last < len(widths)))
        return sum(widths[first:last]) + GAP * (last - first - 1) + edges

    first = 0
    while first < at and taken(first, at + 1) > room:
        first += 1
    last = at + 1
    while last < len(widths) and taken(first, last + 1) <= room:
        last += 1
    return first, last


def _words(tag: str, count: int) -> str:
    return f"{(tag or ALL).upper()}  {count}"


def _chip(
    tag: tuple[str, int], away: int, box: Box, pick: Callable[[str], Change], turn: Callable[[int], Change]
) -> Widget:
    """One chip; those before and after the chosen one are for the mouse, as left and right lead to them."""
    name, count = tag
    kind = "chip" if not away else "before" if away < 0 else "after"
    widget = Widget(
        f"{kind}-{name or ALL}", "tab", (name or ALL).capitalize(), box, _paint(name, count, not away),
        value=f"{count} of the list", press=lambda: pick(name), adjust=None if away else turn, selected=not away,
    )  # fmt: skip
    widget.reached_by_tab = not away
    return widget


def _paint(name: str, count: int, chosen: bool) -> Paint:
    def paint(canvas: Canvas, box: Box, focused: bool) -> None:
        canvas.fill(box, "bar" if chosen else "aged")
        colour, middle = "on_bar" if chosen else "ink", box.centre[1]
        number = canvas.label(f"{count}", LABEL, colour, (box.right - PAD, middle), "midright", box.w * 0.4)
        room = number.x - box.x - PAD - 4
        canvas.label((name or ALL).upper(), LABEL_BOLD, colour, (box.x + PAD, middle), "midleft", room)

    return paint


def _edges(before: bool, after: bool) -> Paint:
    """Wedges where there are more."""

    def paint(canvas: Canvas, box: Box, focused: bool) -> None:
        y = box.centre[1]
        if before:
            canvas.polygon([(box.x + 10, y - 6), (box.x + 10, y + 6), (box.x + 2, y)], "red")
        if after:
            canvas.polygon([(box.right - 10, y - 6), (box.right - 10, y + 6), (box.right - 2, y)], "red")

    return paint
