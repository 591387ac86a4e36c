"""Does the line that says what has just happened cover nothing that is read or pressed, and can it be read itself?"""

import pygame
import pytest

from game import places
from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas
from game.frontends.window.fonts import Fonts
from game.frontends.window.furniture import FOOTER, HEADER
from game.frontends.window.notice import notice
from game.frontends.window.theme import PAPER
from game.frontends.window.widgets import Widget
from tests.frontends.window_driver import Driver

SHORT = "Nothing has been decided yet."
LONG = f"The settings in /home/{'a-long-name/' * 12}settings.json can't be kept: no space is left on the device."
TEXTS = (1.0, 1.5, 2.0)


def said(driver: Driver, text: float, words: str) -> Widget:
    """The notice of a page in letters of a size, once it was laid out."""
    driver.stage.set(driver.stage.settings._replace(text=text))
    driver.stage.say(words)
    driver.turn()
    return notice(driver.stage.canvas, words, driver.stage.page.widgets)


def covered(driver: Driver, box: Box) -> list[str]:
    """What can be pressed or scrolled and shows, in part, below a box; its edge of a few units doesn't count."""
    found = []
    for widget in driver.stage.page.widgets:
        clip = widget.clip or driver.stage.canvas.page
        shows = widget.box.overlaps(clip) and box.overlaps(widget.box.inset(5)) and box.overlaps(clip.inset(5))
        if shows and widget.actions and not widget.id.startswith("hint"):
            found.append(widget.id)
    return found


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("words", [SHORT, LONG], ids=["short", "long"])
@pytest.mark.parametrize("page", ["decision", "ledger", "settings"])
def test_a_notice_covers_nothing_that_can_be_pressed_or_scrolled(
    driver: Driver, page: str, words: str, text: float
) -> None:
    driver.open("locarno")
    driver.press(*{"decision": (), "ledger": ("l",), "settings": ("s",)}[page])
    assert covered(driver, said(driver, text, words).box) == []


@pytest.mark.parametrize("text", TEXTS)
def test_a_short_notice_takes_no_more_than_the_room_of_the_hints(driver: Driver, text: float) -> None:
    driver.open("locarno")
    assert said(driver, text, SHORT).box.y >= driver.stage.canvas.height - FOOTER


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("words", [SHORT, LONG], ids=["short", "long"])
def test_what_a_notice_says_lies_within_it(driver: Driver, words: str, text: float) -> None:
    box = said(driver, text, words).box
    written = [mark for mark in driver.marks() if mark.text in words and len(mark.text) > 20]
    assert written
    assert all(box.holds(mark.box, 3) for mark in written)


def test_a_notice_of_two_lines_lies_over_the_header_unless_something_is_pressed_there() -> None:
    pygame.font.init()
    canvas = Canvas(pygame.Surface((1280, 720)), Fonts(places.shipped_assets() / "fonts"), PAPER, 2.0)
    foot = Widget("go-on", "button", "Go on", Box(24, 640, 200, 48))
    above = Widget("close", "button", "Close", Box(24, 4, 1200, 80))
    assert notice(canvas, LONG, (foot,)).box.bottom <= HEADER + 21
    assert notice(canvas, LONG, (foot, above)).box.bottom == canvas.height - 1
