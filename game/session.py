"""What is being played, which page is open? The one mutable object: front-ends send it moves and draw its screen."""

from collections.abc import Mapping

from .core import engine, view
from .core.errors import IllegalMove
from .core.ledger import movements
from .core.machine import Trees, build
from .core.model import Fact, Scenario, World
from .core.moves import Choose, Forecast, Move, Rewind, Skip
from .core.run import Run, before_last_decision, begin, extend
from .core.screen import Movement, Screen
from .core.view import Desk


class Session:
    """One scenario being played. Pages turn in the order note, decision, forecast, result … result, record."""

    def __init__(
        self,
        scenario: Scenario,
        world: World,
        facts: Mapping[str, Fact],
        *,
        forecast: bool = True,
        trees: Trees | None = None,
    ) -> None:
        self._facts, self._forecasting = facts, forecast
        self._run = begin(build(scenario, world, trees))
        self._page = "note" if scenario.content_note else "decision"
        self._screen: Screen | None = None

    @property
    def run(self) -> Run:
        """The run with its moves so far."""
        return self._run

    @property
    def moves(self) -> tuple[Move, ...]:
        """Every move made, on all branches."""
        return self._run.moves

    @property
    def finished(self) -> bool:
        """Whether the record has been read and put away."""
        return self._page == "finished"

    @property
    def can_undo(self) -> bool:
        """Whether a decision of this branch can be taken back."""
        return bool(self._run.steps)

    @property
    def screen(self) -> Screen:
        """The page to draw now; the record, once it has been put away."""
        if self._screen is None:
            self._screen = self._drawn()
        return self._screen

    def play(self, move: Move) -> None:
        """Makes a move and opens the page that follows. Raises IllegalMove, changing nothing, if it can't be made."""
        if isinstance(move, Choose) and self._page != "decision":
            raise IllegalMove("the decision has been taken")
        if isinstance(move, Skip) and self._page != "note":
            raise IllegalMove("only a juncture with a content note is skipped, before it begins")
        if isinstance(move, Forecast) and self._page != "forecast":
            raise IllegalMove("there is nothing to forecast now")
        self._run = extend(self._run, move)
        match move:
            case Choose():
                self._open("forecast" if self._may_forecast() else "result")
            case Forecast():
                self._open("result")
            case Skip():
                self._open("record")
            case Rewind():
                self._open("record" if self._run.over else "decision")

    def go_on(self) -> None:
        """Turns the page: a forecast is declined, a decision stays until it is taken."""
        following = {"note": "decision", "forecast": "result", "record": "finished"}
        if self._page == "result":
            self._open("record" if self._run.over else "decision")
        elif self._page in following:
            self._open(following[self._page])

    def undo(self) -> None:
        """Goes back to the last decision of this branch. Raises IllegalMove before the first."""
        self.play(Rewind(before_last_decision(self._run)))

    def ledger(self) -> tuple[Movement, ...]:
        """Everything that has moved on this branch, oldest first."""
        return movements(self._run.machine, self._run.steps)

    def _open(self, page: str) -> None:
        self._page, self._screen = page, None

    def _may_forecast(self) -> bool:
        """Whether a bet on the decision just taken can count."""
        step = self._run.steps[-1]
        scene = engine.decision(self._run.machine, step.before)
        on_record = scene is not None and engine.historical(scene) is not None
        return self._forecasting and on_record and step.scene not in self._run.forecasts

    def _drawn(self) -> Screen:
        desk = Desk(self._run, self._facts)
        match self._page:
            case "note":
                return view.note_screen(desk)
            case "decision":
                return view.decision_screen(desk)
            case "forecast":
                return view.forecast_screen(desk)
            case "result":
                return view.result_screen(desk)
        from .core import debrief  # the last page's room: nobody waits for it at the first

        return debrief.record_screen(desk)
