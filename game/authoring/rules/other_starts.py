"""What can be reached from other worlds than the usual one? A campaign brings what a file played alone doesn't.

Values are taken from where the file's conditions turn: the ends of a range, and the numbers that the file names.
Derived values are drawn like the rest, as if nothing stood behind them: few of their mixtures would come up by chance.
"""

from collections.abc import Collection, Iterable, Iterator
from random import Random

from game.authoring.proofs.explore import Reach, cap_of, reach
from game.authoring.proofs.liveness import liveness
from game.authoring.proofs.watch import Turns, turns
from game.core import engine
from game.core.bounds import Range
from game.core.closures import ENDED
from game.core.expression import Tree, calls, names, operands, parse, parse_effect
from game.core.machine import Machine, bounds_of, build
from game.core.model.scenario import Scenario
from game.core.model.world import Variable
from game.core.record import replace
from game.core.state import State
from game.core.walk import Path
from game.files.expressions import expressions

STARTS = 64
"""How many other starts are tried at most."""


def everywhere(machine: Machine, usual: Reach) -> tuple[Reach, ...]:
    """What is reached from the usual start, and from others until nothing is left out or its cap is reached.

    The other starts are always the same ones; there are none if the file doesn't read the world.
    """
    found, left = [usual], cap_of(machine)
    if not usual.complete or _sees_all(found, machine.scenario):
        return (usual,)
    loose = _loosened(machine)
    for begun in _starts(loose):
        found.append(reach(loose, begun, left))
        left -= found[-1].states
        if left <= 0 or _sees_all(found, machine.scenario):
            break
    return tuple(found)


def turns_everywhere(machine: Machine, begun: State, wanted: Collection[Path]) -> Turns:
    """How the conditions at these paths turned out: from the usual start, and from others if one did always alike."""
    usual = turns(machine, [begun], wanted)
    alike = any(len(found) == 1 for found in usual.seen.values()) or len(usual.seen) < len(wanted)
    if not usual.complete or not alike or not liveness(machine).start:
        return usual
    loose = _loosened(machine)
    others = turns(loose, _starts(loose), wanted)
    asked = usual.seen.keys() | others.seen.keys()
    seen = {path: usual.seen.get(path, frozenset()) | others.seen.get(path, frozenset()) for path in asked}
    return Turns(seen, others.complete)


def reached(found: Iterable[Reach]) -> set[str]:
    """Every scene and outcome that was reached, routes too."""
    return {name for reach in found for name in (*reach.scenes, *(route for route, _ in reach.routes))}


def _sees_all(found: Iterable[Reach], scenario: Scenario) -> bool:
    """Whether every scene and outcome was reached and every choice seen open."""
    opened = {choice for reach in found for choice in reach.opened}
    choices = sum(len(scene.choices) for scene in scenario.scenes.values() if scene.kind == "decision")
    return len(opened) == choices and len(reached(found)) == len(scenario.scenes) + len(scenario.outcomes)


def _loosened(machine: Machine) -> Machine:
    """The machine over a world in which derived values are variables."""
    world, given = machine.world, machine.world.derived.items()
    freed = {name: Variable(start=d.min, min=d.min, max=d.max, label=d.label) for name, d in given}
    return build(machine.scenario, replace(world, variables={**world.variables, **freed}, derived={}))


def _starts(machine: Machine) -> Iterator[State]:
    trees = [parse_effect(e.text)[2] if e.kind == "effect" else parse(e.text) for e in expressions(machine.scenario)]
    numbers = sorted({number for tree in trees for number in _numbers(tree)})
    read = sorted(name for name in set[str]().union(*map(names, trees)) if name.startswith("world."))
    values = {name.removeprefix("world."): _turns(bounds_of(machine.variables[name]), numbers) for name in read}
    endings = sorted(call[1:] for call in set[tuple[str, ...]]().union(*map(calls, trees)) if call[0] == "ended")
    own, draw = machine.scenario.world_start, Random(STARTS)
    for _ in range(STARTS if values or endings else 0):
        drawn = {name: draw.choice(some) for name, some in values.items()}
        past = {ENDED + scenario: outcome for scenario, outcome in endings if draw.random() < 0.5}
        yield engine.start(machine, {**(own.set if own else {}), **drawn})._replace(past=past)


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
