"""How do the powers stand to each other? Capitals at their places, joined by lines, with a legend."""

from pathlib import Path
from typing import NamedTuple

from game.core.dates import spoken
from game.core.screen import MapLine, MapView
from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas, Point
from game.frontends.window.fonts import LABEL, MAP, Style
from game.frontends.window.map_data import City, Fit, cities, geometry
from game.frontends.window.map_ground import ground
from game.frontends.window.map_lines import laid
from game.frontends.window.strokes import KINDS, Way, relation

import pygame  # isort: skip

LEGEND = LABEL._replace(display=True)
"""The letters of the legend below the map."""
NODE = 6.0
COLLISION = 300
"""What it costs a name to lie on another."""
TOO_MUCH = 40
"""A capital that no line touches is left out where its name would cost so much."""
MARK, IDLE = 90, 8
"""What it costs to lie on a capital, and on one that no line touches."""
CAPITAL = 9.0
_SIDES = ("up", "down", "right", "left", "up right", "up left", "down right", "down left")
_MAP_NAMES = {"europe": "europe", "asia": "asia", "world": "europe"}


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


def in_words(view: MapView) -> str:
    """What the map says, for those who don't see it."""
    lines = "; ".join(f"{line.a.title()} to {line.b.title()}: {line.kind} ({line.words})" for line in view.lines)
    return f"Map, {spoken(view.date)}. {lines or 'No lines between capitals.'}"


def map_paint(canvas: Canvas, box: Box, view: MapView, folder: Path, *, legend: bool = True) -> None:
    """Draws the map, with its legend below; the finished picture is kept until the canvas changes."""
    below = canvas.line_height(LEGEND) + 6 if legend else 0.0
    area = Box(box.x, box.y, box.w, box.h - below)
    key = ("map", area, view.theatre, view.date, tuple((line.a, line.b, line.kind) for line in view.lines))
    rect = canvas.rect(area)
    found = canvas.pictures.get(key)
    if found is not None:
        canvas.surface.blit(found, rect)
    else:
        with canvas.clipped(area), canvas.within(area):
            _draw(canvas, area, view, folder)
        canvas.keep_picture(key, canvas.surface.subsurface(rect.clip(canvas.surface.get_rect())).copy())
    canvas.outline(area, "ink", 1.5)
    if legend:
        _legend(canvas, Box(box.x, area.bottom, box.w, below))


def _draw(canvas: Canvas, box: Box, view: MapView, folder: Path) -> None:
    name = _MAP_NAMES[view.theatre]
    lines = _drawn(view, cities(folder), folder)
    known = _wanted(cities(folder), name, lines)
    fit = ground(canvas, folder, name, view.date, box, [city.at for city in known.values()])
    nodes = {
        node.id: node
        for node in _apart(
            [_node(id, city, fit, box) for id, city in known.items()], box, max(44.0, 2.1 * canvas.line_height(MAP))
        )
    }
    ways = laid(lines, {node.id: node.at for node in nodes.values()})
    for line, way in ways:
        relation(canvas, way, line.kind)
    ends = {id for line in lines for id in (line.a, line.b)}
    named = _named(canvas, list(nodes.values()), ends, [way for _, way in ways], box)
    for node, _ in named:
        _mark(canvas, node, box)
    for node, place in named:
        _label(canvas, node, place)


def _drawn(view: MapView, known: dict[str, City], folder: Path) -> tuple[MapLine, ...]:
    """The lines that this map has room for: in Europe those between its own capitals, elsewhere those that touch it."""
    (west, south), (east, north) = geometry(folder, _MAP_NAMES[view.theatre]).window
    inside = {id for id, city in known.items() if west < city.at[0] < east and south < city.at[1] < north}
    need = 2 if view.theatre == "europe" else 1
    lines = (line for line in view.lines if line.a in known and line.b in known)
    return tuple(line for line in lines if len(inside & {line.a, line.b}) >= need)


def _wanted(known: dict[str, City], name: str, lines: tuple[MapLine, ...]) -> dict[str, City]:
    """The capitals that always show on this map, and those that a line needs."""
    ends = {id for line in lines for id in (line.a, line.b)}
    return {id: city for id, city in known.items() if id in ends or name in city.maps}


def _node(id: str, city: City, fit: Fit, box: Box) -> Node:
    """A capital where it lies, or at the map's edge if it lies beyond."""
    at, inside = fit.city(city.at), box.inset(14)
    held = min(max(at[0], inside.x), inside.right), min(max(at[1], inside.y), inside.bottom)
    return Node(id, city.name, held, city.side, held != at)


