"""Which words are marked? Letters as they were drawn, from one place to another, and what they say."""

from math import floor
from typing import NamedTuple

import pygame

from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas, Written
from game.frontends.window.widgets import Pane, Widget

NEXT_LINE, NEXT_PARAGRAPH = 0.5, 1.45
"""How far down, in heights of the letters, what follows stands on a new line, and in a new paragraph."""
SPACE = 0.12
"""How far to the right, in heights, what follows is another word."""
ROOM = 4
"""Pixels at least above the first line of a pane's text, and below the last; an even number."""


class Spot(NamedTuple):
    """A place between two letters."""

    piece: int
    """The number of the piece of text."""
    letter: int
    """How many of its letters stand before the place."""


class Selection(NamedTuple):
    """What is marked of one widget's text."""

    pieces: tuple[Written, ...]
    """All that the widget shows, in the order in which it was drawn; of a pane also what lies above and below."""
    anchor: Spot
    head: Spot
    of: str
    """Id of the widget."""
    clip: Box | None = None
    """The part of a pane that shows."""
    everything: str = ""
    """All that the widget says, where all of it is marked."""

    @property
    def empty(self) -> bool:
        """Whether no letter is marked."""
        return self.anchor == self.head or not self.text

    @property
    def parts(self) -> tuple[tuple[Written, int, int], ...]:
        """The marked pieces, each with its first letter and the one after its last."""
        first, last = sorted((self.anchor, self.head))
        return tuple(
            (piece, first.letter if i == first.piece else 0, last.letter if i == last.piece else len(piece.text))
            for i, piece in enumerate(self.pieces)
            if first.piece <= i <= last.piece
        )

    @property
    def text(self) -> str:
        """The marked words; lines of one paragraph are joined again."""
        if self.everything:
            return self.everything
        said, before = "", None
        for piece, start, end in self.parts:
            said += ("" if before is None else _between(before, piece)) + piece.text[start:end]
            before = piece
        return "\n".join(" ".join(line.split()) for line in said.strip().splitlines())

    def paint(self, canvas: Canvas) -> None:
        """Draws the marked letters again, dark on ochre, which is read in each palette and on ink too."""
        colour = darker(canvas)
        for piece, start, end in self.parts:
            if start < end and _shows(piece.box, self.clip):
                _mark(canvas, piece, start, end, colour)


def darker(canvas: Canvas) -> str:
    """The darker of ink and ground, as #RRGGBB."""
    ink, ground = canvas.palette.ink, canvas.palette.ground
    return min(ink, ground, key=lambda colour: pygame.Color(colour).hsla[2])


def shown_by(canvas: Canvas, widget: Widget) -> tuple[Written, ...]:
    """The pieces of text that a widget shows, and all that a pane has; it is drawn for that."""
    if isinstance(widget, Pane):
        return _held_by(canvas, widget)
    canvas.written = []
    try:
        widget.paint(canvas, False)
        return tuple(canvas.written)
    finally:
        canvas.written = None


def _held_by(canvas: Canvas, pane: Pane) -> tuple[Written, ...]:
    """All text of a pane, placed as far as that is scrolled; it is drawn on a surface that is as high as all of it.

    The surface has no width, and pictures that are kept are none of its business. What it is shifted by is even, so
    that halves of pixels are rounded as they are on the page.
    """
    shift = 2 * floor(pane.top * canvas.scale / 2) - ROOM
    surface, pictures, motions = canvas.surface, canvas.pictures, canvas.motions
    canvas.surface, canvas.pictures, canvas.motions = (
        pygame.Surface((1, canvas.px(pane.flow.height) + 3 * ROOM)),
        {},
        None,
    )
    canvas.written = found = list[Written]()
    try:
        pane.flow.paint(canvas, pane.box.x + pane.pad, pane.top - shift / canvas.scale)
    finally:
        canvas.surface, canvas.pictures, canvas.motions, canvas.written = surface, pictures, motions, None
    return tuple(piece._replace(box=piece.box.moved(0, shift / canvas.scale)) for piece in found)


def begun(canvas: Canvas, widget: Widget, x: float, y: float) -> Selection | None:
    """Nothing marked yet, from a point of the page on; None for a widget without text."""
    pieces = shown_by(canvas, widget)
    if not pieces:
        return None
    clip = _clip(widget)
    at = spot(canvas, pieces, x, y, clip)
    return Selection(pieces, at, at, widget.id, clip)


