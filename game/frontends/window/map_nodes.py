"""Which capitals stand on a map, and where? At their places, or on the edge beyond which they lie."""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas, Point
from game.frontends.window.map_data import City, Fit
from game.frontends.window.map_margin import Beyond, Rail, rail_paint, rails

NODE = 6.0
CAPITAL = 9.0
EDGE = 14.0
"""Units from the map's edge within which none stands at its place."""
RIM = 4.0
"""Units that a name on the margin has above and below it, together."""


class Node(NamedTuple):
    """A capital as it stands on the page."""

    id: str
    name: str
    at: Point
    side: str
    rail: Rail | None = None
    """On the margin, if it lies beyond the map's edge."""

    @property
    def radius(self) -> float:
        """Of its mark."""
        return CAPITAL if self.id == "moscow" else NODE

    @property
    def around(self) -> Box:
        """What its mark takes."""
        if self.rail is not None:
            return self.rail.box
        return Box(self.at[0] - self.radius, self.at[1] - self.radius, 2 * self.radius, 2 * self.radius)


def nodes(
    known: Mapping[str, City],
    fit: Fit,
    box: Box,
    tied: Iterable[tuple[str, str]],
    flag: Callable[[str, str], tuple[float, float]],
) -> dict[str, Node]:
    """Capitals by id; `tied` are the ends of the lines, and `flag` gives width and height of a name (id, name)."""
    at, inside = {id: fit.city(city.at) for id, city in known.items()}, box.inset(EDGE)
    others: dict[str, dict[str, Point]] = {id: {} for id in known}
    for a, b in tied:
        others[a][b], others[b][a] = at[b], at[a]
    sizes = {id: flag(id, city.name) for id, city in known.items() if not inside.contains(*at[id])}
    outside = [Beyond(id, at[id], (wide, high + RIM), others[id]) for id, (wide, high) in sizes.items()]
    found = rails(outside, box)
    return {id: _node(id, city, at[id], found.get(id)) for id, city in known.items()}


def _node(id: str, city: City, at: Point, rail: Rail | None) -> Node:
    return Node(id, city.name, at if rail is None else rail.at, city.side, rail)


def mark_paint(canvas: Canvas, node: Node) -> None:
    """A ring for a capital, Moscow's in red; a rail on the margin for one beyond the map's edge."""
    red = node.id == "moscow"
    if node.rail is not None:
        rail_paint(canvas, node.rail, red=red)
        return
    canvas.disc(node.at, node.radius + 2, "sheet")
    canvas.disc(node.at, node.radius, "red" if red else "ink")
    canvas.disc(node.at, node.radius * 0.42, "sheet")
