"""How did the whole campaign go, at one look? Chart, switches and counted signs beside the ending, historians and
questions where they fit; for large letters the ending and the signs to be read, with the rest on tabs of their own."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from game.core.pages.debrief import Score
from game.core.tallies import Tally
from game.frontends.window import isotype
from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas
from game.frontends.window.flow import Writer
from game.frontends.window.fonts import BODY, CARD, LABEL, growth
from game.frontends.window.furniture import plain_sheet
from game.frontends.window.screens.estimate_chart import GAP, PAD, chart, head_height, plain, read_chart
from game.frontends.window.screens.record_text import HEAD, ask, on_ink, read_by
from game.frontends.window.screens.switch_walk import walked
from game.frontends.window.screens.text_columns import panes, spread
from game.frontends.window.switch_strip import DENSE, Gauge, Rails, draw_rails, draw_sums, laid_out, rails_words
from game.frontends.window.widgets import Pane, Widget

if TYPE_CHECKING:
    from game.frontends.window.screens.estimate import EstimateView

LEFT_SHARE, WIDE_SHARE = 0.645, 0.58
"""Of the width, for chart, switches and signs; on a page as wide as two columns of text beside them."""
WIDE = 1500.0
"""Width, at a text size of 100 %, of a page that is so wide."""
NARROWEST = 860.0
LEAST_CHART = 200.0
"""Height of the chart with its heading, at a text size of 100 %."""
LEAST_ROWS = 4
MOST_ASKED = 0.5
"""Share of the height that the questions take at most."""


class Plan(NamedTuple):
    """Where the parts of the poster lie."""

    chart: Box
    switches: Box
    tallies: Box
    rails: Rails
    rows: int
    """Rows of signs that there is room for."""
    text: tuple[Box, ...]
    """One column of text, or two."""


def planned(canvas: Canvas, box: Box, view: "EstimateView") -> Plan | None:
    """The poster for this room; None where it doesn't fit."""
    if box.w / canvas.text < NARROWEST:
        return None
    wide = box.w / canvas.text >= WIDE
    left = Box(box.x, box.y, box.w * (WIDE_SHARE if wide else LEFT_SHARE), box.h)
    right = Box(left.right + 16, box.y, box.right - left.right - 16, box.h)
    rails = laid_out(canvas, left.w - 2 * PAD, view.screen.junctures, scaled(canvas))
    strip, most = head_height(canvas) + rails.height + 8, len(view.tallies)
    rest = box.h - strip - 2 * GAP - LEAST_CHART * growth(canvas.text) - head_height(canvas) - 6
    rows = min(most, isotype.fitting_rows(canvas, rest, left.w - 2 * PAD))
    if rows < min(most, LEAST_ROWS):
        return None
    counted = head_height(canvas) + isotype.rows_height(canvas, rows, left.w - 2 * PAD) + 6
    chart = left._replace(h=box.h - strip - counted - 2 * GAP)
    switches = Box(left.x, chart.bottom + GAP, left.w, strip)
    tallies = Box(left.x, switches.bottom + GAP, left.w, counted)
    return Plan(chart, switches, tallies, rails, rows, right.columns(2, 16) if wide else (right,))


def scaled(canvas: Canvas) -> Gauge:
    """The gauge of the rails, which grows with the letters."""
    return Gauge(*(value * growth(canvas.text) for value in DENSE))


def the_estimate(view: "EstimateView", canvas: Canvas, box: Box) -> list[Widget]:
    """The poster, or what can be read in its place."""
    plan = planned(canvas, box, view)
    if plan is None:
        return _reading(view, canvas, box)
    made = [*chart(view, canvas, plan.chart), *_switches(view, canvas, plan.switches, plan.rails)]
    if view.tallies:
        made += _tallies(view, canvas, plan.tallies, foremost(view.tallies, plan.rows))
    return [*made, *_texts(view, canvas, plan.text)]


def foremost(tallies: Sequence[Tally], count: int) -> tuple[Tally, ...]:
    """So many tallies in their own order: what is counted by name, then the scales that differ most."""
    ranked = sorted(tallies, key=lambda tally: (tally.each > 1, -abs(tally.yours - tally.record)))[:count]
    return tuple(tally for tally in tallies if tally in ranked)


# ── Switches and signs ───────────────────────────────────────────────────────────────────────────────────────────────


def _switches(view: "EstimateView", canvas: Canvas, box: Box, rails: Rails) -> list[Widget]:
    """The strip, to be walked along."""
    x, y = box.x + PAD, box.y + head_height(canvas)

    def paint(canvas: Canvas, box: Box, focused: bool) -> None:
        plain_sheet(canvas, box)
        head = Box(x, box.y, box.w - 2 * PAD, head_height(canvas))
        draw_sums(canvas, head, [stop.review for stop in view.stops])
        draw_rails(canvas, rails, x, y)

    points = [(x + px, y + py) for px, py in rails.points]
    return walked(view, "Switches", box, points, rails_words(view.screen.junctures), paint)


