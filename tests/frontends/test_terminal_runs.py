"""Saved runs at the terminal: kept without a word, continued, opened by name, rewound; play without saving."""

from io import StringIO
from pathlib import Path

import pytest

from game.core.errors import GameError
from game.files.library import Library
from game.files.runs import Runs
from game.frontends.terminal import play
from game.frontends.terminal.paint import cells
from tests.frontends.four_junctures import four_junctures
from tests.frontends.terminal_stage import flat
from tests.frontends.test_terminal_sitting import STUBBORN, Interrupted

CAMPAIGNS = """\
format: 1
whole: all
campaigns:
  all: {title: Everything, from: 1924-01-01, to: 1941-06-22, endings: [{title: The end, text: It ended.}]}
  two:
    {title: Two treaties, from: 1924-01-01, to: 1927-12-31, about: Short., endings: [{title: The end, text: Over.}]}
  none: {title: The Far East, from: 1945-01-01, to: 1945-12-31, endings: [{title: The end, text: It ended.}]}
"""
SHORT = "berlin-treaty"
PAGE_AFTER_ONE = "Decision 2."


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Four junctures, with three small campaigns."""
    return four_junctures(tmp_path_factory.mktemp("shipped"), CAMPAIGNS)


@pytest.fixture
def runs(tmp_path: Path) -> Runs:
    return Runs(tmp_path / "runs")


def sit(library: Library, runs: Runs | None, *lines: str, start: str | None = None, resume: str | None = None) -> str:
    """The transcript of a sitting that ends well, without forecasts."""
    output, source = StringIO(), StringIO("".join(f"{line}\n" for line in lines))
    assert play(library, start, forecast=False, source=source, output=output, runs=runs, resume=resume) == 0
    return output.getvalue()


def test_a_run_is_kept_without_a_word_and_the_leave_taking_says_where(library: Library, runs: Runs) -> None:
    kept, free = (sit(library, found, "1", "", start=SHORT) for found in (runs, None))
    (line,) = runs.listed()
    assert flat(kept) == flat(free).replace("The game ends", f"The run is saved as “{line.name}”. The game ends")
    assert sit(library, Runs(runs.folder + "-none"), start=SHORT) == sit(library, None, start=SHORT)


def test_enter_continues_the_newest_run_that_is_not_finished(library: Library, runs: Runs) -> None:
    sit(library, runs, "1", "", start=SHORT)
    sit(library, runs, *STUBBORN, start="locarno")
    shown = flat(sit(library, runs, ""))
    assert "Enter continues: Neutrality, with a footnote, " in shown
    assert "1 decision, at Neutrality, with a footnote." in shown
    assert "Enter to continue, a number, or words of a title; q to quit, ? for help. >" in shown
    assert PAGE_AFTER_ONE in shown.split("Enter to continue")[1]
    assert "finished" in shown.split("Saved runs")[1]


def test_without_an_unfinished_run_there_is_nothing_to_continue(library: Library, runs: Runs) -> None:
    sit(library, runs, *STUBBORN, start=SHORT)
    shown = flat(sit(library, runs, ""))
    assert "Enter continues" not in shown
    assert "Nothing is chosen yet." in shown


def test_a_run_is_opened_by_number_or_by_name(library: Library, runs: Runs) -> None:
    sit(library, runs, "1", "", start=SHORT)
    name = runs.listed()[0].name
    number = 3 + len(library.entries) + 1
    assert f"{number}. {name}" in flat(sit(library, runs))
    for shown in (sit(library, runs, str(number)), sit(library, runs, name.upper()), sit(library, runs, resume=name)):
        assert PAGE_AFTER_ONE in shown


def test_words_of_a_title_begin_anew_where_a_run_has_them_too(library: Library, runs: Runs) -> None:
    sit(library, runs, "1", "", start=SHORT)
    assert "Decision 1." in sit(library, runs, "footnote")


def test_an_unknown_run_is_refused_before_anything_is_drawn(library: Library, runs: Runs) -> None:
    output = StringIO()
    with pytest.raises(GameError, match="no saved run 'nobody'"):
        play(library, None, source=StringIO(), output=output, runs=runs, resume="nobody")
    assert output.getvalue() == ""


def test_a_finished_run_opens_at_its_record(library: Library, runs: Runs) -> None:
    sit(library, runs, *STUBBORN, start=SHORT)
    shown = sit(library, runs, "", resume=runs.listed()[0].name)
    assert "The record:" in shown
    assert "What does Moscow do?" not in shown


def test_a_run_that_is_no_run_is_listed_with_its_problem_and_not_four_junctures(library: Library, runs: Runs) -> None:
    sit(library, runs, "1", start=SHORT)
    Path(runs.folder, "odd.jsonl").write_text("{}\n", encoding="utf-8")
    shown = flat(sit(library, runs, "odd"))
    assert "odd.jsonl It can't be opened: " in shown
    assert "“odd.jsonl” can't be opened: " in shown.split("> odd ")[1]
    assert shown.endswith("> The game ends here.")


def test_a_run_that_is_open_elsewhere_sends_back_to_the_list(library: Library, runs: Runs) -> None:
    sit(library, runs, "1", start=SHORT)
    held = runs.open(library, runs.listed()[0].name)
    shown = flat(sit(library, runs, "", "q"))
    assert shown.count("What does Moscow do?") == 0
    assert "open" in shown.split("> ")[1]
    held.journal.close()
    assert PAGE_AFTER_ONE in sit(library, runs, "")


def test_a_damaged_run_says_so_once_and_goes_on(library: Library, runs: Runs) -> None:
    sit(library, runs, "1", "", "1", start=SHORT)
    (file,) = Path(runs.folder).glob("*.jsonl")
    file.write_bytes(file.read_bytes()[:-9])
    shown = flat(sit(library, runs, "r", resume=runs.listed()[0].name))
    before, _, after = shown.partition("Neutrality, with a footnote Moscow")
    assert "damaged" in before
    assert "damaged" not in after
    assert PAGE_AFTER_ONE in after


def test_where_nothing_can_be_saved_one_line_says_so_and_play_goes_on(library: Library, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    shown = flat(sit(library, Runs(tmp_path / "file"), *STUBBORN, start=SHORT))
    assert shown.count("This run isn't saved: ") == 1
    assert "The record:" in shown
    assert "The run is saved" not in shown


def test_every_decision_is_listed_and_can_be_faced_again(library: Library, runs: Runs) -> None:
    shown = flat(sit(library, runs, "b", "1", "", "2", "", "b", "b 1", "2", "", "b", start=SHORT))
    empty, full, branched = (part for part in shown.split("Decisions so far")[1:])
    assert empty.startswith(" Nothing has been decided yet.")
    assert "1. Neutrality, with a footnote: " in full
    assert "b 1 goes back to face decision 1 again" in full
    assert "another branch" not in full
    assert branched.count("(another branch, from the start)") == 1
    assert branched.count("(another branch, after decision 1b)") == 1
    assert "1b. Neutrality, with a footnote: " in branched
    assert "1. Neutrality, with a footnote: " in branched


def test_a_branch_is_gone_on_with_where_it_was_left(library: Library, runs: Runs) -> None:
    shown = sit(library, runs, "1", "", "b 1", "2", "", "b 1 on", "b", start=SHORT)
    assert PAGE_AFTER_ONE in shown.split("> b 1 on")[1]
    assert flat(shown).count("(another branch, from the start)") == 1


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("b 9", "There is no decision 9; they go from 1 to 1."),
        ("b 0", "There is no decision 0; they go from 1 to 1."),
        ("b x", "Type b for the list of decisions"),
        ("b 1 off", "Type b for the list of decisions"),
        ("b " + "9" * 5000, "Type b for the list of decisions"),
        ("rewind 1", "Decision 1."),
        ("back", "Decisions so far"),
    ],
)
def test_going_back_answers_everything(library: Library, typed: str, answer: str) -> None:
    assert answer in flat(sit(library, None, "1", "", typed, start=SHORT).split("\n> ")[-2])


def test_going_back_to_what_is_not_there_is_said(library: Library) -> None:
    assert "Nothing has been decided yet." in sit(library, None, "b 1", start=SHORT)


def test_ctrl_c_keeps_the_run(library: Library, runs: Runs) -> None:
    sit(library, runs, "1", start=SHORT)
    output = StringIO()
    name = runs.listed()[0].name
    assert play(library, None, source=Interrupted(), output=output, runs=runs, resume=name) == 0
    assert output.getvalue().endswith(f"> \n\nThe run is saved as “{name}”.\n\nThe game ends here.\n")
    runs.delete(name)


def test_the_list_has_campaigns_with_dates_and_junctures(library: Library) -> None:
    shown = flat(sit(library, None))
    assert "Campaigns 1. Everything (all) 1 January 1924 to 22 June 1941; 4 junctures." in shown
    assert "2. Two treaties (two) 1 January 1924 to 31 December 1927; 2 junctures. Short." in shown
    assert "3. The Far East (none) 1 January 1945 to 31 December 1945; no scenario yet." in shown


def test_a_campaign_without_scenarios_is_not_played(library: Library) -> None:
    assert "“The Far East” can't be played: it has no scenario yet." in flat(sit(library, None, "far east"))
    with pytest.raises(GameError, match="no scenario yet"):
        sit(library, None, start="none")


@pytest.mark.parametrize("width", [20, 80, 120])
def test_a_campaign_is_played_to_its_estimate_and_left_and_taken_up(
    library: Library, runs: Runs, width: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    first = sit(library, runs, "two treaties", *STUBBORN[:20], "q")
    second = sit(library, runs, *STUBBORN, resume=runs.listed()[0].name)
    assert "What came before Two treaties. Until 24 December 1924." in flat(first)
    assert "What happened meanwhile Two treaties. Until 25 March 1926." in flat(second)
    assert "The estimate: Two treaties" in flat(second)
    assert runs.listed()[0].finished
    assert max(cells(line) for line in (first + second).splitlines()) <= width


def test_broken_campaigns_leave_the_list_of_scenarios(tmp_path: Path) -> None:
    shown = flat(sit(four_junctures(tmp_path, "format: 1\n"), None))
    assert "No campaign can be played. " in shown
    assert "1. A conference without us (locarno)" in shown


def test_only_the_newest_runs_are_listed_and_the_others_found_by_name(library: Library, runs: Runs) -> None:
    for _ in range(10):
        sit(library, runs, "1", start=SHORT)
    oldest = runs.listed()[-1].name
    shown = flat(sit(library, runs, oldest))
    assert "And 2 older: type the name of one." in shown
    assert PAGE_AFTER_ONE in shown.split(f"> {oldest[:30]}")[-1]
