"""A juncture in the window, played by keyboard or by mouse alone, and what one does around its pages."""

from pathlib import Path

import pygame
import pytest

from game import places
from game.core.deal import scenario_deal
from game.files.library import Library
from game.frontends.window.frames import Frames
from game.frontends.window.sitting import Sitting
from game.frontends.window.stack import Push
from game.frontends.window.widgets import Pane
from game.session import Session
from tests import build
from tests.frontends.window_driver import Driver

pytestmark = pytest.mark.usefixtures("dummy_display")


# ── Playing ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_locarno_is_played_from_title_to_record_by_keyboard_alone(driver: Driver) -> None:
    assert driver.focus == "campaigns"
    driver.open("locarno")
    assert driver.view == "DecisionView"
    decisions = 0
    while driver.view != "RecordView":
        while driver.focus not in [option.id for option in driver.options()]:
            driver.press("tab")
        driver.press("enter")
        decisions += 1
        if driver.view == "ForecastView":
            driver.press("1", "1", "1", "1", "1", "2", "2", "2", "3", "3")
            while driver.focus != "bet":
                driver.press("tab")
            driver.press("enter")
        assert driver.view == "ResultView"
        driver.press("enter")
    assert decisions >= 5
    for number in "123456":
        driver.press(number)
        assert driver.node(f"tab-{int(number) - 1}").selected
    while driver.focus != "close":
        driver.press("tab")
    driver.press("enter")
    assert driver.view == "ScenariosView"
    assert driver.focus == "locarno"


def test_locarno_is_played_by_mouse_alone(driver: Driver) -> None:
    driver.click("single-juncture")
    driver.click("locarno")
    driver.click("begin")
    while driver.view != "RecordView":
        driver.click(driver.options()[0].id)
        driver.click("even")
        driver.click("bet")
        driver.click("go-on")
    driver.click("tab-3")
    assert "even spread" in driver.node("score").value
    driver.click("close")
    assert driver.view == "ScenariosView"


def test_a_closed_option_stays_visible_and_says_why_when_it_is_chosen(driver: Driver) -> None:
    closed = build.closed_unless("world.germany > 90", "Berlin has shut the door.")
    choices = {"go": build.choice("end", historical=True), "stay": build.choice("end", requires=closed)}
    session = Session(scenario_deal(build.scenario({"one": build.decision(choices=choices)}), build.world()), {})
    driver.stage.apply(Push(Sitting(session, places.shipped_assets()).view()))
    assert "Berlin has shut the door." in driver.node("option-stay").name
    assert not driver.node("option-stay").enabled
    driver.press("2")
    assert driver.node("notice").name == "Closed: Berlin has shut the door."
    driver.press("tab")
    assert not driver.has("notice")
    driver.click("option-stay")
    assert driver.notice == "Closed: Berlin has shut the door."
    assert driver.view == "DecisionView"
    assert session.moves == ()


def test_counters_are_spread_by_arrows_and_an_unfinished_bet_is_refused(driver: Driver) -> None:
    driver.open("locarno")
    driver.press("1")
    rows = [node.id for node in driver.nodes if node.role == "slider"]
    driver.press("right", "right", "left", "down", "right")
    assert driver.node(rows[0]).value.startswith("1 of 10")
    assert driver.node(rows[1]).value.startswith("1 of 10")
    assert driver.node("sum").name == "8 of 10 counters left"
    driver.press("enter")
    assert driver.node(rows[1]).value.startswith("2 of 10")
    driver.click("bet")
    assert driver.view == "ForecastView"
    assert "7 counters" in driver.notice
    assert driver.node(rows[0]).value.endswith("If Moscow did this: 66")
    assert driver.node(rows[1]).value.endswith("If Moscow did this: 76")
    driver.click("even")
    assert driver.node("sum").name == "all counters placed"
    driver.press("1")
    assert "All counters are placed" in driver.notice
    driver.click("bet")
    assert driver.view == "ResultView"


def test_undo_goes_back_to_the_last_decision(driver: Driver) -> None:
    driver.open("locarno")
    before = driver.node("telegram").name
    driver.press("u")
    assert driver.notice == "Nothing has been decided yet."
    driver.press("1", "u")
    assert driver.view == "DecisionView"
    assert driver.node("telegram").name == before


def test_without_forecasts_a_choice_leads_to_its_result(shipped: Library) -> None:
    driver = Driver(shipped, forecast=False)
    driver.open("locarno")
    driver.press("1")
    assert driver.view == "ResultView"


# ── Around the page ──────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(("key", "view"), [("l", "LedgerView"), ("f1", "HelpView")])
def test_an_overlay_opens_and_closes_by_its_key_and_by_escape(driver: Driver, key: str, view: str) -> None:
    driver.open("locarno")
    for closing in (key, "esc", "enter"):
        driver.press(key)
        assert driver.view == view
        driver.press(closing)
        assert driver.view == "DecisionView"


def test_tab_reaches_everything_and_comes_round(driver: Driver) -> None:
    driver.open("locarno")
    stops = {node.id for node in driver.nodes if node.focusable}
    seen = set()
    for _ in stops:
        seen.add(driver.focus)
        driver.press("tab")
    assert seen == stops
    last = driver.focus
    driver.press("tab", "shift+tab")
    assert driver.focus == last


def test_arrows_move_the_focus_by_direction(driver: Driver) -> None:
    driver.open("locarno")
    first, second = (node.id for node in driver.options()[:2])
    driver.stage.focus(first)
    driver.press("right")
    assert driver.focus == second
    driver.press("left")
    assert driver.focus == first


