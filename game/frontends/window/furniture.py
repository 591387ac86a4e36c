"""What stands on every page? The header with its wedge, sheets of paper, buttons, tabs, the hints at the foot."""

from collections.abc import Callable, Sequence

from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas
from game.frontends.window.fonts import CARD, CHOICE, HINT, MONO, MONO_BOLD, TITLE, Style
from game.frontends.window.keys import Key
from game.frontends.window.stack import Change, Strike
from game.frontends.window.widgets import Widget

MARGIN = 24.0
GUTTER = 12.0
HEADER = 58.0
FOOTER = 30.0
HINT_GAP = 26.0
ALWAYS = ("F1", "Esc")
"""The hints that stay where few have room, and are left for a room that reads along."""
STRUCK = {
    "PgDn": Key.PAGE_DOWN,
    "D": Key.DOSSIER,
    "L": Key.LEDGER,
    "T": Key.TABLE,
    "M": Key.MAP,
    "/": Key.SEARCH,
    "U": Key.UNDO,
    "B": Key.REWIND,
    "C": Key.CALENDAR,
    "E": Key.EXPORT,
    "Del": Key.DELETE,
    "O": Key.OPEN,
    "F1": Key.HELP,
    "Esc": Key.BACK,
}
"""Hints that the mouse can strike; the others have buttons of their own on the page."""

MENU_HEAD = CHOICE._replace(face="bold")
FIXED_TITLE = TITLE._replace(fixed=True)
HEADER_MONO = MONO._replace(display=True)
HEADER_BOLD = MONO_BOLD._replace(display=True, size=15)


def body(canvas: Canvas) -> Box:
    """The page between header and footer."""
    top = HEADER + 16
    return Box(MARGIN, top, canvas.width - 2 * MARGIN, canvas.height - top - FOOTER)


def header(canvas: Canvas, title: str, upper: str = "", lower: str = "") -> Widget:
    """The bar at the top, with the wedge that is the page's one diagonal."""
    box = Box(0, 0, canvas.width, HEADER)

    def paint(canvas: Canvas, box: Box, focused: bool) -> None:
        canvas.fill(box, "head")
        canvas.polygon([(0, 0), (96, 0), (54, HEADER), (0, HEADER)], "red")
        canvas.polygon([(110, 0), (122, 0), (80, HEADER), (68, HEADER)], "red")
        right = canvas.width - MARGIN
        wide = 0.0
        room = max(canvas.width * 0.4, right - 142 - 48 - canvas.text_width(title.upper(), FIXED_TITLE))
        high, low = (19.0, 43.0) if upper and lower else (HEADER / 2, HEADER / 2)
        if upper:
            wide = canvas.label(upper.upper(), HEADER_BOLD, "on_head", (right, high), "midright", room).w
        if lower:
            wide = max(wide, canvas.label(lower, HEADER_MONO, "on_head", (right, low), "midright", room).w)
        canvas.label(title.upper(), FIXED_TITLE, "on_head", (142, HEADER / 2), "midleft", right - wide - 142 - 24)

    return Widget("header", "heading", title, box, paint, value=". ".join(filter(None, (upper, lower))))


def footer(canvas: Canvas, hints: Sequence[tuple[str, str]]) -> tuple[Widget, ...]:
    """What the keys do here: (key, what it does). A click on one strikes it; what doesn't fit is left to the help.

    For a room that reads along nearly all of it is.
    """
    told = [hint for hint in hints if not canvas.projected or hint[0] in ALWAYS]
    widths = {hint: canvas.text_width("  ".join(hint), HINT) for hint in told}
    while told and sum(widths[hint] + HINT_GAP for hint in told) - HINT_GAP > canvas.width - 2 * MARGIN:
        told.remove(next((hint for hint in reversed(told) if hint[0] not in ALWAYS), told[-1]))
    x, made = MARGIN, []
    for key, does in told:
        wide = widths[key, does]
        made.append(_hint(key, does, Box(x, canvas.height - FOOTER + 4, wide, FOOTER - 4)))
        x += wide + HINT_GAP
    return tuple(made)


