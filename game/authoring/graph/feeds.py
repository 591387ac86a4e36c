"""What feeds what in a campaign? Which juncture or event writes a world variable, and which one reads it after that."""

from collections.abc import Iterable, Iterator
from typing import Any, Literal, NamedTuple

from game.core.deal import Deal
from game.core.expression import calls, names, parse, parse_effect
from game.core.model.scenario import Scenario
from game.core.model.scenes import Also, Choice, Outcome
from game.core.model.world import Derived, Event, Variable

RowKind = Literal["juncture", "event", "ending"]
_WORLD = "world."


class Write(NamedTuple):
    """A change of a world variable."""

    variable: str
    """Without prefix."""
    sign: str
    """`+`, `-` or `=`: the effect's operator."""
    lands: str
    """The day on which it lands, for a later effect; '' for one that counts at once."""
    on_record: bool
    """Whether history made it."""
    by: str
    """The effect as written, and the choice or outcome that has it."""


class Read(NamedTuple):
    """A condition or number that looks at a world variable or derived value."""

    variable: str
    decides: bool
    """False for a paragraph that only tells of it."""
    by: str
    """What reads it, in words."""


class Row(NamedTuple):
    """A juncture, an event, or the end of a campaign, with what it does to the world."""

    kind: RowKind
    id: str
    title: str
    date: str
    writes: tuple[Write, ...]
    reads: tuple[Read, ...]
    asks: tuple[str, ...]
    """Scenarios whose ending it asks for."""


class Feed(NamedTuple):
    """A row that writes a variable before another one reads it."""

    writer: str
    reader: str
    variable: str
    through: str
    """The derived value by which the reader sees it, or ''."""
    later: bool
    """Whether it comes by a later effect alone."""
    on_record: bool


class Weave(NamedTuple):
    """A campaign: its rows by date, and the groups of variables (heading, variables in order) that they touch."""

    id: str
    title: str
    rows: tuple[Row, ...]
    groups: tuple[tuple[str, tuple[str, ...]], ...]
    labels: dict[str, str]
    feeds: tuple[Feed, ...]

    def as_data(self) -> dict[str, Any]:
        """What `graph --json` prints."""
        return {
            "id": self.id,
            "kind": "campaign",
            "title": self.title,
            "rows": [
                {
                    **row._asdict(),
                    "writes": [write._asdict() for write in row.writes],
                    "reads": [read._asdict() for read in row.reads],
                }
                for row in self.rows
            ],
            "feeds": [feed._asdict() for feed in self.feeds],
        }


def weave(deal: Deal) -> Weave:
    """The rows of a campaign in the order of play, and every feed between two of them."""
    events = [_event_row(found.id, deal.world.events[found.id]) for found in deal.events]
    junctures = [_juncture_row(machine.scenario) for machine in deal.machines]
    # A sort keeps the order of equals: what happens on a juncture's day lands before it.
    rows = (*sorted([*events, *junctures], key=lambda row: row.date), *_ending_row(deal))
    touched = {write.variable for row in rows for write in row.writes}
    touched |= {read.variable for row in rows for read in row.reads}
    declared: dict[str, Derived | Variable] = {**deal.world.derived, **deal.world.variables}
    headings = {**{declared[name].group: "" for name in declared}, **deal.world.groups}
    ordered = [*deal.world.groups, *(group for group in headings if group not in deal.world.groups)]
    groups = ((group, tuple(n for n in declared if n in touched and declared[n].group == group)) for group in ordered)
    return Weave(
        id=deal.id,
        title=deal.title,
        rows=rows,
        groups=tuple((headings[group], found) for group, found in groups if found),
        labels={name: declared[name].label for name in declared if name in touched},
        feeds=tuple(_feeds(rows, _made_of(deal))),
    )


def _juncture_row(scenario: Scenario) -> Row:
    parts = list(_looked_at(scenario))
    reads = [Read(name, decides, by) for text, decides, by in parts for name in _world_names(text)]
    reads += [Read(name, True, "an effect") for effect in _all_effects(scenario) for name in _reckoned_from(effect)]
    asks = {str(call[1]) for text, _, _ in parts for call in calls(parse(text)) if call[0] == "ended"}
    writes = tuple(_writes(scenario))
    return Row(
        "juncture", scenario.id, scenario.title, scenario.date, writes, tuple(dict.fromkeys(reads)), tuple(sorted(asks))
    )


def _event_row(id: str, event: Event) -> Row:
    condition = event.condition
    reads = [Read(name, True, "its condition") for name in (_world_names(condition) if condition else ())]
    reads += [Read(name, True, "an effect") for effect in event.effects for name in _reckoned_from(effect)]
    asks = {str(call[1]) for call in (calls(parse(condition)) if condition else ()) if call[0] == "ended"}
    writes = tuple(_written(effect, "", True, "the event") for effect in event.effects)
    return Row("event", id, event.because, event.date, writes, tuple(dict.fromkeys(reads)), tuple(sorted(asks)))


