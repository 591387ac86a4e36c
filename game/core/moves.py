"""What can a player do? Four moves, as small records; a run is its moves and nothing else.

They are written out by hand: `dataclass` would compile six methods for each, while every start waits.
"""

from typing import NoReturn

from game.core.record import FrozenInstanceError


class _Move:
    """What the moves have in common: they never change, and are alike if they are of one kind and say the same."""

    __slots__ = ()
    __match_args__: tuple[str, ...] = ()

    @property
    def _said(self) -> tuple[object, ...]:
        return tuple([getattr(self, name) for name in self.__match_args__])

    def __eq__(self, other: object) -> bool:
        return self._said == other._said if isinstance(other, type(self)) else NotImplemented

    def __hash__(self) -> int:
        return hash((type(self), self._said))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(map(repr, self._said))})"

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise FrozenInstanceError(f"{type(self).__name__}.{name} can't be changed")

    def __delattr__(self, name: str) -> NoReturn:
        raise FrozenInstanceError(f"{type(self).__name__}.{name} can't be changed")


class Choose(_Move):
    """Take a choice of the decision at hand."""

    __slots__ = __match_args__ = ("choice",)
    choice: str

    def __init__(self, choice: str) -> None:
        object.__setattr__(self, "choice", choice)


class Forecast(_Move):
    """Bet on the record of the decision just taken: (choice, counters), ten counters in all."""

    __slots__ = __match_args__ = ("counters",)
    counters: tuple[tuple[str, int], ...]

    def __init__(self, counters: tuple[tuple[str, int], ...]) -> None:
        object.__setattr__(self, "counters", counters)


class Skip(_Move):
    """Pass a juncture with a content note: history's choices are taken, unscored."""

    __slots__ = ()


class Rewind(_Move):
    """Go back to the state after move number `to` (from 1; 0 is the start); later moves hang from it."""

    __slots__ = __match_args__ = ("to",)
    to: int

    def __init__(self, to: int) -> None:
        object.__setattr__(self, "to", to)


Move = Choose | Forecast | Skip | Rewind
