"""Have the rules of a scenario, campaign or world changed? A digest of what decides play, blind to prose and looks."""

import json
from collections.abc import Mapping
from functools import cache
from typing import Any

from game.core.model.campaigns import Campaign, Ending
from game.core.model.scenario import Scenario
from game.core.model.scenes import Branch, Choice, Decision, Later, Outcome, Reading, Requirement, Route
from game.core.model.world import Derived, Event, Term, Variable, World, WorldStart
from game.core.record import is_record

from .record_fields import RecordField, record_fields

_RULES: Mapping[type, str] = {
    Scenario: "id date start scenes outcomes priority eligible world_start world state",
    World: "variables derived events",
    Campaign: "from to world_start endings",
    Variable: "start min max",
    Derived: "min max low high terms",
    Term: "of weight",
    Event: "date if effects",
    WorldStart: "set blank",
    Decision: "kind date choices readings weight",
    Route: "kind branches",
    Branch: "if next",
    Choice: "next historical distance show_if requires effects later",
    Requirement: "if",
    Later: "date if effects",
    Reading: "predicts",
    Outcome: "historical effects later",
    Ending: "if",
}
"""The fields that decide play, by the names that authors use; all others are prose, sources or looks."""


def digest(record: Scenario | World | Campaign) -> str:
    """The first 16 hex digits of the SHA-256 of the rule fields, as canonical JSON without what is so by default."""
    import hashlib

    text = json.dumps(_rules(record), sort_keys=True, separators=(",", ":"), ensure_ascii=True)
    return hashlib.sha256(text.encode("ascii")).hexdigest()[:16]


def _rules(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_rules(part) for part in value]
    if isinstance(value, Mapping):
        return {key: _rules(part) for key, part in value.items()}
    if not is_record(type(value)):
        return value
    return {
        field.key: _rules(found)
        for field in _fields(type(value))  # type: ignore[arg-type]  # a class can be hashed
        if (found := getattr(value, field.name)) != field.default or field.required
        if not (field.key == "weight" and found == 1)  # what it is where nothing is written
    }


@cache
def _fields(record: type) -> tuple[RecordField, ...]:
    wanted = _RULES[record].split()
    return tuple(field for field in record_fields(record) if field.key in wanted)
