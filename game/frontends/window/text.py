"""How does prose become lines? Runs of text are broken to a width, measured and kept, with their links."""

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from game.files.prose import Paragraph, Run, parse, plain
from game.frontends.window.canvas import Canvas, Letters
from game.frontends.window.fonts import EMPHASISED, Style, pixels

PARAGRAPH_GAP = 0.55
"""In lines."""


class Piece(NamedTuple):
    """Text of one face, with the fact that it links to."""

    text: str
    face: str
    fact: str | None


class Placed(NamedTuple):
    """A piece on its line; x and y in pixels from the block's corner."""

    piece: Piece
    x: int
    y: int
    w: int


Word = list[Piece]

TEXT, LOOK = itemgetter(0), itemgetter(1, 2)
"""Of a piece: what it says, and its face with its link."""


class TextBlock:
    """Prose that was set to a width. `height` is in units; painting it costs one blit for each run of a line."""

    def __init__(self, placed: tuple[Placed, ...], height: float, size: int, colour: str, wording: str) -> None:
        """Made by `typeset`."""
        self.placed, self.height, self.size, self.colour, self.wording = placed, height, size, colour, wording

    def paint(self, canvas: Canvas, x: float, y: float) -> None:
        """Draws the lines that the clip shows whole; half a line says nothing."""
        left, top = canvas.px(x), canvas.px(y)
        clip = canvas.surface.get_clip()
        linked = self.colour if self.colour.startswith("on_") else "blue"
        for piece, px, py, wide in self.placed:
            if clip.top - 2 <= top + py and top + py + self.size * 1.3 <= clip.bottom + 2:
                colour = linked if piece.fact else self.colour
                picture = canvas.word(piece.text, piece.face, self.size, colour)
                letters = Letters(piece.face, self.size, self.size, colour)
                canvas.stamp(picture, piece.text, left + px, top + py, letters)
                if piece.fact:
                    foot = top + py + picture.get_height() - max(1, canvas.px(2))
                    canvas.surface.fill(canvas.colour(linked), (left + px, foot, wide, max(1, canvas.px(1))))

    def link_at(self, canvas: Canvas, x: float, y: float) -> str | None:
        """The fact that a point, in units from the block's corner, links to."""
        for piece, px, py, wide in self.placed:
            if piece.fact and px <= x * canvas.scale < px + wide and py <= y * canvas.scale < py + 1.4 * self.size:
                return piece.fact
        return None


def typeset(canvas: Canvas, text: str, width: float, style: Style, colour: str = "ink") -> TextBlock:
    """Prose as authored (`*emphasis*`, `[[fact|words]]`, blank lines) set to a width in units; kept by the canvas."""
    key = text, round(width, 2), style, colour
    found = canvas.texts.get(key)
    if isinstance(found, TextBlock):
        return found
    made = _set(canvas, parse(text), width, style, colour, plain(text))
    canvas.keep_text(key, made)
    return made


def unmarked(canvas: Canvas, text: str, width: float, style: Style, colour: str = "ink") -> TextBlock:
    """Text as it stands, whatever marks of prose are in it: a line of a file, a message about one."""
    return _set(canvas, ((Run(text, False, None),),), width, style, colour, text)


def _set(
    canvas: Canvas, paragraphs: tuple[Paragraph, ...], width: float, style: Style, colour: str, wording: str
) -> TextBlock:
    size = pixels(style, canvas.scale, canvas.text)
    step = round(size * style.leading)
    placed: list[Placed] = []
    y = 0
    for paragraph in paragraphs:
        for line in _broken(canvas, _words(paragraph, style.face), round(width * canvas.scale), size):
            placed += _on_line(canvas, line, size, y, style.face)
            y += step
        y += round(step * PARAGRAPH_GAP)
    high = max(0, y - round(step * PARAGRAPH_GAP)) + (round(size * 0.12) if paragraphs else 0)
    return TextBlock(tuple(placed), high / canvas.scale, size, colour, wording)


def _words(paragraph: Paragraph, face: str) -> list[Word]:
    """The words of a paragraph; a word may change its face within (an emphasised one before a comma)."""
    words: list[Word] = [[]]
    for run in paragraph:
        own = EMPHASISED.get(face, face) if run.emphasis else face
        for i, part in enumerate(run.text.replace("\n", " ").split(" ")):
            if i and words[-1]:
                words.append([])
            if part:
                words[-1].append(Piece(part, own, run.fact))
    return [word for word in words if word]


def _broken(canvas: Canvas, words: list[Word], width: int, size: int) -> list[list[Word]]:
    """Words gathered into lines no wider than `width` pixels."""
    space = canvas.fonts.at(words[0][0].face, size).size(" ")[0] if words else 0
    lines: list[list[Word]] = []
    x = width + 1
    for word, wide in _bearable(canvas, words, width, size):
        if not lines or x + space + wide > width:
            lines.append([])
            x = -space
        lines[-1].append(word)
        x += space + wide
    return lines


def _bearable(canvas: Canvas, words: list[Word], width: int, size: int) -> Iterator[tuple[Word, int]]:
    """The words with their widths in pixels, those that are wider than a whole line cut into parts that are not."""
    for word in words:
        wide = _wide(canvas, word, size)
        if wide <= width:
            yield word, wide
            continue
        for piece in word:
            for part in _cut(canvas, piece, width, size):
                yield [part], _wide(canvas, [part], size)


def _cut(canvas: Canvas, piece: Piece, width: int, size: int) -> list[Piece]:
    font, parts = canvas.fonts.at(piece.face, size), [""]
    for letter in piece.text:
        if parts[-1] and font.size(parts[-1] + letter)[0] > width:
            parts.append("")
        parts[-1] += letter
    return [piece._replace(text=part) for part in parts]


def _wide(canvas: Canvas, word: Word, size: int) -> int:
    if len(word) == 1:
        return canvas.fonts.width(word[0].face, size, word[0].text)
    return sum(canvas.fonts.width(piece.face, size, piece.text) for piece in word)


def _on_line(canvas: Canvas, line: list[Word], size: int, y: int, face: str) -> list[Placed]:
    """One line's words joined into runs of one look, each with its place."""
    placed: list[Placed] = []
    x, base = 0, canvas.fonts.at(face, size).get_ascent()
    for (own, fact), pieces in groupby(_spaced(line, face), LOOK):
        text, font = "".join(map(TEXT, pieces)), canvas.fonts.at(own, size)
        wide = font.size(text)[0]
        placed.append(Placed(Piece(text, own, fact), x, y + base - font.get_ascent(), wide))
        x += wide
    return placed


def _spaced(line: list[Word], face: str) -> Iterator[Piece]:
    """The pieces of a line with the spaces between its words, which look as both their neighbours where these agree."""
    before: Piece | None = None
    for word in line:
        if before is not None:
            yield Piece(" ", *(before[1:] if before[1:] == word[0][1:] else (face, None)))
        yield from word
        before = word[-1]
