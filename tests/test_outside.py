"""Does what somebody else wrote from the guide alone work everywhere? A juncture of 1918, outside every campaign."""

import json
from io import StringIO
from pathlib import Path

import pytest

from game import cli, places
from game.authoring import check
from game.core.ghost import at_random, of_record
from game.core.pages.debrief import RecordScreen
from game.core.pages.desk import DecisionScreen
from game.core.played import as_data, follow
from game.files.library import Library, open_library
from game.frontends import terminal
from game.session import Session
from tests.frontends.window_driver import Driver
from tests.shelf import read_before

ID = "brest-peace"
FILE = Path(__file__).parent / "cases" / "outside" / f"{ID}.yaml"
Printed = pytest.CaptureFixture[str]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A user who has the file in their folder."""
    monkeypatch.setenv("NARKOMINDEL_HOME", str(read_before(tmp_path)))
    (tmp_path / "scenarios").mkdir()
    (tmp_path / "scenarios" / FILE.name).write_bytes(FILE.read_bytes())
    return tmp_path


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a user with nothing of their own; what the program keeps there is kept from test to test."""
    return read_before(tmp_path_factory.mktemp("home"))


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Everything shipped, and that file beside it."""
    found = open_library(
        places.shipped_scenarios(), places.shipped_seeds(), None, read_before(tmp_path_factory.mktemp("home")) / "cache"
    )
    assert found.take_in(str(FILE)) == ID
    return found


def test_nothing_is_wrong_with_it(library: Library) -> None:
    assert check.paths([str(FILE)], library).problems == ()


def test_it_stands_in_the_list_and_in_no_campaign(home: Path, capsys: Printed) -> None:
    assert cli.main(["list", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert {entry["id"]: entry["place_from"] for entry in found["scenarios"]}[ID] == "yours"
    assert not any(ID in campaign["scenarios"] for campaign in found["campaigns"])


def test_history_gets_through(library: Library) -> None:
    run = as_data(follow(library.deal(ID), of_record), "record")
    assert run["score"]["closeness"] == 100.0
    assert run["outcomes"] == {ID: "brest"}


@pytest.mark.parametrize("seed", range(8))
def test_any_line_of_play_ends(seed: int, library: Library) -> None:
    from random import Random

    assert as_data(follow(library.deal(ID), at_random(Random(seed).random)), "random")["outcomes"].keys() == {ID}


def test_nothing_of_the_world_of_1924_lies_on_the_desk(library: Library) -> None:
    screen = Session(library.deal(ID), library.facts).screen
    assert isinstance(screen, DecisionScreen)
    assert [meter.label for meter in screen.meters] == [
        "Unity of the Central Committee", "Ground still ours in the west", "Echo among workers abroad",
    ]  # fmt: skip
    table = {meter.name.removeprefix("world."): meter.value for meter in screen.map.table}
    assert table == {
        "germany": -60, "britain": -20, "france": -20, "romania": -60, "turkey": -60, "germany_west": -100,
    }  # fmt: skip
    assert {(line.a, line.b) for line in screen.map.lines} == {
        ("moscow", place) for place in ("berlin", "bucharest", "ankara")
    }


def test_the_record_says_nothing_of_what_nobody_can_know(library: Library) -> None:
    session = Session(library.deal(ID), library.facts, forecast=False)
    while not isinstance(session.screen, RecordScreen):
        screen = session.screen
        if isinstance(screen, DecisionScreen):
            from game.core.moves import Choose

            third = "break_off" if screen.scene == "brief" else screen.options[0].id
            session.play(Choose(third))
        else:
            session.go_on()
    faced, never_faced = session.screen.reviews
    assert {prediction.came_true for prediction in faced.predictions} == {"yes", "no"}
    assert {prediction.came_true for prediction in never_faced.predictions} == {""}


def test_it_plays_in_the_terminal(library: Library) -> None:
    output = StringIO()
    typed = StringIO("3\n\n1\n\n\nq\n")
    assert terminal.play(library, ID, forecast=False, source=typed, output=output) == 0
    told = " ".join(output.getvalue().split())
    assert "Smolny is heated by the people in it." in told
    assert "Moscow never faced this decision" in told
    assert "Whether it came true is unclear" not in told
    assert "Encirclement" not in told


def test_it_plays_in_the_window(home: Path) -> None:
    found = open_library(places.shipped_scenarios(), places.shipped_seeds(), home / "scenarios", home / "cache")
    driver = Driver(found, forecast=False)
    driver.open(ID)
    for option in ("2", "3"):  # history's way, so that both lines end at one height, the lowest of the chart for one
        driver.press(option)
        driver.press("enter")
        driver.read_on()
    assert driver.view == "RecordView"
    assert driver.overflowing() == []
    offered = []
    for number in "123456":
        driver.press(number)
        offered += [number] if driver.has("hint-T") else []
    assert offered == ["3"]
    driver.press("1", "t", "3")
    assert not driver.has("chart-table")
    for line in range(3):
        driver.click(f"line-{line}")
        marks = driver.marks()
        names = [mark.box for mark in marks if mark.text in ("your line", "the record") and mark.box.y > 100]
        days = [mark.box for mark in marks if mark.text.endswith(("Jan", "Feb", "1918"))]
        assert len(names) == 2
        assert days
        assert not any(name.overlaps(day) for name in names for day in days)


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "--strict"],
        ["check", "--words"],
        ["explore"],
        ["distribution"],
        ["graph"],
        ["play", "--follow", "record"],
    ],
)
def test_every_command_takes_its_path(
    arguments: list[str], empty: Path, monkeypatch: pytest.MonkeyPatch, capsys: Printed
) -> None:
    monkeypatch.setenv("NARKOMINDEL_HOME", str(empty))
    assert cli.main([*arguments, str(FILE)]) == 0
    assert capsys.readouterr().out


def test_a_file_that_lies_here_and_is_named_by_its_id_is_told_apart_from_one_that_is_not_there(
    empty: Path, monkeypatch: pytest.MonkeyPatch, capsys: Printed
) -> None:
    monkeypatch.setenv("NARKOMINDEL_HOME", str(empty))
    monkeypatch.chdir(FILE.parent)
    assert cli.main(["explore", ID]) == 2
    assert f"for the file that lies here say {ID}.yaml" in capsys.readouterr().err


def test_check_repeats_why_a_rule_is_broken(home: Path, capsys: Printed) -> None:
    assert cli.main(["check", str(FILE)]) == 0
    told = capsys.readouterr().out
    assert f"{FILE}: allowed: craft-no-later: No campaign begins before 1924" in told
    assert told.endswith("1 file checked, no problems\n")


def test_a_pack_of_it_is_built_beside_ones_own_copy_and_installed_once_that_is_away(
    home: Path, tmp_path: Path, capsys: Printed
) -> None:
    made = str(tmp_path / "F.zip")
    assert cli.main(["pack", "build", str(FILE.parent), "-o", made]) == 0
    assert cli.main(["pack", "install", made]) == 1
    told = capsys.readouterr().out
    assert f"there is a scenario '{ID}' already, yours" in told
    assert "= move your own copy away" in told
    (home / "scenarios" / FILE.name).unlink()
    assert cli.main(["pack", "install", made]) == 0
    assert cli.main(["play", ID, "--follow", "record"]) == 0


def test_with_a_set_value_it_reads_the_world_that_it_set(library: Library) -> None:
    deal = library.deal(ID)
    begun = deal.begun
    assert begun.values["world.germany"] == -60
    assert {name for name, value in begun.values.items() if value} == {
        f"world.{name}" for name in ("germany", "germany_west", "britain", "france", "turkey", "romania")
    }
