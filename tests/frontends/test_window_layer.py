"""Is what the mouse, the clipboard and a gamepad do what their user means?"""

from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.core.model.world import Better
from game.core.pages.parts import Meter
from game.files.library import Library
from game.frontends.window import focus, selection
from game.frontends.window.explained import beside, gauge, gauges
from game.frontends.window.gamepad import AGAIN, FIRST, FULL, Gamepad
from game.frontends.window.keys import Key
from game.frontends.window.screens.title import TitleView
from game.frontends.window.settings import USUAL
from game.frontends.window.theme import PALETTES, Palette
from game.frontends.window.widgets import Pane
from tests.frontends.window_driver import Driver
from tests.gallery.contrast import contrast


@pytest.fixture(scope="module")
def opened(shipped: Library) -> Iterator[Driver]:
    made = Driver(shipped)
    yield made
    made.shelf.close()
    pygame.quit()


@pytest.fixture
def driver(opened: Driver) -> Driver:
    """The window before the title, with nothing set."""
    return begun_anew(opened, (1280, 720))


def begun_anew(driver: Driver, size: tuple[int, int]) -> Driver:
    """The same window before a title that nobody has touched."""
    pygame.event.clear()
    driver.stage.stack, driver.stage.settings, driver.stage.notice = (TitleView(driver.shelf),), USUAL, ""
    driver.window.motion = False
    driver.stage.resize(pygame.Surface(size))
    driver.window.gamepad.let_go()
    driver.window._held.clear()
    driver.turn()
    return driver


@pytest.fixture
def help_page(driver: Driver) -> Driver:
    driver.press("f1", "2")
    return driver


def mouse(driver: Driver, kind: int, x: float, y: float) -> None:
    """One event of the mouse at a point in units."""
    scale = driver.stage.canvas.scale
    held = (1, 0, 0)
    pygame.event.post(pygame.event.Event(kind, pos=(round(x * scale), round(y * scale)), button=1, buttons=held))
    driver.turn()


def drag(driver: Driver, start: tuple[float, float], end: tuple[float, float]) -> None:
    mouse(driver, pygame.MOUSEBUTTONDOWN, *start)
    mouse(driver, pygame.MOUSEMOTION, *end)
    mouse(driver, pygame.MOUSEBUTTONUP, *end)


def pane(driver: Driver) -> Pane:
    return next(widget for widget in driver.stage.page.widgets if isinstance(widget, Pane))


def test_words_that_the_mouse_was_dragged_over_are_copied(help_page: Driver) -> None:
    pieces = selection.shown_by(help_page.stage.canvas, pane(help_page))
    first, second = pieces[0].box, pieces[1].box
    drag(help_page, (first.x, first.centre[1]), (second.right + 2, second.centre[1]))
    help_page.press("ctrl+c")
    assert pygame.scrap.get_text() == f"{pieces[0].text} {pieces[1].text}"
    assert help_page.notice.startswith("Copied: “The game sets your course")


def test_dragging_backwards_marks_the_same_words(help_page: Driver) -> None:
    box = selection.shown_by(help_page.stage.canvas, pane(help_page))[0].box
    texts = []
    for start, end in ((box.x, box.right), (box.right, box.x)):
        drag(help_page, (start, box.centre[1]), (end, box.centre[1]))
        marked = help_page.stage.selection
        texts.append("" if marked is None else marked.text)
    assert texts[0] == texts[1] != ""


def test_a_double_click_marks_a_word(help_page: Driver) -> None:
    box = selection.shown_by(help_page.stage.canvas, pane(help_page))[0].box
    for _ in range(2):
        mouse(help_page, pygame.MOUSEBUTTONDOWN, box.x + 4, box.centre[1])
        mouse(help_page, pygame.MOUSEBUTTONUP, box.x + 4, box.centre[1])
    assert help_page.stage.selection is not None
    assert help_page.stage.selection.text == "The"


