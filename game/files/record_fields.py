"""Which keys may stand in a record, and what does each hold? The fields of the core's records as files write them."""

from collections.abc import Mapping
from functools import cache
from types import UnionType
from typing import Any, Literal, NamedTuple, Union, get_args, get_origin

from game.core.record import MISSING, fields, is_record


class RecordField(NamedTuple):
    """One field: its name in Python, its type, and its metadata; `key` is what an author writes."""

    key: str
    name: str
    type: Any
    required: bool
    default: Any
    """Its default, made anew for every call of `record_fields` alone: compare with it, don't hand it out."""
    metadata: Mapping[str, Any]


@cache
def record_fields(record: type) -> tuple[RecordField, ...]:
    """The fields of a record class, in order."""
    return tuple(
        RecordField(
            key=field.metadata.get("alias", field.name),
            name=field.name,
            type=field.type,
            required=field.required,
            default=field.default_factory() if field.default_factory is not MISSING else field.default,
            metadata=field.metadata,
        )
        for field in fields(record)
    )


def alternatives(type_: Any) -> tuple[Any, ...]:
    """The members of a union without None, or the type alone."""
    if get_origin(type_) in (Union, UnionType):
        return tuple(member for member in get_args(type_) if member is not type(None))
    return (type_,)


def element(type_: Any) -> Any:
    """What a tuple or mapping holds, else None."""
    origin, arguments = get_origin(type_), get_args(type_)
    if origin is tuple:
        return arguments[0]
    return arguments[1] if origin is Mapping else None


def kinds(record: type) -> tuple[str, ...]:
    """The words that a record's `kind` may be; empty for a record without one."""
    found = next((field for field in record_fields(record) if field.key == "kind"), None)
    return get_args(found.type) if found and get_origin(found.type) is Literal else ()


def unkind(records: tuple[Any, ...], node: dict[str, Any]) -> bool:
    """Whether a mapping's `kind` names none of these records."""
    return node.get("kind") not in [kind for record in records for kind in kinds(record)]


def member_for(type_: Any, node: Any) -> Any:
    """The member of a union that `node` was meant for: by its `kind`, else by its being a mapping, list or scalar."""
    members = alternatives(type_)
    if len(members) == 1:
        return members[0]
    if isinstance(node, dict):
        named = [member for member in members if is_record(member) and node.get("kind") in kinds(member)]
        candidates = named or [member for member in members if is_record(member) or get_origin(member) is Mapping]
    elif isinstance(node, list):
        candidates = [member for member in members if get_origin(member) is tuple]
    else:
        candidates = [m for m in members if not is_record(m) and get_origin(m) not in (tuple, Mapping)]
    return candidates[0] if candidates else None
