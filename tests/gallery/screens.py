"""Which screens has the window? Every one of them, come to by keys as a player comes to it."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pygame

from game import places
from game.core.moves import Choose
from game.core.screen import DecisionScreen
from game.files.library import Library
from game.files.runs import Runs
from game.frontends.window.keys import Key
from game.frontends.window.preview import PreviewWindow
from game.frontends.window.screens.draft import DraftView, ProblemsView
from game.frontends.window.screens.new_run import NewRunView
from game.frontends.window.screens.order import campaign_order, scenario_order
from game.frontends.window.screens.scenarios import ScenariosView
from game.frontends.window.shelf import Shelf
from game.frontends.window.sitting import Sitting
from game.frontends.window.stack import Push
from game.frontends.window.view import View
from game.session import Session
from tests.authoring.drafts.draft import DRAFT, begun
from tests.frontends.terminal_stage import FACTS, campaign, session
from tests.frontends.window_driver import Driver

NOTED, JUNCTURE, CAMPAIGN, WHOLE = "munich-1938", "locarno", "one-lesson", "moscow-1924-1953"
DOSSIER_TABS = ("by actor", "by place", "by year")
RECORD_TABS = ("record", "decisions", "line", "score", "debrief", "historians")
ESTIMATE_TABS = ("estimate", "junctures", "line", "score", "people", "historians")

STEADY = ("go back, branches", "calendar, short", "interlude")
"""Of a small campaign, the screens that have a reference."""


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


def every_screen(library: Library, folder: Path) -> Iterator[Screen]:
    """All screens, each to be looked at before the next is asked for; `folder` takes the runs that are saved."""
    runs = _runs(library, folder)
    driver = Driver(library, runs=runs)
    try:
        yield from _doors(driver)
        yield from _opening()
        yield from _settings(driver)
        yield from _new_runs(driver)
        yield from _juncture(driver, library)
        yield from _record(driver)
        yield from _small_campaign(driver)
        yield from _estimate(driver, library)
        yield from _projected(driver, library)
        yield from _preview(driver, library, folder)
    finally:
        driver.shelf.close()


def _runs(library: Library, folder: Path) -> Runs:
    """Two runs that are not finished, and one that can't be opened."""
    runs = Runs(folder / "runs")
    for id in (JUNCTURE, CAMPAIGN):
        run = Session.from_run(runs.begin(library, id, forecast=False), library.facts)
        while not isinstance(run.screen, DecisionScreen):
            run.go_on()
        run.play(Choose(choice=run.screen.options[0].id))
        run.close()
    Path(runs.folder, "broken-9.jsonl").write_text("{}\n", encoding="utf-8")
    return runs


def _here(driver: Driver, name: str, tab: int = 0) -> Screen:
    return Screen(name, driver.stage.stack, driver.stage.notice, tab)


def _after(driver: Driver, *steps: tuple[str, str]) -> Iterator[Screen]:
    """What shows after each of these keys, written with spaces between them."""
    for keys, name in steps:
        driver.press(*keys.split())
        yield _here(driver, name)


def _doors(driver: Driver) -> Iterator[Screen]:
    """The title and what it leads to."""
    yield _here(driver, "title")
    for door, name in (
        ("campaigns", "campaigns"),
        ("single-juncture", "junctures"),
        ("saved-runs", "saved runs"),
        ("credits", "credits"),
    ):
        _door(driver, door)
        yield _here(driver, name)
        yield from _looked_through(driver, name)
        driver.press("esc", "esc", "esc")
    yield from _after(driver, ("f1", "help"), ("2", "help, scores"))
    driver.press("esc")


def _door(driver: Driver, id: str) -> None:
    driver.stage.focus(id)
    driver.press("enter")


def _looked_through(driver: Driver, name: str) -> Iterator[Screen]:
    """A list in which something is looked for, a row that is read, and what was sent."""
    if name == "junctures":
        driver.press("/")
        for letter in "german":
            driver.stage.write(letter)
        yield _here(driver, "junctures, found")
        driver.stage.write("y!")
        yield _here(driver, "junctures, none found")
    elif name == "saved runs":
        driver.press("delete")
        yield _here(driver, "saved runs, deleted")
        driver.press("u", "o")
        yield _here(driver, "taking in")
        driver.press("esc")
    elif name == "credits":
        driver.press("end")
        yield _here(driver, "credits, last")


