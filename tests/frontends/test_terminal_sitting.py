"""Whole sittings with what is installed: the list, a choice, a game, the way out."""

import errno
import shutil
from io import BytesIO, StringIO, TextIOWrapper
from itertools import product
from pathlib import Path
from typing import TextIO, cast

import pytest

from game import places
from game.core.errors import GameError
from game.files.library import Library, open_library
from game.frontends.terminal import play
from game.frontends.terminal.offers import offers
from game.frontends.terminal.paint import cells
from tests.frontends.terminal_stage import flat
from tests.shelf import read_before, sampled

STUBBORN = ("1", "2", "3", "4", "", "") * 60
"""Lines that find their way through any scenario: some option is open, and Enter turns every page."""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """What ships, and one file of the user's that can't be played."""
    user = tmp_path_factory.mktemp("user")
    Path(user, "broken.yaml").write_text("format: 1\nid: broken\ntitle: Broken\ncolour: red\n", encoding="utf-8")
    cache = read_before(tmp_path_factory.mktemp("home")) / "cache"
    return open_library(places.shipped_scenarios(), places.shipped_seeds(), user, cache)


def sit(library: Library, *lines: str, start: str | None = None, forecast: bool = True) -> str:
    """The transcript of a sitting that ends well."""
    output = StringIO()
    source = StringIO("".join(f"{line}\n" for line in lines))
    assert play(library, start, forecast=forecast, source=source, output=output) == 0
    return output.getvalue()


def first_playable(library: Library) -> str:
    return next(entry.id for entry in library.entries if entry.problem is None)


def test_the_list_names_every_scenario(library: Library) -> None:
    shown = flat(sit(library))
    for number, entry in enumerate(library.entries, 1 + len(library.deals.campaigns)):
        assert f"{number}. {entry.title} ({entry.id})" in shown
        assert entry.problem or f"{entry.minutes} minutes" in shown
    assert "locarno" in shown


def test_a_broken_scenario_says_its_problem_and_is_not_played(library: Library) -> None:
    shown = flat(sit(library, "broken"))
    assert "It can't be played: " in shown
    assert "“Broken” can't be played: " in shown
    assert shown.endswith("Type a number, or words of a title; q to quit, ? for help. > The game ends here.")


@pytest.mark.parametrize("words", ["locarno", " LOCARNO ", "conference without"])
def test_a_scenario_is_chosen_by_id_or_words(library: Library, words: str) -> None:
    assert "One page for the count" in sit(library, words)


def test_a_scenario_is_chosen_by_number(library: Library) -> None:
    number = [one.id for one in offers(library, None).all].index("locarno") + 1
    assert "One page for the count" in sit(library, str(number))


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("", "Nothing is chosen yet."),
        ("9999", "The list goes from 1 to"),
        ("0", "The list goes from 1 to"),
        ("no such thing", "Nothing here is called “no such thing”."),
        ("?", "What you can type"),
        ("r", "Single scenarios"),
        ("a", "That could be"),
    ],
)
def test_the_list_answers_everything(library: Library, words: str, answer: str) -> None:
    assert answer in flat(sit(library, words).split(f"> {words}\n")[1])


def test_an_unknown_start_is_refused_before_anything_is_drawn(library: Library) -> None:
    output = StringIO()
    with pytest.raises(GameError):
        play(library, "no-such-scenario", source=StringIO(), output=output)
    assert output.getvalue() == ""


def test_a_library_without_scenarios_says_so(tmp_path: Path) -> None:
    shutil.copy(places.shipped_scenarios() / "world.yaml", tmp_path)
    empty = open_library(tmp_path, places.shipped_seeds(), None, None)
    with pytest.raises(GameError, match="no scenarios"):
        play(empty, None, source=StringIO(), output=StringIO())


