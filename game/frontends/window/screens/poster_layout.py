"""Does everything fit on one poster? Text, map, advisers, meters and options at once, measured before it is drawn."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from game.core.pages.desk import DecisionScreen
from game.frontends.window import meters
from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas
from game.frontends.window.cards import counsel_block, option_card, option_height
from game.frontends.window.flow import Drawing, Flow
from game.frontends.window.furniture import GUTTER, body, footer, sheet
from game.frontends.window.screens.desk_view import desk_header
from game.frontends.window.screens.relations import map_widget
from game.frontends.window.screens.telegram import telegram
from game.frontends.window.sitting import Widths
from game.frontends.window.stack import Change, Push, Stay
from game.frontends.window.widgets import Page, Paint, Pane, Widget

if TYPE_CHECKING:
    from game.frontends.window.screens.decision import DecisionView

COUNSEL_WIDTHS = (314.0, 340.0, 370.0, 400.0, 430.0, 450.0, 470.0)
"""Tried in turn for the advisers' column; the map gives way."""
TEXT_WIDTHS = (430.0, 460.0, 500.0, 540.0, 580.0)
"""Tried in turn for the text, up to 70 characters in a line; what the map can spare goes there."""
LEAST_MAP = 330.0
GOOD_MAP = 350.0
"""Width that the map keeps when the text asks for more than its least."""
SCROLLED = 1.35
"""The advisers' column may be so many times too high before the poster is given up; up to then it scrolls."""
TALLEST_OPTIONS = 176.0
TALLEST_STRIP = 80.0
HINTS = (
    ("Tab", "move"), ("D", "dossier"), ("L", "ledger"),
    ("C", "calendar"), ("M", "map"), ("T", "table"), ("U", "undo"), ("B", "go back"), ("F1", "help"), ("Esc", "leave"),
)  # fmt: skip


def hints(view: "DecisionView", first: str) -> tuple[tuple[str, str], ...]:
    """What the keys do on the decision page; `first` is what has the focus before any other."""
    read, decide = ("Enter", "read on"), ("Enter", "decide")
    enter = [decide, ("PgDn", "read on")] if (view.focus or first).startswith("option-") else [read]
    return (f"1-{len(view.screen.options)}", "choose"), *enter, *HINTS


def first_open(screen: DecisionScreen) -> str:
    """Id of the widget of the first option that is open."""
    return next((f"option-{option.id}" for option in screen.options if option.closed is None), "")


def first_read(screen: DecisionScreen, text: Widget) -> str:
    """Id of what has the focus at first: the text where there is more of it than shows, else the first open option."""
    return text.id if isinstance(text, Pane) and text.most else first_open(screen)


class Plan(NamedTuple):
    """The boxes of a poster that fits."""

    text: Box
    map: Box
    counsel: Box
    meters: Box
    options: Box
    brief: bool
    """Whether closed options say why only where they are asked."""


def plan(canvas: Canvas, screen: DecisionScreen, kept: Widths | None = None) -> Plan | None:
    """The boxes, or None if something has no room; the columns as wide as they were before, where that will do."""
    area = body(canvas)
    options, brief = _options_height(canvas, screen, area.w)
    strip_height = meters.strip_height(canvas, screen.meters, area.w) if screen.meters else 0.0
    strip = strip_height + 14 if screen.meters else 0.0
    if options > TALLEST_OPTIONS or strip > TALLEST_STRIP:
        return None
    high = area.h - options - strip - 14
    bottom = area.bottom
    wide = _counsel_width(canvas, screen, area.w - TEXT_WIDTHS[0] - 32 - LEAST_MAP, high, kept)
    if wide is None:
        return None
    alike = kept is not None and kept.counsel == wide
    text_width = kept.text if kept and alike else _text_width(canvas, screen, area.w - wide - 32 - GOOD_MAP, high)
    middle = area.x + text_width + 16
    return Plan(
        Box(area.x, area.y, text_width, high - 4),
        Box(middle, area.y, area.right - wide - (16 if wide else 0) - middle, high),
        Box(area.right - wide, area.y, wide, high),
        Box(area.x, bottom - options - strip, area.w, strip_height),
        Box(area.x, bottom - options, area.w, options),
        brief,
    )


def _options_height(canvas: Canvas, screen: DecisionScreen, width: float) -> tuple[float, bool]:
    """The height of the options side by side, and whether the closed ones are brief so that they are low enough."""
    count = len(screen.options)
    each = (width - GUTTER * (count - 1)) / count

    def high(brief: bool) -> float:
        return max([92.0, *(option_height(canvas, option, each, brief=brief) for option in screen.options)])

    whole = high(brief=False)
    return (whole, False) if whole <= TALLEST_OPTIONS else (high(brief=True), True)


