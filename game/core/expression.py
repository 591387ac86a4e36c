"""What does an author's condition or effect mean? The closed language of scenarios/README.md: read into a tree.

`bounds` finds its type and range, `closures` compiles it.

A text is tokenised, parsed through Python's `ast` and copied, node by node, into a small tree of our own; nothing of an
author's text is ever run as code. A tree is a value, a name or a tuple that opens with its operator:

    12 · true · "trust" · "world.germany" · ("not", a) · ("and", a, b, …) · ("or", a, b, …) · ("neg", a)
    ("sum", a, "+", b, "-", c, …) · ("product", a, b, …) · ("compare", a, "<", b, "<=", c, …)
    ("min", a, …) · ("max", a, …) · ("abs", a)
    ("chose", scene, choice) · ("visited", scene) · ("ended", scenario, outcome)
    and, for an effect, ("=", name, a) · ("+=", name, a) · ("-=", name, a)
"""

import ast
import re
import warnings
from functools import lru_cache
from typing import Any

MAX_LENGTH = 200
MAX_LEVELS = 12
MAX_DIGITS = 15

Tree = int | bool | str | tuple[Any, ...]

_TOKEN = re.compile(
    r""" (?P<space>\ +) | (?P<name>world\.[a-z_][a-z0-9_]*|[a-z_][a-z0-9_]*) (?![A-Za-z0-9_.])
    | (?P<int>0|[1-9][0-9]*) (?![A-Za-z0-9_.]) | (?P<string>"[a-z0-9_-]*"|'[a-z0-9_-]*')
    | (?P<sign><=|>=|==|!=|\+=|-=|[-+*()<>,=]) """,
    re.VERBOSE,
)
_WORDS = frozenset({"and", "or", "not", "true", "false"})
_PYTHON_WORDS = frozenset(
    "as assert async await break class continue def del elif else except finally for from global if import in is "
    "lambda nonlocal pass raise return try while with yield".split()
)
FUNCTIONS = frozenset({"min", "max", "abs", "chose", "visited", "ended"})
RESERVED = _WORDS | _PYTHON_WORDS | FUNCTIONS | {"world", "here"}
"""Words that no variable may have as its name."""

_SLIPS = {
    "&&": "write 'and'",
    "||": "write 'or'",
    "=>": "write '>='",
    "=<": "write '<='",
    "<>": "write '!='",
    "//": "there is no division",
    "/": "there is no division",
    "%": "there is no remainder",
    "!": "write 'not'",
    "#": "a comment can't stand here",
    "−": "use the plain minus sign",
    "–": "use the plain minus sign",
    **dict.fromkeys("“”‘’", "use straight quotes"),
}
_COMPARISONS: dict[type[ast.cmpop], str] = {
    ast.Eq: "==", ast.NotEq: "!=", ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=",
}  # fmt: skip
_ARGUMENTS = {"chose": 2, "visited": 1, "ended": 2}


class ExpressionError(Exception):
    """A text that isn't in the language: `message`, columns `column` to `end` (from 0, end excluded), `hint` or ''."""

    def __init__(self, message: str, column: int = 0, end: int | None = None, hint: str = "") -> None:
        super().__init__(message)
        self.message, self.column, self.hint = message, column, hint
        self.end = column + 1 if end is None else end


@lru_cache(maxsize=8192)
def parse(text: str) -> Tree:
    """The tree of a condition or number; raises ExpressionError with the place of the first mistake."""
    source, offset = _prepared(text, effect=False)
    return _Reader(offset).tree(_python(source, offset, "eval").body, 1)


