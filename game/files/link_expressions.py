"""Does every condition and effect parse, and fit the variables that it may name?"""

from collections.abc import Iterator, Mapping

from game.core.bounds import Range, Scope, check_condition, check_effect, check_number, check_value
from game.core.expression import ExpressionError, names, parse, parse_effect
from game.core.machine import bounds_of
from game.core.model.scenario import Scenario
from game.core.model.world import Variable, World

from .document import Document
from .expressions import Expression, expressions
from .link_variables import is_unsettled, without_range
from .problem import Problem, problem_at
from .sheet import Rule, Sheet


def sound_expressions(sheet: Sheet) -> Iterator[Problem]:
    """Every expression is in the language and type-checks; without a world only the first is looked at."""
    scopes = (
        (local_scope(sheet.scenario, sheet.world), world_scope(sheet.scenario, sheet.world)) if sheet.world else None
    )
    unsettled = _unsettled(sheet, scopes[True]) if scopes else frozenset()
    for expression in expressions(sheet.scenario):
        try:
            if scopes is None or (unsettled and named_in(expression) & unsettled):
                named_in(expression)
            else:
                yield from _misfit(sheet, expression, scopes[expression.world_only])
        except ExpressionError as error:
            yield mistake(sheet.document, expression, error, _why_not_here(sheet, expression, error))


def named_in(expression: Expression) -> frozenset[str]:
    """Every variable that an expression reads or writes. Raises ExpressionError."""
    if expression.kind != "effect":
        return names(parse(expression.text))
    _, name, tree = parse_effect(expression.text)
    return names(tree) | {name}


def unsettled_world(variables: Mapping[str, Variable]) -> frozenset[str]:
    """The world variables of which nobody knows whether they are numbers: `literal_start` and its like report them."""
    return frozenset(
        f"world.{name}"
        for name, variable in variables.items()
        if is_unsettled(variable) or (_is_bool(variable) and isinstance(variable.start, str))
    )


def world_scope(scenario: Scenario, world: World) -> Scope:
    """What `eligible`, later effects and the start of a local variable may name."""
    return Scope(_ranges(world.variables, "world.") | _ranges(scenario.world, "world.") | _derived(world), {})


def local_scope(scenario: Scenario, world: World) -> Scope:
    """What a scene's own conditions and effects may name."""
    scenes = {
        name: frozenset(scene.choices if scene.kind == "decision" else ()) for name, scene in scenario.scenes.items()
    }
    return Scope(dict(world_scope(scenario, world).names) | _ranges(scenario.state, ""), scenes)


def mistake(document: Document, expression: Expression, error: ExpressionError, hint: str = "") -> Problem:
    """The problem that an error in an expression is, under the columns that it is about."""
    place = document.where.within(expression.path, error.column, error.end)
    code = "effect" if expression.kind == "effect" else "condition"
    if "bracket" in error.message and document.where.in_brackets(expression.path):
        hint = "inside [ ] a comma ends an effect: write effects one a line, each after '- '"
    return problem_at(document.path, place, code, error.message, hint or error.hint)


def _misfit(sheet: Sheet, expression: Expression, scope: Scope) -> Iterator[Problem]:
    match expression.kind:
        case "condition":
            check_condition(expression.text, scope)
        case "start":
            variable = sheet.scenario.state[str(expression.path[1])]
            if not _is_bool(variable):
                check_number(expression.text, scope)
            elif check_value(expression.text, scope).kind == "int":
                yield without_range(sheet.document, expression.path[:-1], variable)
        case "effect":
            name = check_effect(expression.text, scope)
            if sheet.world and name.removeprefix("world.") in sheet.world.derived and name.startswith("world."):
                message = f"'{name}' is reckoned from others and can't be changed"
                yield sheet.at_value(expression.path, "effect", message)


def _unsettled(sheet: Sheet, scope: Scope) -> frozenset[str]:
    """The variables of which nobody knows whether they are numbers; what uses them is not looked at."""
    found = unsettled_world(sheet.world_variables)
    return found | {
        name
        for name, variable in sheet.scenario.state.items()
        if is_unsettled(variable) or (_is_bool(variable) and not _starts_as_bool(variable, scope))
    }


def _starts_as_bool(variable: Variable, scope: Scope) -> bool:
    try:
        return not isinstance(variable.start, str) or check_value(variable.start, scope).kind == "bool"
    except ExpressionError:
        return False


def _why_not_here(sheet: Sheet, expression: Expression, error: ExpressionError) -> str:
    """What to say where an expression of the world names something of its scenario."""
    word = expression.text[error.column : error.end]
    if expression.world_only and word in sheet.scenario.state:
        return "here only world.* can be named: the scenario's own variables are gone by then"
    if expression.world_only and "unknown scene" in error.message:
        return "here only ended() can be asked"
    return f"write world.{word}" if word in sheet.world_variables else ""


def _is_bool(variable: Variable) -> bool:
    return variable.min is None and variable.max is None


def _ranges(variables: Mapping[str, Variable], prefix: str) -> dict[str, Range]:
    return {prefix + name: bounds_of(variable) for name, variable in variables.items()}


def _derived(world: World) -> dict[str, Range]:
    return {f"world.{name}": bounds_of(derived) for name, derived in world.derived.items()}


RULES: tuple[Rule, ...] = (sound_expressions,)
