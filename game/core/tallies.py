"""What did a line buy by the last day? A few countable things of your world beside the same things of history's."""

from collections.abc import Iterator
from typing import NamedTuple

from .ghost import ghost
from .machine import Machine
from .meters import line_kind
from .model.world import Variable
from .run import Run
from .state import State

STEP = 10
"""Points of a scale that one sign stands for."""


class Tally(NamedTuple):
    """One thing that can be counted in both worlds. What was done to people is never one of them."""

    kind: str
    """`treaties`, `friends`, `foes`, or the name of a variable or derived value."""
    label: str
    each: int
    """How much one sign stands for."""
    yours: int
    record: int
    your_names: tuple[str, ...] = ()
    """What was counted, by its label; empty for a value on a scale."""
    record_names: tuple[str, ...] = ()

    @property
    def signs(self) -> tuple[int, int]:
        """How many whole signs you have, and how many the record; halves round up."""
        half = self.each // 2
        return (self.yours + half) // self.each, (self.record + half) // self.each

    @property
    def shared(self) -> tuple[str, ...]:
        """What was counted in both worlds."""
        return tuple(name for name in self.your_names if name in self.record_names)

    @property
    def yours_alone(self) -> tuple[str, ...]:
        """What was counted in your world only."""
        return tuple(name for name in self.your_names if name not in self.record_names)

    @property
    def record_alone(self) -> tuple[str, ...]:
        """What was counted in history's world only."""
        return tuple(name for name in self.record_names if name not in self.your_names)


def tallies(run: Run) -> tuple[Tally, ...]:
    """What a campaign had and has on its last day, yours beside history's: treaties held at some time, powers on good
    and on bad terms, and every value on a scale from 0 to 100, in tens. Nothing for what neither world has."""
    machine, history = run.deal.machines[-1], ghost(run.deal)
    found = (*_counted(machine, run, history), *_scales(machine, run.state, history.state))
    return tuple(tally for tally in found if tally.yours or tally.record)


def _counted(machine: Machine, run: Run, history: Run) -> Iterator[Tally]:
    yield _names("treaties", "Treaties held", _treaties(machine, run), _treaties(machine, history))
    for kind, label in (("friends", "On good terms"), ("foes", "On bad terms")):
        yield _names(kind, label, _powers(machine, run.state, kind), _powers(machine, history.state, kind))


def _names(kind: str, label: str, yours: tuple[str, ...], record: tuple[str, ...]) -> Tally:
    return Tally(kind, label, 1, len(yours), len(record), yours, record)


def _treaties(machine: Machine, run: Run) -> tuple[str, ...]:
    """The treaties of Moscow's that were in force before or after any decision, or at the end; an offer is none."""
    states = [run.deal.begun, *(state for step in run.steps for state in (step.before, step.after)), run.state]
    return tuple(
        variable.label
        for name, variable in _world(machine)
        if "USSR" in variable.parties
        and variable.line != "talks"
        and any(found.values[name] is True for found in states)
    )


def _powers(machine: Machine, state: State, kind: str) -> tuple[str, ...]:
    """Those whose relation the map draws as friendly, or as hostile."""
    wanted = ("friendly", "pact") if kind == "friends" else ("hostile",)
    relations = ((name, variable) for name, variable in _world(machine) if variable.group == "relations")
    return tuple(
        variable.label for name, variable in relations if line_kind(machine, variable, state.values[name]) in wanted
    )


def _world(machine: Machine) -> Iterator[tuple[str, Variable]]:
    """The world's variables; the last juncture's own are no part of what a campaign leaves."""
    return ((name, variable) for name, variable in machine.variables.items() if name.startswith("world."))


def _scales(machine: Machine, yours: State, record: State) -> Iterator[Tally]:
    """Means first, then what is reckoned."""
    means = [name for name, variable in _world(machine) if variable.group == "meters"]
    for name in [*means, *machine.derived]:
        declared = machine.declared(name)
        if (declared.min, declared.max) == (0, 100):
            mine, theirs = (int(machine.value(name, state.values)) for state in (yours, record))
            yield Tally(name, declared.label, STEP, mine, theirs)
