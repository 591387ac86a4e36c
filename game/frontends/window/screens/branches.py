"""How do two branches stand beside each other? Two tracks from a switch on: what was decided on each, what differs."""

from collections.abc import Sequence
from typing import NamedTuple

from game.core.amounts import many
from game.core.branches import BranchLine
from game.core.dates import spoken
from game.core.side_by_side import Branch, Row, Side, SideBySide
from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas
from game.frontends.window.flow import Drawing, Flow, Writer, beside
from game.frontends.window.fonts import BODY, CARD, CHOICE, LABEL, LABEL_BOLD, OPTION
from game.frontends.window.furniture import button, button_width
from game.frontends.window.keys import Key
from game.frontends.window.screens.differences import write_differences
from game.frontends.window.screens.overlay import Overlay
from game.frontends.window.screens.picker import picker
from game.frontends.window.sitting import Sitting
from game.frontends.window.stack import Back, Change, Pop, Stay
from game.frontends.window.text import typeset
from game.frontends.window.widgets import Page

MIDDLE = 84.0
"""Width of the strip between the columns, in which the tracks run."""
APART = 15.0
"""From the middle to either track."""
MINE, OTHER = "This branch", "The other"
STAY, GO = "Stay on this branch", "Go on with the other"
HEAD = CHOICE._replace(face="bold")


class BranchesView(Overlay):
    """The branch at hand at the left, another at the right; left and right keys go through the others."""

    title, widest = "Two branches side by side", 1120.0

    def __init__(self, sitting: Sitting, lines: Sequence[BranchLine], move: int, under: int) -> None:
        """`lines` are the session's branches, `move` the last of the other one; `under` counts the views between the
        page of the desk and this one."""
        super().__init__()
        self.sitting, self.under = sitting, under
        self.moves = tuple(line.move for line in lines if line.leaf and not line.on_current)
        others = [line for line in lines if line.move in self.moves]
        self.names = tuple(
            f"Branch {number} of {len(others)}: {line.scenario}, {spoken(line.date)}"
            for number, line in enumerate(others, 1)
        )
        self.shown = self.moves.index(move)
        self._found: dict[int, SideBySide] = {}

    @property
    def pair(self) -> SideBySide:
        """The branch at hand beside the one that is shown."""
        move = self.moves[self.shown]
        if move not in self._found:
            self._found[move] = self.sitting.session.side_by_side(move)
        return self._found[move]

    def on(self, key: Key) -> Change | None:
        """B closes it; left and right show another branch; Enter presses what has the focus."""
        match key:
            case Key.REWIND:
                return Pop()
            case Key.LEFT | Key.RIGHT if len(self.moves) > 1:
                return self._turn(1 if key is Key.RIGHT else -1)
        return None

    def _turn(self, by: int) -> Change:
        self.shown = (self.shown + by) % len(self.moves)
        self.scrolls["text"] = 0.0
        return Stay()

    def _go(self) -> Change:
        return self.sitting.rewind(self.moves[self.shown], 1 + self.under)

    def page(self, canvas: Canvas) -> Page:
        """The sheet, and at its foot which branch is shown and the two ways on."""
        page = super().page(canvas)
        *others, close = page.widgets
        frame = self.frame(canvas)
        right = frame.right - 24
        wide = [min(button_width(canvas, words), frame.w * 0.3) for words in (STAY, GO)]
        go = Box(right - wide[1], close.box.y, wide[1], close.box.h)
        stay = Box(go.x - 16 - wide[0], go.y, wide[0], go.h)
        left = frame.x + 24
        choice = (
            picker(Box(left, go.y, stay.x - left - 20, go.h), self.names[self.shown], self._turn)
            if len(self.moves) > 1
            else []
        )
        ways = (
            button(canvas, "stay", STAY, stay, lambda: Back(1 + self.under)),
            button(canvas, "go", GO, go, self._go, chief=True),
        )
        return page._replace(widgets=(*others, *choice, *ways), first="text" if page.first == "text" else "stay")

    def write(self, canvas: Canvas, writer: Writer) -> None:
        """Where each stands; the decisions from the switch on; the variables that differ most."""
        pair = self.pair
        sides = ((pair.mine, MINE), (pair.other, OTHER))
        heads = [_head(canvas, _column(writer), branch, name) for branch, name in sides]
        writer.block(beside(heads[0], heads[1], (writer.width + MIDDLE) / 2))
        writer.block(_switch(canvas, writer.width, pair), gap=6)
        for row in pair.rows:
            writer.landmark(row.title).block(_band(canvas, writer.width, row), gap=0)
            mine, other = (_side(canvas, _column(writer), side) for side in (row.mine, row.other))
            writer.block(_tracks(writer.width, mine, other), gap=0)
        writer.head("Where they differ most", CARD)
        write_differences(writer, pair)


def _column(writer: Writer) -> float:
    return (writer.width - MIDDLE) / 2