def test_the_map_has_a_twin_in_words(driver: Driver) -> None:
    driver.open("locarno")
    assert driver.node("map").role == "image"
    driver.press("t")
    table = driver.node("map")
    assert table.role == "table"
    assert "Germany" in table.value


def test_page_down_scrolls_the_telegram_and_the_bar_says_that_there_is_more(driver: Driver) -> None:
    driver.open("locarno")
    assert driver.node("telegram").actions == ("scroll",)
    driver.press("page down")
    assert driver.stage.top.scrolls["telegram"] > 0


def test_scrolling_draws_only_the_pane_and_leaves_no_trace(driver: Driver) -> None:
    driver.open("locarno")
    driver.window.mouse.wheel((200, 300), -2)
    assert driver.stage.draw() == driver.stage.canvas.rect(driver.node("telegram").box)
    partly = pygame.image.tobytes(driver.stage.canvas.surface, "RGB")
    driver.stage.touch()
    driver.stage.draw()
    assert pygame.image.tobytes(driver.stage.canvas.surface, "RGB") == partly


def test_text_grows_by_keys_and_the_layout_follows(driver: Driver) -> None:
    driver.open("locarno")
    assert not driver.has("tab-0")
    driver.press("ctrl+=", "ctrl+=", "ctrl+=", "ctrl+=", "ctrl+=")
    assert driver.stage.canvas.text == 2.0
    assert driver.node("tab-0").role == "tab"
    driver.press("ctrl+0")
    assert not driver.has("tab-0")


def test_an_idle_window_is_not_drawn_again(driver: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    flips: list[int] = []
    monkeypatch.setattr(pygame.display, "flip", lambda: flips.append(1))
    for _ in range(5):
        driver.window.turn()
    assert not flips
    driver.press("down")
    assert len(flips) == 1


def test_a_new_page_slides_in_and_then_lies_still(driver: Driver) -> None:
    now = [0.0]
    driver.window.frames = Frames(driver.window.lens, driver.window.sounds, lambda: now[0])
    driver.window.frames.calm = False
    driver.press("f3")
    assert driver.notice == "Motion: on."
    driver.open("locarno")
    assert driver.view == "DecisionView"
    assert driver.window.frames.motions.active
    now[0] = 0.17
    driver.window.turn()
    assert not driver.window.frames.motions.active
    assert not driver.stage.stale


def test_a_picture_of_the_window_is_saved(driver: Driver, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("platformdirs.user_pictures_path", lambda: tmp_path)
    driver.press("f12")
    assert [file.suffix for file in tmp_path.iterdir()] == [".png"]
    assert "Saved as" in driver.notice


def test_the_second_half_of_a_double_click_does_not_press_what_comes_next(driver: Driver) -> None:
    driver.open("locarno")
    driver.window.deaf = 60.0
    driver.window.turn()
    driver.click("option-" + driver.options()[0].id.removeprefix("option-"))
    assert driver.view == "DecisionView"
    driver.window.deaf = 0.0
    driver.click(driver.options()[0].id)
    assert driver.view == "ForecastView"


def test_leaving_in_the_middle_asks_first_and_staying_is_one_key(driver: Driver) -> None:
    driver.open("locarno")
    driver.press("esc")
    assert driver.view == "ScenariosView"
    driver.press("enter", "enter", "1", "esc")
    assert driver.view == "LeaveView"
    assert driver.focus == "stay"
    driver.press("enter")
    assert driver.view == "ForecastView"
    driver.press("esc", "esc")
    assert driver.view == "ForecastView"
    driver.press("esc")
    driver.click("leave")
    assert driver.view == "ScenariosView"


def test_a_hint_at_the_foot_is_struck_by_a_click(driver: Driver) -> None:
    driver.open("locarno")
    driver.click("hint-L")
    assert driver.view == "LedgerView"
    driver.press("esc")
    driver.stage.focus(driver.options()[0].id)
    driver.click("hint-PgDn")
    assert driver.stage.top.scrolls["telegram"] > 0


def test_enter_reads_a_text_to_its_end_before_it_decides(driver: Driver) -> None:
    driver.open("locarno")
    telegram = driver.stage.page.widgets[1]
    assert isinstance(telegram, Pane)
    assert driver.focus == "telegram"
    read = 0
    while driver.focus == "telegram":
        driver.press("enter")
        read += 1
    assert driver.stage.top.scrolls["telegram"] == telegram.most
    assert read >= 2
    assert driver.view == "DecisionView"
    assert driver.focus == driver.options()[0].id
    driver.press("enter")
    assert driver.view == "ForecastView"


def test_a_text_that_goes_on_says_what_lies_below_and_a_click_there_goes_on(driver: Driver) -> None:
    driver.open("locarno")
    telegram = next(widget for widget in driver.stage.page.widgets if widget.id == "telegram")
    assert isinstance(telegram, Pane)
    assert telegram.below == ("intelligence",)
    x, y = telegram.foot.centre
    driver.window.mouse.click((round(x), round(y)))
    assert driver.stage.top.scrolls["telegram"] > 0
    for _ in range(9):
        driver.press("page down")
    telegram = next(widget for widget in driver.stage.page.widgets if widget.id == "telegram")
    assert isinstance(telegram, Pane)
    assert telegram.below == ()


@pytest.mark.filterwarnings("ignore:Please use Window")
def test_the_page_follows_the_window_while_it_is_resized(driver: Driver) -> None:
    driver.open("locarno")
    pygame.Window.from_display_module().size = (1920, 1080)
    driver.turn()
    assert driver.stage.canvas.size == (1920, 1080)
    assert driver.overflowing() == []
    pygame.Window.from_display_module().size = (320, 240)
    driver.turn()
    assert driver.stage.canvas.size == (640, 480)
    assert driver.overflowing() == []
