"""What came when, what was passed over and why, what is due? The calendar of a branch up to the page that is open.

It holds nothing of what is still to come but its day and the choice that set it going, and of history's run nothing
before the juncture's record was shown.
"""

from collections.abc import Container, Iterator
from typing import Literal, NamedTuple

from . import score
from .deal import ended
from .estimate import cause_of, news_item
from .ghost import ghost
from .pages.estimate import NewsItem
from .run import Moment, Run
from .state import Due, Step


class Decided(NamedTuple):
    """A decision of a juncture, as it was taken."""

    date: str
    heading: str
    choice: str
    """Text of the option taken."""


class Met(NamedTuple):
    """A juncture that came."""

    number: int
    """In the deal, from 1."""
    date: str
    """The day on which it opened."""
    title: str
    standing: Literal["open", "ended", "skipped"]
    outcome: str
    """Title of the outcome reached; empty while it is open."""
    record_shown: bool
    """Whether its record was shown, on whatever branch; before that `record` says nothing."""
    record: str
    """Title of the outcome that history's run ended in; empty where that wasn't dealt this juncture either."""
    as_record: bool
    """Whether both ended in the same outcome; false where that isn't known yet."""
    decisions: tuple[Decided, ...]


class Awaited(NamedTuple):
    """An effect that is still to come."""

    date: str
    because: str
    """What will be said of it; empty in a campaign, where that is told on the day, and before a single juncture's
    outcome."""
    left_by: str
    """The choice, or the outcome's title, that left it; empty if it came with the baseline."""
    juncture: str
    """Title of the juncture in which that was; empty likewise."""


class Calendar(NamedTuple):
    """The days of a branch."""

    title: str
    """Of the campaign, or of the scenario played alone."""
    alone: bool
    starts: str
    ends: str
    """The campaign's last day; of a scenario played alone, the day of the last thing in here."""
    today: str
    junctures: tuple[Met, ...]
    """In the order of the deal, passed over ones left out."""
    news: tuple[NewsItem, ...]
    """What landed and what was passed over, in the order in which it came."""
    awaited: tuple[Awaited, ...]
    """By date; of a scenario played alone only what it left itself, until its outcome."""
    still_dealt: int
    """How many junctures of the deal have neither come nor been passed over."""


def calendar(run: Run, moment: Moment, today: str, opened: int | None, shown: Container[int]) -> Calendar:
    """The calendar at a moment, on a page of the day `today`: `opened` is the number in the deal of the juncture whose
    page it is, None between two; `shown` has those whose record was shown."""
    deal = run.deal
    junctures = tuple(_met(run, moment, opened, shown))
    over = bool(junctures) and junctures[-1].standing != "open"
    awaited = tuple(_awaited(run, moment.state.due, told=deal.alone and over))
    if deal.alone and not over:
        awaited = tuple(one for one in awaited if one.left_by)
    met = moment.entry if opened is None else opened + 1
    return Calendar(
        title=deal.title,
        alone=deal.alone,
        starts=deal.starts,
        ends=max([today, *(one.date for one in awaited)]) if deal.alone else deal.ends,
        today=today,
        junctures=junctures,
        news=tuple(news_item(run, found) for found in moment.news),
        awaited=awaited,
        still_dealt=len(deal.machines) - met,
    )


def _met(run: Run, moment: Moment, opened: int | None, shown: Container[int]) -> Iterator[Met]:
    came = sorted({step.entry for step in moment.steps} | ({opened} if opened is not None else set()))
    history = ended(ghost(run.deal).state) if any(entry in shown for entry in came) else {}
    for entry in came:
        scenario = run.machine(entry).scenario
        steps = moment.steps_of(entry)
        outcome = scenario.outcomes.get(steps[-1].after.scene) if steps else None
        record = scenario.outcomes.get(history.get(scenario.id, ""))
        known_now = entry in shown and outcome is not None
        yield Met(
            number=entry + 1,
            date=scenario.date,
            title=scenario.title,
            standing="open" if outcome is None else "skipped" if steps[-1].skipped else "ended",
            outcome=outcome.title if outcome else "",
            record_shown=known_now,
            record=record.title if record and known_now else "",
            as_record=known_now and record is outcome,
            decisions=tuple(_decided(run, step) for step in steps),
        )


def _decided(run: Run, step: Step) -> Decided:
    scene = score.decision_of(run.machine(step.entry), step)
    return Decided(scene.date, scene.title, scene.choices[step.choice].text)


def _awaited(run: Run, due: tuple[Due, ...], *, told: bool) -> Iterator[Awaited]:
    titles = {machine.scenario.id: machine.scenario.title for machine in run.deal.machines}
    for found in sorted(due, key=lambda found: found.landing.date):
        left_by = cause_of(run, found)
        yield Awaited(
            date=found.landing.date,
            because=found.landing.because if told else "",
            left_by=left_by,
            juncture=titles.get(found.scenario, "") if left_by else "",
        )
