"""How do the powers stand? The map, and its twin in words: a table of relations and ties."""

from pathlib import Path

from game.core.pages.parts import MapView
from game.frontends.window import map_view, meters
from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas
from game.frontends.window.flow import Flow, Writer
from game.frontends.window.fonts import BODY, CARD, LABEL
from game.frontends.window.furniture import plain_sheet
from game.frontends.window.screens.desk_view import DeskView
from game.frontends.window.stack import Push
from game.frontends.window.widgets import Pane, Widget

RELATIONS = (
    "How Moscow stands with the powers, and they with each other, from enmity on the left to friendship on the right."
)


def relations_flow(canvas: Canvas, view: MapView, width: float, folder: Path) -> Flow:
    """The table below its heading, and the lines of the map in words; `folder` holds the map."""
    writer = Writer(canvas, width)
    writer.prose("Relations and ties", CARD)
    writer.block(meters.table(canvas, view.table, width), gap=8)
    if view.lines:
        writer.prose("Lines on the map", CARD, gap=18)
    for line in view.lines:
        writer.prose(f"{map_view.ends(line, view.date, folder)}: {line.drawn}", BODY, gap=6)
        if line.words or line.label:
            writer.prose(". ".join(filter(None, (line.label, line.words, line.pact))), LABEL, "slate", gap=0)
    return writer.flow


def map_widget(view: DeskView, canvas: Canvas, box: Box, shown: MapView) -> Widget:
    """The map, which opens full size when it is pressed, or its table while the view shows tables."""
    if view.table:
        flow = relations_flow(canvas, shown, box.w - 46, view.sitting.maps)
        pane = Pane("map", "Relations", box, flow, view.scrolls, plain_sheet, role="table")
        pane.explains = view.scales(shown.table, RELATIONS)
        return pane

    def paint(canvas: Canvas, box: Box, focused: bool) -> None:
        map_view.map_paint(canvas, box, shown, view.sitting.maps)

    words = map_view.in_words(shown, view.sitting.maps)
    return Widget("map", "image", "The map", box, paint, value=words, press=lambda: Push(view.open_atlas()))
