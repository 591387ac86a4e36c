"""What did history do in the same machine? The ghost's run, and the ways in which a run can play by itself."""

from collections.abc import Callable

from . import engine
from .deal import Deal
from .machine import Machine
from .moves import Skip
from .run import Run, begin, extend
from .state import State

Policy = Callable[[Machine, State], str]
"""Given a state with a decision at hand, the choice to take."""


def ghost(deal: Deal) -> Run:
    """History's run through the same deal, from the same start, in a world of its own.

    It takes the record even where that is closed: the checker says so.
    """
    run = begin(deal)
    while not run.over:
        run = extend(run, Skip())
    return run


def baseline(whole: Deal, date: str) -> State:
    """The state between junctures of history's run through the whole campaign, after everything before `date`."""
    before = tuple(machine for machine in whole.machines if machine.scenario.date < date)
    return ghost(whole._replace(machines=before, ends=_day_before(date))).state


def _day_before(date: str) -> str:
    """A text that sorts after every earlier day and before this one."""
    return date[:-1] + chr(ord(date[-1]) - 1) + "~"


def of_record(machine: Machine, state: State) -> str:
    """The record; where it is closed or there is none, the open option of least distance, in file order."""
    return engine.nearest(machine, state, whatever=False)


def first(machine: Machine, state: State) -> str:
    """The first open option."""
    return _opened(machine, state)[0]


def at_random(number: Callable[[], float]) -> Policy:
    """A policy that draws one of n open options as `int(number() * n)`; `number` gives floats from 0 to below 1."""

    def draw(machine: Machine, state: State) -> str:
        opened = _opened(machine, state)
        return opened[int(number() * len(opened))]

    return draw


def _opened(machine: Machine, state: State) -> list[str]:
    return [offer.choice for offer in engine.options(machine, state) if offer.closed is None]
