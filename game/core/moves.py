"""What can a player do? Four moves, as small records; a run is its moves and nothing else."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Choose:
    """Take a choice of the decision at hand."""

    choice: str


@dataclass(frozen=True, slots=True)
class Forecast:
    """Bet on the record of the decision just taken: (choice, counters), ten counters in all."""

    counters: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Skip:
    """Pass a juncture with a content note: history's choices are taken, unscored."""


@dataclass(frozen=True, slots=True)
class Rewind:
    """Go back to the state after move number `to` (from 1; 0 is the start); later moves hang from it."""

    to: int


Move = Choose | Forecast | Skip | Rewind
