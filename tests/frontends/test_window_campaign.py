"""A campaign in the window: lists, interlude, estimate, going back, by keyboard alone."""

from collections.abc import Iterator

import pytest

from game.files.library import Library
from game.files.runs import Runs
from tests.frontends.campaign_stage import crowded, header, seated, to_the
from tests.frontends.window_driver import Driver
from tests.run_house import save_one_move

DEALT = "one-lesson"


pytestmark = pytest.mark.usefixtures("dummy_display")


@pytest.fixture
def driver(shelf: Library, runs: Runs) -> Iterator[Driver]:
    made = Driver(shelf, forecast=False, runs=runs)
    yield made
    made.shelf.close()


# ── From title to estimate ───────────────────────────────────────────────────────────────────────────────────────────


def test_a_campaign_is_played_from_title_to_estimate_by_keyboard_alone(driver: Driver, runs: Runs) -> None:
    driver.enter("campaigns")
    assert driver.node("far-east-1924-45").enabled is False
    assert "no scenario yet" in driver.node("far-east-1924-45").value
    driver.enter(DEALT)
    to_the("DecisionView", driver)
    assert "Munich and the Pact · juncture 1 of 2 · decision 1" in header(driver)
    to_the("RecordView", driver)
    assert driver.node("close").name == "Go on"
    to_the("EstimateView", driver)
    for number in "12345":
        driver.press(number)
        assert driver.node(f"tab-{int(number) - 1}").selected
    assert runs.listed()[0].finished
    while driver.focus != "close":
        driver.press("tab")
    driver.press("enter")
    assert (driver.view, driver.focus) == ("CampaignsView", DEALT)
    driver.press("esc")
    assert not driver.has("continue")
    assert driver.has("saved-runs")


def test_the_card_stays_with_the_row_that_had_the_focus_last(driver: Driver) -> None:
    driver.stage.set(driver.stage.settings._replace(text=2.0))
    driver.enter("campaigns")
    shown = driver.node("card").value
    driver.press("shift+tab")
    assert driver.focus == "card"
    assert driver.node("card").value == shown


def test_a_campaign_without_a_scenario_says_so_when_it_is_asked_for(driver: Driver) -> None:
    driver.enter("campaigns")
    driver.enter("far-east-1924-45")
    assert driver.view == "CampaignsView"
    assert driver.notice == "This campaign has no scenario yet."


def test_without_runs_the_title_offers_only_what_works(shipped: Library) -> None:
    driver = Driver(shipped)
    assert [node.id for node in driver.nodes if node.focusable] == [
        "campaigns", "single-juncture", "settings", "credits", "help", "quit",
    ]  # fmt: skip


# ── Interlude ────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_interlude_tells_what_happened_why_and_what_it_moved(driver: Driver) -> None:
    seated(driver)
    driver.press("2", "enter", "2", "enter")
    to_the("InterludeView", driver)
    told = driver.node("news").value
    assert driver.node("header").name == "What happened meanwhile"
    assert header(driver) == "until 5 October 1925. Two letters · before juncture 3 of 3"
    assert "27 February 1925. A house burns." in told
    assert "PASSED OVER: A MIDDLE\nNobody in Berlin asks." in told
    assert "The answer comes.\nSET GOING BY\nWrite coldly." in told
    assert "CAME TO NOTHING\nThe poet answers." in told
    assert "Germany: -15 to -14" in told
    assert driver.has("map")
    assert driver.focus == "go-on"
    driver.press("enter")
    assert driver.view == "DecisionView"
    assert header(driver).startswith("Meanwhile · Moscow · 5 October 1925")


def test_forty_items_scroll(driver: Driver) -> None:
    seated(driver, crowded())
    assert driver.node("header").name == "What came before"
    assert driver.node("news").actions == ("scroll",)
    assert driver.node("news").value.count("Something happens") == 40
    driver.press("end")
    assert driver.stage.top.scrolls["news"] > 1000
    assert driver.overflowing() == []


# ── Estimate ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_estimate_puts_you_beside_history(driver: Driver) -> None:
    session = seated(driver)
    to_the("EstimateView", driver, 1)
    assert driver.node("ending").name == "Strangers"
    switches = driver.node("switches").value
    assert "A letter: The letter: against the record; The seal: against the record" in switches
    assert "2. A middle: passed over" in switches
    assert ". 1 January 1925: you " in driver.node("chart").value
    driver.press("2")
    junctures = driver.node("left-1").value
    assert "PASSED OVER\nNobody in Berlin asks." in junctures
    assert "You left the record at “The letter”, “The seal”." in junctures
    driver.press("3")
    assert driver.node("chart").value.startswith("1 January 1925: you ")
    driver.press("t")
    assert driver.node("chart-table").role == "table"
    driver.press("t")
    driver.click("line-1")
    assert driver.node("line-1").selected
    driver.press("4")
    assert "of 100 blind draws" in driver.node("score").value
    assert "Power: you" in driver.node("motives").value
    driver.press("5")
    assert "2 May 1937. The clerk was shot." in driver.node("who-paid").value
    driver.press("6")
    assert "B. Historian" in driver.node("left-5").value
    assert "Was it the weather?" in driver.node("questions").value
    driver.press("u")
    assert driver.view == "DecisionView"
    assert session.can_undo


