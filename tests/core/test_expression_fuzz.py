"""What holds for every text that somebody may write for a condition: it is read or refused, and soon."""

import ast
import time
from collections.abc import Callable
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from game.core.closures import compiled
from game.core.expression import MAX_LENGTH, ExpressionError, Tree, names, parse, parse_effect

VALUES = {"trust": 7, "leak": -3, "world.germany": 30}

_number = st.recursive(
    st.integers(0, 10**15 - 1) | st.sampled_from(sorted(VALUES)),
    lambda inner: st.one_of(
        st.tuples(st.just("neg"), inner),
        st.tuples(st.just("abs"), inner),
        st.tuples(st.sampled_from(("min", "max")), inner, inner, inner),
        st.tuples(st.just("sum"), inner, st.sampled_from("+-"), inner, st.sampled_from("+-"), inner),
        st.tuples(st.just("product"), inner, inner),
    ),
    max_leaves=12,
)
_condition = st.recursive(
    st.booleans()
    | st.tuples(st.just("compare"), _number, st.sampled_from(("<", "<=", "==", "!=", ">", ">=")), _number)
    | st.tuples(st.just("compare"), _number, st.just("<"), _number, st.just("<="), _number)
    | st.sampled_from((("chose", "a", "b"), ("visited", "a"), ("ended", "c", "d"))),
    lambda inner: st.one_of(
        st.tuples(st.just("not"), inner),
        st.tuples(st.just("and"), inner, inner),
        st.tuples(st.just("or"), inner, inner, inner),
    ),
    max_leaves=6,
)

_TOKENS = (
    "and or not true false trust leak world.germany world. min( max( abs( chose( visited( ( ) , + - * ** // / % ~ "
    "< <= == != > >= = += -= 0 7 00 1e9 0x1 1_0 \"a\" 'b' \" ' \\ # ; : := -> . .. ... [ ] { } @ ! ? $ & | ^ << >> "
    "lambda if else for in is await yield import None True __class__ \u00e9 \u0455 \u200b \ufb01 \t \n \f \0 \x1b"
).split(" ")


def written(tree: Tree) -> str:
    """A text for a tree, every operand between brackets of its own."""
    if isinstance(tree, bool):
        return str(tree).lower()
    if not isinstance(tree, tuple):
        return str(tree)
    operator, parts = tree[0], tree[1:]
    if operator in ("chose", "visited", "ended"):
        return f"{operator}({', '.join(map(repr, parts))})"
    if operator in ("min", "max", "abs"):
        return f"{operator}({', '.join(map(written, parts))})"
    if operator in ("not", "neg"):
        return f"{'not ' if operator == 'not' else '-'}({written(parts[0])})"
    signs = parts[1::2] if operator in ("sum", "compare") else (" * " if operator == "product" else operator,) * 9
    operands = parts[::2] if operator in ("sum", "compare") else parts
    first, *rest = (f"({written(part)})" for part in operands)
    return first + "".join(f" {sign} {part}" for sign, part in zip(signs, rest, strict=False))


def refused(read: Callable[[str], object], text: str) -> ExpressionError | None:
    try:
        read(text)
    except ExpressionError as error:
        return error
    return None


def read(text: str) -> Any:
    """The tree, or None where the text is refused, with a place in it."""
    error = refused(parse, text)
    if error is None:
        return parse(text)
    assert 0 <= error.column <= max(len(text), 1)
    assert error.message
    return None


@settings(deadline=None, max_examples=60)
@given(_condition | _number)
def test_what_is_written_for_a_tree_is_read_as_a_tree_of_the_same_meaning(tree: Tree) -> None:
    found = read(written(tree))
    if found is None:
        return  # longer or deeper than an author may write
    assert read(written(found)) in (found, None)
    past = {"a": "b", "ended/c": "d"}
    assert compiled(found)(dict(VALUES), past) == compiled(tree)(dict(VALUES), past)
    assert names(found) == names(tree)


@settings(deadline=None, max_examples=60)
@given(st.lists(st.sampled_from(_TOKENS), max_size=40), st.sampled_from(("", " ")))
def test_any_row_of_tokens_is_read_or_refused(tokens: list[str], between: str) -> None:
    text = between.join(tokens)
    found = read(text)
    if found is not None:
        assert not between or names(found) <= set(_TOKENS)
        ast.parse(text.strip(" "), mode="eval")  # never more than Python itself would take
    error = refused(parse_effect, text)
    if error is None:
        assert parse_effect(text)[0] in ("=", "+=", "-=")
    else:
        assert 0 <= error.column <= max(len(text), 1)


@settings(deadline=None, max_examples=15)
@given(st.sampled_from(("(", "not ", "-", "min(", "trust + ", "(trust,", "((", "trust < ", "not(-", "abs(min(", "a.")))
def test_a_row_of_openings_as_long_as_may_be_is_refused_at_once(opening: str) -> None:
    begun = time.process_time()
    for closing in ("", ")" * 80, "trust", "1" + ")" * 60):
        read((opening * MAX_LENGTH)[: MAX_LENGTH - len(closing)] + closing)
    assert time.process_time() - begun < 0.5
