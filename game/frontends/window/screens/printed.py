"""How does a page that looks back look on paper? All of it as one poster, as high as its texts need."""

from collections.abc import Callable, Sequence
from io import BytesIO
from typing import TYPE_CHECKING

import pygame

from game import __version__
from game.core.dates import spoken
from game.core.pages.debrief import HistorianView, HumanEntry
from game.frontends.window import isotype, switch_strip
from game.frontends.window.box import Box
from game.frontends.window.canvas import PAGE, Canvas
from game.frontends.window.flow import Flow, Writer
from game.frontends.window.fonts import BODY, CARD, CHOICE, LABEL, LABEL_BOLD, MONO, POSTER, Fonts
from game.frontends.window.furniture import plain_sheet
from game.frontends.window.screens import record_score
from game.frontends.window.screens.both_choices import write_both
from game.frontends.window.screens.estimate_poster import topped
from game.frontends.window.screens.print_layout import EDGE, GAP, INNER, PAD, Section, Sheet, column_height, text_sheet
from game.frontends.window.screens.record_text import HEAD, ask, ended_words, read_by
from game.frontends.window.theme import PAPER

if TYPE_CHECKING:
    from game.frontends.window.screens.estimate import EstimateView
    from game.frontends.window.screens.record import RecordView
    from game.frontends.window.screens.tabbed import TabbedView

WIDTH = 2400
"""In pixels."""
LEFT = 780.0
HEAD_HEIGHT, FOOT_HEIGHT = 104.0, 44.0
CHART, SMALL = 330.0, 96.0
TOLD_HERE = 12
"""Entries of the human record that the poster tells; of more it says where they stand."""
ELSEWHERE = (
    "What was done to people in these years is told by name and date in the text of this estimate. "
    "No sign here stands for it."
)
LONGER = 160.0
"""Units by which those who paid may reach below the historians beside them."""
TITLE = POSTER._replace(size=46)
_right = INNER - LEFT - GAP
_half = (INNER - GAP) / 2


def png(view: "TabbedView", fonts: Fonts) -> bytes:
    """The poster of an estimate or a record as a PNG file, 2400 pixels wide, in the colours of paper."""
    taken = BytesIO()
    pygame.image.save(printed(view, fonts), taken, "poster.png")
    return taken.getvalue()


def printed(view: "TabbedView", fonts: Fonts) -> pygame.Surface:
    """The poster, drawn."""
    from game.frontends.window.screens.estimate import EstimateView

    canvas = _canvas(fonts, PAGE[1])
    made = _of_estimate(view, canvas) if isinstance(view, EstimateView) else _of_record(view, canvas)  # type: ignore[arg-type]
    sections = [section for section in made if any(section.columns)]
    canvas = _canvas(fonts, HEAD_HEIGHT + sum(section.height + GAP for section in sections) + FOOT_HEIGHT)
    canvas.fill(canvas.page, "ground")
    _head(canvas, view)
    top = HEAD_HEIGHT
    for section in sections:
        section.draw(canvas, top)
        top += section.height + GAP
    _foot(canvas)
    return canvas.surface


def _canvas(fonts: Fonts, height: float) -> Canvas:
    """A page of so many units, at least as high as a page of the window: then all have one scale."""
    scale = WIDTH / PAGE[0]
    return Canvas(pygame.Surface((WIDTH, round(max(height, PAGE[1]) * scale))), fonts, PAPER, 1.0)


# ── Head and foot ────────────────────────────────────────────────────────────────────────────────────────────────────


def _head(canvas: Canvas, view: "TabbedView") -> None:
    """The title on its bar, with the page's one diagonal, and what this is."""
    head, high = view.sitting.screen.header, HEAD_HEIGHT - 18
    canvas.fill(Box(0, 0, canvas.width, high), "head")
    canvas.polygon([(0, 0), (140, 0), (78, high), (0, high)], "red")
    canvas.polygon([(160, 0), (178, 0), (116, high), (98, high)], "red")
    place = "" if head.scenario == "" else f"{head.place} · "
    upper, lower = f"{place}{spoken(head.date)}", view.kind
    right = canvas.width - EDGE
    wide = canvas.label(upper.upper(), LABEL_BOLD._replace(size=16), "on_head", (right, high * 0.34), "midright", 420).w
    wide = max(wide, canvas.label(lower, MONO._replace(size=14), "on_head", (right, high * 0.68), "midright", 420).w)
    canvas.label(head.title.upper(), TITLE, "on_head", (206, high / 2), "midleft", right - wide - 206 - 30)


