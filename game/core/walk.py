"""What stands where in a scenario? Every record in it with its path, as an author would name the place."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from game.core.record import fields, is_record

Path = tuple[str | int, ...]

_LEAVES = frozenset({str, int, float, bool, type(None)})
"""What most of a scenario is made of, and what no record lies in."""


def records(part: object, path: Path = ()) -> Iterator[tuple[Path, object]]:
    """Every record within `part`, itself first, with keys and indexes that lead to it."""
    found: list[tuple[Path, object]] = []
    _gather(part, path, found)
    return iter(found)


def _gather(part: object, path: Path, found: list[tuple[Path, object]]) -> None:
    if is_record(part):
        found.append((path, part))
        kind: Any = type(part)
        inside: Iterable[tuple[str | int, object]] = [(key, getattr(part, name)) for name, key in keys(kind)]
    elif isinstance(part, tuple):
        inside = enumerate(part)
    elif isinstance(part, Mapping):
        inside = part.items()
    else:
        return
    for key, inner in inside:
        if type(inner) not in _LEAVES:
            _gather(inner, (*path, key), found)


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
