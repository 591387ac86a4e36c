"""What has moved, by how much, because of what? The ledger of the branch, whole or one variable over time."""

from collections.abc import Sequence

from game.core.course import Course
from game.core.dates import spoken
from game.core.model.world import Better, Value
from game.core.pages.desk import ForecastScreen, NoteScreen
from game.core.pages.parts import Movement
from game.frontends.window import meters
from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas
from game.frontends.window.course_chart import course_block
from game.frontends.window.flow import Drawing, Flow, Writer
from game.frontends.window.fonts import ASIDE, BODY, CARD, FIGURE, LABEL, LABEL_BOLD, OPTION, Style
from game.frontends.window.keys import Key
from game.frontends.window.screens.overlay import Overlay
from game.frontends.window.screens.picker import picker
from game.frontends.window.sitting import Sitting
from game.frontends.window.stack import Change, Pop, Stay
from game.frontends.window.text import typeset
from game.frontends.window.widgets import Widget

WORDS = LABEL._replace(size=15)
EVERYTHING = "all that has moved"


class LedgerView(Overlay):
    """Everything moved so far, and all meters."""

    title, widest = "Ledger", 960.0

    def __init__(self, sitting: Sitting) -> None:
        """The sitting whose branch is shown."""
        super().__init__()
        self.sitting = sitting
        self.movements = sitting.session.ledger()
        self.courses = sitting.session.courses()
        self.shown = 0
        """0 for everything, else the number of a course, from 1."""
        self.table = False
        """Whether a table stands in for the chart and what is told below it."""

    def on(self, key: Key) -> Change | None:
        """The key that opened it closes it; left and right go through the variables, T shows one as a table."""
        match key:
            case Key.LEDGER:
                return Pop()
            case Key.LEFT | Key.RIGHT:
                return self._turn(1 if key is Key.RIGHT else -1)
            case Key.TABLE:
                self.table = not self.table
                return Stay() if self.shown else Stay("Left and right pick one thing; T shows it as a table.")
        return super().on(key)

    def _turn(self, by: int) -> Change:
        self.shown = (self.shown + by) % (len(self.courses) + 1)
        self.scrolls["text"] = 0.0
        return Stay()

    def beside(self, canvas: Canvas, box: Box) -> list[Widget]:
        """The variable that is shown."""
        words = self.courses[self.shown - 1].label if self.shown else EVERYTHING
        return picker(box, words, self._turn) if self.courses else []

    def write(self, canvas: Canvas, writer: Writer) -> None:
        """Movements by cause, then the meters; or the movements of one variable."""
        if not self.movements:
            writer.prose("Nothing has moved yet.", BODY)
        if self.shown:
            self._write_one(writer, self.courses[self.shown - 1])
            return
        write_movements(writer, self.movements)
        screen = self.sitting.screen
        if not isinstance(screen, NoteScreen | ForecastScreen):
            writer.head("How things stand", CARD)
            writer.block(meters.grid(canvas, screen.meters, writer.width), gap=6)

    def _write_one(self, writer: Writer, course: Course) -> None:
        """One variable: what it came to altogether; over time, as a chart or as a table; and by what."""
        found = [turning.movement for turning in course.turnings]
        first, last = found[0], found[-1]
        writer.prose("ALTOGETHER", LABEL_BOLD, "red")
        whole = first._replace(after=last.after, words_after=last.words_after)
        writer.block(movement_row(writer.canvas, whole, writer.width), gap=2)
        if self.table:
            write_table(writer, course)
            return
        writer.block(course_block(writer.canvas, course, writer.width), gap=10)
        write_movements(writer, found, numbered=True)


def write_movements(writer: Writer, movements: Sequence[Movement], known: str = "", *, numbered: bool = False) -> None:
    """Movements below the cause that they share; a cause that is `known` from the page is left out.

    One on a day that lies behind what was told before it happened meanwhile. Where they are `numbered` none shares.
    """
    cause, latest = known, ""
    for number, movement in enumerate(movements, 1):
        if numbered or movement.cause != cause:
            cause = movement.cause
            day = f"{'Meanwhile, ' if movement.date < latest else ''}{spoken(movement.date)}"
            lead = f"{number}. " if numbered else ""
            writer.prose(f"{lead}{day}. {cause}", LABEL._replace(size=14), "slate", gap=12)
            if movement.left_by:
                writer.prose(f"Set going by: {movement.left_by}", ASIDE, gap=0)
        latest = max(latest, movement.date)
        told = movement._replace(label=_by_how_much(movement)) if numbered else movement
        writer.block(movement_row(writer.canvas, told, writer.width), gap=2 if numbered else 4)


def _by_how_much(movement: Movement) -> str:
    if isinstance(movement.after, bool):
        return "comes about" if movement.after else "ends"
    change = int(movement.after) - int(movement.before)
    return f"{'up' if change > 0 else 'down'} by {abs(change)}"


def write_table(writer: Writer, course: Course) -> None:
    """The chart's twin: each movement with its number, day and cause, and from what to what."""
    writer.block(_table_row(writer, ("", "Day", "Because of", "From", "To"), LABEL_BOLD), gap=14)
    beginning = ("", spoken(course.starts), "as it began", "", _shown(course.begins))
    writer.block(_table_row(writer, beginning, OPTION), gap=4)
    for number, turning in enumerate(course.turnings, 1):
        movement = turning.movement
        ends = _shown(movement.before), _shown(movement.after)
        writer.rule("aged", gap=4)
        writer.block(_table_row(writer, (str(number), spoken(movement.date), movement.cause, *ends), OPTION), gap=4)


def _table_row(writer: Writer, cells: tuple[str, str, str, str, str], style: Style) -> Drawing:
    """Five cells; the cause takes what the others leave, and as many lines as it needs."""
    canvas, width = writer.canvas, writer.width
    figures = canvas.text_width("-100 ", FIGURE) + 14
    number, day = canvas.text_width("99", FIGURE) + 12, canvas.text_width("28 September 1939", OPTION) + 18
    if width - number - day - 2 * figures < width * 0.3:
        day = canvas.text_width("September", OPTION) + 18
    lefts = (0.0, number, number + day, width - 2 * figures, width - figures)
    told = [
        typeset(canvas, cells[1], day - 14, style),
        typeset(canvas, cells[2], width - number - day - 2 * figures - 14, style),
    ]

    def paint(canvas: Canvas, x: float, y: float) -> None:
        middle = y + canvas.line_height(style) / 2
        canvas.label(cells[0], FIGURE, "slate", (x + lefts[0], middle), "midleft", number - 4)
        for place, block in zip(lefts[1:3], told, strict=True):
            block.paint(canvas, x + place, y)
        for place, cell in zip(lefts[3:], cells[3:], strict=True):
            words = style if style is LABEL_BOLD else FIGURE
            canvas.label(cell, words, "ink", (x + place + figures - 8, middle), "midright", figures - 6)

    words = ": ".join(filter(None, (cells[0], cells[1], cells[2])))
    return Drawing(max(block.height for block in told), paint, f"{words}; from {cells[3]} to {cells[4]}", whole=True)


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
