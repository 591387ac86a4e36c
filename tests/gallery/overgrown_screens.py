"""Which pages show texts of every length? Those of a juncture and a campaign of the longest, come to by keys."""

from collections.abc import Iterator
from pathlib import Path

from game.core.moves import Choose, Rewind
from game.files.library import Library
from game.files.runs import Runs
from game.session import Session
from tests.frontends.window_driver import Driver
from tests.gallery.campaign_screens import ESTIMATE_TABS
from tests.gallery.juncture_screens import DOSSIER_TABS, RECORD_TABS
from tests.gallery.overgrown import (
    LONG_CAMPAIGN,
    LONG_ID,
    overgrown_campaign,
    overgrown_deal,
    overgrown_facts,
    overgrown_library,
)
from tests.gallery.screen import Screen, after, here, on_to, seat, tabs, walked
from tests.run_house import save_one_move


def overgrown_screens(library: Library, words: str) -> Iterator[Screen]:
    """A juncture from its note to its record, and a campaign to its estimate."""
    driver = Driver(library)
    try:
        yield from _juncture(driver, words)
        yield from _campaign(driver, words)
    finally:
        driver.shelf.close()


def _juncture(driver: Driver, words: str) -> Iterator[Screen]:
    seat(driver, Session(overgrown_deal(words), overgrown_facts(words)))
    yield here(driver, "note")
    on_to(driver, lambda: driver.view == "DecisionView")
    yield here(driver, "decision")
    for tab in (1, 2, 3, 4):
        yield here(driver, f"decision, tab {tab + 1}", tab)
    yield from after(driver, ("t", "table"), ("t i", "meanings"))
    driver.press("esc", "d")
    yield here(driver, "dossier")
    for number, name in enumerate(DOSSIER_TABS, 2):
        yield from after(driver, (f"{number} down", f"dossier, {name}"))
    driver.press("enter", "down")
    yield here(driver, "dossier, one")
    driver.stage.stack = driver.stage.stack[:-1]
    driver.press("2")
    yield here(driver, "forecast")
    driver.click("even")
    driver.click("bet")
    yield here(driver, "result")
    yield from after(driver, ("t", "result, table"), ("t l", "ledger"), ("right", "ledger of one"))
    driver.press("l", "c")
    yield here(driver, "calendar of a juncture")
    driver.press("esc")
    on_to(driver, lambda: driver.view == "RecordView", 1)
    yield from tabs(driver, "record", RECORD_TABS)
    driver.press("1")
    yield from walked(driver, "record")
    yield from after(driver, ("b", "go back"))
    driver.press("esc")


def _campaign(driver: Driver, words: str) -> Iterator[Screen]:
    session = Session(overgrown_campaign(words), overgrown_facts(words), forecast=False)
    for move in (Choose("cold"), Choose("cold"), Rewind(0), Choose("warm")):
        session.play(move)
        session.go_on()
    seat(driver, session)
    driver.press("b")
    yield here(driver, "go back, branches")
    driver.stage.focus("beside-2")
    driver.press("enter")
    yield here(driver, "branches, side by side")
    yield from after(driver, ("esc esc c", "calendar"), ("t", "calendar, list"))
    driver.press("t", "esc")
    on_to(driver, lambda: driver.view == "InterludeView", 1)
    yield from after(driver, ("t", "interlude, table"), ("t", "interlude"))
    on_to(driver, lambda: driver.view == "EstimateView", 1)
    yield from tabs(driver, "estimate", ESTIMATE_TABS)
    driver.press("1")
    yield from walked(driver, "estimate")
    yield from after(driver, ("m", "map"), ("t", "map, table"))
    driver.press("esc")


def overgrown_lists(folder: Path, words: str) -> Iterator[Screen]:
    """What there is to play, where a file of the user's has such texts: lists, orders, saved runs, and the title."""
    library, runs = overgrown_library(folder, words), Runs(folder / "runs")
    save_one_move(library, runs, LONG_ID)
    driver = Driver(library, runs=runs)
    try:
        yield here(driver, "title")
        for door, row, name in (
            ("campaigns", LONG_CAMPAIGN, "campaigns"),
            ("single-juncture", LONG_ID, "junctures"),
            ("saved-runs", "", "saved runs"),
        ):
            driver.stage.focus(door)
            driver.press("enter")
            driver.stage.focus(row or driver.focus)
            yield here(driver, name)
            if row:
                driver.press("enter")
                yield here(driver, f"{name}, order")
            driver.press(*("esc" for _ in driver.stage.stack[1:]))
    finally:
        driver.shelf.close()
