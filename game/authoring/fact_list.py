"""What is in the fact base, and who cites it?"""

from collections.abc import Mapping
from textwrap import wrap
from typing import Any, NamedTuple

from game.authoring.cited import cited
from game.core.dates import spoken
from game.core.model import Fact, Scenario
from game.files.library import Library

COLUMNS = 100
"""Width of a fact in print."""


class Listed(NamedTuple):
    """A fact with its id and the places that cite it, as `scenario: path`."""

    id: str
    fact: Fact
    cited_by: tuple[str, ...]

    def as_data(self) -> dict[str, Any]:
        """The object of game/RULES.md."""
        fact = self.fact
        return {
            "id": self.id,
            "status": fact.status,
            "claim": fact.claim,
            "correction": fact.correction,
            "cited_by": list(self.cited_by),
        }

    def text(self) -> str:
        """The fact in full, for reading."""
        fact = self.fact
        parts = [fact.claim]
        parts += [f"correction: {fact.correction}"] if fact.correction else []
        parts += [f"note: {fact.note}"] if fact.note else []
        parts += [f"source: {fact.source}", f"cited by: {', '.join(self.cited_by) or 'nothing'}"]
        head = f"{self.id}  {spoken(fact.date) if fact.date else 'no date'}  {fact.status}"
        lines = [line for part in parts for line in wrap(part, COLUMNS, initial_indent="  ", subsequent_indent="    ")]
        return "\n".join([head, *lines])


def look_up(library: Library, id: str | None, *, corrections: bool) -> list[Listed]:
    """Every fact, or those whose id is `id` or begins with it; `scenario/name` for a scenario's own facts."""
    scenarios = [library.scenario(entry.id) for entry in library.entries if entry.problem is None]
    citing = _citing(scenarios)
    own = {f"{scenario.id}/{name}": fact for scenario in scenarios for name, fact in scenario.facts.items()}
    every: Mapping[str, Fact] = {**library.facts, **own}
    return [
        Listed(name, fact, tuple(citing.get(name, ())))
        for name, fact in every.items()
        if (id is None or name == id or name.startswith((f"{id}.", f"{id}/")))
        and (not corrections or fact.status == "corrected")
    ]


def _citing(scenarios: list[Scenario]) -> dict[str, list[str]]:
    citing: dict[str, list[str]] = {}
    for scenario in scenarios:
        for id in dict.fromkeys(id for _, id in cited(scenario)):
            name = f"{scenario.id}/{id.removeprefix('here.')}" if id.startswith("here.") else id
            citing.setdefault(name, []).append(scenario.id)
    return citing