def _tallies(view: "EstimateView", canvas: Canvas, box: Box, shown: Sequence[Tally]) -> list[Widget]:
    """The signs, or in their place every number in words."""
    top = head_height(canvas)

    def paint(canvas: Canvas, box: Box, focused: bool) -> None:
        plain_sheet(canvas, box)
        took = canvas.label("What the line bought", CARD, "ink", (box.x + PAD, box.y + top / 2), "midleft", box.w * 0.4)
        room = box.w - 2 * PAD - took.w - 20
        canvas.label(isotype.worth(shown), LABEL, "slate", (box.right - PAD, box.y + top / 2), "midright", room)
        if not view.table:
            isotype.tally_rows(canvas, Box(box.x + PAD, box.y + top, box.w - 2 * PAD, box.h - top - 4), shown)

    words = isotype.tally_words(view.tallies)
    made: list[Widget] = [Widget("tallies", "image", "What the line bought", box, paint, value=words)]
    if view.table:
        inner = Box(box.x + 1, box.y + top, box.w - 2, box.h - top - 1)
        flow = isotype.tally_table(canvas, view.tallies, inner.w - 46)
        made.append(Pane("tally-table", "In numbers", inner, flow, view.scrolls, plain, pad=PAD, role="table"))
    return made


# ── Texts ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _texts(view: "EstimateView", canvas: Canvas, columns: Sequence[Box]) -> list[Widget]:
    """The ending and the historians, and on ink what is left to be talked over."""
    screen = view.screen
    asked = Writer(canvas, columns[-1].w - 54)
    ask(asked, screen.questions, dark=True)
    high = min(asked.flow.height + 44, columns[-1].h * MOST_ASKED) if screen.questions else 0.0
    upper = columns[-1]._replace(h=columns[-1].h - high - (GAP if high else 0))
    made = _read(view, canvas, [*columns[:-1], upper])
    if high:
        lower = Box(upper.x, upper.bottom + GAP, upper.w, high)
        made.append(on_ink("questions", lower, asked.flow, view.scrolls, pad=20))
    return made


def _read(view: "EstimateView", canvas: Canvas, columns: Sequence[Box]) -> list[Widget]:
    """The ending with the scores, then the historians: in one column or in two."""
    screen = view.screen
    first = Writer(canvas, columns[0].w - 54)
    first.head(screen.ending_title, HEAD._replace(size=22)).prose(screen.ending_text, BODY, gap=6)
    first.prose(score_line(screen.score), LABEL, "slate", gap=14)
    last = first if len(columns) == 1 else Writer(canvas, columns[-1].w - 54)
    if screen.historians:
        last.head("How historians read it", HEAD, gap=24)
        read_by(last, screen.historians)
    made: list[Widget] = [Pane("ending", screen.ending_title, columns[0], first.flow, view.scrolls, topped, pad=20)]
    if last is not first and screen.historians:
        made.append(Pane("historians", "Historians", columns[-1], last.flow, view.scrolls, topped, pad=20))
    return made


def topped(canvas: Canvas, box: Box, focused: bool = False) -> None:
    """A sheet with a bar of ink along its top."""
    canvas.fill(box, "sheet")
    canvas.fill(box._replace(h=6), "ink")


def score_line(score: Score) -> str:
    """The two scores, each beside what it is read by."""
    parts = []
    if score.closeness is not None:
        parts.append(
            f"Closeness to the record {score.closeness:.0f} of 100 (blind draws {score.blind or 0:.0f} on average)"
        )
    if score.foresight is not None:
        parts.append(f"Foresight {score.foresight:.0f} of 100 (even spread {score.guess or 0:.0f})")
    return ". ".join([*parts, "These describe; they are no marks."]) if parts else "There was nothing to score."


def _reading(view: "EstimateView", canvas: Canvas, box: Box) -> list[Widget]:
    """The switches; below them the ending, and what the line bought."""
    rails = laid_out(canvas, box.w - 2 * PAD, view.screen.junctures, scaled(canvas))
    strip = box._replace(h=head_height(canvas) + rails.height + 8)
    made = _switches(view, canvas, strip, rails)
    lower = Box(box.x, strip.bottom + 14, box.w, box.bottom - strip.bottom - 14)
    found = spread(lower, canvas, two=(0, 1), three=(0, 1))
    left, right = found.parts
    left.head(view.screen.ending_title, HEAD._replace(size=22)).prose(view.screen.ending_text, BODY, gap=8)
    left.prose(score_line(view.screen.score), LABEL, "slate", gap=14)
    if view.ghost and not view.table:
        read_chart(view, right)
    if view.tallies:
        right.head("What the line bought", HEAD, gap=24).prose(isotype.worth(view.tallies), LABEL, "slate", gap=0)
        block = isotype.tally_table if view.table else isotype.tally_block
        right.block(block(canvas, view.tallies, right.width), gap=8)
    return [*made, *panes(view, lower, found, view.tab, (view.screen.ending_title, "What the line bought"))]
