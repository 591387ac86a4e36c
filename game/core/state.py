"""Where does a scenario stand? The state after some moves, and what one step told on its way."""

from typing import NamedTuple

from .closures import Past, Values
from .machine import Landing


class Due(NamedTuple):
    """An effect still to come, with the scenario, scene and choice (or outcome and '') that left it."""

    landing: Landing
    scenario: str
    scene: str
    choice: str


class State(NamedTuple):
    """A moment of play. Nothing in it is changed: a step makes a new one. (A NamedTuple, since a step makes it: half
    the time of a frozen dataclass.)"""

    scene: str
    """Id of the decision at hand, or of the outcome reached; '' between junctures and at a campaign's end."""
    values: Values
    """Every variable, local by its name, world as `world.<name>`."""
    past: Past
    """Scenes left so far: the choice taken there, '' in a route or outcome; and `ended/<scenario>`: its outcome."""
    due: tuple[Due, ...]
    """In the order in which they were left."""


class Moved(NamedTuple):
    """A line of the ledger: a variable, before and after, and the choice (or the outcome, with '') that moved it."""

    name: str
    before: int | bool
    after: int | bool
    scene: str
    choice: str


class Told(NamedTuple):
    """What a step tells on its way: filled by `engine.tell`, and thrown away by nobody else."""

    ledger: list[Moved]
    result: list[str]
    arrival: list[str]
    outcome: list[str]


class Step(NamedTuple):
    """One decision as it was settled."""

    entry: int
    """Number of its juncture in the deal, from 0."""
    before: State
    choice: str
    skipped: bool
    after: State

    @property
    def scene(self) -> str:
        """Id of the decision."""
        return self.before.scene
