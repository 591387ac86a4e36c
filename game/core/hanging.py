"""How do the moves of a run hang together? Each from the one before it, unless a Rewind stands between."""

from collections.abc import Iterable

from .moves import Move, Rewind


def places(moves: Iterable[Move]) -> list[int]:
    """For each move and the start (number 0): the move that the run stands at after it, itself unless it rewinds."""
    stands = [0]
    for number, move in enumerate(moves, 1):
        stands.append(stands[move.to] if isinstance(move, Rewind) else number)
    return stands


def parents(moves: Iterable[Move]) -> list[int]:
    """For each move, from number 1: the move that it hangs from, 0 for the start. A Rewind hangs where it was made."""
    return places(moves)[:-1]
