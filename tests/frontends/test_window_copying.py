"""What is copied, and what can be marked? Words, beyond the edge of a pane too; without any, citations."""

from collections.abc import Iterator
from time import sleep

import pygame
import pytest

from game.core.pages.debrief import HistorianView, RecordScreen
from game.core.pages.parts import FactCard
from game.files.library import Library
from game.frontends.window import selection
from game.frontends.window.citing import of_fact, of_historian
from game.frontends.window.settings import USUAL
from game.frontends.window.widgets import Pane
from tests.frontends.campaign_stage import seated, to_the
from tests.frontends.terminal_stage import session
from tests.frontends.window_driver import Driver

CARD = FactCard(
    "F.1", "1925-10-05", "They *sign*, see [[F.2|it]].", "confirmed", "A Book (1990), ch. 3.", "", (), None, None
)
HISTORIAN = "A view. Source: A. Historian, A Work (1990)."


@pytest.fixture(scope="module")
def opened(shipped: Library) -> Iterator[Driver]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SDL_VIDEODRIVER", "dummy")
        made = Driver(shipped)
        yield made
        made.shelf.close()
        pygame.quit()


@pytest.fixture
def driver(opened: Driver) -> Driver:
    opened.stage.stack, opened.stage.notice = opened.stage.stack[:1], ""
    opened.stage.set(USUAL)
    return opened


def copied(driver: Driver) -> str:
    driver.press("ctrl+c")
    return pygame.scrap.get_text()


# ── Citations ────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("changed", "cited"),
    [
        ({}, "They sign, see it. (5 October 1925) Source: A Book (1990), ch. 3."),
        ({"date": ""}, "They sign, see it. Source: A Book (1990), ch. 3."),
        (
            {"place": "Locarno", "status": "disputed"},
            "They sign, see it. (5 October 1925, Locarno, disputed) Source: A Book (1990), ch. 3.",
        ),
        (
            {"status": "corrected", "correction": "They *don’t*."},
            "They sign, see it. The record says: They don’t. (5 October 1925, corrected) Source: A Book (1990), ch. 3.",
        ),
    ],
)
def test_a_fact_is_cited_with_all_that_its_reader_needs(changed: dict[str, str], cited: str) -> None:
    assert of_fact(CARD._replace(**changed)) == cited  # type: ignore[arg-type]


def test_a_historian_is_cited_in_the_same_form() -> None:
    assert of_historian(HistorianView("A. Historian", "A Work (1990)", "A *view*.")) == HISTORIAN


def test_the_historians_of_a_record_are_copied_with_their_works(driver: Driver) -> None:
    driver.seat(session(forecast=False))
    to_the("RecordView", driver)
    driver.press("6")
    assert driver.focus == "tab-5"
    assert copied(driver) == HISTORIAN
    assert driver.notice == "Copied: “A view. Source: A. Historian, A Work (1990).” (with its source)."
    driver.press("1")
    assert copied(driver) == "The record"


def test_the_historians_of_an_estimate_are_copied_with_their_works(driver: Driver) -> None:
    seated(driver)
    to_the("EstimateView", driver)
    driver.press("6")
    assert copied(driver) == "Another view. Source: B. Historian, Another Work (1991)."


def test_only_the_historians_of_the_pane_in_focus_are_copied(driver: Driver) -> None:
    driver.seat(session(forecast=False))
    to_the("RecordView", driver)
    screen = driver.stage.top.screen  # type: ignore[attr-defined]
    assert isinstance(screen, RecordScreen)
    many = tuple(HistorianView(f"Nr. {n}", "A Work (1990)", "A view. " * 60) for n in range(6))
    driver.stage.top.screen = screen._replace(debrief=screen.debrief._replace(historians=many))  # type: ignore[attr-defined]
    driver.stage.resize(pygame.Surface((2560, 720)))
    driver.press("6", "tab")
    try:
        while not driver.focus.startswith("right-"):
            driver.press("tab")
        assert [f"Nr. {n}" in copied(driver) for n in range(6)] == [False] * 3 + [True] * 3
        assert driver.notice.endswith("with 3 sources).")
    finally:
        driver.stage.resize(pygame.Surface((1280, 720)))


