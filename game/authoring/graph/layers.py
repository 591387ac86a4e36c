"""Where does each box of an acyclic graph stand? In layers from the top, so that every arrow points down.

The steps are Sugiyama's: a box lies one layer below the lowest that leads to it; an arrow that passes layers gets a
narrow lane through each of them, so that it meets no box; the order within a layer follows the mean of the neighbours
(barycentres; `layer_order`); and the boxes of a layer come as near to their neighbours as their order and widths allow,
which is an isotonic regression and solved by pooling.
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from .layer_order import Spot, mean_of, neighbours_of, ordered, sweeps

GAP_ACROSS, GAP_DOWN = 18, 46
"""Pixels between two boxes of a layer, and between two layers."""
LANE = 12
"""Pixels across of an arrow's lane through a layer that it passes."""


class Size(NamedTuple):
    """Width and height in pixels."""

    width: float
    height: float


class Frame(NamedTuple):
    """A box that has found its place: left, top, width and height in pixels."""

    left: float
    top: float
    width: float
    height: float

    @property
    def middle(self) -> float:
        """Its centre across."""
        return self.left + self.width / 2


class Way(NamedTuple):
    """An arrow's way: straight down from each (x, top) to (x, bottom), and bent between one and the next."""

    stretches: tuple[tuple[float, float, float], ...]
    """(x, top, bottom), from the tail's lower edge to the head's upper one."""


class Layout(NamedTuple):
    """Every box's frame, a way for each arrow in their order, and the size of the whole."""

    frames: Mapping[str, Frame]
    ways: tuple[Way, ...]
    size: Size


def laid_out(sizes: Mapping[str, Size], arrows: Sequence[tuple[str, str]]) -> Layout:
    """Places boxes with these sizes, joined by arrows (tail, head). Raises ValueError for a circle."""
    ranks = _ranks(list(sizes), arrows)
    chains = [_chain(number, tail, head, ranks) for number, (tail, head) in enumerate(arrows)]
    links = [link for chain in chains for link in pairwise(chain)]
    rows = ordered(_rows(sizes, ranks, chains), links)
    widths = {spot: sizes[str(spot[1])].width if spot[0] == "box" else LANE for row in rows for spot in row}
    middles = _middles(rows, links, widths)
    tops, heights = _heights(rows, sizes)
    left = min((middles[spot] - widths[spot] / 2 for row in rows for spot in row), default=0.0)
    frames = {
        id: Frame(middles["box", id] - size.width / 2 - left, tops[ranks[id]], size.width, size.height)
        for id, size in sizes.items()
    }
    ways = _all_ways(arrows, chains, frames, {spot: x - left for spot, x in middles.items()}, (tops, heights, ranks))
    across = max((middles[spot] + widths[spot] / 2 - left for row in rows for spot in row), default=0.0)
    return Layout(frames, ways, Size(across, tops[-1] + heights[-1] if tops else 0.0))


def _ranks(ids: Sequence[str], arrows: Sequence[tuple[str, str]]) -> dict[str, int]:
    """The layer of each box, from 0: the length of the longest way to it."""
    waiting = dict.fromkeys(ids, 0)
    following: dict[str, list[str]] = {id: [] for id in ids}
    for tail, head in arrows:
        waiting[head] += 1
        following[tail].append(head)
    ranks = dict.fromkeys(ids, 0)
    ready = [id for id in ids if not waiting[id]]
    for id in ready:
        for head in following[id]:
            ranks[head] = max(ranks[head], ranks[id] + 1)
            waiting[head] -= 1
            if not waiting[head]:
                ready.append(head)
    if len(ready) < len(ids):
        raise ValueError("the arrows go round in a circle")
    return ranks


def _chain(number: int, tail: str, head: str, ranks: Mapping[str, int]) -> list[Spot]:
    """What an arrow goes through: its tail, a lane in each layer that it passes, its head."""
    lanes: list[Spot] = [("lane", number, rank) for rank in range(ranks[tail] + 1, ranks[head])]
    return [("box", tail), *lanes, ("box", head)]


