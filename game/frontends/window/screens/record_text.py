"""What is there to read behind the record? What happened, each decision again, the debrief card, the historians."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from game.core.dates import spoken
from game.core.screen import HistorianView, Review
from game.frontends.window import charts
from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas
from game.frontends.window.flow import Flow, Writer, beside
from game.frontends.window.fonts import BODY, CARD, CHOICE, LABEL, LABEL_BOLD
from game.frontends.window.furniture import sheet
from game.frontends.window.widgets import Pane, Widget

if TYPE_CHECKING:
    from game.frontends.window.screens.record import RecordView
    from game.frontends.window.screens.tabbed import TabbedView

HEAD = CHOICE._replace(face="bold")
DISTANCES = {
    0: "as the record",
    1: "the same policy by other means",
    2: "the same aim by another policy",
    3: "another aim",
    4: "the alignment reversed",
}
CAME_TRUE = {"yes": "it came true", "no": "it did not come true", "unclear": "unclear whether it came true"}
EVIDENCE = {
    "documented": "documented",
    "inferred": "inferred from what is documented",
    "invented": "invented for this game",
}
TWO_COLUMNS = 760.0
"""Width, at a text size of 100 %, from which text stands in two panes."""


def _panes(view: "TabbedView", box: Box, canvas: Canvas, *columns: tuple[str, str, Flow]) -> list[Widget]:
    """One pane for each column of text."""
    places = box.columns(len(columns), 20)
    return [
        Pane(id, name, place, flow, view.scrolls, sheet, pad=22)
        for (id, name, flow), place in zip(columns, places, strict=True)
    ]


def writers(box: Box, canvas: Canvas) -> tuple[Writer, Writer]:
    """Two writers for two panes; the same one twice where large letters need the whole width."""
    if box.w / canvas.text < TWO_COLUMNS:
        only = Writer(canvas, box.w - 54)
        return only, only
    wide = (box.w - 20) / 2 - 54
    return Writer(canvas, wide), Writer(canvas, wide)


def both(
    view: "TabbedView", box: Box, canvas: Canvas, left: Writer, right: Writer, names: tuple[str, str]
) -> list[Widget]:
    """The panes of two writers; one where both are the same."""
    columns = [(f"left-{view.tab}", names[0], left.flow)]
    if right is not left:
        columns.append((f"right-{view.tab}", names[1], right.flow))
    return _panes(view, box, canvas, *columns)


def the_record(view: "RecordView", canvas: Canvas, box: Box) -> list[Widget]:
    """What Moscow did; beside it how your run ended, the human record, what is still to come."""
    screen = view.screen
    high = charts.switches_height(canvas, box.w - 32, screen.reviews) + 20
    strip, box = Box(box.x, box.y, box.w, high), Box(box.x, box.y + high + 14, box.w, box.h - high - 14)
    left, right = writers(box, canvas)
    left.head("What Moscow did", HEAD).prose(screen.happened, BODY, gap=8)
    right.head("Where your run ended", HEAD, gap=24).prose(screen.outcome_title, CARD, "ink", gap=8)
    right.prose(
        "So did the record."
        if screen.historical_outcome is None
        else f"The record ended elsewhere: {screen.historical_outcome}.",
        BODY, gap=2,
    )  # fmt: skip
    if screen.human_record:
        right.head("Who paid", HEAD, gap=24)
    for entry in screen.human_record:
        right.prose(spoken(entry.date), LABEL_BOLD, "slate", gap=10).prose(entry.text, BODY, gap=0)
    if screen.still_to_come:
        right.head("Still to come from your choices", HEAD, gap=24)
    for due in screen.still_to_come:
        right.prose(spoken(due.date), LABEL_BOLD, "slate", gap=10).prose(due.because, BODY, gap=0)
    return [_switches(view, strip), *both(view, box, canvas, left, right, ("What Moscow did", "Where your run ended"))]


def _switches(view: "RecordView", box: Box) -> Widget:
    """Where the run left the record, as points on a line of rails; its table is the tab of the decisions."""
    reviews = view.screen.reviews

    def paint(canvas: Canvas, box: Box, focused: bool) -> None:
        sheet(canvas, box)
        charts.switches(canvas, box.inset(16, 10), reviews)

    return Widget("switches", "image", "Switches", box, paint, value=charts.switch_words(reviews))


def decisions(view: "RecordView", canvas: Canvas, box: Box) -> list[Widget]:
    """Each decision looked at again, one below the other."""
    writer = Writer(canvas, box.w - 54)
    for number, review in enumerate(view.screen.reviews, 1):
        _review(writer, number, review)
    return [Pane("reviews", "Decisions", box, writer.flow, view.scrolls, sheet, pad=22)]


def _review(writer: Writer, number: int, review: Review) -> None:
    """One decision again: at the left what was chosen and why, at the right who foresaw what."""
    writer.head(f"{number}. {review.heading}", HEAD, gap=30)
    writer.prose(f"{spoken(review.date)} · {charts.verdict(review)}", LABEL, "slate", gap=0)
    if writer.width / writer.canvas.text < TWO_COLUMNS - 60:
        _chosen(writer, review)
        _foreseen(writer, review)
        return
    wide = (writer.width - 36) / 2
    left, right = Writer(writer.canvas, wide), Writer(writer.canvas, wide)
    _chosen(left, review)
    _foreseen(right, review)
    writer.block(beside(left.flow, right.flow, wide + 36), gap=8)


def _chosen(writer: Writer, review: Review) -> None:
    mine = writer.narrower().prose("YOU", LABEL_BOLD, "red").prose(review.yours, BODY, gap=0)
    writer.barred(mine.flow, "red", gap=8)
    if review.record is not None and review.record != review.yours:
        record = writer.narrower().prose("MOSCOW", LABEL_BOLD, "slate").prose(review.record, BODY, gap=0)
        writer.barred(record.flow, "slate", gap=8)
    if review.distance:
        writer.prose(
            f"Distance {review.distance} of 4: {DISTANCES[review.distance]}. {review.why_distance or ''}", BODY
        )
    who = f"Argued for by {review.advocate}." if review.advocate else "Nobody is known to have argued for it."
    writer.prose(f"{who} The result shown is {EVIDENCE.get(review.evidence, review.evidence)}.", BODY)
    if review.foresight is not None:
        writer.prose(f"Your forecast: {review.foresight:.0f}; an even spread would have had {review.guess:.0f}.", BODY)


def _foreseen(writer: Writer, review: Review) -> None:
    for prediction in review.predictions:
        writer.prose(f"{prediction.name} predicted: {prediction.predicts}", BODY)
        if prediction.came_true:
            writer.prose(CAME_TRUE[prediction.came_true], LABEL, "slate", gap=0)
    for name, text, because in review.readings:
        writer.prose(f"{name.upper()} PREDICTS", LABEL_BOLD, "ochre_text", gap=10).prose(text, BODY, gap=0)
        writer.prose(because, BODY._replace(face="italic"), "slate", gap=0)


def debrief(view: "RecordView", canvas: Canvas, box: Box) -> list[Widget]:
    """What was known and unknown, other ways, what pushed the same way, what the game simplifies."""
    card = view.screen.debrief
    left, right = writers(box, canvas)
    left.head("What Moscow knew", HEAD).prose(card.known_then, BODY, gap=6)
    left.head("What it did not know", HEAD, gap=22).prose(card.unknown_then, BODY, gap=6)
    left.head("What pushed the same way", HEAD, gap=22).prose(card.pushed_the_same_way, BODY, gap=6)
    right.head("How else it might have gone", HEAD, gap=22)
    for text, grade in card.other_ways:
        way = right.narrower().prose(grade.upper(), LABEL_BOLD, "ochre_text").prose(text, BODY, gap=0)
        right.barred(way.flow, "ochre", gap=10)
    right.head("What this game simplifies", HEAD, gap=22).prose(card.simplifies, BODY, gap=6)
    return both(view, box, canvas, left, right, ("Debrief", "Other ways"))


def historians(
    view: "TabbedView", canvas: Canvas, box: Box, *, historians: Sequence[HistorianView], questions: Sequence[str]
) -> list[Widget]:
    """Who reads it how, and what to discuss."""
    left, right = writers(box, canvas)
    left.head("How historians read it", HEAD)
    for i, historian in enumerate(historians):
        left.landmark(historian.name)
        view_of = left.narrower().prose(historian.name, CARD)
        view_of.prose(historian.work, BODY._replace(face="italic"), "slate", gap=0).prose(historian.view, BODY, gap=4)
        left.barred(view_of.flow, ("blue", "red", "ochre")[i % 3], gap=14)
    dark = right is not left
    if questions:
        right.prose("For discussion", HEAD, "on_bar" if dark else "ink", gap=24)
    for number, question in enumerate(questions, 1):
        _question(right, number, question, ("on_bar", "red_on_bar") if dark else ("ink", "red"))
    made = both(view, box, canvas, left, right, ("Historians", "For discussion"))
    if dark:
        made[1] = Pane(
            "questions",
            "For discussion",
            made[1].box,
            right.flow,
            view.scrolls,
            lambda c, b, f: c.fill(b, "bar"),
            pad=22,
        )
    return made


def _question(writer: Writer, number: int, question: str, colours: tuple[str, str]) -> None:
    """A question beside its number."""
    indent = 14 + 20 * writer.canvas.text
    first = Writer(writer.canvas, indent).prose(str(number), HEAD._replace(size=22), colours[1])
    second = Writer(writer.canvas, writer.width - indent).prose(question, BODY, colours[0])
    writer.block(beside(first.flow, second.flow, indent), gap=14)
