"""How does a campaign go if every open option is as likely as the next? Played thousands of times over.

The rules are the engine's; what is left out is what nobody looks at here: ledgers, pages, and the states in between.
Which options are open, and where each leads, is asked of the engine once for all states with the same future.
"""

import gc
from collections.abc import Callable, Iterator, Mapping
from random import Random
from typing import NamedTuple

from game.authoring.proofs.liveness import Live
from game.authoring.proofs.state_graph import Node, StateGraph
from game.core import campaign, score
from game.core.closures import ENDED, Code, Past, Values
from game.core.deal import Deal
from game.core.machine import Effect, Landing, Machine
from game.core.model.world import Value
from game.core.state import Due, State

Progress = Callable[[int, int], None]
"""Is told how much of how much is done."""
_TELL = 250


def untold(done: int, of: int) -> None:
    """Progress that nobody asks for."""


Number = Callable[[], float]
"""Gives floats from 0 to below 1."""


class Played(NamedTuple):
    """A run that has ended."""

    values: Values
    """The world as it stands then, by `world.<name>`; scenarios' own variables too, which mean nothing."""
    outcomes: Past
    """`ended/<scenario>` -> outcome, of what the campaign was dealt and what history had left before it."""
    passed_over: tuple[int, ...]
    """Numbers of the junctures that weren't eligible."""
    taken: int
    """Σ w·d over the decisions on record."""
    farthest: int
    """Σ w·d_max over them."""


class Settling(NamedTuple):
    """What taking an option does besides leading somewhere."""

    writes: tuple[Code, ...]
    later: tuple[Due, ...]
    taken: int
    farthest: int


class Start(NamedTuple):
    """A world in which a juncture was met."""

    node: Node
    world: Mapping[str, Value | str]
    """What a condition of the file can read of it: `world.<name>` -> value, `ended/<scenario>` -> outcome or ''."""


class Juncture:
    """A scenario of a deal, and the worlds in which it was met."""

    def __init__(self, deal: Deal, entry: int, since: str) -> None:
        machine = deal.machines[entry]
        self.machine = machine
        self.graph = StateGraph(machine)
        self._names = sorted(name for name in self.graph.live.start if not name.startswith(ENDED))
        self._endings = sorted(self.graph.live.start.difference(self._names))
        self._met: dict[tuple[Value | str | None, ...], Node] = {}
        self.dealt = 0
        self.settlings = {name: _settlings(machine, name) for name in machine.decisions}
        self.ends = {name: _ending(machine, name) for name in machine.outcomes}
        self.happened = _happened(deal, since, machine.scenario.date)

    def begin(self, values: Values, past: Past) -> Node:
        """The first state in this world; its variables start."""
        self.dealt += 1
        for name, code in self.machine.starts:
            values[name] = code(values, past)
        key = (*map(values.get, self._names), *map(past.get, self._endings))
        node = self._met.get(key)
        if node is None:
            node = self._met[key] = self.graph.begin(State(self.machine.scenario.start, values, past, ()))
        return node

    @property
    def starts(self) -> tuple[Start, ...]:
        """One for each world in which it was met, as far as a condition of the file can read the world."""
        names = (*self._names, *self._endings)
        worlds = (dict(zip(names, ("" if value is None else value for value in key), strict=True)) for key in self._met)
        return tuple(Start(node, world) for node, world in zip(self._met.values(), worlds, strict=True))


