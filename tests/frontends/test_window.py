import json
import os
import shutil
import subprocess
import sys
from math import dist
from pathlib import Path

import pygame
import pytest

from game import places
from game.core.deal import scenario_deal
from game.core.errors import GameError
from game.core.model import Theatre
from game.core.screen import MapLine, MapView, Meter
from game.files.library import Library
from game.frontends import window
from game.frontends.window import app, display, meters
from game.frontends.window.box import Box
from game.frontends.window.canvas import Canvas
from game.frontends.window.fonts import Fonts
from game.frontends.window.frames import Frames
from game.frontends.window.map_lines import laid
from game.frontends.window.map_view import map_paint
from game.frontends.window.screens.title import TitleView
from game.frontends.window.settings import Settings, SettingsFile
from game.frontends.window.shelf import Shelf
from game.frontends.window.sitting import Sitting
from game.frontends.window.stack import Push
from game.frontends.window.theme import PAPER
from game.frontends.window.widgets import Pane
from game.session import Session
from tests import build
from tests.frontends.window_driver import Driver
from tests.shelf import read_before

ROOT = Path(__file__).parents[2]


pytestmark = pytest.mark.usefixtures("dummy_display")


@pytest.fixture
def driver(shipped: Library) -> Driver:
    return Driver(shipped)


def _to_the_record(driver: Driver) -> None:
    while driver.view != "RecordView":
        driver.press(driver.options()[-1].name[0])
        driver.read_on()


# ── Playing ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_locarno_is_played_from_title_to_record_by_keyboard_alone(driver: Driver) -> None:
    assert driver.focus == "campaigns"
    driver.open("locarno")
    assert driver.view == "DecisionView"
    decisions = 0
    while driver.view != "RecordView":
        while driver.focus not in [option.id for option in driver.options()]:
            driver.press("tab")
        driver.press("enter")
        decisions += 1
        if driver.view == "ForecastView":
            driver.press("1", "1", "1", "1", "1", "2", "2", "2", "3", "3")
            while driver.focus != "bet":
                driver.press("tab")
            driver.press("enter")
        assert driver.view == "ResultView"
        driver.press("enter")
    assert decisions >= 5
    for number in "123456":
        driver.press(number)
        assert driver.node(f"tab-{int(number) - 1}").selected
    while driver.focus != "close":
        driver.press("tab")
    driver.press("enter")
    assert driver.view == "ScenariosView"
    assert driver.focus == "locarno"


def test_locarno_is_played_by_mouse_alone(driver: Driver) -> None:
    driver.click("single-juncture")
    driver.click("locarno")
    driver.click("begin")
    while driver.view != "RecordView":
        driver.click(driver.options()[0].id)
        driver.click("even")
        driver.click("bet")
        driver.click("go-on")
    driver.click("tab-3")
    assert "even spread" in driver.node("score").value
    driver.click("close")
    assert driver.view == "ScenariosView"


def test_a_closed_option_stays_visible_and_says_why_when_it_is_chosen(driver: Driver) -> None:
    closed = build.closed_unless("world.germany > 90", "Berlin has shut the door.")
    choices = {"go": build.choice("end", historical=True), "stay": build.choice("end", requires=closed)}
    session = Session(scenario_deal(build.scenario({"one": build.decision(choices=choices)}), build.world()), {})
    driver.stage.apply(Push(Sitting(session, places.shipped_assets()).view()))
    assert "Berlin has shut the door." in driver.node("option-stay").name
    assert not driver.node("option-stay").enabled
    driver.press("2")
    assert driver.node("notice").name == "Closed: Berlin has shut the door."
    driver.press("tab")
    assert not driver.has("notice")
    driver.click("option-stay")
    assert driver.notice == "Closed: Berlin has shut the door."
    assert driver.view == "DecisionView"
    assert session.moves == ()


def test_counters_are_spread_by_arrows_and_an_unfinished_bet_is_refused(driver: Driver) -> None:
    driver.open("locarno")
    driver.press("1")
    rows = [node.id for node in driver.nodes if node.role == "slider"]
    driver.press("right", "right", "left", "down", "right")
    assert driver.node(rows[0]).value.startswith("1 of 10")
    assert driver.node(rows[1]).value.startswith("1 of 10")
    assert driver.node("sum").name == "8 of 10 counters left"
    driver.press("enter")
    assert driver.node(rows[1]).value.startswith("2 of 10")
    driver.click("bet")
    assert driver.view == "ForecastView"
    assert "7 counters" in driver.notice
    driver.click("even")
    assert driver.node("sum").name == "all counters placed"
    driver.press("1")
    assert "All counters are placed" in driver.notice
    driver.click("bet")
    assert driver.view == "ResultView"


