"""What is told of a day of the calendar? The card beside the years, the same as a list on a tape, and the key."""

from collections.abc import Sequence
from functools import partial

from game.core.campaign_calendar import Awaited, Calendar, Met
from game.core.dates import spoken
from game.core.pages.estimate import NewsItem
from game.frontends.window.canvas import Canvas
from game.frontends.window.flow import Drawing, Flow, Writer
from game.frontends.window.fonts import ASIDE, BODY, CARD, CHOICE, LABEL, LABEL_BOLD, MONO_BOLD
from game.frontends.window.screens.interlude import write_item
from game.frontends.window.tape import Mark, dated, year_of

Item = Met | NewsItem | Awaited

HEADING = CHOICE._replace(face="bold")
TOLD_LATER = "What it is will be told on its day, if it comes to it."
KEY = LABEL._replace(display=True)
SOON = 4
"""How many of the things that are due the open juncture's card tells."""


def in_order(calendar: Calendar) -> tuple[Item, ...]:
    """Everything in the calendar by its day."""
    items: list[Item] = [*calendar.junctures, *calendar.news, *calendar.awaited]
    return tuple(sorted(items, key=lambda item: item.date))


def kind_words(item: Item) -> str:
    """What kind of thing it is, in words."""
    match item:
        case Met(standing="open"):
            return "you are here"
        case Met():
            return f"juncture {item.number}"
        case Awaited():
            return "due"
    return {
        "event": "what others did",
        "landed": "what you set going",
        "nothing": "came to nothing",
        "passed over": "passed over",
    }[item.kind]


def title_of(item: Item) -> str:
    """One line about it."""
    match item:
        case Met():
            return item.title
        case Awaited():
            return item.because or "an effect of your choice"
    return item.cause if item.kind == "passed over" else item.text


def record_words(met: Met) -> str:
    """How a juncture ended beside history; empty before its record was shown."""
    if not met.record_shown:
        return ""
    if met.as_record:
        return "History ended there too."
    return f"History ended in “{met.record}”." if met.record else "History was never brought to this juncture."


def write_card(writer: Writer, calendar: Calendar, item: Item, offered: str = "") -> None:
    """A thing with its day; `offered` says what Enter does."""
    writer.prose(spoken(item.date), MONO_BOLD)
    writer.prose(kind_words(item).upper(), LABEL_BOLD, "red", gap=2)
    match item:
        case Met():
            writer.prose(item.title, HEADING, gap=2)
            _write_juncture(writer, item)
            if item.standing == "open":
                _write_next(writer, calendar)
        case Awaited():
            _write_awaited(writer, item)
        case _:
            writer.flow.add(_news(writer, item), 6)
    if offered:
        writer.rule(gap=14).prose(offered, LABEL, "slate", gap=6)


def _news(writer: Writer, item: NewsItem) -> Flow:
    inner = writer.narrower(0)
    write_item(item, inner)
    return inner.flow


def _write_juncture(writer: Writer, met: Met) -> None:
    """How it ended, how history ended, and what was decided."""
    if met.outcome:
        writer.prose("IT ENDED IN", LABEL_BOLD, "slate", gap=10).prose(met.outcome, CARD, gap=0)
    if met.record_shown:
        writer.prose(record_words(met), BODY, gap=4)
    if met.standing == "skipped":
        writer.prose("You passed it by: the record's choices were taken.", ASIDE, gap=8)
        return
    for decided in met.decisions:
        writer.prose(f"{spoken(decided.date)}: {decided.heading}", LABEL_BOLD, "slate", gap=12)
        writer.prose(decided.choice, ASIDE, gap=0)


def _write_next(writer: Writer, calendar: Calendar) -> None:
    """What is due first, and what set it going."""
    if calendar.awaited:
        writer.head("Due", CARD)
    for due in calendar.awaited[:SOON]:
        writer.prose(spoken(due.date), MONO_BOLD, gap=8)
        writer.prose(due.because or due.left_by or "What came before set it going.", ASIDE, gap=0)
    if len(calendar.awaited) > SOON:
        writer.prose(f"{len(calendar.awaited) - SOON} more", LABEL, "slate", gap=8)


def _write_awaited(writer: Writer, due: Awaited) -> None:
    """What is due, and what set it going."""
    writer.prose(due.because or TOLD_LATER, BODY, gap=8)
    writer.prose("SET GOING BY", LABEL_BOLD, "red", gap=10)
    writer.prose(due.left_by or "What came before.", ASIDE, gap=0)
    if due.juncture:
        writer.prose(due.juncture, LABEL, "slate", gap=2)


