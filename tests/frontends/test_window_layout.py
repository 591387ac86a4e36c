"""What is laid out and drawn: no text leaves its box, no name lies on another, in every size and every palette."""

from math import dist

import pygame
import pytest

from game import places
from game.core.model.scenario import Theatre
from game.core.pages.parts import MapLine, MapView, Meter
from game.files.library import Library
from game.frontends.window import meters
from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas
from game.frontends.window.map_lines import laid
from game.frontends.window.map_margin import LEAST_STEP, Beyond, rails
from game.frontends.window.map_view import map_paint
from game.frontends.window.theme import PAPER
from tests.frontends.drawn import fonts
from tests.frontends.window_driver import Driver

pytestmark = pytest.mark.usefixtures("dummy_display")

SIZES = [(1280, 720, 1.0), (1920, 1080, 1.0), (1024, 768, None), (2560, 1080, 1.0), (1280, 720, 2.0)]


def _to_the_record(driver: Driver) -> None:
    while driver.view != "RecordView":
        driver.press(driver.options()[-1].name[0])
        driver.read_on()


@pytest.mark.thorough
@pytest.mark.parametrize(("width", "height", "text"), SIZES)
def test_no_text_leaves_its_box_on_any_page(shipped: Library, width: int, height: int, text: float | None) -> None:
    driver = Driver(shipped, (width, height))
    driver.stage.set(driver.stage.settings._replace(text=text))
    wrong = driver.wrong("title")
    driver.open("locarno")
    wrong += driver.wrong("decision")
    driver.press("3")
    wrong += driver.wrong("forecast")
    driver.click("decline")
    wrong += driver.wrong("result")
    driver.press("enter", "1")
    driver.read_on()
    wrong += driver.wrong("closed option")
    for key in ("d", "l", "f1"):
        driver.press(key)
        wrong += driver.wrong(key)
        driver.press("esc")
    _to_the_record(driver)
    for number in "123456":
        driver.press(number)
        wrong += driver.wrong(f"record {number}")
    driver.press("3", "t")
    assert wrong + driver.wrong("chart table") == []


@pytest.mark.parametrize(("width", "height", "text"), [(1280, 720, 1.0), (1024, 768, 1.25), (1280, 720, 2.0)])
@pytest.mark.parametrize("theatre", ["europe", "asia", "world"])
def test_no_name_on_the_map_lies_on_another(width: int, height: int, text: float, theatre: Theatre) -> None:
    pygame.font.init()
    assets = places.shipped_assets()
    canvas = Canvas(pygame.Surface((width, height)), fonts(), PAPER, text)
    ends = "berlin london paris rome warsaw bucharest prague riga helsinki ankara tokyo peking ulan_bator washington"
    lines = tuple(MapLine(a="moscow", b=end, kind="hostile", label="", words="") for end in ends.split())
    shown = MapView(theatre=theatre, date="1939-08-23", lines=lines, table=())
    canvas.marks = []
    map_paint(canvas, Box(24, 74, 400, 440), shown, assets / "map")
    names = [mark for mark in canvas.marks if mark.text.isupper()]
    assert len(names) > 5
    assert [(a.text, b.text) for i, a in enumerate(names) for b in names[:i] if a.box.inset(2, 4).overlaps(b.box)] == []


def test_every_palette_draws_every_page_in_colours_of_its_own(driver: Driver) -> None:
    driver.open("locarno")
    grounds = set()
    for _ in range(4):
        driver.press("f2")
        assert driver.overflowing() == []
        grounds.add((*driver.stage.canvas.surface.get_at((4, 300)), driver.stage.palette.red))
    assert len(grounds) == 4


def test_what_runs_from_enmity_to_friendship_fills_from_the_middle() -> None:
    def meter(value: int, low: int = -100) -> Meter:
        return Meter("m", "M", value, low, 100, "", 0, None, "here")

    assert meters.filled(meter(-60)) == (2, 5, "red")
    assert meters.filled(meter(-2)) == (4, 5, "red")
    assert meters.filled(meter(0)) == (5, 5, "blue")
    assert meters.filled(meter(40)) == (5, 7, "blue")
    assert meters.filled(meter(40, low=0)) == (0, 4, "ink")


