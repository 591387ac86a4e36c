"""How do the powers stand to each other? Capitals at their places, joined by lines, with a legend."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from game.core.dates import spoken
from game.core.pages.parts import MapLine, MapView
from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas
from game.frontends.window.fonts import LABEL, Style
from game.frontends.window.map_chart import MAP_NAMES, Chart, chart
from game.frontends.window.map_data import City, cities
from game.frontends.window.map_ground import draw_once, ground
from game.frontends.window.map_names import name_paint
from game.frontends.window.map_nodes import mark_paint
from game.frontends.window.strokes import KINDS, Way, relation

LEGEND = LABEL._replace(display=True)
"""The letters of the legend below the map."""


def in_words(view: MapView, folder: Path) -> str:
    """What the map says, for those who don't see it."""
    lines = "; ".join(f"{ends(line, view.date, folder)}: {line.drawn} ({line.words})" for line in view.lines)
    return f"Map, {spoken(view.date)}. {lines or 'No lines between capitals.'}"


def ends(line: MapLine, date: str, folder: Path) -> str:
    """`Moscow and Berlin`, by the names that they bore on a day."""
    known = cities(folder, date)
    return f"{capital_name(known, line.a)} and {capital_name(known, line.b)}"


def capital_name(known: Mapping[str, City], id: str) -> str:
    """What a capital is called; one that no map knows by its id."""
    return known[id].name if id in known else id.replace("_", " ").title()


def map_paint(canvas: Canvas, box: Box, view: MapView, folder: Path, *, legend: bool = True) -> None:
    """Draws the map, with its legend below; the finished picture is kept until the canvas changes."""
    below = legend_height(canvas) if legend else 0.0
    area = Box(box.x, box.y, box.w, box.h - below)
    found = chart(canvas, area, view, folder)
    chart_paint(canvas, found, view, folder)
    if legend:
        shown = view._replace(lines=tuple(line for line, _ in found.lines))
        legend_paint(canvas, Box(box.x, area.bottom, box.w, below), shown)


def chart_paint(canvas: Canvas, found: Chart, view: MapView, folder: Path) -> None:
    """Draws a map that has been laid out; the finished picture is kept until the canvas changes."""
    key = ("map", found.box, view.theatre, view.date, tuple(line for line, _ in found.lines))

    def draw() -> None:
        with canvas.clipped(found.box), canvas.within(found.box):
            ground(canvas, folder, MAP_NAMES[view.theatre], view.date, found)
            for line, way in found.lines:
                relation(canvas, way, line.kind, pact=bool(line.pact))
            capitals_paint(canvas, found)

    draw_once(canvas, key, found.box, draw)
    canvas.outline(found.box, "ink", 1.5)


def capitals_paint(canvas: Canvas, found: Chart) -> None:
    """The capitals and their names, over the lines."""
    for node, _ in found.names:
        mark_paint(canvas, node)
    for node, place in found.names:
        name_paint(canvas, node, place)


def legend_height(canvas: Canvas) -> float:
    """What the legend takes below a map."""
    return canvas.line_height(LEGEND) + 6


def key_to(view: MapView, *, brief: bool = False) -> list[MapLine]:
    """A line of each of the five kinds, and of a pact between two who are hostile where the map has one; then a `brief`
    key is without what the map doesn't have.
    """
    barred = [line for line in view.lines if line.pact][:1]
    had = {line.drawn for line in view.lines} if brief and barred else set(KINDS)
    return [MapLine("", "", kind, "", "") for kind in KINDS if kind in had] + barred


def legend_paint(canvas: Canvas, box: Box, view: MapView) -> None:
    """The kinds of line, each with its name."""
    style, shown = LEGEND, key_to(view)
    if _key_width(canvas, shown, style) > box.w:
        shown = key_to(view, brief=True)
    while style.size > 10 and _key_width(canvas, shown, style) > box.w:
        style = style._replace(size=style.size - 0.5)
    widths = [canvas.text_width(line.drawn, style) for line in shown]
    sample = min(30.0, max(14.0, (box.w - sum(widths)) / len(shown) - 16))
    gap = min(30.0, (box.w - sum(widths) - len(shown) * (sample + 6)) / max(1, len(shown) - 1))
    x, y = box.x, box.y + box.h / 2 + 2
    for line, wide in zip(shown, widths, strict=True):
        relation(canvas, Way([(x, y), (x + sample, y)]), line.kind, None, pact=bool(line.pact))
        canvas.label(line.drawn, style, "ink", (x + sample + 6, y), "midleft")
        x += sample + 6 + wide + gap


def _key_width(canvas: Canvas, shown: Sequence[MapLine], style: Style) -> float:
    return sum(canvas.text_width(line.drawn, style) + 36 for line in shown)
