"""What happened between two junctures? What others did, what earlier choices led to, and what was passed over."""

from collections.abc import Iterator, Mapping, Sequence
from typing import assert_never

from game.core.dates import spoken
from game.core.pages.estimate import InterludeScreen, NewsItem
from game.frontends.terminal.block import Block, Page, Span, Table, heading, line, paragraph, title
from game.frontends.terminal.ledger import movement_line
from game.frontends.terminal.standing import stands
from game.frontends.terminal.text import attached, told


def interlude_page(screen: InterludeScreen, groups: Mapping[str, str]) -> Page:
    """The news by date, each with its cause and what it moved, under its year where there are several; then how Moscow
    stands."""
    return (
        title("What came before" if 1 == screen.header.juncture < screen.header.of else "What happened meanwhile"),
        line(f"{screen.header.campaign}. Until {spoken(screen.header.date)}."),
        *_told(screen.news),
        *stands(screen.meters, groups),
    )


def _told(news: Sequence[NewsItem]) -> Iterator[Block | Table]:
    several, year = len({item.date[:4] for item in news}) > 1, ""
    for item in news:
        if several and item.date[:4] != year:
            year = item.date[:4]
            yield heading(year)
        yield from _item(item)


def _item(item: NewsItem) -> Page:
    moves = tuple(movement_line(movement, indent=2) for movement in item.moved)
    return (_happened(item), *_cause(item), *(moves or _nothing_moved(item)))


def _happened(item: NewsItem) -> Block:
    match item.kind:
        case "event" | "landed":
            return _dated(item, "")
        case "nothing":
            return _dated(item, "It did not come to this: ")
        case "passed over":
            return _dated(item, f"“{item.cause}” is passed over. ")
    assert_never(item.kind)


def _dated(item: NewsItem, opening: str) -> Block:
    words = told(item.text, {}, opening=f" {opening}")
    return Block(spans=(Span(text=f"{spoken(item.date)}.", tone="heading"), *words.spans))


def _cause(item: NewsItem) -> Page:
    """What set an effect going: a choice of this campaign, an outcome, or what came before the campaign."""
    if item.kind not in ("landed", "nothing"):
        return ()
    if not item.cause:
        return (paragraph("Set going before this campaign began.", indent=2, gap=False),)
    return attached("Set going by", item.cause, {}, indent=2)


def _nothing_moved(item: NewsItem) -> Page:
    if item.kind not in ("event", "landed"):
        return ()
    return (line("It moved nothing that is counted.", indent=2),)
