"""How do lines reach a capital beyond the map's edge? On the margin it has a rail, with a berth for each line."""

from collections.abc import Mapping, Sequence
from math import atan2
from typing import Literal, NamedTuple

from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas, Point

Side = Literal["left", "right", "up", "down"]

DEEP = 12.0
"""Units that a rail is deep."""
STEP, LEAST_STEP = 24.0, 9.0
"""Units from one berth to the next."""
LEAST = 30.0
"""Units that a rail is long at least."""
GAP = 8.0
BERTH = 4.5


class Beyond(NamedTuple):
    """A capital that a map can't show at its place."""

    id: str
    at: Point
    """Where it would lie on the page."""
    flag: tuple[float, float]
    """How wide and high its name is."""
    others: Mapping[str, Point]
    """By id, what its lines go to."""


class Rail(NamedTuple):
    """The strip on the margin for one such capital."""

    side: Side
    box: Box
    flag: Box
    """Where its name stands: at the end of the rail that its lines lead away from."""
    berths: Mapping[str, Point]
    """By the id of what a line goes to, where that line begins."""

    @property
    def at(self) -> Point:
        """The middle of the edge from which lines go."""
        x, y = self.box.centre
        deep = DEEP / 2
        return {"left": (x + deep, y), "right": (x - deep, y), "up": (x, y + deep), "down": (x, y - deep)}[self.side]


def rails(beyond: Sequence[Beyond], box: Box) -> dict[str, Rail]:
    """By id the rail of each capital, where it lies as seen from the middle of the map in `box`; none on another."""
    sides: dict[Side, list[Beyond]] = {}
    for one in beyond:
        sides.setdefault(_side(one.at, box), []).append(one)
    return {id: rail for side, there in sides.items() for id, rail in _along(side, there, box).items()}


def rail_paint(canvas: Canvas, rail: Rail, *, red: bool) -> None:
    """A strip with its name at its head, a wedge that points beyond the map, and a ring where each line begins."""
    ground = "red" if red else "bar"
    for box in (rail.box, rail.flag):
        canvas.fill(box.inset(-2), "sheet")
    for box in (rail.box, rail.flag):
        canvas.fill(box, ground)
    canvas.polygon(_wedge(rail), "on_red" if red else "on_bar")
    for berth in rail.berths.values():
        canvas.disc(berth, BERTH + 2, "sheet")
        canvas.disc(berth, BERTH, ground)
        canvas.disc(berth, BERTH * 0.4, "sheet")


def _side(at: Point, box: Box) -> Side:
    """The edge that is crossed on the way there; one of the upright ones where it lies beside the map."""
    if not box.x <= at[0] < box.right:
        return "left" if at[0] < box.x else "right"
    return "up" if at[1] < box.y else "down"


def _along(side: Side, there: Sequence[Beyond], box: Box) -> dict[str, Rail]:
    """The rails of one edge, in the order in which they lie, closer together where they are many."""
    upright = side in ("left", "right")
    start, room = (box.y, box.h) if upright else (box.x, box.w)
    leads = {one.id: one.flag[1] if upright else one.flag[0] for one in there}
    spare = room - sum(leads.values()) - GAP * (len(there) + 1)
    step = max(LEAST_STEP, min(STEP, spare / sum(len(one.others) or 1 for one in there)))
    lengths = {one.id: leads[one.id] + max(min(LEAST, spare / len(there)), step * len(one.others)) for one in there}
    wanted = {one.id: _met(one.at, box, upright) for one in there}
    ordered = sorted(there, key=lambda one: wanted[one.id])
    places = _spread([(wanted[one.id] - lengths[one.id] / 2, lengths[one.id]) for one in ordered], start, room)
    return {
        one.id: _rail(side, one, place, lengths[one.id], step, box) for one, place in zip(ordered, places, strict=True)
    }


def _met(at: Point, box: Box, upright: bool) -> float:
    """How far along its edge the straight way there from the map's middle leaves the map; beyond the corner if it
    crosses another edge first."""
    (x, y), across = box.centre, box.w / 2 if upright else box.h / 2
    dx, dy = at[0] - x, at[1] - y
    return y + dy * across / abs(dx) if upright else x + dx * across / abs(dy)


def _spread(wanted: Sequence[tuple[float, float]], start: float, room: float) -> list[float]:
    """Where stretches of some length begin that would begin elsewhere, each after the last, all within the room."""
    found = []
    free = start + GAP
    for begin, length in wanted:
        found.append(max(free, begin))
        free = found[-1] + length + GAP
    end = start + room - GAP
    for i in reversed(range(len(found))):
        found[i] = min(found[i], end - wanted[i][1])
        end = found[i] - GAP
    return found


def _rail(side: Side, one: Beyond, begin: float, length: float, step: float, box: Box) -> Rail:
    (wide, high), upright = one.flag, side in ("left", "right")
    lead = high if upright else wide
    rest = length - lead
    edge = {"left": box.x, "right": box.right - DEEP, "up": box.y, "down": box.bottom - DEEP}[side]
    ends = [at[1 if upright else 0] for at in one.others.values()]
    turned = bool(ends) and sum(ends) / len(ends) < begin + length / 2
    first, named = (begin, begin + rest) if turned else (begin + lead, begin)
    strip = Box(edge, first, DEEP, rest) if upright else Box(first, edge, rest, DEEP)
    x = {"left": box.x, "right": box.right - wide}.get(side, named)
    y = {"up": box.y, "down": box.bottom - high}.get(side, named)
    rail = Rail(side, strip, Box(x, y, wide, high), {})
    return rail._replace(berths=_berths(rail, one.others, step))


def _berths(rail: Rail, others: Mapping[str, Point], step: float) -> dict[str, Point]:
    """Lines begin in the order in which they fan out, so that they don't cross."""
    x, y = rail.at
    inward = {"left": (1, 0), "right": (-1, 0), "up": (0, 1), "down": (0, -1)}[rail.side]
    upright = inward[1] == 0

    def turn(id: str) -> float:
        dx, dy = others[id][0] - x, others[id][1] - y
        return atan2(dy if upright else dx, max(1.0, dx * inward[0] + dy * inward[1]))

    first = -step * (len(others) - 1) / 2
    aside = [first + step * i for i in range(len(others))]
    ordered = sorted(others, key=turn)
    return {id: (x, y + off) if upright else (x + off, y) for id, off in zip(ordered, aside, strict=True)}


def _wedge(rail: Rail) -> list[Point]:
    """Three corners, the first one outermost."""
    (x, y), half, long = rail.box.centre, 5.0, 3.5
    out = {"left": (-1, 0), "right": (1, 0), "up": (0, -1), "down": (0, 1)}[rail.side]
    tip = x + out[0] * long, y + out[1] * long
    back = x - out[0] * long, y - out[1] * long
    return [tip, (back[0] - out[1] * half, back[1] - out[0] * half), (back[0] + out[1] * half, back[1] + out[0] * half)]
