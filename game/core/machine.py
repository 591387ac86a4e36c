"""What of a scenario is compiled once, before it is played? Its expressions, as closures in the order of the file."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from .bounds import BOOL, Range
from .closures import Code, Past, Values, compiled, compiled_effect
from .expression import names, parse, parse_effect
from .model.scenario import Scenario
from .model.scenes import Also, Choice, Later, Outcome
from .model.world import Derived, Event, Value, Variable, World, WorldStart

Trees = Mapping[str, Any]
"""Text of a condition or number -> its tree, and of an effect -> what `parse_effect` makes of it, where somebody has
parsed it before."""


class Effect(NamedTuple):
    """A compiled effect: the variable that it writes, and how."""

    name: str
    write: Code


class Paragraph(NamedTuple):
    """A compiled `also`."""

    condition: Code
    text: str
    cite: tuple[str, ...]


class Landing(NamedTuple):
    """A compiled event or later effect: what it does to the world on its day."""

    date: str
    because: str
    condition: Code | None
    effects: tuple[Effect, ...]
    written: Later | Event


class Option(NamedTuple):
    """A compiled choice."""

    show_if: Code | None
    requires: tuple[tuple[Code, str], ...]
    effects: tuple[Effect, ...]
    next: str
    later: tuple[Landing, ...]
    also: tuple[Paragraph, ...]


class Way(NamedTuple):
    """A compiled branch of a route."""

    condition: Code | None
    next: str
    also: tuple[Paragraph, ...]


class End(NamedTuple):
    """A compiled outcome."""

    effects: tuple[Effect, ...]
    later: tuple[Landing, ...]
    also: tuple[Paragraph, ...]


class Machine(NamedTuple):
    """A scenario ready to be played over a world."""

    scenario: Scenario
    world: World
    variables: dict[str, Variable]
    """Every variable by the name that expressions use: `trust`, `world.germany`."""
    derived: dict[str, Derived]
    """Derived values likewise: `world.security`."""
    reckoned: dict[str, Code]
    """How each derived value is reckoned."""
    decisions: dict[str, dict[str, Option]]
    arrivals: dict[str, tuple[Paragraph, ...]]
    """What the past adds to a decision's text."""
    routes: dict[str, tuple[Way, ...]]
    outcomes: dict[str, End]
    starts: tuple[tuple[str, Code], ...]
    """How the local variables start, from the world."""
    eligible: Code | None
    """Whether it is dealt, over the world and `ended`."""
    touched: frozenset[str]
    """Every variable that an expression of the scenario reads or writes."""

    def declared(self, name: str) -> Variable | Derived:
        """What a variable or derived value is declared as. Raises KeyError for an unknown name."""
        return self.variables.get(name) or self.derived[name]

    def value(self, name: str, values: Values) -> Value:
        """A variable or derived value, over the variables of a state."""
        reckon = self.reckoned.get(name)
        found: Value = values[name] if reckon is None else reckon(values, {})
        return found


def build(scenario: Scenario, world: World, trees: Trees | None = None) -> Machine:
    """Compiles a scenario that has no problems; raises ExpressionError or KeyError on one that has."""
    known = trees or {}
    variables = world_variables(world, scenario) | dict(scenario.state)
    reckoned = _reckoned(world, known)
    maker = _Maker(known, variables, reckoned)
    return Machine(
        scenario=scenario,
        world=world,
        variables=variables,
        derived={f"world.{name}": derived for name, derived in world.derived.items()},
        reckoned=reckoned,
        decisions={
            name: {id: maker.option(choice) for id, choice in scene.choices.items()}
            for name, scene in scenario.scenes.items()
            if scene.kind == "decision"
        },
        arrivals={
            name: maker.paragraphs(scene.also) for name, scene in scenario.scenes.items() if scene.kind == "decision"
        },
        routes={
            name: tuple(Way(maker.condition(b.condition), b.next, maker.paragraphs(b.also)) for b in scene.branches)
            for name, scene in scenario.scenes.items()
            if scene.kind == "route"
        },
        outcomes={name: maker.end(outcome) for name, outcome in scenario.outcomes.items()},
        starts=tuple((name, maker.start(variable)) for name, variable in scenario.state.items()),
        eligible=maker.condition(scenario.eligible),
        touched=frozenset(maker.touched),
    )


def landings(world: World, scenario: Scenario | None, written: Iterable[Later | Event]) -> tuple[Landing, ...]:
    """Events or later effects over a world's variables, compiled."""
    return _Maker({}, world_variables(world, scenario), _reckoned(world, {})).landings(written)