def _opening() -> Iterator[Screen]:
    """A list whose library is still being opened."""
    yield Screen("junctures, opening", (ScenariosView(Shelf(_never, places.shipped_assets(), True)),))


def _settings(driver: Driver) -> Iterator[Screen]:
    """What can be set, from its first row to its last."""
    yield from _after(driver, ("s", "settings"), ("down right", "settings, colours"))
    driver.stage.focus("pictures")
    yield _here(driver, "settings, files")
    driver.stage.focus("volume")
    yield _here(driver, "settings, volume")
    driver.press("esc")


def _new_runs(driver: Driver) -> Iterator[Screen]:
    """The order of a juncture and of a campaign."""
    for order in (scenario_order(driver.shelf.library.entries[0]), campaign_order(driver.shelf.library, WHOLE)):
        driver.stage.apply(Push(NewRunView(driver.shelf, order)))
        driver.turn()
        yield _here(driver, f"new run, {'campaign' if order.campaign else 'juncture'}")
        driver.press("down", "esc")


def _projected(driver: Driver, library: Library) -> Iterator[Screen]:
    """A juncture before a room that reads along, to what lies over its score."""
    _seat(driver, Session(library.deal(JUNCTURE), library.facts))
    driver.press("f8")
    yield _room(driver, "decision")
    for tab in (1, 2, 3, 4):
        yield _room(driver, f"decision, tab {tab + 1}", tab)
    driver.press("1")
    yield _room(driver, "forecast")
    driver.click("even")
    driver.click("bet")
    yield _room(driver, "result")
    _on_to(driver, lambda: driver.view == "RecordView")
    yield _room(driver, "before the record")
    driver.press("enter")
    yield _room(driver, "record")
    driver.press("4")
    yield _room(driver, "before the score")
    driver.press("enter")
    yield _room(driver, "score")
    driver.press("f8")


def _room(driver: Driver, name: str, tab: int = 0) -> Screen:
    return _here(driver, f"projector, {name}", tab)._replace(projector=True, notice="")


def _never() -> Library:
    raise AssertionError("nobody waits for this library")


def _seat(driver: Driver, session: Session) -> None:
    """Sits down to a session that isn't saved."""
    driver.stage.stack = driver.stage.stack[:1]
    driver.stage.apply(Sitting(session, places.shipped_assets()).opening())
    driver.turn()


def _juncture(driver: Driver, library: Library) -> Iterator[Screen]:
    """A note; a decision with all that can lie over it; the forecast and what follows."""
    _seat(driver, Session(library.deal(NOTED), library.facts))
    yield _here(driver, "content note")
    _seat(driver, Session(library.deal(JUNCTURE), library.facts))
    yield from _decision(driver)
    yield from _dossier(driver)
    driver.press("3")
    yield _here(driver, "forecast")
    driver.click("even")
    yield _here(driver, "forecast, spread")
    driver.press("esc")
    yield _here(driver, "leave")
    driver.press("esc")
    driver.click("bet")
    yield _here(driver, "result")
    yield from _after(
        driver, ("t", "result, table"), ("t l", "ledger"), ("right", "ledger of one"), ("l c", "calendar of a juncture")
    )
    driver.press("esc")


def _decision(driver: Driver) -> Iterator[Screen]:
    """The decision, the tabs that it has for large letters, its table, and a notice at its foot."""
    yield _here(driver, "decision")
    for tab in (1, 2, 3, 4):
        yield _here(driver, f"decision, tab {tab + 1}", tab)
    yield from _after(driver, ("t", "decision, table"), ("t u", "decision, notice"), ("i", "meanings"))
    driver.press("esc")


def _dossier(driver: Driver) -> Iterator[Screen]:
    driver.press("d")
    yield _here(driver, "dossier")
    for number, name in enumerate(DOSSIER_TABS, 2):
        driver.press(str(number), "down")
        yield _here(driver, f"dossier, {name}")
    driver.press("enter", "down")
    yield _here(driver, "dossier, one year")
    driver.press("/")
    for letter in "germany 1922":
        driver.stage.write(letter)
    yield _here(driver, "dossier, found")
    driver.stage.stack = driver.stage.stack[:-1]


def _record(driver: Driver) -> Iterator[Screen]:
    """From the result to an outcome and the record behind it."""
    _on_to(driver, lambda: _ended(driver))
    yield _here(driver, "outcome")
    driver.press("enter")
    yield from _tabs(driver, "record", RECORD_TABS)
    driver.press("1")
    yield from _walked(driver, "record")
    driver.press("b")
    yield _here(driver, "go back")
    driver.press("esc")


