"""Where can one go back to? Every decision of the run on rails, those of other branches on a siding."""

from collections.abc import Callable, Sequence

from game.core.branches import BranchLine
from game.core.dates import spoken
from game.frontends.window.blade import BLADE, thrown
from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas
from game.frontends.window.columns import BAR, Column
from game.frontends.window.flow import Flow
from game.frontends.window.fonts import CARD, LABEL, LABEL_BOLD, OPTION
from game.frontends.window.furniture import button, button_height, button_width, focus_ring
from game.frontends.window.keys import Key
from game.frontends.window.screens.overlay import HEAD, Overlay
from game.frontends.window.sitting import Sitting
from game.frontends.window.stack import Change, Pop, Push, Stay
from game.frontends.window.text import typeset
from game.frontends.window.widgets import Page, Widget

RAILS = 66.0
MAIN, SIDING = 20.0, 44.0
GAP = 8.0
ON, BESIDE = "Go on after it", "Side by side"
SMALL = LABEL_BOLD._replace(size=14)
HOW = "Enter faces a decision again, as a new branch. What was decided after it is kept, and stands here."


def rewinding(sitting: Sitting, under: int = 0, juncture: str = "") -> Change:
    """Lays the list of all decisions over the page and the views `under` the list; the last decision of the branch has
    the focus, or the last of a juncture by its title."""
    lines = sitting.session.branches()
    return Push(RewindView(sitting, lines, under, juncture)) if lines else Stay("Nothing has been decided yet.")


