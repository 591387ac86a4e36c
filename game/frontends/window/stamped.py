"""How does a stamp get beside a heading? At the right of it, where there is room, and askew over what stands below."""

from game.frontends.window import stamps
from game.frontends.window.canvas import Canvas
from game.frontends.window.flow import Drawing, Writer
from game.frontends.window.fonts import Style

MOST = 1.25
"""Text size up to which a heading leaves a stamp room above the lines below."""
ROOM = 24.0
"""Units between a heading and its stamp at least."""


def write_stamped(writer: Writer, heading: str, style: Style, kind: stamps.Kind, lower: str) -> None:
    """Writes a heading with a stamp, or alone where there is no room."""
    canvas = writer.canvas
    fits = writer.width - canvas.text_width(heading, style) > stamps.WIDE + ROOM and canvas.text <= MOST

    def paint(canvas: Canvas, x: float, y: float) -> None:
        if fits:
            stamps.stamp(canvas, (x + writer.width - stamps.WIDE / 2 + 6, y + 18), kind, lower)

    said = f"Stamp: {kind.words.lower()}, {lower.title()}" if fits else ""
    writer.block(Drawing(stamps.HIGH, paint, said))
    writer.prose(heading, style, gap=-stamps.HIGH)
