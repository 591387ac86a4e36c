"""Which states of a scenario have the same future, and what leads from one to the next?

Two states have the same future if they are at the same scene and agree in all that a later condition can read. The
graph grows as it is asked for. It is played by the engine itself, over a machine that has lost the effects which
nobody reads: so a step costs less than one of real play.
"""

from collections.abc import Callable, Iterable
from operator import itemgetter
from typing import NamedTuple

from game.authoring.proofs.liveness import ASKED, Live, Liveness, liveness
from game.core import engine
from game.core.closures import ENDED, Values
from game.core.machine import Effect, Machine
from game.core.state import State


class Closed(NamedTuple):
    """An option that is shown and can't be taken, and why."""

    choice: str
    reason: str


Way = tuple[str, "Node", tuple[str, ...]]
"""An open option, what it leads to, and what is left at once on the way there: routes and an outcome."""


class Node:
    """A state, for all that have the same future."""

    __slots__ = ("closed", "number", "open", "state", "ways")

    def __init__(self, number: int, state: State) -> None:
        self.number, self.state = number, state
        self.open: tuple[str, ...] | None = None
        """The options that can be taken, in file order; None until somebody asks the graph for them."""
        self.closed: tuple[Closed, ...] = ()
        self.ways: list[Way | None] = []
        """One for each open option, None until somebody asks the graph for it; empty until one is asked for."""


class StateGraph:
    """The states of one scenario, each once."""

    def __init__(self, machine: Machine, carried: Iterable[str] = ()) -> None:
        """The variables in `carried` tell states apart up to the end, though no condition may read them."""
        self.live = liveness(machine, carried)
        self.machine = _lightened(machine, self.live)
        self.nodes: list[Node] = []
        self._always = {
            scene: tuple(options)
            for scene, options in machine.decisions.items()
            if all(option.show_if is None and not option.requires for option in options.values())
        }
        """Decisions whose options are always open, and these."""
        self._asked = frozenset[str]().union(*self.live.scenes.values())
        self._wanted = sorted(self._asked & machine.variables.keys() | _written(self.machine))
        self._known = {scene: _Known(live) for scene, live in self.live.scenes.items()}

    def begin(self, state: State) -> Node:
        """The node of a state at a scenario's first decision."""
        values = {name: state.values[name] for name in self._wanted}
        past = {scene: done for scene, done in state.past.items() if scene.startswith(ENDED) and scene in self._asked}
        return self._node(State(state.scene, values, past, ()))

    def open(self, node: Node) -> tuple[str, ...]:
        """The open options, in file order; none at an outcome, or where every option is closed."""
        if node.open is None:
            node.open = self._always.get(node.state.scene)
        if node.open is None:
            node.open, closed = engine.sorted_out(self.machine, node.state)
            if closed:
                node.closed = tuple(map(Closed._make, closed))
        return node.open

    def way(self, node: Node, number: int) -> Way:
        """What the open option of this number leads to."""
        node.ways = node.ways or [None] * len(self.open(node))
        way = node.ways[number]
        if way is None:
            way = node.ways[number] = self._way(node.state, self.open(node)[number])
        return way

    def expand(self, node: Node) -> list[Way]:
        """What each open option leads to."""
        state, step = node.state, self._way
        node.ways[:] = ways = [step(state, choice) for choice in self.open(node)]
        return ways

    def _way(self, state: State, choice: str) -> Way:
        after = engine.force(self.machine, state, choice)
        settled = len(state.past) + 1
        return choice, self._node(after), tuple(after.past)[settled:] if len(after.past) > settled else ()

    def _node(self, state: State) -> Node:
        scene, values, past, _ = state
        known = self._known[scene]
        key = known.values_of(values)
        if known.asked:
            key = (key, *map(past.get, known.asked))
        node = known.nodes.get(key)
        if node is None:
            node = known.nodes[key] = Node(len(self.nodes), state)
            self.nodes.append(node)
        return node


class _Known:
    """The states of one scene that were met, by what is live in them: those that agree in it have the same future."""

    __slots__ = ("asked", "nodes", "values_of")

    def __init__(self, live: Live) -> None:
        names = sorted(name for name in live if "/" not in name)
        self.values_of: Callable[[Values], object] = itemgetter(*names) if names else _nothing
        """The values that are live; of a single one itself."""
        self.asked = sorted(name.removeprefix(ASKED) for name in live if "/" in name)
        """What is live of the past."""
        self.nodes: dict[object, Node] = {}


def _nothing(values: Values) -> None:
    """What is live where no value is."""


def _written(machine: Machine) -> set[str]:
    """The variables that effects write: what a ledger asks for, though no condition may read it before."""
    effects = [option.effects for scene in machine.decisions.values() for option in scene.values()]
    effects += [end.effects for end in machine.outcomes.values()]
    return {effect.name for some in effects for effect in some}


def _lightened(machine: Machine, live: Liveness) -> Machine:
    """The machine without effects on what nobody reads, and without what lands later."""

    def kept(place: tuple[str, str], effects: tuple[Effect, ...]) -> tuple[Effect, ...]:
        return tuple(effect for effect, wanted in zip(effects, live.kept[place], strict=True) if wanted)

    return machine._replace(
        decisions={
            scene: {
                id: option._replace(effects=kept((scene, id), option.effects), later=())
                for id, option in options.items()
            }
            for scene, options in machine.decisions.items()
        },
        outcomes={
            name: end._replace(effects=kept((name, ""), end.effects), later=())
            for name, end in machine.outcomes.items()
        },
    )
