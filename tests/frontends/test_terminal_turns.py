"""A juncture played by typed lines: what is read, and what the session makes of it."""

from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.pages.debrief import RecordScreen, Score
from game.core.pages.desk import ResultScreen
from game.core.pages.parts import Movement
from game.frontends.terminal.comparison import scores
from game.frontends.terminal.paint import Look, cells, paint
from game.frontends.terminal.quoting import quoted
from game.frontends.terminal.wording import wording_of
from tests.frontends.terminal_stage import flat, played, session, transcript

WHOLE = ("2", "0 10 0", "", "1", "=", "", "")
"""Note-less, by way of both decisions on record, to the end."""


def page(text: str, title: str) -> str:
    """The words from a title to the next prompt."""
    return flat(text[text.index(title) :].split("\n> ")[0])


def test_a_decision_shows_everything_on_the_desk() -> None:
    shown = flat(transcript())
    for words in (
        "A page for Berlin Moscow, 5 October 1925. Decision 1.",
        "Your aim: Settle it.",
        "A draft [1] lies here",
        "Berlin is waiting.",
        "The German ambassador, September 1925; reliability good: He wept.",
        "Georgy Chicherin, Commissar: Chicherin would sign. Prediction: Berlin signs.",
        "A late dispatch The night train, 5 October 1925; reliability poor: Nobody came.",
        "This affair. Trust: warm",
        "Relations. Germany: 30",
        "1. Wait until they ask.",
        "3. (closed) Leave by the back door. Why closed: It is locked.",
        "Type 1 to 3 to decide, ? for help.",
    ):
        assert words in shown


def test_nothing_of_the_record_is_shown_before_it() -> None:
    shown = transcript("1", "", "d", "l", "m")
    assert "It lay in Moscow" not in shown
    assert "documented" not in shown
    assert "came true" not in shown


def test_a_whole_game_ends_by_itself() -> None:
    shown = flat(transcript(*WHOLE))
    assert "(left)" not in shown
    for words in (
        "Your forecast: 0 on option 1, 10 on option 2, 0 on option 3.",
        "You chose: Sign it at once.",
        "- Trust: still warm (0 to 10, better)",
        "Outcome: The ink dries It is signed.",
        "What moved by the outcome - Treaty of Rapallo: from yes to no",
        "Still to come Set going by now, and due on a later day: - 24 April 1926: The draft is taken up.",
        "History ended there too.",
        "1. The draft, 5 October 1925 Yours, and the record: Sign it at once.",
        "Your forecast: foresight 100 of 100; an even spread scores 67",
        "Distance: 4 of 4, a reversed alignment. Another colour.",
        "Argued for in its day by: Georgy Chicherin",
        "Argued for in its day by: nobody that we know of; it is speculative",
        "Georgy Chicherin predicted: Berlin signs. It came true.",
        "Maxim Litvinov predicted: Paris calls. Whether it came true is unclear.",
        "Ideology foretold: Wait until they ask. So.",
        "Ideology foretold your choice: So.",
        "Power foretold the record: So.",
        "You left the record at 1 of the 2 decisions that you met, first at: The pen.",
        "of 100 blind draws among what was open to you, which come to",
        "on average. It describes; it is no mark.",
        "Foresight: 88 of 100. Even spreads would have scored 71.",
        "15 March 1938: Krestinsky was shot.",
        "A. Historian, A Work (1990): A view.",
        "Argued: Another way.",
        "1. Was it the ink?",
    ):
        assert words in shown


def test_a_path_off_the_record_says_that_moscow_never_faced_it() -> None:
    shown = flat(transcript("1", "", "", "2", "", ""))
    assert "Moscow never faced this decision" in shown
    assert "You chose: Write to Rome. Moscow never faced this: no bet." in shown
    assert "History's outcome: The ink dries" in shown
    assert "Trust −20 10 30 lower" in shown


def test_a_closed_option_answers_with_its_reason() -> None:
    assert "It is locked." in page(transcript("3").split("> 3")[1], "")


def test_forecasting_can_be_off() -> None:
    shown = transcript("2", "", "1", "", "", forecast=False)
    assert "Forecast" not in shown
    assert "Foresight: none" in shown


