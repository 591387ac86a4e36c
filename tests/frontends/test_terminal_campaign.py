"""A campaign played by typed lines: what happened meanwhile, the estimate, history's world, the ledger of one thing."""

from io import StringIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.core.pages.parts import Movement
from game.frontends.terminal.block import heading, paragraph
from game.frontends.terminal.console import Console
from game.frontends.terminal.labels import called
from game.frontends.terminal.ledger import ledger_page
from game.frontends.terminal.paint import Look, cells, paint
from tests.frontends.terminal_stage import campaign_transcript, flat

TO_INTERLUDE = ("2", "", "2", "", "")
"""Cold letters, their record put away."""
TO_ESTIMATE = (*TO_INTERLUDE, "", "2", "", "1", "", "")


def after(text: str, title: str) -> str:
    """The words from a title to the end."""
    return flat(text[text.index(title) :])


def test_a_page_says_where_in_the_campaign_it_stands() -> None:
    shown = flat(campaign_transcript(*TO_INTERLUDE, ""))
    assert "A letter Two letters, juncture 1 of 3. Moscow, 10 January 1925. Decision 1." in shown
    assert "The record: A letter Two letters, juncture 1 of 3." in shown
    assert "Enter to go on, ? for help. > What happened meanwhile" in shown


def test_a_juncture_behind_the_last_scene_opens_with_meanwhile() -> None:
    shown = flat(campaign_transcript(*TO_INTERLUDE, ""))
    assert "Two letters, juncture 3 of 3. Meanwhile: Moscow, 5 October 1925. Decision 1." in shown
    assert shown.count("Meanwhile:") == 1


def test_the_interlude_tells_what_happened_why_and_what_it_moved() -> None:
    shown = after(campaign_transcript(*TO_INTERLUDE), "What happened meanwhile")
    for words in (
        (
            "What happened meanwhile Two letters. Until 5 October 1925. 27 February 1925. A house burns. "
            "- Germany: from −10 to −15"
        ),
        "28 February 1925. It rains. It moved nothing that is counted.",
        "1 March 1925. “A middle” is passed over. Nobody in Berlin asks.",
        "1 June 1925. The answer comes. Set going by: Write coldly. - Germany: from −15 to −14",
        "1 July 1925. It did not come to this: The poet answers. Set going by: Write coldly. How things stand",
    ):
        assert words in shown
    assert shown.endswith("Enter to go on, ? for help. > (left)")


def test_the_estimate_puts_you_beside_history() -> None:
    shown = after(campaign_transcript(*TO_ESTIMATE), "The estimate")
    for words in (
        "The estimate: Two letters 31 December 1925. Strangers They part as strangers.",
        (
            "1. A letter, 10 January 1925 Outcome: The end. History ended there too. "
            "You left the record at “The letter”, “The seal”."
        ),
        "2. A middle, 1 March 1925 Passed over. Nobody in Berlin asks.",
        (
            "3. A page for Berlin, 5 October 1925 Outcome: The ink dries. History ended there too. "
            "You left the record at “The pen”."
        ),
        "You left the record at 3 of the 4 decisions that you met (the campaign has 6), first at: The letter.",
        "Foresight: none, as you made no forecast.",
        "The labels are the authors'. Your choices were those that were foretold by: power",
        "Too few decisions to tell:",
        "Ring 43 63 20 lower Germany −14 26 40 lower Line 7 14 0 14 higher",
        "3 other values differ less; g shows all of them.",
        "2 May 1937: The clerk was shot.",
        "15 March 1938: Krestinsky was shot.",
        "B. Historian, Another Work (1991): Another view.",
        "1. Was it the weather?",
        (
            "Still to come Set going by now, and due on a later day: - 24 April 1926: The draft is taken up. "
            "- 1 January 1927: The bill comes."
        ),
        "u to try another line, g for history's world, Enter to finish, ? for help.",
    ):
        assert words in shown
    assert "Line 3" not in shown


def test_a_campaign_along_the_record_ends_with_history() -> None:
    shown = after(campaign_transcript("1", "", "1", "", "", "", "2", "", "2", "", "", ""), "The estimate")
    assert "You kept to the record at the 4 decisions that you met (the campaign has 6)." in shown
    assert "Friends They part as friends." in shown
    assert "It ended where history did." in shown
    assert "You kept to the record throughout." in shown
    assert "(left)" not in shown


