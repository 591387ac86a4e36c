"""What can be pointed at on the map full size? The lines and the capitals of a theatre; each can have the focus."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from game.core.atlas import Tie
from game.core.pages.parts import MapView
from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas, Point
from game.frontends.window.map_chart import Chart, chart, grips
from game.frontends.window.map_view import capitals_paint, chart_paint, ends, in_words
from game.frontends.window.screens.atlas_card import kind_words, standing
from game.frontends.window.stack import Change
from game.frontends.window.strokes import COLOURS, relation, stroke
from game.frontends.window.widgets import Widget

GRIP = 5.0
"""Radius of the mark by which a line is pointed at."""
TITLES = {"europe": "Europe", "asia": "The Far East"}


def theatre_widgets(
    canvas: Canvas,
    box: Box,
    view: MapView,
    folder: Path,
    ties: Mapping[frozenset[str], Tie],
    about: str,
    press: Callable[[str], Callable[[], Change]],
) -> list[Widget]:
    """The map in a box, and on it a widget for each line and each capital that has ties; `about` is the id of the one
    that is lifted out."""
    found = chart(canvas, box, view, folder, whole=True)
    at = grips(found)

    def paint(canvas: Canvas, box: Box, focused: bool) -> None:
        chart_paint(canvas, found, view, folder)
        with canvas.clipped(box):
            _lifted(canvas, found, about)
            for line, _ in found.lines:
                _grip(canvas, at[line.a, line.b], COLOURS[line.kind])

    words = in_words(view._replace(lines=tuple(line for line, _ in found.lines)), folder)
    made = [Widget(f"map-{view.theatre}", "image", f"{TITLES[view.theatre]}. {words}", box, paint)]
    for line, _ in found.lines:
        (x, y), id = at[line.a, line.b], line_id(line.a, line.b)
        place = Box(x - GRIP - 2, y - GRIP - 2, 2 * GRIP + 4, 2 * GRIP + 4)
        value = _line_words(ties[frozenset((line.a, line.b))])
        made.append(Widget(id, "button", ends(line, view.date, folder), place, value=value, press=press(id)))
    return made + _capitals(found, view, ties.values(), press)


def _grip(canvas: Canvas, spot: Point, colour: str) -> None:
    """The mark on a line by which it is pointed at."""
    canvas.disc(spot, GRIP + 2, "sheet")
    canvas.disc(spot, GRIP, colour)
    canvas.disc(spot, GRIP * 0.4, "sheet")


def _line_words(tie: Tie) -> str:
    """What the papers in force make of a tie, and how warm it is."""
    return ". ".join(filter(None, (kind_words(tie), standing(tie.relation))))


def line_id(a: str, b: str) -> str:
    """The id of the widget of a line."""
    return f"line-{a}-{b}"


def _capitals(
    found: Chart, view: MapView, ties: Iterable[Tie], press: Callable[[str], Callable[[], Change]]
) -> list[Widget]:
    tied = {capital for tie in ties for capital in (tie.a, tie.b)}
    made = []
    for node, place in found.names:
        if node.id in tied:
            id = f"capital-{view.theatre}-{node.id}"
            name = f"{node.name}, beyond the edge" if node.rail else node.name
            made.append(Widget(id, "button", name, place, press=press(id)))
    return made


def _lifted(canvas: Canvas, found: Chart, about: str) -> None:
    """Draws a line once more over the others, with a broad edge in the colour of the focus."""
    for line, way in found.lines:
        if line_id(line.a, line.b) == about:
            stroke(canvas, way.part(0, way.length), "focus", 14)
            stroke(canvas, way.part(0, way.length), "sheet", 9)
            relation(canvas, way, line.kind, pact=bool(line.pact))
            capitals_paint(canvas, found)