def _counsel_width(
    canvas: Canvas, screen: DecisionScreen, most: float, high: float, kept: Widths | None
) -> float | None:
    """That of before if the advisers fit; the narrowest column in which they do, or the widest if they nearly do."""
    if not screen.counsel:
        return 0.0
    possible = [wide for wide in COUNSEL_WIDTHS if wide <= most]
    first = [kept.counsel] if kept is not None and kept.counsel in possible else []
    needed = 0.0
    for wide in (*first, *possible):
        needed = _counsel_flow(canvas, screen, wide).height
        if needed <= high:
            return wide
    return possible[-1] if possible and needed <= SCROLLED * high else None


def _text_width(canvas: Canvas, screen: DecisionScreen, most: float, high: float) -> float:
    """The narrowest width at which all of the text shows; the widest that there is if it scrolls at any rate."""
    possible = [wide for wide in TEXT_WIDTHS if wide <= most] or [TEXT_WIDTHS[0]]
    heights = ((wide, telegram(canvas, screen, wide - 40).height + 36) for wide in possible)
    return next((wide for wide, needed in heights if needed <= high - 4), possible[-1])


def _counsel_flow(canvas: Canvas, screen: DecisionScreen, width: float) -> Flow:
    flow = Flow()
    for i, counsel in enumerate(screen.counsel):
        flow.landmarks.append((flow.height, counsel.name))
        flow.add(counsel_block(canvas, counsel, i, width), 8)
    return flow


def poster(view: "DecisionView", canvas: Canvas) -> Page | None:
    """The page in the poster layout, or None if it doesn't fit."""
    screen = view.screen
    known, key = view.sitting.widths, (canvas.size, canvas.text, screen.header.scenario)
    boxes = plan(canvas, screen, known.get(key))
    if boxes is None:
        return None
    if screen.counsel:
        known[key] = Widths(boxes.text.w, boxes.counsel.w)
    widgets: list[Widget] = [desk_header(canvas, screen.header, meanwhile=screen.meanwhile)]
    flow = telegram(canvas, screen, boxes.text.w - 40)
    text = Pane("telegram", screen.heading, boxes.text, flow, view.scrolls, sheet)
    first = first_read(screen, text)
    widgets.append(text)
    widgets.append(map_widget(view, canvas, boxes.map, screen.map))
    if boxes.counsel.w:
        widgets += _counsel(view, canvas, boxes.counsel)
    if screen.meters:
        widgets += _meters(view, boxes.meters)
    for option, box in zip(screen.options, boxes.options.columns(len(screen.options)), strict=True):
        widgets.append(option_card(canvas, option, box, view.press(option), brief=boxes.brief))
    widgets += footer(canvas, hints(view, first))
    return Page(tuple(widgets), first=first)


def _counsel(view: "DecisionView", canvas: Canvas, box: Box) -> list[Widget]:
    """The advisers below one another; what is left over goes between them."""
    if _counsel_flow(canvas, view.screen, box.w).height > box.h:
        flow = _counsel_flow(canvas, view.screen, box.w - 12)
        return [Pane("advisers", "Advisers", box, flow, view.scrolls, lambda c, b, f: c.fill(b, "ground"), pad=0)]
    blocks = [counsel_block(canvas, c, i, box.w) for i, c in enumerate(view.screen.counsel)]
    gap = min(18.0, (box.h - sum(block.height for block in blocks)) / max(1, len(blocks) - 1))
    widgets = []
    y = box.y
    for i, block in enumerate(blocks):
        place = Box(box.x, y, box.w, block.height)
        widgets.append(Widget(f"adviser-{i}", "text", block.wording, place, _painting(block)))
        y += block.height + gap
    return widgets


def _painting(block: Drawing) -> Paint:
    return lambda canvas, box, focused: block.paint(canvas, box.x, box.y)


def _meters(view: "DecisionView", box: Box) -> list[Widget]:
    """A widget for each gauge. Tab stops at one of them; left and right go to its neighbours."""
    from game.frontends.window.explained import gauge

    shown = view.screen.meters[: meters.MOST]
    ids = [f"meter-{meter.name}" for meter in shown]
    stop = ids.index(view.focus) if view.focus in ids else 0

    def press() -> Push:
        from game.frontends.window.screens.ledger import LedgerView

        return Push(LedgerView(view.sitting))

    def painting(i: int) -> Paint:
        return lambda canvas, place, focused: meters.gauge(canvas, box, shown, i)

    def going(i: int) -> Callable[[int], Change]:
        def go(by: int) -> Change:
            view.focus = ids[(i + by) % len(ids)]
            return Stay()

        return go

    made = []
    for i, (meter, place) in enumerate(zip(shown, meters.gauge_boxes(box, shown), strict=True)):
        one = Widget(
            ids[i], "meter", meter.label, place, painting(i), value=meters.standing(meter), press=press, adjust=going(i)
        )
        one.reached_by_tab = i == stop
        one.explains = gauge(meter, view.sitting.session.steps_of(meter.name))
        made.append(one)
    return made