@pytest.mark.parametrize(("width", "third"), sampled(product([20, 60, 120], range(3)), 9))
def test_every_scenario_can_be_played_to_its_record(
    library: Library, width: int, third: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    for entry in library.entries[third::3]:
        if entry.problem is None:
            shown = sit(library, *STUBBORN, start=entry.id)
            assert "The record:" in shown, entry.id
            assert max(map(cells, shown.splitlines())) <= width, entry.id


def test_after_a_record_the_list_comes_back(library: Library) -> None:
    shown = sit(library, "locarno", *STUBBORN)
    after = shown[shown.index("The record:") :]
    assert "Single scenarios" in after
    assert "u to try another line, Enter for the list, ? for help." in flat(after)


def test_a_line_without_end_is_read_in_part_and_the_next_one_whole(library: Library) -> None:
    source, output = StringIO("x" * 3_000_000 + "\n" + "?" + "\n"), StringIO()
    assert play(library, first_playable(library), source=source, output=output) == 0
    shown = output.getvalue().split("\n> ", 1)[1]
    assert shown.startswith("x" * 59 + "…\n")
    assert "x" * 60 not in shown
    assert flat(shown).count("does nothing here") == 1
    assert "What you can type" in shown


def test_a_line_as_long_as_is_read_takes_nothing_from_the_next(library: Library) -> None:
    for length in (9_999, 10_000, 10_001):
        output = StringIO()
        play(library, first_playable(library), source=StringIO("x" * length + "\nxyzzy\n"), output=output)
        assert "“xyzzy” does nothing here." in flat(output.getvalue()), length


class Full(StringIO):
    """An output that takes so many pieces of text, then no more."""

    def __init__(self, takes: int) -> None:
        super().__init__()
        self.takes = takes

    def write(self, text: str) -> int:
        self.takes -= 1
        if self.takes < 0:
            raise OSError(errno.ENOSPC, "No space left on device")
        return super().write(text)


@pytest.mark.parametrize("takes", [0, 1, 5, 9])
@pytest.mark.parametrize("start", [None, "locarno"])
def test_an_output_that_fails_ends_the_game(library: Library, takes: int, start: str | None) -> None:
    with pytest.raises(OSError, match="No space left"):
        play(library, start, source=StringIO("locarno\n" + "1\n" * 20), output=Full(takes))


class Broken(StringIO):
    """An input that fails."""

    def readline(self, size: int | None = -1) -> str:  # type: ignore[override]
        raise OSError(errno.EIO, "Input/output error")


def test_an_input_that_fails_ends_the_game(library: Library) -> None:
    with pytest.raises(OSError, match="Input/output error"):
        play(library, "locarno", source=Broken(), output=StringIO())


def test_an_end_that_is_closed_ends_the_game_before_it_begins(library: Library) -> None:
    closed = StringIO()
    closed.close()
    for nothing in (closed, cast("TextIO", None)):
        with pytest.raises(OSError, match="the output is closed"):
            play(library, "locarno", source=StringIO(), output=nothing)
        with pytest.raises(OSError, match="the input is closed"):
            play(library, "locarno", source=nothing, output=StringIO())


def test_ctrl_c_ends_the_game_in_one_line(library: Library) -> None:
    output = StringIO()
    assert play(library, first_playable(library), source=Interrupted(), output=output) == 0
    assert output.getvalue().endswith("> \n\nThe game ends here.\n")


class Interrupted(StringIO):
    """An input at which Ctrl-C is pressed."""

    def readline(self, size: int | None = -1) -> str:  # type: ignore[override]
        raise KeyboardInterrupt


def test_stray_bytes_are_a_wrong_answer(library: Library) -> None:
    source = TextIOWrapper(BytesIO(b"\xff\xfe\n\x00\x1b[31m\nq\n"), encoding="utf-8")
    output = StringIO()
    assert play(library, first_playable(library), source=source, output=output) == 0
    assert "does nothing here" in output.getvalue()
    assert "\x1b" not in output.getvalue()


class Person(StringIO):
    """An end of the conversation where a person sits."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def small_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in (("COLUMNS", "80"), ("LINES", "20"), ("NO_COLOR", "1")):
        monkeypatch.setenv(name, value)


@pytest.mark.usefixtures("small_terminal")
def test_a_person_is_given_time_to_read(library: Library) -> None:
    output = Person()
    play(library, "locarno", source=Person("\n\n\n\n\n\n\n"), output=output)
    assert "Enter for more" in output.getvalue()
    assert "\x1b" not in output.getvalue()


@pytest.mark.usefixtures("small_terminal")
def test_a_person_can_have_all_of_it_at_once_or_leave(library: Library) -> None:
    for typed in ("a\n", "q\n", ""):
        output = Person()
        play(library, "locarno", source=Person(typed), output=output)
        assert output.getvalue().count("Enter for more") == 1
        assert output.getvalue().endswith("The game ends here.\n")


@pytest.mark.usefixtures("small_terminal")
@pytest.mark.parametrize("answer", ["locarno", "Locarno ", "99"])
def test_an_answer_is_taken_while_the_list_waits_to_be_read_on(library: Library, answer: str) -> None:
    output = Person()
    play(library, None, source=Person(f"{answer}\nq\n"), output=output)
    shown = output.getvalue()
    assert shown.count("[Enter for more") == (2 if "ocarno" in answer else 1), "the page that follows pauses too"
    assert ("The list goes from 1 to" in shown) == (answer == "99")
    assert ("24 December 1924. Decision 1." in shown) == ("ocarno" in answer)


@pytest.mark.usefixtures("small_terminal")
def test_a_pipe_is_never_made_to_wait(library: Library) -> None:
    assert "Enter for more" not in sit(library, *STUBBORN, start="locarno")
