"""What has moved, by how much, because of what? The ledger of the branch, with how all things stand now."""

from collections.abc import Sequence

from game.core.dates import spoken
from game.core.model import Better, Value
from game.core.screen import ForecastScreen, Movement, NoteScreen
from game.frontends.window import meters
from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas
from game.frontends.window.flow import Drawing, Flow, Writer
from game.frontends.window.fonts import ASIDE, BODY, CARD, FIGURE, LABEL, LABEL_BOLD
from game.frontends.window.keys import Key
from game.frontends.window.screens.overlay import Overlay
from game.frontends.window.screens.picker import picker
from game.frontends.window.sitting import Sitting
from game.frontends.window.stack import Change, Pop, Stay
from game.frontends.window.text import typeset
from game.frontends.window.widgets import Page

WORDS = LABEL._replace(size=15)
EVERYTHING = "all that has moved"


class LedgerView(Overlay):
    """Everything moved so far, and all meters."""

    title = "Ledger"

    def __init__(self, sitting: Sitting) -> None:
        """The sitting whose branch is shown."""
        super().__init__()
        self.sitting = sitting
        self.movements = sitting.session.ledger()
        self.labels = tuple(sorted({movement.label for movement in self.movements}))
        self.shown = 0
        """0 for everything, else the number of a label."""

    def on(self, key: Key) -> Change | None:
        """The key that opened it closes it; left and right go through the variables."""
        match key:
            case Key.LEDGER:
                return Pop()
            case Key.LEFT | Key.RIGHT:
                return self._turn(1 if key is Key.RIGHT else -1)
        return super().on(key)

    def _turn(self, by: int) -> Change:
        self.shown = (self.shown + by) % (len(self.labels) + 1)
        self.scrolls["text"] = 0.0
        return Stay()

    def page(self, canvas: Canvas) -> Page:
        """The sheet, and at its foot the variable that is shown."""
        page = super().page(canvas)
        *others, close = page.widgets
        if len(self.labels) < 2:
            return page
        left = self.frame(canvas).x + 24
        box = Box(left, close.box.y, close.box.x - left - 20, close.box.h)
        words = self.labels[self.shown - 1] if self.shown else EVERYTHING
        return page._replace(widgets=(*others, *picker(box, words, self._turn), close))

    def write(self, canvas: Canvas, writer: Writer) -> None:
        """Movements by cause, then the meters; or the movements of one variable."""
        if not self.movements:
            writer.prose("Nothing has moved yet.", BODY)
        if self.shown:
            self._write_one(writer, self.labels[self.shown - 1])
            return
        write_movements(writer, self.movements)
        screen = self.sitting.screen
        if not isinstance(screen, NoteScreen | ForecastScreen):
            writer.head("How things stand", CARD)
            writer.block(meters.grid(canvas, screen.meters, writer.width), gap=6)

    def _write_one(self, writer: Writer, label: str) -> None:
        """One variable: what it came to altogether, and by what."""
        found = [movement for movement in self.movements if movement.label == label]
        first, last = found[0], found[-1]
        writer.prose("ALTOGETHER", LABEL_BOLD, "red")
        whole = first._replace(after=last.after, words_after=last.words_after)
        writer.block(movement_row(writer.canvas, whole, writer.width), gap=2)
        write_movements(writer, found)


def write_movements(writer: Writer, movements: Sequence[Movement], known: str = "") -> None:
    """Movements below the cause that they share; a cause that is `known` from the page is left out."""
    cause = known
    for movement in movements:
        if movement.cause != cause:
            cause = movement.cause
            writer.prose(f"{spoken(movement.date)}. {cause}", LABEL._replace(size=14), "slate", gap=12)
            if movement.left_by:
                writer.prose(f"Set going by: {movement.left_by}", ASIDE, gap=0)
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
