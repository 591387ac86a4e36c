"""What has moved, by how much, because of what? The ledger of the branch, with how all things stand now."""

from collections.abc import Sequence

from game.core.dates import spoken
from game.core.model import Better, Value
from game.core.screen import ForecastScreen, Movement, NoteScreen
from game.frontends.window import meters
from game.frontends.window.canvas import Canvas
from game.frontends.window.flow import Drawing, Flow, Writer
from game.frontends.window.fonts import BODY, CARD, FIGURE, LABEL
from game.frontends.window.keys import Key
from game.frontends.window.screens.overlay import Overlay
from game.frontends.window.sitting import Sitting
from game.frontends.window.stack import Change, Pop
from game.frontends.window.text import typeset

WORDS = LABEL._replace(size=15)


class LedgerView(Overlay):
    """Everything moved so far, and all meters."""

    title = "Ledger"

    def __init__(self, sitting: Sitting) -> None:
        """The sitting whose branch is shown."""
        super().__init__()
        self.sitting = sitting

    def on(self, key: Key) -> Change | None:
        """The key that opened it closes it."""
        return Pop() if key is Key.LEDGER else super().on(key)

    def write(self, canvas: Canvas, writer: Writer) -> None:
        """Movements by cause, then the meters."""
        movements = self.sitting.session.ledger()
        if not movements:
            writer.prose("Nothing has moved yet.", BODY)
        write_movements(writer, movements)
        screen = self.sitting.screen
        if not isinstance(screen, NoteScreen | ForecastScreen):
            writer.head("How things stand", CARD)
            writer.block(meters.grid(canvas, screen.meters, writer.width), gap=6)


def write_movements(writer: Writer, movements: Sequence[Movement], known: str = "") -> None:
    """Movements below the cause that they share; a cause that is `known` from the page is left out."""
    cause = known
    for movement in movements:
        if movement.cause != cause:
            cause = movement.cause
            writer.prose(f"{spoken(movement.date)}. {cause}", LABEL._replace(size=14), "slate", gap=12)
        writer.block(movement_row(writer.canvas, movement, writer.width), gap=4)


def movement_row(canvas: Canvas, movement: Movement, width: float) -> Drawing:
    """One line of the ledger: what moved, in words where a word has changed, from where to where, and an arrow."""
    figures = f"{_shown(movement.before)} to {_shown(movement.after)}"
    right = canvas.text_width(figures, FIGURE) + 34
    flow = Flow([(typeset(canvas, movement.label, width - right - 12, BODY), 0, 0)])
    up = int(movement.after) > int(movement.before)
    colour = direction_colour(movement.better, up)
    words = _words(movement)
    if words:
        flow.add(typeset(canvas, words, width - right - 12, WORDS, colour if colour != "slate" else "ink"))
    middle = canvas.line_height(BODY) / 2

    def paint(canvas: Canvas, x: float, y: float) -> None:
        flow.paint(canvas, x, y)
        canvas.label(figures, FIGURE, "ink", (x + width - 22, y + middle), "midright")
        meters.arrow(canvas, x + width - 12, y + middle, up, colour)

    return Drawing(flow.height, paint, f"{movement.label}: {words}{', ' if words else ''}{figures}", whole=True)


def _words(movement: Movement) -> str:
    """`from hostile to cold`; empty where the words are the same, or there are none."""
    before, after = movement.words_before, movement.words_after
    if isinstance(movement.after, bool) or before == after:
        return ""
    return f"from *{before}* to *{after}*" if before and after else f"now *{after}*" if after else ""


def direction_colour(better: Better | None, up: bool) -> str:
    """Blue for the better, red for the worse, grey where neither can be said."""
    if better is None:
        return "slate"
    return "blue" if up == (better == "up") else "red"


def _shown(value: Value) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return str(value)
