"""What stands behind the play? The record, who paid, the historians, other ways, and questions. No rule reads any."""

from typing import Literal

from game.core.record import field, means, record

from .patterns import PARTIAL_DATE


@record
class Record:
    """What Moscow did."""

    happened: str = field(metadata=means("What was done, and how each motive would explain it.", min_length=1))
    cite: tuple[str, ...] = field(metadata=means("Facts behind it.", min_length=1))


@record
class HumanRecord:
    """A dated, sourced entry on those who paid. No rule can read it."""

    date: str = field(metadata=means("Day, month or year.", pattern=PARTIAL_DATE))
    text: str = field(metadata=means("Who did what to whom, on whose order.", min_length=1))
    cite: tuple[str, ...] = field(metadata=means("Facts behind it.", min_length=1))


@record
class Historian:
    """One historian's view."""

    name: str = field(metadata=means("Name, as it is printed.", min_length=1))
    work: str = field(metadata=means("Title and year.", min_length=1))
    view: str = field(metadata=means("The view, in our own words.", min_length=1))
    cite: tuple[str, ...] = field(default=(), metadata=means("Facts behind it."))


@record
class OtherWay:
    """How it might have gone."""

    text: str = field(metadata=means("The other way.", min_length=1))
    grade: Literal["documented", "argued", "speculative"] = field(metadata=means("What it rests on."))
    cite: tuple[str, ...] = field(default=(), metadata=means("Facts behind it."))


@record
class Debrief:
    """The card at a juncture's end."""

    known_then: str = field(metadata=means("What Moscow knew.", min_length=1))
    unknown_then: str = field(metadata=means("What it didn't.", min_length=1))
    historians: tuple[Historian, ...] = field(metadata=means("Two who disagree.", min_length=1))
    other_ways: tuple[OtherWay, ...] = field(metadata=means("Two other ways.", min_length=1))
    pushed_the_same_way: str = field(metadata=means("What pushed the same way whatever anyone chose.", min_length=1))
    simplifies: str = field(metadata=means("What this game simplifies.", min_length=1))
    cite: tuple[str, ...] = field(default=(), metadata=means("Facts behind it."))


@record
class Question:
    """A question for discussion that asks for evidence and has no single answer."""

    ask: str = field(metadata=means("The question.", min_length=1))
    cite: tuple[str, ...] = field(default=(), metadata=means("Facts to argue from."))
