"""How does a setting look? Rows of a form: a name at the left; a switch, a stair of bars or swatches at the right."""

from collections.abc import Callable, Iterator

from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas
from game.frontends.window.columns import Column
from game.frontends.window.fonts import CHOICE, FIGURE, LABEL, MONO
from game.frontends.window.stack import Change, Stay
from game.frontends.window.theme import Palette, mixed
from game.frontends.window.widgets import Widget

NAME = CHOICE._replace(size=17)
WORDS = FIGURE._replace(size=14, display=True)
PATH = MONO._replace(size=12.5)
PAD = 16.0
DEVICE = 176.0
"""Units that a switch or a stair takes, with the wedges beside it."""
BLADE = 52.0
ONE_LINE = 1.5
"""The text size up to which the swatches stand in one line."""
WEDGE = 22.0
LOWEST, HIGHEST = 7.0, 22.0
"""Heights of the first and the last bar of a stair."""


def row_height(canvas: Canvas) -> float:
    """The height of a row."""
    return canvas.line_height(NAME) + 14


def heading_height(canvas: Canvas) -> float:
    """The height of a group's heading."""
    return canvas.line_height(LABEL) + 10


def swatches_height(canvas: Canvas) -> float:
    """The height of a row of swatches below its name."""
    return (canvas.line_height(LABEL) + 34) * (2 if _narrow(canvas) else 1)