def _rows(sizes: Mapping[str, Size], ranks: Mapping[str, int], chains: Sequence[list[Spot]]) -> list[list[Spot]]:
    rows: list[list[Spot]] = [[] for _ in range(max(ranks.values(), default=-1) + 1)]
    for id in sizes:
        rows[ranks[id]].append(("box", id))
    for chain in chains:
        for rank, spot in enumerate(chain[1:-1], ranks[str(chain[0][1])] + 1):
            rows[rank].append(spot)
    return rows


def _middles(
    rows: Sequence[Sequence[Spot]], links: Sequence[tuple[Spot, Spot]], widths: Mapping[Spot, float]
) -> dict[Spot, float]:
    """Where each spot's centre lies across: near its neighbours, in the order of its row, without overlaps."""
    above, below = neighbours_of(links)
    middles: dict[Spot, float] = {}
    for row in rows:
        middles |= _spread(row, [0.0] * len(row), widths)
    for sweep in range(sweeps(rows)):
        down = sweep % 2 == 0
        for row in rows if down else reversed(rows):
            near = above if down else below
            wishes = [mean_of([middles[n] for n in near.get(spot, ())], middles[spot]) for spot in row]
            middles |= _spread(row, wishes, widths)
    return middles


def _spread(row: Sequence[Spot], wishes: Sequence[float], widths: Mapping[Spot, float]) -> dict[Spot, float]:
    """The places nearest to the wishes (by squares) that keep the order and the gaps: pool adjacent violators."""
    offsets, offset = [], 0.0
    for before, spot in zip([None, *row], row, strict=False):
        offset += (widths[before] + widths[spot]) / 2 + GAP_ACROSS if before is not None else 0.0
        offsets.append(offset)
    pools: list[tuple[float, int]] = []
    for wish, offset in zip(wishes, offsets, strict=True):
        total, count = wish - offset, 1
        while pools and pools[-1][0] / pools[-1][1] >= total / count:
            total, count = total + pools[-1][0], count + pools.pop()[1]
        pools.append((total, count))
    starts = [total / count for total, count in pools for _ in range(count)]
    return {spot: start + offset for spot, start, offset in zip(row, starts, offsets, strict=True)}


def _heights(rows: Sequence[Sequence[Spot]], sizes: Mapping[str, Size]) -> tuple[list[float], list[float]]:
    """The upper edge and the height of each layer."""
    heights = [max(sizes[str(spot[1])].height for spot in row if spot[0] == "box") for row in rows]
    tops = [sum(heights[:number]) + number * GAP_DOWN for number in range(len(rows))]
    return tops, heights


def _all_ways(
    arrows: Sequence[tuple[str, str]],
    chains: Sequence[list[Spot]],
    frames: Mapping[str, Frame],
    middles: Mapping[Spot, float],
    layers: tuple[Sequence[float], Sequence[float], Mapping[str, int]],
) -> tuple[Way, ...]:
    tops, heights, ranks = layers
    leaving = _ports(frames, [(tail, number, middles[chains[number][1]]) for number, (tail, _) in enumerate(arrows)])
    coming = _ports(frames, [(head, number, middles[chains[number][-2]]) for number, (_, head) in enumerate(arrows)])
    ways = []
    for number, (tail, head) in enumerate(arrows):
        rank, start = ranks[tail], frames[tail]
        stretches = [(leaving[number], start.top + start.height, tops[rank] + heights[rank])]
        for passed, spot in enumerate(chains[number][1:-1], rank + 1):
            stretches.append((middles[spot], tops[passed], tops[passed] + heights[passed]))
        stretches.append((coming[number], frames[head].top, frames[head].top))
        ways.append(Way(tuple(stretches)))
    return tuple(ways)


def _ports(frames: Mapping[str, Frame], ends: Sequence[tuple[str, int, float]]) -> dict[int, float]:
    """Where each arrow meets its box's edge: side by side, in the order of where they come from or go to."""
    ports: dict[int, float] = {}
    by_box: dict[str, list[tuple[float, int]]] = {}
    for id, number, toward in ends:
        by_box.setdefault(id, []).append((toward, number))
    for id, found in by_box.items():
        frame = frames[id]
        for place, (_, number) in enumerate(sorted(found), 1):
            ports[number] = frame.left + frame.width * place / (len(found) + 1)
    return ports
