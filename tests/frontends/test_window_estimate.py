"""The estimate at one look: chart, switches that are walked along, counted signs; and what E exports."""

import os
from itertools import pairwise
from pathlib import Path

import pygame
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game import places
from game.core.moves import Choose
from game.core.pages.debrief import RecordScreen
from game.core.pages.estimate import EstimateScreen
from game.frontends.terminal.written import written
from game.frontends.window.box import Box
from game.frontends.window.chart_labels import Named, place_names
from game.frontends.window.fonts import Fonts
from game.frontends.window.keys import Key
from game.frontends.window.screens import print_layout, printed
from game.frontends.window.screens.tabbed import TabbedView
from game.frontends.window.sitting import Sitting
from game.frontends.window.stage import Stage
from game.frontends.window.view import View
from game.frontends.window.years_chart import steps
from game.session import Session
from tests.frontends.drawn import fonts
from tests.frontends.terminal_stage import FACTS, GROUPS, campaign, session


def ended(found: Session, kind: type) -> Session:
    """Played by the last option that is open, to a page."""
    for _ in range(60):
        if isinstance(found.screen, kind):
            return found
        options = [one for one in getattr(found.screen, "options", ()) if one.closed is None]
        if options and not hasattr(found.screen, "counters"):
            found.play(Choose(choice=options[-1].id))
        else:
            found.go_on()
    raise AssertionError("it never came")


def staged(found: Session, size: tuple[int, int] = (1280, 720)) -> Stage:
    stage = Stage(pygame.Surface(size), fonts(), View())
    sitting = Sitting(found, places.shipped_assets(), written=lambda session: written(session, GROUPS))
    stage.apply(sitting.opening())
    return stage


@pytest.fixture(autouse=True)
def drawn(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(os.environ, "SDL_VIDEODRIVER", "dummy")
    monkeypatch.setattr(places, "pictures", lambda: tmp_path / "pictures")
    monkeypatch.setattr(places, "documents", lambda: tmp_path / "documents")
    pygame.display.init()
    pygame.font.init()


@pytest.fixture
def stage() -> Stage:
    return staged(ended(Session(campaign(), FACTS, forecast=False), EstimateScreen))


def node(stage: Stage, id: str) -> str:
    return next(f"{one.name}: {one.value}" for one in stage.nodes() if one.id == id)


def test_all_stands_on_the_first_tab_at_once(stage: Stage) -> None:
    ids = {one.id for one in stage.nodes()}
    assert {"chart", "switches", "tallies", "ending", "questions"} <= ids


def test_left_and_right_leaf_through_the_variables_those_that_parted_most_first(stage: Stage) -> None:
    stage.focus("chart")
    first = node(stage, "chart")
    stage.key(Key.RIGHT)
    assert node(stage, "chart") != first
    stage.key(Key.LEFT)
    assert node(stage, "chart") == first


def test_the_strip_is_walked_along_and_enter_goes_back_to_the_decision(stage: Stage) -> None:
    stage.focus("switches")
    assert "1. A letter, The letter" in node(stage, "switches")
    stage.key(Key.RIGHT)
    assert "2. A letter, The seal" in node(stage, "switches")
    assert "Enter: go back to it" in node(stage, "switch-card")
    stage.key(Key.PRESS)
    assert type(stage.top).__name__ == "RewindView"
    assert "The seal" in next(one.name for one in stage.nodes() if one.focused)


def test_the_card_goes_when_the_focus_goes(stage: Stage) -> None:
    stage.focus("switches")
    stage.focus("chart")
    assert not any(one.id == "switch-card" for one in stage.nodes())


def test_tables_stand_in_for_chart_and_signs(stage: Stage) -> None:
    stage.key(Key.TABLE)
    assert "you " in node(stage, "chart-table")
    assert "the record" in node(stage, "tally-table")


def test_e_keeps_a_picture_and_the_text_and_says_where(stage: Stage, tmp_path: Path) -> None:
    stage.draw()
    stage.key(Key.EXPORT)
    (picture,), (text,) = (list((tmp_path / name).iterdir()) for name in ("pictures", "documents"))
    assert str(picture) in stage.notice
    assert str(text) in stage.notice
    assert pygame.image.load(picture).get_width() == printed.WIDTH
    said = text.read_text(encoding="utf-8")
    assert said.startswith("The estimate: Two letters")
    assert "What the line bought" in said
    assert max(map(len, said.splitlines())) <= 80


def test_a_folder_that_cannot_be_written_is_one_notice(stage: Stage, tmp_path: Path) -> None:
    (tmp_path / "pictures").write_text("a file")
    (tmp_path / "documents").write_text("a file")
    stage.draw()
    stage.key(Key.EXPORT)
    assert stage.notice.count("can't be written") == 2
    assert "Saved" not in stage.notice


@pytest.mark.parametrize("kind", [EstimateScreen, RecordScreen])
def test_no_text_of_the_poster_is_cut_off(kind: type, monkeypatch: pytest.MonkeyPatch) -> None:
    found = session(forecast=False) if kind is RecordScreen else Session(campaign(), FACTS, forecast=False)
    stage = staged(ended(found, kind))
    stage.draw()
    assert isinstance(stage.top, TabbedView)
    canvases = []
    made = printed._canvas

    def marked(fonts: Fonts, height: float) -> object:
        canvases.append(canvas := made(fonts, height))
        canvas.marks = []
        return canvas

    monkeypatch.setattr(printed, "_canvas", marked)
    printed.printed(stage.top, stage.fonts)
    canvas = canvases[-1]
    page = canvas.page.inset(print_layout.EDGE / 2, 0)
    assert canvas.marks
    for mark in canvas.marks:
        assert mark.shown.holds(mark.box, 1.0), mark.text
        assert page.holds(mark.box), mark.text


PLOT = Box(0, 0, 400, 200)
POINTS = st.lists(st.tuples(st.floats(0, 400), st.floats(0, 200)), min_size=2, max_size=8)


@given(POINTS, st.floats(10, 120))
def test_names_in_a_chart_never_lie_on_each_other_or_outside(points: list[tuple[float, float]], wide: float) -> None:
    named = [Named(point, "name") for point in points]
    boxes = [box for box in place_names(named, [(wide, 14.0)] * len(named), [points], PLOT) if box is not None]
    assert all(PLOT.holds(box) for box in boxes)
    assert not any(a.overlaps(b) for i, a in enumerate(boxes) for b in boxes[i + 1 :])


@given(POINTS)
def test_a_stepped_line_goes_level_or_upright_through_its_points(points: list[tuple[float, float]]) -> None:
    ordered = sorted(points)
    made = steps(ordered)
    assert all(a[0] == b[0] or a[1] == b[1] for a, b in pairwise(made))
    assert (made[0], made[-1]) == (ordered[0], ordered[-1])
