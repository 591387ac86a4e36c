"""Is every variable declared so that it can be reckoned with? Numbers have a range and start in it, bands rise."""

from collections.abc import Collection, Iterator
from itertools import pairwise

from game.core.model.scenario import Scenario
from game.core.model.world import Band, Derived, Value, Variable

from .document import Document, Path
from .problem import Problem, problem_at
from .shape_words import did_you_mean
from .sheet import Rule, Sheet


def sound_variables(sheet: Sheet) -> Iterator[Problem]:
    """The scenario's own variables, local and in the world."""
    scales = sheet.world.scales if sheet.world else None
    for section, variables in (("state", sheet.scenario.state), ("world", sheet.scenario.world)):
        for name, variable in variables.items():
            yield from variable_problems(sheet.document, (section, name), variable, scales)
    for name, variable in sheet.scenario.world.items():
        yield from literal_start(sheet.document, ("world", name), variable)
        if sheet.world and (name in sheet.world.variables or name in sheet.world.derived):
            yield sheet.at_key(
                ("world", name), "name-shared", f"the world has a '{name}' already", "choose another name"
            )


def sound_overrides(sheet: Sheet) -> Iterator[Problem]:
    """`world_start` gives values that the variables can have."""
    for name, value in _overrides(sheet.scenario):
        variable = sheet.world_variables.get(name)
        if variable is not None and not is_unsettled(variable):
            yield from value_problems(sheet.document, ("world_start", "set", name), name, variable, value)


def is_unsettled(variable: Variable) -> bool:
    """Whether a declaration contradicts itself on whether it is a number, so that nothing can be said of its uses."""
    ranged = (variable.min is not None) + (variable.max is not None)
    if isinstance(variable.start, bool):
        return ranged > 0
    return ranged == 1 or (isinstance(variable.start, int) and ranged == 0)


def without_range(document: Document, path: Path, variable: Variable) -> Problem:
    """The problem that a number without `min`, `max` or both is."""
    missing = [f"'{key}'" for key in ("min", "max") if getattr(variable, key) is None]
    message = f"{' and '.join(missing)} {'is' if len(missing) == 1 else 'are'} missing in '{path[-1]}'"
    fix = "a number needs both, like: min: 0, max: 12"
    return problem_at(document.path, document.where.key(path), "variable-range", message, fix)


def variable_problems(
    document: Document, path: Path, variable: Variable, scales: Collection[str] | None
) -> Iterator[Problem]:
    """What is wrong with one declaration; `scales` are the names of shared bands, None where they aren't known."""
    start = variable.start
    ranged = [key for key in ("min", "max") if getattr(variable, key) is not None]
    if isinstance(start, bool):
        for key in (*ranged, *(["bands"] if variable.bands else [])):
            message = f"'{path[-1]}' is true or false and has no '{key}'"
            yield problem_at(document.path, document.where.key((*path, key)), "variable-range", message)
    elif is_unsettled(variable):
        yield without_range(document, path, variable)
    elif variable.min is not None and variable.max is not None:
        if variable.min >= variable.max:
            message = f"'min' ({variable.min}) must be less than 'max' ({variable.max})"
            yield problem_at(document.path, document.where.value((*path, "min")), "variable-range", message)
        elif isinstance(start, int):
            yield from value_problems(document, (*path, "start"), str(path[-1]), variable, start)
        yield from band_problems(document, (*path, "bands"), variable, scales)
    if len(variable.between) not in (0, 2) or len(set(variable.between)) != len(variable.between):
        place = document.where.key((*path, "between"))
        yield problem_at(document.path, place, "variable-between", "'between' must name two different capitals")


def literal_start(document: Document, path: Path, variable: Variable) -> Iterator[Problem]:
    """A world variable starts with a value, not with an expression."""
    if isinstance(variable.start, str):
        place = document.where.value((*path, "start"))
        yield problem_at(
            document.path, place, "variable-start", f"'{path[-1]}' must start with a number, true or false"
        )


def value_problems(document: Document, path: Path, name: str, variable: Variable, value: Value) -> Iterator[Problem]:
    """Whether a variable can have a value."""
    place = document.where.value(path)
    is_bool = variable.min is None or variable.max is None
    if isinstance(value, bool) != is_bool:
        message = f"'{name}' is {'true or false' if is_bool else 'a number'}"
        yield problem_at(document.path, place, "variable-kind", message)
    elif variable.min is not None and variable.max is not None and not variable.min <= value <= variable.max:
        message = f"{value} is not between {variable.min} and {variable.max}"
        yield problem_at(document.path, place, "variable-start", message)


def band_problems(
    document: Document, path: Path, variable: Variable | Derived, scales: Collection[str] | None
) -> Iterator[Problem]:
    """Whether the worded bands rise and cover the range, or name a shared scale."""
    bands = variable.bands
    if isinstance(bands, str):
        if scales is not None and bands not in scales:
            message = f"there is no scale '{bands}'"
            fix = did_you_mean(bands, scales) or (f"there are: {', '.join(list(scales)[:12])}" if scales else "")
            yield problem_at(document.path, document.where.value(path), "link-scale", message, fix)
        return
    yield from rising_bands(document, path, bands)
    if bands and variable.max is not None and bands[-1].to < variable.max:
        message = f"the bands end at {bands[-1].to}, the range at {variable.max}"
        yield problem_at(document.path, document.where.key(path), "variable-bands", message)


def rising_bands(document: Document, path: Path, bands: tuple[Band, ...]) -> Iterator[Problem]:
    """Every band ends above the one before it."""
    for number, (lower, upper) in enumerate(pairwise(bands), 1):
        if upper.to <= lower.to:
            place = document.where.value((*path, number))
            message = f"a band must end above the one before it ({lower.to})"
            yield problem_at(document.path, place, "variable-bands", message)


def _overrides(scenario: Scenario) -> list[tuple[str, Value]]:
    return list(scenario.world_start.set.items()) if scenario.world_start else []


RULES: tuple[Rule, ...] = (sound_variables, sound_overrides)
