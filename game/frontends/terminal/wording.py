"""How is a screen told in words? The pages up to a result, as blocks; `wording_of` finds the teller for any screen."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, assert_never

from game.core.dates import spoken
from game.core.pages.desk import Counsel, DecisionScreen, ForecastScreen, NoteScreen, Option, Report, ResultScreen
from game.core.pages.parts import Movement
from game.core.sentences import capitalised
from game.frontends.terminal.block import Block, Page, heading, line, paragraph, title
from game.frontends.terminal.heads import top
from game.frontends.terminal.ledger import moved
from game.frontends.terminal.standing import expected, stands
from game.frontends.terminal.text import Numbers, attached, numbers_of, prose, told

if TYPE_CHECKING:
    from game.core.pages.screen import LateScreen, Screen

Groups = Mapping[str, str]
"""The headings of the world's groups, by key."""


def wording_of(screen: "Screen", groups: Groups) -> Page:
    """The page for a screen."""
    match screen:
        case NoteScreen():
            return note_page(screen)
        case DecisionScreen():
            return decision_page(screen, groups)
        case ForecastScreen():
            return forecast_page(screen)
        case ResultScreen():
            return result_page(screen)
    return _late_page(screen, groups)


def _late_page(screen: "LateScreen", groups: Groups) -> Page:
    from game.core.pages.debrief import RecordScreen
    from game.core.pages.estimate import EstimateScreen, InterludeScreen
    from game.frontends.terminal.debrief import record_page
    from game.frontends.terminal.estimate import estimate_page
    from game.frontends.terminal.interlude import interlude_page

    match screen:
        case RecordScreen():
            return record_page(screen)
        case InterludeScreen():
            return interlude_page(screen, groups)
        case EstimateScreen():
            return estimate_page(screen, groups)
    assert_never(screen)


def note_page(screen: NoteScreen) -> Page:
    """What may upset, before a juncture that has such a thing."""
    return (
        *top(screen.header),
        *attached("Your aim", screen.aim, {}, gap=True),
        heading("Before you begin"),
        *prose(screen.note, {}),
    )


def decision_page(screen: DecisionScreen, groups: Groups) -> Page:
    """Briefing, intelligence, advice, late dispatch, the meters and the options."""
    numbers = numbers_of(screen.dossier)
    return (
        *top(screen.header, meanwhile=screen.meanwhile),
        *attached("Your aim", screen.aim, numbers, gap=True),
        heading(screen.heading),
        *(block for text in screen.arrival for block in prose(text, numbers)),
        *prose(screen.text, numbers),
        *_reports(screen.reports, numbers),
        *_counsel(screen.counsel, numbers),
        *_dispatch(screen.dispatch, numbers),
        *stands(screen.meters, groups),
        heading("What does Moscow do?"),
        *(block for option in screen.options for block in _option(option, numbers)),
    )


def forecast_page(screen: ForecastScreen) -> Page:
    """The bet on the record."""
    counters = screen.counters
    return (
        title(f"Forecast: {screen.heading}"),
        paragraph("Your decision is taken. Now bet: what did Moscow do in fact?"),
        *(_bettable(option, screen.chosen) for option in screen.options),
        paragraph(
            f"You have {counters} counters. The more lie on what Moscow did, the better you score, and the surer you "
            f"were of something else, the worse. An even spread scores {screen.guess:.0f} of 100."
        ),
    )


def result_page(screen: ResultScreen) -> Page:
    """What follows and what moved; then the outcome, where this was the last decision, and what moved by that."""
    numbers = numbers_of(screen.dossier)
    by_choice, by_outcome, by_both = _by_causes(screen)
    return (
        title(f"What follows: {screen.heading}"),
        *attached("You chose", screen.chosen, numbers, gap=True),
        *((line("Moscow never faced this: no bet."),) if screen.no_bet else ()),
        *prose(screen.text, numbers),
        *(moved(by_choice, "your choice") or (paragraph("Nothing that the desk counts has moved."),)),
        *((heading(f"Outcome: {screen.outcome_title}"),) if screen.outcome_title else ()),
        *(prose(screen.outcome_text, numbers) if screen.outcome_text else ()),
        *moved(by_outcome, "the outcome"),
        *moved(by_both, "both together"),
        *expected(screen.still_to_come),
    )


def _by_causes(screen: ResultScreen) -> tuple[Sequence[Movement], Sequence[Movement], Sequence[Movement]]:
    """What the choice moved, what the outcome did, and what is reckoned from those: it stands last in the ledger."""
    at = [place for place, movement in enumerate(screen.ledger) if movement.cause == screen.outcome_title]
    if not at:
        return screen.ledger, (), ()
    first, end = at[0], at[-1] + 1
    if first == 0:  # the choice moved nothing: what is reckoned moved by the outcome alone
        return (), screen.ledger, ()
    return screen.ledger[:first], screen.ledger[first:end], screen.ledger[end:]


def _reports(reports: tuple[Report, ...], numbers: Numbers) -> Page:
    if not reports:
        return ()
    return (heading("Intelligence"), *(block for report in reports for block in _report(report, numbers)))


def _dispatch(report: Report | None, numbers: Numbers) -> Page:
    return (heading("A late dispatch"), *_report(report, numbers)) if report else ()


def _report(report: Report, numbers: Numbers) -> Page:
    source = f"{capitalised(report.source)}, {spoken(report.dated)}; reliability {report.reliability}"
    return attached(source, report.text, numbers, gap=True)


def _counsel(counsel: tuple[Counsel, ...], numbers: Numbers) -> Page:
    if not counsel:
        return ()
    return (heading("Advisers"), *(block for one in counsel for block in _advice(one, numbers)))


def _advice(one: Counsel, numbers: Numbers) -> Page:
    said = attached(f"{one.name}, {one.office}", one.says, numbers, gap=True)
    return (*said, *attached("Prediction", one.predicts, numbers, indent=2))


def _option(option: Option, numbers: Numbers) -> Page:
    number = f"{option.number}. "
    if option.closed is None:
        return (told(option.text, numbers, lead=number),)
    return (
        told(option.text, numbers, opening="(closed) ", lead=number),
        *attached("Why closed", option.closed, numbers, indent=len(number)),
    )


def _bettable(option: Option, chosen: str) -> Block:
    marks = [mark for mark, holds in (("your choice", option.id == chosen), ("closed to you", option.closed)) if holds]
    return told(option.text, {}, closing=f" ({', '.join(marks)})" if marks else "", lead=f"{option.number}. ")