def test_a_forecast_can_be_declined() -> None:
    assert "Your forecast" not in transcript("2", "", "", "1", "", "", "")


def test_a_wrong_forecast_is_asked_again() -> None:
    assert "That makes 12 counters; it must be 10." in flat(transcript("2", "6 3 3", "6 3 1"))


def test_a_content_note_offers_to_go_on_or_to_skip() -> None:
    note = "Somebody is shot."
    assert "Before you begin Somebody is shot." in flat(transcript(content_note=note))
    assert "What does Moscow do?" in transcript("", content_note=note)
    skipped = flat(transcript("skip", "", content_note=note))
    assert "You skipped this juncture, so history's choice was taken, unscored." in skipped
    assert "(left)" not in skipped


COMMANDS = {
    "?": "What you can type",
    "help": "so many of your 10 counters",
    "u": "",
    "undo": "",
    "d": "",
    "dossier": "",
    "d 1": "",
    "l": "The ledger",
    "m": "",
    "relations": "",
    "r": "",
    "xyzzy": "“xyzzy” does nothing here.",
    "99": "",
    "s": "",
    "Skip": "",
    "...": "does nothing here",
}
PAGES = {"note": (), "decision": ("",), "forecast": ("", "2"), "result": ("", "2", ""), "record": ("", *WHOLE[:-1])}


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("before", PAGES.values(), ids=PAGES)
def test_every_command_is_answered_at_every_prompt(before: tuple[str, ...], command: str) -> None:
    shown = transcript(*before, command, content_note="A note.")
    answered = shown.split(f"> {command}\n")[-1]
    assert answered.strip()
    assert shown.endswith("(left)\n")


def test_a_command_that_does_nothing_is_quoted_as_it_was_typed() -> None:
    for typed in ("s", "Skip", "XYZZY", "(7)"):
        assert f"“{typed}” does nothing here." in transcript("1", typed)


def test_a_long_line_is_quoted_in_short() -> None:
    for command in ("x", "l ", "g ", "d "):
        shown = flat(transcript(*WHOLE[:-1], command + "y" * 5000))
        assert "y" * 60 not in shown, command
        assert "y" * 50 in shown, command


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        (" xyzzy ", "“xyzzy”"),
        ("a\x1b[31m\u202eb", "“a[31mb”"),
        ("\ud800\ue000", "“”"),
        ("x" * 60, f"“{'x' * 60}”"),
        ("x" * 61, f"“{'x' * 59}…”"),
    ],
)
def test_what_is_quoted_is_short_and_printable(typed: str, shown: str) -> None:
    assert quoted(typed) == shown


def test_the_end_of_a_game_says_what_can_be_done_next() -> None:
    assert "u to try another line, Enter to finish, ? for help." in transcript(*WHOLE[:-1])
    assert "Enter: finish" in transcript(*WHOLE[:-1], "?")


def test_the_only_decision_and_a_question_are_told_as_such() -> None:
    score = session_score(*WHOLE)
    met, left = score._replace(met=1, of=1, left_headings=()), ("What if Poland does not ask?",)
    assert "You kept to the record at the one decision that you met." in told_scores(met)
    only = told_scores(met._replace(left_headings=left))
    assert "You left the record at the one decision that you met: What if Poland does not ask? " in only
    several = told_scores(score._replace(left_headings=left))
    assert "at 1 of the 2 decisions that you met, first at: What if Poland does not ask? " in several


def session_score(*lines: str) -> Score:
    """The score of the game that these lines play."""
    game = session()
    played(game, *lines)
    assert isinstance(game.screen, RecordScreen)
    return game.screen.score


def told_scores(score: Score) -> str:
    return flat(" ".join(paint(scores(score, "juncture"), Look(width=80))))


