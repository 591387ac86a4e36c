"""How does each of seven powers stand to each other one? The table of relations; for large letters a list."""

from collections.abc import Callable, Mapping, Sequence

from game.core.atlas import Tie
from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas
from game.frontends.window.columns import Column
from game.frontends.window.flow import Drawing
from game.frontends.window.fonts import FIGURE, LABEL, LABEL_BOLD, growth
from game.frontends.window.furniture import focus_ring
from game.frontends.window.screens.atlas_card import kind_words, signed, standing, tie_row
from game.frontends.window.stack import Change
from game.frontends.window.strokes import Way, relation
from game.frontends.window.theme import mixed
from game.frontends.window.widgets import Page, Paint, Widget

HEADS = LABEL_BOLD._replace(display=True)
WORDS = LABEL._replace(size=12, display=True)
NUMBER = FIGURE._replace(display=True)
TALLEST = 92.0
"""Units that a row of the table takes at most."""

Reading = Callable[[str], Callable[[], Change]]
"""What pressing the cell of an id does."""


def table(
    canvas: Canvas, box: Box, powers: Sequence[str], names: Mapping[str, str], ties: Sequence[Tie], read: Reading,
    scrolls: dict[str, float],
) -> Page:  # fmt: skip
    """The widgets of the table with the other ties below it, or a list of all ties that scrolls."""
    inner = [tie for tie in ties if tie.a in powers and tie.b in powers]
    outer = [tie for tie in ties if tie not in inner]
    rest = _rest_height(canvas, box.w, len(outer))
    head, high = canvas.line_height(HEADS) + 8, 0.0
    if len(powers) > 2:
        high = min(TALLEST, (box.h - rest - head) / len(powers))
    if high < _least(canvas) or _wide(canvas, box, powers) < _widest(canvas, inner):
        return _list(canvas, box, names, ties, read, scrolls)
    grid = Box(box.x, box.y, box.w, head + high * len(powers))
    below = Box(box.x, grid.bottom + 14, box.w, rest - 14)
    made = _grid(canvas, grid, head, powers, names, inner, read)
    return Page((*made, *_others(canvas, below, names, outer, read)))


def _least(canvas: Canvas) -> float:
    """The least height of a row."""
    return canvas.line_height(NUMBER) + canvas.line_height(WORDS) + 12


def _wide(canvas: Canvas, box: Box, powers: Sequence[str]) -> float:
    return (box.w - _side(canvas, powers)) / len(powers)


def _side(canvas: Canvas, powers: Sequence[str]) -> float:
    """The width of the heads of the rows."""
    return max(canvas.text_width(power.upper(), HEADS) for power in powers) + 22


def _widest(canvas: Canvas, ties: Sequence[Tie]) -> float:
    words = (tie.relation.words for tie in ties if tie.relation is not None)
    return max((canvas.text_width(text, WORDS) * 0.72 for text in words), default=0.0) + 12


