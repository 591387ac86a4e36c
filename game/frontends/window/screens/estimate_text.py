"""What is there to read at a campaign's end? Each juncture again, and those who paid."""

from functools import partial
from typing import TYPE_CHECKING

from game.core.dates import spoken
from game.core.pages.estimate import JunctureLine
from game.frontends.window import meters
from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas
from game.frontends.window.flow import Writer
from game.frontends.window.fonts import BODY, CARD, LABEL, LABEL_BOLD, growth
from game.frontends.window.furniture import sheet
from game.frontends.window.screens.record_text import HEAD
from game.frontends.window.screens.relations import map_widget
from game.frontends.window.screens.text_columns import GUTTER, PAD, panes, spread
from game.frontends.window.tape import dated
from game.frontends.window.widgets import Pane, Widget

if TYPE_CHECKING:
    from game.frontends.window.screens.estimate import EstimateView

LEAST_MAP = 190.0
"""Height from which a map stands below how things stand."""
BESIDE = 820.0
"""Width, at a text size of 100 %, from which the map stands beside those who paid."""
MEASURE = 640.0
"""Width of a column of text at a text size of 100 %."""


def junctures(view: "EstimateView", canvas: Canvas, box: Box) -> list[Widget]:
    """Juncture by juncture; how things stand by now, and what is still to come."""
    screen = view.screen
    found = spread(box, canvas, two=(0, 0, 1), three=(0, 1, 2))
    first, second, right = found.parts
    first.head("Juncture by juncture", HEAD)
    half = len(screen.junctures) if first is second else -(-len(screen.junctures) // 2)
    for number, juncture in enumerate(screen.junctures, 1):
        _juncture(first if number <= half else second, number, juncture)
    right.head("How things stand", HEAD, gap=24).block(meters.grid(canvas, screen.meters, right.width), gap=8)
    if screen.still_to_come:
        right.head("Still to come from your choices", HEAD, gap=24)
    for due in screen.still_to_come:
        right.prose(spoken(due.date), LABEL_BOLD, "slate", gap=10).prose(due.because, BODY, gap=0)
    names = ("Juncture by juncture", "And on", "How things stand")
    high = right.flow.height + 2 * PAD
    if right is first or box.h - high - GUTTER < LEAST_MAP:
        return [*panes(view, box, found, view.tab, names)]
    made = panes(view, box, found, view.tab, names, last=high)
    stands = made[-1].box
    place = stands._replace(y=stands.bottom + GUTTER, h=box.h - high - GUTTER)
    return [*made, map_widget(view, canvas, place, screen.map)]


def _juncture(writer: Writer, number: int, found: JunctureLine) -> None:
    """One juncture: how it ended, how history's did, where the record was left."""
    inner = writer.narrower()
    inner.prose(f"{number}. {found.title}", CARD).prose(spoken(found.date), LABEL, "slate", gap=0)
    if not found.outcome:
        inner.prose("PASSED OVER", LABEL_BOLD, "slate", gap=4).prose(found.otherwise, BODY, gap=0)
    else:
        inner.prose(f"{found.outcome}. {_history(found)}", BODY, gap=4).prose(_left(found), BODY, gap=2)
    colour = "line" if not found.outcome or found.skipped else "red" if found.left else "ink"
    writer.landmark(found.title).barred(inner.flow, colour, gap=14)


def _history(found: JunctureLine) -> str:
    if found.historical:
        return "History ended there too."
    if not found.historical_outcome:
        return "History never came to it."
    return f"History ended in *{found.historical_outcome}*."


def _left(found: JunctureLine) -> str:
    """Where the record was left."""
    if found.skipped:
        return "You skipped it, so the record's choices were taken, unscored."
    if not found.left:
        return "You kept to the record throughout."
    return f"You left the record at {', '.join(f'“{heading}”' for heading in found.left)}."


def who_paid(view: "EstimateView", canvas: Canvas, box: Box) -> list[Widget]:
    """The human record, by date, without a number; beside it the map of the last day where there is room."""
    wide = min(box.w, MEASURE * canvas.text + 60) if box.w / canvas.text >= BESIDE else box.w
    left = Box(box.x, box.y, wide, box.h)
    writer = Writer(canvas, left.w - 54)
    writer.head("Who paid", HEAD)
    writer.prose("What was done to people is told, and counts for no score.", LABEL, "slate", gap=2)
    for entry in view.screen.human_record:
        told = dated(canvas, writer.width, entry.date, "person", partial(_tell, entry.text))
        writer.block(told, gap=0 if entry is not view.screen.human_record[0] else 14)
    if not view.screen.human_record:
        writer.prose("The junctures that you played tell of nobody by name.", BODY, gap=14)
    pane = Pane("who-paid", "Who paid", left, writer.flow, view.scrolls, sheet, pad=22)
    right = Box(left.right + 20, box.y, box.right - left.right - 20, box.h)
    if right.w < 300 * growth(canvas.text):
        return [pane]
    if not view.table:
        right = right._replace(h=min(right.h, right.w * 1.1))
    return [pane, map_widget(view, canvas, right, view.screen.map)]


def _tell(text: str, writer: Writer) -> None:
    writer.prose(text, BODY)
