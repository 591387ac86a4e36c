"""What does an unquoted word mean? YAML 1.2's core rules: `no`, `1925-10-05` and `12:30` are text."""

import re

MOST_DIGITS = 15
"""Digits that a number may have, so that every reader of it reckons alike."""

Scalar = str | int | float | bool | None

_WORDS: dict[str, bool | None] = {
    "": None, "~": None, "null": None, "Null": None, "NULL": None,
    "true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False,
}  # fmt: skip
_INT = re.compile(r"[-+]?[0-9]+\Z")
_BASED = re.compile(r"0o[0-7]+\Z|0x[0-9a-fA-F]+\Z")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\Z")
_NOT_FINITE = re.compile(r"[-+]?\.(inf|Inf|INF)\Z|\.(nan|NaN|NAN)\Z")
_MAY_BE_SPECIAL = frozenset("0123456789.+-~ntfNTF")


class TooManyDigits(ValueError):
    """A number that not every reader of it could reckon with."""


def plain_value(text: str) -> Scalar:
    """The value of a plain scalar; raises TooManyDigits."""
    if text in _WORDS:
        return _WORDS[text]
    if text[0] not in _MAY_BE_SPECIAL or " " in text:
        return text
    if _INT.match(text) or _BASED.match(text):
        return int(_short(text), 0 if text[1:2] in ("o", "x") else 10)
    if _FLOAT.match(text):
        number = float(_short(text))
        if number in (float("inf"), float("-inf")):
            raise TooManyDigits
        return number
    if _NOT_FINITE.match(text):
        raise TooManyDigits
    return text


def _short(text: str) -> str:
    if sum(character.isalnum() for character in text) > MOST_DIGITS:
        raise TooManyDigits
    return text