@lru_cache(maxsize=8192)
def parse_effect(text: str) -> tuple[str, str, Tree]:
    """`(operator, name, tree)` of an effect, the operator one of `=`, `+=`, `-=`; raises ExpressionError."""
    source, offset = _prepared(text, effect=True)
    body = _python(source, offset, "exec").body
    match body:
        case [ast.Assign(targets=[target], value=value)]:
            operator = "="
        case [ast.AugAssign(target=target, value=value, op=ast.Add() | ast.Sub() as op)]:
            operator = "+=" if isinstance(op, ast.Add) else "-="
        case _:
            raise ExpressionError("an effect must change one variable", 0, len(text), "like: trust += 5")
    reader = _Reader(offset)
    name = reader.tree(target, 1)
    if not isinstance(name, str):
        raise reader.error(target, "the left side must be one variable", "like: trust += 5")
    return operator, name, reader.tree(value, 1)


def _prepared(text: str, effect: bool) -> tuple[str, int]:
    """The text without the blanks around it and how many stood before it, after a look at every token."""
    if len(text) > MAX_LENGTH:
        raise ExpressionError(f"longer than {MAX_LENGTH} characters", MAX_LENGTH, len(text))
    position = 0
    while position < len(text):
        token = _TOKEN.match(text, position)
        if token is None:
            raise _unreadable(text, position)
        _refuse_token(token, effect)
        position = token.end()
    if not text.strip(" "):
        raise ExpressionError("nothing stands here", 0, len(text) or 1)
    return text.strip(" "), len(text) - len(text.lstrip(" "))


def _refuse_token(token: re.Match[str], effect: bool) -> None:
    word, start, end = token[0], token.start(), token.end()
    if token["int"] and len(word) > MAX_DIGITS:
        raise ExpressionError(f"a number has at most {MAX_DIGITS} digits", start, end)
    if word in _PYTHON_WORDS:
        raise ExpressionError(f"'{word}' is a reserved word", start, end)
    if not effect and word in ("=", "+=", "-="):
        hint = "write '==' to compare" if word == "=" else ""
        raise ExpressionError(f"'{word}' changes a variable and can't stand in a condition", start, end, hint)


def _unreadable(text: str, position: int) -> ExpressionError:
    for slip, hint in _SLIPS.items():
        if text.startswith(slip, position):
            return ExpressionError(f"'{slip}' is not part of the language", position, position + len(slip), hint)
    word = re.match(r"[A-Za-z0-9_.]+|.", text[position:], re.DOTALL)
    found = word[0] if word else text[position]
    shown = found if found.isprintable() else f"U+{ord(found[0]):04X}"
    hint = "names are small letters, digits and _" if found[0].isalpha() else ""
    if found.lower() in _WORDS:
        hint = f"write '{found.lower()}'"
    if found[0].isdigit():
        hint = "numbers are whole and plain: 12"
    return ExpressionError(f"can't read '{shown}'", position, position + len(found), hint)


def _python(source: str, offset: int, mode: str) -> Any:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return ast.parse(source, mode=mode)
    except SyntaxError as error:
        column = min(max((error.offset or 1) - 1, 0), max(len(source) - 1, 0))
        message = "a bracket is not closed" if "never closed" in error.msg else "the parts don't fit together here"
        raise ExpressionError(message, offset + column) from None
    except (RecursionError, MemoryError, ValueError):
        raise ExpressionError("too complicated", offset, offset + len(source)) from None


