"""Every screen of the window, measured at a sample of sizes; `python -m tests.gallery --check` sweeps over all."""

from collections.abc import Callable, Iterator
from itertools import pairwise, product
from pathlib import Path

import pygame
import pytest

from game.files.library import Library
from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas, Letters, Mark
from game.frontends.window.fonts import BODY, Fonts
from game.frontends.window.settings import Settings
from game.frontends.window.stack import Change, Stay
from game.frontends.window.stage import Stage
from game.frontends.window.theme import PAPER
from game.frontends.window.view import View
from game.frontends.window.widgets import Page, Widget
from tests.frontends import drawn
from tests.gallery import references
from tests.gallery.contrast import contrast, worst
from tests.gallery.index_page import index_page
from tests.gallery.inspection import problems
from tests.gallery.looks import SIZES, TEXTS, Look, covering_looks, every_look, extreme_looks
from tests.gallery.picture import staged
from tests.gallery.screens import every_screen

pytestmark = pytest.mark.usefixtures("dummy_display")


@pytest.fixture
def fonts() -> Fonts:
    pygame.display.init()
    pygame.font.init()
    return drawn.fonts()


# ── The sample ───────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.thorough
def test_every_screen_is_whole_legible_and_played_by_keyboard(shelf: Library, fonts: Fonts, tmp_path: Path) -> None:
    wrong: list[str] = []
    names = []
    for number, screen in enumerate(every_screen(shelf, tmp_path)):
        names.append(screen.name)
        for turn, look in enumerate(sampled_looks(number)):
            if (found := staged(screen, look, fonts)) is not None:
                told = problems(found[1], walked=turn == number // 2 % 2)
                wrong += [f"{screen.name}, {look.name}: {line}" for line in told]
    assert len(names) > 45
    assert len(set(names)) == len(names)
    assert wrong == []


@pytest.mark.thorough
def test_every_screen_is_whole_in_windows_that_are_small_upright_or_flat(
    shelf: Library, fonts: Fonts, tmp_path: Path
) -> None:
    wrong: list[str] = []
    for number, screen in enumerate(every_screen(shelf, tmp_path)):
        for look in extreme_looks(number):
            if (found := staged(screen, look, fonts)) is not None:
                wrong += [f"{screen.name}, {look.name}: {line}" for line in problems(found[1], walked=False)]
    assert wrong == []


def sampled_looks(number: int) -> Iterator[Look]:
    """Two of the four looks that cover a screen, the other two for its neighbour."""
    yield from list(covering_looks(number // 2))[number % 2 :: 2]


def test_looks_cover_every_pair_of_size_text_and_palette() -> None:
    looks = {look for number in range(48) for look in sampled_looks(number)}
    assert {(look.size, look.text) for look in looks} == set(product(SIZES, TEXTS))
    assert len({(look.size, look.palette) for look in looks}) == 16
    assert len({(look.text, look.palette) for look in looks}) == 12
    assert len(every_look()) == 48
    assert len({look.name for look in every_look()}) == 48
    assert {look for number in range(9) for look in extreme_looks(number)} == set(extreme_looks())


# ── The measures themselves ──────────────────────────────────────────────────────────────────────────────────────────


class _Faulty(View):
    """One or two buttons that are painted as a test says."""

    def __init__(self, *widgets: Widget) -> None:
        super().__init__()
        self._widgets = widgets

    def page(self, canvas: Canvas) -> Page:
        return Page(self._widgets)


def _press() -> Change:
    return Stay()


def _button(
    id: str, box: Box, paint: Callable[[Canvas, Box, bool], None], *, name: str = "", tab: bool = True
) -> Widget:
    widget = Widget(id, "button", name or id, box, paint, press=_press)
    widget.reached_by_tab = tab
    return widget


def _says(
    text: str, colour: str = "ink", size: float = 16.5, right: float = 0.0
) -> Callable[[Canvas, Box, bool], None]:
    def paint(canvas: Canvas, box: Box, focused: bool) -> None:
        canvas.label(text, BODY._replace(size=size), colour, (box.x + right, box.y))

    return paint


def _cut(canvas: Canvas, box: Box, focused: bool) -> None:
    with canvas.clipped(box._replace(h=10)):
        canvas.label("half of this", BODY, "ink", (box.x, box.y))


HERE, THERE = Box(40, 40, 200, 40), Box(300, 40, 200, 40)


@pytest.mark.parametrize(
    ("widgets", "told"),
    [
        ((_button("a", HERE, _says("fine")), _button("b", THERE, _says("fine"))), ""),
        ((_button("a", HERE, _says("far out", right=190)),), "overflow: 'far out'"),
        ((_button("a", HERE, _cut),), "cut off: 'half of this'"),
        ((_button("a", HERE, _says("tiny", size=6)),), "too small: 'tiny'"),
        ((_button("a", HERE, _says("faint", colour="#D8D0C0")),), "contrast 1."),
        ((_button("a", HERE, _says("fine")), _button("b", HERE.moved(50, 0), _says("fine"))), "overlap: a"),
        ((_button("a", Box(1200, 40, 200, 40), _says("fine")),), "off the page: a"),
        ((_button("a", HERE, _says("x")), _button("a", THERE, _says("x"), name="other")), "id a is there 2 times"),
        ((_button("a", HERE, _says("x"), name="n"), _button("b", THERE, _says("x"), name="n")), "'n' is there 2 times"),
        ((_button("a", HERE, _says("x"), tab=False),), "no key: a"),
    ],
)
def test_what_is_wrong_with_a_page_is_told(widgets: tuple[Widget, ...], told: str, fonts: Fonts) -> None:
    surface = pygame.Surface((1280, 720))
    found = problems(Stage(surface, fonts, _Faulty(*widgets), Settings(1.0)))
    assert any(told in line for line in found) if told else found == []


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
    assert contrast("#FFFFFF", "#777777") == contrast("#777777", "#FFFFFF")


@pytest.mark.parametrize(
    ("face", "size", "least"), [("body", 23, 4.5), ("body", 24, 3), ("strong", 18, 4.5), ("bold", 19, 3)]
)
def test_large_letters_need_less_contrast(face: str, size: int, least: float) -> None:
    box = Box(0, 0, 10, 10)
    mark = Mark("a", box, box, box, Letters(face, size, size, "ink"), ("#FFFFFF", "#555555"))
    found, needed, ground = worst(mark, PAPER)
    assert (needed, ground) == (least, "#555555")
    assert found < 4.5


def test_the_index_page_has_an_anchor_for_every_heading_and_tells_what_is_wrong() -> None:
    page = index_page({"go back, branches": [("a.png", "one & all")]}, {"a.png": ["cut <off>"]})
    assert '<a href="#go-back--branches">' in page
    assert '<section id="go-back--branches">' in page
    assert "one &amp; all" in page
    assert "cut &lt;off&gt;" in page


# ── References ───────────────────────────────────────────────────────────────────────────────────────────────────────


def test_twelve_screens_look_as_they_did_when_they_were_looked_at(shelf: Library, fonts: Fonts) -> None:
    if pygame.version.ver != references.DRAWN_BY:
        pytest.skip(f"the references were drawn by pygame-ce {references.DRAWN_BY}")
    shown = {drawn.name: drawn for drawn in references.drawn_now(shelf, fonts)}
    assert shown.keys() == references.LOOKS.keys()
    kept = {name: pygame.image.load(drawn.file) for name, drawn in shown.items()}
    others = {name: references.share_of_others(drawn.picture, kept[name]) for name, drawn in shown.items()}
    changed = {name: share for name, share in others.items() if share > references.MOST_OTHER}
    assert changed == {}, "look at them, then: python -m tests.gallery --references"
    for (_, one), (_, other) in pairwise(kept.items()):
        assert references.share_of_others(one, other) > references.MOST_OTHER
