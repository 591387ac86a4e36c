"""Does the window open with what it finds? A display or none, fonts, settings; and how a crash is told."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pygame
import pytest

from game import places
from game.core.errors import GameError
from game.files.library import Library
from game.files.runs import Runs
from game.frontends import window
from game.frontends.window import app, display
from game.frontends.window.fonts import Fonts
from game.frontends.window.opening import opened, suiting
from game.frontends.window.screens.title import TitleView
from game.frontends.window.settings import Settings, SettingsFile
from game.frontends.window.shelf import Shelf
from game.session import Session
from tests.frontends.drawn import draw_on, fonts
from tests.frontends.window_driver import strike
from tests.run_house import save_one_move
from tests.shelf import read_before

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.usefixtures("dummy_display")


# ── The size ─────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("screen", "window"),
    [
        ((1280, 720), (1280, 720)),
        ((1366, 768), (1280, 720)),
        ((1920, 1080), (1440, 810)),
        ((2560, 1080), (1440, 810)),
        ((1080, 1920), (1280, 720)),
        ((3840, 2160), (2880, 1620)),
    ],
)
def test_until_the_player_chooses_a_window_takes_three_quarters_of_the_screen(
    screen: tuple[int, int], window: tuple[int, int]
) -> None:
    assert suiting(*screen) == window


def test_a_window_is_no_larger_than_the_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pygame.display, "get_desktop_sizes", lambda: [(1080, 1920)])
    assert opened(None).get_size() == (1080, 720)


def test_the_window_has_a_name_and_a_face_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    faces: list[pygame.Surface] = []
    monkeypatch.setattr(pygame.display, "set_icon", faces.append)
    opened()
    (face,) = faces
    assert len({tuple(face.get_at((x, y))) for x in range(0, 64, 4) for y in range(0, 64, 4)}) >= 3
    display.require()
    assert os.environ["SDL_VIDEO_X11_WMCLASS"] == "narkomindel"


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
    window = app.Window(surface, fonts(), TitleView(shelf), SettingsFile(file))
    draw_on(window.stage)
    return window


def _strike(window: app.Window, *codes: tuple[int, int]) -> None:
    for code, held in codes:
        strike(code, held)
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


def test_a_run_can_be_opened_elsewhere_while_the_box_still_tells_of_a_crash(
    shipped: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NARKOMINDEL_HOME", str(tmp_path))
    monkeypatch.delenv("NARKOMINDEL_DEBUG", raising=False)
    monkeypatch.setattr(app.Window, "live", lambda self: 1 / 0)
    runs, opened = Runs(tmp_path / "runs"), list[int]()
    save_one_move(shipped, runs, "locarno")

    def read_meanwhile(error: Exception) -> None:
        (line,) = runs.listed()
        session = Session.from_run(runs.open(shipped, line.file), shipped.facts)
        opened.append(len(session.moves))
        session.close()

    monkeypatch.setattr(app, "shown", read_meanwhile)
    with pytest.raises(GameError, match="mistake of ours"):
        app.run(shipped, None, forecast=True, runs=runs, resume="1")
    assert opened == [1]


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


# ── A real window ─────────────────────────────────────────────────────────────────────────────────────────────────────

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
