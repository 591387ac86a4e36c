"""How does a page look at this width? Blocks become lines of text, wrapped, and coloured where that is wanted."""

import unicodedata
from collections.abc import Iterable, Iterator
from itertools import groupby

from game.core.record import record
from game.frontends.terminal.block import NO_BREAK, Block, Span, Table, Tone, line
from game.frontends.terminal.twins import fitting, without_controls

MEASURE = 76
"""Columns of the longest line: prose is hard to read in wider ones."""

_CODES: dict[Tone, str] = {
    "plain": "", "title": "1;4", "heading": "1", "emphasis": "3", "better": "32", "worse": "33", "quiet": "2",
}  # fmt: skip


@record
class Look:
    """What the terminal can show."""

    width: int
    colour: bool = False
    encoding: str | None = None
    """None: every character."""


Word = tuple[Span, ...]


def paint(page: Iterable[Block | Table], look: Look) -> list[str]:
    """The lines of a page, none wider than the look's width or the measure."""
    return [painted for block in page for painted in _painted(block, look)]


def _painted(block: Block | Table, look: Look) -> Iterator[str]:
    if isinstance(block, Table):
        yield ""
        yield from _aligned(block, look) or paint(_as_lines(block), look)
        return
    if block.gap:
        yield ""
    yield from (_said(pieces, look) for pieces in _wrapped(block, look))


def _aligned(table: Table, look: Look) -> list[str]:
    """The table's lines, or none where they would be too wide."""
    rows = [[fitting(cell, look.encoding) for cell in row] for row in (table.head, *table.rows)]
    widths = [max(map(cells, column)) for column in zip(*rows, strict=True)]
    if sum(widths) + 2 * len(widths) - 2 > min(look.width, MEASURE):
        return []
    return ["  ".join(map(_padded, row, widths, range(len(row)))).rstrip() for row in rows]


def _padded(cell: str, width: int, column: int) -> str:
    """The first column to the left, the others to the right; the last one's words are of like length."""
    blanks = " " * (width - cells(cell))
    return cell + blanks if column == 0 else blanks + cell


def _as_lines(table: Table) -> tuple[Block, ...]:
    return tuple(line(sentence, lead="- ") for sentence in table.sentences)


def cells(text: str) -> int:
    """How many columns `text` takes."""
    if text.isascii():
        return len(text)
    return sum(_cells_of(character) for character in text)


def _cells_of(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _wrapped(block: Block, look: Look) -> Iterator[list[Span]]:
    """The block's lines as spans, blanks included."""
    room = min(look.width, MEASURE)
    margin = min(block.indent, room // 6)
    lead = fitting(block.lead, look.encoding)
    hang = margin + (cells(lead) if cells(lead) <= room // 3 else 0)
    row, used, empty = [Span(text=" " * margin + lead)], margin + cells(lead), True
    for word in _broken(_words(block, look.encoding), room - hang):
        width = _width(word)
        if used + width + (not empty) > room and used > hang:
            yield row
            row, used, empty = [Span(text=" " * hang)], hang, True
        if not empty:
            row.append(_blank(row[-1], word[0]))
        row.extend(word)
        used, empty = used + width + (not empty), False
    yield row


def _words(block: Block, encoding: str | None) -> Iterator[Word]:
    """The block's words; one of several spans, like an emphasised word with its comma, stays one."""
    word: list[Span] = []
    for span in block.spans:
        for number, part in enumerate(without_controls(span.text).split(" ")):
            if number > 0 and word:
                yield tuple(word)
                word = []
            if part:
                word.append(Span(text=fitting(part.replace(NO_BREAK, " "), encoding), tone=span.tone))
    if word:
        yield tuple(word)


def _broken(words: Iterable[Word], room: int) -> Iterator[Word]:
    """The words, those too wide for a line cut into pieces that fit."""
    for word in words:
        if _width(word) <= room:
            yield word
        else:
            for span in word:
                yield from ((Span(text=piece, tone=span.tone),) for piece in _pieces(span.text, room))


def _pieces(text: str, room: int) -> Iterator[str]:
    piece = ""
    for character in text:
        if piece and cells(piece + character) > room:
            yield piece
            piece = ""
        piece += character
    yield piece


def _width(word: Word) -> int:
    return sum(cells(span.text) for span in word)


def _blank(before: Span, after: Span) -> Span:
    """The blank between two words, in their tone if they share it."""
    return Span(text=" ", tone=before.tone if before.tone == after.tone else "plain")


def _said(pieces: list[Span], look: Look) -> str:
    if not look.colour:
        return "".join(span.text for span in pieces).rstrip()
    return "".join(_toned(tone, "".join(span.text for span in same)) for tone, same in groupby(pieces, _tone))


def _tone(span: Span) -> Tone:
    return span.tone


def _toned(tone: Tone, text: str) -> str:
    return f"\x1b[{_CODES[tone]}m{text}\x1b[0m" if _CODES[tone] else text
