"""Where does the focus go? By reading order with Tab, and by direction with the arrows."""

from game.frontends.window.box import Box
from game.frontends.window.widgets import Page, Widget

BEHIND = 1e9
SLACK = 2.0
"""Units by which boxes must share a stretch to lie straight ahead of each other."""


def stops(page: Page) -> tuple[Widget, ...]:
    """The widgets that the focus can rest on, in reading order."""
    return tuple(widget for widget in page.widgets if widget.focusable)


def current(page: Page, focus: str) -> Widget | None:
    """The widget that has the focus: the one remembered, else the page's first choice, else the first stop."""
    ring = stops(page)
    for wanted in (focus, page.first):
        for widget in ring:
            if widget.id == wanted:
                return widget
    return ring[0] if ring else None


def along(page: Page, focus: str, step: int) -> str:
    """Id of the next (+1) or previous (-1) stop, going round at the ends; empty on a page without stops."""
    ring = [widget.id for widget in stops(page)]
    now = current(page, focus)
    return ring[(ring.index(now.id) + step) % len(ring)] if now else ""


def outermost(page: Page, focus: str, *, last: bool) -> str:
    """Id of the first or the last stop beside the present one in its column, else on the page; empty without stops."""
    now = current(page, focus)
    ring = [widget.id for widget in stops(page) if now is not None and widget.column == now.column]
    return ring[-1 if last else 0] if ring else ""


def towards(page: Page, focus: str, dx: int, dy: int) -> str:
    """Id of the nearest stop in a direction, straight ahead before any other; the present one where there is none."""
    now = current(page, focus)
    if now is None:
        return ""
    best = (True, BEHIND, now.id)
    for widget in stops(page):
        away = _distance(now, widget, dx, dy)
        if widget is not now and away < BEHIND:
            best = min(best, (not _straight(now.box, widget.box, dy), away, widget.id))
    return best[2]


def _straight(now: Box, other: Box, dy: int) -> bool:
    """Whether another box lies straight above or below, or else beside."""
    if dy:
        return now.x + SLACK < other.right and other.x + SLACK < now.right
    return now.y + SLACK < other.bottom and other.y + SLACK < now.bottom


def _distance(now: Widget, other: Widget, dx: int, dy: int) -> float:
    """How far another stop lies in a direction, what lies aside counting more; `BEHIND` for what isn't ahead.

    Nothing lies aside whose upper left corner or whose middle is in line.
    """
    ahead = _gap(now.box.x, now.box.right, other.box.x, other.box.right, dx)
    ahead += _gap(now.box.y, now.box.bottom, other.box.y, other.box.bottom, dy)
    if ahead < -4:
        return BEHIND
    (x, y), (other_x, other_y) = now.box.centre, other.box.centre
    corners, middles = (other.box.x - now.box.x, other_x - x) if dy else (other.box.y - now.box.y, other_y - y)
    return max(0.0, ahead) + min(abs(corners), abs(middles)) * 0.6


def _gap(start: float, end: float, other_start: float, other_end: float, direction: int) -> float:
    """Free space between two stretches, seen in a direction; negative where the other isn't ahead."""
    if direction > 0:
        return other_start - end
    return start - other_end if direction < 0 else 0.0
