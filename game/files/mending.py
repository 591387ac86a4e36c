"""What might a file of the wrong shape have meant? A record good enough to look at its names, and where it was mended.

Nothing here is ever played. A misspelt key is taken for the one that was meant, an unknown one is left out, and what
is missing or of the wrong kind is replaced by something that says nothing.
"""

import copy
from collections.abc import Collection, Sequence
from typing import Any, Literal, NamedTuple, TypeVar, cast, get_args, get_origin

from game.core.model.patterns import DAY, FACT_ID, PARTIAL_DATE
from game.core.record import is_record

from .document import Document, Node, Path, value_at
from .record_fields import alternatives, element, record_fields
from .shape import Mistake, mistakes
from .shape_words import Target, nearest

_T = TypeVar("_T")

_ROUNDS = 4
"""Times that a file is mended and looked at again: what is put right may hold mistakes of its own."""
_MOST = 200
"""Mistakes with which a file is past mending."""
_SECTIONS = frozenset(("scenes", "outcomes", "state", "world", "facts", "advisers", "intelligence"))
"""Sections that others name things of: where one is not there, nobody can tell what was meant."""
_VARIABLES = frozenset(("state", "world"))
_WORDS = {DAY: "1924-01-01", PARTIAL_DATE: "1924-01-01", FACT_ID: "F.0"}


class Mended(NamedTuple):
    """A record as it might have been meant, the ways to what was put right, and to keys that nobody knows."""

    record: Any
    paths: Collection[Path]
    left_out: Collection[Path]


def mended(record: type, document: Document) -> Mended | None:
    """What a document might have meant; None where too much is wrong with it."""
    data = copy.deepcopy(document.data)
    if not isinstance(data, dict):
        return None
    paths: set[Path] = set()
    left_out: set[Path] = set()
    for _ in range(_ROUNDS):
        found, wrong = mistakes(record, document._replace(data=data))
        if not wrong:
            return Mended(found, paths, left_out)
        if len(wrong) > _MOST:
            return None
        for mistake in _outermost(wrong):
            path = mistake.target.path
            paths.add(path)
            if mistake.kind == "missing" and value_at(data, path) is not None:
                continue  # it stood there in another spelling
            if len(path) == 1 and path[0] in _SECTIONS:
                return None
            paths.add(_mend(data, mistake, left_out))
    return None


def _outermost(wrong: Sequence[Mistake]) -> list[Mistake]:
    """The mistakes that don't lie within the value that another is about; keys are put right before values."""
    paths = {mistake.target.path for mistake in wrong if not _is_about_key(mistake)}
    inside = [m for m in wrong if not any(m.target.path[:depth] in paths for depth in range(len(m.target.path)))]
    return sorted(inside, key=lambda mistake: not _is_about_key(mistake))


def _is_about_key(mistake: Mistake) -> bool:
    return mistake.target.is_key or mistake.kind in ("unexpected_keyword_argument", "extra_forbidden")


def _mend(data: Node, mistake: Mistake, left_out: set[Path]) -> Path:
    """Puts one mistake right; returns the way to what stands there instead."""
    path, target = mistake.target.path, mistake.target
    if path[:1] and path[0] in _VARIABLES and len(path) > 2:
        path = path[:2]  # a variable of which nobody knows what it holds: nothing is said of its uses
        _put(data, path, {"start": 0, "label": "-"})
    elif _is_about_key(mistake):
        path = _rename(data, target, left_out)
    elif path[-1:] == ("kind",) and isinstance(target.holder, tuple):
        scene = value_at(data, path[:-1])
        _put(data, path, "route" if isinstance(scene, dict) and "branches" in scene else "decision")
    else:
        _put(data, path, _blank(path, target.type, _constraints(target.holder, path)))
    return path


def _rename(data: Node, target: Target, left_out: set[Path]) -> Path:
    """Moves a value to the key that was meant, or leaves it out where none is near."""
    holder, key = value_at(data, target.path[:-1]), str(target.path[-1])
    if not isinstance(holder, dict) or key not in holder:
        return target.path
    fields = record_fields(target.holder) if is_record(target.holder) else ()
    meant = nearest(key, [field.key for field in fields if field.key not in holder])
    value = holder.pop(key)
    if not meant:
        left_out.add(target.path)
        return target.path
    holder[meant] = value
    return (*target.path[:-1], meant)


def _put(data: Node, path: Path, value: Node) -> None:
    holder = value_at(data, path[:-1])
    if isinstance(holder, dict):
        holder[str(path[-1])] = value
    elif isinstance(holder, list) and isinstance(path[-1], int) and path[-1] < len(holder):
        holder[path[-1]] = value


def _constraints(holder: Any, path: Path) -> dict[str, Any]:
    fields = record_fields(holder) if is_record(holder) else ()
    return next((dict(field.metadata) for field in fields if field.key == path[-1]), {})


def _blank(path: Path, type_: Any, limits: dict[str, Any]) -> Node:
    """A value of a type that says as little as can be."""
    member = alternatives(type_)[0]
    if get_origin(member) is Literal:
        return cast("Node", get_args(member)[0])
    if is_record(member):
        wanted = [field for field in record_fields(member) if field.required]
        return {field.key: _blank((*path, field.key), field.type, dict(field.metadata)) for field in wanted}
    if (inner := element(member)) is not None:
        least = limits.get("min_length", 0)
        if get_origin(member) is tuple:
            return [_blank((*path, number), inner, {}) for number in range(least)]
        return {f"x{number}": _blank((*path, f"x{number}"), inner, {}) for number in range(least)}
    if member is bool:
        return False
    if member is int:
        return cast("Node", limits.get("ge", 0))
    return _word(path, limits)


def _word(path: Path, limits: dict[str, Any]) -> str:
    if path[-1] in ("if", "show_if", "eligible"):
        return "true"
    return _WORDS.get(limits.get("pattern", ""), "x")
