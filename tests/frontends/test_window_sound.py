"""What is heard, and that nothing waits for it. The devices are SDL's own: one drops all, one writes a file."""

import os
import pkgutil
import sys
import wave
from array import array
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from time import monotonic, sleep
from typing import get_args

import pygame
import pytest

from game import places
from game.core.moves import Choose
from game.core.pages.debrief import RecordScreen
from game.core.pages.desk import DecisionScreen, ResultScreen
from game.frontends.window import cues, player, screens
from game.frontends.window.app import Window
from game.frontends.window.cues import Beat, beats
from game.frontends.window.player import Order
from game.frontends.window.screens.help import HelpView
from game.frontends.window.screens.rewind import RewindView
from game.frontends.window.settings import USUAL
from game.frontends.window.sitting import Sitting
from game.frontends.window.sound import Sounds
from game.frontends.window.view import View
from tests.frontends.drawn import draw_on, fonts
from tests.frontends.terminal_stage import session

FOLDER = places.shipped_assets() / "sounds"
FILES = sorted(FOLDER.glob("*.wav"))


# ── The files ────────────────────────────────────────────────────────────────────────────────────────────────────────


def _samples(file: Path) -> "array[int]":
    with wave.open(str(file)) as opened:
        assert (opened.getnchannels(), opened.getsampwidth(), opened.getframerate()) == (1, 2, player.RATE)
        samples = array("h", opened.readframes(opened.getnframes()))
    if sys.byteorder == "big":
        samples.byteswap()
    return samples


def test_every_sound_has_its_file_and_they_are_small() -> None:
    named = {"key-1", "key-2", "key-3", *get_args(cues.Sound)} - {"key"}
    assert {file.stem for file in FILES} == named
    assert sum(file.stat().st_size for file in FILES) < 300_000


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_sound_is_short_quiet_and_begins_and_ends_in_silence(file: Path) -> None:
    samples = _samples(file)
    assert len(samples) < 2 * player.RATE
    assert 1_000 < max(map(abs, samples)) < 0.75 * 32_767
    assert abs(samples[0]) < 30
    assert abs(samples[-1]) < 30
    assert abs(sum(samples) / len(samples)) < 10
    window = player.RATE // 20
    loudest = max(sum(x * x for x in samples[i : i + window]) / window for i in range(0, len(samples), window // 2))
    assert 0.008 < loudest**0.5 / 32_767 < 0.2


def test_the_same_bytes_are_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("numpy")
    from importlib.util import module_from_spec, spec_from_file_location

    spec = spec_from_file_location("build_sounds", FOLDER.parent / "build_sounds.py")
    assert spec is not None
    assert spec.loader is not None
    made = module_from_spec(spec)
    spec.loader.exec_module(made)
    monkeypatch.setattr(sys, "argv", ["build_sounds.py", str(tmp_path)])
    made.main()
    for file in FILES:
        ours, again = _samples(file), _samples(tmp_path / file.name)
        assert max(abs(a - b) for a, b in zip(ours, again, strict=True)) <= 1


# ── The table ────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_table_names_views_that_there_are() -> None:
    modules = [import_module(f"{screens.__name__}.{found.name}") for found in pkgutil.iter_modules(screens.__path__)]
    views = {name for module in modules for name, thing in vars(module).items() if isinstance(thing, type)}
    assert {row.view for row in cues.CUES} <= views


def test_each_sound_has_a_twin_to_see() -> None:
    assert set(cues.TWINS) == set(get_args(cues.Sound))
    assert all(cues.TWINS.values())


def _at(kind: type, *choices: str) -> Sitting:
    here, left = session(forecast=False), list(choices)
    while not isinstance(here.screen, kind) or left:
        if isinstance(here.screen, DecisionScreen):
            here.play(Choose(choice=left.pop(0) if left else here.screen.options[0].id))
        else:
            here.go_on()
    return Sitting(here, places.shipped_assets())


def _heard(view: View, before: View | None = None) -> list[str]:
    return [beat.sound for beat in beats(view, before)]


def test_a_late_dispatch_rings_and_a_decision_that_is_gone_back_to_throws_the_switch() -> None:
    sitting = _at(DecisionScreen)
    view = sitting.view()
    assert _heard(view) == ["paper", "bell"]
    assert _heard(view, RewindView(sitting, ())) == ["switch"]
    assert _heard(HelpView()) == ["paper"]


def test_a_result_is_stamped_and_rings_where_the_juncture_ends() -> None:
    assert _heard(_at(ResultScreen).view()) == ["stamp"]
    sitting = _at(ResultScreen, "sign", "black")
    assert _heard(sitting.view()) == ["stamp", "bell"]


@pytest.mark.parametrize(("choices", "heard"), [(("wait",), ["switch"]), (("sign", "black"), ["paper"])])
def test_the_record_tells_of_leaving_it_only_where_it_was_left(choices: tuple[str, ...], heard: list[str]) -> None:
    assert _heard(_at(RecordScreen, *choices).view()) == heard


# ── The window ───────────────────────────────────────────────────────────────────────────────────────────────────────


class Listener:
    """A window, and what is heard in front of it."""

    def __init__(self, view: View) -> None:
        pygame.display.init()
        pygame.event.clear()
        self.orders: list[Order] = []
        self.sounds = Sounds(FOLDER, self.orders.extend)
        surface = pygame.display.set_mode((1280, 720))
        self.window = Window(surface, fonts(), view, sounds=self.sounds)
        draw_on(self.window.stage)
        self.window.motion = False
        self.turn()

    def turn(self) -> None:
        self.window.turn()
        self.window.turn()

    def press(self, *keys: int, letter: str = "") -> None:
        """Keys that go down one after another, and stay there."""
        for key in keys:
            pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=key, mod=0, unicode=letter))
            self.turn()

    @property
    def heard(self) -> list[str]:
        """What was heard since one asked last."""
        found = [order.sound for order in self.orders]
        self.orders.clear()
        return found


