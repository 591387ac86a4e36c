"""Where does the name of a capital stand? Beside it, where it hides least."""

from collections.abc import Collection, Sequence

import pygame

from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas, Point
from game.frontends.window.fonts import MAP, Style
from game.frontends.window.map_nodes import Node
from game.frontends.window.strokes import Way

COLLISION = 300
"""What it costs a name to lie on another."""
TOO_MUCH = 40
"""A capital that no line touches is left out where its name would cost so much."""
MARK, IDLE = 90, 30
"""What it costs to lie on a capital, and on one that no line touches."""
_SIDES = ("up", "down", "right", "left", "up right", "up left", "down right", "down left")


def named(
    canvas: Canvas, nodes: Sequence[Node], ends: set[str], ways: Sequence[Way], box: Box
) -> tuple[tuple[Node, Box], ...]:
    """Each capital with the place of its name; `ends` of lines first.

    A capital that no line touches is left out where its name would lie on another.
    """
    points = [way.at(t) for way in ways for t in range(0, int(way.length), 9)]
    found: list[tuple[Node, Box]] = []
    for node in sorted(nodes, key=lambda node: (node.rail is None, node.id != "moscow", node.id not in ends)):
        if node.rail is not None:
            found.append((node, node.rail.flag))
            continue
        marks = [(other.around, MARK if other.id in ends else IDLE) for other in nodes if other is not node]
        placed = [place for _, place in found]
        places = _places(canvas, node)
        near = _within(points, places)
        costs = {place: far + _cost(place, box, placed, marks, near) for place, far in places.items()}
        best = min(costs, key=lambda place: costs[place])
        if node.id in ends or costs[best] < TOO_MUCH:
            found.append((node, best))
    return tuple(found)


def name_paint(canvas: Canvas, node: Node, place: Box) -> None:
    """The name on a strip of paper that lets the map show through a little; on its rail for one beyond the edge."""
    if node.rail is not None:
        colour = "on_red" if node.id == "moscow" else "on_bar"
        canvas.label(node.name.upper(), _style(node.id), colour, place.centre, "center", place.w - 4)
        return
    back = pygame.Surface(canvas.rect(place).size)
    back.fill(canvas.colour("sheet"))
    back.set_alpha(225)
    canvas.surface.blit(back, canvas.rect(place))
    canvas.label(node.name.upper(), _style(node.id), "ink", place.centre, "center", place.w - 4)


def name_size(canvas: Canvas, id: str, name: str) -> tuple[float, float]:
    """How wide and high the name of a capital stands."""
    style = _style(id)
    return canvas.text_width(name.upper(), style) + 8, canvas.line_height(style) * 1.02


def _style(id: str) -> Style:
    return MAP._replace(face="bold", size=15) if id == "moscow" else MAP


def _places(canvas: Canvas, node: Node) -> dict[Box, int]:
    """Boxes around a node for its name with what they cost, the preferred one first, those farther off dearer."""
    wide, high = name_size(canvas, node.id, node.name)
    near = node.radius + 4
    preferred = _beside(node, node.side, near, wide, high)
    rings = ((near, 1), (near + 0.7 * high, 20), (near + 1.6 * high, 50), (near + 2.6 * high, 90))
    return {_beside(node, side, r, wide, high): far for r, far in rings for side in _SIDES} | {preferred: 0}


def _beside(node: Node, side: str, r: float, wide: float, high: float) -> Box:
    """The box of a name at a side of its node, `r` units away."""
    x, y = node.at
    right, left, up, down = (word in side for word in ("right", "left", "up", "down"))
    if not (up or down):
        return Box(x + r if right else x - r - wide, y - high / 2, wide, high)
    if not (right or left):
        return Box(x - wide / 2, y + r if down else y - r - high, wide, high)
    r *= 0.7
    return Box(x + r if right else x - r - wide, y + r if down else y - r - high, wide, high)


def _within(points: Sequence[Point], places: Collection[Box]) -> list[Point]:
    """The points that any of the places may hide."""
    left, right = min(place.x for place in places), max(place.right for place in places)
    top, bottom = min(place.y for place in places), max(place.bottom for place in places)
    return [(x, y) for x, y in points if left <= x < right and top <= y < bottom]


def _cost(place: Box, box: Box, placed: list[Box], marks: list[tuple[Box, int]], points: list[Point]) -> int:
    """What a name would hide: the edge counts most, then other names and capitals, then lines."""
    cost = 0 if box.inset(3).holds(place) else 400
    cost += COLLISION * sum(place.overlaps(other) for other in placed)
    cost += sum(weight for mark, weight in marks if place.overlaps(mark))
    return cost + 3 * sum(place.contains(*point) for point in points)
