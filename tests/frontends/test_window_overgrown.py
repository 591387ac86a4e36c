"""Does every page stand texts and ids as long as the format takes, in Polish, in Russian and without a single break?"""

from itertools import chain, islice
from pathlib import Path

import pygame
import pytest

from game import places
from game.files.library import Library
from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas
from game.frontends.window.flow import Writer
from game.frontends.window.fonts import BODY, LABEL, Fonts, smallest_pixels
from game.frontends.window.screens.atlas_table import table
from game.frontends.window.stack import Stay
from game.frontends.window.text import typeset
from game.frontends.window.theme import PALETTES, PAPER
from game.frontends.window.widgets import FOOT, Pane
from tests.gallery.inspection import LEAST, problems
from tests.gallery.looks import Look, extreme_looks
from tests.gallery.overgrown import GROWN, LONG_FACT
from tests.gallery.overgrown_screens import overgrown_lists, overgrown_screens
from tests.gallery.picture import staged
from tests.gallery.screen import Screen

pytestmark = pytest.mark.usefixtures("dummy_display")

LARGE = Look((640, 360), 2.0, PALETTES[0])
LOOKS = (Look((1280, 720), 1.0, PALETTES[0]), *extreme_looks())


@pytest.fixture
def fonts() -> Fonts:
    pygame.display.init()
    pygame.font.init()
    return Fonts(places.shipped_assets() / "fonts")


def canvas(fonts: Fonts, text: float, size: tuple[int, int] = (1280, 720)) -> Canvas:
    return Canvas(pygame.Surface(size), fonts, PAPER, text)


def wrong(screen: Screen, look: Look, fonts: Fonts) -> list[str]:
    """What is wrong with a screen, its texts cut to what tells them apart."""
    found = staged(screen, look, fonts)
    told = problems(found[1], walked=False) if found is not None else []
    return [f"{screen.name}, {look.name}: {line[:160]}" for line in told]


# ── Pages ────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.thorough
@pytest.mark.parametrize("words", GROWN)
def test_every_page_stands_the_longest_texts_in_windows_of_every_shape(
    words: str, shelf: Library, fonts: Fonts, tmp_path: Path
) -> None:
    screens = chain(overgrown_screens(shelf, GROWN[words]), overgrown_lists(tmp_path, GROWN[words]))
    found = []
    for number, screen in enumerate(screens):
        found += wrong(screen, LARGE, fonts) + wrong(screen, LOOKS[number % len(LOOKS)], fonts)
    assert number > 45
    assert found == []


def test_a_desk_with_the_longest_texts_is_whole_in_the_largest_letters(shelf: Library, fonts: Fonts) -> None:
    screens = islice(overgrown_screens(shelf, GROWN["polish"]), 7)
    assert [line for screen in screens for line in wrong(screen, LARGE, fonts)] == []


# ── What they are made of ────────────────────────────────────────────────────────────────────────────────────────────


def test_a_link_on_ink_has_the_colour_of_the_words_around_it(fonts: Fonts) -> None:
    drawn = canvas(fonts, 1.0)
    drawn.marks = []
    for colour in ("ink", "on_bar"):
        typeset(drawn, f"It [[{LONG_FACT}|is]].", 400, BODY, colour).paint(drawn, 20, 20)
    assert [mark.letters.colour for mark in drawn.marks if mark.text == "is"] == ["blue", "on_bar"]


@pytest.mark.parametrize("text", [1.0, 1.5, 2.0])
def test_what_lies_below_is_told_below_the_last_line_of_a_pane(fonts: Fonts, text: float) -> None:
    drawn = canvas(fonts, text)
    writer = Writer(drawn, 300).prose(GROWN["unbroken"], BODY)
    pane = Pane("text", "Text", Box(20, 20, 336, 400), writer.flow, {})
    drawn.marks = []
    pane.paint(drawn, False)
    *lines, foot = drawn.marks
    assert foot.text == "MORE BELOW"
    assert foot.box.y >= lines[-1].box.y + drawn.line_height(BODY) - 3
    assert foot.letters.size == pytest.approx(FOOT.size * (1 + (text - 1) * 0.6), abs=1)
    assert pane.box.holds(foot.box)


@pytest.mark.parametrize("text", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("size", [(640, 360), (1280, 720), (2560, 1440)])
def test_a_label_that_has_no_room_is_never_smaller_than_can_be_read(
    fonts: Fonts, size: tuple[int, int], text: float
) -> None:
    drawn = canvas(fonts, text, size)
    drawn.marks = []
    drawn.label(GROWN["polish"], LABEL, "ink", (20, 20), width=200)
    (mark,) = drawn.marks
    assert mark.box.w <= 200 + 1 / drawn.scale
    assert mark.text.endswith("…")
    assert mark.letters.size >= max(7, LEAST * drawn.scale * (1 + (text - 1) * 0.6))
    assert mark.letters.size >= smallest_pixels(drawn.scale, text)


def test_a_world_without_ties_has_an_empty_table(fonts: Fonts) -> None:
    page = table(canvas(fonts, 1.0), Box(0, 0, 800, 500), (), {}, (), lambda id: lambda: Stay(id), {})
    assert [widget.id for widget in page.widgets if widget.press is not None] == []