@pytest.fixture
def listener(dummy_display: None) -> Listener:
    return Listener(_at(DecisionScreen).view())


def test_a_page_is_heard_once_and_coming_back_to_it_is_silent(listener: Listener) -> None:
    assert listener.heard == ["paper", "bell"]
    listener.press(pygame.K_F1)
    assert listener.heard == ["paper"]
    listener.press(pygame.K_ESCAPE)
    assert listener.heard == []


def test_a_key_that_changes_the_page_clicks_and_moving_the_focus_does_not(listener: Listener) -> None:
    listener.heard.clear()
    listener.press(pygame.K_t)
    assert listener.heard == ["key"]
    listener.press(pygame.K_TAB, pygame.K_DOWN)
    assert listener.heard == []


def test_a_key_that_is_held_is_heard_once(listener: Listener) -> None:
    listener.press(pygame.K_1)
    listener.press(pygame.K_1)
    listener.heard.clear()
    listener.press(*[pygame.K_RIGHT] * 12)
    assert len(listener.heard) <= 1


@pytest.mark.parametrize("settings", [{"mute": True}, {"volume": 0}])
def test_nothing_is_heard_without_volume(listener: Listener, settings: dict[str, object]) -> None:
    listener.heard.clear()
    listener.window.stage.settings = USUAL._replace(**settings)
    listener.turn()
    listener.press(pygame.K_t, pygame.K_F1)
    assert listener.heard == []


def test_f7_silences_and_says_so(listener: Listener) -> None:
    listener.press(pygame.K_F7)
    assert listener.window.stage.notice == "Sound: off."
    assert listener.window.stage.settings.mute
    pygame.event.post(pygame.event.Event(pygame.KEYUP, key=pygame.K_F7, mod=0))
    listener.press(pygame.K_F7)
    assert listener.window.stage.notice == "Sound: on."


def test_there_is_silence_while_the_page_is_read_aloud(listener: Listener) -> None:
    listener.heard.clear()
    listener.window.assistance.speaks = True
    listener.window.stage.settings = USUAL._replace(speech=True)
    listener.turn()
    listener.sounds.click()
    assert listener.heard == []


# ── Devices ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def _until(there: Callable[[], bool], patience: float = 2.0) -> bool:
    end = monotonic() + patience
    while not there() and monotonic() < end:
        sleep(0.01)
    return there()


def _busy(kind: cues.Sound) -> bool:
    return pygame.mixer.get_init() is not None and pygame.mixer.Channel(player.KINDS.index(kind)).get_busy()


@pytest.fixture
def sounds(monkeypatch: pytest.MonkeyPatch) -> Iterator[Sounds]:
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    made = Sounds(FOLDER)
    yield made
    made.close()
    pygame.mixer.quit()


def test_a_page_breaks_off_the_sound_of_the_one_before(sounds: Sounds) -> None:
    sounds.order(Beat("telegraph"))
    assert _until(lambda: _busy("telegraph"))
    sounds.order(Beat("paper"))
    assert _until(lambda: _busy("paper"))
    assert _until(lambda: not _busy("telegraph"), 0.5)


def test_the_device_is_let_go_in_silence_and_taken_again(sounds: Sounds, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(player, "REST", 0.3)
    for _ in range(2):
        sounds.order(Beat("key"))
        assert _until(lambda: _busy("key"))
        assert _until(lambda: pygame.mixer.get_init() is None)


def test_what_was_to_come_on_a_page_is_not_heard_on_the_next(sounds: Sounds) -> None:
    sounds.order(Beat("bell", 0.3))
    sounds.order(Beat("paper"))
    assert _until(lambda: _busy("paper"))
    sleep(0.4)
    assert not _busy("bell")


@pytest.mark.parametrize("driver", ["no such driver", "pulseaudio"])
def test_without_a_device_there_is_silence_and_nothing_is_waited_for(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], driver: str
) -> None:
    monkeypatch.setenv("SDL_AUDIODRIVER", driver)
    monkeypatch.setenv("PULSE_SERVER", "nowhere")
    made, began = Sounds(FOLDER), monotonic()
    for _ in range(3):
        made.order(Beat("stamp"))
    assert monotonic() - began < 0.05
    made.close()
    assert pygame.mixer.get_init() is None
    assert capfd.readouterr().err == ""


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux for its devices")
def test_a_linux_without_card_and_server_is_not_asked_for_a_device(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in ("SDL_AUDIODRIVER", "PULSE_SERVER"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    assert player.no_device() is not os.path.exists("/dev/snd")
    (tmp_path / "pipewire-0").touch()
    assert not player.no_device()


def test_what_is_played_reaches_the_device_without_clipping(tmp_path: Path) -> None:
    from subprocess import run

    played = tmp_path / "mix.raw"
    code = (
        "from pathlib import Path; from time import sleep; from game.frontends.window.sound import Sounds;"
        "from game.frontends.window.cues import Beat;"
        f"made = Sounds(Path({str(FOLDER)!r})); made.volume = 100;"
        "made.order(Beat('stamp'), Beat('bell', 0.1)); made.click(); sleep(0.6); made.close()"
    )
    own = {"SDL_AUDIODRIVER": "disk", "SDL_DISKAUDIOFILE": str(played), "PYGAME_HIDE_SUPPORT_PROMPT": "1"}
    run([sys.executable, "-W", "ignore", "-c", code], check=True, env={**os.environ, **own}, capture_output=True)
    samples = array("h", played.read_bytes())
    assert 8_000 < max(map(abs, samples)) < 32_000
