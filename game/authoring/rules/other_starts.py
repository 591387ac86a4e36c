"""From which other worlds might a file be played? A campaign brings what the usual start doesn't.

Values are taken from where the file's conditions turn: the ends of a range, and the numbers that the file names.
"""

from collections.abc import Iterable, Iterator
from random import Random

from game.authoring.explore import Reach
from game.core import engine
from game.core.bounds import Range
from game.core.closures import ENDED
from game.core.expression import Tree, calls, names, operands, parse, parse_effect
from game.core.machine import Machine, bounds_of
from game.core.model import Scenario
from game.core.state import State
from game.files.expressions import expressions

STARTS = 64
"""How many other starts are tried."""


def other_starts(machine: Machine) -> Iterator[State]:
    """Starts with other values in what the file reads of the world, always the same ones; none if it reads nothing."""
    trees = [parse_effect(e.text)[2] if e.kind == "effect" else parse(e.text) for e in expressions(machine.scenario)]
    numbers = sorted({number for tree in trees for number in _numbers(tree)})
    values = {name: _turns(bounds_of(machine.variables[name]), numbers) for name in _world_names(machine, trees)}
    endings = sorted(call[1:] for call in set[tuple[str, ...]]().union(*map(calls, trees)) if call[0] == "ended")
    usual, draw = _usual(machine.scenario), Random(STARTS)
    for _ in range(STARTS if values or endings else 0):
        drawn = {name.removeprefix("world."): draw.choice(some) for name, some in values.items()}
        past = {ENDED + scenario: outcome for scenario, outcome in endings if draw.random() < 0.5}
        yield engine.start(machine, {**usual, **drawn})._replace(past=past)


def sees_all(reach: Reach, scenario: Scenario) -> bool:
    """Whether every scene and outcome was reached and every choice seen open."""
    choices = sum(len(scene.choices) for scene in scenario.scenes.values() if scene.kind == "decision")
    return len(reach.opened) == choices and len(reached(reach)) == len(scenario.scenes) + len(scenario.outcomes)


def reached(reach: Reach) -> set[str]:
    """Every scene and outcome that was reached, routes too."""
    return reach.scenes.keys() | {route for route, _ in reach.routes}


def _usual(scenario: Scenario) -> dict[str, int | bool]:
    return dict(scenario.world_start.set) if scenario.world_start else {}


def _world_names(machine: Machine, trees: Iterable[Tree]) -> list[str]:
    """The world's variables that trees read, those behind derived values too."""
    read = set[str]().union(*map(names, trees))
    for name, derived in reversed(machine.derived.items()):
        if name in read:
            read |= {inner for term in derived.terms for inner in names(parse(term.of))}
    return sorted(name for name in read & machine.variables.keys() if name.startswith("world."))


def _turns(bounds: Range, numbers: Iterable[int]) -> list[int | bool]:
    """The values at which a condition on a variable might turn."""
    if bounds.kind == "bool":
        return [False, True]
    near = {sign * number + step for number in numbers for sign in (1, -1) for step in (-1, 0, 1)}
    return sorted({bounds.low, bounds.high, *(value for value in near if bounds.low <= value <= bounds.high)})


def _numbers(tree: Tree) -> set[int]:
    """The numbers that a tree names."""
    if isinstance(tree, tuple):
        inner = () if tree[0] in ("chose", "visited", "ended") else operands(tree)
        return set[int]().union(*map(_numbers, inner))
    return {tree} if isinstance(tree, int) and not isinstance(tree, bool) else set()
