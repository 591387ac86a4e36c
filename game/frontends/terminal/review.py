"""How is one decision looked at again? Yours beside the record, who argued for it, and who foresaw what came."""

from collections.abc import Iterable, Sequence

from game.core.dates import spoken
from game.core.pages.debrief import Prediction, Review
from game.core.score import apart
from game.frontends.terminal.block import Block, Page, heading, labelled, line
from game.frontends.terminal.text import Numbers, attached

_CAME_TRUE = {"yes": "It came true", "no": "It did not come true", "unclear": "Whether it came true is unclear"}


def reviews(found: Sequence[Review], numbers: Numbers) -> Page:
    """Every decision that was met, in order."""
    told = (block for number, one in enumerate(found, 1) for block in _review(number, one, numbers))
    return (heading("Decision by decision"), *told)


def _review(number: int, one: Review, numbers: Numbers) -> Page:
    return (
        heading(f"{number}. {one.heading}, {spoken(one.date)}"),
        *_choices(one, numbers),
        *_distance(one, numbers),
        *_grounds(one),
        *_forecast(one),
        *_predictions(one.predictions, numbers),
        *_readings(one, numbers),
    )


def _choices(one: Review, numbers: Numbers) -> Iterable[Block]:
    if one.skipped:
        yield line("You skipped this juncture, so history's choice was taken, unscored.", indent=2)
    if one.record is None:
        yield from attached("Yours", one.yours, numbers, indent=2)
        yield line("Moscow never faced this decision, so there is no record of it.", indent=2)
    elif one.record == one.yours:
        label = "The record" if one.skipped else "Yours, and the record"
        yield from attached(label, one.yours, numbers, indent=2)
    else:
        yield from attached("Yours", one.yours, numbers, indent=2)
        yield from attached("The record", one.record, numbers, indent=2)


def _distance(one: Review, numbers: Numbers) -> Page:
    if not one.distance or not one.on_record:
        return ()
    return attached("Distance", apart(one.distance, one.why_distance), numbers, indent=2)


def _grounds(one: Review) -> Iterable[Block]:
    argued = one.advocate or "nobody that we know of; it is speculative"
    yield labelled("Argued for in its day by", argued, indent=2)
    yield labelled("What followed is", one.evidence, indent=2)


def _forecast(one: Review) -> Iterable[Block]:
    if one.foresight is not None:
        told = f"foresight {one.foresight:.0f} of 100; an even spread scores {one.guess:.0f}"
        yield labelled("Your forecast", told, indent=2)


def _predictions(found: Sequence[Prediction], numbers: Numbers) -> Iterable[Block]:
    for one in found:
        words = f"{one.predicts} {_CAME_TRUE[one.came_true]}." if one.came_true else one.predicts
        yield from attached(f"{one.name} predicted", words, numbers, indent=2)


def _readings(one: Review, numbers: Numbers) -> Iterable[Block]:
    """What each explanation foretold; yours and the record are named, not told again."""
    known = {one.yours: " your choice", one.record: " the record"}
    for name, option, because in one.readings:
        told = because if option in known else f"{option} {because}"
        yield from attached(f"{name.capitalize()} foretold{known.get(option, '')}", told, numbers, indent=2)
