"""What does a thing on the page mean? Words for whatever needs them, shown beside it in a bubble that bars no way."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from game.core.pages.parts import Meter
from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas
from game.frontends.window.fonts import ADVICE
from game.frontends.window.furniture import MARGIN
from game.frontends.window.meters import standing
from game.frontends.window.text import typeset
from game.frontends.window.widgets import Page, Widget

WIDEST = 430.0
"""Units at a text size of 100 %."""
PAD = 14.0
FEW = 4
"""Measures with one scale that are told by name."""
Steps = Sequence[tuple[int, int, str]]
"""The worded steps of a measure: from, to, words; rising."""
METERS = (
    "Blocks and number show where a measure stands, the words what that means. "
    "An arrow shows what has changed since the scenario began: "
    "blue for the better, red for the worse, grey where neither can be said. "
    "The ledger says why each has moved."
)
MAP = (
    "Lines join capitals: double for a pact, solid for friendly terms, dashed for talks, dotted for a guarantee, "
    "crossed for hostility. The red line is the Soviet frontier of the day. "
    "T shows the same as a table, M the whole map."
)
SCORE = (
    "Closeness is how near you kept to what Moscow did, 0 to 100. "
    "Blind draws are lots drawn among the options that were open: the mark shows how near they come on average. "
    "Foresight is how well you bet before you knew. None is a grade, and they are never added."
)
EXPLAINED = {
    "meters": METERS,
    "map": MAP,
    "legend": MAP,
    "score": SCORE,
    "closeness": SCORE,
    "foresight": SCORE,
    "motives": (
        "Three bars count the decisions at which the power of the state, ideology and fear for security would have "
        "chosen differently, and for which of them yours tells. Below eight such decisions the test is silent."
    ),
    "rails": (
        "Points on the main line are decisions as the record; points on the siding left it, red ones against it."
    ),
}
"""By the id of a widget."""
TABS = {
    "situation": "What Moscow knew and faced on this day.",
    "map": MAP,
    "meters": METERS,
    "things": METERS,
    "advisers": "What each desk of the commissariat counsels, and why. None of them knows what follows.",
    "counsel": "What each desk of the commissariat counsels, and why. None of them knows what follows.",
    "intelligence": "What agents reported, with how far it was trusted then.",
    "record": "What Moscow did, with its source.",
    "decisions": "What you chose at each turn, beside what was done.",
    "line": "How a measure moved on your course, beside the same model playing the record.",
    "score": SCORE,
    "debrief": "What could be known then and what could not, and what other ways were talked of.",
    "historians": "How historians read this turn. They differ; their works are named.",
    "people": "What was done to people, with dates and sources. It is never counted into a score.",
}
"""By the first word of a tab's name."""
UNREVIEWED = "Unreviewed: nobody who knows the period has yet read these texts against the sources."


class Explanation(NamedTuple):
    """What something on the page means."""

    id: str
    """Of the widget."""
    name: str
    words: str


def explanation(widget: Widget) -> Explanation | None:
    """What a widget means; None where its own words say it."""
    words = widget.explains or EXPLAINED.get(widget.id, "")
    if not words and widget.role == "tab":
        words = TABS.get(widget.name.lower().partition(" ")[0], "")
    if not words and not widget.enabled and widget.value:
        words = f"This can't be taken now. {widget.value}"
    if not words and "unreviewed" in f"{widget.name} {widget.value}".lower():
        words = UNREVIEWED
    return Explanation(widget.id, widget.name, words) if words else None


def gauge(meter: Meter, steps: Steps) -> str:
    """What one meter tells: where it stands, which way is the better, and its steps (from, to, words), rising."""
    better = {"up": "More is better.", "down": "Less is better.", None: "Neither more nor less is better as such."}
    if isinstance(meter.value, bool):
        good = {"up": " Yes is better.", "down": " No is better.", None: ""}[meter.better]
        return f"{meter.label}: {standing(meter)}.{good}"
    moved = f", {abs(meter.change)} {'more' if meter.change > 0 else 'less'} than at the start" if meter.change else ""
    worded = f" ({meter.words})" if meter.words else ""
    told = f"{meter.label} stands at {_signed(meter.value)}{worded}{moved}. {better[meter.better]}"
    scale = _scale(steps, int(meter.value)) or f"{_signed(meter.min)} to {_signed(meter.max)}"
    return f"{told}\n\nFrom end to end: {scale}."


def gauges(meters: Iterable[Meter], steps_of: Callable[[str], Steps], opening: str) -> str:
    """What several meters on one pane tell: the steps of each; those that share theirs stand together."""
    sharing: dict[tuple[tuple[int, int, str], ...], list[Meter]] = {}
    for meter in meters:
        if steps := tuple(steps_of(meter.name)):
            sharing.setdefault(steps, []).append(meter)
    scales = (
        f"{many[0].label}: {_scale(steps, int(many[0].value))}."
        if len(many) == 1
        else f"{_named(many)}: {_scale(steps)}."
        for steps, many in sharing.items()
    )
    return "\n\n".join((opening, *scales))


def _named(meters: Sequence[Meter]) -> str:
    """`Germany (a partner), Britain (cold)`; of more than a few the first, and how many others."""
    if len(meters) > FEW:
        return f"{meters[0].label}, {meters[1].label} and {len(meters) - 2} others"
    return ", ".join(f"{one.label} ({one.words})" for one in meters)


def _scale(steps: Steps, value: int | None = None) -> str:
    """`−100 to −1 low; 0 to 44 middling (here now); 45 to 100 high`, marked where a value is given."""
    return "; ".join(_step(value, *step) for step in steps)


def _step(value: int | None, first: int, last: int, words: str) -> str:
    ends = _signed(first) if first == last else f"{_signed(first)} to {_signed(last)}"
    return f"{ends} {words}{' (here now)' if value is not None and first <= value <= last else ''}"


def _signed(value: int) -> str:
    return str(value).replace("-", "−")


def explanations(page: Page) -> tuple[Explanation, ...]:
    """Whatever can be explained on a page, in reading order, each text once."""
    found = (explanation(widget) for widget in page.widgets)
    return tuple({known.words: known for known in found if known is not None}.values())


def bubble(canvas: Canvas, widget: Widget, words: str) -> Widget:
    """A sheet beside a widget that says what it means; it takes no focus and no click."""
    wide = min(canvas.width - 2 * MARGIN, WIDEST * canvas.text)
    flow = typeset(canvas, words, wide - 2 * PAD, ADVICE, "on_bar")
    if flow.height > canvas.height - 2 * PAD - 12 and "\n\n" in words:
        return bubble(canvas, widget, words.rpartition("\n\n")[0])
    high = min(canvas.height - 12, flow.height + 2 * PAD)

    def paint(canvas: Canvas, box: Box, focused: bool) -> None:
        canvas.fill(box.inset(-2), "ground")
        canvas.fill(box, "bar")
        canvas.fill(Box(box.x, box.y, 5, box.h), "red_on_bar")
        flow.paint(canvas, box.x + PAD, box.y + PAD)

    return Widget("explanation", "status", words, beside(canvas, widget.box, wide, high), paint)


def beside(canvas: Canvas, box: Box, wide: float, high: float) -> Box:
    """A place for so much next to a box: below it, above it, or else over it; always on the page."""
    x = min(max(MARGIN, box.x), canvas.width - MARGIN - wide)
    below, above = box.bottom + 8, box.y - 8 - high
    y = below if below + high <= canvas.height - 6 else above
    return Box(x, min(max(6.0, y), canvas.height - 6 - high), wide, high)
