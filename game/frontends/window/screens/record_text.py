"""What is there to read behind the record? What happened, each decision again, the debrief card, the historians."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from game.core.dates import spoken
from game.core.pages.debrief import HistorianView, RecordScreen, Review
from game.core.score import apart
from game.frontends.window import charts, stamps
from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas
from game.frontends.window.citing import of_historian, together
from game.frontends.window.flow import Flow, Writer, beside
from game.frontends.window.fonts import BODY, CARD, CHOICE, LABEL, LABEL_BOLD
from game.frontends.window.furniture import sheet
from game.frontends.window.screens.both_choices import write_both
from game.frontends.window.screens.switch_walk import walked
from game.frontends.window.screens.text_columns import panes, spread
from game.frontends.window.stamped import write_stamped
from game.frontends.window.widgets import Pane, Widget

if TYPE_CHECKING:
    from game.frontends.window.screens.record import RecordView
    from game.frontends.window.screens.tabbed import TabbedView

HEAD = CHOICE._replace(face="bold")
CAME_TRUE = {"yes": "it came true", "no": "it did not come true", "unclear": "unclear whether it came true"}
EVIDENCE = {
    "documented": "documented",
    "inferred": "inferred from what is documented",
    "invented": "invented for this game",
}
TWO_COLUMNS = 760.0
"""Width, at a text size of 100 %, from which text stands in two panes."""


def the_record(view: "RecordView", canvas: Canvas, box: Box) -> list[Widget]:
    """What Moscow did; beside it how your run ended, the human record, what is still to come."""
    screen = view.screen
    high = charts.switches_height(canvas, box.w - 32, screen.reviews) + 20
    strip, box = Box(box.x, box.y, box.w, high), Box(box.x, box.y + high + 14, box.w, box.h - high - 14)
    found = spread(box, canvas, two=(0, 1, 1), three=(0, 1, 2))
    happened, ended, paid = found.parts
    write_stamped(happened, "What Moscow did", HEAD, stamps.RECORD, spoken(screen.header.date).upper())
    happened.prose(screen.happened, BODY, gap=20)
    _ended(ended, screen)
    if screen.human_record or len(found.columns) > 2:
        paid.head("Who paid", HEAD, gap=24)
    for entry in screen.human_record:
        paid.prose(spoken(entry.date), LABEL_BOLD, "slate", gap=10).prose(entry.text, BODY, gap=0)
    if not screen.human_record and len(found.columns) > 2:
        paid.prose("The record of this juncture tells of nobody by name.", BODY, gap=8)
    if screen.still_to_come:
        ended_or_paid = ended if len(found.columns) > 2 else paid
        ended_or_paid.head("Still to come from your choices", HEAD, gap=24)
        for due in screen.still_to_come:
            ended_or_paid.prose(spoken(due.date), LABEL_BOLD, "slate", gap=10).prose(due.because, BODY, gap=0)
    names = ("What Moscow did", "Where your run ended", "Who paid")
    return [*_switches(view, canvas, strip), *panes(view, box, found, view.tab, names)]


def _ended(writer: Writer, screen: RecordScreen) -> None:
    """The outcome of the run, and whether it was the record's."""
    writer.head("Where your run ended", HEAD, gap=24).prose(screen.outcome_title, CARD, "ink", gap=8)
    writer.prose(ended_words(screen), BODY, gap=2)


def ended_words(screen: RecordScreen) -> str:
    """Where the record ended, after where the run did."""
    same = screen.historical_outcome is None
    return "History ended here too." if same else f"History ended in *{screen.historical_outcome}*."