def test_undo_goes_back_to_the_last_decision(driver: Driver) -> None:
    driver.open("locarno")
    before = driver.node("telegram").name
    driver.press("u")
    assert driver.notice == "Nothing has been decided yet."
    driver.press("1", "u")
    assert driver.view == "DecisionView"
    assert driver.node("telegram").name == before


def test_without_forecasts_a_choice_leads_to_its_result(shipped: Library) -> None:
    driver = Driver(shipped, forecast=False)
    driver.open("locarno")
    driver.press("1")
    assert driver.view == "ResultView"


# ── Around the page ──────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(("key", "view"), [("l", "LedgerView"), ("f1", "HelpView")])
def test_an_overlay_opens_and_closes_by_its_key_and_by_escape(driver: Driver, key: str, view: str) -> None:
    driver.open("locarno")
    for closing in (key, "esc", "enter"):
        driver.press(key)
        assert driver.view == view
        driver.press(closing)
        assert driver.view == "DecisionView"


def test_tab_reaches_everything_and_comes_round(driver: Driver) -> None:
    driver.open("locarno")
    stops = {node.id for node in driver.nodes if node.focusable}
    seen = set()
    for _ in stops:
        seen.add(driver.focus)
        driver.press("tab")
    assert seen == stops
    last = driver.focus
    driver.press("tab", "shift+tab")
    assert driver.focus == last


def test_arrows_move_the_focus_by_direction(driver: Driver) -> None:
    driver.open("locarno")
    first, second = (node.id for node in driver.options()[:2])
    assert driver.focus == first
    driver.press("right")
    assert driver.focus == second
    driver.press("left")
    assert driver.focus == first


def test_the_map_has_a_twin_in_words(driver: Driver) -> None:
    driver.open("locarno")
    assert driver.node("map").role == "image"
    driver.press("t")
    table = driver.node("map")
    assert table.role == "table"
    assert "Germany" in table.value


def test_page_down_scrolls_the_telegram_and_the_bar_says_that_there_is_more(driver: Driver) -> None:
    driver.open("locarno")
    assert driver.node("telegram").actions == ("scroll",)
    driver.press("page down")
    assert driver.stage.top.scrolls["telegram"] > 0


def test_scrolling_draws_only_the_pane_and_leaves_no_trace(driver: Driver) -> None:
    driver.open("locarno")
    driver.window.mouse.wheel((200, 300), -2)
    assert driver.stage.draw() == driver.stage.canvas.rect(driver.node("telegram").box)
    partly = pygame.image.tobytes(driver.stage.canvas.surface, "RGB")
    driver.stage.touch()
    driver.stage.draw()
    assert pygame.image.tobytes(driver.stage.canvas.surface, "RGB") == partly


def test_text_grows_by_keys_and_the_layout_follows(driver: Driver) -> None:
    driver.open("locarno")
    assert not driver.has("tab-0")
    driver.press("ctrl+=", "ctrl+=", "ctrl+=", "ctrl+=", "ctrl+=")
    assert driver.stage.canvas.text == 2.0
    assert driver.node("tab-0").role == "tab"
    driver.press("ctrl+0")
    assert not driver.has("tab-0")


