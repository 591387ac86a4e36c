import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.bounds import BOOL, Range, Scope, check_condition, check_effect, check_number
from game.core.closures import compiled, compiled_effect
from game.core.expression import ExpressionError, calls, from_json, names, parse, parse_effect

SCOPE = Scope(
    names={"trust": Range("int", -100, 100), "signed": BOOL, "world.germany": Range("int", -100, 100)},
    scenes={"message": frozenset({"sign", "refuse"}), "road": frozenset()},
)
VALUES = {"trust": 20, "signed": True, "world.germany": -5}
PAST = {"message": "sign", "ended/locarno": "door_ajar"}

MEANINGS = [
    ("12", 12),
    ("-trust", -20),
    ("- -3", 3),
    ("2 + 3 * 4", 14),
    ("(2 + 3) * 4", 20),
    ("10 - 3 - 2", 5),
    ("trust - world.germany * 2", 30),
    ("min(trust, 3, world.germany)", -5),
    ("max(trust, 3)", 20),
    ("abs(world.germany)", 5),
    ("true", True),
    ("not signed", False),
    ("not signed or trust > 3", True),
    ("signed and trust >= 20 and trust <= 20", True),
    ("0 < trust <= 20", True),
    ("0 < trust < 20", False),
    ("1 < 3 > 2", True),
    ("trust != 20", False),
    ("signed == true", True),
    ('chose("message", "sign")', True),
    ("chose('message', 'refuse')", False),
    ('chose("other", "sign")', False),
    ('visited("message")', True),
    ('visited("road")', False),
    ('ended("locarno", "door_ajar")', True),
    ('ended("munich-1938", "x")', False),
]

MISTAKES = [
    ("", 0, "nothing stands here"),
    ("trust >", None, "the parts don't fit together here"),
    ("trust = 3", 6, "'=' changes a variable and can't stand in a condition"),
    ("0x10 > 3", 0, "can't read '0x10'"),
    ("1_000 > 3", 0, "can't read '1_000'"),
    ("trust > 3 # so", 10, "'#' is not part of the language"),
    ("trust && signed", 6, "'&&' is not part of the language"),
    ("trust\n> 3", 5, "can't read 'U+000A'"),
    ("trüst > 3", None, "can't read"),
    ("True", 0, "can't read 'True'"),
    ("trust if signed else 3", 6, "'if' is a reserved word"),
    ("lambda: 3", 0, "'lambda' is a reserved word"),
    ("__import__('os')", None, "unknown function '__import__'"),
    ("trust.real", 0, "can't read 'trust.real'"),
    ("trust[0]", 5, "can't read '['"),
    ("(trust", 0, "a bracket is not closed"),
    ("trust ** 2 > 1", 0, "this is not part of the language"),
    ("trust / 2 > 1", 6, "'/' is not part of the language"),
    ("'a' > 'b'", None, "this is not part of the language"),
    ("chose(message)", 0, "chose() needs quoted ids"),
    ("1234567890123456 > 1", 0, "a number has at most 15 digits"),
    ("not " * 13 + "signed", None, "more than 12 levels deep"),
    ("t" * 201, 200, "longer than 200 characters"),
]

UNFITTING = [
    ("trust", "a condition is needed here"),
    ("trst > 3", "unknown variable 'trst'"),
    ("germany > 3", "unknown variable 'germany'"),
    ("signed > 3", "compares a number with true or false"),
    ("signed + 1 > 3", "'signed' is not a number"),
    ("trust and signed", "'trust' is not true or false"),
    ('chose("mesage", "sign")', "unknown scene 'mesage'"),
    ('chose("message", "sing")', "scene 'message' has no choice 'sing'"),
    ('visited("rode")', "unknown scene 'rode'"),
]


@pytest.mark.parametrize(("text", "value"), MEANINGS)
def test_a_text_means_what_python_would_mean(text: str, value: object) -> None:
    found = compiled(parse(text))(VALUES, PAST)
    assert (found, type(found)) == (value, type(value))


@pytest.mark.parametrize(("text", "column", "message"), MISTAKES)
def test_a_mistake_is_told_with_its_place(text: str, column: int | None, message: str) -> None:
    with pytest.raises(ExpressionError) as caught:
        parse(text)
    assert caught.value.message.startswith(message)
    assert column is None or caught.value.column == column


@pytest.mark.parametrize(("text", "message"), UNFITTING)
def test_what_does_not_fit_together_is_refused(text: str, message: str) -> None:
    with pytest.raises(ExpressionError) as caught:
        check_condition(text, SCOPE)
    assert caught.value.message == message


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("signed = True", "write 'true'"),
        ("signed = FALSE", "write 'false'"),
        ("signed = Not signed", "write 'not'"),
        ("Trust += 1", "names are small letters, digits and _"),
    ],
)
def test_a_word_in_capitals_is_told_what_to_write(text: str, hint: str) -> None:
    with pytest.raises(ExpressionError) as caught:
        parse_effect(text)
    assert caught.value.hint == hint


