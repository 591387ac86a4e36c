"""The screens of a campaign: branches and interludes, the estimate, the map full size, and the years behind it."""

from collections.abc import Iterator

from game.core.moves import Choose
from game.core.pages.desk import DecisionScreen
from game.files.library import Library
from game.session import Session
from tests.frontends.terminal_stage import FACTS, campaign, session
from tests.frontends.window_driver import Driver
from tests.gallery.screen import Screen, after, here, on_to, seat, tabs, walked

CAMPAIGN, WHOLE = "one-lesson", "moscow-1924-1953"
ESTIMATE_TABS = ("estimate", "junctures", "line", "score", "people", "historians")


def small_campaign(driver: Driver) -> Iterator[Screen]:
    """An option that is closed; what happens between two junctures, and the branches of a run."""
    seat(driver, session())
    yield here(driver, "decision, closed option")
    seat(driver, Session(campaign(), FACTS, forecast=False))
    driver.press("2", "enter", "2", "enter", "b", "up", "enter", "1", "b")
    yield here(driver, "go back, branches")
    driver.press("b")
    yield from _calendar(driver)
    on_to(driver, lambda: driver.view == "InterludeView", 1)
    yield here(driver, "interlude")
    driver.press("t")
    yield here(driver, "interlude, table")
    driver.press("enter")


def _calendar(driver: Driver) -> Iterator[Screen]:
    """Two branches side by side; the calendar of a short campaign, and what lies behind one of its junctures."""
    driver.press("b")
    driver.click("beside-2")
    yield here(driver, "branches, side by side")
    driver.press("esc", "esc", "c")
    yield here(driver, "calendar, short")
    driver.press("esc")


def estimate(driver: Driver, library: Library) -> Iterator[Screen]:
    """What a campaign of the shelf came to."""
    seat(driver, Session(library.deal(CAMPAIGN), library.facts, forecast=False))
    on_to(driver, lambda: driver.view == "EstimateView", -1)
    yield from tabs(driver, "estimate", ESTIMATE_TABS)
    driver.press("1", "t")
    yield here(driver, "estimate, tables")
    driver.press("t")
    yield from walked(driver, "estimate")
    yield from _map(driver)
    yield from _years(driver, library)


def _map(driver: Driver) -> Iterator[Screen]:
    """The map full size: the last day, an earlier one with a line in focus, and the other tabs."""
    driver.press("m")
    yield here(driver, "map")
    driver.press("left", "1")
    while not driver.focus.startswith("line-"):
        driver.press("tab")
    yield here(driver, "map, line")
    yield from after(driver, ("2 down", "map, far east"), ("3", "map, both"), ("t down", "map, table"))
    driver.press("m")


def _years(driver: Driver, library: Library) -> Iterator[Screen]:
    """The calendar of many years: its list, a juncture that has ended; one variable over time, and as a table."""
    seat(driver, _played_to("1926", Session(library.deal(WHOLE), library.facts, forecast=False)))
    yield from after(driver, ("c", "calendar"), ("left left left left", "calendar, earlier"), ("t", "calendar, list"))
    driver.press("t")
    driver.click("juncture-2")
    yield here(driver, "calendar, juncture")
    yield from after(driver, ("esc esc l right right right", "ledger over years"), ("t", "ledger over years, table"))


def _played_to(year: str, session: Session) -> Session:
    """Plays on, always by the first option that is open, until a decision of that year is at hand."""
    while True:
        screen = session.screen
        if not isinstance(screen, DecisionScreen):
            session.go_on()
        elif screen.header.date.startswith(year):
            return session
        else:
            session.play(Choose(choice=next(option.id for option in screen.options if option.closed is None)))