def _foot(canvas: Canvas) -> None:
    y = canvas.height - FOOT_HEIGHT / 2 - 4
    canvas.label(f"Made with Narkomindel {__version__}", MONO, "slate", (EDGE, y), "midleft", 400)
    said = "Yours in red, the record in grey. A description, not a mark: the record is what was done."
    canvas.label(said, LABEL, "slate", (canvas.width - EDGE, y), "midright", 700)


# ── Parts ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _sheet(flow: Flow, ground: Callable[[Canvas, Box, bool], None] = topped) -> Sheet:
    """A text on a sheet with a bar along its top, if on no other."""
    return text_sheet(flow, ground)


def _writer(canvas: Canvas, width: float) -> Writer:
    return Writer(canvas, width - 2 * PAD)


def _of_estimate(view: "EstimateView", canvas: Canvas) -> list[Section]:
    """Chart, smaller charts, switches and signs; the ending and the scores; historians and questions."""
    screen = view.screen
    ending = _writer(canvas, _right).prose(screen.ending_title, CHOICE._replace(face="bold", size=24))
    ending.prose(screen.ending_text, BODY, gap=6)
    left = [*_charts(view), _rails(view, canvas), *([_signs(view, canvas)] if view.tallies else [])]
    return [
        Section((left, [_sheet(ending.flow), *_scores(view, canvas)]), LEFT),
        *_argued(canvas, screen.historians, screen.questions, screen.human_record),
    ]


def _of_record(view: "RecordView", canvas: Canvas) -> list[Section]:
    """Chart, switches and decisions; what Moscow did, where the run ended, the scores; historians and questions."""
    screen = view.screen
    record = _writer(canvas, _right).prose("What Moscow did", HEAD).prose(screen.happened, BODY, gap=6)
    record.prose("Where your run ended", CARD, gap=18).prose(screen.outcome_title, BODY, gap=4)
    record.prose(ended_words(screen), BODY, "slate", gap=2)
    left = [*_charts(view), _decisions(view, canvas)]
    card = screen.debrief
    known, else_ = _writer(canvas, _half), _writer(canvas, _half)
    known.prose("What Moscow knew", HEAD).prose(card.known_then, BODY, gap=4)
    known.prose("What it did not know", HEAD, gap=16).prose(card.unknown_then, BODY, gap=4)
    else_.prose("What pushed the same way", HEAD).prose(card.pushed_the_same_way, BODY, gap=4)
    else_.prose("What this game simplifies", HEAD, gap=16).prose(card.simplifies, BODY, gap=4)
    return [
        Section((left, [_sheet(record.flow), *_scores(view, canvas)]), LEFT),
        Section(([_sheet(known.flow)], [_sheet(else_.flow)]), _half),
        *_argued(canvas, card.historians, screen.questions, screen.human_record),
    ]


def _charts(view: "TabbedView") -> list[Sheet]:
    """The variable that parted most, and at a glance the three that come after it."""
    if not view.ghost:
        return []

    def paint(canvas: Canvas, box: Box) -> None:
        plain_sheet(canvas, box)
        canvas.label(view.ghost[0].label, HEAD, "ink", (box.x + PAD, box.y + 26), "midleft", box.w - 2 * PAD)
        view.chart(canvas, Box(box.x + PAD, box.y + 44, box.w - 2 * PAD, box.h - 52), view.ghost[0])

    others = view.ghost[1:4]

    def small(canvas: Canvas, box: Box) -> None:
        for line, place in zip(others, box.columns(len(others), GAP), strict=True):
            plain_sheet(canvas, place)
            canvas.label(line.label, LABEL, "ink", (place.x + 12, place.y + 16), "midleft", place.w - 24)
            view.glance(canvas, Box(place.x + 12, place.y + 32, place.w - 24, place.h - 44), line)

    return [Sheet(CHART, paint, stretches=True), *([Sheet(SMALL, small)] if others else [])]


