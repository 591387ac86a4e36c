"""Who sits at the desk? One session being played, the folder of drawings, and what turns its pages."""

from pathlib import Path
from typing import TYPE_CHECKING, assert_never

from game.core.moves import Choose, Move
from game.core.screen import DecisionScreen, ForecastScreen, NoteScreen, RecordScreen, ResultScreen, Screen
from game.frontends.window.stack import Change, Pop, Stay, Turn

if TYPE_CHECKING:
    from game.frontends.window.view import View
    from game.session import Session


class Sitting:
    """A session with what its views need. It decides nothing: it passes moves on and shows the page that follows."""

    def __init__(self, session: "Session", assets: Path) -> None:
        """`assets` is the folder that holds `map`."""
        self.session, self.maps = session, assets / "map"

    @property
    def screen(self) -> Screen:
        """The page to draw now."""
        return self.session.screen

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
            case _:
                assert_never(screen)

    def play(self, move: Move) -> Change:
        """Makes a move and turns the page; raises IllegalMove where it can't be made."""
        self.session.play(move)
        return Turn(self.view())

    def choose(self, choice: str, closed: str | None) -> Change:
        """Takes an option, or says why it is closed."""
        return Stay(f"Closed: {closed}") if closed is not None else self.play(Choose(choice=choice))

    def go_on(self) -> Change:
        """Turns the page; from the record, back to where the sitting was opened."""
        self.session.go_on()
        return Pop() if self.session.finished else Turn(self.view())

    def undo(self) -> Change:
        """Goes back to the last decision."""
        if not self.session.can_undo:
            return Stay("Nothing has been decided yet.")
        self.session.undo()
        return Turn(self.view())
