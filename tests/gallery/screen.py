"""What is a screen, and how is the next one come to? By keys, from wherever the driver's window is."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from game.frontends.window.keys import Key
from game.frontends.window.preview import PreviewWindow
from game.frontends.window.view import View
from game.session import Session
from tests.frontends.window_driver import Driver


class Screen(NamedTuple):
    """A screen as it stands now; what comes after it may change what its views know."""

    name: str
    stack: tuple[View, ...]
    notice: str = ""
    tab: int = 0
    """Of a decision, which tab is open; a page that has no such tab isn't this screen."""
    projector: bool = False
    """Whether it is for a room that reads along."""
    window: PreviewWindow | None = None
    """The preview, whose strip lies below the pages; None for the stage alone."""


def here(driver: Driver, name: str, tab: int = 0) -> Screen:
    """What shows now, called so."""
    return Screen(name, driver.stage.stack, driver.stage.notice, tab)


def after(driver: Driver, *steps: tuple[str, str]) -> Iterator[Screen]:
    """What shows after each of these keys, written with spaces between them."""
    for keys, name in steps:
        driver.press(*keys.split())
        yield here(driver, name)


def seat(driver: Driver, session: Session) -> None:
    """Gets up from what was played before, and sits down to a session that isn't saved."""
    driver.stage.stack = driver.stage.stack[:1]
    driver.seat(session)


def on_to(driver: Driver, there: Callable[[], bool], option: int = 0) -> None:
    """Plays on, always by the same one of the options that are open, until a page is there; draws none on the way."""
    ways = {
        "ForecastView": "decline",
        "RecordView": "close",
        "ResultView": "go-on",
        "InterludeView": "go-on",
        "NoteView": "go-on",
    }
    for _ in range(200):
        if there():
            return
        driver.stage.top.focus = ways.get(driver.view) or driver.options()[option].id
        driver.stage.key(Key.PRESS)
    raise AssertionError("it never came")


def tabs(driver: Driver, page: str, names: tuple[str, ...]) -> Iterator[Screen]:
    """Every tab of a page that looks back, and the table in place of its chart."""
    for number, name in enumerate(names, 1):
        driver.press(str(number))
        yield here(driver, f"{page}, {name}")
        if name == "line":
            driver.press("t")
            yield here(driver, f"{page}, line as table")
            driver.press("t")


def walked(driver: Driver, page: str) -> Iterator[Screen]:
    """The strip of switches in focus, with the card of its second decision."""
    while driver.focus != "switches":
        driver.press("tab")
    driver.press("right")
    yield here(driver, f"{page}, a switch")
    driver.press("1")
