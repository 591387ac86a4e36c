"""What can be reached? Every state of a scenario from where it starts, without walking the same future twice.

Two states have the same future if they are at the same scene and agree in every variable and every piece of the past
that an expression of the file reads. So a variable that is only written doesn't multiply states.
"""

from collections import deque
from collections.abc import Iterator
from typing import NamedTuple

from game.core import engine
from game.core.expression import Tree, calls, names, parse, parse_effect
from game.core.machine import Machine
from game.core.model import Also, Branch, Choice, Outcome, Requirement, Scenario
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


class Reach(NamedTuple):
    """What was seen from the start: moves as (scene, choice) lead to each for the first time, by the shortest way."""

    states: int
    complete: bool
    """False where the cap stopped the search: what wasn't seen may still be there."""
    scenes: dict[str, tuple[str, ...]]
    """Decision or outcome -> the choices that lead there."""
    opened: dict[tuple[str, str], tuple[str, ...]]
    """(decision, choice) seen open -> the choices that lead there."""
    shown: frozenset[tuple[str, str]]
    """(decision, choice) seen at all, open or closed."""
    routes: frozenset[tuple[str, str]]
    """(route, where it led)."""
    stuck: dict[str, tuple[str, ...]]
    """Decision seen with every option closed -> the choices that lead there."""


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
    """Searches breadth first, so that every path it notes is a shortest one; `cap` is `cap_of(machine)` if none."""
    cap = cap_of(machine) if cap is None else cap
    alike = _Likeness(machine)
    begun = begun or engine.start(machine)
    queue: deque[tuple[State, tuple[str, ...]]] = deque([(begun, ())])
    seen = {alike.key(begun)}
    found = Reach(0, True, {}, {}, frozenset(), frozenset(), {})
    shown: set[tuple[str, str]] = set()
    ways: set[tuple[str, str]] = set()
    while queue:
        state, path = queue.popleft()
        found.scenes.setdefault(state.scene, path)
        offers = engine.options(machine, state)
        if offers and all(offer.closed for offer in offers):
            found.stuck.setdefault(state.scene, path)
        for choice, closed in offers:
            shown.add((state.scene, choice))
            if closed is not None:
                continue
            found.opened.setdefault((state.scene, choice), path)
            after = engine.apply(machine, state, choice)
            ways |= _ways(machine, state, after)
            key = alike.key(after)
            if key not in seen and len(seen) < cap:
                seen.add(key)
                queue.append((after, (*path, choice)))
    complete = len(seen) < cap
    return found._replace(states=len(seen), complete=complete, shown=frozenset(shown), routes=frozenset(ways))


def _ways(machine: Machine, state: State, after: State) -> set[tuple[str, str]]:
    """The routes that a step went through, each with where it led."""
    walked = [scene for scene in after.past if scene not in state.past and scene in machine.routes]
    return set(zip(walked, [*walked[1:], after.scene], strict=False))


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


class _Likeness:
    """Tells which states have the same future."""

    def __init__(self, machine: Machine) -> None:
        found = reads(machine.scenario)
        read = set(found.names)
        for name, derived in reversed(machine.derived.items()):
            if name in read:  # a derived value is read through what it is made of
                read |= {inner for term in derived.terms for inner in names(parse(term.of))}
        self._reads = tuple(sorted(read & machine.variables.keys()))
        self._asked = tuple(sorted({call[1] for call in found.calls if call[0] != "ended"}))

    def key(self, state: State) -> tuple[object, ...]:
        """Equal for states with the same future."""
        values, past = state.values, state.past
        return (
            state.scene,
            tuple(values[name] for name in self._reads),
            tuple(past.get(scene) for scene in self._asked),
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
