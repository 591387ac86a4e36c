"""The page of the settings, the order of a new run, content notes and the projector mode, by keys and by the mouse."""

import json
from pathlib import Path

import pytest

from game.core.pages.debrief import RecordScreen
from game.files.library import Library
from game.frontends.window.app import Window
from game.frontends.window.screens.order import campaign_order, scenario_order
from game.frontends.window.settings import USUAL, Settings, SettingsFile
from game.session import Session
from tests.frontends.terminal_stage import session
from tests.frontends.window_driver import Driver

pytestmark = pytest.mark.usefixtures("dummy_display")

NOTED = "munich-1938"


def _set(driver: Driver) -> Settings:
    return driver.stage.settings


# ── Settings ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_s_opens_the_settings_from_any_page_and_puts_them_away(driver: Driver) -> None:
    driver.seat(session())
    driver.press("d", "s")
    assert driver.view == "SettingsView"
    driver.press("s")
    assert driver.view == "DossierView"


def test_a_switch_is_thrown_by_enter_left_right_and_a_click_and_undone(driver: Driver) -> None:
    driver.press("s")
    for name in ("projector", "mute", "forecast", "notes"):
        usual = getattr(USUAL, name)
        driver.stage.focus(name)
        driver.press("enter")
        assert getattr(_set(driver), name) is not usual
        assert driver.node(name).value == ("off" if usual else "on")
        driver.press("left" if usual else "right")
        assert getattr(_set(driver), name) is not usual
        driver.press("right" if usual else "left")
        assert getattr(_set(driver), name) is usual
        driver.click(name)
        driver.press("u")
        assert getattr(_set(driver), name) is usual


def test_the_text_size_counts_at_once_and_enter_goes_back_to_the_usual_one(driver: Driver) -> None:
    driver.press("s", "right", "right")
    assert (driver.stage.canvas.text, driver.node("text").value) == (1.25, "125 %")
    driver.press("enter")
    assert (_set(driver).text, driver.node("text").value) == (None, "usual, 100 %")
    driver.click("more-text")
    assert driver.stage.canvas.text == 1.1


def test_the_volume_stops_at_its_ends_and_louder_ends_the_silence(driver: Driver) -> None:
    driver.press("s")
    driver.stage.focus("volume")
    driver.press(*["right"] * 6)
    assert (_set(driver).volume, driver.node("volume").value) == (100, "100")
    driver.stage.focus("mute")
    driver.press("enter", "up", *["left"] * 12)
    assert (_set(driver).volume, driver.node("volume").value) == (0, "0, muted")
    driver.press("right")
    assert (_set(driver).volume, _set(driver).mute) == (10, False)


def test_each_palette_is_one_press_away_and_undone_in_order(driver: Driver) -> None:
    driver.press("s")
    driver.stage.focus("palette-paper")
    driver.press("right", "enter")
    assert _set(driver).palette.name == "night"
    driver.click("palette-high-contrast")
    assert driver.node("palette-high-contrast").selected
    driver.press("u")
    assert _set(driver).palette.name == "night"
    driver.press("u")
    assert _set(driver).palette.name == "paper"
    driver.press("u")
    assert driver.notice == "Nothing has been changed here."


def test_all_goes_back_to_usual_but_the_windows_size_and_can_be_undone(driver: Driver) -> None:
    changed = Settings(text=1.5, volume=10, projector=True, window=(900, 700))
    driver.stage.set(changed)
    driver.press("s")
    driver.stage.focus("usual")
    driver.press("enter")
    assert _set(driver) == USUAL._replace(window=(900, 700))
    driver.press("u")
    assert _set(driver) == changed


def test_what_is_set_on_the_page_is_on_the_disk_before_it_is_left(shipped: Library, tmp_path: Path) -> None:
    driver = Driver(shipped)
    stage = driver.stage
    file = tmp_path / "settings.json"
    driver.window = Window(stage.canvas.surface, stage.fonts, stage.top, SettingsFile(file))
    driver.stage = driver.window.stage
    driver.press("s")
    driver.stage.focus("forecast")
    driver.press("enter")
    assert json.loads(file.read_text(encoding="utf-8")) == {"forecast": False}


