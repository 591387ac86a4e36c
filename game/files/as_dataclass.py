"""How does pydantic come to know a record? It looks at dataclasses: a class of records is told what it were as one."""

import dataclasses
from collections.abc import Iterator
from typing import Any, get_args

from game.core.record import MISSING, Field, fields, is_record


def introduce(record: type) -> None:
    """Makes a class of records, and all that its fields hold, a dataclass in the eyes of pydantic."""
    for found in _within(record, set()):
        declared = fields(found)
        inside = {"__annotations__": {field.name: field.type for field in declared}}
        twin: Any = type(found.__name__, (), inside | {field.name: _field(field) for field in declared})
        twin = dataclasses.dataclass(init=False, repr=False, eq=False, kw_only=True)(twin)
        found.__dataclass_fields__ = twin.__dataclass_fields__
        found.__dataclass_params__ = twin.__dataclass_params__


def _within(type_: Any, seen: set[Any]) -> Iterator[Any]:
    """The classes of records that a type names, those within them too, each once."""
    if is_record(type_) and type_ not in seen:
        seen.add(type_)
        yield type_
        for field in fields(type_):
            yield from _within(field.type, seen)
    for part in get_args(type_):
        yield from _within(part, seen)


def _field(field: Field) -> Any:
    """The same field of a dataclass."""
    default = {name: value for name, value in field._asdict().items() if name.startswith("default")}
    given = {name: value for name, value in default.items() if value is not MISSING}
    return dataclasses.field(metadata=field.metadata, **given)
