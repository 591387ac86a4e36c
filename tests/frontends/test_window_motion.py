"""Pages that arrive, by a clock that the tests move."""

from collections.abc import Callable
from pathlib import Path

import pygame
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game import places
from game.core.moves import Choose
from game.core.pages.debrief import RecordScreen
from game.core.pages.desk import DecisionScreen, ForecastScreen, ResultScreen
from game.frontends.window import system_motion
from game.frontends.window.app import Window
from game.frontends.window.canvas import Canvas
from game.frontends.window.frames import Frames
from game.frontends.window.motion import Motion, Motions
from game.frontends.window.screens.rewind import RewindView
from game.frontends.window.sitting import Sitting
from game.frontends.window.stack import Push, Turn
from game.frontends.window.view import View
from game.frontends.window.widgets import Page
from tests.frontends.drawn import draw_on, fonts
from tests.frontends.terminal_stage import session
from tests.frontends.window_driver import strike

pytestmark = pytest.mark.usefixtures("dummy_display")

WHOLE = 1.0
"""Seconds after which nothing is on its way any more."""


class Desk:
    """A window at the small juncture's pages, with its clock."""

    def __init__(self) -> None:
        pygame.display.init()
        pygame.event.clear()
        self.now = 0.0
        self.sitting = Sitting(session(), places.shipped_assets())
        surface = pygame.display.set_mode((1280, 720))
        self.window = Window(surface, fonts(), self.sitting.view())
        self.window.frames = Frames(self.window.lens, self.window.sounds, lambda: self.now)
        self.window.frames.calm = False
        draw_on(self.window.stage)
        self.window.turn()

    def view(self, kind: type) -> View:
        """Plays on to a page of a kind, off the record where there is a choice."""
        here = self.sitting.session
        while not isinstance(here.screen, kind):
            if isinstance(here.screen, DecisionScreen):
                here.play(Choose(choice=here.screen.options[0].id))
            else:
                here.go_on()
        return self.sitting.view()

    def show(self, view: View, *, motion: bool = True) -> None:
        """Turns the page to a view, and draws its first frame."""
        self.window.motion = motion
        self.window.stage.apply(Push(view) if view.overlay else Turn(view))
        self.window.turn()

    def after(self, seconds: float) -> bytes:
        """What shows so much later."""
        self.now += seconds
        self.window.turn()
        return pygame.image.tobytes(self.window.stage.canvas.surface, "RGB")

    def press(self, key: int) -> None:
        strike(key)
        self.window.turn()

    @property
    def moving(self) -> bool:
        return self.window.frames.motions.active


@pytest.fixture
def desk() -> Desk:
    return Desk()


def _result(desk: Desk) -> View:
    return desk.view(ResultScreen)


def _record(desk: Desk) -> View:
    return desk.view(RecordScreen)


def _rewind(desk: Desk) -> View:
    _result(desk)
    desk.sitting.session.undo()
    return RewindView(desk.sitting, desk.sitting.session.branches())


PAGES = pytest.mark.parametrize("page", [_result, _record, _rewind])


@PAGES
def test_a_page_moves_and_then_is_what_it_is_without_motion(desk: Desk, page: Callable[[Desk], View]) -> None:
    view = page(desk)
    declared = view.motions
    desk.show(view, motion=False)
    still = desk.after(0.0)
    assert not desk.moving
    view.motions = declared
    desk.window.frames.shown = View()
    desk.window.stage.touch()
    desk.window.motion = True
    desk.window.turn()
    seen = {desk.after(0.05) for _ in range(12)}
    assert len(seen) > 2
    assert desk.after(WHOLE) == still
    assert not desk.moving


def test_counters_drop_into_the_row_that_they_are_given_to(desk: Desk) -> None:
    view = desk.view(ForecastScreen)
    desk.show(view)
    desk.after(WHOLE)
    desk.press(pygame.K_1)
    begun = desk.after(0.02)
    assert desk.moving
    placed = desk.after(WHOLE)
    assert placed != begun
    desk.window.stage.touch()
    assert desk.after(0.0) == placed
    desk.press(pygame.K_LEFT)
    assert not desk.moving