def test_enter_on_a_folder_copies_where_it_is_or_says_that_nothing_can(driver: Driver) -> None:
    driver.press("s")
    driver.stage.focus("runs")
    driver.press("enter")
    assert driver.notice.startswith(("Copied: ", "Nothing could be copied"))


# ── New runs ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_enter_takes_the_order_at_once_and_leaving_comes_back_to_the_list(driver: Driver) -> None:
    driver.open("locarno")
    assert driver.view == "DecisionView"
    driver.press("esc")
    assert driver.view == "ScenariosView"


def test_an_order_tells_what_is_asked_for(shipped: Library) -> None:
    entry = next(entry for entry in shipped.entries if entry.id == "locarno")
    alone, whole = scenario_order(entry), campaign_order(shipped, "one-lesson")
    assert (alone.brief, alone.size) == (entry.aim, f"{entry.decisions} decisions")
    assert whole.size.startswith(f"{len(whole.dealt)} juncture")
    assert whole.length.endswith("at most")


def test_a_run_without_forecasts_is_remembered_as_the_next_ones_default(driver: Driver) -> None:
    driver.click("single-juncture")
    driver.click("locarno")
    driver.click("forecast")
    assert not _set(driver).forecast
    driver.click("begin")
    driver.press("1")
    assert driver.view == "ResultView"


# ── Content notes ────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_note_is_shown_until_it_is_unwanted_and_then_the_juncture_begins_at_once(
    driver: Driver, shipped: Library
) -> None:
    driver.seat(Session(shipped.deal(NOTED), shipped.facts))
    assert driver.view == "NoteView"
    driver.click("always")
    assert driver.view == "NoteView"
    driver.press("esc")
    driver.seat(Session(shipped.deal(NOTED), shipped.facts))
    assert driver.view == "DecisionView"


# ── Projector ────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def room(driver: Driver) -> Driver:
    """Before the record of a juncture, in a room that reads along."""
    played = session(forecast=False)
    driver.seat(played)
    driver.press("f8")
    while not isinstance(played.screen, RecordScreen):
        driver.press("1" if driver.view == "DecisionView" else "enter")
    return driver


def test_who_wants_the_text_first_has_decisions_laid_out_for_reading(driver: Driver) -> None:
    driver.open("locarno")
    assert not driver.has("tab-0")
    driver.press("s")
    driver.stage.focus("text_first")
    driver.press("enter", "esc")
    assert driver.node("tab-0").role == "tab"


def test_a_decision_is_laid_out_for_reading_with_large_letters_and_few_hints(driver: Driver) -> None:
    driver.seat(session())
    driver.press("f8")
    assert driver.has("tab-0")
    assert driver.stage.canvas.text == 1.5
    assert [node.id for node in driver.nodes if node.id.startswith("hint-")] == ["hint-F1", "hint-Esc"]
    driver.press("f8")
    assert not driver.has("tab-0")


@pytest.mark.parametrize("by_key", [True, False])
def test_the_record_and_its_score_each_take_a_second_press(room: Driver, by_key: bool) -> None:
    def reveal() -> None:
        room.press("enter") if by_key else room.click("reveal")

    assert room.node("reveal").name == "Press again to reveal"
    assert not room.has("tab-0")
    reveal()
    assert room.node("tab-0").selected
    room.press("4")
    assert room.has("reveal")
    reveal()
    assert room.node("tab-3").selected
    room.press("1", "4")
    assert not room.has("reveal")


def test_nothing_that_would_show_the_record_is_answered_before_it(room: Driver) -> None:
    for key in ("d", "l", "b", "c", "e", "t", "4"):
        room.press(key)
        assert (room.view, room.notice) == ("RecordView", "Press again to reveal.")
    room.press("u")
    assert room.view == "DecisionView"