def _apart(nodes: list[Node], box: Box, apart: float) -> list[Node]:
    """Places beyond one edge stand below each other there, `apart` units at least, not on each other."""
    out = [node for node in nodes if not node.off]
    for at_left in (True, False):
        free = box.y + 30
        side = [node for node in nodes if node.off and (node.at[0] < box.centre[0]) is at_left]
        for node in sorted(side, key=lambda node: node.at[1]):
            y = max(free, node.at[1])
            out.append(node._replace(at=(node.at[0], y)))
            free = y + apart
    return out


def _mark(canvas: Canvas, node: Node, box: Box) -> None:
    if node.off:
        _arrow(canvas, node, box)
        return
    canvas.disc(node.at, node.radius + 2, "sheet")
    canvas.disc(node.at, node.radius, "red" if node.id == "moscow" else "ink")
    canvas.disc(node.at, node.radius * 0.42, "sheet")


def _arrow(canvas: Canvas, node: Node, box: Box) -> None:
    """A place beyond the edge: a wedge that points there."""
    x, y = node.at
    dx = (x > box.right - 20) - (x < box.x + 20)
    dy = (y > box.bottom - 20) - (y < box.y + 20) if not dx else 0
    tip = x + 10 * dx, y + 10 * dy
    left = x - 4 * dx - 8 * dy, y - 8 * dx - 4 * dy
    right = x - 4 * dx + 8 * dy, y + 8 * dx - 4 * dy
    canvas.disc(node.at, 11, "sheet")
    canvas.polygon([tip, left, right], "red" if node.id == "moscow" else "ink")


# ── Labels ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def _named(canvas: Canvas, nodes: list[Node], ends: set[str], ways: list[Way], box: Box) -> list[tuple[Node, Box]]:
    """Each capital with the place of its name, where it hides least; ends of lines first.

    A capital that no line touches is left out where its name would lie on another.
    """
    points = [way.at(t) for way in ways for t in range(0, int(way.length), 9)]
    named: list[tuple[Node, Box]] = []
    for node in sorted(nodes, key=lambda node: (node.id != "moscow", node.id not in ends)):
        marks = [(_around(other), MARK if other.id in ends else IDLE) for other in nodes if other is not node]
        placed = [place for _, place in named]
        costs = {place: far + _cost(place, box, placed, marks, points) for place, far in _places(canvas, node).items()}
        best = min(costs, key=lambda place: costs[place])
        if node.id in ends or costs[best] < TOO_MUCH:
            named.append((node, best))
    return named


def _around(node: Node) -> Box:
    return Box(node.at[0] - node.radius, node.at[1] - node.radius, 2 * node.radius, 2 * node.radius)


def _style(node: Node) -> Style:
    return MAP._replace(face="bold", size=15) if node.id == "moscow" else MAP


def _label(canvas: Canvas, node: Node, place: Box) -> None:
    back = pygame.Surface(canvas.rect(place).size)
    back.fill(canvas.colour("sheet"))
    back.set_alpha(225)
    canvas.surface.blit(back, canvas.rect(place))
    canvas.label(node.name.upper(), _style(node), "ink", place.centre, "center", place.w - 4)


def _places(canvas: Canvas, node: Node) -> dict[Box, int]:
    """Boxes around a node for its name with what they cost, the preferred one first, those farther off dearer."""
    style = _style(node)
    wide = canvas.text_width(node.name.upper(), style) + 8
    high = canvas.line_height(style) * 1.02
    near = node.radius + (8 if node.off else 4)
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


def _cost(place: Box, box: Box, placed: list[Box], marks: list[tuple[Box, int]], points: list[Point]) -> int:
    """What a name would hide: the edge counts most, then other names and capitals, then lines."""
    cost = 0 if box.inset(3).holds(place) else 400
    cost += COLLISION * sum(place.overlaps(other) for other in placed)
    cost += sum(weight for mark, weight in marks if place.overlaps(mark))
    return cost + 3 * sum(place.contains(*point) for point in points)


# ── Legend ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def _legend(canvas: Canvas, box: Box) -> None:
    """The five kinds of line, each with its name."""
    style = LEGEND
    while style.size > 10 and sum(canvas.text_width(k, style) + 36 for k in KINDS) > box.w:
        style = style._replace(size=style.size - 0.5)
    widths = [canvas.text_width(kind, style) for kind in KINDS]
    sample = min(30.0, max(14.0, (box.w - sum(widths)) / len(KINDS) - 16))
    gap = min(30.0, (box.w - sum(widths) - len(KINDS) * (sample + 6)) / (len(KINDS) - 1))
    x, y = box.x, box.y + box.h / 2 + 2
    for kind, wide in zip(KINDS, widths, strict=True):
        relation(canvas, Way([(x, y), (x + sample, y)]), kind, None)
        canvas.label(kind, style, "ink", (x + sample + 6, y), "midleft")
        x += sample + 6 + wide + gap