def test_the_whole_of_historys_world_is_shown_on_demand() -> None:
    shown = after(campaign_transcript(*TO_ESTIMATE, "g"), "> g\n")
    assert "Line 1 2 0 2 higher" in shown
    assert "other values differ less" not in shown
    one = after(campaign_transcript(*TO_ESTIMATE, "g germany"), "> g germany\n")
    assert "Germany, yours beside history's yours history's yours is 1 January 1925 30 30 the same" in one
    assert "31 December 1925 −14 26 40 lower" in one
    assert "Line" not in one
    none = after(campaign_transcript(*TO_ESTIMATE, "g xyzzy"), "> g xyzzy\n")
    assert "Nothing called “xyzzy” moved, here or in history. These have: Germany; Line 1;" in none


@pytest.mark.parametrize("before", [(), ("2",), TO_INTERLUDE], ids=["decision", "result", "interlude"])
def test_historys_world_is_kept_until_the_record(before: tuple[str, ...]) -> None:
    assert "History's run is shown with the record" in flat(campaign_transcript(*before, "g"))
    assert "yours is" not in campaign_transcript(*before, "g").split("> g\n")[1]


def test_behind_a_record_historys_run_through_the_juncture_is_shown_by_date() -> None:
    assert "Germany, yours beside history's" in campaign_transcript("2", "", "2", "", "g germany")


def test_the_ledger_answers_why_one_thing_stands_as_it_does() -> None:
    shown = after(campaign_transcript(*TO_ESTIMATE, "l germany"), "> l germany\n")
    assert shown.startswith(
        "> l germany The ledger: Germany Altogether from 30 to −14. Oldest first: "
        "10 January 1925. Write coldly. - Germany: from 30 to 10 "
        "20 December 1925. Write coldly. - Germany: from 10 to −10 "
        "Meanwhile, 27 February 1925. A house burns. - Germany: from −10 to −15 "
        "Meanwhile, 1 June 1925. The answer comes. Set going by: Write coldly. - Germany: from −15 to −14 u to try"
    )


def test_what_a_choice_and_its_outcome_moved_together_stands_under_neither() -> None:
    lines = _step(by="Sign it."), _step(by="The end"), _step(by="Sign it.")
    told = " ".join(paint(ledger_page(lines), Look(width=80))).split("The ledger")[1]
    assert flat(told) == (
        "5 October 1925. Sign it. - Trust: from 0 to 1 5 October 1925. The end - Trust: from 0 to 1 "
        "5 October 1925. That choice and its outcome together. - Trust: from 0 to 1"
    )
    apart = (lines[0], _step(by="The end", date="1926-01-01"), lines[2])
    assert "together" not in " ".join(paint(ledger_page(apart), Look(width=80)))


def _step(by: str, date: str = "1925-10-05") -> Movement:
    return Movement("trust", "Trust", 0, 1, "", "", None, by, date)


def test_the_ledger_of_something_that_never_moved_says_what_did() -> None:
    shown = flat(campaign_transcript("2", "l berlin"))
    assert "Nothing called “berlin” has moved. These have: Germany; Line 1;" in shown
    assert "Ring" in shown


def test_the_ledger_of_something_that_has_not_moved_yet_says_so() -> None:
    shown = after(campaign_transcript(*TO_ESTIMATE[:6], "l treaty of rapallo"), "> l treaty")
    assert "The ledger: Treaty of Rapallo It has not moved yet." in shown


def test_part_of_a_label_finds_all_that_have_it() -> None:
    labels = ("Germany", "Germany and Poland", "The Baltic states", "Germany")
    assert called(labels, "germany") == ("Germany",)
    assert called(labels, " Poland ") == ("Germany and Poland",)
    assert called(labels, "baltic states") == ("The Baltic states",)
    assert called(labels, "german") == ("Germany", "Germany and Poland")
    assert called(labels, "france") == ()


