"""How is the record told? The last page: what Moscow did, each decision again, the readings, and the debrief card."""

from collections.abc import Iterable

from game.core.dates import spoken
from game.core.pages.debrief import DebriefCard, HistorianView, HumanEntry, RecordScreen
from game.frontends.terminal.block import Page, heading, labelled, line, title
from game.frontends.terminal.comparison import ghost_table, readings_of, scores
from game.frontends.terminal.heads import place_in_campaign
from game.frontends.terminal.review import reviews
from game.frontends.terminal.standing import expected
from game.frontends.terminal.text import Numbers, attached, numbers_of, prose, told


def record_page(screen: RecordScreen) -> Page:
    """The record, in the order in which it is best read: facts, decisions, readings, people, arguments."""
    numbers = numbers_of(screen.dossier)
    return (
        title(f"The record: {screen.header.title}"),
        *place_in_campaign(screen.header),
        *_outcomes(screen),
        heading("What Moscow did"),
        *prose(screen.happened, numbers),
        *reviews(screen.reviews, numbers),
        *scores(screen.score, "juncture"),
        *readings_of(screen.score),
        *ghost_table(screen.ghost),
        *human_record(screen.human_record, numbers),
        *_card(screen.debrief, numbers),
        *expected(screen.still_to_come),
        *questions(screen.questions, numbers),
    )


def _outcomes(screen: RecordScreen) -> Page:
    yours = labelled("Your outcome", screen.outcome_title, gap=True)
    if screen.historical_outcome is None:
        return (yours, line("History ended there too."))
    return (yours, labelled("History's outcome", screen.historical_outcome))


def human_record(entries: Iterable[HumanEntry], numbers: Numbers) -> Page:
    """Those who paid, by date, without a number."""
    entered = _labelled(((spoken(entry.date), entry.text) for entry in entries), numbers)
    return (heading("The human record"), *entered) if entered else ()


def historians(views: Iterable[HistorianView], numbers: Numbers) -> Page:
    """What historians made of it, each by name and work."""
    said = _labelled(((f"{one.name}, {one.work}", one.view) for one in views), numbers)
    return (heading("Historians"), *said) if said else ()


def questions(asked: Iterable[str], numbers: Numbers) -> Page:
    """What is left to be talked over."""
    lines = [told(ask, numbers, lead=f"{number}. ") for number, ask in enumerate(asked, 1)]
    return (heading("Questions"), *lines) if lines else ()


def _card(card: DebriefCard, numbers: Numbers) -> Page:
    return (
        heading("What Moscow knew"),
        *prose(card.known_then, numbers),
        heading("What it did not know"),
        *prose(card.unknown_then, numbers),
        *historians(card.historians, numbers),
        heading("Other ways"),
        *_labelled(((grade.capitalize(), text) for text, grade in card.other_ways), numbers),
        heading("What pushed the same way, whatever anyone chose"),
        *prose(card.pushed_the_same_way, numbers),
        heading("What this game simplifies"),
        *prose(card.simplifies, numbers),
    )


def _labelled(texts: Iterable[tuple[str, str]], numbers: Numbers) -> Page:
    return tuple(block for label, text in texts for block in attached(label, text, numbers, gap=True))
