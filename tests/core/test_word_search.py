"""Which words does a search find? Beginnings of words, in whatever case and with or without accents."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.word_search import folded, holding

TEXT = "F.III.1.b: The Franco‑Soviet pact was actually signed in Kraków by d’Orsay’s allies; Артём Фёдоров (1935)."


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("", True),
        ("ally", False),
        ("all", True),
        ("ALLIES pact", True),
        ("pact treaty", False),
        ("act", True),
        ("ctually", False),
        ("krakow", True),
        ("KRAKÓW", True),
        ("soviet", True),
        ("franco-soviet", True),
        ("orsay", True),
        ("d'orsay", True),
        ("артем", True),
        ("тем", False),
        ("Федор", True),
        ("f.iii.1", True),
        (".iii", True),
        ("(1935", True),
        ("1935", True),
        ("935", False),
        ("[", False),
    ],
)
def test_words_are_found_by_their_beginnings(words: str, found: bool) -> None:
    assert holding(words)(folded(TEXT)) is found


@given(st.text(max_size=40), st.integers(0, 40))
def test_whatever_a_text_opens_with_is_found_in_it(text: str, count: int) -> None:
    said = folded(" ".join(text.split()))
    first = next(iter(said.split()), "")
    assert holding(first[:count])(said)
