"""Does an expression fit together, and between which bounds does its value lie? Types, names and interval arithmetic.

Every variable has a range, so that every value has one too: nothing overflows, and "always true" can be proved.
"""

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from .expression import ExpressionError, Tree, operands, parse, parse_effect

BIGGEST = 2**53 - 1
"""The largest whole number that Python and JavaScript reckon alike."""


class Range(NamedTuple):
    """A kind, `int` or `bool`, and the lowest and highest value; false is 0 and true is 1."""

    kind: str
    low: int
    high: int

    def within(self, bounds: "Range") -> "Range":
        """The values once they are clamped to `bounds`."""
        return bounds._replace(
            low=min(bounds.high, max(bounds.low, self.low)), high=max(bounds.low, min(bounds.high, self.high))
        )

    def joined(self, other: "Range") -> "Range":
        """The least range that holds both."""
        return self._replace(low=min(self.low, other.low), high=max(self.high, other.high))


BOOL = Range("bool", 0, 1)


class Scope(NamedTuple):
    """What an expression may name: variables with their ranges, and scenes with their choices."""

    names: Mapping[str, Range]
    scenes: Mapping[str, frozenset[str]]


def check_condition(text: str, scope: Scope) -> Range:
    """The range of a condition; (bool, 1, 1) is always true. Raises ExpressionError."""
    return _check(text, parse(text), scope, "bool")


def check_number(text: str, scope: Scope) -> Range:
    """The range of a number. Raises ExpressionError."""
    return _check(text, parse(text), scope, "int")


def check_value(text: str, scope: Scope) -> Range:
    """The range of a number or condition. Raises ExpressionError."""
    return _check(text, parse(text), scope, None)


def check_effect(text: str, scope: Scope) -> str:
    """The name that an effect writes, after its types are checked. Raises ExpressionError."""
    operator, name, tree = parse_effect(text)
    target = _Bounds(text, scope).of(name)
    value = _Bounds(text, scope).of(tree)
    if operator != "=" and target.kind == "bool":
        raise ExpressionError(f"'{name}' is true or false", 0, len(text), f"write: {name} = true")
    if value.kind != target.kind:
        wanted = "a number" if target.kind == "int" else "true or false"
        raise ExpressionError(f"'{name}' holds {wanted}", 0, len(text))
    return name


def effect_range(text: str, scope: Scope) -> Range:
    """The range of what an effect writes, before it is clamped. Raises ExpressionError."""
    operator, name, tree = parse_effect(text)
    bounds = _Bounds(text, scope)
    return bounds.of(tree if operator == "=" else ("sum", name, operator[0], tree))


def _check(text: str, tree: Tree, scope: Scope, kind: str | None) -> Range:
    found = _Bounds(text, scope).of(tree)
    if kind is not None and found.kind != kind:
        message = "a condition is needed here" if kind == "bool" else "a number is needed here"
        raise ExpressionError(message, 0, len(text), "compare it: trust >= 20" if kind == "bool" else "")
    return found


