"""How is an expression reckoned? A tree is compiled once into closures over the variables and the past."""

from collections.abc import Callable, Mapping
from typing import Any

from .bounds import Range, reckon
from .expression import Tree, operands

Values = dict[str, Any]
Past = dict[str, str]
Code = Callable[[Values, Past], Any]
"""A compiled tree: called with the variables and the past, it gives an int or a bool."""

ENDED = "ended/"
"""In the past, `ended/<scenario>` holds an outcome; a bare id holds the choice taken in that scene, '' in a route."""


def compiled(tree: Tree, derived: Mapping[str, Code] | None = None) -> Code:
    """A closure that reckons a tree; names in `derived` are reckoned by its closures, all others read."""
    if isinstance(tree, int):
        return lambda values, past: tree
    if isinstance(tree, str):
        if derived and tree in derived:
            return derived[tree]
        return lambda values, past: values[tree]
    operator, arguments = tree[0], tree[1:]
    if operator in ("chose", "visited", "ended"):
        return _compiled_past(operator, arguments)
    parts = tuple(compiled(part, derived) for part in operands(tree))
    first, *rest = parts
    match operator:
        case "not":
            return lambda values, past: not first(values, past)
        case "neg":
            return lambda values, past: -first(values, past)
        case "abs":
            return lambda values, past: abs(first(values, past))
        case "and":
            return lambda values, past: all(part(values, past) for part in parts)
        case "or":
            return lambda values, past: any(part(values, past) for part in parts)
        case "min":
            return lambda values, past: min(part(values, past) for part in parts)
        case "max":
            return lambda values, past: max(part(values, past) for part in parts)
        case "compare":
            return _compiled_comparison(parts, tree[2::2])
    return _compiled_sum(first, tuple(zip(tree[2::2] if operator == "sum" else "*" * len(rest), rest, strict=True)))


def _compiled_past(operator: str, arguments: tuple[str, ...]) -> Code:
    if operator == "visited":
        return lambda values, past: arguments[0] in past
    key, wanted = (ENDED if operator == "ended" else "") + arguments[0], arguments[1]
    return lambda values, past: past.get(key) == wanted


_TESTS: dict[str, Callable[[Code, Code], Code]] = {
    "<": lambda a, b: lambda values, past: a(values, past) < b(values, past),
    "<=": lambda a, b: lambda values, past: a(values, past) <= b(values, past),
    ">": lambda a, b: lambda values, past: a(values, past) > b(values, past),
    ">=": lambda a, b: lambda values, past: a(values, past) >= b(values, past),
    "==": lambda a, b: lambda values, past: a(values, past) == b(values, past),
    "!=": lambda a, b: lambda values, past: a(values, past) != b(values, past),
}


def _compiled_comparison(parts: tuple[Code, ...], signs: tuple[str, ...]) -> Code:
    tests = [_TESTS[sign](a, b) for a, sign, b in zip(parts, signs, parts[1:], strict=False)]
    if len(tests) == 1:
        return tests[0]
    return lambda values, past: all(test(values, past) for test in tests)


def _compiled_sum(first: Code, rest: tuple[tuple[str, Code], ...]) -> Code:
    def total_of(values: Values, past: Past) -> int:
        total: int = first(values, past)
        for sign, part in rest:
            total = reckon(sign, total, part(values, past))
        return total

    return total_of


def compiled_effect(
    operator: str, name: str, tree: Tree, bounds: Range, derived: Mapping[str, Code] | None = None
) -> Code:
    """A closure that writes the new, clamped value of `name` into the variables; `bounds` is the range of `name`."""
    value = compiled(tree, derived)
    if bounds.kind == "bool":
        return lambda values, past: values.__setitem__(name, value(values, past))
    low, high = bounds.low, bounds.high
    sign = {"=": 0, "+=": 1, "-=": -1}[operator]
    if isinstance(tree, int):
        return _compiled_constant(name, sign, tree, low, high)

    def write(values: Values, past: Past) -> None:
        new = value(values, past) if not sign else values[name] + sign * value(values, past)
        values[name] = low if new < low else high if new > high else new

    return write


def _compiled_constant(name: str, sign: int, amount: int, low: int, high: int) -> Code:
    """An effect of a plain number, as most are."""
    if not sign:
        value = max(low, min(high, amount))
        return lambda values, past: values.__setitem__(name, value)
    change = sign * amount

    def write(values: Values, past: Past) -> None:
        new = values[name] + change
        values[name] = low if new < low else high if new > high else new

    return write
