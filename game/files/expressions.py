"""Where do a scenario's conditions, numbers and effects stand, and what may each of them name?"""

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from game.core.model.scenario import Scenario
from game.core.model.scenes import Also, Later

from .document import Path

Kind = Literal["condition", "effect", "start"]


class Expression(NamedTuple):
    """One authored expression: the way to it, its text and kind, and whether it may only name `world.*` and `ended`."""

    path: Path
    text: str
    kind: Kind
    world_only: bool


def expressions(scenario: Scenario) -> Iterator[Expression]:
    """Every expression of a scenario, in file order by section."""
    if scenario.eligible is not None:
        yield Expression(("eligible",), scenario.eligible, "condition", True)
    for name, variable in scenario.state.items():
        if isinstance(variable.start, str):
            yield Expression(("state", name, "start"), variable.start, "start", True)
    for name, scene in scenario.scenes.items():
        path: Path = ("scenes", name)
        if scene.kind == "route":
            for number, branch in enumerate(scene.branches):
                way: Path = (*path, "branches", number)
                yield from _condition((*way, "if"), branch.condition)
                yield from _also(way, branch.also)
            continue
        yield from _also(path, scene.also)
        for id, choice in scene.choices.items():
            way = (*path, "choices", id)
            yield from _condition((*way, "show_if"), choice.show_if)
            for number, need in enumerate(choice.requires):
                yield from _condition((*way, "requires", number, "if"), need.condition)
            yield from _effects(way, choice.effects, choice.later, choice.also)
    for name, outcome in scenario.outcomes.items():
        yield from _effects(("outcomes", name), outcome.effects, outcome.later, outcome.also)


def _effects(path: Path, effects: Iterable[str], later: Iterable[Later], also: Iterable[Also]) -> Iterator[Expression]:
    for number, text in enumerate(effects):
        yield Expression((*path, "effects", number), text, "effect", False)
    for number, landing in enumerate(later):
        way: Path = (*path, "later", number)
        yield from _condition((*way, "if"), landing.condition, world_only=True)
        for place, text in enumerate(landing.effects):
            yield Expression((*way, "effects", place), text, "effect", True)
    yield from _also(path, also)


def _also(path: Path, also: Iterable[Also]) -> Iterator[Expression]:
    for number, paragraph in enumerate(also):
        yield from _condition((*path, "also", number, "if"), paragraph.condition)


def _condition(path: Path, text: str | None, world_only: bool = False) -> Iterator[Expression]:
    if text is not None:
        yield Expression(path, text, "condition", world_only)
