"""Where is a fact cited? In a scenario's play or behind its record, or in what frames all scenarios."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from game.authoring.cited import cited
from game.core.model.scenario import Scenario
from game.core.walk import Path, citations
from game.files.library import Library

Use = Literal["play", "record", "frame"]
"""Before a juncture's record, behind it, or in world and campaigns (starts, events, milestones, estimates)."""

_BEHIND = {
    "record": "record",
    "human_record": "human record",
    "debrief": "debrief",
    "discussion": "questions",
    "facts": "its own facts",
}
_NAMED = {"scenes": "scene", "intelligence": "report", "outcomes": "outcome", "world": "variable", "state": "variable"}
_ADVOCATE = "advocate"
"""Who stood for an option is told only behind the record."""
_OF_WORLD = {"variables": "variable", "events": "event"}


class Citation(NamedTuple):
    """One place that cites a fact: whose it is (a scenario's id, `world` or `campaigns`), where in it, and for what."""

    by: str
    place: str
    use: Use


def citations_by_fact(library: Library) -> dict[str, tuple[Citation, ...]]:
    """Every place that cites a fact, once each, by the fact's id; a scenario's own facts as `scenario/name`."""
    found: dict[str, dict[Citation, None]] = {}
    for id, citation in _every(library):
        found.setdefault(id, {})[citation] = None
    return {id: tuple(places) for id, places in found.items()}


def _every(library: Library) -> Iterator[tuple[str, Citation]]:
    for entry in library.entries:
        if entry.problem is None:
            scenario = library.scenario(entry.id)
            for path, id in cited(scenario):
                yield _whole(scenario, id), _in_scenario(scenario.id, path)
    for path, id in citations(library.world):
        kind, name = str(path[0]), str(path[1])
        yield id, Citation("world", f"{_OF_WORLD.get(kind, kind)} {name}", "frame")
    if library.deals.file is not None:
        for path, id in citations(library.deals.file):
            yield id, Citation("campaigns", _in_campaign(path), "frame")


def _whole(scenario: Scenario, id: str) -> str:
    return f"{scenario.id}/{id.removeprefix('here.')}" if id.startswith("here.") else id


def _in_scenario(id: str, path: Path) -> Citation:
    head = str(path[0])
    if head in _BEHIND:
        return Citation(id, _BEHIND[head], "record")
    place = f"{_NAMED[head]} {path[1]}" if head in _NAMED else head.replace("_", " ")
    return Citation(id, f"{place}, advocates", "record") if _ADVOCATE in path else Citation(id, place, "play")


def _in_campaign(path: Path) -> str:
    """`campaign whole, milestones`; what is told at the end is its estimate."""
    part = str(path[2])
    return f"campaign {path[1]}, {part if part in ('milestones', 'world_start') else 'estimate'}".replace("_", " ")