def test_lines_between_capitals_keep_clear_of_third_ones_and_of_each_other() -> None:
    places = {"moscow": (300.0, 130.0), "berlin": (145.0, 170.0), "warsaw": (196.0, 178.0), "paris": (60.0, 196.0)}
    lines = [MapLine(a="moscow", b=end, kind="hostile", label="", words="") for end in ("berlin", "warsaw", "paris")]
    ways = [way for _, way in laid(lines, places)]
    assert all(dist(point, places["warsaw"]) > 12 for point in ways[2].points)
    assert all(dist(point, places["berlin"]) > 12 for point in ways[2].points)
    middles = [way.at(way.length * 0.5) for way in ways]
    assert min(dist(a, b) for i, a in enumerate(middles) for b in middles[:i]) > 9


BEYOND = {
    "moscow": (-209.0, -223.0),
    "berlin": (-296.0, -434.0),
    "washington": (744.0, -900.0),
    "kabul": (990.0, 337.0),
}


def test_each_line_to_a_capital_beyond_the_map_has_a_berth_of_its_own_on_the_edge_where_that_lies() -> None:
    box, far = Box(24, 137, 912, 524), {"tokyo": (735.0, 470.0), "yanan": (302.0, 485.0), "ulan_bator": (291.0, 280.0)}
    found = rails([Beyond(id, at, (70.0, 20.0), far) for id, at in BEYOND.items()], box)
    assert {id: rail.side for id, rail in found.items()} == {
        "moscow": "left", "berlin": "left", "washington": "up", "kabul": "right",
    }  # fmt: skip
    assert all(box.holds(part) for rail in found.values() for part in (rail.box, rail.flag))
    assert not found["moscow"].box.overlaps(found["berlin"].flag)
    assert not found["berlin"].box.overlaps(found["moscow"].flag)
    assert list(found["moscow"].berths) == ["ulan_bator", "tokyo", "yanan"]
    ends = [at for rail in found.values() for at in rail.berths.values()]
    assert min(dist(a, b) for i, a in enumerate(ends) for b in ends[:i]) >= LEAST_STEP


@pytest.mark.parametrize("many", [1, 4, 8])
def test_rails_stay_on_the_map_however_many_lie_on_one_side(many: int) -> None:
    box = Box(0, 0, 300, 300)
    beyond = [Beyond(str(i), (-100.0, 20.0 * i), (60.0, 14.0), {"tokyo": (200.0, 150.0)}) for i in range(many)]
    found = rails(beyond, box)
    assert all(box.holds(rail.box, 1) and box.holds(rail.flag, 1) for rail in found.values())
    assert not any(a.box.overlaps(b.box) for a in found.values() for b in found.values() if a is not b)


def test_lines_from_the_margin_to_one_capital_do_not_cross() -> None:
    places = {"moscow": (36.0, 250.0), "berlin": (36.0, 160.0), "tokyo": (735.0, 470.0), "hsinking": (518.0, 357.0)}
    lines = [MapLine(a=a, b="tokyo", kind="talks", label="", words="") for a in ("moscow", "berlin")]
    berths = {(a, "tokyo"): places[a] for a in ("moscow", "berlin")}
    (_, lower), (_, upper) = laid(lines, places, Box(24, 137, 912, 524), berths)
    shares = [lower.length * t / 10 for t in range(1, 10)]
    assert all(upper.at(upper.length * t / lower.length)[1] < lower.at(t)[1] for t in shares)


def test_words_stand_behind_the_labels_where_all_of_them_have_room() -> None:
    pygame.font.init()
    canvas = Canvas(pygame.Surface((1280, 720)), fonts(), PAPER, 1.0)
    two = [Meter("m", "Trust", 3, 0, 100, "fair", 0, None, "here") for _ in range(2)]
    long = [*two, Meter("m", "A label of so many words that it fills its column", 3, 0, 100, "fair", 0, None, "here")]
    assert meters.strip_height(canvas, two, 1232) < meters.strip_height(canvas, long, 600)
