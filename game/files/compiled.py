"""How is a record kept once it has been checked? As JSON with the author's own keys, defaults left out, and back again.

A compiled scenario also holds the trees of its expressions, for the engine in Python and the one in JavaScript.
Nothing here needs YAML or pydantic: a warm start begins here, and trusts what it finds.
"""

from collections.abc import Callable, Mapping
from functools import cache
from types import UnionType
from typing import Any, NamedTuple, TypeVar, Union, get_args, get_origin

from game.core.expression import Tree, from_json, parse, parse_effect
from game.core.model.scenario import Scenario
from game.core.record import is_record

from .record_fields import alternatives, kinds, record_fields

_T = TypeVar("_T")
_Convert = Callable[[Any], Any]


class Compiled(NamedTuple):
    """A scenario without problems, with the trees of its expressions by text and the digest of its source."""

    scenario: Scenario
    trees: Mapping[str, Tree]
    digest: str


def pack_scenario(scenario: Scenario, digest: str) -> dict[str, Any]:
    """The JSON of a scenario without problems: `{digest, scenario, trees, effects}`."""
    from .expressions import expressions

    trees: dict[str, Tree] = {}
    effects: dict[str, Any] = {}
    for expression in expressions(scenario):
        if expression.kind == "effect":
            effects[expression.text] = parse_effect(expression.text)
        else:
            trees[expression.text] = parse(expression.text)
    return {"digest": digest, "scenario": pack(scenario), "trees": trees, "effects": effects}


def unpack_scenario(packed: Mapping[str, Any]) -> Compiled:
    """The scenario that `pack_scenario` made this of."""
    trees = {text: from_json(tree) for kind in ("trees", "effects") for text, tree in packed[kind].items()}
    return Compiled(unpack(Scenario, packed["scenario"]), trees, packed["digest"])


def pack(record: Any) -> dict[str, Any]:
    """The JSON of a record: what its author wrote, without what is so by default."""
    packed = {}
    for field in record_fields(type(record)):  # type: ignore[arg-type]  # a class can be hashed
        value = getattr(record, field.name)
        if field.required or value != field.default or type(value) is not type(field.default):
            packed[field.key] = _packed(value)
    return packed


def unpack(record: type[_T], packed: Mapping[str, Any]) -> _T:
    """The record of which `pack` made this."""
    made: _T = _maker(record)(packed)  # type: ignore[arg-type]  # a class can be hashed
    return made


def _packed(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_packed(part) for part in value]
    if isinstance(value, Mapping):
        return {key: _packed(part) for key, part in value.items()}
    return value if value is None or isinstance(value, str | int | float) else pack(value)


@cache
def _maker(record: type) -> _Convert:
    """A function that makes a record of its JSON; one for each class, made when it is first needed."""
    renamed = {field.key: field.name for field in record_fields(record) if field.key != field.name}
    converted = [(field.name, _convert(field.type)) for field in record_fields(record)]
    nested = [(name, convert) for name, convert in converted if convert is not None]

    def make(packed: Mapping[str, Any]) -> Any:
        keys = dict(packed)
        for key, name in renamed.items():
            if key in keys:
                keys[name] = keys.pop(key)
        for name, convert in nested:
            if name in keys:
                keys[name] = convert(keys[name])
        return record(**keys)

    return make


@cache
def _convert(type_: Any) -> _Convert | None:
    """How a value of this type is made of its JSON; None where it is its own JSON."""
    origin = get_origin(type_)
    if is_record(type_):
        return _maker(type_)
    if origin in (Union, UnionType):
        return _convert_union(alternatives(type_))
    if origin is tuple:
        return _convert_tuple(_convert(get_args(type_)[0]))
    return _convert_mapping(_convert(get_args(type_)[1])) if origin is Mapping else None


def _convert_tuple(each: _Convert | None) -> _Convert:
    return tuple if each is None else lambda packed: tuple([each(part) for part in packed])


def _convert_mapping(each: _Convert | None) -> _Convert | None:
    return None if each is None else lambda packed: {key: each(part) for key, part in packed.items()}


def _convert_union(members: tuple[Any, ...]) -> _Convert | None:
    records = {kind: member for member in members if is_record(member) for kind in kinds(member)}
    if records:
        return lambda packed: _maker(records[packed["kind"]])(packed)
    converted = [(member, convert) for member in members if (convert := _convert(member)) is not None]
    if not converted:
        return None
    ((member, convert),) = converted
    kind = list if get_origin(member) is tuple else dict
    return lambda packed: convert(packed) if isinstance(packed, kind) else packed
