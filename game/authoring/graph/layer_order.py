"""In which order do the boxes of a layer stand, so that few arrows cross?"""

from bisect import bisect_right, insort
from collections.abc import Hashable, Mapping, Sequence
from itertools import pairwise

_MOST_SWEEPS, _FEWEST_SWEEPS = 12, 2
"""How often the rows of a small picture are gone over, and those of a very large one."""
_WORK = 60_000
"""Spots that all sweeps together look at, roughly: a stranger's file must not keep anybody waiting."""

Spot = tuple[Hashable, ...]
"""Something that takes room in a layer: ("box", id) or ("lane", number of the arrow, layer)."""


def ordered(rows: list[list[Spot]], links: Sequence[tuple[Spot, Spot]]) -> list[list[Spot]]:
    """The rows in an order with few crossings: the best that some sweeps down and up have found."""
    above, below = neighbours_of(links)
    best, fewest = rows, _crossings(rows, below)
    for sweep in range(sweeps(rows)):
        down = sweep % 2 == 0
        rows = _swept(rows, above if down else below, down)
        crossings = _crossings(rows, below)
        if crossings < fewest:
            best, fewest = rows, crossings
    return best


def sweeps(rows: Sequence[Sequence[Spot]]) -> int:
    """How often the rows are gone over, down and up by turns: less often where there are very many spots."""
    spots = sum(map(len, rows))
    return max(_FEWEST_SWEEPS, min(_MOST_SWEEPS, _WORK // max(spots, 1)))


def neighbours_of(links: Sequence[tuple[Spot, Spot]]) -> tuple[dict[Spot, list[Spot]], dict[Spot, list[Spot]]]:
    """What lies above each spot, and what below, by links (upper, lower)."""
    above: dict[Spot, list[Spot]] = {}
    below: dict[Spot, list[Spot]] = {}
    for upper, lower in links:
        below.setdefault(upper, []).append(lower)
        above.setdefault(lower, []).append(upper)
    return above, below


def _swept(rows: list[list[Spot]], neighbours: Mapping[Spot, list[Spot]], down: bool) -> list[list[Spot]]:
    """Each row sorted by the mean place of its neighbours in the row before it, which has been sorted already."""
    swept: list[list[Spot]] = []
    places: dict[Spot, float] = {}
    for row in rows if down else reversed(rows):
        keys = {spot: mean_of([places[n] for n in neighbours.get(spot, ())], place) for place, spot in enumerate(row)}
        swept.append(sorted(row, key=keys.__getitem__))
        places = {spot: float(place) for place, spot in enumerate(swept[-1])}
    return swept if down else swept[::-1]


def mean_of(places: Sequence[float], otherwise: float) -> float:
    """Their mean, or `otherwise` where there are none."""
    return sum(places) / len(places) if places else otherwise


def _crossings(rows: Sequence[Sequence[Spot]], below: Mapping[Spot, list[Spot]]) -> int:
    """How many pairs of links cross."""
    count = 0
    for upper, lower in pairwise(rows):
        places = {spot: place for place, spot in enumerate(lower)}
        passed: list[int] = []
        for place in (place for spot in upper for place in sorted(places[n] for n in below.get(spot, ()))):
            count += len(passed) - bisect_right(passed, place)
            insort(passed, place)
    return count