def test_enter_goes_from_tab_to_tab_and_at_the_last_on(driver: Driver) -> None:
    seated(driver)
    to_the("RecordView", driver, 1)
    assert driver.node("close").name == "Go on"
    for number in range(6):
        assert driver.focus == f"tab-{number}"
        assert driver.node(f"tab-{number}").selected
        hints = {node.name for node in driver.nodes if node.id.startswith("hint")}
        assert any("next tab" in name for name in hints) == (number < 5)
        assert any("go on" in name for name in hints) == (number == 5)
        if number == 4:
            driver.click("tab-4")
            assert driver.focus == "tab-4", "the mouse stays where it is"
        driver.press("enter")
    assert driver.view == "InterludeView"
    to_the("EstimateView", driver, 1)
    driver.press("d")
    assert driver.view == "DossierView"
    assert driver.node("tab-1").selected, "nothing is cited here: it opens by actor"
    driver.press("1")
    assert "lies under the other tabs" in driver.node("card").value
    driver.press("esc")
    for _ in range(6):
        assert driver.view == "EstimateView"
        driver.press("enter")
    assert driver.view != "EstimateView"


# ── Going back ───────────────────────────────────────────────────────────────────────────────────────────────────────


def test_going_back_faces_a_decision_again_and_keeps_the_old_branch(driver: Driver) -> None:
    session = seated(driver)
    driver.press("b")
    assert driver.notice == "Nothing has been decided yet."
    driver.press("2", "enter", "2", "enter", "b")
    assert driver.view == "RewindView"
    assert driver.focus == "decision-2"
    driver.press("b")
    assert driver.view == "RecordView"
    driver.press("b", "up", "enter")
    assert driver.view == "DecisionView"
    assert driver.node("telegram").name == "The letter"
    assert len(driver.stage.stack) == 2
    driver.press("1", "b")
    assert not driver.node("decision-2").selected
    assert "another branch, after decision 1" in driver.node("decision-2").value
    assert driver.node("decision-4").selected
    driver.click("after-2")
    assert driver.view == "DecisionView"
    assert "juncture 3 of 3" in header(driver)
    assert [line.on_current for line in session.branches()] == [True, True, False]


def test_home_and_end_go_to_the_first_and_the_last_decision(driver: Driver) -> None:
    seated(driver)
    driver.press("2", "enter", "2", "enter", "b", "home")
    assert driver.focus == "decision-1"
    driver.press("end")
    assert driver.focus == "decision-2"


def test_the_ledger_is_filtered_by_variable_and_says_what_set_things_going(driver: Driver) -> None:
    seated(driver)
    driver.press("2", "enter", "2", "enter")
    to_the("InterludeView", driver)
    driver.press("l")
    assert driver.node("shown").name == "all that has moved"
    assert "Set going by: Write coldly." in driver.node("text").value
    assert "Line 3" in driver.node("text").value
    driver.press("right")
    assert driver.node("shown").name == "Germany"
    assert "ALTOGETHER\nGermany" in driver.node("text").value
    assert "Line 3" not in driver.node("text").value
    driver.press("left")
    driver.click("after")
    assert driver.node("shown").name == "Germany"
    driver.press("l")
    assert driver.view == "InterludeView"


# ── Nothing is cut off ───────────────────────────────────────────────────────────────────────────────────────────────

SIZES = [(1024, 768, 1.25), (1280, 720, 2.0)]


@pytest.mark.thorough
@pytest.mark.parametrize(("width", "height", "text"), SIZES)
def test_no_text_leaves_its_box_on_any_page(shipped: Library, runs: Runs, width: int, height: int, text: float) -> None:
    save_one_move(shipped, runs, DEALT)
    driver = Driver(shipped, (width, height), forecast=False, runs=runs)
    driver.stage.set(driver.stage.settings._replace(text=text))
    wrong = driver.wrong("title")
    for door in ("campaigns", "saved-runs"):
        driver.enter(door)
        wrong += driver.wrong(door)
        driver.press("esc")
    seated(driver)
    driver.press("2", "enter", "2", "enter", "b", "up", "enter", "1", "b")
    wrong += driver.wrong("rewind")
    driver.press("b")
    to_the("InterludeView", driver, 1)
    wrong += driver.wrong("interlude")
    driver.press("l", "right")
    wrong += driver.wrong("ledger of one")
    driver.press("l")
    to_the("EstimateView", driver, 1)
    for number in "12345":
        driver.press(number)
        wrong += driver.wrong(f"estimate {number}")
    driver.press("2", "t")
    assert wrong + driver.wrong("chart table") == []


@pytest.mark.parametrize("page", ["InterludeView", "EstimateView"])
def test_every_palette_draws_the_new_pages(driver: Driver, page: str) -> None:
    seated(driver)
    to_the(page, driver, 1)
    grounds = set()
    for _ in range(4):
        driver.press("f2")
        assert driver.overflowing() == []
        grounds.add((*driver.stage.canvas.surface.get_at((4, 300)), driver.stage.palette.red))
    assert len(grounds) == 4
