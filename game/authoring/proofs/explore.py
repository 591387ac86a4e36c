"""What can be reached? Every state of a scenario from where it starts, without walking the same future twice."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple, TypeVar

from game.authoring.proofs.state_graph import Node, StateGraph, Way
from game.core import engine
from game.core.expression import Tree, calls, names, parse, parse_effect
from game.core.machine import Machine
from game.core.model.scenario import Scenario
from game.core.model.scenes import Also, Branch, Choice, Outcome, Requirement
from game.core.state import State
from game.core.walk import records

CAP = 50_000
"""States after which the search stops and says so."""
WORK = 400_000
"""Effects and conditions that a search reckons at most, roughly: a stranger's file must not keep anybody waiting."""
FEWEST = 100
"""States that are looked at however heavy they are."""
_UNIT = 12
"""Characters of an expression that count as one."""

Path = tuple[str, ...]
"""Choices one after another, from a start."""

_Key = TypeVar("_Key")


class Shut(NamedTuple):
    """In how many states an option was closed for one reason, and the choices that lead to the first of them."""

    states: int
    path: Path
    start: int
    """Number of the start that the path begins from."""


class Reach(NamedTuple):
    """What was seen from the start: moves as (scene, choice) lead to each for the first time, by the shortest way."""

    states: int
    complete: bool
    """False where the cap stopped the search: what wasn't seen may still be there."""
    scenes: Mapping[str, Path]
    """Decision or outcome -> the choices that lead there."""
    opened: Mapping[tuple[str, str], Path]
    """(decision, choice) seen open -> the choices that lead there."""
    closed: Mapping[tuple[str, str], Mapping[str, Shut]]
    """(decision, choice) seen closed -> for each reason, how often."""
    visits: Mapping[str, int]
    """Decision or outcome -> how many states stand there."""
    shown: frozenset[tuple[str, str]]
    """(decision, choice) seen at all, open or closed."""
    routes: Mapping[tuple[str, str], Path]
    """(route, where it led) -> the choices that lead through it."""
    stuck: Mapping[str, Path]
    """Decision seen with every option closed -> the choices that lead there."""
    starts: Mapping[str | tuple[str, str], int]
    """Scene, outcome, (decision, choice) or (route, where it led) -> number of the start of the path above."""


