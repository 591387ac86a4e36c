"""How is a campaign's end told? The ending, every juncture again, the readings, and history's world beside yours."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from game.core.dates import spoken
from game.core.pages.estimate import EstimateScreen, JunctureLine
from game.core.sentences import sentence
from game.core.tallies import Tally
from game.frontends.terminal.block import Block, Page, heading, labelled, line, paragraph, title
from game.frontends.terminal.comparison import compared, ghost_table, readings_of, scores
from game.frontends.terminal.debrief import historians, human_record, questions
from game.frontends.terminal.standing import expected, stands
from game.frontends.terminal.text import prose, told

LARGEST = 6
"""How many differences from history's world the page shows."""
FEW = 8
"""Junctures up to which the page is told in one go; of a longer campaign its parts are offered by number."""


class Part(NamedTuple):
    """A part of the estimate that can be read by itself."""

    name: str
    page: Page


def estimate_page(
    screen: EstimateScreen, groups: Mapping[str, str], tallies: Sequence[Tally] = (), most: int | None = LARGEST
) -> Page:
    """You and history side by side, in the order of a record: ending, junctures, readings, people, arguments.

    Of the values that differ the `most` that do are told, or all.
    """
    whole = (block for part in parts(screen, tallies, most) for block in part.page)
    return (*_ending(screen, groups), *whole, *expected(screen.still_to_come))


def opening_page(screen: EstimateScreen, groups: Mapping[str, str], tallies: Sequence[Tally] = ()) -> Page:
    """All of it where that is short; else the ending and the scores, and the numbers of the parts."""
    if len(screen.junctures) <= FEW:
        return estimate_page(screen, groups, tallies)
    offered = (line(f"{number}. {part.name}") for number, part in enumerate(parts(screen, tallies), 1))
    return (
        *_ending(screen, groups),
        *scores(screen.score, "campaign"),
        *expected(screen.still_to_come),
        heading("Read on by number; a tells all of it, save keeps it as a file"),
        *offered,
    )


def parts(screen: EstimateScreen, tallies: Sequence[Tally] = (), most: int | None = LARGEST) -> tuple[Part, ...]:
    """The parts that there is anything to tell of, in their order."""
    found = (
        Part("Juncture by juncture", _junctures(screen.junctures)),
        Part("You and the record", scores(screen.score, "campaign")),
        Part("Power, ideology or security?", readings_of(screen.score)),
        Part("What the line bought", _counted(tallies)),
        Part("Your world beside history's", ghost_table(screen.ghost, most)),
        Part("The human record", human_record(screen.human_record, {})),
        Part("Historians", historians(screen.historians, {})),
        Part("Questions", questions(screen.questions, {})),
    )
    return tuple(part for part in found if part.page)


def _counted(tallies: Sequence[Tally]) -> Page:
    """What can be counted on the last day, yours beside history's, and by name what was counted."""
    if not tallies:
        return ()
    table = compared([(tally.label, tally.yours, tally.record) for tally in tallies])
    named = [block for tally in tallies for block in _named(tally)]
    return (heading("What the line bought"), table, *named)


def _named(tally: Tally) -> Iterable[Block]:
    alone = (("both", tally.shared), ("you alone", tally.yours_alone), ("history alone", tally.record_alone))
    told_of = "; ".join(f"{who}: {', '.join(names)}" for who, names in alone if names)
    if told_of:
        yield labelled(tally.label, f"{told_of}.", gap=True)


def _ending(screen: EstimateScreen, groups: Mapping[str, str]) -> Page:
    return (
        title(f"The estimate: {screen.header.campaign}"),
        line(f"{spoken(screen.header.date)}."),
        heading(screen.ending_title),
        *prose(screen.ending_text, {}),
        *stands(screen.meters, groups),
    )


def _junctures(found: Iterable[JunctureLine]) -> Page:
    told_of = (block for number, one in enumerate(found, 1) for block in _juncture(number, one))
    return (heading("Juncture by juncture"), *told_of)


def _juncture(number: int, one: JunctureLine) -> Iterable[Block]:
    lead = f"{number}. "
    yield paragraph(f"{one.title}, {spoken(one.date)}", lead=lead, tone="heading")
    if not one.outcome:
        yield told(one.otherwise, {}, opening="Passed over. ", indent=len(lead), gap=False)
        return
    history = "History ended there too." if one.historical else f"History ended in “{one.historical_outcome}”."
    yield labelled("Outcome", f"{sentence(one.outcome)} {history}", indent=len(lead))
    yield line(_left(one), indent=len(lead))


def _left(one: JunctureLine) -> str:
    """Where the record was left."""
    if one.skipped:
        return "You skipped it, so history's choices were taken, unscored."
    if not one.left:
        return "You kept to the record throughout."
    return "You left the record at " + ", ".join(f"“{heading}”" for heading in one.left) + "."
