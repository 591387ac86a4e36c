"""Does the window stand what nobody means to give it: tiny windows, held keys, missing fonts, heaps of runs?"""

import shutil
from pathlib import Path
from typing import Any

import pygame
import pytest

from game import places
from game.files.library import Library
from game.files.runs import Runs
from game.frontends.window import focus
from game.frontends.window.canvas import Canvas
from game.frontends.window.fonts import CARD, Fonts
from game.frontends.window.theme import PAPER
from tests.frontends.window_driver import Driver
from tests.run_house import save_one_move

MANY = 300
SMALL = (320, 240)
WAYS = {
    "title": (),
    "decision": (),
    "dossier": ("d",),
    "ledger": ("l",),
    "relations": ("t",),
    "map": ("m",),
    "calendar": ("c",),
    "settings": ("s",),
    "help": ("f1",),
}
"""The keys that lead to a page from the first decision of a juncture; none from the title itself."""


def event(driver: Driver, kind: int, **what: Any) -> None:
    driver.window.answer(pygame.event.Event(kind, **what))


def listed(driver: Driver) -> list[str]:
    """The saved runs whose rows are laid out: those near the focus."""
    return [node.id for node in driver.nodes if node.id.endswith(".jsonl")]


def held_enter(driver: Driver, times: int) -> None:
    """The key goes down once and repeats, as the system tells a key that is held."""
    for _ in range(times):
        event(driver, pygame.KEYDOWN, key=pygame.K_RETURN, mod=0, unicode="\r")
        driver.turn()


def focus_shows(driver: Driver) -> bool:
    """Whether what has the focus lies on the page, with a part of it to be seen."""
    now = focus.current(driver.stage.page, driver.stage.top.focus)
    return now is not None and driver.stage.canvas.page.overlaps(now.box)


def page_ids(driver: Driver) -> list[str]:
    """What is on the page, whatever the keys of its foot are."""
    return [node.id for node in driver.nodes if not node.id.startswith("hint-")]


def test_every_page_stands_a_tiny_window_and_comes_back_whole(driver: Driver) -> None:
    for name, keys in WAYS.items():
        if name == "decision":
            driver.stage.focus("single-juncture")
            driver.open("locarno")
        driver.press(*keys)
        page = page_ids(driver)
        driver.stage.resize(pygame.Surface(SMALL))
        driver.turn()
        assert focus_shows(driver), name
        for _ in range(3):
            driver.press("tab")
            assert focus_shows(driver), name
        driver.stage.resize(pygame.Surface((1280, 720)))
        driver.turn()
        assert page_ids(driver) == page, name
        driver.press(*("esc" for _ in keys))


def test_enter_that_is_held_decides_once(driver: Driver) -> None:
    driver.open("locarno")
    driver.stage.focus(driver.options()[0].id)
    held_enter(driver, 1)
    after = driver.stage.top
    assert driver.view == "ForecastView"
    held_enter(driver, 12)
    assert driver.stage.top is after


def test_a_window_that_is_resized_or_lost_in_the_middle_of_a_drag_goes_on(driver: Driver) -> None:
    driver.press("f1")
    event(driver, pygame.MOUSEBUTTONDOWN, pos=(400, 300), button=1)
    event(driver, pygame.MOUSEMOTION, pos=(500, 340), rel=(0, 0), buttons=(1, 0, 0))
    driver.stage.resize(pygame.Surface(SMALL))
    event(driver, pygame.MOUSEMOTION, pos=(500, 340), rel=(0, 0), buttons=(1, 0, 0))
    event(driver, pygame.RENDER_DEVICE_RESET)
    event(driver, pygame.WINDOWFOCUSLOST)
    driver.turn()
    assert not driver.window.mouse.grip.holds
    event(driver, pygame.MOUSEBUTTONUP, pos=(500, 340), button=1)
    driver.stage.resize(pygame.Surface((1280, 720)))
    driver.press("esc")
    assert driver.view == "TitleView"


def test_whole_pages_are_drawn_without_a_single_font_file(driver: Driver, tmp_path: Path) -> None:
    driver.stage.fonts = Fonts(tmp_path)
    driver.stage.canvas = Canvas(driver.stage.canvas.surface, driver.stage.fonts, driver.stage.palette)
    driver.stage.refresh()
    driver.open("locarno")
    driver.press("d")
    assert driver.marks()
    driver.press("esc")
    assert driver.marks()


@pytest.mark.parametrize("letters", ["Żółć", "Сталин", "Ё", "a\u0301", "\u200d", "漢"])
def test_a_list_is_searched_in_any_script(driver: Driver, letters: str) -> None:
    driver.enter("single-juncture")
    driver.press("/")
    for letter in letters:
        event(driver, pygame.KEYDOWN, key=0, mod=0, unicode=letter)
    driver.turn()
    assert driver.marks()
    assert driver.view == "ScenariosView"


def test_three_hundred_saved_runs_are_listed_and_walked_to_the_last(
    shipped: Library, dummy_display: None, runs: Runs
) -> None:
    save_one_move(shipped, runs, "locarno")
    (first,) = Path(runs.folder).glob("*.jsonl")
    for number in range(2, MANY + 1):
        shutil.copy(first, first.with_name(f"locarno-{number + 100}.jsonl"))
    driver = Driver(shipped, runs=runs)
    driver.stage.focus("saved-runs")
    driver.press("enter")
    assert len(driver.shelf.runs) == MANY
    rows = listed(driver)
    assert f"{MANY} saved" in {mark.text for mark in driver.marks()}
    driver.press("end")
    assert focus_shows(driver)
    assert driver.focus == listed(driver)[-1]
    assert driver.focus not in rows
    driver.shelf.close()


@pytest.mark.parametrize("text", ["W" * 20_000, "Chicherin writes again. " * 800, "Ż"])
def test_the_longest_allowed_text_stays_within_the_line_that_it_is_given(text: str) -> None:
    pygame.font.init()
    canvas = Canvas(pygame.Surface((1280, 720)), Fonts(places.shipped_assets() / "fonts"), PAPER, 2.0)
    assert canvas.label(text, CARD, "ink", (10, 10), width=300).w <= 300 + 1 / canvas.scale
    assert canvas.label(text, CARD, "ink", (10, 10)).h > 0
