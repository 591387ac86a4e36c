"""What does a rule about a scenario file look at? The scenario, the world around it, and where each part stands."""

from collections.abc import Callable, Iterable, Mapping

from game.core.model.scenario import Scenario
from game.core.model.scenes import Choice, Decision
from game.core.model.world import Variable, World

from .document import Document, Path
from .problem import Problem, problem_at


class Sheet:
    """A scenario whose shape is right, its world (None where it isn't known), its document, and its parts in lists."""

    def __init__(self, scenario: Scenario, world: World | None, document: Document) -> None:
        self.scenario, self.world, self.document = scenario, world, document
        self.decisions: Mapping[str, Decision] = {
            name: scene for name, scene in scenario.scenes.items() if scene.kind == "decision"
        }
        """The decisions by id, in file order."""
        self.choices: list[tuple[Path, Choice]] = [
            (("scenes", scene, "choices", name), choice)
            for scene, decision in self.decisions.items()
            for name, choice in decision.choices.items()
        ]
        """Every choice with the way to it."""
        self.exits: Mapping[str, list[tuple[Path, str]]] = exits(scenario)
        """The ways out of every scene: (way to its `next`, target)."""
        self.world_variables: Mapping[str, Variable] = {**(world.variables if world else {}), **scenario.world}
        """The world's variables and those that this file adds, without prefix."""

    def at_value(self, path: Path, code: str, message: str, fix: str = "") -> Problem:
        """A problem with the value at a path."""
        return problem_at(self.document.path, self.document.where.value(path), code, message, fix)

    def at_key(self, path: Path, code: str, message: str, fix: str = "") -> Problem:
        """A problem with the key at a path."""
        return problem_at(self.document.path, self.document.where.key(path), code, message, fix)


def exits(scenario: Scenario) -> dict[str, list[tuple[Path, str]]]:
    """The ways out of every scene: (way to its `next`, target)."""
    found: dict[str, list[tuple[Path, str]]] = {}
    for name, scene in scenario.scenes.items():
        if scene.kind == "decision":
            found[name] = [
                (("scenes", name, "choices", id, "next"), choice.next) for id, choice in scene.choices.items()
            ]
        else:
            found[name] = [(("scenes", name, "branches", n, "next"), way.next) for n, way in enumerate(scene.branches)]
    return found


Rule = Callable[[Sheet], Iterable[Problem]]
"""Looks at a sheet and gives every mistake of one kind."""
