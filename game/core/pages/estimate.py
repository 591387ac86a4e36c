"""What does a campaign show between two junctures and at its end? The news, and the whole run beside history's."""

from typing import Literal, NamedTuple

from .debrief import GhostLine, HistorianView, HumanEntry, Review, Score
from .parts import Header, MapView, Meter, Movement, Pending


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
