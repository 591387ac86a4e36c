"""Moves are small records: alike by what they say, and never changed."""

from itertools import combinations

import pytest

from game.core.moves import Choose, Forecast, Move, Rewind, Skip
from game.core.record import FrozenInstanceError

MOVES: tuple[Move, ...] = (Choose("a"), Choose("b"), Forecast((("a", 10),)), Skip(), Rewind(0), Rewind(1))


def test_moves_are_alike_if_they_are_of_one_kind_and_say_the_same() -> None:
    assert Choose("a") == Choose("a")
    assert Skip() == Skip()
    assert hash(Rewind(2)) == hash(Rewind(2))
    assert all(one != other for one, other in combinations(MOVES, 2))
    assert len(set(MOVES)) == len(MOVES)
    assert all(MOVES)


def test_a_move_shows_what_it_says() -> None:
    assert [repr(move) for move in MOVES[2:5]] == ["Forecast((('a', 10),))", "Skip()", "Rewind(0)"]


def test_a_move_is_never_changed() -> None:
    move = Choose("a")
    with pytest.raises(FrozenInstanceError, match=r"Choose\.choice can't be changed"):
        move.choice = "b"
    with pytest.raises(FrozenInstanceError):
        del move.choice
    assert move == Choose("a")
