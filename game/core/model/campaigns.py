"""What is a campaign? A dated selection of scenarios, its endings, and where history's own run must stand."""

from collections.abc import Mapping
from typing import Literal

from game.core.record import field, means, record

from .debrief import Historian, Question
from .patterns import DAY, ID, SLUG
from .world import WorldStart


@record
class Milestone:
    """Where history's own run must stand on a day, and the fact that says so."""

    variable: str = field(metadata=means("World variable or derived value, without prefix.", pattern=ID))
    date: str = field(metadata=means("Tested after all entries and landings dated on or before it.", pattern=DAY))
    cite: tuple[str, ...] = field(metadata=means("Facts that it rests on.", min_length=1))
    at_least: int | None = field(default=None, metadata=means("Lowest value allowed; true is 1."))
    at_most: int | None = field(default=None, metadata=means("Highest value allowed; true is 1."))


@record
class Ending:
    """How a campaign ends; the first whose condition holds is told."""

    title: str = field(metadata=means("What it is called, as its heading.", min_length=1))
    text: str = field(metadata=means("What has come of it.", min_length=1))
    condition: str | None = field(
        default=None, metadata=means("Over world.* and ended(); only the last has none.", alias="if")
    )
    cite: tuple[str, ...] = field(default=(), metadata=means("Facts behind it."))


@record
class Campaign:
    """A dated selection of scenarios over one world."""

    title: str = field(metadata=means("What it is called, as its heading.", min_length=1))
    start: str = field(metadata=means("First day.", pattern=DAY, alias="from"))
    to: str = field(metadata=means("Last day.", pattern=DAY))
    endings: tuple[Ending, ...] = field(metadata=means("Tried from the top.", min_length=1))
    about: str = field(default="", metadata=means("One or two sentences for the list."))
    tags: tuple[str, ...] = field(default=(), metadata=means("Any tag matches; none: every scenario."))
    include: tuple[str, ...] = field(default=(), metadata=means("Scenario ids that join whatever their tags."))
    exclude: tuple[str, ...] = field(default=(), metadata=means("Scenario ids that don't."))
    milestones: tuple[Milestone, ...] = field(default=(), metadata=means("Where history's run must stand."))
    world_start: WorldStart | None = field(default=None, metadata=means("Where it starts otherwise than history."))
    historians: tuple[Historian, ...] = field(default=(), metadata=means("Views of the whole, who disagree."))
    discussion: tuple[Question, ...] = field(default=(), metadata=means("Questions at the end."))


@record
class Campaigns:
    """`campaigns.yaml`."""

    format: Literal[1] = field(metadata=means("Version of the format."))
    campaigns: Mapping[str, Campaign] = field(metadata=means("Campaigns by id.", min_length=1))
    whole: str | None = field(
        default=None,
        metadata=means("The campaign whose history is the baseline of all that start later.", pattern=SLUG),
    )
