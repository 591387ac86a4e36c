"""Do the arrows come to everything that can be pressed or scrolled? On a few pages; on all of them when thorough."""

from pathlib import Path

import pygame
import pytest

from game import places
from game.files.library import Library
from game.frontends.window import focus
from game.frontends.window.box import Box
from game.frontends.window.fonts import Fonts
from game.frontends.window.stack import Stay
from game.frontends.window.theme import PAPER
from game.frontends.window.widgets import Page, Widget
from tests.frontends.window_driver import Driver
from tests.gallery.by_arrows import out_of_reach
from tests.gallery.looks import TEXTS, Look
from tests.gallery.picture import staged
from tests.gallery.screens import every_screen

pytestmark = pytest.mark.usefixtures("dummy_display")


@pytest.mark.thorough
def test_arrows_come_to_everything_on_every_screen(shelf: Library, tmp_path: Path) -> None:
    pygame.display.init()
    pygame.font.init()
    fonts, left = Fonts(places.shipped_assets() / "fonts"), list[str]()
    for number, screen in enumerate(every_screen(shelf, tmp_path)):
        for text in (1.0, TEXTS[1 + number % 2]):
            found = staged(screen, Look((1280, 720), text, PAPER), fonts)
            left += [f"{screen.name} at {text}: {id}" for id in (out_of_reach(found[1]) if found else ())]
    assert left == []


def test_arrows_come_to_everything_on_a_few_pages(driver: Driver) -> None:
    driver.open("locarno")
    left = {"decision": out_of_reach(driver.stage)}
    for keys in ("s", "f1", "d", "d 2"):
        driver.press(*keys.split())
        left[driver.view + keys] = out_of_reach(driver.stage)
        driver.press("esc", *(["esc"] if driver.view == "DossierView" else []))
    assert left == {page: [] for page in left}


# ── What lies straight ahead comes first ─────────────────────────────────────────────────────────────────────────────

#   a      b
#   list   c
#          d (low)
BOXES = {
    "a": Box(0, 0, 100, 30),
    "b": Box(110, 0, 60, 30),
    "list": Box(0, 40, 500, 300),
    "c": Box(520, 40, 80, 30),
    "d": Box(900, 60, 80, 270),
    "foot": Box(0, 350, 80, 30),
    "end": Box(980, 350, 80, 30),
}


@pytest.mark.parametrize(
    ("start", "direction", "there"),
    [
        ("list", (0, -1), "a"),
        ("a", (1, 0), "b"),
        ("a", (0, 1), "list"),
        ("list", (1, 0), "c"),
        ("c", (1, 0), "d"),
        ("list", (0, 1), "foot"),
        ("foot", (1, 0), "end"),
        ("end", (-1, 0), "foot"),
        ("d", (-1, 0), "c"),
        ("foot", (0, 1), "foot"),
    ],
)
def test_an_arrow_leads_to_the_nearest_stop_straight_ahead(start: str, direction: tuple[int, int], there: str) -> None:
    page = Page(tuple(Widget(id, "button", id, box, press=Stay) for id, box in BOXES.items()))
    assert focus.towards(page, start, *direction) == there