def _rails(view: "EstimateView", canvas: Canvas) -> Sheet:
    """Every decision of the campaign."""
    gauge = switch_strip.Gauge(15, 80, 10, 22, 6)
    rails = switch_strip.laid_out(canvas, LEFT - 2 * PAD, view.screen.junctures, gauge)
    reviews = [stop.review for stop in view.stops]

    def paint(canvas: Canvas, box: Box) -> None:
        plain_sheet(canvas, box)
        switch_strip.draw_sums(canvas, Box(box.x + PAD, box.y, box.w - 2 * PAD, 44), reviews)
        switch_strip.draw_rails(canvas, rails, box.x + PAD, box.y + 46)

    return Sheet(rails.height + 56, paint)


def _signs(view: "EstimateView", canvas: Canvas) -> Sheet:
    """What the line bought."""
    high = isotype.rows_height(canvas, len(view.tallies), LEFT - 2 * PAD)

    def paint(canvas: Canvas, box: Box) -> None:
        plain_sheet(canvas, box)
        canvas.label("What the line bought", CARD, "ink", (box.x + PAD, box.y + 24), "midleft", 300)
        right = box.right - PAD
        canvas.label(isotype.worth(view.tallies), LABEL, "slate", (right, box.y + 24), "midright", 420)
        isotype.tally_rows(canvas, Box(box.x + PAD, box.y + 44, box.w - 2 * PAD, high), view.tallies)

    return Sheet(high + 58, paint)


def _decisions(view: "RecordView", canvas: Canvas) -> Sheet:
    """Each decision of a juncture: yours, and the record's where it was another."""
    from game.frontends.window import charts

    writer = _writer(canvas, LEFT)
    for number, review in enumerate(view.screen.reviews, 1):
        writer.prose(f"{number}. {review.heading}", CARD, gap=16)
        writer.prose(f"{spoken(review.date)} · {charts.verdict(review)}", LABEL, "slate", gap=0)
        write_both(writer, review, gap=6)
    return _sheet(writer.flow, plain_sheet)


def _scores(view: "EstimateView | RecordView", canvas: Canvas) -> list[Sheet]:
    """Closeness and foresight; the motive test."""
    first, second = _writer(canvas, _right), _writer(canvas, _right)
    record_score.closeness(first, view.screen.score)
    record_score.foresight(first, view.screen.score)
    record_score.motives(second, view.screen.score)
    return [_sheet(first.flow, plain_sheet), _sheet(second.flow, plain_sheet)]


def _argued(
    canvas: Canvas, historians: Sequence[HistorianView], questions: Sequence[str], paid: Sequence[HumanEntry]
) -> list[Section]:
    """The historians, on ink the questions, and those who paid: below the questions, or in two columns of their own."""
    left: list[Sheet] = []
    right: list[Sheet] = []
    if historians:
        writer = _writer(canvas, _half).prose("How historians read it", HEAD)
        read_by(writer, historians)
        left.append(_sheet(writer.flow))
    if questions:
        writer = _writer(canvas, _half)
        ask(writer, questions, dark=True)
        right.append(_sheet(writer.flow, lambda canvas, box, focused: canvas.fill(box, "bar")))
    if not paid:
        return [Section((left, right), _half)]
    whole = _paid(canvas, paid) if len(paid) <= TOLD_HERE else _told_elsewhere(canvas)
    if len(paid) > TOLD_HERE or column_height([*right, whole]) <= column_height(left) + LONGER:
        return [Section((left, [*right, whole]), _half)]
    cut = _evenly(canvas, paid)
    return [
        Section((left, right), _half),
        Section(([_paid(canvas, paid[:cut])], [_paid(canvas, paid[cut:], "Who paid, continued")]), _half),
    ]


def _told_elsewhere(canvas: Canvas) -> Sheet:
    """Of the human record, where all of it stands."""
    return _sheet(_writer(canvas, _half).prose("Who paid", HEAD).prose(ELSEWHERE, BODY, gap=6).flow)


def _evenly(canvas: Canvas, paid: Sequence[HumanEntry]) -> int:
    """Where to cut the entries so that two columns come out about as high."""
    cuts = range(1, len(paid))
    return min(
        cuts,
        key=lambda cut: abs(_paid(canvas, paid[:cut]).height - _paid(canvas, paid[cut:]).height),
        default=len(paid),
    )


def _paid(canvas: Canvas, entries: Sequence[HumanEntry], heading: str = "Who paid") -> Sheet:
    """The human record, by date, without a number."""
    writer = _writer(canvas, _half).prose(heading, HEAD)
    for entry in entries:
        writer.prose(spoken(entry.date), LABEL_BOLD, "slate", gap=10).prose(entry.text, BODY, gap=0)
    return _sheet(writer.flow)
