"""Are things found in the window's lists? Searching, groups, long lists, runs sent and taken in, credits."""

import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from game.core.word_search import folded
from game.files.library import Library
from game.files.runs import Runs
from game.frontends.window.finding import Listing
from game.frontends.window.flow import Writer
from game.frontends.window.rows import Row
from game.frontends.window.screens.rows_page import RowsView
from game.frontends.window.stack import Change, Push, Stay
from tests.frontends.window_driver import Driver
from tests.run_house import save_one_move
from tests.shelf import shipped


class Many(RowsView):
    """A list of a thousand."""

    title, nothing = "Many", "None"

    def rows(self) -> Sequence[Row]:
        return [Row(f"row-{n}", str(n), f"Row {n}", "words", group=f"Group {n // 50}") for n in range(1000)]

    def card(self, writer: Writer, row: Row) -> None:
        pass

    def take(self, row: Row) -> Change:
        return Stay(row.id)


@pytest.fixture
def driver(runs: Runs) -> Iterator[Driver]:
    found = Driver(shipped(), forecast=False, runs=runs)
    yield found
    found.shelf.close()


def _saved(library: Library, runs: Runs, id: str) -> str:
    """A run with one move; its file."""
    save_one_move(library, runs, id)
    return runs.listed()[0].file


@pytest.mark.parametrize(
    ("typed", "stands"),
    [("krakow", "Kraków"), ("LODZ", "Łódź"), ("cicerin", "Čičerin"), ("чичерин", "ЧИЧЕРИН"), ("strasse", "Straße")],
)
def test_capitals_and_accents_make_no_difference(typed: str, stands: str) -> None:
    assert folded(typed) == folded(stands)
    assert Listing([Row("it", "", stands, "")]).found(typed, "")


def test_every_word_must_be_there_and_the_group_too() -> None:
    listing = Listing([Row("a", "", "Berlin talks", "", tags=("west",)), Row("b", "", "Berlin", "", tags=("east",))])
    assert [row.id for row in listing.found("talks berlin", "")] == ["a"]
    assert [row.id for row in listing.found("berlin", "east")] == ["b"]
    assert listing.after("", -1) == listing.tags[-1][0]


def test_junctures_are_found_as_one_types_and_esc_clears_then_leaves(driver: Driver) -> None:
    driver.stage.focus("single-juncture")
    driver.press("enter", "/")
    driver.write("1938")
    assert driver.node("header").value.startswith("1 of ")
    driver.press("enter")
    assert driver.focus == "munich-1938"
    driver.press("esc")
    assert driver.node("search").value == ""
    driver.press("right")
    assert driver.node("header").value.split()[1] == "of"
    driver.press("esc", "esc")
    assert driver.view == "TitleView"


def test_in_a_thousand_rows_few_are_made_and_all_are_come_to(driver: Driver) -> None:
    driver.stage.apply(Push(Many()))
    driver.turn()
    assert len(driver.nodes) < 150
    driver.press("end")
    assert driver.focus == "row-999"
    driver.press("home", "pagedown")
    before = int(driver.focus.removeprefix("row-"))
    driver.press("tab", "down")
    assert driver.focus == f"row-{before + 2}"
    began = time.perf_counter()
    driver.stage.focus("row-500")
    driver.stage.draw()
    assert time.perf_counter() - began < 1


def test_a_run_is_sent_to_the_documents_and_taken_in_again(
    driver: Driver, runs: Runs, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import platformdirs

    monkeypatch.setattr(platformdirs, "user_documents_path", lambda: tmp_path / "documents")
    monkeypatch.setattr(platformdirs, "user_downloads_path", lambda: tmp_path / "absent")
    _saved(shipped(), runs, "locarno")
    driver.shelf.close()
    driver.stage.refresh()
    driver.stage.focus("saved-runs")
    driver.press("enter", "e", "e")
    assert driver.notice.startswith("Written to ")
    assert len(list((tmp_path / "documents").iterdir())) == 2
    driver.press("o")
    assert driver.view == "TakingInView"
    driver.press("enter")
    assert driver.view == "SavedRunsView"
    assert len(runs.listed()) == 2


def test_a_run_brought_back_makes_room_for_one_that_took_its_place(runs: Runs) -> None:
    file = _saved(shipped(), runs, "locarno")
    line = runs.find(file)
    runs.put_aside(line)
    assert runs.listed() == ()
    Path(runs.folder, file).write_text("{}\n", encoding="utf-8")
    back = runs.bring_back(line)
    assert back.problem is None
    assert back.file != file
    runs.put_aside(back)
    runs.clear_aside()
    assert [path.name for path in Path(runs.folder).iterdir()] == [file]


def test_the_help_begins_with_the_keys_of_the_page(driver: Driver) -> None:
    driver.stage.focus("single-juncture")
    driver.press("enter", "f1")
    said = driver.node("text").value
    assert said.index("Enter: play") < said.index("Deciding")
    driver.press("2")
    assert "Foresight" in driver.node("text").value
    driver.click("credits")
    assert driver.view == "CreditsView"


def test_the_credits_name_fonts_libraries_and_every_work(driver: Driver) -> None:
    driver.stage.focus("credits")
    driver.press("enter", "/")
    driver.write("pt serif")
    driver.press("enter")
    assert "SIL OPEN FONT LICENSE" in driver.node("card").value
    groups = {row.group for row in driver.stage.top.listing.rows}  # type: ignore[attr-defined]
    assert {"The game", "Letters and maps", "Libraries", "Works cited: books"} <= groups
