"""What is played in a juncture? Decisions with their choices, routes that leave by themselves, and outcomes."""

from collections.abc import Mapping
from typing import Literal

from game.core.record import field, means, record

from .patterns import DAY, ID

ReadingName = Literal["power", "ideology", "security"]
READINGS: tuple[ReadingName, ...] = ("power", "ideology", "security")


@record
class Also:
    """A paragraph that stands only where the past makes it true."""

    condition: str = field(metadata=means("Condition for its being there.", alias="if"))
    text: str = field(metadata=means("The paragraph.", min_length=1))
    cite: tuple[str, ...] = field(default=(), metadata=means("Facts behind it."))


@record
class Requirement:
    """What must hold for a choice to be open, and the reason shown where it doesn't."""

    condition: str = field(metadata=means("What must hold for the choice to be open.", alias="if"))
    reason: str = field(metadata=means("Why the choice is closed.", alias="else", min_length=1))


@record
class Later:
    """Effects that land in the world on a later day, and name their cause when they do."""

    date: str = field(metadata=means("Day on which they land; after the scene's.", pattern=DAY))
    because: str = field(metadata=means("The cause, in a sentence for that day.", min_length=1))
    effects: tuple[str, ...] = field(metadata=means("Changes of world.* variables.", min_length=1))
    condition: str | None = field(default=None, metadata=means("Read on landing, over world.*.", alias="if"))


@record
class Advocate:
    """Who argued for an option in its day."""

    who: str = field(metadata=means("Name and office, or the body.", min_length=1))
    cite: tuple[str, ...] = field(metadata=means("Facts that show it.", min_length=1))


@record
class Choice:
    """A transition that the player takes."""

    text: str = field(metadata=means("12 to 35 words, beginning with a verb.", min_length=1))
    next: str = field(metadata=means("Scene or outcome that follows.", pattern=ID))
    result: str = field(metadata=means("What follows at once.", min_length=1))
    evidence: Literal["documented", "inferred", "invented"] = field(metadata=means("What the result rests on."))
    historical: bool = field(default=False, metadata=means("true on the one choice that Moscow made."))
    distance: int | None = field(
        default=None, metadata=means("1 same policy, other means; 2 same aim; 3 another aim; 4 reversed.", ge=1, le=4)
    )
    why_distance: str | None = field(
        default=None, metadata=means("Why it lies that far from the record.", min_length=1)
    )
    advocate: Advocate | None = field(
        default=None, metadata=means("Contemporary who argued for it; none: speculative.")
    )
    show_if: str | None = field(default=None, metadata=means("Condition that hides the choice where it is false."))
    requires: tuple[Requirement, ...] = field(
        default=(),
        metadata=means("Conditions that close the choice where they fail; the first that fails gives the reason."),
    )
    effects: tuple[str, ...] = field(
        default=(), metadata=means("Changes that count at once, from the top: trust += 5, world.germany -= 3.")
    )
    later: tuple[Later, ...] = field(
        default=(), metadata=means("Changes of the world that land on a later day, and name their cause when they do.")
    )
    also: tuple[Also, ...] = field(default=(), metadata=means("Paragraphs of the result that depend on the past."))
    cite: tuple[str, ...] = field(default=(), metadata=means("Facts behind the result."))


@record
class Advice:
    """What one adviser says about one decision."""

    says: str = field(metadata=means("At most 40 words, as reported speech.", min_length=1))
    predicts: str = field(metadata=means("One concrete consequence.", min_length=1))
    came_true: Literal["yes", "no", "unclear"] = field(metadata=means("Whether it came true."))
    backs: str | None = field(default=None, metadata=means("The choice that it speaks for.", pattern=ID))
    cite: tuple[str, ...] = field(default=(), metadata=means("Facts behind it."))


@record
class Dispatch:
    """A late arrival, shown after the advice."""

    source: str = field(metadata=means("Who sends it.", min_length=1))
    reliability: Literal["good", "fair", "poor"] = field(metadata=means("How far it can be trusted."))
    text: str = field(metadata=means("What it says.", min_length=1))
    cite: tuple[str, ...] = field(metadata=means("Facts behind it.", min_length=1))


@record
class Reading:
    """What an explanation of Moscow would predict here, and why."""

    predicts: str = field(metadata=means("A choice of this decision.", pattern=ID))
    because: str = field(metadata=means("Why this explanation predicts it, in a sentence.", min_length=1))


@record
class Decision:
    """A scene in which the player chooses."""

    kind: Literal["decision"] = field(metadata=means("decision: a scene in which the player chooses."))
    date: str = field(metadata=means("Day of the scene; never before that of a scene that leads here.", pattern=DAY))
    title: str = field(metadata=means("What it is called, as its heading.", min_length=1))
    text: str = field(metadata=means("Prose; the first scene's is the briefing.", min_length=1))
    cite: tuple[str, ...] = field(metadata=means("Facts behind the text.", min_length=1))
    choices: Mapping[str, Choice] = field(metadata=means("2 to 4 options, by id.", min_length=2, max_length=4))
    also: tuple[Also, ...] = field(default=(), metadata=means("Paragraphs that depend on the past."))
    advice: Mapping[str, Advice] = field(
        default_factory=dict, metadata=means("What advisers say, by their ids in `advisers`.")
    )
    dispatch: Dispatch | None = field(default=None, metadata=means("A late arrival, shown after the advice."))
    readings: Mapping[ReadingName, Reading] = field(
        default_factory=dict, metadata=means("power, ideology, security: on record only.")
    )
    weight: int | None = field(default=None, metadata=means("1 to 5, for closeness; 1 if not given.", ge=1, le=5))


@record
class Branch:
    """One way out of a route; the first whose condition holds is taken."""

    next: str = field(metadata=means("Scene or outcome that follows.", pattern=ID))
    condition: str | None = field(default=None, metadata=means("Only the last branch has none.", alias="if"))
    also: tuple[Also, ...] = field(default=(), metadata=means("Paragraphs shown before the next scene."))


@record
class Route:
    """A scene that leaves by itself, by guards."""

    kind: Literal["route"] = field(metadata=means("route: a scene that leaves by itself."))
    branches: tuple[Branch, ...] = field(metadata=means("Tried from the top.", min_length=1))


Scene = Decision | Route


@record
class Outcome:
    """A final state."""

    title: str = field(metadata=means("What it is called, as its heading.", min_length=1))
    text: str = field(metadata=means("What has come of it, and why what came anyway came.", min_length=1))
    historical: bool = field(default=False, metadata=means("true on the one that history's path ends in."))
    effects: tuple[str, ...] = field(default=(), metadata=means("Changes, after those of the choice."))
    later: tuple[Later, ...] = field(
        default=(), metadata=means("Changes of the world that land on a later day, and name their cause when they do.")
    )
    also: tuple[Also, ...] = field(default=(), metadata=means("Paragraphs that depend on the past."))
    cite: tuple[str, ...] = field(default=(), metadata=means("Facts behind the text."))
