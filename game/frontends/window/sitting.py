"""Who sits at the desk? One session being played, the folder of drawings, and what turns its pages."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, assert_never

from game.core.moves import Choose, Move
from game.core.pages.debrief import RecordScreen
from game.core.pages.desk import DecisionScreen, ForecastScreen, NoteScreen, ResultScreen
from game.core.pages.estimate import EstimateScreen, InterludeScreen
from game.core.pages.screen import Screen
from game.core.sentences import sentence
from game.frontends.window.stack import Back, Change, Push, Stay, Turn

if TYPE_CHECKING:
    from game.frontends.window.view import View
    from game.session import Session


class Widths(NamedTuple):
    """Of the columns of a decision page, in units; from one decision of a juncture to the next they stay."""

    text: float
    counsel: float


class Sitting:
    """A session with what its views need. It decides nothing: it passes moves on and shows the page that follows."""

    def __init__(
        self,
        session: "Session",
        assets: Path,
        notices: tuple[str, ...] = (),
        left: Callable[[], None] = lambda: None,
        written: "Callable[[Session], str] | None" = None,
    ) -> None:
        """`assets` is the folder that holds `map`; `notices` are told on opening; `left` is called on leaving.

        `written` writes a page out in words, for a file of text.
        """
        self.session, self.maps = session, assets / "map"
        self._notices, self._left, self.written = notices, left, written
        self._told: str | None = None
        """What was last said of saving."""
        self.widths: dict[object, Widths] = {}
        """Those of the decision pages, by the window, the letters and the juncture."""

    @property
    def screen(self) -> Screen:
        """The page to draw now."""
        return self.session.screen

    @property
    def keeps(self) -> bool:
        """Whether nothing would be lost by leaving."""
        return self.session.saved or not self.session.can_undo

    def opening(self) -> Push:
        """The first page, and what is to be told about the run."""
        notices, self._notices = self._notices, ()
        return Push(self.view(), " ".join(map(sentence, notices)))

    def view(self) -> "View":
        """The view of the page to draw now."""
        screen = self.screen
        match screen:
            case NoteScreen():
                from game.frontends.window.screens.note import NoteView

                return NoteView(self, screen)
            case DecisionScreen():
                from game.frontends.window.screens.decision import DecisionView

                return DecisionView(self, screen)
            case ForecastScreen():
                from game.frontends.window.screens.forecast import ForecastView

                return ForecastView(self, screen)
            case ResultScreen():
                from game.frontends.window.screens.result import ResultView

                return ResultView(self, screen)
            case RecordScreen():
                from game.frontends.window.screens.record import RecordView

                return RecordView(self, screen)
            case InterludeScreen():
                from game.frontends.window.screens.interlude import InterludeView

                return InterludeView(self, screen)
            case EstimateScreen():
                from game.frontends.window.screens.estimate import EstimateView

                return EstimateView(self, screen)
            case _:
                assert_never(screen)

    def play(self, move: Move) -> Change:
        """Makes a move and turns the page; raises IllegalMove where it can't be made."""
        self.session.play(move)
        return self._turned()

    def choose(self, choice: str, closed: str | None) -> Change:
        """Takes an option, or says why it is closed."""
        return Stay(f"Closed: {closed}") if closed is not None else self.play(Choose(choice=choice))

    def go_on(self) -> Change:
        """Turns the page; from the last one, back to where the sitting was opened."""
        self.session.go_on()
        return self.leave() if self.session.finished else self._turned()

    def undo(self) -> Change:
        """Goes back to the last decision."""
        if not self.session.can_undo:
            return Stay("Nothing has been decided yet.")
        self.session.undo()
        return self._turned()

    def rewind(self, to: int, overlays: int = 1) -> Change:
        """Goes back to the moment after a move, from so many views that lie over the page."""
        self.session.rewind(to)
        return self._turned(overlays)

    def leave(self, views: int = 1) -> Change:
        """Lets the run go and takes so many views away; says where it can be found again."""
        session = self.session
        kept = bool(session.moves) and session.saved and not session.finished
        session.close()
        self._left()
        return Back(views, f"Saved as “{session.name}”." if kept else "")

    def _turned(self, overlays: int = 0) -> Change:
        """The page that follows, with what is new about saving."""
        said = self.session.notice
        new = said if said != self._told and said else ""
        self._told = said
        return Turn(self.view(), sentence(new), overlays)
