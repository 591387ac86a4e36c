"""How is a scenario's machine drawn? Scenes and options in layers from the top, history's way as a double line."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from .drawing import line, path, picture, rectangle, words
from .layers import Frame, Size, Way, laid_out
from .lettering import Letters, width, wrapped
from .machine_chart import Box, Chart, Kind

_MARGIN, _PAD, _INDENT = 28, 10, 12
"""Pixels around the picture, within a box, and before the lines on which a note goes on."""
_HEADING = Letters(24, bold=True)
_STRONG = Letters(14, bold=True)
_NAME = Letters(12, bold=True)
_PLAIN = Letters(12)
_SMALL = Letters(11)
_HARD = Letters(11, bold=True)
_ROOM: dict[Kind, int] = {"decision": 300, "choice": 240, "route": 150, "branch": 190, "outcome": 250}
"""Pixels across that the text of a box may take."""
_RECORD = "THE RECORD"
_OPERATOR = re.compile(r" ([-+]?=|[=!<>]=|[<>]) ")

_STYLE = {
    "decision": {"fill": "paper", "stroke": "red", "stroke-width": "2.5"},
    "choice": {"fill": "sheet", "stroke": "slate", "stroke-width": "1"},
    "route": {"fill": "aged", "stroke": "slate", "stroke-width": "1"},
    "branch": {"fill": "sheet", "stroke": "slate", "stroke-width": "1"},
    "outcome": {"fill": "paper", "stroke": "blue", "stroke-width": "2.5"},
    "recorded": {"stroke": "ink", "stroke-width": "3"},
    "dashed": {"stroke-dasharray": "6 4"},
    "arrow": {"fill": "none", "stroke": "slate", "stroke-width": "1.4"},
    "rail": {"fill": "none", "stroke": "ink", "stroke-width": "5"},
    "bed": {"fill": "none", "stroke": "sheet", "stroke-width": "2"},
    "head": {"fill": "slate"},
    "railhead": {"fill": "ink"},
    "name": {"fill": "slate"},
    "late": {"fill": "ochre"},
    "red": {"fill": "red"},
    "blue": {"fill": "blue"},
    "tag": {"fill": "ink"},
    "ontag": {"fill": "sheet"},
}


class _Row(NamedTuple):
    """A line of a box's text."""

    text: str
    letters: Letters
    kind: str
    indent: int = 0
    above: int = 0
    """Pixels of room above it."""


def svg(chart: Chart) -> str:
    """The picture of a scenario, as the text of an SVG file."""
    rows = {box.id: list(_rows(box)) for box in chart.boxes}
    sizes = {box.id: _size(rows[box.id]) for box in chart.boxes}
    layout = laid_out(sizes, [(arrow.tail, arrow.head) for arrow in chart.arrows])
    top = _MARGIN + _HEADING.line + 58
    shapes = list(_head(chart))
    ordered = sorted(zip(chart.arrows, layout.ways, strict=True), key=lambda found: found[0].on_record)
    for arrow, way in ordered:
        shapes += _arrow(way, top, recorded=arrow.on_record, dashed=arrow.conditional)
    for box in chart.boxes:
        shapes += _box(box, rows[box.id], layout.frames[box.id], top)
    across = max(layout.size.width, width(chart.title, _HEADING), 820) + 2 * _MARGIN
    return picture((across, top + layout.size.height + _MARGIN), chart.title, description(chart), _STYLE, shapes)


def description(chart: Chart) -> str:
    """The picture in words, for whoever can't see it."""
    names = {kind: [box.name for box in chart.boxes if box.kind == kind] for kind in _ROOM}
    history = [box.name for box in chart.boxes if box.on_record and box.kind != "branch"]
    return (
        f"The scenes of {chart.id} and what leads where. Decisions: {', '.join(names['decision'])}. "
        f"Routes: {', '.join(names['route']) or 'none'}. Outcomes: {', '.join(names['outcome'])}. "
        f"History passes {', '.join(history)}."
    )


