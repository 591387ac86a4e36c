"""What does a front-end draw? Frozen views of one moment of play, with nothing in them that it may not show yet.

They are NamedTuples: a fifth of the import time of frozen dataclasses, and as unchangeable.

Before a juncture's record is shown an option is its text and the reason why it is closed, and nothing else; facts are
those that Moscow could know on the scene's date, without their corrections and notes.
Prose is as authored: blank lines part paragraphs, `*emphasis*`, `[[fact id|words]]`, and `[[world.name|words]]`, which
looks like plain words. Dates are ISO (`1939-08-23`).
"""

from typing import Literal, NamedTuple

from .model import Better, LineKind, Theatre, Value


class Header(NamedTuple):
    """The top of every page: where we are."""

    scenario: str
    title: str
    date: str
    place: str
    theatre: Theatre
    number: int
    """Number of this decision among those met in the scenario, from 1."""
    campaign: str = ""
    """Title of the campaign; empty for a scenario played alone."""
    juncture: int = 1
    """Number of this juncture in the campaign's deal, from 1."""
    of: int = 1
    """How many junctures the deal has."""


class Meter(NamedTuple):
    """A variable as the desk shows it: words first, the number one key away."""

    name: str
    """`berlin` for a local variable, `world.germany` for a world variable or derived value."""
    label: str
    value: Value
    min: int
    max: int
    words: str
    """Its worded band; for a bool `yes` or `no`; empty where none is declared."""
    change: int
    """Since the scenario began; 0 for a bool."""
    better: Better | None
    group: str
    """Key of the group in world.yaml; `here` for the scenario's own."""


class MapLine(NamedTuple):
    """A line between two capitals."""

    a: str
    b: str
    kind: LineKind
    label: str
    words: str


class MapView(NamedTuple):
    """The map and, as `table`, its twin in words: the relations of the USSR, the ties between others, and the treaties
    in force."""

    theatre: Theatre
    date: str
    lines: tuple[MapLine, ...]
    table: tuple[Meter, ...]


class FactCard(NamedTuple):
    """A fact as it may be shown now; `correction` and `note` only behind the record."""

    id: str
    date: str
    """Day, month, year or range; empty for a view without a date."""
    claim: str
    status: str
    source: str
    place: str
    actors: tuple[str, ...]
    correction: str | None
    note: str | None


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


class Movement(NamedTuple):
    """One line of the ledger: what moved, by how much, because of what."""

    name: str
    label: str
    before: Value
    after: Value
    words_before: str
    words_after: str
    better: Better | None
    cause: str
    """The text of the choice, the title of the outcome, or what happened on the day."""
    date: str
    left_by: str = ""
    """For an effect that landed later: the choice, or the outcome's title, that had left it."""


class Pending(NamedTuple):
    """An effect still to come."""

    date: str
    because: str


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


class Prediction(NamedTuple):
    """What an adviser predicted, and whether it came true."""

    name: str
    predicts: str
    came_true: str
    """yes, no or unclear; empty where Moscow never faced the decision, and nobody can say"""


class Review(NamedTuple):
    """One decision looked at again, behind the record."""

    scene: str
    date: str
    heading: str
    on_record: bool
    skipped: bool
    yours: str
    """Text of the option taken."""
    record: str | None
    """Text of what Moscow did; None off record."""
    distance: int | None
    why_distance: str | None
    advocate: str | None
    """Who argued for the option taken; None if speculative."""
    evidence: str
    """documented, inferred or invented: what the result of the option taken rests on."""
    predictions: tuple[Prediction, ...]
    readings: tuple[tuple[str, str, str], ...]
    """(reading, text of the option that it predicts, because)"""
    foresight: float | None
    guess: float


class Readings(NamedTuple):
    """Ratios of matches to discriminating decisions, or None with none."""

    power: float | None
    ideology: float | None
    security: float | None
    discriminating: int
    verdict: str
    """One sentence; says so where the evidence doesn't separate them."""