def condition(world: World, text: str) -> Code:
    """A condition over the world and `ended`, compiled."""
    return _Maker({}, world_variables(world), _reckoned(world, {})).code(text)


def world_variables(world: World, scenario: Scenario | None = None) -> dict[str, Variable]:
    """The world's variables, and those that a scenario adds, by the names that expressions use."""
    own = scenario.world if scenario else {}
    return {f"world.{name}": variable for name, variable in (*world.variables.items(), *own.items())}


def first_values(world: World, scenario: Scenario | None, own: WorldStart | None) -> Values:
    """What the world's variables, and those that a scenario adds, begin with before history or `own.set` moves them.

    In a blank world each of the world's is 0, or as near as its range allows, or false.
    """
    declared = world_variables(world, scenario)
    if own is None or not own.blank:
        return {name: variable.start for name, variable in declared.items()}
    blank = {f"world.{name}" for name in world.variables if scenario is None or name not in scenario.world}
    return {name: _nothing(variable) if name in blank else variable.start for name, variable in declared.items()}


def _nothing(variable: Variable) -> Value:
    return False if variable.min is None or variable.max is None else max(variable.min, min(variable.max, 0))


def bounds_of(variable: Variable | Derived) -> Range:
    """The range of a declared variable."""
    low, high = variable.min, variable.max
    return BOOL if low is None or high is None else Range("int", low, high)


class _Maker:
    def __init__(self, trees: Trees, variables: Mapping[str, Variable], derived: Mapping[str, Code]) -> None:
        self.trees, self.derived = trees, derived
        self.bounds = {name: bounds_of(variable) for name, variable in variables.items()}
        self.touched: set[str] = set()

    def code(self, text: str) -> Code:
        tree = self.trees.get(text)
        if tree is None:
            tree = parse(text)
        self.touched |= names(tree)
        return compiled(tree, self.derived)

    def condition(self, text: str | None) -> Code | None:
        return None if text is None else self.code(text)

    def effects(self, texts: Iterable[str]) -> tuple[Effect, ...]:
        parsed = [self.trees.get(text) or parse_effect(text) for text in texts]
        for _, name, tree in parsed:
            self.touched |= {name, *names(tree)}
        return tuple(
            Effect(name, compiled_effect(operator, name, tree, self.bounds[name], self.derived))
            for operator, name, tree in parsed
        )

    def paragraphs(self, also: Iterable[Also]) -> tuple[Paragraph, ...]:
        return tuple(Paragraph(self.code(part.condition), part.text, part.cite) for part in also)

    def option(self, choice: Choice) -> Option:
        return Option(
            show_if=self.condition(choice.show_if),
            requires=tuple((self.code(need.condition), need.reason) for need in choice.requires),
            effects=self.effects(choice.effects),
            next=choice.next,
            later=self.landings(choice.later),
            also=self.paragraphs(choice.also),
        )

    def end(self, outcome: Outcome) -> End:
        return End(self.effects(outcome.effects), self.landings(outcome.later), self.paragraphs(outcome.also))

    def landings(self, written: Iterable[Later | Event]) -> tuple[Landing, ...]:
        return tuple(
            Landing(part.date, part.because, self.condition(part.condition), self.effects(part.effects), part)
            for part in written
        )

    def start(self, variable: Variable) -> Code:
        start, bounds = variable.start, bounds_of(variable)
        if not isinstance(start, str):
            return lambda values, past: start
        code = self.code(start)
        if bounds.kind == "bool":
            return code
        return lambda values, past: max(bounds.low, min(bounds.high, code(values, past)))


def _reckoned(world: World, trees: Trees) -> dict[str, Code]:
    reckoned: dict[str, Code] = {}
    for name, derived in world.derived.items():
        parts = [(compiled(trees.get(t.of) or parse(t.of), reckoned), t.weight) for t in derived.terms]
        reckoned[f"world.{name}"] = _derived(derived, parts)
    return reckoned


def _derived(derived: Derived, parts: list[tuple[Code, int]]) -> Code:
    """game/RULES.md: min + floor((2(S − low)(max − min) + high − low) / (2(high − low))), clamped."""
    low, span, least, most = derived.low, derived.high - derived.low, derived.min, derived.max

    def reckon(values: Values, past: Past) -> int:
        total = sum(weight * int(code(values, past)) for code, weight in parts)
        return max(least, min(most, least + (2 * (total - low) * (most - least) + span) // (2 * span)))

    return reckon