@PAGES
@pytest.mark.parametrize("key", [pygame.K_DOWN, pygame.K_F12, pygame.K_LSHIFT])
def test_a_key_ends_all_motion_at_once(
    desk: Desk, page: Callable[[Desk], View], key: int, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("platformdirs.user_pictures_path", lambda: tmp_path)
    desk.show(page(desk))
    assert desk.moving
    desk.press(key)
    assert not desk.moving


def test_only_what_moves_is_shown_again(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.show(_result(desk))
    desk.after(0.2)
    shown: list[pygame.Rect] = []
    monkeypatch.setattr(pygame.display, "update", shown.extend)
    monkeypatch.setattr(pygame.display, "flip", lambda: shown.append(pygame.Rect(0, 0, 1280, 720)))
    desk.after(0.02)
    assert 0 < sum(area.w * area.h for area in shown) < 1280 * 720 / 8
    desk.after(WHOLE)
    shown.clear()
    for _ in range(3):
        desk.after(0.02)
    assert shown == []


def test_a_page_is_come_back_to_without_its_stamp_landing_again(desk: Desk) -> None:
    desk.show(_result(desk))
    desk.after(WHOLE)
    desk.press(pygame.K_l)
    assert type(desk.window.stage.top).__name__ == "LedgerView"
    desk.press(pygame.K_l)
    assert type(desk.window.stage.top).__name__ == "ResultView"
    assert not desk.moving


def test_a_window_that_changes_its_size_meanwhile_ends_up_with_the_whole_page(desk: Desk) -> None:
    desk.show(_result(desk))
    desk.after(0.05)
    desk.window.stage.resize(pygame.display.set_mode((1024, 768)))
    desk.after(0.02)
    last = desk.after(WHOLE)
    desk.window.stage.touch()
    assert desk.after(0.0) == last


def test_a_page_that_takes_long_to_lay_out_still_moves(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    view = _result(desk)
    laid_out = view.page

    def slowly(canvas: Canvas) -> Page:
        desk.now += WHOLE
        return laid_out(canvas)

    monkeypatch.setattr(view, "page", slowly)
    desk.show(view)
    assert desk.moving
    assert desk.after(0.05) != desk.after(WHOLE)


MOTIONS = st.lists(
    st.builds(Motion, st.sampled_from("abc"), st.floats(0.12, 0.18), st.floats(0, 0.4)), unique_by=lambda m: m.name
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(motions=MOTIONS, steps=st.lists(st.floats(0, 0.2), max_size=20))
def test_things_only_ever_come_nearer_and_arrive(motions: list[Motion], steps: list[float]) -> None:
    now = [0.0]
    moving = Motions(lambda: now[0])
    moving.begin(*motions)
    far = dict.fromkeys("abc", 0.0)
    for step in [*steps, WHOLE]:
        now[0] += step
        moving.frame()
        for name, before in far.items():
            assert before <= moving.progress(name) <= 1
        far = {name: moving.progress(name) for name in far}
    assert set(far.values()) == {1.0}
    assert not moving.active


# ── What the system asks for ─────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.skipif(system_motion.sys.platform != "linux", reason="files of the Linux desktops")
@pytest.mark.parametrize(
    ("name", "line", "less"),
    [
        ("gtk-3.0/settings.ini", "gtk-enable-animations = false", True),
        ("gtk-4.0/settings.ini", "gtk-enable-animations=0", True),
        ("gtk-4.0/settings.ini", "gtk-enable-animations=1", False),
        ("kdeglobals", "AnimationDurationFactor=0", True),
        ("kdeglobals", "AnimationDurationFactor=0.5", False),
    ],
)
def test_the_desktops_wish_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, line: str, less: bool
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.delenv("XDG_CURRENT_DESKTOP", raising=False)
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_text(f"[Settings]\n{line}\n", encoding="utf-8")
    assert system_motion.wants_less() is less


def test_nothing_moves_where_the_system_asks_for_less_until_the_player_says_otherwise(desk: Desk) -> None:
    desk.window.frames.calm = True
    desk.show(_result(desk))
    assert not desk.moving
    desk.press(pygame.K_F3)
    assert desk.window.stage.notice == "Motion: on."
    desk.show(_record(desk))
    assert desk.moving