def _hint(key: str, does: str, box: Box) -> Widget:
    """One hint: the key in ink, what it does beside it."""

    def paint(canvas: Canvas, box: Box, focused: bool) -> None:
        took = canvas.label(key, HINT, "ink", (box.x, box.centre[1]), "midleft")
        canvas.label(does, HINT, "slate", (took.right + canvas.text_width("  ", HINT), box.centre[1]), "midleft")

    struck = STRUCK.get(key)
    widget = Widget(
        f"hint-{key}", "text" if struck is None else "button", f"{key}: {does}", box, paint,
        press=None if struck is None else lambda: Strike(struck), ring=False,
    )  # fmt: skip
    widget.reached_by_tab = False
    return widget


def shadow(canvas: Canvas, box: Box, deep: float) -> None:
    """What shows of the shadow of a box, at its right and below it."""
    canvas.fill(Box(box.right, box.y + deep, deep, box.h), "aged")
    canvas.fill(Box(box.x + deep, box.bottom, box.w, deep), "aged")


def sheet(canvas: Canvas, box: Box, focused: bool = False) -> None:
    """A sheet of paper with its shadow."""
    shadow(canvas, box, 4)
    canvas.fill(box, "sheet")
    canvas.outline(box, "line")


def plain_sheet(canvas: Canvas, box: Box, focused: bool = False) -> None:
    """A sheet without a shadow."""
    canvas.fill(box, "sheet")
    canvas.outline(box, "line")


def focus_ring(canvas: Canvas, box: Box) -> None:
    """The mark of the focus around a widget."""
    canvas.outline(box.inset(-4), "focus", 3)


def button(
    canvas: Canvas,
    id: str,
    text: str,
    box: Box,
    press: Callable[[], Change],
    *,
    style: Style = CARD,
    chief: bool = False,
) -> Widget:
    """A button with one line of text; the chief one of a page has the wedge."""

    def paint(canvas: Canvas, box: Box, focused: bool) -> None:
        canvas.fill(box, "bar" if focused else "sheet")
        canvas.outline(box, "ink", 1.5)
        indent = 0.0
        if chief:
            indent = min(34.0, box.h * 0.75)
            canvas.polygon(
                [(box.x, box.y), (box.x + indent, box.y), (box.x + indent * 0.6, box.bottom), (box.x, box.bottom)],
                "red",
            )
        middle = box.x + indent + (box.w - indent) / 2
        colour = "on_bar" if focused else "ink"
        canvas.label(text, style, colour, (middle, box.centre[1]), "center", box.w - indent - 16)
        if focused:
            focus_ring(canvas, box)

    return Widget(id, "button", text, box, paint, press=press, ring=False)


def button_width(canvas: Canvas, text: str, style: Style = CARD) -> float:
    """The width that a button with this text wants."""
    return canvas.text_width(text, style) + 76


def button_height(canvas: Canvas, style: Style = CARD) -> float:
    """The height that a button wants."""
    return canvas.line_height(style) + 16


def tabs(canvas: Canvas, names: Sequence[str], chosen: int, box: Box, pick: Callable[[int], Change]) -> list[Widget]:
    """A row of tabs."""
    made = []
    for i, (name, place) in enumerate(zip(names, box.columns(len(names), 4), strict=True)):
        made.append(
            Widget(
                f"tab-{i}", "tab", name, place, _tab(name, i == chosen), press=_pressing(pick, i), selected=i == chosen
            )
        )
    return made


def _pressing(pick: Callable[[int], Change], index: int) -> Callable[[], Change]:
    return lambda: pick(index)


def _tab(name: str, chosen: bool) -> Callable[[Canvas, Box, bool], None]:
    def paint(canvas: Canvas, box: Box, focused: bool) -> None:
        canvas.fill(box, "bar" if chosen else "aged")
        canvas.label(name, CARD, "on_bar" if chosen else "ink", box.centre, "center", box.w - 12)

    return paint
