"""What has happened in a run? Its moves replayed: a run is its moves, so undo, branches and saves come for nothing."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from . import engine
from .errors import IllegalMove
from .machine import Machine
from .model import Value
from .moves import Choose, Forecast, Move, Rewind, Skip
from .state import State, Step

COUNTERS = 10
"""How many counters a forecast spreads."""


class Moment(NamedTuple):
    """A run after one of its moves."""

    state: State
    steps: tuple[Step, ...]
    """The decisions settled on this branch."""
    last: Move | None


class Run(NamedTuple):
    """A run after all its moves. Rewind goes back to a moment; what follows hangs from there, and nothing is lost."""

    machine: Machine
    moves: tuple[Move, ...]
    moments: tuple[Moment, ...]
    """One more than moves: `moments[n]` is the run after move number n."""
    forecasts: Mapping[str, Mapping[str, int]]
    """For each scene the bet that counts: choice -> counters."""

    @property
    def now(self) -> Moment:
        """The moment at hand."""
        return self.moments[-1]

    @property
    def state(self) -> State:
        """The state at hand."""
        return self.now.state

    @property
    def steps(self) -> tuple[Step, ...]:
        """The decisions settled on the current branch."""
        return self.now.steps

    @property
    def over(self) -> bool:
        """Whether an outcome has been reached."""
        return self.state.scene in self.machine.outcomes


def begin(machine: Machine, world: Mapping[str, Value] | None = None) -> Run:
    """A run without moves; `world` as in `engine.start`."""
    return Run(machine, (), (Moment(engine.start(machine, world), (), None),), {})


def replay(machine: Machine, moves: Sequence[Move], world: Mapping[str, Value] | None = None) -> Run:
    """A run after its moves. Raises IllegalMove at the first that can't be made."""
    run = begin(machine, world)
    for move in moves:
        run = extend(run, move)
    return run


def extend(run: Run, move: Move) -> Run:
    """A run with one move more. Raises IllegalMove, and leaves the run as it was, where it can't be made."""
    moment, forecasts = run.now, run.forecasts
    match move:
        case Choose(choice=choice):
            moment = _settled(moment, move, (engine.take(run.machine, moment.state, choice),))
        case Skip():
            moment = _settled(moment, move, _skipped(run.machine, moment.state))
        case Forecast():
            forecasts = _bet(run, move)
            moment = moment._replace(last=move)
        case Rewind(to=to):
            if not 0 <= to < len(run.moments):
                raise IllegalMove(f"there is no move {to} to go back to")
            moment = run.moments[to]._replace(last=move)
    return Run(run.machine, (*run.moves, move), (*run.moments, moment), forecasts)


def before_last_decision(run: Run) -> int:
    """The number of the move after which the last decision of this branch was at hand. Raises IllegalMove if none."""
    if not run.steps:
        raise IllegalMove("there is nothing to undo")
    wanted = len(run.steps) - 1
    if run.steps[-1].skipped:
        wanted = next(n for n, step in enumerate(run.steps) if step.skipped)
    earlier = run.steps[:wanted]
    return next(n for n, moment in enumerate(run.moments) if moment.steps == earlier)


def _settled(moment: Moment, move: Move, steps: tuple[Step, ...]) -> Moment:
    return Moment(steps[-1].after, (*moment.steps, *steps), move)


def _skipped(machine: Machine, state: State) -> tuple[Step, ...]:
    steps: list[Step] = []
    while state.scene not in machine.outcomes:
        steps.append(engine.take(machine, state, engine.nearest(machine, state, whatever=True), skipped=True))
        state = steps[-1].after
    if not steps:
        raise IllegalMove("the scenario is over")
    return tuple(steps)


def _bet(run: Run, move: Forecast) -> Mapping[str, Mapping[str, int]]:
    """The forecasts with this one, where it counts: the first for its scene, with the record shown on no branch."""
    if not isinstance(run.now.last, Choose):
        raise IllegalMove("a forecast follows a decision")
    step = run.steps[-1]
    spread = dict(move.counters)
    scene = engine.decision(run.machine, step.before)
    if scene is None or engine.historical(scene) is None:
        raise IllegalMove("there is no record to forecast: Moscow never faced this decision")
    visible = {offer.choice for offer in engine.options(run.machine, step.before)}
    if len(spread) != len(move.counters) or not set(spread) <= visible:
        raise IllegalMove("a forecast names each visible option once")
    if min(spread.values(), default=0) < 0 or sum(spread.values()) != COUNTERS:
        raise IllegalMove(f"a forecast spreads {COUNTERS} counters")
    if step.scene in run.forecasts or _books_closed_before(run):
        return run.forecasts
    return {**run.forecasts, step.scene: spread}


def _books_closed_before(run: Run) -> bool:
    """Whether the record had been shown before the decision that was just taken."""
    return any(moment.state.scene in run.machine.outcomes for moment in run.moments[:-1])
