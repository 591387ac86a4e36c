"""How do an option, an adviser and a report look? The cards of the decision page, each measured before it is placed."""

from collections.abc import Callable

from game.core.dates import spoken
from game.core.pages.desk import Counsel, Option, Report
from game.files.prose import plain
from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas
from game.frontends.window.flow import Drawing, Flow
from game.frontends.window.fonts import ADVICE, ASIDE, BODY, LABEL, LABEL_BOLD, MONO, OPTION, TITLE
from game.frontends.window.furniture import focus_ring
from game.frontends.window.signs import draw_sign, sign_for
from game.frontends.window.stack import Change
from game.frontends.window.text import typeset
from game.frontends.window.widgets import Widget

WEDGE = 50.0
PAD = 11.0
NAME = LABEL_BOLD._replace(size=15)
NUMBER = TITLE._replace(fixed=True, size=28)


# ── Options ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def _option_flow(canvas: Canvas, option: Option, width: float, colour: str, *, brief: bool = False) -> Flow:
    """The text of an option, and why it is closed; a `brief` one says that only where it is asked."""
    inner = width - WEDGE - 6 - PAD
    flow = Flow([(typeset(canvas, option.text, inner, OPTION, colour), 0, 0)])
    if option.closed is not None:
        strong = colour if colour == "on_bar" else "ink"
        flow.add(
            typeset(canvas, f"CLOSED: {option.number} SAYS WHY" if brief else "CLOSED", inner, LABEL_BOLD, strong), 3
        )
        if not brief:
            flow.add(typeset(canvas, option.closed, inner, ASIDE, strong), 0)
    return flow


def option_height(canvas: Canvas, option: Option, width: float, *, brief: bool = False) -> float:
    """The height that an option needs at a width."""
    return max(64.0, _option_flow(canvas, option, width, "ink", brief=brief).height + 2 * PAD)


def number_wedge(canvas: Canvas, box: Box, number: int, *, closed: bool = False) -> None:
    """The number of an option on the wedge at the left of its box: red, or grey where it is closed."""
    lean = max(WEDGE * 0.5, WEDGE - box.h * 0.14)
    corners = [(box.x, box.y), (box.x + WEDGE, box.y), (box.x + lean, box.bottom - 1), (box.x, box.bottom - 1)]
    canvas.polygon(corners, "slate" if closed else "red")
    canvas.label(str(number), NUMBER, "sheet" if closed else "on_red", (box.x + 20, box.centre[1]), "center")


def option_card(
    canvas: Canvas,
    option: Option,
    box: Box,
    press: Callable[[], Change],
    *,
    column: str = "",
    clip: Box | None = None,
    brief: bool = False,
) -> Widget:
    """An option as a card with its number on a red wedge; a closed one is grey, says why, and can still be asked."""
    closed = option.closed is not None

    def paint(canvas: Canvas, box: Box, focused: bool) -> None:
        canvas.fill(box, "bar" if focused else "ground" if closed else "sheet")
        canvas.outline(box, "line" if closed else "ink", 1.5)
        number_wedge(canvas, box, option.number, closed=closed)
        colour = "on_bar" if focused else "slate" if closed else "ink"
        flow = _option_flow(canvas, option, box.w, colour, brief=brief)
        flow.paint(canvas, box.x + WEDGE + 6, box.y + max(PAD, (box.h - flow.height) / 2))
        if focused:
            focus_ring(canvas, box)

    name = plain(f"{option.number}. {option.text}" + (f" Closed: {option.closed}" if closed else ""))
    return Widget(
        f"option-{option.id}", "button", name, box, paint,
        press=press, enabled=not closed, ring=False, column=column, clip=clip,
    )  # fmt: skip


# ── Advisers ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def counsel_block(canvas: Canvas, counsel: Counsel, place: int, width: float) -> Drawing:
    """An adviser's desk: sign, name and office, what is said, and what is predicted."""
    sign, colour = sign_for(counsel.office, place)
    inner = width - 30
    says = typeset(canvas, counsel.says, inner, ADVICE)
    predicts = typeset(canvas, f"Predicts: {counsel.predicts}", inner, ADVICE._replace(face="italic"))
    line, second = canvas.line_height(NAME), canvas.line_height(LABEL)
    beside = canvas.text_width(counsel.name.upper(), NAME) + canvas.text_width(counsel.office, LABEL) + 12 <= width - 60
    head = max(30.0, line if beside else line + second)
    high = 7 + head + 3 + says.height + 3 + predicts.height + 6

    def paint(canvas: Canvas, x: float, y: float) -> None:
        canvas.fill(Box(x, y, width, high), "sheet")
        canvas.fill(Box(x, y, 5, high), colour)
        middle = y + 7 + head / 2
        draw_sign(canvas, sign, (x + 33, middle), 15, colour)
        upper = middle if beside else middle - second / 2
        took = canvas.label(counsel.name.upper(), NAME, "ink", (x + 56, upper), "midleft", width - 64)
        office = (took.right + 10, middle + 1) if beside else (x + 56, middle + line / 2)
        canvas.label(counsel.office, LABEL, "slate", office, "midleft", x + width - 6 - office[0])
        says.paint(canvas, x + 18, y + 7 + head + 3)
        predicts.paint(canvas, x + 18, y + 7 + head + 3 + says.height + 3)

    name = plain(f"{counsel.name}, {counsel.office}: {counsel.says} Predicts: {counsel.predicts}")
    return Drawing(high, paint, name)


# ── Reports ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def report_block(canvas: Canvas, report: Report, width: float, heading: str = "Intelligence") -> Drawing:
    """A report on a strip of its own: where it comes from, how far it can be trusted, its date, what it says."""
    inner = width - 16
    dated = f", {spoken(report.dated)}" if report.dated else ""
    flow = Flow(
        [
            (typeset(canvas, heading.upper(), inner, LABEL_BOLD, "ochre_text"), 0, 0),
            (typeset(canvas, report.source + dated, inner, MONO, "ink"), 1, 0),
            (typeset(canvas, f"Reliability: {report.reliability}", inner, MONO, "slate"), 0, 0),
            (typeset(canvas, report.text, inner, BODY, "ink"), 5, 0),
        ]
    )

    def paint(canvas: Canvas, x: float, y: float) -> None:
        canvas.fill(Box(x, y, 5, flow.height), "ochre")
        flow.paint(canvas, x + 16, y)

    return Drawing(flow.height, paint, f"{heading}. {flow.wording}")