def test_an_idle_window_is_not_drawn_again(driver: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    flips: list[int] = []
    monkeypatch.setattr(pygame.display, "flip", lambda: flips.append(1))
    for _ in range(5):
        driver.window.turn()
    assert not flips
    driver.press("down")
    assert len(flips) == 1


def test_a_new_page_slides_in_and_then_lies_still(driver: Driver) -> None:
    now = [0.0]
    driver.window.frames = Frames(driver.window.sounds, lambda: now[0])
    driver.window.frames.calm = False
    driver.press("f3")
    assert driver.notice == "Motion: on."
    driver.open("locarno")
    assert driver.view == "DecisionView"
    assert driver.window.frames.motions.active
    now[0] = 0.17
    driver.window.turn()
    assert not driver.window.frames.motions.active
    assert not driver.stage.stale


def test_a_picture_of_the_window_is_saved(driver: Driver, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("platformdirs.user_pictures_path", lambda: tmp_path)
    driver.press("f12")
    assert [file.suffix for file in tmp_path.iterdir()] == [".png"]
    assert "Saved as" in driver.notice


def test_the_second_half_of_a_double_click_does_not_press_what_comes_next(driver: Driver) -> None:
    driver.open("locarno")
    driver.window.deaf = 60.0
    driver.window.turn()
    driver.click("option-" + driver.options()[0].id.removeprefix("option-"))
    assert driver.view == "DecisionView"
    driver.window.deaf = 0.0
    driver.click(driver.options()[0].id)
    assert driver.view == "ForecastView"


def test_leaving_in_the_middle_asks_first_and_staying_is_one_key(driver: Driver) -> None:
    driver.open("locarno")
    driver.press("esc")
    assert driver.view == "ScenariosView"
    driver.press("enter", "enter", "1", "esc")
    assert driver.view == "LeaveView"
    assert driver.focus == "stay"
    driver.press("enter")
    assert driver.view == "ForecastView"
    driver.press("esc", "esc")
    assert driver.view == "ForecastView"
    driver.press("esc")
    driver.click("leave")
    assert driver.view == "ScenariosView"


def test_a_hint_at_the_foot_is_struck_by_a_click(driver: Driver) -> None:
    driver.open("locarno")
    driver.click("hint-L")
    assert driver.view == "LedgerView"
    driver.press("esc")
    driver.click("hint-PgDn")
    assert driver.stage.top.scrolls["telegram"] > 0


def test_a_text_that_goes_on_says_what_lies_below_and_a_click_there_goes_on(driver: Driver) -> None:
    driver.open("locarno")
    telegram = next(widget for widget in driver.stage.page.widgets if widget.id == "telegram")
    assert isinstance(telegram, Pane)
    assert telegram.below == ("intelligence",)
    x, y = telegram.foot.centre
    driver.window.mouse.click((round(x), round(y)))
    assert driver.stage.top.scrolls["telegram"] > 0
    for _ in range(9):
        driver.press("page down")
    telegram = next(widget for widget in driver.stage.page.widgets if widget.id == "telegram")
    assert isinstance(telegram, Pane)
    assert telegram.below == ()


@pytest.mark.filterwarnings("ignore:Please use Window")
def test_the_page_follows_the_window_while_it_is_resized(driver: Driver) -> None:
    driver.open("locarno")
    pygame.Window.from_display_module().size = (1920, 1080)
    driver.turn()
    assert driver.stage.canvas.size == (1920, 1080)
    assert driver.overflowing() == []
    pygame.Window.from_display_module().size = (320, 240)
    driver.turn()
    assert driver.stage.canvas.size == (320, 240)


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


# ── Nothing is cut off ───────────────────────────────────────────────────────────────────────────────────────────────

SIZES = [(1280, 720, 1.0), (1920, 1080, 1.0), (1024, 768, None), (2560, 1080, 1.0), (1280, 720, 2.0)]


@pytest.mark.thorough
@pytest.mark.parametrize(("width", "height", "text"), SIZES)
def test_no_text_leaves_its_box_on_any_page(shipped: Library, width: int, height: int, text: float | None) -> None:
    driver = Driver(shipped, (width, height))
    driver.stage.set(driver.stage.settings._replace(text=text))
    wrong = _looked_at(driver, "title")
    driver.open("locarno")
    wrong += _looked_at(driver, "decision")
    driver.press("3")
    wrong += _looked_at(driver, "forecast")
    driver.click("decline")
    wrong += _looked_at(driver, "result")
    driver.press("enter", "1")
    driver.read_on()
    wrong += _looked_at(driver, "closed option")
    for key in ("d", "l", "f1"):
        driver.press(key)
        wrong += _looked_at(driver, key)
        driver.press("esc")
    _to_the_record(driver)
    for number in "123456":
        driver.press(number)
        wrong += _looked_at(driver, f"record {number}")
    driver.press("3", "t")
    assert wrong + _looked_at(driver, "chart table") == []


def _looked_at(driver: Driver, page: str) -> list[str]:
    return [f"{page}: {line}" for line in driver.overflowing() + driver.overlapping()]


@pytest.mark.parametrize(("width", "height", "text"), [(1280, 720, 1.0), (1024, 768, 1.25), (1280, 720, 2.0)])
@pytest.mark.parametrize("theatre", ["europe", "asia", "world"])
def test_no_name_on_the_map_lies_on_another(width: int, height: int, text: float, theatre: Theatre) -> None:
    pygame.font.init()
    assets = places.shipped_assets()
    canvas = Canvas(pygame.Surface((width, height)), Fonts(assets / "fonts"), PAPER, text)
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


# ── The display ──────────────────────────────────────────────────────────────────────────────────────────────────────


def test_without_a_desktop_the_lack_is_told_without_loading_pygame() -> None:
    if sys.platform in ("win32", "darwin"):
        pytest.skip("told by SDL there")
    code = "import sys; from game.frontends import window; print(window.lacks_display(), 'pygame' in sys.modules)"
    silent = ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER", "SDL_VIDEO_DRIVER")
    clean = {key: value for key, value in os.environ.items() if key not in silent}
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=clean, capture_output=True, text=True, check=True)
    assert done.stdout.startswith("there is no display")
    assert done.stdout.strip().endswith("False")


def test_a_driver_that_the_user_chose_counts_unless_it_shows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "dummy driver shows nothing" in str(window.lacks_display())
    monkeypatch.setenv("SDL_VIDEODRIVER", "wayland")
    assert window.lacks_display() is None


def test_a_silent_driver_that_sdl_fell_back_on_does_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SDL_VIDEODRIVER")
    monkeypatch.setenv("DISPLAY", ":99999")
    monkeypatch.setattr(pygame.display, "init", lambda: None)
    monkeypatch.setattr(pygame.display, "get_driver", lambda: "offscreen")
    assert "offscreen" in str(window.lacks_display())


def test_another_pygame_is_refused_with_the_way_to_mend_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(pygame, "IS_CE")
    with pytest.raises(GameError, match="pip install --force-reinstall pygame-ce"):
        display.require()


def test_an_unknown_scenario_is_refused_before_a_window_opens(shipped: Library) -> None:
    with pytest.raises(GameError, match="locarnoo"):
        window.play(shipped, "locarnoo")


def test_a_missing_font_file_is_replaced_with_one_notice(tmp_path: Path) -> None:
    pygame.font.init()
    fonts = Fonts(tmp_path)
    assert fonts.at("body", 16).size("Moscow")[0] > 0
    assert "PTSerif_400Regular.ttf is missing" in fonts.notice


def test_a_broken_font_file_has_a_sister_stand_in(tmp_path: Path) -> None:
    pygame.font.init()
    folder = tmp_path / "fonts"
    shutil.copytree(places.shipped_assets() / "fonts", folder)
    (folder / "PTSerif_400Regular.ttf").write_bytes(b"no font")
    fonts = Fonts(folder)
    assert fonts.at("body", 16).size("Moscow") == fonts.at("italic", 16).size("Moscow")
    assert "missing or broken" in fonts.notice


# ── Settings and crashes ─────────────────────────────────────────────────────────────────────────────────────────────


def _window(shipped: Library, file: Path) -> app.Window:
    assets = places.shipped_assets()
    pygame.display.init()
    pygame.font.init()
    surface = pygame.display.set_mode((1280, 720), pygame.RESIZABLE)
    shelf = Shelf(shipped, assets, True)
    return app.Window(surface, Fonts(assets / "fonts"), TitleView(shelf), SettingsFile(file))


def _strike(window: app.Window, *codes: tuple[int, int]) -> None:
    for code, held in codes:
        pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=code, mod=held, unicode=""))
        pygame.event.post(pygame.event.Event(pygame.KEYUP, key=code, mod=held))
        window.turn()
        window.turn()


