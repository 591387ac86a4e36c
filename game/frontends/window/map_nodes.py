"""Which capitals stand on a map, and where? At their places, or at the edge beyond which they lie."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas, Point
from game.frontends.window.map_data import City, Fit

NODE = 6.0
CAPITAL = 9.0
EDGE = 14.0
"""Units from the map's edge at which those beyond it stand."""


class Node(NamedTuple):
    """A capital as it stands on the page."""

    id: str
    name: str
    at: Point
    side: str
    off: bool
    """True if it lies beyond the map's edge, where it then stands."""

    @property
    def radius(self) -> float:
        """Of its mark."""
        return CAPITAL if self.id == "moscow" else NODE


def nodes(known: Mapping[str, City], fit: Fit, box: Box, apart: float) -> dict[str, Node]:
    """Capitals by id; those beyond one edge stand `apart` units from each other at least."""
    return {node.id: node for node in _apart([_node(id, city, fit, box) for id, city in known.items()], box, apart)}


def _node(id: str, city: City, fit: Fit, box: Box) -> Node:
    at, inside = fit.city(city.at), box.inset(EDGE)
    held = min(max(at[0], inside.x), inside.right), min(max(at[1], inside.y), inside.bottom)
    return Node(id, city.name, held, city.side, held != at)


def _apart(found: Iterable[Node], box: Box, apart: float) -> list[Node]:
    """Places beyond one edge stand below each other there, not on each other."""
    found = list(found)
    out = [node for node in found if not node.off]
    for at_left in (True, False):
        free = box.y + 30
        side = [node for node in found if node.off and (node.at[0] < box.centre[0]) is at_left]
        for node in sorted(side, key=lambda node: node.at[1]):
            y = max(free, node.at[1])
            out.append(node._replace(at=(node.at[0], y)))
            free = y + apart
    return out


def mark_paint(canvas: Canvas, node: Node, box: Box) -> None:
    """A ring for a capital, Moscow's in red; a wedge that points there for one beyond the edge of the map in `box`."""
    if node.off:
        _wedge(canvas, node, box)
        return
    canvas.disc(node.at, node.radius + 2, "sheet")
    canvas.disc(node.at, node.radius, "red" if node.id == "moscow" else "ink")
    canvas.disc(node.at, node.radius * 0.42, "sheet")


def _wedge(canvas: Canvas, node: Node, box: Box) -> None:
    x, y = node.at
    dx = (x > box.right - 20) - (x < box.x + 20)
    dy = (y > box.bottom - 20) - (y < box.y + 20) if not dx else 0
    tip = x + 10 * dx, y + 10 * dy
    left = x - 4 * dx - 8 * dy, y - 8 * dx - 4 * dy
    right = x - 4 * dx + 8 * dy, y + 8 * dx - 4 * dy
    canvas.disc(node.at, 11, "sheet")
    canvas.polygon([tip, left, right], "red" if node.id == "moscow" else "ink")
