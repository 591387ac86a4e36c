"""What lies on the desk? The pages from a juncture's content note to the result of a choice: nothing of the record."""

from typing import NamedTuple

from .parts import FactCard, Header, MapView, Meter, Movement, Pending


class Report(NamedTuple):
    """Intelligence, or a late dispatch."""

    source: str
    reliability: str
    """good, fair or poor"""
    dated: str
    text: str


class Counsel(NamedTuple):
    """One adviser on one decision."""

    name: str
    office: str
    says: str
    predicts: str


class Option(NamedTuple):
    """A choice as it may be shown before the record: `closed` is the reason, or None."""

    id: str
    number: int
    text: str
    closed: str | None


class NoteScreen(NamedTuple):
    """The content note before a juncture that has one: go on, or skip it."""

    header: Header
    aim: str
    note: str


class DecisionScreen(NamedTuple):
    """Briefing, intelligence, advice, late dispatch and the options."""

    header: Header
    aim: str
    scene: str
    heading: str
    arrival: tuple[str, ...]
    """Paragraphs of the routes that led here."""
    text: str
    """The scene's text and the paragraphs that the past adds to it."""
    reports: tuple[Report, ...]
    counsel: tuple[Counsel, ...]
    dispatch: Report | None
    options: tuple[Option, ...]
    meters: tuple[Meter, ...]
    map: MapView
    dossier: tuple[FactCard, ...]
    opening: bool
    """True in the scenario's first decision."""
    meanwhile: bool = False
    """True where a juncture opens on a day before the last scene that was shown."""


class ForecastScreen(NamedTuple):
    """What did Moscow do? Spread ten counters over all visible options, closed ones included."""

    header: Header
    heading: str
    options: tuple[Option, ...]
    chosen: str
    counters: int
    guess: float
    """Foresight of an even spread: 50 · (1 + 1/n)."""


class ResultScreen(NamedTuple):
    """What follows: the result, the ledger, and the outcome where this was the last decision."""

    header: Header
    heading: str
    chosen: str
    """The text of the option that was taken."""
    text: str
    ledger: tuple[Movement, ...]
    meters: tuple[Meter, ...]
    map: MapView
    outcome_title: str | None
    outcome_text: str | None
    still_to_come: tuple[Pending, ...]
    dossier: tuple[FactCard, ...]
    no_bet: bool
    """Whether a bet would have been asked for, had Moscow ever faced this decision."""