def test_the_values_that_both_choice_and_outcome_moved_come_last() -> None:
    def moved(by: str) -> Movement:
        return Movement("trust", "Trust", 0, 1, "", "", None, by, "1925-10-05")

    game = session(forecast=False)
    played(game, "2", "", "1")
    screen = game.screen
    assert isinstance(screen, ResultScreen)
    choice, outcome = moved(screen.chosen), moved(screen.outcome_title or "")
    for ledger, headings in (
        ((choice, outcome, choice), ["your choice", "the outcome", "both together"]),
        ((outcome, choice), ["the outcome"]),
        ((choice,), ["your choice"]),
    ):
        page = paint(wording_of(screen._replace(ledger=ledger), {}), Look(width=80))
        assert [line.removeprefix("What moved by ") for line in page if line.startswith("What moved by")] == headings
        assert sum(line.startswith("- Trust") for line in page) == len(ledger)


@pytest.mark.parametrize("before", PAGES.values(), ids=PAGES)
def test_the_input_may_end_or_the_player_quit_at_every_prompt(before: tuple[str, ...]) -> None:
    assert transcript(*before, content_note="A note.").endswith("> \n(left)\n")
    assert transcript(*before, "q", content_note="A note.").endswith("> q\n(left)\n")


def test_the_dossier_shows_one_fact_or_all() -> None:
    shown = flat(transcript("d"))
    assert "[1] F.I.1.a: September 1925; Berlin; Germany, USSR; a common account, corrected A draft lay" in shown
    assert "Source: A Book (1990), p. 5" in shown
    assert "Stresemann was cool" in shown
    for command in ("d 1", "d f.i.1.a", "dossier [1]"):
        one = transcript(command).split(f"> {command}\n")[1]
        assert "A draft lay in Berlin." in one
        assert "Stresemann was cool" not in one
    assert "The dossier has no fact 9" in transcript("d 9")


def test_behind_the_record_the_dossier_shows_the_correction() -> None:
    assert "Correction: It lay in Moscow." in flat(transcript(*WHOLE[:-1], "d 1"))


def test_the_ledger_names_day_and_cause() -> None:
    assert "Nothing has moved yet." in transcript("l")
    shown = flat(transcript("1", "", "l"))
    assert "5 October 1925. Wait until they ask. - Trust: from warm to cold (0 to −20, worse)" in shown
    assert "- Germany: from 30 to −10" in shown


def test_meters_are_shown_with_their_numbers() -> None:
    shown = flat(transcript("1", "", "", "m").split("> m\n")[1])
    assert "This affair, from −100 to 100 - Trust: cold, −20, down 20" in shown
    assert "Relations, from −100 to 100 - Germany: −10, down 40" in shown


def test_undo_goes_back_to_the_last_decision() -> None:
    shown = transcript("1", "", "u", "2", "")
    assert shown.count("What does Moscow do?") == 2
    assert "You chose: Sign it at once." in flat(shown)


def test_repeat_shows_the_page_again() -> None:
    assert transcript("r").count("What does Moscow do?") == 2


@pytest.mark.parametrize("width", [20, 37, 60, 80, 120])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    commands = ("?", "d", "l", "m", "x" * 200, "9" * 30)
    lines = ("", *commands, "2", *commands, "0 10 0", *commands, "", "1", "1 1", "", "", *commands, "")
    shown = transcript(*lines, width=width, content_note="A *note* with https://example.org/" + "path/" * 30)
    assert "Questions" in shown
    assert max(map(cells, shown.splitlines())) <= width


class Old(StringIO):
    """An output of a terminal that knows no Unicode."""

    encoding = "ascii"

    def write(self, text: str) -> int:
        text.encode("ascii")
        return super().write(text)


def test_a_terminal_without_unicode_gets_twins() -> None:
    shown = flat(transcript("1", "", "l", output=Old()))
    assert 'lies here - Benes, "Chicherin" and the' in shown
    assert "(0 to -20, worse)" in shown


def test_emphasis_leaves_no_asterisk() -> None:
    assert "*" not in transcript(*WHOLE)


@given(
    st.lists(
        st.text(st.characters(exclude_characters="\n")) | st.sampled_from(["", "1", "2", "=", "u", "0 0 10"]),
        max_size=12,
    )
)
def test_no_input_breaks_the_game(lines: list[str]) -> None:
    shown = transcript(*lines, content_note="A note.")
    assert "\x1b" not in shown