def _head(canvas: Canvas, width: float, branch: Branch, name: str) -> Flow:
    """Where a branch stands, and how close it kept to the records that were shown."""
    writer = Writer(canvas, width)
    writer.prose(name.upper(), LABEL_BOLD, "ink" if name == MINE else "red")
    writer.prose(branch.where, HEAD, gap=0)
    taken = many(branch.decisions, "decision")
    until = f", the last on {spoken(branch.date)}" if branch.date else ""
    writer.prose(f"{taken}{until}", LABEL, "slate", gap=2)
    writer.prose(closeness_words(branch), LABEL, "slate", gap=0)
    return writer.flow


def closeness_words(branch: Branch) -> str:
    """Closeness, with what it counts."""
    if branch.closeness is None:
        return "Closeness is told once a record was shown."
    counted = "one decision" if branch.scored == 1 else f"{branch.scored} decisions"
    return f"Closeness {branch.closeness:g} of 100, over {counted} whose record was shown"


def parting_words(pair: SideBySide) -> str:
    """Where the two part."""
    first = "the first decision" if pair.shared == 1 else f"the first {pair.shared} decisions"
    if pair.parted is None:
        return f"One goes on from where the other stands, after {first}." if pair.shared else "One hasn't begun."
    at = f"“{pair.parted.heading}”, {spoken(pair.parted.date)}"
    return f"They share {first} and part at {at}." if pair.shared else f"They part at the first decision: {at}."


class _Told(NamedTuple):
    """What one branch decided in a juncture."""

    flow: Flow
    points: tuple[float, ...]
    """How far down each decision is told."""


def _tracks(width: float, left: _Told, right: _Told) -> Drawing:
    """What two branches decided in a juncture, with a point on the track of each at every decision."""
    apart = (width + MIDDLE) / 2
    high = max(left.flow.height, right.flow.height, 18.0) + 22

    def paint(canvas: Canvas, x: float, y: float) -> None:
        left.flow.paint(canvas, x, y + 8)
        right.flow.paint(canvas, x + apart, y + 8)
        middle = x + width / 2
        canvas.line((middle - APART, y), (middle - APART, y + high), "ink", 3)
        canvas.line((middle + APART, y), (middle + APART, y + high), "red", 3)
        for top in left.points:
            canvas.disc((middle - APART, y + 8 + top), 8, "ink")
        for top in right.points:
            canvas.disc((middle + APART, y + 8 + top), 8, "red")
            canvas.disc((middle + APART, y + 8 + top), 3, "sheet")

    return Drawing(high, paint, f"{MINE}: {left.flow.wording}\n{OTHER}: {right.flow.wording}")


def _switch(canvas: Canvas, width: float, pair: SideBySide) -> Drawing:
    """The common track with a blade that throws one branch aside, and where that is in words."""
    words = typeset(canvas, parting_words(pair), width / 2 - 40, BODY)
    high = max(64.0, words.height + 16)

    def paint(canvas: Canvas, x: float, y: float) -> None:
        middle, half = x + width / 2, high - 36
        if pair.shared:
            canvas.line((middle - APART, y), (middle - APART, y + half), "slate", 3)
        canvas.line((middle - APART, y + half), (middle - APART, y + high), "ink", 3)
        canvas.line((middle - APART, y + half), (middle + APART, y + high - 6), "red", 3)
        canvas.line((middle + APART, y + high - 7), (middle + APART, y + high), "red", 3)
        canvas.disc((middle - APART, y + half), 7, "sheet")
        canvas.disc((middle - APART, y + half), 7, "ink", 2)
        words.paint(canvas, x, y + 4)

    return Drawing(high, paint, words.wording)


def _band(canvas: Canvas, width: float, row: Row) -> Drawing:
    """The juncture that the decisions below belong to."""
    high = canvas.line_height(LABEL_BOLD) + 8
    words = f"{row.title} · {spoken(row.date)}"

    def paint(canvas: Canvas, x: float, y: float) -> None:
        canvas.fill(Box(x, y, width, high), "aged")
        room = (width - MIDDLE) / 2
        canvas.label(words.upper(), LABEL_BOLD, "ink", (x + 8, y + high / 2), "midleft", room - 8)
        for aside, colour in ((-APART, "ink"), (APART, "red")):
            canvas.line((x + width / 2 + aside, y), (x + width / 2 + aside, y + high), colour, 3)

    return Drawing(high, paint, words)


def _side(canvas: Canvas, width: float, side: Side) -> _Told:
    """The decisions of one branch in a juncture, and how that ended."""
    writer = Writer(canvas, width)
    points = []
    for taken in side.taken:
        writer.prose(f"{spoken(taken.date)}: {taken.heading}", LABEL, "slate", gap=12)
        points.append(writer.flow.placed[-1][0] + canvas.line_height(LABEL) / 2)
        writer.prose("Skipped: the record's choices were taken." if taken.skipped else taken.choice, OPTION, gap=0)
    if side.outcome:
        writer.prose("ENDED IN", LABEL_BOLD, "slate", gap=10).prose(side.outcome, CARD, gap=0)
    elif side.passed_over:
        writer.prose("PASSED OVER", LABEL_BOLD, "slate")
    elif not side.taken:
        writer.prose("Not come to.", OPTION, "slate")
    return _Told(writer.flow, tuple(points))
