"""The screens of a juncture: its pages to the record, and all of it again before a room that reads along."""

from collections.abc import Iterator

from game.files.library import Library
from game.session import Session
from tests.frontends.window_driver import Driver
from tests.gallery.screen import Screen, after, here, on_to, seat, tabs, walked

NOTED, JUNCTURE = "munich-1938", "locarno"
DOSSIER_TABS = ("by actor", "by place", "by year")
RECORD_TABS = ("record", "decisions", "line", "score", "debrief", "historians")


def juncture(driver: Driver, library: Library) -> Iterator[Screen]:
    """A note; a decision with all that can lie over it; the forecast and what follows."""
    seat(driver, Session(library.deal(NOTED), library.facts))
    yield here(driver, "content note")
    seat(driver, Session(library.deal(JUNCTURE), library.facts))
    yield from _decision(driver)
    yield from _dossier(driver)
    driver.press("3")
    yield here(driver, "forecast")
    driver.click("even")
    yield here(driver, "forecast, spread")
    driver.press("esc")
    yield here(driver, "leave")
    driver.press("esc")
    driver.click("bet")
    yield here(driver, "result")
    yield from after(
        driver, ("t", "result, table"), ("t l", "ledger"), ("right", "ledger of one"), ("l c", "calendar of a juncture")
    )
    driver.press("esc")


def _decision(driver: Driver) -> Iterator[Screen]:
    """The decision, the tabs that it has for large letters, its table, and a notice at its foot."""
    yield here(driver, "decision")
    for tab in (1, 2, 3, 4):
        yield here(driver, f"decision, tab {tab + 1}", tab)
    yield from after(driver, ("t", "decision, table"), ("t u", "decision, notice"), ("i", "meanings"))
    driver.press("esc")


def _dossier(driver: Driver) -> Iterator[Screen]:
    driver.press("d")
    yield here(driver, "dossier")
    for number, name in enumerate(DOSSIER_TABS, 2):
        driver.press(str(number), "down")
        yield here(driver, f"dossier, {name}")
    driver.press("enter", "down")
    yield here(driver, "dossier, one year")
    driver.press("/")
    driver.write("germany 1922")
    yield here(driver, "dossier, found")
    driver.stage.stack = driver.stage.stack[:-1]


def record(driver: Driver) -> Iterator[Screen]:
    """From the result to an outcome and the record behind it."""
    on_to(driver, lambda: _ended(driver))
    yield here(driver, "outcome")
    driver.press("enter")
    yield from tabs(driver, "record", RECORD_TABS)
    driver.press("1")
    yield from walked(driver, "record")
    driver.press("b")
    yield here(driver, "go back")
    driver.press("esc")


def _ended(driver: Driver) -> bool:
    return driver.view == "ResultView" and driver.node("go-on").name == "To the record"


def projected(driver: Driver, library: Library) -> Iterator[Screen]:
    """A juncture before a room that reads along, to what lies over its score."""
    seat(driver, Session(library.deal(JUNCTURE), library.facts))
    driver.press("f8")
    yield _room(driver, "decision")
    for tab in (1, 2, 3, 4):
        yield _room(driver, f"decision, tab {tab + 1}", tab)
    driver.press("1")
    yield _room(driver, "forecast")
    driver.click("even")
    driver.click("bet")
    yield _room(driver, "result")
    on_to(driver, lambda: driver.view == "RecordView")
    yield _room(driver, "before the record")
    driver.press("enter")
    yield _room(driver, "record")
    driver.press("4")
    yield _room(driver, "before the score")
    driver.press("enter")
    yield _room(driver, "score")
    driver.press("f8")


def _room(driver: Driver, name: str, tab: int = 0) -> Screen:
    return here(driver, f"projector, {name}", tab)._replace(projector=True, notice="")