class RewindView(Overlay):
    """The decisions in the order in which they were taken; the last one of this branch has the focus."""

    title = "Go back to a decision"

    def __init__(self, sitting: Sitting, lines: Sequence[BranchLine], under: int = 0, juncture: str = "") -> None:
        """`lines` are the session's branches; `under` counts the views between the page of the desk and this one."""
        super().__init__()
        self.sitting, self.lines, self.under = sitting, lines, under
        mine = [line for line in lines if line.on_current]
        there = [line for line in mine if line.scenario == juncture] or mine
        self.focus = f"decision-{there[-1].move}" if there else ""
        self._scrolled = False
        self.motions = (BLADE._replace(after=0.05),)

    def on(self, key: Key) -> Change | None:
        """The key that opened it closes it; Home and End go to the first and the last decision."""
        match key:
            case Key.REWIND:
                return Pop()
            case Key.START | Key.END:
                self.focus = f"decision-{self.lines[0 if key is Key.START else -1].move}"
                self._scrolled = False
                return Stay()
        return None

    def page(self, canvas: Canvas) -> Page:
        """The sheet, what to do with it, the rows, and the button that closes it."""
        box = self.frame(canvas)
        head, foot = canvas.line_height(HEAD) + 20, button_height(canvas) + 24
        inner = Box(box.x + 24, box.y + head + 4, box.w - 48, 0)
        how = typeset(canvas, HOW, inner.w, OPTION, "slate")
        said = Widget(
            "how", "text", HOW, inner._replace(h=how.height), lambda c, b, f: how.paint(c, b.x, b.y), ring=False
        )
        list_box = Box(inner.x, inner.y + how.height + 14, inner.w, box.bottom - foot - inner.y - how.height - 18)
        rows, column = self._rows(canvas, list_box)
        wide = button_width(canvas, "Close")
        close = Box(box.right - 24 - wide, box.bottom - foot + 12, wide, foot - 24)
        closing = button(canvas, "close", "Close", close, Pop)
        return Page((self._ground(box, head), said, *rows, column.bar(), closing), first="close", columns=(column,))

    def _rows(self, canvas: Canvas, box: Box) -> tuple[list[Widget], Column]:
        """A row for each decision, and below the last one of another branch what can be done with it."""
        inner = box.inset(5, 0)
        wide = inner.w - BAR - RAILS - 40
        flows = [self._flow(canvas, line, wide, "ink") for line in self.lines]
        ons = [not line.on_current and line.leaf for line in self.lines]
        extra = canvas.line_height(SMALL) + 12
        heights = [max(52.0, flow.height + 18) + (extra + 8 if on else 0) for flow, on in zip(flows, ons, strict=True)]
        column = Column("decisions", inner, sum(heights) + GAP * (len(heights) - 1) + 8, self.scrolls)
        places, top = [], 4.0
        for high in heights:
            places.append((top, high))
            top += high + GAP
        if not self._scrolled:
            self._scrolled = True
            for line, (top, high) in zip(self.lines, places, strict=True):
                if self.focus == f"decision-{line.move}":
                    column.show(column.place(top, high))
        made: list[Widget] = []
        for line, on, (top, high) in zip(self.lines, ons, places, strict=True):
            place = column.place(top, high)
            row = place._replace(h=high - (extra + 8 if on else 0))
            made.append(self._row(line, row, wide, column, high - row.h))
            if on:
                made += self._ways(canvas, line, Box(place.x + RAILS, row.bottom + 6, place.w, extra), column)
        return made, column

    def _row(self, line: BranchLine, box: Box, wide: float, column: Column, below: float) -> Widget:
        """The decision, its words set to a width, with its stretch of rails, which goes on for `below` units."""

        def paint(canvas: Canvas, box: Box, focused: bool) -> None:
            card = Box(box.x + RAILS, box.y, box.w - RAILS, box.h)
            _rails(canvas, line, box, below + (GAP if line is not self.lines[-1] else 0))
            canvas.fill(card, "bar" if focused else "sheet")
            canvas.outline(card, "ink" if line.on_current else "line", 1.5)
            flow = self._flow(canvas, line, wide, "on_bar" if focused else "ink")
            flow.paint(canvas, card.x + 16, card.y + (card.h - flow.height) / 2)
            if focused:
                focus_ring(canvas, card)

        name = f"{line.label}. {line.heading}, {spoken(line.date)}"
        return Widget(
            f"decision-{line.move}", "button", name, box, paint, value=f"{_chosen(line)} {self._branch(line)}".strip(),
            press=self._going(line.again), selected=line.on_current, ring=False, column="decisions", clip=column.clip,
        )  # fmt: skip

    def _ways(self, canvas: Canvas, line: BranchLine, box: Box, column: Column) -> tuple[Widget, Widget]:
        """What can be done with another branch, below its last decision: go on with it, or put it beside this one."""
        first = box._replace(w=canvas.text_width(ON, SMALL) + 40)
        second = Box(first.right + 12, box.y, canvas.text_width(BESIDE, SMALL) + 40, box.h)
        number = line.label
        after, beside = f"Go on after decision {number}", f"{BESIDE} with the branch of decision {number}"
        return (
            self._small(f"after-{line.move}", ON, after, first, column, self._going(line.move)),
            self._small(f"beside-{line.move}", BESIDE, beside, second, column, self._compare(line)),
        )

    def _small(self, id: str, words: str, name: str, box: Box, column: Column, press: Callable[[], Change]) -> Widget:
        """A button that is lower than a row."""

        def paint(canvas: Canvas, box: Box, focused: bool) -> None:
            canvas.fill(box, "bar" if focused else "aged")
            canvas.label(words, SMALL, "on_bar" if focused else "ink", box.centre, "center", box.w - 12)
            if focused:
                focus_ring(canvas, box)

        return Widget(id, "button", name, box, paint, press=press, ring=False, column="decisions", clip=column.clip)

    def _going(self, to: int) -> Callable[[], Change]:
        return lambda: self.sitting.rewind(to, 1 + self.under)

    def _compare(self, line: BranchLine) -> Callable[[], Change]:
        def compare() -> Change:
            from game.frontends.window.screens.branches import BranchesView

            return Push(BranchesView(self.sitting, self.lines, line.move, self.under + 1))

        return compare

    def _flow(self, canvas: Canvas, line: BranchLine, width: float, colour: str) -> Flow:
        """Number and heading; juncture and day; what was chosen; which branch it is on."""
        faint = colour if colour == "on_bar" else "slate"
        flow = Flow([(typeset(canvas, f"{line.label}. {line.heading}", width, CARD, colour), 0, 0)])
        where = spoken(line.date) if line.skipped else f"{line.scenario} · {spoken(line.date)}"
        branch = self._branch(line)
        flow.add(typeset(canvas, f"{where}{' · ' if branch else ''}{branch}", width, LABEL, faint))
        flow.add(typeset(canvas, _chosen(line), width, OPTION, colour), 3)
        return flow

    def _branch(self, line: BranchLine) -> str:
        """Of a decision on another branch, that it is, and which decision it follows."""
        if line.on_current:
            return ""
        before = [other.label for other in self.lines if other.move == line.parent]
        return f"another branch, after decision {before[0]}" if before else "another branch, from the start"


def _chosen(line: BranchLine) -> str:
    return "Skipped: the record's choices were taken." if line.skipped else line.choice


def _rails(canvas: Canvas, line: BranchLine, box: Box, below: float) -> None:
    """The main line with a full point; or a blade thrown to the siding, for another branch."""
    x, y = box.x + MAIN, box.y + min(26.0, box.h / 2)
    canvas.line((x, box.y), (x, box.bottom + below), "slate", 2)
    if line.on_current:
        canvas.disc((x, y), 8, "ink")
        return
    thrown(canvas, (x + 1, y - 14), (x + 1, y), (box.x + SIDING, y))