def test_in_the_dossier_the_fact_of_the_card_is_copied_from_wherever_the_focus_is(driver: Driver) -> None:
    driver.seat(session(forecast=False))
    driver.press("d")
    found = {copied(driver)}
    driver.press("1")
    found.add(copied(driver))
    driver.press("/")
    found.add(copied(driver))
    assert len(found) == 1
    assert "Source: " in found.pop()


def test_of_a_group_all_facts_are_copied(driver: Driver) -> None:
    driver.seat(session(forecast=False))
    driver.press("d", "4", "down")
    count = int(driver.node(driver.focus).value.split()[0])
    assert copied(driver).count(" Source: ") == count >= 1


# ── Beyond the edge of a pane ────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def pane(driver: Driver) -> Pane:
    """A text in large letters, of which about a quarter shows."""
    driver.stage.set(driver.stage.settings._replace(text=2.0))
    driver.press("f1", "2")
    found = _pane(driver)
    assert found.most > 300
    return found


def _pane(driver: Driver) -> Pane:
    return next(widget for widget in driver.stage.page.widgets if isinstance(widget, Pane))


def _mouse(driver: Driver, kind: int, x: float, y: float) -> None:
    scale = driver.stage.canvas.scale
    place = round(x * scale), round(y * scale)
    pygame.event.post(pygame.event.Event(kind, pos=place, button=1, buttons=(1, 0, 0)))
    driver.turn()


def _held_beyond(driver: Driver, x: float, y: float, until: float) -> None:
    """Holds the mouse at a place until the pane is scrolled so far."""
    _mouse(driver, pygame.MOUSEMOTION, x, y)
    for _ in range(200):
        if abs(_pane(driver).scrolls["text"] - until) < 1:
            return
        sleep(0.005)
        driver.turn()
    raise AssertionError("it never came there")


def test_marking_beyond_the_edge_of_a_pane_scrolls_it_and_marks_all_on_the_way(driver: Driver, pane: Pane) -> None:
    pieces = selection.shown_by(driver.stage.canvas, pane)
    first, below = pieces[0].box, pane.box.bottom + 400
    _mouse(driver, pygame.MOUSEBUTTONDOWN, first.x, first.centre[1])
    _held_beyond(driver, pane.box.x, below, pane.most)
    _mouse(driver, pygame.MOUSEBUTTONUP, pane.box.x, below)
    marked = driver.stage.selection
    assert marked is not None
    assert " ".join(marked.text.split()) == " ".join(pane.value.split())
    here = _pane(driver).scrolls["text"]
    sleep(0.02)
    driver.turn()
    assert (_pane(driver).scrolls["text"], driver.stage.selection) == (here, marked), "it is held no more"
    assert copied(driver) == marked.text


def test_marking_backwards_beyond_the_upper_edge_scrolls_up(driver: Driver, pane: Pane) -> None:
    driver.press("end")
    last = [
        piece.box for piece in selection.shown_by(driver.stage.canvas, pane) if piece.box.bottom < pane.inside.bottom
    ][-1]
    _mouse(driver, pygame.MOUSEBUTTONDOWN, last.right, last.centre[1])
    _held_beyond(driver, pane.box.x, 0, 0)
    _mouse(driver, pygame.MOUSEBUTTONUP, pane.box.x, 0)
    marked = driver.stage.selection
    assert marked is not None
    assert " ".join(marked.text.split()) == " ".join(pane.value.split())


def test_marked_words_stay_marked_while_the_wheel_scrolls_their_pane(driver: Driver, pane: Pane) -> None:
    pieces = selection.shown_by(driver.stage.canvas, pane)
    first, second = pieces[0].box, pieces[1].box
    _mouse(driver, pygame.MOUSEBUTTONDOWN, first.x, first.centre[1])
    _mouse(driver, pygame.MOUSEMOTION, second.right, second.centre[1])
    _mouse(driver, pygame.MOUSEBUTTONUP, second.right, second.centre[1])
    before = driver.stage.selection
    assert before is not None
    assert before.text
    scale = driver.stage.canvas.scale
    driver.window.mouse.wheel((round(pane.box.centre[0] * scale), round(pane.box.centre[1] * scale)), -2)
    after = driver.stage.selection
    assert after is not None
    assert after.text == before.text
    moved = before.pieces[0].box.y - after.pieces[0].box.y
    assert moved == pytest.approx(_pane(driver).scrolls["text"], abs=1)