def _rest_height(canvas: Canvas, width: float, count: int) -> float:
    """What the ties below the table take."""
    rows = -(-count // _across(canvas, width)) if count else 0
    return rows * (_least(canvas) + 6) + 14 if rows else 0.0


def _across(canvas: Canvas, width: float) -> int:
    return max(1, int(width // (140 * growth(canvas.text))))


def _grid(
    canvas: Canvas, box: Box, head: float, powers: Sequence[str], names: Mapping[str, str], ties: Sequence[Tie],
    read: Reading,
) -> list[Widget]:  # fmt: skip
    """The ground with its heads, and a cell for each tie on both sides of the diagonal."""
    side = _side(canvas, powers)
    cells = Box(box.x + side, box.y + head, box.w - side, box.h - head)
    found = {frozenset((tie.a, tie.b)): tie for tie in ties}

    def paint(canvas: Canvas, box: Box, focused: bool) -> None:
        canvas.fill(box, "sheet")
        _seal(canvas, box.x + 14, box.y + head / 2)
        canvas.label("in force", WORDS, "slate", (box.x + 22, box.y + head / 2), "midleft", side - 26)
        _heads(canvas, box, cells, [names[power].upper() for power in powers])
        canvas.outline(box, "ink", 1.5)

    made = [Widget("relations", "image", "Relations of the powers", box, paint)]
    for i, one in enumerate(powers):
        for j, other in enumerate(powers):
            tie = found.get(frozenset((one, other)))
            if tie is not None and i != j:
                place = _place(cells, len(powers), i, j).inset(1)
                made.append(_cell(f"cell-{one}-{other}", f"{names[one]} and {names[other]}", tie, place, read))
    return made


def _place(cells: Box, count: int, row: int, column: int) -> Box:
    """The box of one cell among those of so many rows and columns."""
    wide, high = cells.w / count, cells.h / count
    return Box(cells.x + column * wide, cells.y + row * high, wide, high)


def _heads(canvas: Canvas, box: Box, cells: Box, names: Sequence[str]) -> None:
    """The names over the columns and beside the rows, the diagonal, and the lines between."""
    for i, name in enumerate(names):
        own = _place(cells, len(names), i, i)
        canvas.label(name, HEADS, "ink", (own.centre[0], (box.y + cells.y) / 2), "center", own.w - 6)
        canvas.label(name, HEADS, "ink", (box.x + 10, own.centre[1]), "midleft", cells.x - box.x - 14)
        canvas.fill(own.inset(1), "aged")
        canvas.line((box.x, own.y), (box.right, own.y), "line")
        canvas.line((own.x, box.y), (own.x, box.bottom), "line")


def _others(canvas: Canvas, box: Box, names: Mapping[str, str], ties: Sequence[Tie], read: Reading) -> list[Widget]:
    """The ties that the table has no row for: cells with their name."""
    across = _across(canvas, box.w)
    made = []
    for number, tie in enumerate(ties):
        place = box._replace(h=_least(canvas)).columns(across, 8)[number % across]
        place = place.moved(0, (number // across) * (_least(canvas) + 6))
        name = f"{names[tie.a]} and {names[tie.b]}"
        made.append(_cell(f"cell-{tie.a}-{tie.b}", name, tie, place, read, tie.label))
    return made


def _cell(id: str, name: str, tie: Tie, box: Box, read: Reading, label: str = "") -> Widget:
    """The number, the line's kind, the word, and a square for every paper in force."""

    def paint(canvas: Canvas, box: Box, focused: bool) -> None:
        number = int(tie.relation.value) if tie.relation is not None else 0
        colour = canvas.palette.blue if number > 0 else canvas.palette.red
        canvas.fill(box, mixed(canvas.palette.sheet, colour, min(0.3, abs(number) / 300)))
        if label:
            canvas.outline(box, "line")
        _cell_paint(canvas, box, tie, label)
        if focused:
            focus_ring(canvas, box.inset(5))

    papers = "; ".join(paper.label for paper in tie.in_force)
    value = ". ".join(filter(None, (tie.label, standing(tie.relation), kind_words(tie), papers)))
    return Widget(id, "button", name, box, paint, value=value, press=read(id), ring=False)


def _cell_paint(canvas: Canvas, box: Box, tie: Tie, label: str) -> None:
    """What stands in a cell, in two lines; what the map draws is in the upper one, beside a label in the lower."""
    upper = box.centre[1] - canvas.line_height(NUMBER) * 0.42
    lower = box.centre[1] + canvas.line_height(WORDS) * 0.55
    right = box.right - 7 - (30 if tie.line else 0)
    shown = label or (signed(int(tie.relation.value)) if tie.relation is not None else "")
    taken = 12 * len(tie.in_force) + (0 if label else box.right - right)
    canvas.label(shown, HEADS if label else NUMBER, "ink", (box.x + 6, upper), "midleft", box.w - 10 - taken)
    for i in range(len(tie.in_force)):
        _seal(canvas, (box.right - 7 if label else right) - 6 - 12 * i, upper)
    if tie.line is not None:
        y = lower if label else upper
        relation(canvas, Way([(right + 1, y), (box.right - 7, y)]), tie.line.kind, None, pact=bool(tie.line.pact))
    room = right - box.x - 10 if label else box.w - 10
    canvas.label(_cell_words(tie, label), WORDS, "ink", (box.x + 6, lower), "midleft", room)


def _cell_words(tie: Tie, label: str) -> str:
    """The relation in words, with its number where the cell has a label in its place; else the kind of the paper."""
    if tie.relation is not None:
        return standing(tie.relation) if label else tie.relation.words
    return kind_words(tie).lower() if tie.line is not None else "lapsed"


def _seal(canvas: Canvas, x: float, y: float) -> None:
    """A sheet with a seal: one paper in force."""
    canvas.fill(Box(x - 4, y - 6, 8, 11), "ink")
    canvas.fill(Box(x - 2.5, y - 4.5, 5, 8), "sheet")
    canvas.disc((x + 3, y + 4), 2.6, "red")


def _list(
    canvas: Canvas, box: Box, names: Mapping[str, str], ties: Sequence[Tie], read: Reading, scrolls: dict[str, float]
) -> Page:
    """All ties below each other."""
    blocks = [tie_row(canvas, tie.label, tie, box.w - 44) for tie in ties]
    high = max((block.height for block in blocks), default=0.0) + 12
    column = Column("ties", box.inset(5, 2), (high + 6) * len(ties) + 4, scrolls)
    made: list[Widget] = []
    for number, tie in enumerate(ties):
        block = tie_row(canvas, tie.label, tie, column.width - 24)
        name = f"{names[tie.a]} and {names[tie.b]}"
        made.append(
            Widget(
                f"cell-{tie.a}-{tie.b}", "button", name, column.place(4 + number * (high + 6), high), _row(block),
                value=block.wording, press=read(f"cell-{tie.a}-{tie.b}"), column="ties", clip=column.clip,
            )
        )  # fmt: skip
    return Page((*made, column.bar()), columns=(column,))


def _row(block: Drawing) -> Paint:
    def paint(canvas: Canvas, box: Box, focused: bool) -> None:
        canvas.fill(box, "sheet")
        canvas.outline(box, "ink" if focused else "line", 1.5)
        block.paint(canvas, box.x + 12, box.y + 6)

    return paint
