"""Runs that are saved in the window: left and continued, deleted and brought back, and what is told when one isn't."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from game import places
from game.files.library import Library
from game.files.runs import Runs
from game.frontends.window.sitting import Sitting
from game.session import Session
from tests.frontends.campaign_stage import to_the
from tests.frontends.terminal_stage import FACTS, campaign
from tests.frontends.window_driver import Driver

DEALT = "one-lesson"


pytestmark = pytest.mark.usefixtures("dummy_display")


@pytest.fixture
def driver(shelf: Library, runs: Runs) -> Iterator[Driver]:
    made = Driver(shelf, forecast=False, runs=runs)
    yield made
    made.shelf.close()


def test_a_run_that_is_left_is_saved_and_continued(driver: Driver, runs: Runs) -> None:
    driver.enter("campaigns")
    driver.enter(DEALT)
    to_the("DecisionView", driver)
    driver.press("1", "enter", "1", "enter")
    here = driver.node("telegram").name
    driver.press("esc")
    assert driver.view == "CampaignsView"
    assert driver.notice.startswith("Saved as “Munich and the Pact")
    driver.press("esc")
    while driver.focus != "continue":
        driver.press("up")
    driver.press("enter")
    assert driver.node("telegram").name == here
    assert runs.listed()[0].moves == 2


def test_a_run_is_resumed_deleted_brought_back_and_gone_once_the_list_is_left(driver: Driver, runs: Runs) -> None:
    driver.enter("single-juncture")
    driver.enter("munich-1938")
    to_the("DecisionView", driver)
    driver.press("1", "esc", "esc")
    Path(runs.folder, "broken-9.jsonl").write_text("{}\n", encoding="utf-8")
    driver.shelf.close()
    driver.stage.refresh()
    driver.enter("saved-runs")
    broken, file = (line.file for line in runs.listed())
    assert not driver.node(broken).enabled
    assert "CAN'T BE OPENED" in driver.node("card").value
    driver.press("enter")
    assert driver.view == "SavedRunsView"
    assert driver.notice
    driver.enter(file)
    assert driver.view == "DecisionView"
    driver.press("esc", "delete")
    assert driver.notice.startswith("Deleted")
    assert [line.file for line in runs.listed()] == [broken]
    driver.press("u")
    assert driver.focus == file
    assert len(runs.listed()) == 2
    driver.press("delete", "esc")
    assert [path.name for path in Path(runs.folder).iterdir() if "munich" in path.name] == []


def test_that_a_run_is_not_saved_is_told_when_it_changes_and_asked_about_on_leaving(driver: Driver, runs: Runs) -> None:
    folder = Path(runs.folder)
    folder.write_text("in the way", encoding="utf-8")
    driver.enter("single-juncture")
    driver.enter("munich-1938")
    to_the("DecisionView", driver)
    driver.press("1")
    assert driver.notice.startswith("This run isn't saved")
    driver.press("enter", "1")
    assert driver.notice == ""
    driver.press("enter", "esc")
    assert driver.view == "LeaveView"
    driver.press("esc")
    folder.unlink()
    driver.press("1")
    assert driver.notice.startswith("Saved again")


def test_what_is_to_be_told_about_a_run_is_told_once_on_opening(driver: Driver) -> None:
    session = Session(campaign(), FACTS, forecast=False)
    driver.stage.apply(Sitting(session, places.shipped_assets(), ("one move was lost",)).opening())
    assert driver.notice == "One move was lost."
    driver.press("tab")
    assert driver.notice == ""


def test_closing_the_window_lets_the_run_go(shipped: Library, runs: Runs) -> None:
    driver = Driver(shipped, forecast=False, runs=runs)
    sitting = driver.shelf.sitting("munich-1938")
    driver.stage.apply(sitting.opening())
    to_the("DecisionView", driver)
    driver.press("1")
    driver.shelf.close()
    again = runs.open(shipped, runs.listed()[0].file)
    again.journal.close()
