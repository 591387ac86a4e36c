"""Budget 9: how many steps a second does exploring take, beside bare `apply`?"""

from collections.abc import Iterator
from random import Random

from game.authoring.proofs.explore import Search
from game.core import campaign, engine
from game.core.machine import Machine
from game.core.state import State
from tests.benchmarks.bench import Bench
from tests.benchmarks.line import Line, faster
from tests.benchmarks.measure import interleaved, working

LIMIT = 0.8
LEAST = 20_000
"""Steps that a round takes at least, so that it can be timed."""


def lines(bench: Bench) -> Iterator[Line]:
    """The scenario with the most states, Locarno, and all the others together."""
    library = bench.library
    searches = {entry.id: _Searched(library.deal(entry.id).machines[0], bench, entry.id) for entry in library.entries}
    largest = max(searches, key=lambda id: searches[id].steps)
    for id in dict.fromkeys((largest, "locarno")):
        yield searches[id].line(bench.rounds)


class _Searched:
    """The search of a scenario from its baseline."""

    def __init__(self, machine: Machine, bench: Bench, id: str) -> None:
        self.id, self.machine = id, machine
        self.begun = campaign.first(bench.library.deal(id)).state
        search = Search(machine)
        search.go_on([self.begun])
        self.steps = sum(len(node.ways) for node in search.graph.nodes)

    def line(self, rounds: int) -> Line:
        """As many steps of both; reading the file's conditions stands apart, as it does for `apply`."""
        times = max(1, LEAST // self.steps)
        taken = list(played(self.machine, self.begun, self.steps * times))
        ready = iter([[Search(self.machine) for _ in range(times)] for _ in range(rounds + 1)])

        def explore() -> None:
            for search in next(ready):
                search.go_on([self.begun])

        def apply() -> None:
            for state, choice in taken:
                engine.apply(self.machine, state, choice)

        found = interleaved(rounds, ours=working(explore), bare=working(apply))
        what = f"exploring {self.id}, {self.steps:,} steps"
        return faster(9, what, "bare apply", found["ours"], found["bare"], LIMIT, self.steps * times)


def played(machine: Machine, begun: State, count: int) -> Iterator[tuple[State, str]]:
    """So many steps of random play: a state and the choice taken in it."""
    chance, state = Random(1), begun
    for _ in range(count):
        if state.scene not in machine.decisions:
            state = begun
        opened = [offer.choice for offer in engine.options(machine, state) if offer.closed is None]
        choice = chance.choice(opened)
        yield state, choice
        state = engine.apply(machine, state, choice)