def test_an_unknown_name_gets_a_suggestion() -> None:
    with pytest.raises(ExpressionError) as caught:
        check_condition("trust > 3 and sgned", SCOPE)
    assert (caught.value.hint, caught.value.column, caught.value.end) == ("did you mean 'signed'?", 14, 19)


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("trust > 100", Range("bool", 0, 0)),
        ("trust <= 100", Range("bool", 1, 1)),
        ("trust > 99", Range("bool", 0, 1)),
        ("not (trust > 100)", Range("bool", 1, 1)),
        ("-100 <= trust <= 100", Range("bool", 1, 1)),
        ("signed or trust > -101", Range("bool", 1, 1)),
        ("abs(trust) >= 0", Range("bool", 1, 1)),
        ("min(trust, 5) == 6", Range("bool", 0, 0)),
    ],
)
def test_always_true_and_never_true_are_proved(text: str, bounds: Range) -> None:
    assert check_condition(text, SCOPE) == bounds


def test_a_number_that_could_grow_too_large_is_refused() -> None:
    with pytest.raises(ExpressionError, match="too large"):
        check_number(" * ".join(["trust"] * 8), SCOPE)


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("trust += 5", "trust", 25),
        ("trust -= 200", "trust", -100),
        ("trust += 200", "trust", 100),
        ("trust = world.germany * 2", "trust", -10),
        ("signed = false", "signed", False),
        ("signed = trust > 30", "signed", False),
    ],
)
def test_an_effect_writes_one_variable_and_clamps(text: str, name: str, value: object) -> None:
    assert check_effect(text, SCOPE) == name
    operator, target, tree = parse_effect(text)
    values = dict(VALUES)
    compiled_effect(operator, target, tree, SCOPE.names[target])(values, {})
    assert values == {**VALUES, name: value}


@pytest.mark.parametrize(
    "text",
    [
        "trust == 3",
        "trust",
        "3 += trust",
        "trust *= 2",
        "trust = signed = 3",
        "signed += 1",
        "signed = 1",
        "trst += 1",
        "trust += 1; signed = true",
    ],
)
def test_what_is_no_effect_is_refused(text: str) -> None:
    with pytest.raises(ExpressionError):
        check_effect(text, SCOPE)


def test_a_chain_of_one_operator_is_one_level() -> None:
    assert check_number(" + ".join(["1"] * 50), SCOPE) == Range("int", 50, 50)


def test_a_tree_knows_what_it_reads() -> None:
    tree = parse('trust + world.germany > 3 and visited("road")')
    assert names(tree) == {"trust", "world.germany"}
    assert calls(tree) == {("visited", "road")}


@given(st.text(max_size=60) | st.text(alphabet="abtruesigndw._ ()<>=!+-*0123456789\"',", max_size=60))
def test_garbage_raises_only_our_error(text: str) -> None:
    for check in (lambda: check_condition(text, SCOPE), lambda: check_effect(text, SCOPE)):
        try:
            check()
        except ExpressionError as error:
            found = error
        else:
            continue
        assert 0 <= found.column <= len(text)
        assert found.message


_numbers = st.recursive(
    st.sampled_from(["trust", "world.germany", "0", "7", "150"]),
    lambda inner: st.one_of(
        st.tuples(inner, st.sampled_from("+-*"), inner).map(lambda p: f"({p[0]} {p[1]} {p[2]})"),
        inner.map(lambda p: f"-{p}"),
        inner.map(lambda p: f"abs({p})"),
        st.tuples(inner, inner).map(lambda p: f"min({p[0]}, {p[1]})"),
    ),
    max_leaves=6,
)
_conditions = st.tuples(_numbers, st.sampled_from(["<", "<=", "==", "!=", ">", ">="]), _numbers, _numbers).map(
    lambda p: f"{p[0]} {p[1]} {p[2]} < {p[3]}"
)


@given(_numbers | _conditions, st.integers(-100, 100), st.integers(-100, 100))
def test_a_value_lies_within_its_proven_bounds_and_equals_pythons(text: str, trust: int, germany: int) -> None:
    try:
        tree = parse(text)
        bounds = (
            check_condition(text, SCOPE) if "<" in text or "=" in text or "> " in text else check_number(text, SCOPE)
        )
    except ExpressionError:
        return  # too long, too deep or too large: refused as a whole
    found = compiled(tree)({"trust": trust, "world.germany": germany}, {})
    assert bounds.low <= found <= bounds.high
    python = text.replace("world.germany", "germany")
    assert found == eval(python, {"trust": trust, "germany": germany, "abs": abs, "min": min})  # noqa: S307
    assert (
        compiled(from_json([*_lists(tree)] if isinstance(tree, tuple) else tree))(
            {"trust": trust, "world.germany": germany}, {}
        )
        == found
    )


def _lists(tree: object) -> object:
    return [_lists(part) for part in tree] if isinstance(tree, tuple) else tree