def cap_of(machine: Machine) -> int:
    """How many states of a machine are looked at: `CAP`, or fewer where its decisions hold very much."""
    heaviest = max(
        sum(_weight(choice) for choice in scene.choices.values())
        for scene in machine.scenario.scenes.values()
        if scene.kind == "decision"
    )
    return min(CAP, max(FEWEST, WORK // heaviest))


def _weight(choice: Choice) -> int:
    texts = [*choice.effects, *(need.condition for need in choice.requires), *(also.condition for also in choice.also)]
    return 1 + sum(map(len, texts)) // _UNIT


def reach(machine: Machine, begun: State | None = None, cap: int | None = None) -> Reach:
    """What is reached from one state, the usual start if none is given; `cap` is `cap_of(machine)` if none."""
    search = Search(machine, cap)
    search.go_on([begun or engine.start(machine)])
    return search.found()


class Search:
    """A search of one scenario, from one set of starts after another.

    It goes breadth first, so that every path which it notes is a shortest one from the starts that were given together,
    through states that the earlier ones didn't lead to.
    """

    def __init__(self, machine: Machine, cap: int | None = None) -> None:
        self.machine = machine
        self.graph = StateGraph(machine)
        self.cap = cap_of(machine) if cap is None else cap
        self._from: list[tuple[int, str]] = []
        """For each state the number of the one before it and the choice; for a start, -1 and its number as a text."""
        self._queue: list[Node] = []
        self._done = 0
        self._starts = 0

    @property
    def complete(self) -> bool:
        """Whether every state was looked at."""
        return len(self.graph.nodes) < self.cap

    def go_on(self, starts: Iterable[State]) -> None:
        """Looks at every state that these starts lead to and that wasn't seen before."""
        for begun in starts:
            self._note(self.graph.begin(begun), -1, str(self._starts))
            self._starts += 1
        queue, came_from, expand, cap = self._queue, self._from, self.graph.expand, self.cap
        done = self._done
        while done < len(queue) and len(queue) < cap:
            node = queue[done]
            done += 1
            for choice, after, _ in expand(node):
                if after.number == len(came_from):
                    came_from.append((node.number, choice))
                    queue.append(after)
        self._done = done

    def _note(self, node: Node, before: int, choice: str) -> None:
        if node.number == len(self._from):
            self._from.append((before, choice))
            self._queue.append(node)

    def path(self, node: Node) -> Path:
        """The choices that lead to a state."""
        return self._traced(node)[1]

    def begun_at(self, node: Node) -> int:
        """The number of the start that leads to a state by `path`."""
        return self._traced(node)[0]

    def _traced(self, node: Node) -> tuple[int, Path]:
        path: list[str] = []
        number, choice = self._from[node.number]
        while number >= 0:
            path.append(choice)
            number, choice = self._from[number]
        return int(choice), tuple(reversed(path))

    def found(self) -> Reach:
        """What was seen so far."""
        return _Summary(self).reach()


class _Summary:
    """The states of a search, in the order in which they were found, gathered by scene and option."""

    def __init__(self, search: Search) -> None:
        self.search = search
        self.scenes: dict[str, Node] = {}
        self.opened: dict[tuple[str, str], Node] = {}
        self.stuck: dict[str, Node] = {}
        self.routes: dict[tuple[str, str], tuple[Node, str]] = {}
        self.closed: dict[tuple[str, str], dict[str, Shut]] = {}
        self.visits: Counter[str] = Counter()

    def reach(self) -> Reach:
        search = self.search
        for node in search.graph.nodes:
            self._add(node)
        entered = {way: node for way, (node, _) in self.routes.items()}
        firsts: list[tuple[str | tuple[str, str], Node]] = [
            *self.scenes.items(),
            *self.opened.items(),
            *entered.items(),
        ]
        return Reach(
            states=min(len(search.graph.nodes), search.cap),
            complete=search.complete,
            scenes=self._paths(self.scenes),
            opened=self._paths(self.opened),
            closed=self.closed,
            visits=self.visits,
            shown=frozenset(self.opened.keys() | self.closed.keys()),
            routes={way: (*search.path(node), choice) for way, (node, choice) in self.routes.items()},
            stuck=self._paths(self.stuck),
            starts={name: search.begun_at(node) for name, node in firsts},
        )

    def _add(self, node: Node) -> None:
        scene = node.state.scene
        self.visits[scene] += 1
        self.scenes.setdefault(scene, node)
        for choice in node.open or ():
            self.opened.setdefault((scene, choice), node)
        for way in node.ways:
            if way is not None and way[2]:
                self._through(node, way)
        if node.closed:
            if not node.open:
                self.stuck.setdefault(scene, node)
            for choice, reason in node.closed:
                reasons = self.closed.setdefault((scene, choice), {})
                known = reasons.get(reason)
                reasons[reason] = known._replace(states=known.states + 1) if known else self._shut(node)

    def _shut(self, node: Node) -> Shut:
        return Shut(1, self.search.path(node), self.search.begun_at(node))

    def _through(self, node: Node, way: Way) -> None:
        choice, after, left = way
        walked = [name for name in left if name in self.search.machine.routes]
        for passed in zip(walked, [*walked[1:], after.state.scene], strict=False):
            self.routes.setdefault(passed, (node, choice))

    def _paths(self, found: Mapping[_Key, Node]) -> dict[_Key, Path]:
        return {name: self.search.path(node) for name, node in found.items()}


class Reads(NamedTuple):
    """What the expressions of a file read: variables, and questions about the past."""

    names: frozenset[str]
    calls: frozenset[tuple[str, ...]]


def reads(scenario: Scenario) -> Reads:
    """What the conditions of a scenario and the right sides of its effects read."""
    trees = list(_trees(scenario))
    return Reads(
        frozenset[str]().union(*(names(tree) for tree in trees)),
        frozenset[tuple[str, ...]]().union(*(calls(tree) for tree in trees)),
    )


def _trees(scenario: Scenario) -> Iterator[Tree]:
    for _, part in records(scenario):
        match part:
            case Also(condition=text) | Requirement(condition=text):
                yield parse(text)
            case Branch(condition=str(text)):
                yield parse(text)
            case _:
                pass
        if isinstance(part, Choice) and part.show_if:
            yield parse(part.show_if)
        if isinstance(part, Choice | Outcome):
            for effect in part.effects:
                yield parse_effect(effect)[2]
