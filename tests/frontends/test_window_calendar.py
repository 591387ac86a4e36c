"""The calendar, the ledger over time and two branches in the window, by keyboard alone; the interlude that reads on."""

from collections.abc import Iterator
from itertools import pairwise

import pytest

from game.core.deal import scenario_deal
from game.files.library import Library
from game.frontends.window.course_chart import spread
from tests import build
from tests.frontends.campaign_stage import crowded, header, seated, to_the
from tests.frontends.terminal_stage import juncture
from tests.frontends.window_driver import Driver

pytestmark = pytest.mark.usefixtures("dummy_display")


@pytest.fixture
def driver(shelf: Library) -> Iterator[Driver]:
    made = Driver(shelf, forecast=False)
    yield made
    made.shelf.close()


# ── The calendar ─────────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_calendar_opens_at_the_page_at_hand_and_goes_along_the_days(driver: Driver) -> None:
    seated(driver)
    driver.press("2", "enter", "2", "enter")
    to_the("InterludeView", driver)
    to_the("DecisionView", driver)
    driver.press("c")
    assert (driver.view, driver.focus) == ("CalendarView", "juncture-3")
    assert header(driver) == "5 October 1925. Two letters · 2 came, 0 may come"
    assert "YOU ARE HERE\nA page for Berlin" in driver.node("card").value
    assert "1 January 1927\nWrite coldly." in driver.node("card").value
    driver.press("left")
    assert "CAME TO NOTHING" in driver.node("card").value
    driver.press("left", "left")
    assert "PASSED OVER: A MIDDLE\nNobody in Berlin asks." in driver.node("card").value
    driver.press("right", "right", "right", "right")
    assert "What it is will be told on its day" in driver.node("card").value
    driver.press("t")
    assert driver.node("list").role == "table"
    driver.press("t", "c")
    assert driver.view == "DecisionView"


def test_a_juncture_that_has_ended_is_looked_at_and_gone_back_to(driver: Driver) -> None:
    session = seated(driver)
    driver.press("2", "enter", "2", "enter")
    to_the("InterludeView", driver)
    driver.press("c")
    assert driver.focus == "juncture-1", "the next juncture isn't told before it opens"
    assert "History ended there too." in driver.node("card").value
    driver.press("enter")
    assert driver.view == "JunctureView"
    assert "THE RECORD\nWrite warmly." in driver.node("text").value
    driver.click("again")
    assert (driver.view, driver.focus) == ("RewindView", "decision-2")
    driver.press("enter")
    assert driver.view == "DecisionView"
    assert len(driver.stage.stack) == 2
    assert len(session.run.steps) == 1


def test_the_list_of_decisions_opens_from_the_calendar_and_goes_back(driver: Driver) -> None:
    seated(driver)
    driver.press("2", "enter", "2", "enter", "c", "b", "up", "enter")
    assert driver.view == "DecisionView"
    assert len(driver.stage.stack) == 2


def test_of_a_juncture_alone_the_calendar_is_a_list_of_its_decisions(driver: Driver) -> None:
    seated(driver, scenario_deal(juncture(), build.world()))
    driver.press("2", "c")
    assert driver.view == "CalendarView"
    assert driver.node("list").value.startswith("1925\n5 October 1925. The draft\nSign it at once.")
    assert "1 decision" in driver.node("card").value
    assert driver.node("map").name.startswith("Map, 5 October 1925.")
    driver.press("t")
    assert driver.has("list")


def test_nothing_is_cut_off_in_large_letters(driver: Driver) -> None:
    seated(driver)
    driver.press("2", "enter", "2", "enter", "b", "up", "enter", "1")
    driver.stage.set(driver.stage.settings._replace(text=2.0))
    driver.press("c")
    wrong = driver.overflowing()
    driver.press("t")
    wrong += driver.overflowing()
    driver.press("esc", "b")
    driver.click("beside-2")
    assert wrong + driver.overflowing() == []


# ── The ledger over time ─────────────────────────────────────────────────────────────────────────────────────────────


def test_one_variable_is_shown_over_time_and_as_a_table(driver: Driver) -> None:
    seated(driver)
    driver.press("2", "enter", "2", "enter")
    to_the("InterludeView", driver)
    driver.press("l", "right")
    told = driver.node("text").value
    assert "Germany from 1 January 1925 to 20 December 1925: 30 to -14" in told
    assert "3. Meanwhile, 27 February 1925. A house burns.\ndown by 5: -10 to -15" in told
    driver.press("t")
    assert "4: 1 June 1925: The answer comes.; from -15 to -14" in driver.node("text").value
    driver.press("t", "left", "t")
    assert driver.notice.startswith("Left and right pick one thing")


def test_points_of_a_course_keep_apart_and_inside_whatever_their_days() -> None:
    for days in ([0, 0, 0], [5, 5, 900, 900], [1000] * 12, list(range(80)), []):
        at = spread(days, 0, 1000, 600.0, 22.0)
        gap = min(22.0, 600 / (len(days) + 1))
        assert all(b - a >= gap - 1e-6 for a, b in pairwise(at))
        assert all(0 <= x <= 600 for x in at)


# ── Two branches ─────────────────────────────────────────────────────────────────────────────────────────────────────


def test_two_branches_stand_side_by_side_and_either_goes_on(driver: Driver) -> None:
    session = seated(driver)
    driver.press("2", "enter", "2", "enter", "b", "up", "enter", "1", "b")
    driver.click("beside-2")
    assert driver.view == "BranchesView"
    told = driver.node("text").value
    assert "They part at the first decision: “The letter”, 10 January 1925." in told
    assert "Germany: this branch 30, the other -10" in told
    driver.click("stay")
    assert driver.view == "ResultView"
    driver.press("b")
    driver.click("beside-2")
    driver.press("b")
    assert driver.view == "RewindView"
    driver.click("beside-2")
    driver.click("go")
    assert (driver.view, len(driver.stage.stack)) == ("DecisionView", 2)
    assert "juncture 3 of 3" in header(driver)
    assert [line.on_current for line in session.branches()] == [True, True, False]


def test_left_and_right_go_through_the_other_branches(driver: Driver) -> None:
    seated(driver)
    driver.press("1", "enter", "1", "u", "2", "u", "u", "2", "b")
    driver.click("beside-4")
    assert driver.node("shown").name == "Branch 2 of 2: A letter, 20 December 1925"
    before = driver.node("text").value
    driver.press("right")
    assert driver.node("text").value != before


# ── The interlude ────────────────────────────────────────────────────────────────────────────────────────────────────


def test_enter_reads_an_interlude_to_its_end_before_it_goes_on(driver: Driver) -> None:
    seated(driver, crowded())
    scrolls, seen = driver.stage.top.scrolls, []
    while driver.view == "InterludeView":
        seen.append(scrolls["news"])
        driver.press("enter")
    assert len(seen) > 3
    assert seen == sorted(set(seen))
    assert driver.view == "DecisionView"


def test_the_button_goes_on_at_once(driver: Driver) -> None:
    seated(driver, crowded())
    driver.click("go-on")
    assert driver.view == "DecisionView"
