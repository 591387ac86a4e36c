"""What does a class see before the record? The question, what it chose, and a button that asks to be pressed again."""

from collections.abc import Callable, Sequence

from game.core.pages.debrief import Review
from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas
from game.frontends.window.flow import Writer
from game.frontends.window.fonts import BODY, CHOICE, LABEL_BOLD, TITLE
from game.frontends.window.furniture import body, button, button_height, button_width, footer, sheet
from game.frontends.window.stack import Change
from game.frontends.window.widgets import Page, Pane, Widget

AGAIN = "Press again to reveal"
QUESTION = TITLE._replace(size=44, leading=1.2)
HINTS = (("Enter", "reveal"), ("F1", "help"), ("Esc", "leave"))


class Veil:
    """What lies over a page until it is pressed."""

    def __init__(self, question: str, words: str = "", reviews: Sequence[Review] = ()) -> None:
        """`reviews` are the decisions whose own choices stand below the question and its words."""
        self.question, self.words, self.reviews = question, words, reviews

    def page(self, canvas: Canvas, heading: Widget, scrolls: dict[str, float], reveal: Callable[[], Change]) -> Page:
        """The sheet, and the button that lifts it."""
        area, high = body(canvas), button_height(canvas)
        wide = min(area.w, 960 * min(1.4, canvas.text))
        box = Box(area.x + (area.w - wide) / 2, area.y + 8, wide, area.h - high - 44)
        writer = self._written(canvas, wide - 80)
        tall = min(box.h, writer.flow.height + 72)
        box = box._replace(y=box.y + (box.h - tall) * 0.4, h=tall)
        press = Box(box.x, box.bottom + 18, button_width(canvas, AGAIN), high)
        return Page(
            (
                heading,
                Pane("veil", self.question, box, writer.flow, scrolls, sheet, pad=34),
                button(canvas, "reveal", AGAIN, press, reveal, chief=True),
                *footer(canvas, HINTS),
            ),
            first="reveal",
        )

    def _written(self, canvas: Canvas, width: float) -> Writer:
        writer = Writer(canvas, width).prose(self.question, QUESTION).rule("red", gap=10, weight=5, length=180)
        if self.words:
            writer.prose(self.words, BODY, gap=18)
        for review in self.reviews:
            writer.prose(review.heading, CHOICE._replace(face="bold"), gap=22)
            writer.prose("YOU CHOSE", LABEL_BOLD, "red", gap=2).prose(review.yours, BODY, gap=0)
        return writer
