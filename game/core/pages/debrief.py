"""What is behind a juncture's record? Its decisions reviewed, the score, history's own lines, and the card."""

from typing import NamedTuple

from game.core.model.world import Better

from .parts import FactCard, Header, MapView, Meter, Movement, Pending


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
    """Of 100 blind draws among the options that were open, how many end further away; ties count by half."""
    blind: float | None
    """The closeness that such draws come to on average."""
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