class Score(NamedTuple):
    """Readings 1, 2 and 4 of game/RULES.md, never added together."""

    closeness: float | None
    chance: float | None
    left_record_at: tuple[str, ...]
    """`scenario/scene`, in the order of play."""
    left_headings: tuple[str, ...]
    met: int
    of: int
    foresight: float | None
    guess: float | None
    readings: Readings
    ghost_readings: Readings


class GhostLine(NamedTuple):
    """One variable over time, yours beside history's."""

    name: str
    label: str
    min: int
    max: int
    better: Better | None
    points: tuple[tuple[str, int, int], ...]
    """(date, yours, the ghost's), rising by date"""
    difference: float
    """(yours − ghost's) / (max − min) at the end"""


class HistorianView(NamedTuple):
    """One historian's view."""

    name: str
    work: str
    view: str


class DebriefCard(NamedTuple):
    """The card at a juncture's end."""

    known_then: str
    unknown_then: str
    historians: tuple[HistorianView, ...]
    other_ways: tuple[tuple[str, str], ...]
    """(text, grade)"""
    pushed_the_same_way: str
    simplifies: str


class HumanEntry(NamedTuple):
    """A dated entry of the human record."""

    date: str
    text: str


class RecordScreen(NamedTuple):
    """The record, the score against it, and the debrief card."""

    header: Header
    outcome_title: str
    historical_outcome: str | None
    """Title of the outcome that history reached, where yours is another; else None."""
    happened: str
    reviews: tuple[Review, ...]
    score: Score
    ghost: tuple[GhostLine, ...]
    human_record: tuple[HumanEntry, ...]
    debrief: DebriefCard
    questions: tuple[str, ...]
    still_to_come: tuple[Pending, ...]
    meters: tuple[Meter, ...]
    map: MapView
    ledger: tuple[Movement, ...]
    dossier: tuple[FactCard, ...]


class NewsItem(NamedTuple):
    """Something that happened between junctures."""

    date: str
    kind: Literal["event", "landed", "nothing", "passed over"]
    """What others did; an effect that a choice had left; one that came to nothing; a juncture not dealt."""
    text: str
    """What happened, or the line of a juncture that wasn't dealt."""
    cause: str
    """The choice, or the outcome's title, that left it; the title of a juncture not dealt; or empty."""
    moved: tuple[Movement, ...]


class InterludeScreen(NamedTuple):
    """What happened before the next juncture, or before the campaign's end."""

    header: Header
    news: tuple[NewsItem, ...]
    meters: tuple[Meter, ...]
    map: MapView


class JunctureLine(NamedTuple):
    """One juncture of a campaign, looked back at."""

    scenario: str
    title: str
    date: str
    outcome: str
    """Title of the outcome reached; empty where it was passed over."""
    otherwise: str
    """Why it was passed over, or empty."""
    historical: bool
    """Whether history's run ended in the same outcome."""
    historical_outcome: str
    """Title of the outcome that history's run ended in; empty where it wasn't dealt this juncture."""
    left: tuple[str, ...]
    """Headings of the decisions at which the record was left."""
    skipped: bool
    reviews: tuple[Review, ...] = ()
    """Its decisions, in the order in which they were taken."""


class EstimateScreen(NamedTuple):
    """A campaign's end: you and history side by side."""

    header: Header
    ending_title: str
    ending_text: str
    junctures: tuple[JunctureLine, ...]
    score: Score
    ghost: tuple[GhostLine, ...]
    human_record: tuple[HumanEntry, ...]
    historians: tuple[HistorianView, ...]
    questions: tuple[str, ...]
    still_to_come: tuple[Pending, ...]
    ledger: tuple[Movement, ...]
    """Everything that moved, oldest first."""
    meters: tuple[Meter, ...]
    map: MapView


Screen = NoteScreen | DecisionScreen | ForecastScreen | ResultScreen | RecordScreen | InterludeScreen | EstimateScreen
