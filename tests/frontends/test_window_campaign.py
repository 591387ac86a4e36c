"""A campaign in the window: lists, interlude, estimate, saved runs, going back, by keyboard alone."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from game import places
from game.core.deal import Deal, campaign_deal
from game.core.model import Event
from game.core.moves import Choose
from game.core.screen import DecisionScreen
from game.files.library import Library
from game.files.runs import Runs
from game.frontends.window.keys import NUMBERS, Key
from game.frontends.window.sitting import Sitting
from game.session import Session
from tests import build
from tests.frontends.four_junctures import four_junctures
from tests.frontends.terminal_stage import FACTS, campaign
from tests.frontends.window_driver import Driver

DEALT = "one-lesson"


pytestmark = pytest.mark.usefixtures("dummy_display")


@pytest.fixture
def runs(tmp_path: Path) -> Runs:
    return Runs(tmp_path / "runs")


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return four_junctures(tmp_path_factory.mktemp("shelf"))


@pytest.fixture
def driver(shelf: Library, runs: Runs) -> Iterator[Driver]:
    made = Driver(shelf, forecast=False, runs=runs)
    yield made
    made.shelf.close()


def seated(driver: Driver, deal: Deal | None = None) -> Session:
    """The small campaign at the driver's window, unsaved."""
    session = Session(deal or campaign(), FACTS, forecast=False)
    driver.stage.apply(Sitting(session, places.shipped_assets()).opening())
    driver.turn()
    return session


def to_the(view: str, driver: Driver, option: int = 0) -> None:
    """Plays on by keys, always the same option, until a view shows; pages on the way are laid out but not drawn."""
    for _ in range(200):
        if driver.view == view:
            driver.turn()
            return
        if driver.view == "DecisionView":
            driver.stage.key(NUMBERS[int(driver.options()[option].name[0]) - 1])
        elif driver.view == "RecordView" and driver.focus != "close":
            driver.stage.key(Key.PREVIOUS if driver.focus == "undo" else Key.NEXT)
        else:
            driver.stage.key(Key.PRESS)
    raise AssertionError(f"never came to {view}")


def header(driver: Driver) -> str:
    return driver.node("header").value


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


def crowded() -> Deal:
    """The small campaign after forty events."""
    events = {
        f"e{n}": Event(
            date=f"1925-01-0{n % 9 + 1}", because=f"Something happens, number {n}.", effects=(), cite=("F.I.1.a",)
        )
        for n in range(40)
    }
    letter = build.scenario(
        {"write": build.decision("1925-01-10", choices={"a": build.choice("end", historical=True)})},
        id="letter",
        date="1925-01-10",
    )
    found = campaign().campaign
    assert found is not None
    return campaign_deal("all", found, (letter,), replace(build.world(), events=events))


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
    assert "chance" in driver.node("score").value
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


# ── Saved runs ───────────────────────────────────────────────────────────────────────────────────────────────────────


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


# ── Nothing is cut off ───────────────────────────────────────────────────────────────────────────────────────────────

SIZES = [(1024, 768, 1.25), (1280, 720, 2.0)]


@pytest.mark.thorough
@pytest.mark.parametrize(("width", "height", "text"), SIZES)
def test_no_text_leaves_its_box_on_any_page(shipped: Library, runs: Runs, width: int, height: int, text: float) -> None:
    saved = runs.begin(shipped, DEALT, forecast=False)
    session = Session.from_run(saved, shipped.facts)
    while not isinstance(session.screen, DecisionScreen):
        session.go_on()
    session.play(Choose(choice=session.screen.options[0].id))
    session.close()
    driver = Driver(shipped, (width, height), forecast=False, runs=runs)
    driver.stage.set(driver.stage.settings._replace(text=text))
    wrong = looked_at(driver, "title")
    for door in ("campaigns", "saved-runs"):
        driver.enter(door)
        wrong += looked_at(driver, door)
        driver.press("esc")
    seated(driver)
    driver.press("2", "enter", "2", "enter", "b", "up", "enter", "1", "b")
    wrong += looked_at(driver, "rewind")
    driver.press("b")
    to_the("InterludeView", driver, 1)
    wrong += looked_at(driver, "interlude")
    driver.press("l", "right")
    wrong += looked_at(driver, "ledger of one")
    driver.press("l")
    to_the("EstimateView", driver, 1)
    for number in "12345":
        driver.press(number)
        wrong += looked_at(driver, f"estimate {number}")
    driver.press("2", "t")
    assert wrong + looked_at(driver, "chart table") == []


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


def looked_at(driver: Driver, page: str) -> list[str]:
    return [f"{page}: {line}" for line in driver.overflowing() + driver.overlapping()]
