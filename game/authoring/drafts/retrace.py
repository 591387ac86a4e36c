"""How far does a path lead through a file that has changed? The choices of a sitting made again, by their ids."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from game.core.moves import Choose, Forecast, Skip
from game.core.pages.debrief import RecordScreen
from game.core.pages.desk import DecisionScreen, ForecastScreen, NoteScreen
from game.core.pages.screen import Screen
from game.files.prose import plain
from game.session import Session


class Taken(NamedTuple):
    """A decision of the path: where, what, and the bet on it, if any."""

    scene: str
    choice: str
    skipped: bool
    forecast: Mapping[str, int] | None


def path_of(session: Session) -> tuple[Taken, ...]:
    """The decisions taken on the branch at hand."""
    bets = session.run.forecasts
    return tuple(
        Taken(step.scene, step.choice, step.skipped, bets.get((step.entry, step.scene))) for step in session.run.steps
    )


def retrace(session: Session, path: Sequence[Taken], page: type[Screen]) -> str:
    """Takes the choices of a path as far as they are there and open, and opens a page of the kind that was open.

    Returns where and why the path broke, in a sentence; empty where all of it still leads on.
    """
    for taken in path:
        if taken.skipped:
            return _skip(session)
        _turn_to_decision(session)
        broken = _lost(session, taken)
        if broken:
            return broken
        session.play(Choose(taken.choice))
        _bet_again(session, taken)
    while not isinstance(session.screen, page | DecisionScreen | RecordScreen):
        session.go_on()
    return ""


def _skip(session: Session) -> str:
    if not isinstance(session.screen, NoteScreen):
        return "The content note by which the juncture was skipped is gone."
    session.play(Skip())
    return ""


def _turn_to_decision(session: Session) -> None:
    while not isinstance(session.screen, DecisionScreen | RecordScreen):
        session.go_on()


def _lost(session: Session, taken: Taken) -> str:
    """Why a choice can't be taken again, or nothing."""
    screen = session.screen
    if not isinstance(screen, DecisionScreen):
        return f"The path ends before it comes to the scene '{taken.scene}'."
    here = session.run.state.scene
    if here != taken.scene:
        return f"The path now leads to the scene '{here}', not to '{taken.scene}'."
    option = next((option for option in screen.options if option.id == taken.choice), None)
    if option is not None and option.closed is None:
        return ""
    why = "isn't there" if option is None or option.closed is None else f"is closed: {plain(option.closed).rstrip('.')}"
    return f"The path broke at the scene '{here}': the choice '{taken.choice}' {why}."


def _bet_again(session: Session, taken: Taken) -> None:
    """Lays the same counters, where the options are the same."""
    screen = session.screen
    if not isinstance(screen, ForecastScreen) or taken.forecast is None:
        return
    if {option.id for option in screen.options} == set(taken.forecast):
        session.play(Forecast(tuple(taken.forecast.items())))
