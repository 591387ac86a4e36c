"""Is a file's prose whole? Broken marks, comments that cut a line short, and characters that can't be drawn."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice

from .document import Document, Path, Where
from .problem import Position, Problem, problem_at
from .prose import slips

_MARKED = frozenset(
    "text else because says predicts result why_distance happened view known_then unknown_then pushed_the_same_way "
    "simplifies ask aim otherwise content_note claim correction note".split()
)
"""Keys of texts that may hold marks."""
_CODE = frozenset(("if", "show_if", "eligible", "effects", "start", "of"))
"""Keys of conditions and effects, which a comment may follow."""


def prose_problems(document: Document) -> Iterator[Problem]:
    """Every broken mark and every cut line."""
    for path, key, text in document.texts:
        if key in _MARKED:
            for slip in slips(text):
                place = located(document.where, document.lines, path, text, slip.start, slip.end)
                yield problem_at(document.path, place, "prose-mark", slip.message, slip.fix)
    for path in document.cut:
        if _key_of(path) not in _CODE:
            message = "a comment cuts this text short: what follows ' #' is not read"
            fix = "quote the text if '#' belongs to it, else give the comment a line of its own"
            yield problem_at(document.path, document.where.value(path), "prose-cut", message, fix)
    yield from _undrawn(document)


def _undrawn(document: Document) -> Iterator[Problem]:
    """Every character that the fonts lack, where it first stands."""
    seen: set[str] = set()
    for path, _, text in document.texts:
        if text.isascii():
            continue
        for found in _undrawn_pattern().finditer(text):
            if found[0] not in seen:
                seen.add(found[0])
                place = located(document.where, document.lines, path, text, found.start(), found.end())
                message = f"the fonts of the window lack {_named(found[0])}"
                yield problem_at(document.path, place, "prose-character", message, severity="warning")


@cache
def _undrawn_pattern() -> re.Pattern[str]:
    from .drawn_characters import RANGES

    drawn = "".join(f"{re.escape(chr(first))}-{re.escape(chr(last))}" for first, last in RANGES)
    return re.compile(rf"[^\s{drawn}]")


def _named(character: str) -> str:
    """A character as it is, with its name and code point."""
    name = unicodedata.name(character, "a character without a name").lower()
    return f"'{character}' ({name}, U+{ord(character):04X})"


def _key_of(path: Path) -> str:
    """The last key on a path: the name of a value, or of the list that it stands in."""
    return next((part for part in reversed(path) if isinstance(part, str)), "")


def located(where: Where, lines: Sequence[str], path: Path, text: str, start: int, end: int) -> Position:
    """Where characters `start` to `end` of a text stand in the source, also in a text of several lines.

    What runs over a line's end is marked up to there.
    """
    place = where.place(path)
    if place.margin is not None:
        return where.within(path, start, end)
    first, last = where.lines(path)
    source = "\n".join(lines[first - 1 : last])
    words = re.compile(r"\s+".join(map(re.escape, text[start:end].split())))
    found = words.finditer(source, place.value.column - 1)
    sound = next(islice(found, len(words.findall(text, 0, start)), None), None)
    if sound is None:
        return place.value
    above, column = source.count("\n", 0, sound.start()), sound.start() - source.rfind("\n", 0, sound.start())
    return Position(first + above, column, column + len(sound[0].split("\n", 1)[0]))
