"""Is this file readable text at all? Bytes become characters, and characters that nobody can see are refused."""

import re

from .problem import Position, Problem, problem_at

_UNSEEN = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # control characters but tab and line ends
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # marks that turn the direction of text
    "\u2028\u2029\u200b\u2060\ufeff"  # line ends and blanks without width
    "\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff\U000e0000-\U000e0fff"  # no characters, halves, tags
)
_REFUSED = re.compile(f"[{_UNSEEN}]")
_REFUSED_ESCAPED = re.compile(f"[\r{_UNSEEN}]")


def decoded(source: bytes, path: str) -> str | Problem:
    """The text of a file, `\\n` at its line ends and without its BOM, or the problem that it isn't text."""
    try:
        text = source.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        place = _place(source[: error.start].decode("utf-8", "replace"))
        return problem_at(path, place, "yaml-encoding", "this is not UTF-8 text", "save the file as UTF-8")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    # Most texts are printable but for tabs and line ends, and this is told much faster than by the pattern.
    printable = text.replace("\n", "").replace("\t", "").isprintable()
    unseen = None if printable else _REFUSED.search(text)
    if unseen:
        place = _place(text[: unseen.start()])
        message = f"the invisible or control character {_named(unseen[0])} can't stand here"
        return problem_at(path, place, "yaml-character", message, "delete it")
    return text


def unseen_character(text: str) -> str | None:
    """The name of a character in a decoded scalar that may not stand there, written as an escape: `U+202E`."""
    found = _REFUSED_ESCAPED.search(text)
    return _named(found[0]) if found else None


def _named(character: str) -> str:
    return f"U+{ord(character):04X}"


def _place(before: str) -> Position:
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    return Position(line, column, column + 1)
