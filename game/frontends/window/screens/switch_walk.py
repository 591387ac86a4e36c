"""How are the decisions of a strip walked along? Left and right go from point to point, a card tells of the one that is
reached, and Enter opens the list of decisions there."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from game.core.branches import BranchLine
from game.core.dates import spoken
from game.core.pages.debrief import Review
from game.core.pages.estimate import JunctureLine
from game.frontends.window import charts
from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas, Point
from game.frontends.window.flow import Flow, Writer
from game.frontends.window.fonts import CARD, LABEL, OPTION
from game.frontends.window.furniture import MARGIN, focus_ring
from game.frontends.window.screens.both_choices import parted, write_both
from game.frontends.window.stack import Change, Push, Stay
from game.frontends.window.widgets import Paint, Widget

if TYPE_CHECKING:
    from game.frontends.window.screens.tabbed import TabbedView

CARD_WIDTH = 400.0
"""At a text size of 100 %; it grows with the letters, up to the page's width."""
PAD = 14.0
GO_BACK = "Enter: go back to it"
STRIP = "switches"
"""Id of the strip."""


class Stop(NamedTuple):
    """A decision that the walk comes to."""

    number: int
    review: Review
    juncture: str
    """Title of the juncture; empty where the page is about one alone."""
    move: int
    """Number of the move that settled it; 0 where no list can name it."""


def stops_of(junctures: Sequence[JunctureLine], lines: Sequence[BranchLine]) -> tuple[Stop, ...]:
    """Every decision of a campaign, each with the move of the current branch that settled it."""
    groups = [(juncture.title, juncture.reviews, juncture.skipped) for juncture in junctures]
    return _stops(groups, lines)


def stops_of_one(reviews: Sequence[Review], title: str, lines: Sequence[BranchLine]) -> tuple[Stop, ...]:
    """Every decision of one juncture, by the lines of the current branch that bear its title."""
    own = [line for line in lines if line.scenario == title]
    groups = [("", reviews, any(review.skipped for review in reviews))]
    return _stops(groups, own)


def _stops(groups: Sequence[tuple[str, Sequence[Review], bool]], lines: Sequence[BranchLine]) -> tuple[Stop, ...]:
    """A juncture that was skipped has one line for all its decisions."""
    moves = iter([line.move for line in lines if line.on_current])
    found: list[Stop] = []
    for title, reviews, skipped in groups:
        whole = next(moves, 0) if skipped and reviews else 0
        for review in reviews:
            found.append(Stop(len(found) + 1, review, title, whole if skipped else next(moves, 0)))
    return tuple(found)


def walked(view: "TabbedView", name: str, box: Box, points: Sequence[Point], words: str, paint: Paint) -> list[Widget]:
    """The strip, which takes the focus, and each of its points for the mouse."""
    if not view.stops:
        return [Widget(STRIP, "image", name, box, paint, value=words)]
    view.point = min(view.point, len(view.stops) - 1)
    view.at = points[view.point][0], box

    def ringed(canvas: Canvas, box: Box, focused: bool) -> None:
        paint(canvas, box, focused)
        if focused:
            focus_ring(canvas, box)
            canvas.disc(points[view.point], 12, "focus", 2.6)

    said = _told(view.stops[view.point]) if view.focus == STRIP else words
    strip = Widget(
        STRIP, "slider", name, box, ringed, value=said, press=lambda: _back_to(view),
        adjust=lambda by: _walk(view, view.point + by), ring=False,
    )  # fmt: skip
    return [strip, *(_point(view, stop, at) for stop, at in zip(view.stops, points, strict=True))]


def _point(view: "TabbedView", stop: Stop, at: Point) -> Widget:
    widget = Widget(
        f"point-{stop.number}", "button", f"{stop.number}. {stop.review.heading}", Box(at[0] - 6, at[1] - 9, 12, 34),
        value=charts.verdict(stop.review), press=_walking(view, stop.number - 1), ring=False,
    )  # fmt: skip
    widget.reached_by_tab = False
    return widget


def _walking(view: "TabbedView", point: int) -> Callable[[], Change]:
    return lambda: _walk(view, point)


def _walk(view: "TabbedView", point: int) -> Change:
    view.point = min(max(0, point), len(view.stops) - 1)
    view.focus = STRIP
    return Stay()


def _back_to(view: "TabbedView") -> Change:
    """The list of decisions, at the one that is shown."""
    from game.frontends.window.screens.rewind import RewindView

    lines, move = view.sitting.session.branches(), view.stops[view.point].move
    rewind = RewindView(view.sitting, lines)
    if move:
        rewind.focus = f"decision-{move}"
    return Push(rewind)


def _told(stop: Stop) -> str:
    """A stop in words."""
    review = stop.review
    where = f"{stop.juncture}, " if stop.juncture else ""
    said = (
        f"{stop.number}. {where}{review.heading}, {spoken(review.date)}: {charts.verdict(review)}. You: {review.yours}"
    )
    return f"{said} The record: {review.record}" if parted(review) else said


def card(view: "TabbedView", canvas: Canvas) -> list[Widget]:
    """The card of the decision that is walked to, over the page; nothing while the strip hasn't the focus."""
    if view.focus != STRIP or not view.stops:
        return []
    stop = view.stops[view.point]
    wide = min(canvas.width - 2 * MARGIN, CARD_WIDTH * min(1.8, canvas.text))
    flow = _card_flow(canvas, stop, wide - 2 * PAD - 6)
    foot = canvas.line_height(LABEL)
    box = _beside(canvas, *view.at, wide, min(canvas.height - 16, flow.height + foot + 8 + 2 * PAD))
    return [Widget("switch-card", "status", "Decision", box, _carded(flow, foot), value=f"{flow.wording}\n{GO_BACK}")]


def _beside(canvas: Canvas, x: float, strip: Box, wide: float, high: float) -> Box:
    """Over the strip if there is room, else below it; never off the page."""
    left = min(max(MARGIN, x - wide / 2), canvas.width - MARGIN - wide)
    top = strip.y - 10 - high
    if top < 8:
        top = min(strip.bottom + 10, canvas.height - high - 8)
    return Box(left, max(8, top), wide, high)


def _carded(flow: Flow, foot: float) -> Paint:
    """The card: as much as it holds, and at its foot what Enter does."""

    def paint(canvas: Canvas, box: Box, focused: bool) -> None:
        canvas.fill(box.moved(4, 4), "aged")
        canvas.fill(box, "sheet")
        canvas.outline(box, "ink", 2)
        room = Box(box.x, box.y + PAD, box.w, box.h - 2 * PAD - foot - 8)
        with canvas.clipped(room):
            flow.paint(canvas, box.x + PAD, room.y)
        does = GO_BACK if flow.height <= room.h + 1 else f"{GO_BACK}; all of it stands there"
        canvas.label(does, LABEL, "slate", (box.x + PAD, box.bottom - PAD - foot), width=box.w - 2 * PAD)

    return paint


def _card_flow(canvas: Canvas, stop: Stop, width: float) -> Flow:
    """Heading and day; yours; the record's where it is another."""
    review, writer = stop.review, Writer(canvas, width)
    writer.prose(f"{stop.number}. {review.heading}", CARD)
    where = " · ".join(filter(None, (stop.juncture, spoken(review.date), charts.verdict(review))))
    writer.prose(where, LABEL, "slate", gap=0)
    write_both(writer, review, OPTION)
    return writer.flow
