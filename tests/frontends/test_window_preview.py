from pathlib import Path

import pygame
import pytest

from game import places
from game.core.pages.desk import ResultScreen
from game.files.library import Library
from game.frontends.window.preview import PATIENCE, PreviewWindow
from game.frontends.window.screens.draft import DraftView
from tests.authoring import desk
from tests.authoring.drafts.draft import DRAFT, begun, replace
from tests.frontends.drawn import draw_on, fonts
from tests.frontends.window_driver import strike

pytestmark = pytest.mark.usefixtures("dummy_display")


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return desk.library(tmp_path_factory.mktemp("desk"))


class _Desk:
    """A preview's window, its file, and a clock that stands until it is moved."""

    def __init__(self, folder: Path, library: Library, text: str = DRAFT, size: tuple[int, int] = (1280, 768)) -> None:
        self.preview, self.path = begun(folder, library, text)
        self.now = 0.0
        pygame.display.init()
        pygame.event.clear()
        assets = places.shipped_assets()
        surface = pygame.display.set_mode(size, pygame.RESIZABLE)
        first = DraftView(self.preview, assets)
        self.window = PreviewWindow(surface, fonts(), first, self.preview, clock=lambda: self.now)
        self.window.motion, self.window.deaf = False, 0.0
        draw_on(self.window.stage)
        self.window.turn()

    def press(self, *codes: int) -> None:
        for code in codes:
            strike(code)
            self._turn()
        self._turn()

    def _turn(self) -> None:
        if self.window.stage.stack:
            self.window.turn()

    def save(self, text: str) -> None:
        """Saves the file, and lets time pass for two looks at it."""
        replace(self.path, text)
        for _ in range(3):
            self.now += PATIENCE
            self.window.turn()

    @property
    def view(self) -> str:
        return type(self.window.stage.top).__name__

    @property
    def said(self) -> str:
        """Everything that the page says."""
        return "\n".join(f"{node.name} {node.value}" for node in self.window.stage.nodes())


def test_the_play_opens_at_once_and_a_save_turns_the_page(tmp_path: Path, library: Library) -> None:
    desk_ = _Desk(tmp_path, library)
    assert desk_.view == "DecisionView"
    desk_.press(pygame.K_2)
    assert desk_.view == "ResultView"
    desk_.save(DRAFT.replace("They ask.", "They ask twice."))
    assert desk_.view == "ResultView"
    assert "They ask twice." in desk_.said


def test_a_broken_file_leaves_the_page_and_tells_its_problems(tmp_path: Path, library: Library) -> None:
    desk_ = _Desk(tmp_path, library)
    desk_.press(pygame.K_2)
    desk_.save(DRAFT.replace("\naim:", "\naimm:"))
    assert desk_.view == "ResultView"
    assert desk_.window.strip == (
        "draft.yaml: 1 error · the page is as it last could be played",
        "7:1 unknown key 'aimm'  [shape-unknown-key]",
    )
    desk_.press(pygame.K_p)
    assert desk_.view == "ProblemsView"
    assert "did you mean 'aim'?" in desk_.said
    desk_.save(DRAFT)
    assert desk_.view == "ProblemsView"
    desk_.press(pygame.K_p)
    assert desk_.view == "ResultView"
    assert "error" not in desk_.window.strip[0]


def test_where_the_path_breaks_the_strip_says(tmp_path: Path, library: Library) -> None:
    desk_ = _Desk(tmp_path, library)
    desk_.press(pygame.K_2)
    desk_.save(DRAFT.replace("      loudly:", "      aloud:"))
    assert desk_.view == "DecisionView"
    assert desk_.window.strip[1].startswith("The path broke at the scene 'ask': the choice 'loudly' isn't there.")


def test_a_file_that_cannot_be_played_yet_shows_its_problems_until_it_can(tmp_path: Path, library: Library) -> None:
    desk_ = _Desk(tmp_path, library, DRAFT[:200])
    assert desk_.view == "DraftView"
    assert "It is shown as soon as it can be played." in desk_.said
    desk_.save(DRAFT)
    assert desk_.view == "DecisionView"


def test_escape_leads_to_the_page_behind_and_from_there_out(tmp_path: Path, library: Library) -> None:
    desk_ = _Desk(tmp_path, library)
    desk_.press(pygame.K_2, pygame.K_ESCAPE)
    assert desk_.view == "DraftView"
    desk_.save(DRAFT.replace("\naim:", "\naimm:"))
    desk_.save(DRAFT)
    assert desk_.view == "DraftView"
    desk_.press(pygame.K_RETURN)
    assert desk_.view == "DecisionView"
    assert desk_.preview.session is not None
    assert not desk_.preview.session.run.steps
    desk_.press(pygame.K_ESCAPE, pygame.K_ESCAPE)
    assert desk_.window.stage.stack == ()


def test_the_record_leads_to_the_page_behind(tmp_path: Path, library: Library) -> None:
    desk_ = _Desk(tmp_path, library)
    desk_.press(pygame.K_1, pygame.K_RETURN, pygame.K_1, pygame.K_RETURN)
    assert desk_.view == "RecordView"
    desk_.press(pygame.K_ESCAPE)
    assert desk_.view == "DraftView"


def test_the_strip_grows_with_the_letters(tmp_path: Path, library: Library) -> None:
    desk_ = _Desk(tmp_path, library)
    _, before = desk_.window.stage.canvas.size
    stage = desk_.window.stage
    stage.settings = stage.settings._replace(text=2.0)
    stage.touch()
    desk_.window.turn()
    _, after = desk_.window.stage.canvas.size
    assert (768 - after) == pytest.approx((768 - before) * 1.6, abs=1)
    assert desk_.window.stage.canvas.text == 2.0


def test_a_click_on_the_strip_opens_the_problems(tmp_path: Path, library: Library) -> None:
    desk_ = _Desk(tmp_path, library)
    for expected in ("ProblemsView", "DecisionView"):
        pygame.event.post(pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=(700, 750), button=1))
        desk_.window.turn()
        assert desk_.view == expected


def test_what_lay_over_the_page_is_put_away_by_a_save(tmp_path: Path, library: Library) -> None:
    desk_ = _Desk(tmp_path, library)
    desk_.press(pygame.K_2, pygame.K_l)
    assert desk_.view == "LedgerView"
    desk_.save(DRAFT + "# \n")
    assert desk_.view == "ResultView"
    assert desk_.preview.session is not None
    assert isinstance(desk_.preview.session.screen, ResultScreen)


@pytest.mark.parametrize("size", [(800, 480), (1920, 1080)])
def test_the_page_and_the_strip_share_every_window(size: tuple[int, int], tmp_path: Path, library: Library) -> None:
    desk_ = _Desk(tmp_path, library, size=size)
    wide, high = desk_.window.stage.canvas.size
    assert wide == size[0]
    assert size[1] * 0.85 < high < size[1]
    pygame.display.set_mode((1000, 700), pygame.RESIZABLE)
    pygame.event.post(pygame.event.Event(pygame.WINDOWSIZECHANGED, x=1000, y=700))
    desk_.window.turn()
    assert desk_.window.stage.canvas.size[0] == 1000
    assert 600 < desk_.window.stage.canvas.size[1] < 700