PAGES = {"interlude": TO_INTERLUDE, "estimate": TO_ESTIMATE}
COMMANDS = ("?", "d", "d 1", "l", "l x", "m", "g", "g x", "r", "xyzzy", "9", "s")


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("before", PAGES.values(), ids=PAGES)
def test_every_command_is_answered_on_the_new_pages(before: tuple[str, ...], command: str) -> None:
    shown = campaign_transcript(*before, command)
    assert shown.split(f"> {command}\n")[-1].strip()
    assert shown.endswith("(left)\n")


@pytest.mark.parametrize("before", PAGES.values(), ids=PAGES)
def test_the_new_pages_cite_no_facts_and_have_a_help(before: tuple[str, ...]) -> None:
    shown = campaign_transcript(*before, "d", "?")
    assert "This page cites no facts." in shown
    assert "What you can type" in shown


@pytest.mark.parametrize("width", [20, 37, 60, 80, 120])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    commands = ("?", "l", "l germany", "l x", "m", "g", "g germany", "g " + "x" * 200)
    shown = campaign_transcript(*TO_INTERLUDE, *commands, *TO_ESTIMATE[5:], *commands, width=width)
    assert "The estimate" in shown
    assert max(map(cells, shown.splitlines())) <= width


def test_emphasis_leaves_no_asterisk() -> None:
    assert "*" not in campaign_transcript(*TO_ESTIMATE, "g", "l")


class Old(StringIO):
    """An output of a terminal that knows no Unicode."""

    encoding = "ascii"

    def write(self, text: str) -> int:
        text.encode("ascii")
        return super().write(text)


def test_a_terminal_without_unicode_gets_twins() -> None:
    shown = flat(campaign_transcript(*TO_ESTIMATE, "g germany", output=Old()))
    assert '1 March 1925. "A middle" is passed over.' in shown


@settings(max_examples=30, deadline=None)  # each is a whole sitting
@given(
    st.lists(
        st.text(st.characters(exclude_characters="\n")) | st.sampled_from(["", "", "1", "2", "u", "g", "l germany"]),
        max_size=16,
    )
)
def test_no_input_breaks_the_campaign(lines: list[str]) -> None:
    assert "\x1b" not in campaign_transcript(*lines)


class Person(StringIO):
    """An end of the conversation where a person sits."""

    def isatty(self) -> bool:
        return True


def test_a_section_longer_than_the_screen_pauses_between_its_paragraphs() -> None:
    page = (heading("H"), *(paragraph(f"p{number}") for number in range(20)), heading("End"))
    for lines, at_once in (("10", ["H", "p0", "p1", "p2"]), ("99", ["H", *(f"p{n}" for n in range(20)), "End"])):
        output = Person()
        console = Console(Person("\n" * 20), output, {"COLUMNS": "80", "LINES": lines, "NO_COLOR": "1"})
        console.show(page)
        first = output.getvalue().split("[Enter")[0]
        assert first.split() == at_once
        assert output.getvalue().split().count("p19") == 1


PAUSING = (heading("H"), *(paragraph(f"p{number}") for number in range(9)))


@pytest.mark.parametrize("typed", ["?", "u", "1", "m", "d", "xyzzy"])
def test_what_means_nothing_at_a_pause_is_answered_there(typed: str) -> None:
    output = Person()
    console = Console(Person(f"{typed}\na\n"), output, {"COLUMNS": "200", "LINES": "10", "NO_COLOR": "1"})
    console.show(PAUSING)
    answered = flat(output.getvalue().split("[Enter for more")[1])
    assert answered.startswith(
        ", a for all of it] Enter shows more, a all of it, q quits; numbers and commands come after."
    )
    assert "p3" not in answered
    assert output.getvalue().count("[Enter for more") == 2
    assert output.getvalue().split().count("p8") == 1


@pytest.mark.parametrize("typed", ["", " ", "n", "next", "More"])
def test_a_pause_ends_by_enter_or_words_for_it(typed: str) -> None:
    output = Person()
    Console(Person(f"{typed}\na\n"), output, {"COLUMNS": "80", "LINES": "10", "NO_COLOR": "1"}).show(PAUSING)
    assert "come after" not in output.getvalue()
    assert output.getvalue().split().count("p8") == 1
