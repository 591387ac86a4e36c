import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.frontends.terminal.counters import even, looks_like_counters, spread

RIGHT = {
    "6 3 1": (6, 3, 1),
    "  6   3  1  ": (6, 3, 1),
    "6,3,1": (6, 3, 1),
    "6, 3, 1": (6, 3, 1),
    "6/3/1": (6, 3, 1),
    "6+3+1": (6, 3, 1),
    "0 0 10": (0, 0, 10),
    "1:6 2:4": (6, 4, 0),
    "2:4 1:6": (6, 4, 0),
    "1: 6, 2: 4": (6, 4, 0),
    "1=6 3=4": (6, 0, 4),
    "3:10": (0, 0, 10),
    "=": (4, 3, 3),
    " = ": (4, 3, 3),
}

WRONG = {
    "6 3": "2 numbers for 3 options",
    "7": "1 number for 3 options",
    "631": "1 number for 3 options",
    "4 3 2 1": "4 numbers for 3 options",
    "6 3 2": "makes 11 counters; it must be 10",
    "0 0 0": "makes 0 counters",
    "12 -1 -1": "Only whole numbers",
    "6 3 one": "Only whole numbers",
    "6 3 ²": "Only whole numbers",
    "6.5 3 0.5": "Only whole numbers",
    "9" * 5000 + " 0 0": "Only whole numbers",
    "": "Only whole numbers",
    "1:6": "makes 6 counters",
    "4:10": "no option 4",
    "0:10": "no option 0",
    "1:5 1:5": "only once",
    "1:6 4": "a colon",
    "1:": "a colon",
    "==": "a colon",
    "1:6 2:4 x": "a colon",
}


@pytest.mark.parametrize(("text", "counters"), RIGHT.items())
def test_a_spread_is_read(text: str, counters: tuple[int, ...]) -> None:
    assert spread(text, 3, 10) == counters


@pytest.mark.parametrize(("text", "complaint"), WRONG.items(), ids=lambda text: text[:12])
def test_a_wrong_spread_is_named_in_one_sentence(text: str, complaint: str) -> None:
    said = spread(text, 3, 10)
    assert isinstance(said, str)
    assert complaint in said


@pytest.mark.parametrize(("options", "counters"), [(2, (5, 5)), (3, (4, 3, 3)), (4, (3, 3, 2, 2))])
def test_an_even_spread_uses_every_counter(options: int, counters: tuple[int, ...]) -> None:
    assert even(options, 10) == counters


@pytest.mark.parametrize(
    ("text", "meant"), [("6 3 1", True), ("=", True), ("-1 11", True), ("undo", False), ("", False)]
)
def test_counters_are_told_from_commands(text: str, meant: bool) -> None:
    assert looks_like_counters(text) is meant


@given(st.text(), st.integers(2, 4))
def test_no_text_breaks_the_reading_of_counters(text: str, options: int) -> None:
    said = spread(text, options, 10)
    assert isinstance(said, str) or (len(said) == options and sum(said) == 10 and min(said) >= 0)
