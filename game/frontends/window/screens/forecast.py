"""What did Moscow do? Ten counters to spread over the options before the record is shown."""

from collections.abc import Callable

from game.core.moves import Forecast
from game.core.pages.desk import ForecastScreen, Option
from game.core.score import foresight
from game.files.prose import plain
from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas, Point
from game.frontends.window.cards import WEDGE, number_wedge
from game.frontends.window.columns import Column
from game.frontends.window.flow import Flow, Writer
from game.frontends.window.fonts import BODY, CARD, FIGURE, LABEL, OPTION, Style, growth
from game.frontends.window.furniture import body, button, button_height, button_width, focus_ring, footer
from game.frontends.window.keys import NUMBERS, Key
from game.frontends.window.motion import Motion
from game.frontends.window.screens.desk_view import DeskView, desk_header
from game.frontends.window.sitting import Sitting
from game.frontends.window.stack import Change, Stay
from game.frontends.window.text import typeset
from game.frontends.window.widgets import Page, Widget

COUNTER = 11.0
STEPPER = 44.0
DROP = 15.0
"""Units that a counter falls."""
LAG = 0.012
"""Seconds from one to the next, where several fall."""
GAP = 12.0
STYLES = (OPTION._replace(size=19), OPTION._replace(size=17), OPTION)
"""Of the options, the largest that leaves each of them some room."""
SPARE, MOST_SPARE = 40.0, 84.0
"""Units that a row has beyond its words: where larger letters are tried, and at most."""
IF_SO = LABEL._replace(display=True, size=13.5)
RULE = 20.0
BET, EVEN, DECLINE = "Place the bet", "Spread evenly", "No bet"


