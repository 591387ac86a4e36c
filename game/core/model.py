"""What is a scenario made of? Frozen records, one for each thing that a file declares, and nothing that acts.

Field names are those of scenario format 1, except where Python reserves the word (`if`, `else`): those have an alias.
The metadata of a field (range, pattern, alias, description) is what the reader of files and the editors' schema need,
so that a field is defined once. Expressions stay as the author wrote them; `expression` gives them a meaning.
"""

from collections.abc import Mapping
from typing import Literal

from game.core.record import field, means, record

Value = bool | int
Better = Literal["up", "down"]
LineKind = Literal["pact", "friendly", "talks", "guarantee", "hostile"]
ReadingName = Literal["power", "ideology", "security"]
Theatre = Literal["europe", "asia", "world"]

READINGS: tuple[ReadingName, ...] = ("power", "ideology", "security")

ID = r"^[a-z][a-z0-9_]{0,39}$"
SLUG = r"^[a-z][a-z0-9-]{0,39}$"
FACT_ID = r"^(here\.[a-z][a-z0-9_]*|[A-Z](\.[A-Za-z0-9]+)+)$"
DAY = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
PARTIAL_DATE = r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?(/[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?)?$"

# ── Facts ────────────────────────────────────────────────────────────────────────────────────────────────────────────

Status = Literal["confirmed", "corrected", "disputed", "interpretation"]


@record
class WorkCited:
    """A work of the bibliography, and the place in it."""

    work: str = field(metadata=means("Its id in `seeds/sources.yaml`.", pattern=ID))
    at: str | None = field(default=None, metadata=means("Volume, chapter, article or page in it.", min_length=1))


@record
class Fact:
    """One statement about the past, with its standing and its sources. Its id is the key that it stands under."""

    claim: str = field(metadata=means("What is said, in our own words; nothing later than `known_from`.", min_length=1))
    status: Status = field(metadata=means("How it stands in the record."))
    source: str = field(
        default="",
        metadata=means(
            "Author, work, year, page: something that was opened. Needed where no `works` are named.", min_length=1
        ),
    )
    works: tuple[WorkCited, ...] = field(default=(), metadata=means("Works of the bibliography that bear it out."))
    date: str | None = field(
        default=None,
        metadata=means(
            "Day, month, year or range: 1925-10-12, 1925-10, '1925', 1924/1927; none for a view.", pattern=PARTIAL_DATE
        ),
    )
    known_from: str | None = field(
        default=None, metadata=means("First day on which Moscow could know it.", pattern=DAY)
    )
    place: str | None = field(default=None, metadata=means("Where it happened."))
    actors: tuple[str, ...] = field(default=(), metadata=means("States and persons."))
    correction: str | None = field(default=None, metadata=means("What the record says where the notes differ."))
    note: str | None = field(default=None, metadata=means("Detail, or what became known later."))
    checked: bool | Literal["doubtful"] = field(default=True, metadata=means("Read by a second reader, or doubtful."))


# ── Variables ────────────────────────────────────────────────────────────────────────────────────────────────────────


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


# ── Scenes ───────────────────────────────────────────────────────────────────────────────────────────────────────────


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


# ── What stands around the scenes ────────────────────────────────────────────────────────────────────────────────────


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


# ── Campaigns ────────────────────────────────────────────────────────────────────────────────────────────────────────


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
