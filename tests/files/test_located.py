"""A place inside a text, however the text is written, stands under its own words in the source."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.files.prose_problems import located
from game.files.yaml_reader import read


def _marked(source: str, words: str, number: int = 0) -> tuple[int, str]:
    """The line, and what stands in the columns that are marked for the words, or for those of that number."""
    document = read(source.encode(), "x")
    assert document.problems == ()
    assert isinstance(document.data, dict)
    text = str(document.data["a"])
    start = -1
    for _ in range(number + 1):
        start = text.index(words, start + 1)
    place = located(document.where, document.lines, ("a",), text, start, start + len(words))
    return place.line, document.lines[place.line - 1][place.column - 1 : place.end - 1]


@pytest.mark.parametrize(
    ("source", "words", "number", "line", "marked"),
    [
        ("a: one Cold War two\n", "Cold War", 0, 1, "Cold War"),
        ("a: 'one Cold War two'\n", "Cold War", 0, 1, "Cold War"),
        ("a: 'one''s Cold War'\n", "Cold War", 0, 1, "Cold War"),
        ("a: >-\n  one\n  Cold War two\n", "Cold War", 0, 3, "Cold War"),
        ("a: >-\n  one Cold\n  War two\n", "Cold War", 0, 2, "Cold"),
        ("a: >-\n  War and War\n\n  War\nb: War\n", "War", 1, 2, "War"),
        ("a: >-\n  War and War\n\n  War\nb: War\n", "War", 2, 4, "War"),
        ("a: one\n  Cold War\n  two\n", "Cold War", 0, 2, "Cold War"),
        ('a: "one \\\n  Cold War"\n', "Cold War", 0, 2, "Cold War"),
    ],
)
def test_words_are_marked_where_they_stand(source: str, words: str, number: int, line: int, marked: str) -> None:
    assert _marked(source, words, number) == (line, marked)


def test_what_is_written_by_an_escape_has_the_place_of_its_text() -> None:
    assert _marked('a: "one \\u0043old War"\n', "Cold War")[0] == 1


WORDS = st.sampled_from(["Cold", "War", "one", "[[F.1|two]]", "*three*", "a.b", "x(y"])


@given(st.lists(st.lists(WORDS, min_size=1, max_size=5), min_size=1, max_size=6), st.data())
def test_every_word_of_a_folded_text_is_found_again(lines: list[list[str]], data: st.DataObject) -> None:
    source = "a: >-\n" + "".join(f"  {' '.join(line)}\n" for line in lines)
    words = [(number, word) for number, line in enumerate(lines, 2) for word in line]
    at = data.draw(st.integers(0, len(words) - 1))
    text = " ".join(word for _, word in words)
    start = sum(len(word) + 1 for _, word in words[:at])
    document = read(source.encode(), "x")
    place = located(document.where, document.lines, ("a",), text, start, start + len(words[at][1]))
    assert (place.line, document.lines[place.line - 1][place.column - 1 : place.end - 1]) == words[at]
