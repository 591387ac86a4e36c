"""What stands where in a scenario? Every record in it with its path, as an author would name the place."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from game.core.record import fields, is_record

Path = tuple[str | int, ...]


def records(part: object, path: Path = ()) -> Iterator[tuple[Path, object]]:
    """Every record within `part`, itself first, with keys and indexes that lead to it."""
    if isinstance(part, Mapping):
        for key, inner in part.items():
            yield from records(inner, (*path, key))
    elif isinstance(part, tuple):
        for index, inner in enumerate(part):
            yield from records(inner, (*path, index))
    elif is_record(part):
        yield path, part
        kind: Any = type(part)
        for name, key in keys(kind):
            yield from records(getattr(part, name), (*path, key))


def citations(part: object) -> Iterator[tuple[Path, str]]:
    """Every fact id in a `cite` within `part`, with the path of the id."""
    for path, found in records(part):
        for index, id in enumerate(getattr(found, "cite", ())):
            yield (*path, "cite", index), id


def texts(part: object) -> Iterator[tuple[Path, str]]:
    """Every text within `part`, prose and ids alike, with its path."""
    for path, found in records(part):
        kind: Any = type(found)
        for name, key in keys(kind):
            value = getattr(found, name)
            if isinstance(value, str):
                yield (*path, key), value


@cache
def keys(kind: Any) -> tuple[tuple[str, str], ...]:
    """The fields of a record's class, each with the key that stands in a file."""
    return tuple((field.name, field.metadata.get("alias", field.name)) for field in fields(kind))