class _Bounds:
    """Finds kind and bounds of a tree by interval arithmetic."""

    def __init__(self, text: str, scope: Scope) -> None:
        self.text, self.scope = text, scope

    def error(self, message: str, word: str = "", hint: str = "") -> ExpressionError:
        found = re.search(rf"(?<![A-Za-z0-9_.]){re.escape(word)}(?![A-Za-z0-9_])", self.text) if word else None
        return ExpressionError(message, found.start() if found else 0, found.end() if found else len(self.text), hint)

    def of(self, tree: Tree) -> Range:
        if isinstance(tree, bool):
            return Range("bool", int(tree), int(tree))
        if isinstance(tree, int):
            return Range("int", tree, tree)
        if isinstance(tree, str):
            return self._name(tree)
        match tree[0]:
            case "not":
                (inner,) = self._all(tree, "bool")
                return Range("bool", 1 - inner.high, 1 - inner.low)
            case "and" | "or":
                parts, pick = self._all(tree, "bool"), min if tree[0] == "and" else max
                return Range("bool", pick(part.low for part in parts), pick(part.high for part in parts))
            case "compare":
                return self._comparison(tree)
            case "chose" | "visited" | "ended":
                return self._past(tree)
        return self._number(tree)

    def _name(self, name: str) -> Range:
        known = self.scope.names.get(name)
        if known is None:
            raise self.error(f"unknown variable '{name}'", name, _nearest(name, self.scope.names))
        return known

    def _all(self, tree: tuple[Any, ...], kind: str) -> list[Range]:
        parts = [self.of(part) for part in operands(tree)]
        for part, found in zip(operands(tree), parts, strict=True):
            if found.kind != kind:
                wanted = "a number" if kind == "int" else "true or false"
                word = part if isinstance(part, str) else ""
                raise self.error(f"{'this' if not word else repr(word)} is not {wanted}", word)
        return parts

    def _number(self, tree: tuple[Any, ...]) -> Range:
        parts = self._all(tree, "int")
        low, high = parts[0].low, parts[0].high
        if tree[0] == "neg":
            low, high = -high, -low
        elif tree[0] == "abs":
            low, high = (0 if low <= 0 <= high else min(abs(low), abs(high))), max(abs(low), abs(high))
        elif tree[0] in ("min", "max"):
            pick = min if tree[0] == "min" else max
            low, high = pick(part.low for part in parts), pick(part.high for part in parts)
        else:
            signs = tree[2::2] if tree[0] == "sum" else "*" * (len(parts) - 1)
            for sign, part in zip(signs, parts[1:], strict=True):
                ends = [reckon(sign, a, b) for a in (low, high) for b in (part.low, part.high)]
                low, high = min(ends), max(ends)
                if max(-low, high) > BIGGEST:
                    raise self.error("the number could grow too large")
        return Range("int", low, high)

    def _comparison(self, tree: tuple[Any, ...]) -> Range:
        parts = [self.of(part) for part in operands(tree)]
        if len({part.kind for part in parts}) > 1:
            raise self.error(
                "compares a number with true or false", hint="write the variable alone, or 'not' before it"
            )
        sure, possible = 1, 1
        for left, sign, right in zip(parts, tree[2::2], parts[1:], strict=False):
            low, high = _compared(sign, left, right)
            sure, possible = min(sure, low), min(possible, high)
        return Range("bool", sure, possible)

    def _past(self, tree: tuple[Any, ...]) -> Range:
        if tree[0] == "ended":
            return BOOL
        if tree[1] not in self.scope.scenes:
            raise self.error(f"unknown scene '{tree[1]}'", tree[1], _nearest(tree[1], self.scope.scenes))
        choices = self.scope.scenes[tree[1]]
        if tree[0] == "chose" and tree[2] not in choices:
            raise self.error(f"scene '{tree[1]}' has no choice '{tree[2]}'", tree[2], _nearest(tree[2], choices))
        return BOOL


def _nearest(word: str, known: Mapping[str, Any] | frozenset[str]) -> str:
    import difflib  # only for a mistake: it takes a millisecond to import

    close = difflib.get_close_matches(word, list(known), 1, 0.6)
    return f"did you mean '{close[0]}'?" if close else ""


def reckon(sign: str, a: int, b: int) -> int:
    """`a sign b` for a sign of + - *."""
    return a + b if sign == "+" else a - b if sign == "-" else a * b


def _compared(sign: str, a: Range, b: Range) -> tuple[int, int]:
    """Whether `a sign b` surely holds, and whether it possibly holds."""
    if sign in (">", ">="):
        a, b, sign = b, a, {">": "<", ">=": "<="}[sign]
    if sign == "<":
        return int(a.high < b.low), int(a.low < b.high)
    if sign == "<=":
        return int(a.high <= b.low), int(a.low <= b.high)
    same = int(a.low == a.high == b.low == b.high), int(a.low <= b.high and b.low <= a.high)
    return same if sign == "==" else (1 - same[1], 1 - same[0])
