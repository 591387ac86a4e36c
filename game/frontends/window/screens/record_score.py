"""How close, how foresighted, which reading? The scores side by side, never added, in neutral colours."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from game.core.amounts import many
from game.core.pages.debrief import Score
from game.core.score import beside_blind
from game.frontends.window import charts
from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas
from game.frontends.window.flow import Drawing, Writer
from game.frontends.window.fonts import BODY, CHOICE, LABEL, POSTER, growth
from game.frontends.window.furniture import sheet
from game.frontends.window.screens.roomy import roomy, tall
from game.frontends.window.widgets import Pane, Widget

if TYPE_CHECKING:
    from game.frontends.window.view import View

HEAD = CHOICE._replace(face="bold")
NUMERAL = POSTER._replace(size=54, fixed=True)


def score(view: "View", found: Score, canvas: Canvas, box: Box) -> list[Widget]:
    """Closeness and foresight at the left, the motive test at the right; below each other for large letters."""
    if box.w / canvas.text < 760:
        writer = Writer(canvas, box.w - 54)
        closeness(writer, found)
        foresight(writer, found)
        motives(writer, found)
        return [Pane("score", "Score", box, writer.flow, view.scrolls, sheet, pad=22)]
    left, right = box.columns(2, 20)
    texts = [(left.w - 54, partial(_kept, found=found)), (right.w - 54, partial(motives, found=found))]
    first, second = roomy(canvas, box.h - 48, texts)
    return [
        Pane("score", "Closeness and foresight", left, first.flow, view.scrolls, sheet, pad=22),
        Pane("motives", "The motive test", right, second.flow, view.scrolls, sheet, pad=22),
    ]


def _kept(writer: Writer, found: Score) -> None:
    closeness(writer, found)
    foresight(writer, found)


def left_words(found: Score) -> str:
    """Where the run left the record, as a sentence."""
    if not found.left_headings:
        return f"You never left the record at the {found.met} decisions you met (of its {found.of})."
    times, first = len(found.left_headings), found.left_headings[0]
    return (
        f"You left the record at {times} of the {found.met} decisions you met (of its {found.of}), first at *{first}*."
    )


def closeness(writer: Writer, found: Score) -> None:
    """How close the run kept to the record, beside what blind choice would have come to."""
    writer.prose("Closeness to the record", HEAD)
    if found.closeness is None:
        writer.prose("There was no decision of the record to compare.", BODY)
        return
    _numeral(writer, found.closeness, found.blind, "mean of blind draws")
    writer.prose(left_words(found), BODY, gap=6)
    if found.chance is not None and found.blind is not None:
        writer.prose(beside_blind(found.chance, found.blind), BODY, gap=6)
    writer.prose("A description, not a mark: the record is what was done, not what was right.", LABEL, "slate", gap=6)


def foresight(writer: Writer, found: Score) -> None:
    """How good the bets were, beside an even spread."""
    writer.prose("Foresight", HEAD, gap=26)
    if found.foresight is None:
        writer.prose("You placed no bets on what Moscow did.", BODY)
        return
    _numeral(writer, found.foresight, found.guess, "even spread")
    writer.prose(f"The mean of your forecasts; spreading evenly would have had {found.guess or 0:g}.", BODY, gap=6)


def _numeral(writer: Writer, value: float, beside: float | None, name: str) -> None:
    """A large number with its rule."""

    high = 66 * tall(writer)

    def paint(canvas: Canvas, x: float, y: float) -> None:
        numeral = NUMERAL._replace(size=NUMERAL.size * high / 66 / growth(canvas.text))
        took = canvas.label(f"{value:.0f}", numeral, "ink", (x, y + high / 2 - 1), "midleft")
        left = max(96.0, took.w + 20)
        charts.scale(canvas, Box(x + left, y, writer.width - left, high - 2), value, beside, name)

    writer.block(Drawing(high, paint, f"{value:.0f} of 100; {name} {beside}", whole=True), gap=8)


def motives(writer: Writer, found: Score) -> None:
    """Three bars, yours and the record's, and the sentence that the evidence allows."""
    mine, ghost = found.readings, found.ghost_readings
    writer.prose("Power, ideology or security?", HEAD)
    if mine.discriminating or ghost.discriminating:
        _ratios(writer, found)
    for said in _verdicts(found):
        writer.prose(said, BODY, gap=12)
    writer.prose("Which option a reading predicts is the authors' judgement.", LABEL, "slate", gap=8)


def _ratios(writer: Writer, found: Score) -> None:
    mine, ghost = found.readings, found.ghost_readings
    writer.prose("How often each reading of Moscow predicts what was chosen, where the readings differ.", BODY, gap=4)
    rows = [
        ("Power", mine.power, ghost.power),
        ("Ideology", mine.ideology, ghost.ideology),
        ("Security", mine.security, ghost.security),
    ]

    high = 156 * tall(writer)

    def paint(canvas: Canvas, x: float, y: float) -> None:
        charts.bars(canvas, Box(x, y, writer.width, high), rows)

    said = "; ".join(f"{name}: you {_ratio(a)}, the record {_ratio(b)}" for name, a, b in rows)
    writer.block(Drawing(high + 2, paint, said, whole=True), gap=12)
    writer.prose("Solid: your choices. Outlined: the record.", LABEL, "slate", gap=4)


def _verdicts(found: Score) -> Iterator[str]:
    """What the evidence allows to say, once where it is the same of both."""
    mine, ghost = found.readings, found.ghost_readings
    if mine.verdict == ghost.verdict:
        yield mine.verdict
    else:
        yield f"Yours, {many(mine.discriminating, 'decision')}: {mine.verdict}"
        yield f"The record, {many(ghost.discriminating, 'decision')}: {ghost.verdict}"


def _ratio(share: float | None) -> str:
    return "none" if share is None else f"{share:.2f}"
