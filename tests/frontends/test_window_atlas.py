"""The map full size: lines and capitals that take the focus, days to go through, and the table that says the same."""

from itertools import pairwise

import pygame
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game import places
from game.core.model.world import LineKind
from game.core.pages.parts import MapLine, MapView
from game.files.library import Library
from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas
from game.frontends.window.keys import Key
from game.frontends.window.map_chart import chart, grips
from game.frontends.window.map_data import cities, frontiers, geometry
from game.frontends.window.map_view import key_to
from game.frontends.window.mouse import Mouse
from game.frontends.window.screens.atlas import AtlasView
from game.frontends.window.settings import Settings
from game.frontends.window.sitting import Sitting
from game.frontends.window.stage import Stage
from game.frontends.window.strokes import Way, relation
from game.frontends.window.theme import PAPER
from game.frontends.window.timeline import spread
from game.frontends.window.widgets import Node
from game.session import Session
from tests.core.test_atlas import at_the_second
from tests.frontends.drawn import fonts
from tests.frontends.window_driver import Driver

ASSETS = places.shipped_assets()
MAPS = ASSETS / "map"
ENDS = "berlin london paris rome warsaw bucharest riga tokyo peking yanan ulan_bator washington kabul".split()


@pytest.fixture
def driver(shipped: Library, dummy_display: None) -> Driver:
    """At the first decision of a juncture of the shelf."""
    driver = Driver(shipped)
    driver.seat(Session(shipped.deal("locarno"), shipped.facts))
    return driver


@pytest.fixture
def stage() -> Stage:
    """The map of a small run with two junctures, at its last day."""
    pygame.font.init()
    return Stage(pygame.Surface((1280, 720)), fonts(), AtlasView(Sitting(at_the_second(), ASSETS)))


def node(stage: Stage, id: str) -> Node:
    return next(node for node in stage.nodes() if node.id == id)


def focus(stage: Stage) -> str:
    return next(node.id for node in stage.nodes() if node.focused)


def test_m_opens_the_map_on_a_page_of_the_desk_and_in_the_dossier_and_closes_it(driver: Driver) -> None:
    driver.press("m")
    assert driver.view == "AtlasView"
    assert "Moscow to" not in driver.node("map-europe").name
    driver.press("m", "d", "m")
    assert driver.view == "AtlasView"
    driver.press("esc")
    assert driver.view == "DossierView"
    driver.press("esc")
    assert driver.view == "DecisionView"


def test_left_and_right_go_through_the_days_of_the_run_and_the_card_tells_what_moved(stage: Stage) -> None:
    assert focus(stage) == "days"
    assert node(stage, "days").value.startswith("3 of 3.")
    stage.key(Key.RIGHT)
    assert node(stage, "days").value.startswith("3 of 3.")
    stage.key(Key.LEFT)
    assert node(stage, "days").name == "5 October 1925"
    assert "After “First”" in node(stage, "card").value
    assert "Germany" in node(stage, "card").value
    stage.key(Key.START)
    assert "when the run began" in node(stage, "card").value
    assert not any(node.id == "line-moscow-paris" for node in stage.nodes())


def test_a_line_in_focus_tells_its_treaty_its_number_and_its_history(stage: Stage) -> None:
    while focus(stage) != "line-moscow-berlin":
        stage.key(Key.NEXT)
    told = node(stage, "card").value
    assert node(stage, "card").name == "Moscow and Berlin"
    for words in ("A pact", "Treaty of Rapallo", "Since 16 April 1922", "5 October 1925. Do it.", "40"):
        assert words in told
    stage.key(Key.TABLE)
    assert focus(stage) == "tab-3"
    assert node(stage, "card").name == "Moscow and Berlin"


def test_a_line_in_focus_looks_other_than_one_without(stage: Stage) -> None:
    stage.draw()
    before = pygame.image.tobytes(stage.canvas.surface, "RGB")
    stage.focus("line-moscow-paris")
    stage.refresh()
    stage.draw()
    assert pygame.image.tobytes(stage.canvas.surface, "RGB") != before


def test_a_capital_tells_how_it_stands_to_all_others(stage: Stage) -> None:
    stage.focus("capital-europe-moscow")
    told = node(stage, "card").value
    assert "Germany: a partner. Treaty of Rapallo, +40, A pact" in told
    assert "France: hostile, −40, Hostile" in told


def test_the_table_has_a_cell_on_both_sides_for_every_tie_and_says_what_the_map_says(stage: Stage) -> None:
    stage.key(Key.TABLE)
    cells = {node.id: node for node in stage.nodes() if node.id.startswith("cell-")}
    assert set(cells) == {f"cell-{a}-{b}" for a, b in [
        ("moscow", "berlin"), ("berlin", "moscow"), ("moscow", "paris"), ("paris", "moscow"),
    ]}  # fmt: skip
    assert cells["cell-paris-moscow"].value == "France. hostile, −40. Hostile"
    stage.focus("cell-paris-moscow")
    assert "A pact" in node(stage, "card").value
    assert "1 November 1925 to 1 June 1926" in node(stage, "card").value


def test_large_letters_make_a_list_of_the_table_that_scrolls(driver: Driver) -> None:
    driver.press("m", "t")
    assert driver.has("cell-berlin-moscow")
    driver.stage.settings = Settings(text=2.0)
    driver.stage.resize(driver.stage.canvas.surface)
    assert not driver.has("cell-berlin-moscow")
    for _ in range(30):
        driver.press("tab")
        if driver.focus == "cell-london-tokyo":
            break
    assert driver.node("card").name == "London and Tokyo"
    assert driver.stage.canvas.page.holds(driver.node("cell-london-tokyo").box)


