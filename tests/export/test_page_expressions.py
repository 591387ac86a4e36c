"""Does the page's engine reckon as Python does? Expressions, up to the limit, and the rounding of scores."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.core.bounds import BIGGEST, BOOL, Range, Scope, check_value
from game.core.closures import compiled
from game.core.dates import spoken
from game.core.expression import ExpressionError, parse
from tests.export.page_engine import NODE, WITHOUT_NODE, answers
from tests.export.plays import canonical

pytestmark = pytest.mark.skipif(NODE is None, reason=WITHOUT_NODE)

NAMES = {
    "trust": Range("int", -100, 100),
    "constructor": Range("int", 0, BIGGEST),
    "__proto__": Range("int", -BIGGEST, 0),
    "world.hasownproperty": Range("int", -3, 3),
    "met": BOOL,
    "world.valueof": BOOL,
}
SCENES = {"constructor": frozenset({"__proto__", "go"})}
PASTS: tuple[dict[str, str], ...] = ({}, {"constructor": "__proto__"}, {"constructor": "go", "ended/proto": "valueof"})


def written_of(inner: st.SearchStrategy[str], forms: list[str]) -> st.SearchStrategy[str]:
    """One of these forms, filled with three parts."""
    return st.builds(lambda form, parts: form.format(*parts), st.sampled_from(forms), st.tuples(inner, inner, inner))


plain_numbers = ["trust", "constructor", "__proto__", "world.hasownproperty", "0", "1", "7", "999999999999999"]
numbers = st.recursive(
    st.sampled_from(plain_numbers),
    lambda inner: written_of(
        inner, ["({} + {})", "({} - {} - {})", "({} * {})", "-{}", "abs({})", "min({}, {}, {})", "max({}, {})"]
    ),
    max_leaves=6,
)
compared = written_of(numbers, ["({} < {} <= {})", "({} == {})", "({} != {})", "({} >= {})", "({} > {})"])
QUESTIONS = ('chose("constructor", "__proto__")', 'visited("constructor")', 'ended("proto", "valueof")')
asked = st.sampled_from(("met", "world.valueof", "true", *QUESTIONS))
conditions = st.recursive(
    st.one_of(asked, compared),
    lambda inner: written_of(inner, ["not {}", "({} and {})", "({} or {} or {})", "({} == {})"]),
    max_leaves=6,
)
texts = st.one_of(numbers, conditions)


def sound(text: str) -> bool:
    """Whether the checker lets an expression through."""
    try:
        check_value(text, Scope(NAMES, SCENES))
    except ExpressionError:
        return False
    return True


def value_of(name: str) -> st.SearchStrategy[int | bool]:
    kind, low, high = NAMES[name]
    return st.booleans() if kind == "bool" else st.one_of(st.integers(low, high), st.sampled_from([low, high]))


@settings(max_examples=5, deadline=None)
@given(
    st.lists(texts, min_size=30, max_size=50),
    st.fixed_dictionaries({name: value_of(name) for name in NAMES}),
    st.sampled_from(PASTS),
)
def test_any_expression_that_passes_the_checker_is_reckoned_alike(
    texts: list[str], values: dict[str, int | bool], past: dict[str, str]
) -> None:
    trees = [parse(text) for text in texts if sound(text)]
    ours = [compiled(tree)(values, past) for tree in trees]
    (line,) = answers([{"trees": [[tree, values, past] for tree in trees]}])
    assert canonical(ours) == line


def test_at_the_limit_both_reckon_alike_and_beyond_it_the_page_stops() -> None:
    at = ("sum", BIGGEST - 1, "+", 1), ("product", -3, 3002399751580330, 1), ("neg", 0), ("product", 0, -5)
    (line,) = answers([{"trees": [[tree, {}, {}] for tree in at]}])
    assert json.loads(line) == [compiled(tree)({}, {}) for tree in at]
    assert line == "[9007199254740991,-9007199254740990,0,0]"
    with pytest.raises(AssertionError, match="a number has grown too large"):
        answers([{"trees": [[("sum", BIGGEST, "+", 1), {}, {}]]}])


def test_a_date_is_said_as_python_says_it() -> None:
    dates = ["1939-08-23", "1924-01-01", "1925-12", "1930", "1924/1927", "1938-09-29/1938-10", "1919/", "1924-05-31/"]
    (line,) = answers([{"dates": dates}])
    assert json.loads(line) == [spoken(date) for date in dates]


def test_a_number_is_rounded_to_tenths_as_python_rounds_it() -> None:
    numbers = [n / 80 for n in range(8001)] + [n / 7 for n in range(700)] + [n / 1.2e5 for n in range(1, 10**7, 997)]
    (line,) = answers([{"tenths": numbers}])
    assert json.loads(line) == [round(number, 1) for number in numbers]
