"""What came when, and what is due? The calendar in words, year by year."""

from game.core.campaign_calendar import Awaited, Calendar, Met
from game.core.dates import spoken
from game.core.pages.estimate import NewsItem
from game.frontends.terminal.block import Block, Page, Span, heading, line, paragraph
from game.frontends.terminal.text import attached, told

TOLD_LATER = "what it is will be told on its day, if it comes to it."


def calendar_page(calendar: Calendar) -> Page:
    """Everything by its day, today where it belongs, and what the deal still holds."""
    items: list[Met | NewsItem | Awaited] = [*_stations(calendar), *calendar.news, *calendar.awaited]
    blocks: list[Block] = []
    year, today = "", False
    for item in sorted(items, key=lambda item: item.date):
        if not today and item.date > calendar.today:
            blocks.append(_today(calendar))
            today = True
        if item.date[:4] != year:
            year = item.date[:4]
            blocks.append(heading(year))
        blocks.extend(_item(item))
    return (
        heading(f"The calendar: {calendar.title}"),
        *blocks,
        *(() if today else (_today(calendar),)),
        *_still(calendar),
    )


def _stations(calendar: Calendar) -> tuple[Met, ...]:
    """Of a scenario played alone its decisions stand for it, each on its day."""
    if not calendar.alone:
        return calendar.junctures
    met = calendar.junctures[0]
    return tuple(met._replace(date=one.date, title=one.heading, decisions=(one,), outcome="") for one in met.decisions)


def _today(calendar: Calendar) -> Block:
    return paragraph(f"{spoken(calendar.today)}. You are here.", tone="quiet")


def _still(calendar: Calendar) -> Page:
    if calendar.alone:
        return ()
    count = calendar.still_dealt
    if not count:
        return (paragraph(f"No more junctures come; the campaign goes to {spoken(calendar.ends)}."),)
    some = "One more juncture" if count == 1 else f"{count} more junctures"
    return (paragraph(f"{some} may come, to {spoken(calendar.ends)}. What you do may pass some over."),)


def _item(item: Met | NewsItem | Awaited) -> tuple[Block, ...]:
    match item:
        case Met():
            return _juncture(item)
        case Awaited():
            return _awaited(item)
    lead = {"passed over": f"“{item.cause}” is passed over. ", "nothing": "It did not come to this: "}.get(
        item.kind, ""
    )
    words = _dated(item.date, item.text, lead)
    if item.kind not in ("landed", "nothing"):
        return (words,)
    return (words, *attached("Set going by", item.cause or "what came before.", {}, indent=2))


def _juncture(met: Met) -> tuple[Block, ...]:
    """Its title; how it ended, and history with it once its record was shown; what was decided."""
    head = Block(spans=(Span(text=f"{spoken(met.date)}. {met.title}.", tone="heading"), Span(text=_ended(met))))
    if met.standing == "skipped":
        return (head, line("You passed it by: the record's choices were taken.", indent=2))
    return (head, *(told(one.choice, {}, lead="- ", indent=2, gap=False) for one in met.decisions))


def _ended(met: Met) -> str:
    if not met.outcome:
        return ""
    ended = f" Ended in “{met.outcome}”."
    if not met.record_shown:
        return ended
    if met.as_record:
        return f"{ended} History ended there too."
    return f"{ended} History ended in “{met.record}”." if met.record else f"{ended} History was never brought to it."


def _awaited(due: Awaited) -> tuple[Block, ...]:
    words = _dated(due.date, due.because or TOLD_LATER, "Due: ")
    return (words, *attached("Set going by", due.left_by or "what came before.", {}, indent=2))


def _dated(date: str, text: str, opening: str) -> Block:
    words = told(text, {}, opening=f" {opening}")
    return Block(spans=(Span(text=f"{spoken(date)}.", tone="heading"), *words.spans))
