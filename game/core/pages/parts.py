"""What do several pages show? The header, meters, the map, cards of facts, what moved and what is still to come."""

from typing import NamedTuple

from game.core.model.scenario import Theatre
from game.core.model.world import Better, LineKind, Value


class Header(NamedTuple):
    """The top of every page: where we are."""

    scenario: str
    title: str
    date: str
    place: str
    theatre: Theatre
    number: int
    """Number of this decision among those met in the scenario, from 1."""
    campaign: str = ""
    """Title of the campaign; empty for a scenario played alone."""
    juncture: int = 1
    """Number of this juncture in the campaign's deal, from 1."""
    of: int = 1
    """How many junctures the deal has."""


class Meter(NamedTuple):
    """A variable as the desk shows it: words first, the number one key away."""

    name: str
    """`berlin` for a local variable, `world.germany` for a world variable or derived value."""
    label: str
    value: Value
    min: int
    max: int
    words: str
    """Its worded band; for a bool `yes` or `no`; empty where none is declared."""
    change: int
    """Since the scenario began; 0 for a bool."""
    better: Better | None
    group: str
    """Key of the group in world.yaml; `here` for the scenario's own."""


class MapLine(NamedTuple):
    """A line between two capitals."""

    a: str
    b: str
    kind: LineKind
    label: str
    words: str
    pact: str = ""
    """The label of the pact that holds between two who are hostile; empty on every other line."""

    @property
    def drawn(self) -> str:
        """What the line says, in a word or two."""
        return f"pact, and {self.kind}" if self.pact else self.kind


class MapView(NamedTuple):
    """The map and, as `table`, its twin in words: the relations of the USSR, the ties between others, and the treaties
    in force."""

    theatre: Theatre
    date: str
    lines: tuple[MapLine, ...]
    table: tuple[Meter, ...]


class FactCard(NamedTuple):
    """A fact as it may be shown now; `correction` and `note` only behind the record."""

    id: str
    date: str
    """Day, month, year, range, or `a/` for a range whose end hasn't come; empty for a view without a date."""
    claim: str
    status: str
    source: str
    place: str
    actors: tuple[str, ...]
    correction: str | None
    note: str | None


class Movement(NamedTuple):
    """One line of the ledger: what moved, by how much, because of what."""

    name: str
    label: str
    before: Value
    after: Value
    words_before: str
    words_after: str
    better: Better | None
    cause: str
    """The text of the choice, the title of the outcome, or what happened on the day."""
    date: str
    left_by: str = ""
    """For an effect that landed later: the choice, or the outcome's title, that had left it."""


class Pending(NamedTuple):
    """An effect still to come."""

    date: str
    because: str