def test_text_size_colours_and_motion_are_there_again_with_what_others_wrote(shipped: Library, tmp_path: Path) -> None:
    file = tmp_path / "config" / "settings.json"
    file.parent.mkdir()
    file.write_text('{"classroom": {"timer": 8}}', encoding="utf-8")
    _strike(_window(shipped, file), (pygame.K_EQUALS, pygame.KMOD_CTRL), (pygame.K_F2, 0), (pygame.K_F3, 0))
    kept = json.loads(file.read_text(encoding="utf-8"))
    assert kept == {"classroom": {"timer": 8}, "text": 1.1, "palette": "night", "motion": False}
    assert os.listdir(file.parent) == ["settings.json"]
    again = _window(shipped, file)
    assert (again.stage.canvas.text, again.stage.palette.name, again.motion) == (1.1, "night", False)


@pytest.mark.parametrize(
    "raw", [b"", b"{nonsense", b"[1]", b"\xff\xfe", b"[" * 100_000, b'{"a": "' + b"x" * 300_000 + b'"}']
)
def test_damaged_settings_are_told_once_and_put_aside(shipped: Library, tmp_path: Path, raw: bytes) -> None:
    file = tmp_path / "settings.json"
    file.write_bytes(raw)
    window = _window(shipped, file)
    window.turn()
    assert "can't be read" in window.stage.notice
    assert window.stage.palette.name == "paper"
    _strike(window, (pygame.K_DOWN, 0))
    assert window.stage.notice == ""
    _strike(window, (pygame.K_F2, 0))
    assert json.loads(file.read_text(encoding="utf-8"))["palette"] == "night"
    assert (tmp_path / "settings.json.damaged").read_bytes() == raw


