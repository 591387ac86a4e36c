import re
from io import StringIO
from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.frontends.terminal.block import (
    NO_BREAK,
    Block,
    Page,
    Span,
    Table,
    heading,
    labelled,
    paragraph,
    sections,
    title,
)
from game.frontends.terminal.environment import look_of, wants_colour
from game.frontends.terminal.paint import MEASURE, Look, cells, paint
from game.frontends.terminal.twins import fitting

TABLE = Table(
    head=("", "yours", "is"), rows=(("Germany", "−5", "10 lower"), ("Iran", "40", "2 higher")), sentences=("G.", "I.")
)


class Terminal(StringIO):
    """An output that says a person is reading."""

    def isatty(self) -> bool:
        return True


def test_a_paragraph_is_wrapped_and_hangs_from_its_number() -> None:
    block = paragraph("Sign the treaty at once.", lead="1. ")
    assert paint([block], Look(width=20)) == ["", "1. Sign the treaty", "   at once."]


def test_a_word_wider_than_the_page_is_broken() -> None:
    assert paint([paragraph("a " + "x" * 50)], Look(width=20)) == ["", "a", "x" * 20, "x" * 20, "x" * 10]


def test_lines_are_never_longer_than_is_good_to_read() -> None:
    assert max(map(len, paint([paragraph("word " * 100)], Look(width=300)))) <= MEASURE


def test_a_bound_space_ends_no_line() -> None:
    assert paint([paragraph(f"one two three{NO_BREAK}[2]")], Look(width=13)) == ["", "one two", "three [2]"]


def test_wide_characters_count_double() -> None:
    assert cells("外交") == 4
    assert paint([paragraph("外交外交")], Look(width=4)) == ["", "外交", "外交"]


def test_colour_is_off_unless_it_is_wanted() -> None:
    page = [title("T"), labelled("L", "text")]
    assert "\x1b" not in "".join(paint(page, Look(width=20)))
    assert "\x1b" in "".join(paint(page, Look(width=20, colour=True)))


def test_colour_adds_no_word() -> None:
    page: Page = (title("A title"), Block(spans=(Span(text="so "), Span(text="it is", tone="better"))), TABLE)
    coloured = [re.sub(r"\x1b\[[0-9;]*m", "", line) for line in paint(page, Look(width=30, colour=True))]
    assert coloured == paint(page, Look(width=30))


@pytest.mark.parametrize(
    ("environment", "at_terminal", "wanted"),
    [
        ({}, True, True),
        ({}, False, False),
        ({"TERM": "xterm"}, True, True),
        ({"TERM": "dumb"}, True, False),
        ({"NO_COLOR": "1"}, True, False),
        ({"NO_COLOR": ""}, True, True),
        ({"FORCE_COLOR": "1"}, False, True),
        ({"FORCE_COLOR": "0"}, True, False),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, True, False),
    ],
)
def test_colour_follows_the_environment(environment: dict[str, str], at_terminal: bool, wanted: bool) -> None:
    output = Terminal() if at_terminal else StringIO()
    assert wants_colour(output, {"TERM": "xterm"} | environment) is wanted


@pytest.mark.parametrize(
    ("columns", "width"), [("60", 60), ("20", 20), ("3", 20), ("0", 80), ("-4", 80), ("wide", 80), ("", 80), ("²", 80)]
)
def test_the_width_is_what_columns_says_where_it_says_anything(columns: str, width: int) -> None:
    assert look_of(StringIO(), {"COLUMNS": columns}).width == width


@pytest.mark.parametrize(
    ("text", "encoding", "shown"),
    [
        ("“It’s” — ‘so’ – 5 − 3…", "ascii", "\"It's\" - 'so' - 5 - 3..."),
        ("Beneš and Wałęsa, 50 £", "ascii", "Benes and Walesa, 50 GBP "),
        ("Чичерин и Щорс", "ascii", "Chicherin i Shchors"),
        ("外", "ascii", "?"),
        ("Beneš", "latin-1", "Benes"),
        ("café", "latin-1", "café"),
        ("“café”", "utf-8", "“café”"),
        ("“café”", None, "“café”"),
        ("lone \ud800 half", "utf-8", "lone ? half"),
        ("red \x1b[31m bell \x07 \u202e back", "utf-8", "red [31m bell   back"),
        ("tab\tline\nend", None, "tab line end"),
        ("é", "no-such-encoding", "e"),
    ],
)
def test_what_a_terminal_cannot_show_becomes_its_twin(text: str, encoding: str | None, shown: str) -> None:
    assert fitting(text, encoding) == shown


def test_a_table_stands_in_columns() -> None:
    assert paint([TABLE], Look(width=40)) == [
        "",
        "         yours        is",
        "Germany     −5  10 lower",
        "Iran        40  2 higher",
    ]


def test_a_table_too_wide_for_the_page_becomes_sentences() -> None:
    assert paint([TABLE], Look(width=20)) == ["", "- G.", "- I."]


def test_a_page_is_cut_before_its_headings() -> None:
    first, second, third = title("A"), paragraph("a"), heading("B")
    assert sections((first, second, third)) == ((first, second), (third,))
    assert sections((first, third, second)) == ((first, third, second),)
    assert sections(()) == ((),)


@given(
    st.lists(st.text(), max_size=3),
    st.text(max_size=8),
    st.integers(0, 9),
    st.integers(20, 120),
    st.sampled_from(["ascii", "cp437", "utf-8", None]),
)
def test_no_line_is_wider_than_the_page(
    texts: list[str], lead: str, indent: int, width: int, encoding: str | None
) -> None:
    block = Block(spans=tuple(Span(text=text) for text in texts), lead=lead, indent=indent)
    for line in paint([block], Look(width=width, encoding=encoding)):
        assert cells(line) <= width
        assert not {"Cc", "Cf"} & set(map(category, line))
        line.encode(encoding or "utf-8")