class RandomPlay:
    """A deal, played again and again; it remembers the worlds that each juncture was met in."""

    def __init__(self, deal: Deal) -> None:
        days = ["", *(machine.scenario.date for machine in deal.machines)]
        self.deal = deal
        self.junctures = tuple(Juncture(deal, entry, since) for entry, since in enumerate(days[:-1]))
        self._at_last = _happened(deal, days[-1], deal.ends)

    def many(self, count: int, seed: int, progress: Progress = untold) -> Iterator[Played]:
        """So many runs, always the same ones for a seed; `progress` is told how many of how many are played.

        The collector of cycles rests meanwhile: none are made, and it would walk over all states again and again.
        """
        number, collecting = Random(seed).random, gc.isenabled()
        gc.disable()
        try:
            for played in range(count):
                if played % _TELL == 0:
                    progress(played, count)
                yield self.play(number)
            progress(count, count)
        finally:
            if collecting:
                gc.enable()

    def play(self, number: Number) -> Played:
        """One run to its end; of n open options it takes `int(number() * n)`."""
        begun = self.deal.begun
        values, past, due = begun.values.copy(), begun.past.copy(), list(begun.due)
        passed: list[int] = []
        taken = farthest = 0
        for entry, juncture in enumerate(self.junctures):
            machine = juncture.machine
            due = _land(juncture.happened, due, machine.scenario.date, values, past)
            if not self.deal.alone and machine.eligible is not None and not machine.eligible(values, past):
                passed.append(entry)
                continue
            costs = _through(juncture, values, past, due, number)
            taken, farthest = taken + costs[0], farthest + costs[1]
        if not self.deal.alone:
            _land(self._at_last, due, self.deal.ends, values, past)
        return Played(values, past, tuple(passed), taken, farthest)


def read_of(live: Live, values: Values, past: Past) -> dict[str, Value | str]:
    """What is live, by name, and how it stands."""
    return {name: past.get(name, "") if name.startswith(ENDED) else values[name] for name in sorted(live)}


def random_campaigns(deal: Deal, count: int, seed: int, progress: Progress = untold) -> RandomPlay:
    """So many random runs of a deal, for the worlds that they bring."""
    played = RandomPlay(deal)
    for _ in played.many(count, seed, progress):
        pass
    return played


def _through(juncture: Juncture, values: Values, past: Past, due: list[Due], number: Number) -> tuple[int, int]:
    """Plays one juncture; returns Σ w·d and Σ w·d_max."""
    graph, settlings, taken, farthest = juncture.graph, juncture.settlings, 0, 0
    node, here = juncture.begin(values, past), past.copy()
    while True:
        options = node.open or graph.open(node)
        if not options:
            break
        scene, drawn = node.state.scene, int(number() * len(options))
        choice, node, left = (node.ways and node.ways[drawn]) or graph.way(node, drawn)
        settling = settlings[scene][choice]
        here[scene] = choice
        for write in settling.writes:
            write(values, here)
        due += settling.later
        taken += settling.taken
        farthest += settling.farthest
        for name in left:
            here[name] = ""
    end = juncture.ends.get(node.state.scene)
    if end is not None:
        for write in end.writes:
            write(values, here)
        due += end.later
        past[ENDED + juncture.machine.scenario.id] = node.state.scene
    return taken, farthest


def _land(happened: list[Landing], due: list[Due], to: str, values: Values, past: Past) -> list[Due]:
    """Lands events and what is due by a day; returns what is still to come."""
    ripe = [left for left in due if left.landing.date <= to] if due else due
    for landing in [found for found, _ in campaign.in_order(happened, ripe)] if ripe else happened:
        if landing.condition is None or landing.condition(values, past):
            for _, write in landing.effects:
                write(values, past)
    if len(ripe) == len(due):
        return []
    return [left for left in due if left.landing.date > to] if ripe else due


def _happened(deal: Deal, since: str, to: str) -> list[Landing]:
    return [event.landing for event in deal.events if since < event.landing.date <= to]


def _settlings(machine: Machine, scene: str) -> dict[str, Settling]:
    written = machine.scenario.scenes[scene]
    assert written.kind == "decision"
    weights = score.costs(written)
    return {
        id: Settling(
            _writes(option.effects),
            tuple(Due(later, machine.scenario.id, scene, id) for later in option.later),
            *weights[id],
        )
        for id, option in machine.decisions[scene].items()
    }


def _ending(machine: Machine, outcome: str) -> Settling:
    end = machine.outcomes[outcome]
    later = tuple(Due(later, machine.scenario.id, outcome, "") for later in end.later)
    return Settling(_writes(end.effects), later, 0, 0)


def _writes(effects: tuple[Effect, ...]) -> tuple[Code, ...]:
    return tuple(effect.write for effect in effects)