def _switches(view: "RecordView", canvas: Canvas, box: Box) -> list[Widget]:
    """Where the run left the record, as points on a line of rails to be walked along; its table is the tab of the
    decisions."""
    reviews, inner = view.screen.reviews, box.inset(16, 10)

    def paint(canvas: Canvas, box: Box, focused: bool) -> None:
        sheet(canvas, box)
        charts.switches(canvas, inner, reviews)

    points = charts.switch_points(canvas, inner, reviews)
    return walked(view, "Switches", box, points, charts.switch_words(reviews), paint)


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
    write_both(writer, review)
    if review.distance:
        writer.prose(f"Distance {apart(review.distance, review.why_distance)}", BODY)
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
    found = spread(box, canvas, two=(0, 0, 1, 1), three=(0, 1, 2, 1))
    known, pushed, else_, simplified = found.parts
    known.head("What Moscow knew", HEAD).prose(card.known_then, BODY, gap=6)
    known.head("What it did not know", HEAD, gap=22).prose(card.unknown_then, BODY, gap=6)
    pushed.head("What pushed the same way", HEAD, gap=22).prose(card.pushed_the_same_way, BODY, gap=6)
    else_.head("How else it might have gone", HEAD, gap=22)
    for text, grade in card.other_ways:
        way = else_.narrower().prose(grade.upper(), LABEL_BOLD, "ochre_text").prose(text, BODY, gap=0)
        else_.barred(way.flow, "ochre", gap=10)
    simplified.head("What this game simplifies", HEAD, gap=22).prose(card.simplifies, BODY, gap=6)
    names = ("Debrief", "What pushed the same way", "Other ways", "What this game simplifies")
    return [*panes(view, box, found, view.tab, names)]


def historians(
    view: "TabbedView", canvas: Canvas, box: Box, *, historians: Sequence[HistorianView], questions: Sequence[str]
) -> list[Widget]:
    """Who reads it how, and what to discuss."""
    found = spread(box, canvas, two=(0, 0, 1), three=(0, 1, 2))
    first, second, asked = found.parts
    first.head("How historians read it", HEAD)
    half = len(historians) if first is second else -(-len(historians) // 2)
    read_by(first, historians[:half])
    read_by(second, historians[half:], half)
    ask(asked, questions, dark=found.wide)
    made: list[Widget] = [*panes(view, box, found, view.tab, ("Historians", "Other historians", "For discussion"))]
    for pane, views in zip(made, (historians[:half], historians[half:]), strict=False):
        pane.cites = together(map(of_historian, views))
    if found.wide:
        made[-1] = on_ink("questions", made[-1].box, asked.flow, view.scrolls, pad=22)
    return made


def on_ink(id: str, box: Box, flow: Flow, scrolls: dict[str, float], pad: float) -> Pane:
    """The questions on a sheet of ink."""
    pane = Pane(id, "For discussion", box, flow, scrolls, lambda c, b, f: c.fill(b, "bar"), pad=pad)
    pane.foot_colour = "red_on_bar"
    return pane


def read_by(writer: Writer, views: Sequence[HistorianView], before: int = 0) -> None:
    """Each historian by name and work, with what they hold; `before` others have been told of."""
    for i, historian in enumerate(views, before):
        writer.landmark(historian.name)
        held = writer.narrower().prose(historian.name, CARD)
        held.prose(historian.work, BODY._replace(face="italic"), "slate", gap=0).prose(historian.view, BODY, gap=4)
        writer.barred(held.flow, ("blue", "red", "ochre")[i % 3], gap=14)


def ask(writer: Writer, questions: Sequence[str], *, dark: bool) -> None:
    """The questions under their heading, for a sheet of ink where it is dark."""
    if questions:
        writer.prose("For discussion", HEAD, "on_bar" if dark else "ink", gap=24)
    for number, question in enumerate(questions, 1):
        _question(writer, number, question, ("on_bar", "red_on_bar") if dark else ("ink", "red"))


def _question(writer: Writer, number: int, question: str, colours: tuple[str, str]) -> None:
    """A question beside its number."""
    indent = 14 + 20 * writer.canvas.text
    first = Writer(writer.canvas, indent).prose(str(number), HEAD._replace(size=22), colours[1])
    second = Writer(writer.canvas, writer.width - indent).prose(question, BODY, colours[0])
    writer.block(beside(first.flow, second.flow, indent), gap=14)
