import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.sentences import capitalised, sentence


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("the run can't be saved", "The run can't be saved."),
        ("Berlin signs with the USSR", "Berlin signs with the USSR."),
        ("who signs?", "Who signs?"),
        ("signed.", "Signed."),
        ("élan", "Élan."),
        ("7 moves", "7 moves."),
        ("", ""),
    ],
)
def test_words_become_a_sentence(words: str, said: str) -> None:
    assert sentence(words) == said


@given(st.text())
def test_a_sentence_remains_one(words: str) -> None:
    assert sentence(sentence(words)) == sentence(words)


def test_only_the_first_letter_becomes_a_capital() -> None:
    assert capitalised("a note from the USSR's envoy") == "A note from the USSR's envoy"
