"""Does a window that is too small for a page show all of it, and does the mouse point at what is seen?"""

import pygame
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.files.library import Library
from game.frontends.window.lens import LARGEST, LEAST, Lens, page_size
from tests.frontends.window_driver import Driver

pytestmark = pytest.mark.usefixtures("dummy_display")

SIDES = st.integers(1, 5000)


@given(SIDES, SIDES)
def test_a_page_is_its_window_or_as_large_as_it_must_be_in_the_windows_proportions(wide: int, high: int) -> None:
    page = page_size(wide, high)
    if wide >= LEAST[0] and high >= LEAST[1]:
        assert page == (wide, high)
        return
    assert page[0] >= wide
    assert page[1] >= high
    assert page[0] >= LEAST[0] or max(page) >= LARGEST - 1
    assert page[1] >= LEAST[1] or max(page) >= LARGEST - 1
    assert page[0] / page[1] == pytest.approx(wide / high, rel=1 / min(page))


@pytest.mark.parametrize(
    ("size", "place", "there"), [((320, 240), (160, 120), (320, 240)), ((900, 700), (5, 6), (5, 6))]
)
def test_a_pixel_of_the_window_is_found_on_the_page(
    size: tuple[int, int], place: tuple[int, int], there: tuple[int, int]
) -> None:
    assert Lens(pygame.Surface(size)).at(place) == there


def test_a_click_in_the_smallest_of_windows_presses_what_is_seen_there(shipped: Library) -> None:
    driver = Driver(shipped, (320, 240), forecast=False)
    driver.click("single-juncture")
    assert driver.view == "ScenariosView"
    assert driver.overflowing() == []


def test_what_is_drawn_on_a_larger_page_shows_in_the_window() -> None:
    window = pygame.display.set_mode((320, 240))
    lens = Lens(window)
    lens.page.fill("#a01010", (0, 0, 320, 480))
    lens.show(pygame.Rect(0, 0, 1, 1))
    assert (window.get_at((80, 120))[:3], window.get_at((240, 120))[:3]) == ((160, 16, 16), (0, 0, 0))