@pytest.mark.parametrize(
    "raw", ['{"text": "big", "palette": "mauve", "motion": 3}', '{"text": true}', '{"text": 1e99}']
)
def test_settings_that_make_no_sense_are_as_usual(tmp_path: Path, raw: str) -> None:
    file = tmp_path / "settings.json"
    file.write_text(raw, encoding="utf-8")
    assert SettingsFile(file).read() == Settings()


def test_settings_that_cannot_be_written_are_told_and_stop_nothing(shipped: Library, tmp_path: Path) -> None:
    (tmp_path / "config").write_text("a file where the folder should be", encoding="utf-8")
    window = _window(shipped, tmp_path / "config" / "settings.json")
    _strike(window, (pygame.K_F2, 0), (pygame.K_DOWN, 0))
    assert "can't be kept" in window.stage.notice
    assert window.stage.palette.name == "night"


def test_a_crash_is_logged_and_told_in_one_sentence(
    shipped: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NARKOMINDEL_HOME", str(tmp_path))
    monkeypatch.delenv("NARKOMINDEL_DEBUG", raising=False)
    monkeypatch.setattr(app.Window, "live", lambda self: 1 / 0)
    with pytest.raises(GameError, match="mistake of ours") as caught:
        app.run(shipped, None, forecast=True)
    (log,) = (tmp_path / "log").iterdir()
    assert str(log) in str(caught.value)
    assert "ZeroDivisionError: division by zero" in log.read_text(encoding="utf-8")


def test_a_crash_shows_itself_in_development(shipped: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NARKOMINDEL_HOME", str(tmp_path))
    monkeypatch.setenv("NARKOMINDEL_DEBUG", "1")
    monkeypatch.setattr(app.Window, "live", lambda self: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        app.run(shipped, None, forecast=True)
    assert not (tmp_path / "log").exists()


def test_a_crash_without_a_place_for_its_log_is_still_one_sentence(
    shipped: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "log").write_text("a file where the folder should be", encoding="utf-8")
    monkeypatch.setenv("NARKOMINDEL_HOME", str(tmp_path))
    monkeypatch.delenv("NARKOMINDEL_DEBUG", raising=False)
    monkeypatch.setattr(app.Window, "live", lambda self: 1 / 0)
    with pytest.raises(GameError, match="no log of it could be written"):
        app.run(shipped, None, forecast=True)


REAL = """
import pygame
from pathlib import Path
from game import places
from game.files.library import open_library
from game.frontends.window import app, lacks_display
from game.frontends.window.fonts import Fonts
from game.frontends.window.shelf import Shelf
assert lacks_display() is None
SHIPPED = places.shipped_scenarios(), places.shipped_seeds()
shelf = Shelf(lambda: open_library(*SHIPPED, None, Path({cache!r})), places.shipped_assets(), True)
window = app.Window(app.opened(), Fonts(places.shipped_assets() / "fonts"), app.TitleView(shelf))
for key in (0, 0, pygame.K_RETURN, 0):
    if key:
        pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=key, mod=0, unicode=""))
    window.turn()
shelf.library
window.turn()
window.turn()
print(pygame.display.get_driver(), type(window.stage.top).__name__, len(window.stage.nodes()) > 5)
pygame.event.post(pygame.event.Event(pygame.QUIT))
window.live()
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Xvfb is for Linux")
def test_a_real_window_opens_under_xvfb(tmp_path: Path) -> None:
    if shutil.which("xvfb-run") is None:
        if os.environ.get("CI") == "true":
            pytest.fail("Xvfb is missing, and this is where the real window is tried")
        pytest.skip("no Xvfb here")
    clean = {key: value for key, value in os.environ.items() if not key.startswith("SDL_VIDEO")}
    cache = str(read_before(tmp_path) / "cache")
    command = ["xvfb-run", "-a", "-s", "-screen 0 1920x1080x24", sys.executable, "-c", REAL.format(cache=cache)]
    done = subprocess.run(command, cwd=ROOT, env=clean, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == ["x11", "CampaignsView", "True"]
