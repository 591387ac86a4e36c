"""What can be, whatever world a campaign brings? Interval analysis: every world variable anywhere in its range.

One pass over the scenes, each with the range of every variable over all ways there. It never says too little: what it
calls impossible is so from every start. What it calls possible may still not happen.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from game.authoring.proofs.liveness import onward
from game.core.bounds import Range, Scope, check_condition, check_value, effect_range
from game.core.expression import parse_effect
from game.core.machine import Machine, bounds_of
from game.core.model.scenes import Also, Choice, Decision, Later, Outcome, Route
from game.core.walk import Path

Ranges = Mapping[str, Range]


class Possible(NamedTuple):
    """What may happen from some start."""

    scenes: frozenset[str]
    """Scenes and outcomes that may be reached, routes too."""
    choices: frozenset[tuple[str, str]]
    """(decision, choice) that may be open."""
    routes: frozenset[tuple[str, str]]
    """(route, where it leads) that may be taken."""
    branches: frozenset[tuple[str, int]]
    """(route, number of a branch) that may be taken."""
    conditions: Mapping[Path, Range]
    """Path of a condition that may be asked -> (bool, 0, 0) if it is never true, (bool, 1, 1) if it always is."""

    def never(self, path: Path) -> bool:
        """Whether a condition is proved false wherever it is asked."""
        return self.conditions[path].high == 0 if path in self.conditions else True

    def always(self, path: Path) -> bool:
        """Whether a condition is proved true wherever it is asked."""
        return path in self.conditions and self.conditions[path].low == 1


def possible(machine: Machine) -> Possible:
    """What may happen in a scenario over every world."""
    return _Pass(machine).run()


class _Pass:
    def __init__(self, machine: Machine) -> None:
        self.machine, self.scenario = machine, machine.scenario
        scenes = self.scenario.scenes.items()
        self.asked = {id: frozenset(scene.choices if scene.kind == "decision" else ()) for id, scene in scenes}
        self.world = {name: bounds_of(found) for name, found in machine.variables.items() if name.startswith("world.")}
        self.world |= {name: bounds_of(found) for name, found in machine.derived.items()}
        self.arrivals: dict[str, dict[str, Range]] = {}
        self.choices: set[tuple[str, str]] = set()
        self.routes: set[tuple[str, str]] = set()
        self.branches: set[tuple[str, int]] = set()
        self.conditions: dict[Path, Range] = {}

    def run(self) -> Possible:
        if self.scenario.eligible is not None:
            self.ask(("eligible",), self.scenario.eligible, self.world)
        self.arrive(self.scenario.start, self.begun())
        for name in onward(self.scenario):
            if name in self.arrivals:
                self.scene(name, self.arrivals[name])
        return Possible(
            frozenset(self.arrivals),
            frozenset(self.choices),
            frozenset(self.routes),
            frozenset(self.branches),
            self.conditions,
        )

    def begun(self) -> dict[str, Range]:
        ranges = dict(self.world)
        for name, variable in self.scenario.state.items():
            start = variable.start
            value = self.value(start, self.world) if isinstance(start, str) else _exactly(start)
            ranges[name] = value.within(bounds_of(variable))
        return ranges

    def scene(self, name: str, ranges: dict[str, Range]) -> None:
        match self.scenario.scenes.get(name):
            case Decision() as scene:
                self.paragraphs(("scenes", name), scene.also, ranges)
                for id, choice in scene.choices.items():
                    self.choice(name, id, choice, ranges)
            case Route() as scene:
                self.route(name, scene, ranges)
            case _:
                self.outcome(name, self.scenario.outcomes[name], ranges)

    def choice(self, scene: str, id: str, choice: Choice, ranges: Ranges) -> None:
        path: Path = ("scenes", scene, "choices", id)
        if choice.show_if is not None and not self.ask((*path, "show_if"), choice.show_if, ranges).high:
            return
        for number, need in enumerate(choice.requires):
            if not self.ask((*path, "requires", number, "if"), need.condition, ranges).high:
                return
        self.choices.add((scene, id))
        after = self.moved(choice.effects, ranges)
        self.paragraphs(path, choice.also, after)
        self.landings(path, choice.later)
        self.arrive(choice.next, after)

    def route(self, name: str, route: Route, ranges: dict[str, Range]) -> None:
        for number, branch in enumerate(route.branches):
            path: Path = ("scenes", name, "branches", number)
            found = _exactly(True) if branch.condition is None else self.ask((*path, "if"), branch.condition, ranges)
            if found.high:
                self.routes.add((name, branch.next))
                self.branches.add((name, number))
                self.paragraphs(path, branch.also, ranges)
                self.arrive(branch.next, ranges)
            if found.low:
                return

    def outcome(self, name: str, outcome: Outcome, ranges: Ranges) -> None:
        self.paragraphs(("outcomes", name), outcome.also, self.moved(outcome.effects, ranges))
        self.landings(("outcomes", name), outcome.later)

    def arrive(self, scene: str, ranges: dict[str, Range]) -> None:
        known = self.arrivals.get(scene)
        self.arrivals[scene] = dict(ranges) if known is None else {n: r.joined(ranges[n]) for n, r in known.items()}

    def paragraphs(self, path: Path, also: Iterable[Also], ranges: Ranges) -> None:
        for number, paragraph in enumerate(also):
            self.ask((*path, "also", number, "if"), paragraph.condition, ranges)

    def landings(self, path: Path, later: Iterable[Later]) -> None:
        for number, landing in enumerate(later):
            if landing.condition is not None:
                self.ask((*path, "later", number, "if"), landing.condition, self.world)

    def moved(self, effects: Iterable[str], ranges: Ranges) -> dict[str, Range]:
        found = dict(ranges)
        for text in effects:
            name = parse_effect(text)[1]
            found[name] = effect_range(text, self.scope(found)).within(bounds_of(self.machine.variables[name]))
        return found

    def ask(self, path: Path, text: str, ranges: Ranges) -> Range:
        self.conditions[path] = check_condition(text, self.scope(ranges))
        return self.conditions[path]

    def value(self, text: str, ranges: Ranges) -> Range:
        return check_value(text, self.scope(ranges))

    def scope(self, ranges: Ranges) -> Scope:
        return Scope(ranges, self.asked)


def _exactly(value: int | bool) -> Range:
    return Range("bool" if isinstance(value, bool) else "int", int(value), int(value))