def test_control_a_marks_the_whole_pane_and_a_key_lets_it_go(help_page: Driver) -> None:
    help_page.stage.focus("text")
    help_page.press("ctrl+a", "ctrl+c")
    assert pygame.scrap.get_text() == pane(help_page).value
    help_page.press("tab")
    assert help_page.stage.selection is None


def test_without_marked_words_the_focus_is_copied(driver: Driver) -> None:
    name = driver.node(driver.focus).name
    driver.press("ctrl+c")
    assert pygame.scrap.get_text().startswith(name)


@pytest.mark.parametrize("palette", PALETTES, ids=lambda palette: palette.name)
def test_marked_words_can_be_read(help_page: Driver, palette: Palette) -> None:
    help_page.stage.set(help_page.stage.settings._replace(palette=palette))
    canvas = help_page.stage.canvas
    assert contrast(selection.darker(canvas), canvas.palette.ochre) >= 4.5


def test_a_scroll_bar_follows_the_mouse_to_both_ends(help_page: Driver) -> None:
    help_page.stage.set(help_page.stage.settings._replace(text=2.0))
    track, thumb = pane(help_page).track, pane(help_page).thumb
    drag(help_page, thumb.centre, (track.x, track.bottom + 50))
    assert pane(help_page).scrolls["text"] == pytest.approx(pane(help_page).most, abs=1)
    drag(help_page, pane(help_page).thumb.centre, (track.x, track.y - 50))
    assert pane(help_page).scrolls["text"] == pytest.approx(0, abs=1)
    assert not help_page.window.mouse.grip.holds


def test_what_is_pasted_into_a_search_is_one_printable_line(driver: Driver) -> None:
    driver.enter("single-juncture")
    driver.press("/")
    pygame.scrap.put_text("  \nMün\tch\x1ben\nsecond")
    driver.press("ctrl+v")
    assert "second" not in driver.node("search").value
    assert "Münch" in driver.node("search").value


# ── What things mean ─────────────────────────────────────────────────────────────────────────────────────────────────


def test_what_has_the_focus_is_explained_beside_it_and_then_all_of_the_page(driver: Driver) -> None:
    driver.open("munich-1938")
    driver.read_on()
    gauges = [widget.id for widget in driver.stage.page.widgets if widget.role == "meter"]
    driver.stage.focus(gauges[0] if gauges else "tab-0")
    driver.press("i")
    assert driver.node("explanation").role == "status"
    driver.press("i")
    assert driver.view == "MeaningsView"
    driver.press("esc")
    assert not driver.has("explanation")


def test_home_and_end_go_to_the_first_and_the_last_entry_of_the_title(driver: Driver) -> None:
    driver.press("end")
    assert driver.focus == "quit"
    driver.press("home")
    assert driver.focus == driver.stage.page.first


def test_each_gauge_of_the_strip_is_explained_alone_with_its_steps_in_order(driver: Driver) -> None:
    driver.open("locarno")
    gauges = [widget for widget in driver.stage.page.widgets if widget.role == "meter"]
    assert [widget.focusable for widget in gauges] == [True] + [False] * (len(gauges) - 1)
    driver.stage.focus(gauges[0].id)
    driver.press("right", "i")
    told, name = driver.node("explanation").name, driver.node(driver.focus).name
    assert driver.focus == gauges[1].id
    assert told.startswith(f"{name} stands at ")
    assert "is better." in told or "better as such." in told
    steps = told.partition("From end to end: ")[2]
    assert steps.count("(here now)") == 1
    driver.press("left", "left")
    assert driver.focus == gauges[-1].id


@pytest.mark.parametrize("better", ["up", "down", None])
@pytest.mark.parametrize("value", [-100, 0, 45, 100])
def test_the_steps_of_a_gauge_mark_the_one_at_hand(value: int, better: Better | None) -> None:
    meter = Meter("m", "Trust", value, -100, 100, "w", 3, better, "here")
    told = gauge(meter, ((-100, -1, "low"), (0, 44, "middling"), (45, 100, "high")))
    at = {-100: "−100 to −1 low", 0: "0 to 44 middling", 45: "45 to 100 high", 100: "45 to 100 high"}[value]
    assert f"{at} (here now)" in told
    assert told.count("(here now)") == 1
    assert "3 more than at the start" in told


