"""What does a campaign carry along? Variables, values derived from them, what others did, and where a start differs."""

from collections.abc import Mapping
from typing import Literal

from game.core.record import field, means, record

from .patterns import DAY

Value = bool | int
Better = Literal["up", "down"]
LineKind = Literal["pact", "friendly", "talks", "guarantee", "hostile"]


@record
class Band:
    """A stretch of a variable's range with a word for it, up to and including `to`."""

    to: int = field(metadata=means("Highest value that the word holds for."))
    words: str = field(metadata=means("How the desk says it: wary, warm, at war.", min_length=1))
    line: LineKind | None = field(default=None, metadata=means("Line on the map while the value is in this band."))


@record
class Variable:
    """A declared quantity: an int with a range, or a bool. World variables use every key, local ones the first six."""

    start: Value | str = field(
        metadata=means("Starting value; in a scenario's `state` also an expression over world.*.")
    )
    label: str = field(metadata=means("What the player reads.", min_length=1))
    min: int | None = field(default=None, metadata=means("Lowest value; ints need it."))
    max: int | None = field(default=None, metadata=means("Highest value; ints need it."))
    better: Better | None = field(default=None, metadata=means("Which way is better, where that can be said."))
    bands: str | tuple[Band, ...] = field(
        default=(), metadata=means("Worded bands, rising, or the name of a shared scale.")
    )
    group: str = field(default="", metadata=means("Key of the group that it is listed under."))
    between: tuple[str, ...] = field(default=(), metadata=means("The two capitals that it joins on the map."))
    line: LineKind | None = field(default=None, metadata=means("Line on the map while a bool is true."))
    parties: tuple[str, ...] = field(default=(), metadata=means("A treaty's parties."))
    signed: str | None = field(default=None, metadata=means("A treaty's date.", pattern=DAY))
    lapses: str | None = field(
        default=None, metadata=means("Day on which a treaty ends by its own terms.", pattern=DAY)
    )
    text: str | None = field(default=None, metadata=means("What a treaty says, in one or two sentences."))
    names: tuple[str, ...] = field(
        default=(), metadata=means("What prose calls a treaty; where a name stands, the prose is marked.")
    )
    cite: tuple[str, ...] = field(default=(), metadata=means("Facts that the value or the treaty rests on."))


@record
class Term:
    """One weighted part of a derived value."""

    of: str = field(metadata=means("Expression over world variables and derived values declared above."))
    weight: int = field(metadata=means("How much it counts."))


@record
class Derived:
    """A value that is reckoned from others, never written and never saved (game/RULES.md)."""

    label: str = field(metadata=means("What the player reads.", min_length=1))
    min: int = field(metadata=means("Lowest value."))
    max: int = field(metadata=means("Highest value."))
    low: int = field(metadata=means("Weighted sum that gives `min`."))
    high: int = field(metadata=means("Weighted sum that gives `max`."))
    terms: tuple[Term, ...] = field(metadata=means("What it is made of.", min_length=1))
    better: Better | None = field(default=None, metadata=means("Which way is better."))
    bands: str | tuple[Band, ...] = field(default=(), metadata=means("Worded bands, or the name of a shared scale."))
    group: str = field(default="", metadata=means("Key of the group that it is listed under."))


@record
class Event:
    """A dated change of the world that is not the player's."""

    date: str = field(metadata=means("Day on which it lands.", pattern=DAY))
    because: str = field(metadata=means("What happened, in a sentence for that day.", min_length=1))
    effects: tuple[str, ...] = field(metadata=means("Changes of world.* variables.", min_length=1))
    cite: tuple[str, ...] = field(metadata=means("Facts behind it.", min_length=1))
    condition: str | None = field(
        default=None, metadata=means("Read on landing, over world.* and ended().", alias="if")
    )


@record
class World:
    """`world.yaml`: every variable that a campaign carries, as it stood in January 1924."""

    format: Literal[1] = field(metadata=means("Version of the format."))
    groups: Mapping[str, str] = field(metadata=means("Headings, in the order in which they are shown."))
    scales: Mapping[str, tuple[Band, ...]] = field(metadata=means("Worded bands that several variables share."))
    variables: Mapping[str, Variable] = field(metadata=means("Every world variable, once."))
    derived: Mapping[str, Derived] = field(default_factory=dict, metadata=means("Values reckoned from the others."))
    events: Mapping[str, Event] = field(default_factory=dict, metadata=means("What others did, by id."))


@record
class WorldStart:
    """Where a scenario played alone differs from the world as history left it, or that it has none of it."""

    cite: tuple[str, ...] = field(metadata=means("Facts that this start rests on.", min_length=1))
    set: Mapping[str, Value] = field(
        default_factory=dict, metadata=means("Name of a world variable and its value.", min_length=1)
    )
    blank: bool = field(
        default=False,
        metadata=means("true for a start outside the world of the campaigns: all that isn't set is 0 or false."),
    )
