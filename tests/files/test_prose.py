"""What marks in prose mean, and which are broken."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.files.prose import Run, linked_facts, mentions, parse, plain, slips, unmarked, word_count, words_said

BECOMES = [
    ("one", [[("one", False, None)]]),
    ("one\ntwo\n\nthree", [[("one", False, None)], [("two", False, None)], [("three", False, None)]]),
    ("a *b c* d", [[("a ", False, None), ("b c", True, None), (" d", False, None)]]),
    ("*b*", [[("b", True, None)]]),
    ("a [[F.I.a|b c]].", [[("a ", False, None), ("b c", False, "F.I.a"), (".", False, None)]]),
    ("*a [[here.b|c]]*", [[("a ", True, None), ("c", True, "here.b")]]),
    ("[sic] a]b", [[("[sic] a]b", False, None)]]),
    ("", []),
    # broken marks stand as they are written
    ("a *b", [[("a *b", False, None)]]),
    ("*a* b*", [[("a", True, None), (" b*", False, None)]]),
    ("a [[b]] c", [[("a [[b]] c", False, None)]]),
    ("a [[F.I.a|b", [[("a [[F.I.a|b", False, None)]]),
]


@pytest.mark.parametrize(("text", "paragraphs"), BECOMES)
def test_a_text_becomes_paragraphs_of_runs(text: str, paragraphs: list[list[tuple[str, bool, str | None]]]) -> None:
    assert parse(text) == tuple(tuple(Run(*run) for run in paragraph) for paragraph in paragraphs)


@pytest.mark.parametrize(
    ("text", "broken"),
    [
        ("a *b* [[F.I.a|c]] [d] e", []),
        ("a *b", ["*"]),
        ("*a\n*b*", ["*"]),
        ("**", ["*"]),
        ("[[F.I.a|b", ["[["]),
        ("a]] b", ["]]"]),
        ("[[F.I.a]]", ["[[F.I.a]]"]),
        ("[[|b]]", ["[[|b]]"]),
        ("[[F.I.a|*b*]]", ["[[F.I.a|*b*]]"]),
    ],
)
def test_broken_marks_are_found_where_they_stand(text: str, broken: list[str]) -> None:
    assert [text[slip.start : slip.end] for slip in slips(text)] == broken


def test_plain_text_has_no_marks() -> None:
    assert plain("A *b* [[F.I.a|c d]].\nE.") == "A b c d.\n\nE."
    assert word_count("A *b* [[F.I.a|c d]].\nE.") == 5
    assert linked_facts("[[F.I.a|b]] and [[here.c|d]]") == ("F.I.a", "here.c")


@settings(deadline=None)
@given(st.text(alphabet="ab *[]|\n.F", max_size=60))
def test_no_text_breaks_the_reader_and_whole_marks_leave_nothing_behind(text: str) -> None:
    runs = [run for paragraph in parse(text) for run in paragraph]
    assert all(run.text for run in runs)
    if not slips(text):
        assert not any("*" in run.text or "[[" in run.text for run in runs)


def test_one_word_is_not_several() -> None:
    assert [words_said(count) for count in (0, 1, 2, 1200)] == ["0 words", "1 word", "2 words", "1,200 words"]


# ── Mentions ─────────────────────────────────────────────────────────────────────────────────────────────────────────

MENTIONED = "*One [[world.rapallo_in_force|Rapallo]]*, [[F.I.a|a fact]] and [[not world.league|a seat]]."


def test_a_mention_looks_like_plain_words() -> None:
    assert plain(MENTIONED) == "One Rapallo, a fact and a seat."
    assert [run.fact for run in parse(MENTIONED)[0]] == [None, None, None, "F.I.a", None, None, None]
    assert not slips(MENTIONED)


def test_mentions_say_what_must_be_true() -> None:
    said = [(mention.variable, mention.holds, mention.words) for mention in mentions(MENTIONED)]
    assert said == [("rapallo_in_force", True, "Rapallo"), ("league", False, "a seat")]
    assert all(f"{mention.opening}{mention.words}]]" in MENTIONED for mention in mentions(MENTIONED))


def test_a_mention_links_to_no_fact_and_its_words_are_not_unmarked() -> None:
    assert linked_facts(MENTIONED) == ("F.I.a",)
    assert unmarked(MENTIONED) == "One …, … and …."