def test_of_several_gauges_those_that_share_their_steps_are_told_together() -> None:
    steps = {"trust": ((0, 40, "low"), (41, 100, "high")), "means": ((0, 100, "some"),)}
    meters = [
        Meter(name, name, value, 0, 100, words, 0, None, "here")
        for name, value, words in (("a", 50, "high"), ("b", 7, "low"), ("c", 1, "some"), ("d", 3, ""))
    ]
    scales = {"a": steps["trust"], "b": steps["trust"], "c": steps["means"], "d": ()}
    assert gauges(meters, scales.__getitem__, "Opening.").split("\n\n") == [
        "Opening.",
        "a (high), b (low): 0 to 40 low; 41 to 100 high.",
        "c: 0 to 100 some (here now).",
    ]


def test_a_mouse_that_rests_on_many_gauges_is_told_less_than_one_who_asks(driver: Driver) -> None:
    driver.open("locarno")
    driver.press("t")
    relations = next(widget for widget in driver.stage.page.widgets if widget.id == "map")
    driver.stage.explain(relations, asked=False)
    brief = driver.node("explanation").name
    driver.stage.explain(relations)
    whole = driver.node("explanation").name
    assert whole.startswith(f"{brief}\n\n")
    assert " others: −100 to " in whole


@given(x=st.floats(0, 1200), y=st.floats(0, 700), w=st.floats(1, 1280), h=st.floats(1, 720), high=st.floats(20, 700))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_bubble_is_always_on_the_page(x: float, y: float, w: float, h: float, high: float) -> None:
    from game.frontends.window.box import Box
    from game.frontends.window.canvas import Canvas
    from game.frontends.window.fonts import Fonts

    canvas = Canvas(pygame.Surface((1280, 720)), Fonts(Path()), PALETTES[0])
    assert canvas.page.holds(beside(canvas, Box(x, y, w, h), 430, high))


# ── Gamepad ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def button(number: int, kind: int = pygame.CONTROLLERBUTTONDOWN) -> pygame.event.Event:
    return pygame.event.Event(kind, button=number, instance_id=0)


def axis(number: int, far: float) -> pygame.event.Event:
    return pygame.event.Event(pygame.CONTROLLERAXISMOTION, axis=number, value=round(far * FULL), instance_id=0)


def test_a_pad_moves_presses_and_goes_back(driver: Driver) -> None:
    before = driver.focus
    pygame.event.post(button(pygame.CONTROLLER_BUTTON_DPAD_DOWN))
    pygame.event.post(button(pygame.CONTROLLER_BUTTON_DPAD_DOWN, pygame.CONTROLLERBUTTONUP))
    driver.turn()
    assert driver.focus != before
    pygame.event.post(button(pygame.CONTROLLER_BUTTON_BACK))
    driver.turn()
    assert driver.view == "HelpView"
    pygame.event.post(button(pygame.CONTROLLER_BUTTON_RIGHTSHOULDER))
    driver.turn()
    assert driver.node("tab-1").selected
    pygame.event.post(button(pygame.CONTROLLER_BUTTON_B))
    driver.turn()
    assert driver.view == "TitleView"


def test_a_stick_counts_once_until_it_has_come_back_and_again_while_it_is_held() -> None:
    now = [0.0]
    pad = Gamepad(lambda: now[0])
    stick = pygame.CONTROLLER_AXIS_LEFTY
    assert [pad.keys(axis(stick, far)) for far in (0.2, 0.7, 0.9, 0.5)] == [None, (Key.DOWN,), None, None]
    assert pad.again() == ()
    now[0] = FIRST + 0.01
    assert pad.again() == (Key.DOWN,)
    assert pad.again() == ()
    now[0] += AGAIN
    assert pad.again() == (Key.DOWN,)
    assert pad.keys(axis(stick, 0.1)) is None
    assert not pad.busy


