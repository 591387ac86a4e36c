"""Where does the line stand that tells what has just happened? Over the hints, or over the header if it is long."""

from collections.abc import Sequence

from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas
from game.frontends.window.fonts import LABEL, growth
from game.frontends.window.furniture import FOOTER, MARGIN
from game.frontends.window.text import typeset
from game.frontends.window.widgets import Widget

NOTICE = LABEL._replace(size=14.5, leading=1.12, display=True)
LARGEST = 20.5
"""Units up to which its letters grow: so a line of them has room where the hints are."""
LOW = FOOTER - 1
"""Height of one line: the room of the hints."""
FREE = ("heading", "status", "image")
"""Roles of what a notice may lie on for as long as it shows: nothing there is pressed or read line by line."""
EDGE = 5.0
"""Units of a widget, above and below, on which nothing is written."""
GROUND = "sheet"
"""Id of what other widgets lie on."""


def notice(canvas: Canvas, text: str, widgets: Sequence[Widget] = ()) -> Widget:
    """A line that lies where it covers least of these widgets: at the foot, if it makes no difference."""
    wide = canvas.width - 2 * MARGIN
    style = NOTICE._replace(size=min(NOTICE.size, LARGEST / growth(canvas.text)))
    set_text = typeset(canvas, text, wide - 60, style, "on_bar")
    letters, line = canvas.font(style).get_height() / canvas.scale, canvas.line_height(style)
    lines = max(1, round(set_text.height / line))
    tall = (lines - 1) * line + letters
    high = min(tall + 4, LOW) if lines == 1 else tall + 1
    foot = Box(MARGIN, canvas.height - high - 1, wide, high)
    box = min((foot, Box(MARGIN, 1, wide, high)), key=lambda place: _covered(place, widgets))

    def paint(canvas: Canvas, box: Box, focused: bool) -> None:
        canvas.fill(box.inset(-1), "ground")
        canvas.fill(box, "bar")
        canvas.polygon([(box.x, box.y), (box.x + 34, box.y), (box.x + 20, box.bottom), (box.x, box.bottom)], "red")
        set_text.paint(canvas, box.x + 46, box.y + (box.h - tall) / 2)

    return Widget("notice", "status", text, box, paint)


def _covered(place: Box, widgets: Sequence[Widget]) -> float:
    """How much it covers of what is read or pressed, in units of area."""
    return sum(_common(place, _seen(widget)) for widget in widgets if not _free(widget))


def _free(widget: Widget) -> bool:
    return widget.role in FREE or widget.id == GROUND or widget.id.startswith("hint")


def _seen(widget: Widget) -> Box:
    """The part of a widget that shows, without its edge."""
    top, bottom = widget.box.y, widget.box.bottom
    if widget.clip is not None:
        top, bottom = max(top, widget.clip.y), min(bottom, widget.clip.bottom)
    return widget.box._replace(y=top + EDGE, h=max(0.0, bottom - top - 2 * EDGE))


def _common(one: Box, other: Box) -> float:
    """The area that two boxes share."""
    wide = min(one.right, other.right) - max(one.x, other.x)
    high = min(one.bottom, other.bottom) - max(one.y, other.y)
    return max(0.0, wide) * max(0.0, high)
