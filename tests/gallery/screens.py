"""Which screens has the window? Every one of them, come to by keys as a player comes to it."""

from collections.abc import Iterator
from pathlib import Path

import pygame

from game import places
from game.files.library import Library
from game.files.runs import Runs
from game.frontends.window.preview import PreviewWindow
from game.frontends.window.screens.draft import DraftView, ProblemsView
from game.frontends.window.screens.new_run import NewRunView
from game.frontends.window.screens.order import campaign_order, scenario_order
from game.frontends.window.screens.scenarios import ScenariosView
from game.frontends.window.shelf import Shelf
from game.frontends.window.stack import Push
from tests.authoring.drafts.draft import DRAFT, begun
from tests.frontends.terminal_stage import session
from tests.frontends.window_driver import Driver
from tests.gallery.campaign_screens import CAMPAIGN, WHOLE, estimate, small_campaign
from tests.gallery.juncture_screens import JUNCTURE, juncture, projected, record
from tests.gallery.screen import Screen, after, here, on_to, seat
from tests.run_house import save_one_move

STEADY = ("go back, branches", "calendar, short", "interlude")
"""Of a small campaign, the screens that have a reference."""


def every_screen(library: Library, folder: Path) -> Iterator[Screen]:
    """All screens, each to be looked at before the next is asked for; `folder` takes the runs that are saved."""
    runs = _runs(library, folder)
    driver = Driver(library, runs=runs)
    try:
        yield from _doors(driver)
        yield from _opening()
        yield from _settings(driver)
        yield from _new_runs(driver)
        yield from juncture(driver, library)
        yield from record(driver)
        yield from small_campaign(driver)
        yield from estimate(driver, library)
        yield from projected(driver, library)
        yield from _preview(driver, library, folder)
    finally:
        driver.shelf.close()


def _runs(library: Library, folder: Path) -> Runs:
    """Two runs that are not finished, and one that can't be opened."""
    runs = Runs(folder / "runs")
    for id in (JUNCTURE, CAMPAIGN):
        save_one_move(library, runs, id)
    Path(runs.folder, "broken-9.jsonl").write_text("{}\n", encoding="utf-8")
    return runs


def _doors(driver: Driver) -> Iterator[Screen]:
    """The title and what it leads to."""
    yield here(driver, "title")
    for door, name in (
        ("campaigns", "campaigns"),
        ("single-juncture", "junctures"),
        ("saved-runs", "saved runs"),
        ("credits", "credits"),
    ):
        _door(driver, door)
        yield here(driver, name)
        yield from _looked_through(driver, name)
        driver.press("esc", "esc", "esc")
    yield from after(driver, ("f1", "help"), ("2", "help, scores"))
    driver.press("esc")


def _door(driver: Driver, id: str) -> None:
    driver.stage.focus(id)
    driver.press("enter")


def _looked_through(driver: Driver, name: str) -> Iterator[Screen]:
    """A list in which something is looked for, a row that is read, and what was sent."""
    if name == "junctures":
        driver.press("/")
        driver.write("german")
        yield here(driver, "junctures, found")
        driver.stage.write("y!")
        yield here(driver, "junctures, none found")
    elif name == "saved runs":
        driver.press("delete")
        yield here(driver, "saved runs, deleted")
        driver.press("u", "o")
        yield here(driver, "taking in")
        driver.press("esc")
    elif name == "credits":
        driver.press("end")
        yield here(driver, "credits, last")


def _opening() -> Iterator[Screen]:
    """A list whose library is still being opened."""
    yield Screen("junctures, opening", (ScenariosView(Shelf(_never, places.shipped_assets(), True)),))


def _never() -> Library:
    raise AssertionError("nobody waits for this library")


def _settings(driver: Driver) -> Iterator[Screen]:
    """What can be set, from its first row to its last."""
    yield from after(driver, ("s", "settings"), ("down right", "settings, colours"))
    driver.stage.focus("pictures")
    yield here(driver, "settings, files")
    driver.stage.focus("volume")
    yield here(driver, "settings, volume")
    driver.press("esc")


def _new_runs(driver: Driver) -> Iterator[Screen]:
    """The order of a juncture and of a campaign."""
    for order in (scenario_order(driver.shelf.library.entries[0]), campaign_order(driver.shelf.library, WHOLE)):
        driver.stage.apply(Push(NewRunView(driver.shelf, order)))
        driver.turn()
        yield here(driver, f"new run, {'campaign' if order.campaign else 'juncture'}")
        driver.press("down", "esc")


def _preview(driver: Driver, library: Library, folder: Path) -> Iterator[Screen]:
    """A file that is played while it is written, whole and broken, with the strip that tells of it."""
    for name, text in (("whole", DRAFT), ("broken", DRAFT.replace("\naim:", "\naimm:"))):
        preview, _ = begun(folder, library, text)
        assets = places.shipped_assets()
        window = PreviewWindow(
            pygame.display.set_mode((1280, 768)), driver.stage.fonts, DraftView(preview, assets), preview
        )
        yield Screen(f"preview, {name}", window.stage.stack, window=window)
        problems = (*window.stage.stack, ProblemsView(preview))
        yield Screen(f"preview, {name}, problems", problems, window=window)


def steady_screens(library: Library) -> Iterator[Screen]:
    """Screens of a juncture and a campaign that were made for tests, so that no text of the shelf is on them."""
    driver = Driver(library)
    yield here(driver, "title")
    driver.press("s")
    yield here(driver, "settings")
    driver.press("esc")
    seat(driver, session())
    yield here(driver, "decision")
    driver.press("2")
    driver.click("even")
    yield here(driver, "forecast")
    driver.click("bet")
    yield here(driver, "result")
    driver.press("l")
    yield here(driver, "ledger")
    driver.press("l")
    on_to(driver, lambda: driver.view == "RecordView")
    yield here(driver, "record, record")
    yield from (screen for screen in small_campaign(driver) if screen.name in STEADY)
    on_to(driver, lambda: driver.view == "EstimateView", 1)
    yield here(driver, "estimate, estimate")
    driver.press("m", "3")
    yield here(driver, "map, both")