def _ended(driver: Driver) -> bool:
    return driver.view == "ResultView" and driver.node("go-on").name == "To the record"


def _tabs(driver: Driver, page: str, names: tuple[str, ...]) -> Iterator[Screen]:
    """Every tab of a page that looks back, and the table in place of its chart."""
    for number, name in enumerate(names, 1):
        driver.press(str(number))
        yield _here(driver, f"{page}, {name}")
        if name == "line":
            driver.press("t")
            yield _here(driver, f"{page}, line as table")
            driver.press("t")


def _on_to(driver: Driver, there: Callable[[], bool], option: int = 0) -> None:
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


def _small_campaign(driver: Driver) -> Iterator[Screen]:
    """An option that is closed; what happens between two junctures, and the branches of a run."""
    _seat(driver, session())
    yield _here(driver, "decision, closed option")
    _seat(driver, Session(campaign(), FACTS, forecast=False))
    driver.press("2", "enter", "2", "enter", "b", "up", "enter", "1", "b")
    yield _here(driver, "go back, branches")
    driver.press("b")
    yield from _calendar(driver)
    _on_to(driver, lambda: driver.view == "InterludeView", 1)
    yield _here(driver, "interlude")
    driver.press("t")
    yield _here(driver, "interlude, table")
    driver.press("enter")


def _calendar(driver: Driver) -> Iterator[Screen]:
    """Two branches side by side; the calendar of a short campaign, and what lies behind one of its junctures."""
    driver.press("b")
    driver.click("beside-2")
    yield _here(driver, "branches, side by side")
    driver.press("esc", "esc", "c")
    yield _here(driver, "calendar, short")
    driver.press("esc")


def _estimate(driver: Driver, library: Library) -> Iterator[Screen]:
    """What a campaign of the shelf came to."""
    _seat(driver, Session(library.deal(CAMPAIGN), library.facts, forecast=False))
    _on_to(driver, lambda: driver.view == "EstimateView", -1)
    yield from _tabs(driver, "estimate", ESTIMATE_TABS)
    driver.press("1", "t")
    yield _here(driver, "estimate, tables")
    driver.press("t")
    yield from _walked(driver, "estimate")
    yield from _map(driver)
    yield from _years(driver, library)


def _walked(driver: Driver, page: str) -> Iterator[Screen]:
    """The strip of switches in focus, with the card of its second decision."""
    while driver.focus != "switches":
        driver.press("tab")
    driver.press("right")
    yield _here(driver, f"{page}, a switch")
    driver.press("1")


def _map(driver: Driver) -> Iterator[Screen]:
    """The map full size: the last day, an earlier one with a line in focus, and the other tabs."""
    driver.press("m")
    yield _here(driver, "map")
    driver.press("left", "1")
    while not driver.focus.startswith("line-"):
        driver.press("tab")
    yield _here(driver, "map, line")
    yield from _after(driver, ("2 down", "map, far east"), ("3", "map, both"), ("t down", "map, table"))
    driver.press("m")


def _years(driver: Driver, library: Library) -> Iterator[Screen]:
    """The calendar of many years: its list, a juncture that has ended; one variable over time, and as a table."""
    _seat(driver, _played_to("1926", Session(library.deal(WHOLE), library.facts, forecast=False)))
    yield from _after(driver, ("c", "calendar"), ("left left left left", "calendar, earlier"), ("t", "calendar, list"))
    driver.press("t")
    driver.click("juncture-2")
    yield _here(driver, "calendar, juncture")
    yield from _after(driver, ("esc esc l right right right", "ledger over years"), ("t", "ledger over years, table"))


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
    yield _here(driver, "title")
    driver.press("s")
    yield _here(driver, "settings")
    driver.press("esc")
    _seat(driver, session())
    yield _here(driver, "decision")
    driver.press("2")
    driver.click("even")
    yield _here(driver, "forecast")
    driver.click("bet")
    yield _here(driver, "result")
    driver.press("l")
    yield _here(driver, "ledger")
    driver.press("l")
    _on_to(driver, lambda: driver.view == "RecordView")
    yield _here(driver, "record, record")
    yield from (screen for screen in _small_campaign(driver) if screen.name in STEADY)
    _on_to(driver, lambda: driver.view == "EstimateView", 1)
    yield _here(driver, "estimate, estimate")
    driver.press("m", "3")
    yield _here(driver, "map, both")
