"""How do the moves of a run hang together? Each from the one before it, unless a Rewind stands between."""

from collections.abc import Iterable, Sequence

from .moves import Move, Rewind


def places(moves: Iterable[Move]) -> list[int]:
    """For each move and the start (number 0): the move that the run stands at after it, itself unless it rewinds."""
    stands = [0]
    for move in moves:
        stands.append(place(stands, move))
    return stands


def place(stands: Sequence[int], move: Move) -> int:
    """The move that a run stands at after one move more; `stands` holds the places of the start and all before it."""
    return stands[move.to] if isinstance(move, Rewind) else len(stands)


def parents(moves: Iterable[Move]) -> list[int]:
    """For each move, from number 1: the move that it hangs from, 0 for the start. A Rewind hangs where it was made."""
    return places(moves)[:-1]