def _ending_row(deal: Deal) -> Iterator[Row]:
    """The endings of the campaign as one row; none where they ask for nothing."""
    texts = [ending.condition for ending in (deal.campaign.endings if deal.campaign else ()) if ending.condition]
    reads = tuple(dict.fromkeys(Read(name, True, "an ending") for text in texts for name in _world_names(text)))
    asks = {str(call[1]) for text in texts for call in calls(parse(text)) if call[0] == "ended"}
    if reads or asks:
        yield Row("ending", "ending", "How it ends", deal.ends, (), reads, tuple(sorted(asks)))


def _looked_at(scenario: Scenario) -> Iterator[tuple[str, bool, str]]:
    """Every condition and starting number of a scenario, whether it decides anything, and where it stands."""
    if scenario.eligible is not None:
        yield scenario.eligible, True, "whether it is dealt"
    yield from ((v.start, True, "how it starts") for v in scenario.state.values() if isinstance(v.start, str))
    for name, scene in scenario.scenes.items():
        if scene.kind == "route":
            yield from ((branch.condition, True, f"route {name}") for branch in scene.branches if branch.condition)
            yield from _told(also for branch in scene.branches for also in branch.also)
            continue
        yield from _told(scene.also)
        for id, choice in scene.choices.items():
            yield from ((need.condition, True, f"option {name}/{id}") for need in choice.requires)
            if choice.show_if is not None:
                yield choice.show_if, True, f"option {name}/{id}"
    for _, part in _leaving(scenario):
        yield from _told(part.also)
        yield from ((later.condition, True, "a later effect") for later in part.later if later.condition)


def _told(also: Iterable[Also]) -> Iterator[tuple[str, bool, str]]:
    return ((part.condition, False, "a paragraph") for part in also)


def _leaving(scenario: Scenario) -> Iterator[tuple[str, Choice | Outcome]]:
    """Every part of a scenario that has effects, by name."""
    for name, scene in scenario.scenes.items():
        if scene.kind == "decision":
            yield from ((f"{name}/{id}", choice) for id, choice in scene.choices.items())
    yield from scenario.outcomes.items()


def _all_effects(scenario: Scenario) -> Iterator[str]:
    for _, part in _leaving(scenario):
        yield from part.effects
        yield from (effect for later in part.later for effect in later.effects)


def _writes(scenario: Scenario) -> Iterator[Write]:
    for name, part in _leaving(scenario):
        effects = [(effect, "") for effect in part.effects] + [
            (e, later.date) for later in part.later for e in later.effects
        ]
        for effect, lands in effects:
            if parse_effect(effect)[1].startswith(_WORLD):
                yield _written(effect, lands, part.historical, name)


def _written(effect: str, lands: str, on_record: bool, by: str) -> Write:
    operator, name, _ = parse_effect(effect)
    return Write(name.removeprefix(_WORLD), operator[0], lands, on_record, f"{effect} ({by})")


def _reckoned_from(effect: str) -> list[str]:
    return [name.removeprefix(_WORLD) for name in sorted(names(parse_effect(effect)[2])) if name.startswith(_WORLD)]


def _world_names(text: str) -> list[str]:
    return [name.removeprefix(_WORLD) for name in sorted(names(parse(text))) if name.startswith(_WORLD)]


def _made_of(deal: Deal) -> dict[str, frozenset[str]]:
    """Derived value -> the variables that it is reckoned from, through others too."""
    made: dict[str, frozenset[str]] = {}
    for name, derived in deal.world.derived.items():
        parts = {part for term in derived.terms for part in _world_names(term.of)}
        made[name] = frozenset(inner for part in parts for inner in made.get(part, {part}))
    return made


def _feeds(rows: Iterable[Row], made_of: dict[str, frozenset[str]]) -> Iterator[Feed]:
    earlier: list[Row] = []
    for row in rows:
        for seen in dict.fromkeys(read.variable for read in row.reads):
            for writer in earlier:
                yield from _fed(writer, row, seen, made_of)
        earlier.append(row)


def _fed(writer: Row, reader: Row, seen: str, made_of: dict[str, frozenset[str]]) -> Iterator[Feed]:
    wanted, through = (made_of[seen], seen) if seen in made_of else (frozenset((seen,)), "")
    for variable in sorted(wanted):
        found = [write for write in writer.writes if write.variable == variable and write.lands <= reader.date]
        if found:
            later = all(write.lands for write in found)
            yield Feed(writer.id, reader.id, variable, through, later, any(write.on_record for write in found))