def scrolled(canvas: Canvas, selection: Selection, pane: Pane) -> Selection:
    """The same words after their pane was scrolled."""
    return selection._replace(pieces=_held_by(canvas, pane), clip=pane.inside)


def drawn_to(canvas: Canvas, selection: Selection, x: float, y: float) -> Selection:
    """What is marked once the mouse was drawn to a point: beyond the edge of a pane up to that edge, below all up to
    the end."""
    pieces, clip = selection.pieces, selection.clip
    if clip is not None and min(y, clip.bottom) > max(piece.box.bottom for piece in pieces):
        return selection._replace(head=_end(pieces))
    return selection._replace(head=spot(canvas, pieces, x, y, clip))


def all_of(canvas: Canvas, widget: Widget) -> Selection | None:
    """All text of a widget; None for one without."""
    pieces = shown_by(canvas, widget)
    if not pieces:
        return None
    return Selection(pieces, Spot(0, 0), _end(pieces), widget.id, _clip(widget), widget.value or widget.name)


def word_at(canvas: Canvas, widget: Widget, x: float, y: float) -> Selection | None:
    """The word at a point of the page; None where there is none."""
    pieces = shown_by(canvas, widget)
    if not pieces:
        return None
    number, at = spot(canvas, pieces, x, y, _clip(widget))
    text = pieces[number].text
    start = end = min(at, len(text) - 1)
    while start > 0 and _in_word(text[start - 1]):
        start -= 1
    while end < len(text) and _in_word(text[end]):
        end += 1
    if start == end:
        return None
    return Selection(pieces, Spot(number, start), Spot(number, end), widget.id, _clip(widget))


def spot(canvas: Canvas, pieces: tuple[Written, ...], x: float, y: float, clip: Box | None = None) -> Spot:
    """The place between two letters that is nearest to a point of the page, within what shows."""
    if clip is not None:
        y = min(max(y, clip.y), clip.bottom)
    number = min(range(len(pieces)), key=lambda i: _away(pieces[i], x, y))
    piece = pieces[number]
    font, inside = canvas.fonts.at(piece.letters.face, piece.letters.size), (x - piece.box.x) * canvas.scale
    ends = [font.size(piece.text[:count])[0] for count in range(len(piece.text) + 1)]
    return Spot(number, min(range(len(ends)), key=lambda count: abs(ends[count] - inside)))


def _end(pieces: tuple[Written, ...]) -> Spot:
    """Behind the last letter."""
    return Spot(len(pieces) - 1, len(pieces[-1].text))


def _clip(widget: Widget) -> Box | None:
    return widget.inside if isinstance(widget, Pane) else None


def _shows(box: Box, clip: Box | None) -> bool:
    """Whether a line shows: half of one never does."""
    return clip is None or (clip.y - 2 <= box.y and box.bottom <= clip.bottom + 3)


def _away(piece: Written, x: float, y: float) -> tuple[float, float]:
    """How far a piece lies from a point: down first, then across."""
    box = piece.box
    return max(box.y - y, 0.0, y - box.bottom), max(box.x - x, 0.0, x - box.right)


def _in_word(letter: str) -> bool:
    return letter.isalnum() or letter in "-’'"


def _between(before: Written, after: Written) -> str:
    """What stands between two pieces: nothing, a space or the end of a paragraph."""
    down, across, unit = after.box.y - before.box.y, after.box.x - before.box.right, before.box.h
    if abs(down) < NEXT_LINE * unit:
        return " " if across > SPACE * unit else ""
    same = before.letters.size == after.letters.size
    return " " if same and 0 < down < NEXT_PARAGRAPH * unit else "\n"


def _mark(canvas: Canvas, piece: Written, start: int, end: int, colour: str) -> None:
    letters = piece.letters
    font = canvas.fonts.at(letters.face, letters.size)
    left = canvas.px(piece.box.x) + font.size(piece.text[:start])[0]
    picture = canvas.word(piece.text[start:end], letters.face, letters.size, colour)
    place = picture.get_rect(topleft=(left, canvas.px(piece.box.y)))
    canvas.surface.fill(canvas.colour("ochre"), place)
    canvas.stamp(picture, piece.text[start:end], place.x, place.y, letters._replace(colour=colour))