def _rows(box: Box) -> Iterator[_Row]:
    room = _ROOM[box.kind]
    lead = {"decision": "red", "outcome": "blue"}.get(box.kind, "")
    heading = box.name if box.kind in ("branch", "choice") else box.words or box.name
    letters = _STRONG if box.kind in ("decision", "outcome") else _SMALL if box.kind == "branch" else _NAME
    held = _held(heading) if box.kind == "branch" else heading
    yield from (_Row(text, letters, lead) for text in wrapped(held, room, letters))
    if box.kind in ("decision", "outcome"):
        name = f"{box.name} · {box.date}" if box.date else box.name
        yield from (_Row(text, _SMALL, "name") for text in wrapped(name, room, _SMALL))
    if box.kind == "choice":
        yield from (_Row(text, _PLAIN, "") for text in wrapped(box.words, room, _PLAIN))
    for notes, letters, kind in (
        (box.conditions, _HARD, "red"),
        (box.effects, _SMALL, "name"),
        (box.later, _SMALL, "late"),
    ):
        for note in notes:
            first, *rest = wrapped(_held(note), room - _INDENT, letters)
            yield _Row(first, letters, kind, above=4)
            yield from (_Row(text, letters, kind, indent=_INDENT) for text in rest)


def _held(expression: str) -> str:
    """An expression whose operators are not parted from what stands beside them."""
    return _OPERATOR.sub("\N{NO-BREAK SPACE}\\1\N{NO-BREAK SPACE}", expression)


def _size(rows: list[_Row]) -> Size:
    across = max(
        max((width(row.text, row.letters) + row.indent for row in rows), default=0), width(_RECORD, _SMALL) + _PAD
    )
    return Size(across + 2 * _PAD, sum(row.letters.line + row.above for row in rows) + 2 * _PAD)


def _head(chart: Chart) -> Iterator[str]:
    """The title, and what the signs mean."""
    yield words(chart.title, (_MARGIN, _MARGIN + _HEADING.size), _HEADING)
    left, middle = float(_MARGIN), _MARGIN + _HEADING.line + 22.0
    for says, kinds in (
        ("history's way", ("rail", "bed")),
        ("always open", ("arrow",)),
        ("under a condition", ("arrow dashed",)),
    ):
        yield from (line((left, middle), (left + 40, middle), kind) for kind in kinds)
        yield words(says, (left + 48, middle + 4), _PLAIN)
        left += 48 + width(says, _PLAIN) + 26
    for says, kind, corner in (("decision", "decision", 0), ("route", "route", 9), ("outcome", "outcome", 9)):
        yield rectangle(left, middle - 9, (28, 18), kind, corner)
        yield words(says, (left + 36, middle + 4), _PLAIN)
        left += 36 + width(says, _PLAIN) + 26


def _box(box: Box, rows: list[_Row], frame: Frame, top: float) -> Iterator[str]:
    left, upper = _MARGIN + frame.left, top + frame.top
    kinds = (box.kind, *(("recorded",) if box.on_record else ()), *(("dashed",) if box.conditional else ()))
    corner = {"outcome": 10, "route": 12, "branch": 12}.get(box.kind, 0)
    yield rectangle(left, upper, (frame.width, frame.height), " ".join(kinds), corner)
    if box.on_record and box.kind in ("choice", "outcome"):
        tag = Letters(9, bold=True)
        across = width(_RECORD, tag) + 10
        yield rectangle(left + frame.width - across - 8, upper - 8, (across, 15), "tag")
        yield words(_RECORD, (left + frame.width - across - 3, upper + 3), tag, "ontag")
    base = upper + _PAD
    for row in rows:
        base += row.letters.line + row.above
        yield words(row.text, (left + _PAD + row.indent, base - row.letters.size * 0.3), row.letters, row.kind)


def _arrow(way: Way, top: float, *, recorded: bool, dashed: bool) -> Iterator[str]:
    """A way as one line: straight through the layers, bent between them; history's is double."""
    (x, upper, lower), *rest = way.stretches
    commands = [f"M{_MARGIN + x:.1f} {top + upper:.1f}V{top + lower:.1f}"]
    for next, start, end in rest:
        bend = (start - lower) / 2
        point = 7 if end == start else 0  # room for the arrow's head
        commands.append(
            f"C{_MARGIN + x:.1f} {top + lower + bend:.1f} {_MARGIN + next:.1f} {top + start - bend:.1f} "
            f"{_MARGIN + next:.1f} {top + start - point:.1f}V{top + end - point:.1f}"
        )
        x, lower = next, end
    drawn, dashes = "".join(commands), " dashed" if dashed else ""
    if recorded:
        yield path(drawn, f"rail{dashes}")
        yield path(drawn, "bed")
    else:
        yield path(drawn, f"arrow{dashes}")
    tip_x, tip_y = _MARGIN + x, top + lower
    yield path(f"M{tip_x - 5:.1f} {tip_y - 9:.1f}h10l-5 9z", "railhead" if recorded else "head")
