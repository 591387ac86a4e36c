"""What the tests of the window share: the shipped library, and a display that shows nothing."""

from collections.abc import Iterator

import pytest

from game.files.library import Library


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Library:
    from tests.frontends.window_driver import library

    return library(tmp_path_factory.mktemp("cache"))


@pytest.fixture
def dummy_display(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    import pygame

    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    yield
    pygame.quit()