# ── As a list ────────────────────────────────────────────────────────────────────────────────────────────────────────


def as_list(canvas: Canvas, width: float, calendar: Calendar) -> Flow:
    """Everything on a tape by its day, under the years."""
    writer = Writer(canvas, width)
    year = ""
    for item in _listed(calendar):
        if item.date[:4] != year:
            year = item.date[:4]
            writer.landmark(year).block(year_of(canvas, width, year), gap=0)
        writer.block(dated(canvas, width, item.date, mark_of(item), partial(_write_listed, item)), gap=0)
    if not writer.flow.placed:
        writer.prose("Nothing has come yet.", BODY)
    return writer.flow


def _listed(calendar: Calendar) -> Sequence[Item]:
    """Of a scenario played alone its decisions stand for it, each on its day."""
    if not calendar.alone:
        return in_order(calendar)
    met = calendar.junctures[0]
    parts = [met._replace(date=one.date, title=one.heading, decisions=(one,)) for one in met.decisions]
    items: list[Item] = [*parts, *calendar.awaited]
    return sorted(items, key=lambda item: item.date)


def mark_of(item: Item) -> Mark:
    """The mark that it has on a tape."""
    match item:
        case Met():
            return "decided"
        case Awaited():
            return "due"
    return item.kind


def _write_listed(item: Item, writer: Writer) -> None:
    match item:
        case Met():
            writer.prose(item.title, CARD)
            if item.outcome and len(item.decisions) != 1:
                writer.prose(f"{item.outcome}. {record_words(item)}", BODY, gap=0)
            for decided in item.decisions:
                writer.prose(decided.choice, ASIDE, gap=2)
        case Awaited():
            writer.prose("DUE", LABEL_BOLD, "red")
            writer.prose(item.because or TOLD_LATER, BODY, gap=0)
            writer.prose("SET GOING BY", LABEL_BOLD, "red", gap=5)
            writer.prose(item.left_by or "What came before.", ASIDE, gap=0)
        case _:
            write_item(item, writer)


# ── The key ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def still_words(calendar: Calendar) -> str:
    """What the deal still holds."""
    count = calendar.still_dealt
    if calendar.alone:
        return ""
    if not count:
        return f"No more junctures come; the campaign goes to {spoken(calendar.ends)}."
    some = "One more juncture" if count == 1 else f"{count} more junctures"
    return f"{some} may come, to {spoken(calendar.ends)}. What you do may pass some over."


def write_sum(writer: Writer, calendar: Calendar) -> None:
    """What it comes to, in a few lines."""
    writer.prose(calendar.title, HEADING)
    writer.prose(f"Until {spoken(calendar.today)}", MONO_BOLD, gap=2)
    decided = sum(len(met.decisions) for met in calendar.junctures)
    writer.prose(_counted(decided, "decision"), BODY, gap=12)
    if not calendar.alone:
        passed = sum(item.kind == "passed over" for item in calendar.news)
        writer.prose(f"{_counted(len(calendar.junctures), 'juncture')} came, {passed} passed over", BODY, gap=2)
    writer.prose(f"{_counted(len(calendar.awaited), 'effect')} due", BODY, gap=2)
    if still_words(calendar):
        writer.prose(still_words(calendar), BODY, "slate", gap=12)


def _counted(count: int, noun: str) -> str:
    return f"{count or 'no'} {noun}{'' if count == 1 else 's'}".capitalize()


def key_flow(canvas: Canvas, width: float, marks: Sequence[tuple[Drawing, str]]) -> Flow:
    """The marks with their words, in as many columns as have room."""
    high = max([canvas.line_height(KEY), *(drawn.height + 4 for drawn, _ in marks)])
    left_of_words = 28 + max((drawn.height for drawn, _ in marks), default=0.0) / 2
    wide = max((canvas.text_width(words, KEY) for _, words in marks), default=0.0) + left_of_words + 16
    columns = max(1, min(len(marks), int(width // wide) if wide else 1))
    rows = -(-len(marks) // columns)

    def paint(canvas: Canvas, x: float, y: float) -> None:
        for number, (drawn, words) in enumerate(marks):
            left, top = x + number // rows * width / columns, y + number % rows * high
            drawn.paint(canvas, left + 2, top + (high - drawn.height) / 2)
            canvas.label(
                words, KEY, "ink", (left + left_of_words, top + high / 2), "midleft", width / columns - left_of_words
            )

    return Flow([(Drawing(rows * high, paint, ", ".join(words for _, words in marks)), 0, 0)])
