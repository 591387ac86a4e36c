"""How large may short texts stand on a page? As large as all of them have room for, up to half as large again."""

from collections.abc import Callable, Sequence

from game.frontends.window.canvas import Canvas
from game.frontends.window.flow import Writer
from game.frontends.window.fonts import Style, growth

SIZES = (1.4, 1.25, 1.12, 1.0)


class RoomyWriter(Writer):
    """A writer whose letters and drawings are `large` times as large as they would be."""

    def __init__(self, canvas: Canvas, width: float, large: float) -> None:
        """`width` in units."""
        super().__init__(canvas, width)
        self.large = large

    def prose(self, text: str, style: Style, colour: str = "ink", gap: float = 8.0, indent: float = 0.0) -> Writer:
        """Adds set text."""
        return super().prose(text, style._replace(size=style.size * self.large), colour, gap * self.large, indent)


def roomy(canvas: Canvas, height: float, texts: Sequence[tuple[float, Callable[[Writer], None]]]) -> list[Writer]:
    """A writer for each text, given with its width, all in the largest size in which each takes the height at most."""
    tried = ([_written(canvas, width, write, large) for width, write in texts] for large in SIZES)
    fitting = (writers for writers in tried if all(writer.flow.height <= height for writer in writers))
    return next(fitting, None) or [_written(canvas, width, write, SIZES[-1]) for width, write in texts]


def _written(canvas: Canvas, width: float, write: Callable[[Writer], None], large: float) -> Writer:
    writer = RoomyWriter(canvas, width, large)
    write(writer)
    return writer


def tall(writer: Writer) -> float:
    """How much larger drawings are for a writer than at a text size of 100 %."""
    return growth(writer.canvas.text) * (writer.large if isinstance(writer, RoomyWriter) else 1.0)
