"""How does an order look? A form with its particulars typed in, the title, the brief, and a strip of years."""

from game.frontends.window.arc import Arc, Mark, arc
from game.frontends.window.canvas import Canvas
from game.frontends.window.flow import Drawing, Flow, Writer
from game.frontends.window.fonts import ASIDE, BODY, LABEL_BOLD, MONO, TITLE
from game.frontends.window.screens.order import Order
from game.frontends.window.stamps import WIDE
from game.frontends.window.text import typeset

HEADING = TITLE._replace(size=32, leading=1.2)
HOLDER = "the holder of the brief, Commissariat for Foreign Affairs"
STAMPED = WIDE + 30
"""Units at the right of the particulars that the stamp takes."""
STAMPED_UNTIL = 1.4
"""The text size beyond which there is no stamp."""
PROCEDURE = (
    "You read what Moscow knew that day, hear advisers who disagree, and settle what is done. A choice is taken at "
    "once, and can be undone. At the end the record shows what Moscow did."
)
STRIP = "One sign is one juncture; which of them come up depends on what you do."


def order_sheet(canvas: Canvas, width: float, order: Order) -> Flow:
    """The whole form."""
    writer = Writer(canvas, width)
    if large(canvas):
        _asked(writer, order)
        writer.rule("ink", gap=20, weight=2.5).block(_particulars(canvas, width, order), gap=16)
    else:
        writer.block(_particulars(canvas, width - STAMPED, order)).rule("ink", gap=14, weight=2.5)
        _asked(writer, order)
    if not order.campaign:
        writer.rule(gap=22).prose("HOW IT GOES", LABEL_BOLD, "red", gap=12).prose(PROCEDURE, BODY, gap=2)
    return writer.flow


def large(canvas: Canvas) -> bool:
    """Whether the letters are so large that the brief stands first, and no stamp beside it."""
    return canvas.text > STAMPED_UNTIL


def _particulars(canvas: Canvas, width: float, order: Order) -> Flow:
    """Who is asked, when, for how much."""
    rows = [("To", HOLDER), ("Dated", order.dated), ("Asks for", order.size), ("To be read", order.length)]
    if order.origin:
        rows.append(("From", order.origin))
    writer = Writer(canvas, width)
    for name, words in rows:
        writer.block(_typed(canvas, name, words, width), gap=4)
    return writer.flow


def _asked(writer: Writer, order: Order) -> None:
    """The title, the brief, and the years of a campaign."""
    canvas, width = writer.canvas, writer.width
    writer.prose(order.title, HEADING, gap=10)
    brief = writer.narrower().prose("THE BRIEF" if order.campaign else "THE AIM", LABEL_BOLD, "red")
    writer.barred(brief.prose(order.brief, BODY._replace(size=18), gap=2).flow, "red", gap=10)
    if order.reach:
        writer.prose(order.reach, BODY, gap=10)
    if order.campaign and len(order.dealt) > 1:
        marks = tuple(Mark(entry.date, entry.theatre) for entry in order.dealt)
        years = arc(canvas, width, Arc(order.days[0], order.days[-1], marks))
        writer.block(years, gap=14).prose(STRIP, ASIDE, "slate", gap=2)


def _typed(canvas: Canvas, name: str, words: str, width: float) -> Drawing:
    """A line of the form: what is asked for in print, the answer typed."""
    left = canvas.text_width("TO BE READ", LABEL_BOLD) + 18
    typed = typeset(canvas, words, width - left, MONO)
    high = max(canvas.line_height(LABEL_BOLD), typed.height)

    def paint(canvas: Canvas, x: float, y: float) -> None:
        canvas.label(name.upper(), LABEL_BOLD, "slate", (x, y + canvas.line_height(LABEL_BOLD) / 2), "midleft")
        typed.paint(canvas, x + left, y)

    return Drawing(high, paint, f"{name}: {words}")