def test_numbers_open_the_theatres_and_the_mouse_goes_through_the_days(stage: Stage) -> None:
    stage.key(Key.THREE)
    assert {"map-europe", "map-asia"} <= {node.id for node in stage.nodes()}
    stage.key(Key.TWO)
    assert not any(node.id == "map-europe" for node in stage.nodes())
    box = node(stage, "before").box
    Mouse(stage).click((round(box.centre[0]), round(box.centre[1])))
    assert node(stage, "days").value.startswith("2 of 3.")


def test_what_is_drawn_once_is_kept(stage: Stage) -> None:
    stage.draw()
    kept = dict(stage.canvas.pictures)
    stage.key(Key.NEXT)
    stage.draw()
    assert all(stage.canvas.pictures[key] is picture for key, picture in kept.items())


# ── Geography ────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("id", "date", "name"),
    [
        ("ulan_bator", "1924-11-25", "Urga"),
        ("ulan_bator", "1924-11-26", "Ulan Bator"),
        ("ankara", "1930-03-27", "Angora"),
        ("peking", "1928-06-07", "Peking"),
        ("peking", "1933-01-01", "Nanking"),
        ("peking", "1941-01-01", "Chungking"),
        ("peking", "1950-01-01", "Peking"),
        ("yanan", "1927-01-01", "Shanghai"),
        ("yanan", "1941-01-01", "Yanan"),
    ],
)
def test_a_power_is_shown_at_its_seat_of_the_day(id: str, date: str, name: str) -> None:
    assert cities(MAPS, date)[id].name == name


@pytest.mark.parametrize(("date", "shown"), [("1924-03-20", True), ("1927-12-11", True), ("1928-01-01", False)])
def test_canton_is_on_the_map_of_the_far_east_while_moscow_deals_with_it(date: str, shown: bool) -> None:
    canvas = Canvas(pygame.Surface((1280, 720)), fonts(), PAPER, 1.0)
    found = chart(canvas, Box(0, 0, 460, 410), MapView("asia", date, (), ()), MAPS)
    assert ("canton" in {node.id for node, _ in found.names}) is shown
    assert not shown or found.box.inset(14).contains(*found.nodes["canton"].at)


def test_a_pact_between_two_who_are_hostile_has_its_own_drawing_and_a_place_in_the_key() -> None:
    canvas = Canvas(pygame.Surface((200, 60)), fonts(), PAPER, 1.0)
    drawn = set()
    kinds: list[tuple[LineKind, bool]] = [("hostile", False), ("hostile", True), ("pact", False)]
    for kind, pact in kinds:
        canvas.surface.fill("white")
        relation(canvas, Way([(10, 30), (190, 30)]), kind, None, pact=pact)
        drawn.add(pygame.image.tobytes(canvas.surface, "RGB"))
    assert len(drawn) == 3
    barred = MapLine("moscow", "berlin", "hostile", "Germany", "an enemy", "Treaty of Berlin")
    assert [len(key_to(MapView("europe", "1938-09-01", lines, ()))) for lines in ((), (barred,))] == [5, 6]
    assert key_to(MapView("europe", "1938-09-01", (barred,), ()), brief=True) == [barred]


def test_frontiers_move_on_days_that_rise_and_are_told() -> None:
    news = frontiers(MAPS).news
    assert [day for day, _ in news] == sorted(day for day, _ in news)
    assert {day[:4] for day, _ in news} == {"1924", "1932", "1939", "1940", "1944", "1945"}


@pytest.mark.parametrize("theatre", ["europe", "asia"])
@pytest.mark.parametrize("box", [Box(24, 130, 910, 520), Box(24, 130, 300, 490)])
@pytest.mark.parametrize("date", ["1925-01-01", "1950-01-01"])
def test_a_whole_theatre_grips_each_line_once_and_keeps_it_on_the_map(theatre: str, box: Box, date: str) -> None:
    pygame.font.init()
    canvas = Canvas(pygame.Surface((1280, 720)), fonts(), PAPER, 1.0)
    lines = tuple(MapLine(a="moscow", b=end, kind="friendly", label="", words="") for end in ENDS)
    shown = MapView(theatre=theatre, date=date, lines=lines, table=())  # type: ignore[arg-type]
    found = chart(canvas, box, shown, MAPS, whole=True)
    at = grips(found)
    assert len(at) == len(found.lines) > 2
    assert all(box.contains(*spot) for spot in at.values())
    assert len(set(at.values())) == len(at)


@pytest.mark.parametrize("box", [Box(0, 0, 600, 180), Box(0, 0, 1200, 280), Box(0, 0, 400, 420)])
def test_a_wide_map_shows_no_land_that_is_cut_off_and_no_name_hides_a_capital(box: Box) -> None:
    pygame.font.init()
    canvas = Canvas(pygame.Surface((1280, 720)), fonts(), PAPER)
    found = chart(canvas, box, MapView(theatre="europe", date="1924-01-01", lines=(), table=()), MAPS)
    scale, cx, _ = found.fit.frame
    middle = found.fit.place((cx, 0.0))[0]
    assert cx + (box.right - middle) / scale <= geometry(MAPS, "europe").edge + 1e-9
    assert {"moscow", "london", "paris"} <= {node.id for node, _ in found.names}
    for node, _ in found.names:
        assert not any(place.contains(*node.at) for other, place in found.names if other is not node)


@given(st.lists(st.floats(1900, 1960), min_size=1, max_size=60).map(sorted))
def test_the_days_of_a_run_never_lie_on_each_other_nor_beyond_the_line(days: list[float]) -> None:
    found = spread(days, 100.0, 700.0)
    assert found == sorted(found)
    assert 100.0 - 1e-6 <= found[0] <= found[-1] <= 700.0 + 1e-6
    assert all(b - a >= 5.0 - 1e-6 for a, b in pairwise(found))
