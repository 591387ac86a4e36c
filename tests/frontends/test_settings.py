"""The file of the settings: what it keeps, and what it makes of files that are strange or of another version."""

import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from game.frontends.window.opening import opened
from game.frontends.window.settings import USUAL, Settings, SettingsFile
from game.frontends.window.sizes import SIZES, projected_size
from game.frontends.window.theme import NIGHT, PALETTES

SETTINGS = st.builds(
    Settings,
    text=st.sampled_from((None, *SIZES)),
    palette=st.sampled_from(PALETTES),
    motion=st.booleans(),
    speech=st.booleans(),
    volume=st.integers(0, 100),
    mute=st.booleans(),
    projector=st.booleans(),
    forecast=st.booleans(),
    notes=st.booleans(),
    window=st.none() | st.tuples(st.integers(160, 32_767), st.integers(160, 32_767)),
    full=st.booleans(),
)


def _file(folder: Path, content: object) -> SettingsFile:
    path = folder / "settings.json"
    path.write_text(json.dumps(content), encoding="utf-8")
    return SettingsFile(path)


@hypothesis_settings(max_examples=40)
@given(settings=SETTINGS)
def test_whatever_is_set_is_there_again(tmp_path_factory: pytest.TempPathFactory, settings: Settings) -> None:
    path = tmp_path_factory.mktemp("config") / "settings.json"
    SettingsFile(path).write(settings)
    again = SettingsFile(path)
    assert (again.read(), again.notice) == (settings, "")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("text", "big"), ("text", True), ("text", 1e99), ("text", -1), ("palette", "mauve"), ("palette", 3),
        ("motion", "no"), ("speech", 1), ("volume", 101), ("volume", -1), ("volume", 40.5), ("volume", True),
        ("volume", 10**400), ("mute", []), ("projector", "yes"), ("forecast", 0), ("notes", {}),
        ("window", [1280]), ("window", [1280, "720"]), ("window", [1, 1]), ("window", [10**9, 720]),
        ("window", {"w": 1}), ("full", "full"),
    ],
)  # fmt: skip
def test_a_value_that_makes_no_sense_is_told_as_usual_and_left_in_the_file(
    tmp_path: Path, name: str, value: object
) -> None:
    file = _file(tmp_path, {name: value, "mute": True} if name != "mute" else {name: value})
    settings = file.read()
    assert getattr(settings, name) == getattr(USUAL, name)
    assert settings.mute is (name != "mute")
    assert file.notice.endswith(f"as usual: {name}.")
    file.write(settings._replace(motion=not settings.motion) if name != "motion" else settings._replace(full=True))
    assert json.loads(file.path.read_text(encoding="utf-8"))[name] == value


def test_null_is_as_usual_and_no_mistake(tmp_path: Path) -> None:
    file = _file(tmp_path, dict.fromkeys(Settings._fields))
    assert (file.read(), file.notice) == (USUAL, "")


def test_what_a_newer_version_wrote_stays_in_the_file(tmp_path: Path) -> None:
    newer = {"format": 7, "gamepad": {"dead_zone": 0.2}, "palette": "sepia", "volume": 30}
    file = _file(tmp_path, newer)
    file.write(file.read()._replace(mute=True))
    assert json.loads(file.path.read_text(encoding="utf-8")) == {**newer, "mute": True}


def test_what_another_window_has_set_meanwhile_stays(tmp_path: Path) -> None:
    one, other = (SettingsFile(tmp_path / "settings.json") for _ in range(2))
    first, second = one.read(), other.read()
    one.write(first._replace(palette=NIGHT))
    other.write(second._replace(volume=10))
    assert SettingsFile(one.path).read() == USUAL._replace(palette=NIGHT, volume=10)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="needs a folder that can't be written")
def test_a_folder_that_cannot_be_written_is_told_and_the_file_stays(tmp_path: Path) -> None:
    file = _file(tmp_path, {"volume": 20})
    settings = file.read()
    tmp_path.chmod(0o500)
    file.write(settings._replace(mute=True))
    tmp_path.chmod(0o700)
    assert "can't be kept" in file.notice
    assert SettingsFile(file.path).read() == settings


@pytest.mark.parametrize("size", [(1920, 1080), (1280, 720), (1024, 768), (2560, 1080)])
def test_a_room_reads_letters_of_28_pixels_at_1080_lines(size: tuple[int, int]) -> None:
    scale = min(size[0] / 1280, size[1] / 720)
    assert 16.5 * scale * projected_size(*size) >= 28 * size[1] / 1080


@pytest.mark.usefixtures("dummy_display")
def test_a_window_from_a_larger_screen_comes_back_whole() -> None:
    import pygame

    surface = opened((9000, 7000))
    wide, high = pygame.display.get_desktop_sizes()[0]
    assert surface.get_size() == (wide, high)