def swatch_places(canvas: Canvas, box: Box, count: int) -> tuple[Box, ...]:
    """Where so many swatches stand: in one line, or in two for large letters."""
    if not _narrow(canvas):
        return box.columns(count, 10)
    half = box._replace(h=(box.h - 10) / 2)
    return (*half.columns(-(-count // 2), 10), *half.moved(0, half.h + 10).columns(-(-count // 2), 10))[:count]


def _narrow(canvas: Canvas) -> bool:
    return canvas.text > ONE_LINE


def switch_row(
    id: str, name: str, on: bool, box: Box, turn: Callable[[], Change], column: Column | None = None
) -> Widget:
    """A switch that is thrown by Enter, by a click, and by left (off) and right (on)."""

    def paint(canvas: Canvas, box: Box, focused: bool) -> None:
        left = _ground(canvas, box, name, focused)
        _words(canvas, box, "on" if on else "off", focused, left)
        _blade(canvas, box.right - PAD - DEVICE / 2, box.centre[1], on, focused)

    return Widget(
        id, "switch", name, box, paint, value="on" if on else "off", press=turn, selected=on,
        adjust=_thrown(on, turn), ring=False, column=column.id if column else "", clip=column.clip if column else None,
    )  # fmt: skip


def _thrown(on: bool, turn: Callable[[], Change]) -> Callable[[int], Change]:
    return lambda by: turn() if (by > 0) is not on else Stay()


def stair_row(
    id: str,
    name: str,
    step: int,
    steps: int,
    words: str,
    box: Box,
    column: Column,
    adjust: Callable[[int], Change],
    press: Callable[[], Change] | None = None,
) -> list[Widget]:
    """A value as a stair of bars, `step` of `steps` filled; left and right change it, wedges do so for the mouse."""

    def paint(canvas: Canvas, box: Box, focused: bool) -> None:
        left = _ground(canvas, box, name, focused)
        _words(canvas, box, words, focused, left)
        _stair(canvas, box, step, steps, focused)

    slider = Widget(
        id, "slider", name, box, paint, value=words, adjust=adjust, press=press, ring=False,
        column=column.id, clip=column.clip,
    )  # fmt: skip
    return [slider, *_less_and_more(id, name, box, column, adjust)]


def _less_and_more(id: str, name: str, box: Box, column: Column, adjust: Callable[[int], Change]) -> Iterator[Widget]:
    """The places of the wedges at both sides of a stair, for the mouse."""
    start = box.right - PAD - DEVICE
    for by, x, said in ((-1, start, "less"), (1, box.right - PAD - WEDGE, "more")):
        wedge = Widget(
            f"{said}-{id}", "button", f"{name}: {said}", Box(x, box.y, WEDGE, box.h),
            press=_by(adjust, by), ring=False, column=column.id, clip=column.clip,
        )  # fmt: skip
        wedge.reached_by_tab = False
        yield wedge


def _by(adjust: Callable[[int], Change], by: int) -> Callable[[], Change]:
    return lambda: adjust(by)


def action_row(id: str, name: str, words: str, box: Box, column: Column, press: Callable[[], Change]) -> Widget:
    """A row that does something; `words` stand at its right."""

    def paint(canvas: Canvas, box: Box, focused: bool) -> None:
        left = _ground(canvas, box, name, focused)
        colour = "on_bar" if focused else "slate"
        canvas.label(words, PATH, colour, (box.right - PAD, box.centre[1]), "midright", box.right - PAD - left - 20)

    return Widget(
        id, "button", name, box, paint, value=words, press=press, ring=False,
        column=column.id, clip=column.clip,
    )  # fmt: skip


def swatch(palette: Palette, chosen: bool, box: Box, column: Column, press: Callable[[], Change]) -> Widget:
    """A palette as a small poster in its own colours."""

    def paint(canvas: Canvas, box: Box, focused: bool) -> None:
        canvas.fill(box, palette.ground)
        foot = box.bottom - 1
        canvas.polygon([(box.x, box.y), (box.x + 30, box.y), (box.x + 16, foot), (box.x, foot)], palette.red)
        for i, colour in enumerate((palette.ink, palette.blue, palette.ochre)):
            canvas.disc((box.right - 14 - i * 16, box.y + 14), 5.5, colour)
        canvas.label(palette.name, LABEL, palette.ink, (box.x + 36, box.bottom - 6), "bottomleft", box.w - 44)
        canvas.outline(box, "ink" if chosen else "line", 3 if chosen else 1)
        if chosen:
            _tick(canvas, box.x + 42, box.y + 14, palette.ink)

    return Widget(
        f"palette-{palette.name}".replace(" ", "-"), "button", palette.name, box, paint,
        value="chosen" if chosen else "", press=press, selected=chosen, column=column.id, clip=column.clip,
    )  # fmt: skip


def _ground(canvas: Canvas, box: Box, name: str, focused: bool) -> float:
    """The row without its device; returns where its name ends."""
    canvas.fill(box, "bar" if focused else "sheet")
    if not focused:
        canvas.line((box.x + PAD, box.bottom - 1), (box.right - PAD, box.bottom - 1), "aged")
    room = box.w - 2 * PAD - DEVICE - 20
    return canvas.label(name, NAME, _ink(focused), (box.x + PAD, box.centre[1]), "midleft", room).right


def _ink(focused: bool) -> str:
    return "on_bar" if focused else "ink"


def _red(focused: bool) -> str:
    return "red_on_bar" if focused else "red"


def _words(canvas: Canvas, box: Box, words: str, focused: bool, left: float) -> None:
    end = box.right - PAD - DEVICE - 14
    canvas.label(words, WORDS, _ink(focused), (end, box.centre[1]), "midright", end - left - 14)


def _blade(canvas: Canvas, x: float, y: float, on: bool, focused: bool) -> None:
    """A knife switch: closed it lies level between its contacts, open it stands up from one of them."""
    ink, left, right = _ink(focused), x - BLADE / 2, x + BLADE / 2
    y += 4
    canvas.line((left - 34, y), (left, y), ink, 1.5)
    canvas.line((right + 5, y), (right + 34, y), ink, 1.5)
    tip = (right, y) if on else (right - 10, y - 17)
    canvas.line((left, y), tip, _red(focused), 4)
    canvas.disc((left, y), 5, ink)
    canvas.disc((right, y), 5, ink, 0 if on else 1.5)


def _stair(canvas: Canvas, box: Box, step: int, steps: int, focused: bool) -> None:
    start, end = box.right - PAD - DEVICE + WEDGE + 8, box.right - PAD - WEDGE - 8
    apart = (end - start) / steps
    foot = box.centre[1] + HIGHEST / 2
    empty = mixed(canvas.colour("bar"), canvas.colour("on_bar"), 0.3) if focused else "aged"
    _wedge(canvas, start - 8 - WEDGE / 2, box.centre[1], -1, focused)
    _wedge(canvas, end + 8 + WEDGE / 2, box.centre[1], 1, focused)
    for i in range(steps):
        high = LOWEST + (HIGHEST - LOWEST) * i / max(1, steps - 1)
        canvas.fill(Box(start + i * apart, foot - high, apart - 3, high), _ink(focused) if i < step else empty)


def _wedge(canvas: Canvas, x: float, y: float, way: int, focused: bool) -> None:
    canvas.polygon([(x - 4 * way, y - 7), (x + 6 * way, y), (x - 4 * way, y + 7)], _red(focused))


def _tick(canvas: Canvas, x: float, y: float, colour: str) -> None:
    canvas.line((x - 5, y), (x - 1, y + 4), colour, 2.5)
    canvas.line((x - 1, y + 4), (x + 6, y - 5), colour, 2.5)


def heading(name: str, box: Box, column: Column) -> Widget:
    """The heading of a group of rows."""

    def paint(canvas: Canvas, box: Box, focused: bool) -> None:
        canvas.label(name.upper(), LABEL._replace(face="bold"), "red", (box.x + PAD, box.bottom - 4), "bottomleft")

    return Widget(
        f"group-{name}".replace(" ", "-").lower(), "heading", name, box, paint, column=column.id,
        clip=column.clip,
    )  # fmt: skip


def caption(id: str, name: str, box: Box, column: Column) -> Widget:
    """The name of a setting whose devices stand below it."""

    def paint(canvas: Canvas, box: Box, focused: bool) -> None:
        canvas.label(name, NAME, "ink", (box.x + PAD, box.centre[1]), "midleft", box.w - 2 * PAD)

    return Widget(f"{id}-name", "text", name, box, paint, column=column.id, clip=column.clip)
