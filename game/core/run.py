"""What has happened in a run? Its moves replayed: a run is its moves, so undo, branches and saves come for nothing."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from . import campaign, engine
from .campaign import Arrival, News
from .deal import Deal
from .errors import IllegalMove
from .machine import Machine
from .moves import Choose, Forecast, Move, Rewind, Skip
from .state import State, Step

COUNTERS = 10
"""How many counters a forecast spreads."""

Scene = tuple[int, str]
"""A decision of a run: the number of its juncture in the deal, and its id."""


class Moment(NamedTuple):
    """A run after one of its moves."""

    entry: int
    """Number of the juncture at hand; the number of junctures at the end."""
    state: State
    steps: tuple[Step, ...]
    """The decisions settled on this branch."""
    news: tuple[News, ...]
    """What landed and what was passed over on this branch."""
    last: Move | None

    def steps_of(self, entry: int) -> tuple[Step, ...]:
        """The decisions settled in a juncture."""
        return tuple(step for step in self.steps if step.entry == entry)


class Run(NamedTuple):
    """A run after all its moves. Rewind goes back to a moment; what follows hangs from there, and nothing is lost."""

    deal: Deal
    moves: tuple[Move, ...]
    moments: tuple[Moment, ...]
    """One more than moves: `moments[n]` is the run after move number n."""
    forecasts: Mapping[Scene, Mapping[str, int]]
    """For each decision the bet that counts: choice -> counters."""

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
        """Whether the last juncture has ended."""
        return self.now.entry == len(self.deal.machines)

    def machine(self, entry: int) -> Machine:
        """The machine of a juncture."""
        return self.deal.machines[entry]

    def steps_of(self, entry: int) -> tuple[Step, ...]:
        """The decisions settled in a juncture, on the current branch."""
        return self.now.steps_of(entry)


def begin(deal: Deal) -> Run:
    """A run without moves."""
    arrival = campaign.first(deal)
    return Run(deal, (), (Moment(arrival.entry, arrival.state, (), arrival.news, None),), {})


def replay(deal: Deal, moves: Sequence[Move]) -> Run:
    """A run after its moves. Raises IllegalMove at the first that can't be made."""
    run = begin(deal)
    for move in moves:
        run = extend(run, move)
    return run


def extend(run: Run, move: Move) -> Run:
    """A run with one move more. Raises IllegalMove, and leaves the run as it was, where it can't be made."""
    moment, forecasts = run.now, run.forecasts
    match move:
        case Choose(choice=choice):
            moment = _settled(run, move, (_step(run, choice),))
        case Skip():
            moment = _settled(run, move, _skipped(run))
        case Forecast():
            forecasts = _bet(run, move)
            moment = moment._replace(last=move)
        case Rewind(to=to):
            if not 0 <= to < len(run.moments):
                raise IllegalMove(f"there is no move {to} to go back to")
            moment = run.moments[to]._replace(last=move)
    return Run(run.deal, (*run.moves, move), (*run.moments, moment), forecasts)


def before_last_decision(run: Run) -> int:
    """The number of the move after which the last decision of this branch was at hand. Raises IllegalMove if none."""
    if not run.steps:
        raise IllegalMove("there is nothing to undo")
    last = run.steps[-1]
    first_skipped = (n for n, step in enumerate(run.steps) if step.skipped and step.entry == last.entry)
    return before_decision(run, next(first_skipped) if last.skipped else len(run.steps) - 1)


def before_decision(run: Run, number: int) -> int:
    """The number of the move after which decision `number` (from 0) of this branch was at hand."""
    earlier = run.steps[:number]
    return next(n for n, moment in enumerate(run.moments) if moment.steps == earlier)


def _step(run: Run, choice: str) -> Step:
    entry = run.now.entry
    if run.over:
        raise IllegalMove("the run is over")
    return engine.take(run.machine(entry), run.state, choice, entry=entry)


def _settled(run: Run, move: Move, steps: tuple[Step, ...]) -> Moment:
    """The moment after some decisions of one juncture; after its last one, the next juncture is dealt."""
    moment, after = run.now, steps[-1].after
    settled = (*moment.steps, *steps)
    if after.scene not in run.machine(moment.entry).outcomes:
        return Moment(moment.entry, after, settled, moment.news, move)
    arrival: Arrival = campaign.after(run.deal, moment.entry, after)
    return Moment(arrival.entry, arrival.state, settled, (*moment.news, *arrival.news), move)


def _skipped(run: Run) -> tuple[Step, ...]:
    if run.over:
        raise IllegalMove("the run is over")
    entry, state = run.now.entry, run.state
    machine, steps = run.machine(entry), list[Step]()
    while state.scene not in machine.outcomes:
        choice = engine.nearest(machine, state, whatever=True)
        steps.append(engine.take(machine, state, choice, entry=entry, skipped=True))
        state = steps[-1].after
    return tuple(steps)


def _bet(run: Run, move: Forecast) -> Mapping[Scene, Mapping[str, int]]:
    """The forecasts with this one, where it counts: the first for its scene, with the record shown on no branch."""
    if not isinstance(run.now.last, Choose):
        raise IllegalMove("a forecast follows a decision")
    step = run.steps[-1]
    machine, spread = run.machine(step.entry), dict(move.counters)
    scene = engine.decision(machine, step.before)
    if scene is None or engine.historical(scene) is None:
        raise IllegalMove("there is no record to forecast: Moscow never faced this decision")
    visible = {offer.choice for offer in engine.options(machine, step.before)}
    if len(spread) != len(move.counters) or not set(spread) <= visible:
        raise IllegalMove("a forecast names each visible option once")
    if min(spread.values(), default=0) < 0 or sum(spread.values()) != COUNTERS:
        raise IllegalMove(f"a forecast spreads {COUNTERS} counters")
    key = step.entry, step.scene
    if key in run.forecasts or _ended_before(run, step.entry):
        return run.forecasts
    return {**run.forecasts, key: spread}


def _ended_before(run: Run, entry: int) -> bool:
    """Whether a juncture had ended on any branch before the decision that was just taken."""
    return any(moment.entry > entry for moment in run.moments[:-1])
