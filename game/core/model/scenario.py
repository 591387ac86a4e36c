"""What is a whole scenario? One juncture: its scenes, who sits at the table, its variables, facts and debrief."""

from collections.abc import Mapping
from typing import Literal

from game.core.record import field, means, record

from .debrief import Debrief, HumanRecord, Question, Record
from .facts import Fact
from .patterns import DAY, ID, PARTIAL_DATE, SLUG
from .scenes import Outcome, Scene
from .world import Variable, WorldStart

Theatre = Literal["europe", "asia", "world"]


@record
class Adviser:
    """A person at the table."""

    name: str = field(metadata=means("Name, as it is printed.", min_length=1))
    office: str = field(metadata=means("Office on the scenario's dates.", min_length=1))


@record
class Intelligence:
    """A report that stands in the first scene met that is dated on or after it."""

    source: str = field(metadata=means("Who says so.", min_length=1))
    reliability: Literal["good", "fair", "poor"] = field(metadata=means("How far it can be trusted."))
    dated: str = field(metadata=means("Its date, or its month.", pattern=PARTIAL_DATE))
    text: str = field(metadata=means("What it says.", min_length=1))
    cite: tuple[str, ...] = field(metadata=means("Facts behind it.", min_length=1))


@record
class Scenario:
    """A whole file: one juncture."""

    format: Literal[1] = field(metadata=means("Version of the format."))
    id: str = field(metadata=means("Slug of the juncture; the file's stem.", pattern=SLUG))
    title: str = field(metadata=means("What it is called, as its heading.", min_length=1))
    date: str = field(metadata=means("Day on which it is dealt.", pattern=DAY))
    place: str = field(metadata=means("Where the player sits.", min_length=1))
    theatre: Theatre = field(metadata=means("Which map lies on the desk."))
    aim: str = field(metadata=means("What is to be settled, by when, in one sentence.", min_length=1))
    start: str = field(metadata=means("Decision that it opens with.", pattern=ID))
    scenes: Mapping[str, Scene] = field(metadata=means("Decisions and routes, by id.", min_length=1))
    outcomes: Mapping[str, Outcome] = field(
        metadata=means("Final states, by id; one of them is historical.", min_length=1)
    )
    record: Record = field(metadata=means("What Moscow did."))
    debrief: Debrief = field(metadata=means("The card at the end."))
    revision: int = field(default=1, metadata=means("Rises with every published change.", ge=1))
    reading_minutes: int = field(default=5, metadata=means("Minutes to read it.", ge=1, le=60))
    tags: tuple[str, ...] = field(default=(), metadata=means("Words by which campaigns deal it and lists find it."))
    draft: bool = field(default=False, metadata=means("true while it is being written: no campaign deals it."))
    priority: int = field(default=50, metadata=means("The higher is dealt first on the same day.", ge=0, le=100))
    overrides: bool = field(default=False, metadata=means("true to replace an earlier file of the same id."))
    eligible: str | None = field(default=None, metadata=means("Condition over world.* for being dealt."))
    otherwise: str | None = field(default=None, metadata=means("Line printed where it isn't.", min_length=1))
    content_note: str | None = field(default=None, metadata=means("What may upset; gives a way to skip.", min_length=1))
    world_start: WorldStart | None = field(default=None, metadata=means("Where it starts when played alone."))
    world: Mapping[str, Variable] = field(default_factory=dict, metadata=means("World variables that this file adds."))
    state: Mapping[str, Variable] = field(
        default_factory=dict, metadata=means("Variables of this file, by name: numbers with a range, and flags.")
    )
    advisers: Mapping[str, Adviser] = field(default_factory=dict, metadata=means("Who sits at the table."))
    intelligence: Mapping[str, Intelligence] = field(
        default_factory=dict,
        metadata=means("Reports by id, each shown in the first scene met that is dated on or after it."),
    )
    human_record: tuple[HumanRecord, ...] = field(default=(), metadata=means("Dated, sourced; no rule reads it."))
    discussion: tuple[Question, ...] = field(
        default=(), metadata=means("Two questions that ask for evidence and have no single answer.")
    )
    facts: Mapping[str, Fact] = field(default_factory=dict, metadata=means("Facts of this file, cited as here.id."))
    allow: Mapping[str, str] = field(
        default_factory=dict, metadata=means("Craft rules that this file breaks, each with the reason: code: why.")
    )