class ForecastView(DeskView):
    """A row for each option with its counters; left and right, or a click, move them."""

    def __init__(self, sitting: Sitting, screen: ForecastScreen) -> None:
        """`screen` is the session's present page."""
        super().__init__(sitting)
        self.screen = screen
        self.placed = {option.id: 0 for option in screen.options}

    @property
    def left(self) -> int:
        """Counters still in the hand."""
        return self.screen.counters - sum(self.placed.values())

    def page(self, canvas: Canvas) -> Page:
        """The question, the rows, the buttons."""
        area = body(canvas)
        writer = Writer(canvas, area.w)
        writer.prose("What did Moscow do?", CARD._replace(size=24))
        writer.prose(
            f"Spread {self.screen.counters} counters over the options, more where you are surer. Foresight is scored "
            f"when the record is shown; an even spread would score {self.screen.guess:.0f}.",
            BODY, gap=4,
        )  # fmt: skip
        intro = Widget(
            "question", "heading", "What did Moscow do?", Box(area.x, area.y, area.w, writer.flow.height),
            lambda c, b, f: writer.flow.paint(c, b.x, b.y), value=writer.flow.wording,
        )  # fmt: skip
        high = button_height(canvas)
        rows_box = Box(area.x, area.y + intro.box.h + 18, area.w, area.h - intro.box.h - high - 44)
        rows, column = self._rows(canvas, rows_box)
        buttons = self._buttons(canvas, Box(area.x, area.bottom - high - 6, area.w, high))
        hints = (
            ("Left/Right", "take and add counters"),
            (f"1-{len(self.screen.options)}", "add one"),
            ("Enter", "add one, or press"),
            ("U", "undo"),
            ("Esc", "leave"),
        )
        widgets = (desk_header(canvas, self.screen.header, "forecast"), intro, *rows, column.bar(), *buttons)
        return Page((*widgets, *footer(canvas, hints)), first=rows[0].id, columns=(column,))

    # ── Rows ─────────────────────────────────────────────────────────────────────────────────────────────────────────

    def _rows(self, canvas: Canvas, box: Box) -> tuple[list[Widget], Column]:
        options = self.screen.options
        tried = (self._tried(canvas, box, style) for style in STYLES)
        style, heights, spare = next((one for one in tried if one[2] >= SPARE), self._tried(canvas, box, OPTION))
        heights = [high + min(max(0.0, spare), MOST_SPARE * growth(canvas.text)) for high in heights]
        column = Column("rows", box, sum(heights) + GAP * (len(heights) - 1), self.scrolls)
        widgets, top = [], 0.0
        for option, high in zip(options, heights, strict=True):
            place = column.place(top, high)
            widgets += self._row(option, place, column, style)
            top += high + GAP
        return widgets, column

    def _tried(self, canvas: Canvas, box: Box, style: Style) -> tuple[Style, list[float], float]:
        """A style with the rows' heights in it, and what each could have beyond that."""
        heights = [self._height(canvas, option, box.w - 14, style) for option in self.screen.options]
        return style, heights, (box.h - sum(heights) - GAP * (len(heights) - 1)) / len(heights)

    def _row(self, option: Option, box: Box, column: Column, style: Style) -> list[Widget]:
        """The row itself and its two steppers for the mouse."""
        minus = Box(box.right - self._tray(box.w), box.y, STEPPER, box.h)
        plus = Box(box.right - STEPPER, box.y, STEPPER, box.h)
        count = self.placed[option.id]
        row = Widget(
            f"row-{option.id}", "slider", plain(f"{option.number}. {option.text}"), box,
            self._painting(option, style), value=f"{count} of {self.screen.counters} counters. {self._if_so(option)}",
            adjust=self._adjusting(option.id), ring=False,
            press=lambda: self._add(option.id, 1, then="bet") if self.left else self._to_bet(),
            selected=option.id == self.screen.chosen, column="rows", clip=column.clip,
        )  # fmt: skip
        steps = [
            Widget(f"{name}-{option.id}", "button", f"{name} {option.number}", place, press=self._press(option.id, by),
                   column="rows", clip=column.clip, ring=False)
            for name, place, by in (("less", minus, -1), ("more", plus, 1))
        ]  # fmt: skip
        for step in steps:
            step.reached_by_tab = False
        return [row, *steps]

    def _tray(self, width: float) -> float:
        """Width of the counters with their steppers."""
        return 2 * STEPPER + self.screen.counters * (2 * COUNTER + 4) + 62

    def _if_so(self, option: Option) -> str:
        """What the counters would score if Moscow did this; those in the hand count as spread evenly."""
        return f"If Moscow did this: {self._foresight(option):.0f}"

    def _foresight(self, option: Option) -> float:
        many = len(self.placed)
        return foresight(
            {id: many * count + self.left for id, count in self.placed.items()}, option.id, list(self.placed)
        )

    def _flow(self, canvas: Canvas, option: Option, width: float, style: Style, colour: str) -> Flow:
        inner = width - self._tray(width) - WEDGE - 24
        flow = Flow([(typeset(canvas, option.text, inner, style, colour), 0, 0)])
        notes = ["what you chose"] if option.id == self.screen.chosen else []
        notes += ["was closed to you"] if option.closed else []
        if notes:
            flow.add(typeset(canvas, ", ".join(notes), inner, LABEL, colour if colour != "ink" else "slate"), 2)
        return flow

    def _height(self, canvas: Canvas, option: Option, width: float, style: Style) -> float:
        return max(56.0, self._flow(canvas, option, width, style, "ink").height + 20)

    def _painting(self, option: Option, style: Style) -> Callable[[Canvas, Box, bool], None]:
        def paint(canvas: Canvas, box: Box, focused: bool) -> None:
            canvas.fill(box, "bar" if focused else "sheet")
            canvas.outline(box, "ink", 1.5)
            flow = self._flow(canvas, option, box.w, style, "on_bar" if focused else "ink")
            flow.paint(canvas, box.x + WEDGE + 8, box.y + (box.h - flow.height) / 2)
            number_wedge(canvas, box, option.number)
            self._counters(canvas, box, option, focused)
            if focused:
                focus_ring(canvas, box)

        return paint

    def _counters(self, canvas: Canvas, box: Box, option: Option, focused: bool) -> None:
        count = self.placed[option.id]
        x, y = box.right - self._tray(box.w) + STEPPER + COUNTER + 8, box.centre[1]
        below = canvas.line_height(IF_SO) + RULE
        if box.h >= 2 * COUNTER + below + 30:
            y -= below / 2
            long = (self.screen.counters - 1) * (2 * COUNTER + 4) + 2 * COUNTER
            self._scored(canvas, Box(x - COUNTER, y + COUNTER + 12, long, below), option, focused)
        colour, full, empty = ("on_bar", "red_on_bar", "bar") if focused else ("ink", "red", "sheet")
        for middle, upright in ((box.right - self._tray(box.w) + STEPPER / 2, False), (box.right - STEPPER / 2, True)):
            canvas.fill(Box(middle - 8, y - 1.5, 16, 3), colour)
            if upright:
                canvas.fill(Box(middle - 1.5, y - 8, 3, 16), colour)
        for i in range(self.screen.counters):
            at = (x + i * (2 * COUNTER + 4), y)
            canvas.disc(at, COUNTER, colour)
            if i < count:
                _counter(canvas, _motion(option.id, i), at, full, empty)
            else:
                canvas.disc(at, COUNTER - 1.5, empty)
        canvas.label(
            str(count), FIGURE._replace(display=True, size=18), colour, (box.right - STEPPER - 20, y), "center"
        )

    def _scored(self, canvas: Canvas, box: Box, option: Option, focused: bool) -> None:
        """What this option would bring, on a rule from 0 to 100 with a tick where an even spread stands."""
        ink, line, value = ("on_bar", "on_bar", "red_on_bar") if focused else ("slate", "line", "red")
        canvas.label(self._if_so(option), IF_SO, ink, (box.x, box.y), width=box.w)
        y, reach = box.bottom - 8, self._foresight(option) / 100
        canvas.line((box.x, y), (box.right, y), line, 1)
        canvas.fill(Box(box.x, y - 2.5, box.w * reach, 5), value)
        even = box.x + box.w * self.screen.guess / 100
        canvas.line((even, y - 7), (even, y + 7), ink, 2)

    # ── What can be done ─────────────────────────────────────────────────────────────────────────────────────────────

    def on(self, key: Key) -> Change | None:
        """Numbers add a counter to an option."""
        if key in NUMBERS:
            found = [option.id for option in self.screen.options if option.number == NUMBERS.index(key) + 1]
            return self._add(found[0], 1, then="bet") if found else Stay()
        return super().on(key)

    def _adjusting(self, id: str) -> Callable[[int], Change]:
        return lambda by: self._add(id, by)

    def _press(self, id: str, by: int) -> Callable[[], Change]:
        return lambda: self._add(id, by)

    def _add(self, id: str, by: int, then: str = "") -> Change:
        """Adds or takes a counter; with the last one the focus goes to `then`."""
        if by > 0 and not self.left:
            return Stay("All counters are placed: take one back first.")
        if by > 0:
            self.motions = (_motion(id, self.placed[id]),)
        self.placed[id] = max(0, self.placed[id] + by)
        if not self.left and then:
            self.focus = then
        return Stay()

    def _to_bet(self) -> Change:
        self.focus = "bet"
        return Stay()

    def _buttons(self, canvas: Canvas, box: Box) -> list[Widget]:
        made, x = [], box.x
        for id, text, press in (
            ("bet", BET, self._bet),
            ("even", EVEN, self._even),
            ("decline", DECLINE, self.sitting.go_on),
        ):
            wide = button_width(canvas, text)
            made.append(button(canvas, id, text, Box(x, box.y, wide, box.h), press, chief=id == "bet"))
            x += wide + 16
        said = f"{self.left} of {self.screen.counters} counters left" if self.left else "all counters placed"
        place = Box(x + 8, box.y, box.right - x - 8, box.h)
        hand = self.left
        made.append(Widget("sum", "text", said, place, lambda c, b, f: _said(c, b, said, hand)))
        return made

    def _bet(self) -> Change:
        if self.left:
            return Stay(f"{self.left} counters are still in your hand.")
        return self.sitting.play(Forecast(counters=tuple(self.placed.items())))

    def _even(self) -> Change:
        share, over = divmod(self.screen.counters, len(self.placed))
        self.placed = {id: share + (i < over) for i, id in enumerate(self.placed)}
        fallen = [(id, number) for id, count in self.placed.items() for number in range(count)]
        self.motions = tuple(_motion(*counter, after=LAG * i) for i, counter in enumerate(fallen))
        self.focus = "bet"
        return Stay()


def _counter(canvas: Canvas, motion: Motion, at: Point, colour: str, empty: str) -> None:
    """A counter in its place, or dropping into it."""

    def paint(canvas: Canvas, far: float) -> None:
        if far < 1:
            canvas.disc(at, COUNTER - 1.5, empty)
        if far:
            canvas.disc((at[0], at[1] - DROP * (1 - far)), COUNTER - 1.5, colour)

    reach = Box(at[0] - COUNTER, at[1] - COUNTER - DROP, 2 * COUNTER, 2 * COUNTER + DROP)
    canvas.move(motion.name, reach, paint)


def _motion(option: str, number: int, after: float = 0.0) -> Motion:
    return Motion(f"counter {number} of {option}", 0.14, after)


def _said(canvas: Canvas, box: Box, text: str, left: int) -> None:
    """The counters in the hand, and their number in words."""
    for i in range(left):
        canvas.disc((box.x + 8 + i * 20, box.centre[1]), 8, "red")
    x = box.x + left * 20 + (12 if left else 0)
    canvas.label(text, FIGURE, "ink", (x, box.centre[1]), "midleft", box.right - x)
