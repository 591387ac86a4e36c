"""What does `world.yaml` hold? The world, with every variable fit to be reckoned with."""

import re
from collections.abc import Iterator, Mapping
from os import PathLike, fspath

from game.core.bounds import Range, Scope, check_condition, check_effect, check_value
from game.core.expression import RESERVED, ExpressionError
from game.core.machine import bounds_of
from game.core.model.patterns import ID
from game.core.model.world import World

from .document import Document, Path
from .expressions import Expression
from .link_dates import is_real
from .link_expressions import mistake, named_in, unsettled_world
from .link_mentions import mention_problems
from .link_variables import band_problems, literal_start, rising_bands, variable_problems
from .problem import Problem, problem_at
from .record_file import RecordFile, document_of, record_in
from .shape_words import PATTERNS, did_you_mean

_ID = re.compile(ID)


def read(path: str | PathLike[str], *, source: bytes | None = None, pure: bool = False) -> RecordFile[World]:
    """The world of a file, or of the `source` of one that has been read."""
    document = document_of(source, fspath(path), pure=pure)
    world, problems = record_in(World, document)
    if world is not None:
        problems += (*_names(document, world), *_variables(document, world), *_derived(document, world))
        problems += (*_events(document, world), *mention_problems(document, world.variables))
    return RecordFile(world, document.where, tuple(sorted(problems)), document.lines)


def _names(document: Document, world: World) -> Iterator[Problem]:
    for section, names in (("variables", world.variables), ("derived", world.derived)):
        for name in names:
            place = document.where.key((section, name))
            if not _ID.match(name):
                yield problem_at(document.path, place, "name-form", f"'{name}' {PATTERNS[ID][0]}", PATTERNS[ID][1])
            elif name in RESERVED:
                yield problem_at(document.path, place, "name-reserved", f"'{name}' is a word of conditions")
            elif section == "derived" and name in world.variables:
                yield problem_at(document.path, place, "name-shared", f"a variable is called '{name}' already")
    for section, named in (("variables", world.variables), ("derived", world.derived)):
        for name, declared in named.items():
            if declared.group and declared.group not in world.groups:
                place = document.where.value((section, name, "group"))
                fix = did_you_mean(declared.group, world.groups)
                yield problem_at(document.path, place, "link-group", f"there is no group '{declared.group}'", fix)


def _variables(document: Document, world: World) -> Iterator[Problem]:
    for name, bands in world.scales.items():
        yield from rising_bands(document, ("scales", name), bands)
    for name, variable in world.variables.items():
        path = ("variables", name)
        yield from variable_problems(document, path, variable, world.scales)
        yield from literal_start(document, path, variable)
        for key, date in (("signed", variable.signed), ("lapses", variable.lapses)):
            if date is not None and not is_real(date):
                place = document.where.value((*path, key))
                yield problem_at(document.path, place, "date-unreal", f"'{date}' is not in the calendar")
        if variable.signed and variable.lapses and variable.lapses <= variable.signed:
            place = document.where.value((*path, "lapses"))
            message = f"a treaty lapses after it is signed ({variable.signed})"
            yield problem_at(document.path, place, "date-order", message)


def _derived(document: Document, world: World) -> Iterator[Problem]:
    names = {f"world.{name}": bounds_of(variable) for name, variable in world.variables.items()}
    unsettled = unsettled_world(world.variables)
    for name, derived in world.derived.items():
        for low, high in (("min", "max"), ("low", "high")):
            if getattr(derived, low) >= getattr(derived, high):
                place = document.where.value(("derived", name, low))
                yield problem_at(document.path, place, "variable-range", f"'{low}' must be less than '{high}'")
        for number, term in enumerate(derived.terms):
            expression = Expression(("derived", name, "terms", number, "of"), term.of, "condition", True)
            try:
                if not named_in(expression) & unsettled:
                    check_value(term.of, Scope(names, {}))
            except ExpressionError as error:
                yield mistake(document, expression, error)
        yield from band_problems(document, ("derived", name, "bands"), derived, world.scales)
        names[f"world.{name}"] = bounds_of(derived)


def _events(document: Document, world: World) -> Iterator[Problem]:
    names = {f"world.{name}": bounds_of(variable) for name, variable in world.variables.items()}
    readable = names | {f"world.{name}": bounds_of(derived) for name, derived in world.derived.items()}
    unsettled = unsettled_world(world.variables)
    for id, event in world.events.items():
        path: Path = ("events", id)
        if not is_real(event.date):
            yield problem_at(
                document.path,
                document.where.value((*path, "date")),
                "date-unreal",
                f"'{event.date}' is not in the calendar",
            )
        if event.condition is not None:
            yield from _fits(
                document, Expression((*path, "if"), event.condition, "condition", True), readable, unsettled
            )
        for number, effect in enumerate(event.effects):
            expression = Expression((*path, "effects", number), effect, "effect", True)
            yield from _fits(document, expression, readable, unsettled)
            written = re.match(r" *(world\.[a-z0-9_]+)", effect)
            if written and written[1] in readable.keys() - names.keys():
                place = document.where.value(expression.path)
                yield problem_at(
                    document.path, place, "effect", f"'{written[1]}' is reckoned from others, never written"
                )


def _fits(
    document: Document, expression: Expression, names: Mapping[str, Range], unsettled: frozenset[str]
) -> Iterator[Problem]:
    try:
        if not named_in(expression) & unsettled:
            (check_effect if expression.kind == "effect" else check_condition)(expression.text, Scope(names, {}))
    except ExpressionError as error:
        yield mistake(document, expression, error)