def test_a_pad_that_goes_while_a_button_is_down_lets_go_of_it() -> None:
    pad = Gamepad(lambda: 0.0)
    pad.keys(button(pygame.CONTROLLER_BUTTON_DPAD_UP))
    pad.keys(pygame.event.Event(pygame.CONTROLLERDEVICEREMOVED, instance_id=0))
    assert not pad.busy


# ── Bad input ────────────────────────────────────────────────────────────────────────────────────────────────────────

KEYS = [pygame.K_TAB, pygame.K_UP, pygame.K_DOWN, pygame.K_LEFT, pygame.K_RIGHT, pygame.K_RETURN, pygame.K_ESCAPE]
KEYS += [pygame.K_1, pygame.K_2, pygame.K_d, pygame.K_l, pygame.K_t, pygame.K_u, pygame.K_i, pygame.K_F1, pygame.K_m]
POINTS = st.tuples(st.integers(-20, 1300), st.integers(-20, 740))
EVENTS = st.one_of(
    st.sampled_from(KEYS).map(lambda key: pygame.event.Event(pygame.KEYDOWN, key=key, mod=0, unicode="")),
    st.sampled_from("żЖ?/\u200d").map(lambda x: pygame.event.Event(pygame.KEYDOWN, key=0, mod=0, unicode=x)),
    st.sampled_from((pygame.K_a, pygame.K_c, pygame.K_v, pygame.K_PLUS)).map(
        lambda key: pygame.event.Event(pygame.KEYDOWN, key=key, mod=pygame.KMOD_CTRL, unicode="")
    ),
    st.builds(
        lambda kind, pos: pygame.event.Event(kind, pos=pos, button=1, buttons=(1, 0, 0)),
        st.sampled_from((pygame.MOUSEBUTTONDOWN, pygame.MOUSEMOTION, pygame.MOUSEBUTTONUP)), POINTS,
    ),
    st.sampled_from((pygame.RENDER_DEVICE_RESET, pygame.WINDOWFOCUSLOST, pygame.WINDOWRESIZED)).map(pygame.event.Event),
    st.sampled_from(range(15)).map(button),
)  # fmt: skip


@given(events=st.lists(EVENTS, max_size=25), size=st.sampled_from(((1280, 720), (320, 240), (120, 90), (2560, 720))))
@settings(max_examples=12, deadline=None)
def test_no_events_in_whatever_order_break_the_window(
    opened: Driver, events: list[pygame.event.Event], size: tuple[int, int]
) -> None:
    driver = begun_anew(opened, size)
    for event in events:
        driver.window.answer(event)
        if not driver.stage.stack:
            break
        driver.window.turn()
        stops = focus.stops(driver.stage.page)
        assert stops
        assert driver.focus in {widget.id for widget in stops}


@pytest.mark.parametrize("page", ["title", "list", "help"])
def test_every_stop_is_reached_from_every_other(driver: Driver, page: str) -> None:
    {"title": lambda: None, "list": lambda: driver.enter("single-juncture"), "help": lambda: driver.press("f1")}[page]()
    shown = driver.stage.page
    every = {widget.id for widget in focus.stops(shown)}
    for start in every:
        seen, new = {start}, [start]
        while new:
            at = new.pop()
            ways = {focus.along(shown, at, 1), focus.along(shown, at, -1)}
            ways |= {focus.towards(shown, at, dx, dy) for dx, dy in ((0, 1), (0, -1), (1, 0), (-1, 0))}
            new += ways - seen
            seen |= ways
        assert seen == every


def test_a_surface_of_twice_the_pixels_is_laid_out_the_same(opened: Driver) -> None:
    sizes = ((1280, 720), (2560, 1440))
    places = [{node.id: node.box for node in begun_anew(opened, size).nodes} for size in sizes]
    assert places[0].keys() == places[1].keys()
    for id, box in places[0].items():
        assert tuple(box) == pytest.approx(tuple(places[1][id]), abs=6), id