class _Reader:
    """Copies Python's tree into ours and refuses what isn't in the language."""

    def __init__(self, offset: int) -> None:
        self.offset = offset

    def error(self, node: ast.AST, message: str, hint: str = "") -> ExpressionError:
        start, end = getattr(node, "col_offset", 0), getattr(node, "end_col_offset", None)
        return ExpressionError(message, self.offset + start, None if end is None else self.offset + end, hint)

    def tree(self, node: ast.AST, level: int) -> Tree:
        if level > MAX_LEVELS:
            raise self.error(node, f"more than {MAX_LEVELS} levels deep")
        match node:
            case ast.Constant(value=int() as value):
                return value
            case ast.Name(id=name):
                return {"true": True, "false": False}.get(name, name)
            case ast.Attribute(value=ast.Name(id="world"), attr=name):
                return f"world.{name}"
            case ast.UnaryOp(op=ast.Not(), operand=operand):
                return ("not", self.tree(operand, level + 1))
            case ast.UnaryOp(op=ast.USub(), operand=operand):
                return ("neg", self.tree(operand, level + 1))
            case ast.BoolOp(op=op, values=values):
                return ("and" if isinstance(op, ast.And) else "or", *(self.tree(value, level + 1) for value in values))
            case ast.BinOp(op=ast.Add() | ast.Sub() | ast.Mult()):
                return self._chain(node, level)
            case ast.Compare(left=left, ops=ops, comparators=right):
                parts: list[Tree] = [self.tree(left, level + 1)]
                for sign, part in zip(ops, right, strict=True):
                    parts += [_COMPARISONS[type(sign)], self.tree(part, level + 1)]
                return ("compare", *parts)
            case ast.Call(func=ast.Name(id=name), args=arguments, keywords=[]):
                return self._call(node, name, arguments, level)
        raise self.error(
            node, "this is not part of the language", "names, whole numbers, + - *, comparisons, and, or, not"
        )

    def _chain(self, node: ast.BinOp, level: int) -> Tree:
        product = isinstance(node.op, ast.Mult)
        links: list[tuple[str, ast.expr]] = []
        left: ast.expr = node
        while isinstance(left, ast.BinOp) and isinstance(left.op, ast.Mult) == product:
            links.append(("-" if isinstance(left.op, ast.Sub) else "+", left.right))
            left = left.left
        parts: list[Tree] = [self.tree(left, level + 1)]
        for sign, right in reversed(links):
            parts += [self.tree(right, level + 1)] if product else [sign, self.tree(right, level + 1)]
        return ("product" if product else "sum", *parts)

    def _call(self, node: ast.Call, name: str, arguments: list[ast.expr], level: int) -> Tree:
        if name not in FUNCTIONS:
            raise self.error(node.func, f"unknown function '{name}'", "there are min, max, abs, chose, visited, ended")
        if name not in _ARGUMENTS:
            if not arguments or (name == "abs" and len(arguments) != 1):
                raise self.error(node, f"{name}() needs {'one value' if name == 'abs' else 'values'}")
            return (name, *(self.tree(argument, level + 1) for argument in arguments))
        words = [a.value for a in arguments if isinstance(a, ast.Constant) and isinstance(a.value, str)]
        if len(words) != len(arguments) or len(words) != _ARGUMENTS[name]:
            example = {"chose": 'chose("scene", "choice")', "visited": 'visited("scene")'}.get(
                name, 'ended("scenario", "outcome")'
            )
            raise self.error(node, f"{name}() needs quoted ids", f"like: {example}")
        return (name, *words)


def from_json(tree: Any) -> Tree:
    """A tree out of the nested lists that JSON makes of it."""
    return tuple(from_json(part) for part in tree) if isinstance(tree, list) else tree


@lru_cache(maxsize=8192)
def names(tree: Tree) -> frozenset[str]:
    """Every variable that a tree reads."""
    found: set[str] = set()
    _gather_names(tree, found)
    return frozenset(found)


def _gather_names(tree: Tree, found: set[str]) -> None:
    if isinstance(tree, str):
        found.add(tree)
    elif isinstance(tree, tuple) and tree[0] not in _ARGUMENTS:
        for part in operands(tree):
            _gather_names(part, found)


def calls(tree: Tree) -> frozenset[tuple[str, ...]]:
    """Every question about the past that a tree asks: ("chose", scene, choice) and its like."""
    if not isinstance(tree, tuple):
        return frozenset()
    if tree[0] in _ARGUMENTS:
        return frozenset((tree,))
    return frozenset[tuple[str, ...]]().union(*(calls(part) for part in operands(tree)))


def operands(tree: tuple[Any, ...]) -> tuple[Any, ...]:
    """The parts of a tuple that are trees themselves."""
    return tree[1::2] if tree[0] in ("sum", "compare") else tree[1:]
