"""What hangs on the world that a campaign brings? The variables of a scenario whose value may come from it."""

from collections.abc import Iterable

from game.core.expression import Tree, calls, names, parse, parse_effect
from game.core.model.scenario import Scenario
from game.core.model.scenes import Choice, Outcome
from game.core.walk import records


def from_the_world(scenario: Scenario) -> frozenset[str]:
    """The scenario's own variables that are reckoned, at once or by way of others, from `world.*` or `ended`."""
    feeds = [(name, parse(v.start)) for name, v in scenario.state.items() if isinstance(v.start, str)]
    feeds += [parse_effect(text)[1:] for text in _effects(scenario)]
    found: set[str] = set()
    grown = True
    while grown:
        new = {name for name, tree in feeds if name not in found and asks_the_world(tree, found)}
        found |= new
        grown = bool(new)
    return frozenset(found)


def asks_the_world(tree: Tree, fed: Iterable[str]) -> bool:
    """Whether a tree reads the world, an ending, or one of the variables that are fed by them."""
    read = names(tree)
    if any(name.startswith("world.") for name in read) or not read.isdisjoint(fed):
        return True
    return any(call[0] == "ended" for call in calls(tree))


def _effects(scenario: Scenario) -> Iterable[str]:
    for _, part in records(scenario):
        if isinstance(part, Choice | Outcome):
            yield from part.effects
