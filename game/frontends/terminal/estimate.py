"""How is a campaign's end told? The ending, every juncture again, the readings, and history's world beside yours."""

from collections.abc import Iterable, Mapping

from game.core.dates import spoken
from game.core.screen import EstimateScreen, JunctureLine
from game.frontends.terminal.block import Block, Page, heading, labelled, line, paragraph, title
from game.frontends.terminal.comparison import ghost_table, readings_of, scores
from game.frontends.terminal.debrief import historians, human_record, questions
from game.frontends.terminal.standing import expected, stands
from game.frontends.terminal.text import prose, sentence, told

LARGEST = 6
"""How many differences from history's world the page shows."""


def estimate_page(screen: EstimateScreen, groups: Mapping[str, str]) -> Page:
    """You and history side by side, in the order of a record: ending, junctures, readings, people, arguments."""
    return (
        title(f"The estimate: {screen.header.campaign}"),
        line(f"{spoken(screen.header.date)}."),
        heading(screen.ending_title),
        *prose(screen.ending_text, {}),
        *stands(screen.meters, groups),
        *_junctures(screen.junctures),
        *scores(screen.score, "campaign"),
        *readings_of(screen.score),
        *ghost_table(screen.ghost, LARGEST),
        *human_record(screen.human_record, {}),
        *historians(screen.historians, {}),
        *questions(screen.questions, {}),
        *expected(screen.still_to_come),
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
    elsewhere = f"History ended elsewhere: {one.historical_outcome}"
    history = "History ended there too." if one.historical else sentence(elsewhere)
    yield labelled("Outcome", f"{sentence(one.outcome)} {history}", indent=len(lead))
    yield line(_left(one), indent=len(lead))


def _left(one: JunctureLine) -> str:
    """Where the record was left."""
    if one.skipped:
        return "You skipped it, so history's choices were taken, unscored."
    if not one.left:
        return "You kept to the record throughout."
    return "You left the record at " + ", ".join(f"“{heading}”" for heading in one.left) + "."
