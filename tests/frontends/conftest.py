"""What the tests of the window share: libraries, a folder of runs, a display that shows nothing, a window on it."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from game.files.library import Library
from game.files.runs import Runs
from tests.frontends.four_junctures import four_junctures

if TYPE_CHECKING:
    from tests.frontends.window_driver import Driver


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Library:
    from tests.frontends.window_driver import library

    return library(tmp_path_factory.mktemp("cache"))


@pytest.fixture(scope="session")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Four junctures and the shipped campaigns."""
    return four_junctures(tmp_path_factory.mktemp("shelf"))


@pytest.fixture
def runs(tmp_path: Path) -> Runs:
    """A folder of runs that holds none."""
    return Runs(tmp_path / "runs")


@pytest.fixture
def dummy_display(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    import pygame

    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    yield
    for part in (pygame.mixer, pygame.joystick, pygame.display):  # letters stay open
        part.quit()


@pytest.fixture
def driver(shipped: Library, dummy_display: None) -> "Iterator[Driver]":
    """A window before the title of the shipped library; what it is played on isn't saved."""
    from tests.frontends.window_driver import Driver

    made = Driver(shipped)
    yield made
    made.shelf.close()
