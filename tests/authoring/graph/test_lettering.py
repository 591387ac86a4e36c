"""Lines that fit, by widths that are never too small."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.authoring.graph.lettering import Letters, width, wrapped

_PLAIN = Letters(12)


@settings(max_examples=40)
@given(st.text(max_size=60), st.integers(20, 300))
def test_no_line_is_wider_than_its_room_and_no_letter_is_lost(text: str, room: int) -> None:
    lines = wrapped(text, room, _PLAIN)
    assert all(width(line, _PLAIN) <= room for line in lines)
    blanks = str.maketrans("", "", " \t\r\n")
    assert "".join(lines).translate(blanks) == text.translate(blanks)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", []),
        ("Riga waits.", ["Riga waits."]),
        ("Riga waits and Moscow does too.", ["Riga waits", "and Moscow", "does too."]),
        ("a\N{NO-BREAK SPACE}b\N{NO-BREAK SPACE}c and a\N{NO-BREAK SPACE}+=\N{NO-BREAK SPACE}1", None),
    ],
)
def test_lines_break_at_blanks_alone(text: str, lines: list[str] | None) -> None:
    found = wrapped(text, 84, _PLAIN)
    if lines is None:
        assert found[-1] == "a\N{NO-BREAK SPACE}+=\N{NO-BREAK SPACE}1"
    else:
        assert found == lines


def test_a_word_that_is_wider_than_its_room_is_broken() -> None:
    assert len(wrapped("w" * 50, 84, _PLAIN)) > 3


def test_bold_letters_need_more_room() -> None:
    assert width("Moscow", Letters(12, bold=True)) > width("Moscow", _PLAIN)
