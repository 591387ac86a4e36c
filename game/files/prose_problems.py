"""Is a file's prose whole? Broken marks, and comments that cut a line short."""

from collections.abc import Iterator

from .document import Document, Path
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
                place = located(document, path, text, slip.start, slip.end)
                yield problem_at(document.path, place, "prose-mark", slip.message, slip.fix)
    for path in document.cut:
        if _key_of(path) not in _CODE:
            message = "a comment cuts this text short: what follows ' #' is not read"
            fix = "quote the text if '#' belongs to it, else give the comment a line of its own"
            yield problem_at(document.path, document.where.value(path), "prose-cut", message, fix)


def _key_of(path: Path) -> str:
    """The last key on a path: the name of a value, or of the list that it stands in."""
    return next((part for part in reversed(path) if isinstance(part, str)), "")


def located(document: Document, path: Path, text: str, start: int, end: int) -> Position:
    """Where characters `start` to `end` of a text stand in the source, also in a text of several lines."""
    place = document.where.place(path)
    if place.margin is not None:
        return document.where.within(path, start, end)
    wanted, skip = text[start:end], text.count(text[start:end], 0, start)
    column = place.value.column - 1
    for number, line in enumerate(document.lines[place.value.line - 1 :], place.value.line):
        at = line.find(wanted, column)
        while at >= 0 and skip:
            at, skip = line.find(wanted, at + len(wanted)), skip - 1
        if at >= 0:
            return Position(number, at + 1, at + 1 + len(wanted))
        column = 0
    return place.value
