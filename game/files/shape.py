"""Does the data of a file have the shape of a record? pydantic looks at the core's own records; the words are ours.

All mistakes are reported at once, each with its place. pydantic is imported when the first file is looked at.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from game.core.record import is_record

from .document import Document, Node, Path
from .problem import Problem, problem_at
from .record_fields import alternatives, element, member_for, record_fields, unkind
from .shape_words import Target, did_you_mean, said

if TYPE_CHECKING:
    from pydantic import TypeAdapter

MOST_PROBLEMS = 100
"""Mistakes of shape that are reported; who has made more mends these first."""

_T = TypeVar("_T")


class Mistake(NamedTuple):
    """One of pydantic's: its kind, what it knows of it, and what it is about."""

    kind: str
    context: Mapping[str, Any]
    target: Target


def shaped(record: type[_T], document: Document) -> tuple[_T | None, tuple[Problem, ...]]:
    """The record that a document holds, or None with every mistake of shape in it."""
    if not isinstance(document.data, dict):
        place = document.where.value(())
        return None, (problem_at(document.path, place, "shape-type", "the file must hold lines of 'key: value'"),)
    found, wrong = mistakes(record, document)
    return found, tuple(islice(_problems(document, wrong), MOST_PROBLEMS))


def mistakes(record: type[_T], document: Document) -> tuple[_T | None, Sequence[Mistake]]:
    """The record that a document's mapping holds, or None with every mistake, in pydantic's words."""
    from pydantic import ValidationError

    try:
        # As JSON, since only there is a list a strict tuple; in a list, since a record's own class can't be configured.
        adapter = _adapter(record)  # type: ignore[arg-type]  # a class can be hashed
        (found,) = adapter.validate_json(json.dumps([document.data]), strict=True)
    except ValidationError as error:
        details = error.errors(include_url=False, include_input=False)
        targets = ((detail, _target(record, document.data, detail["loc"][1:])) for detail in details)
        return None, [Mistake(detail["type"], detail.get("ctx", {}), target) for detail, target in targets if target]
    return found, ()


def json_schema(record: type) -> dict[str, Any]:
    """The JSON Schema of a file that holds this record, for editors."""
    schema = _adapter(record).json_schema(by_alias=True)
    reference = schema["prefixItems"][0]["$ref"].rsplit("/", 1)[1]
    definitions = schema["$defs"]
    top = definitions.pop(reference)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **top, "$defs": definitions}


@cache
def _adapter(record: type) -> "TypeAdapter[Any]":
    from pydantic import TypeAdapter

    from .as_dataclass import introduce

    introduce(record)
    return TypeAdapter(tuple[record], config={"extra": "forbid"})  # type: ignore[valid-type]


def _problems(document: Document, wrong: Sequence[Mistake]) -> Iterable[Problem]:
    """One problem for each mistake."""
    reported: set[tuple[Path, str]] = set()
    unknown: dict[Path, list[str]] = {}
    for kind, _, target in wrong:
        if kind == "unexpected_keyword_argument":
            unknown.setdefault(target.path[:-1], []).append(str(target.path[-1]))
    for kind, context, target in wrong:
        if (kind == "missing" and _misspelt(target.path, unknown)) or (kind == "too_short" and _long(context, target)):
            continue
        words = said(kind, context, target)
        if (words.path, words.code) not in reported:
            reported.add((words.path, words.code))
            place = document.where.key(words.path) if words.at_key else document.where.value(words.path)
            yield problem_at(document.path, place, words.code, words.message, words.fix)


def _long(context: Mapping[str, Any], target: Target) -> bool:
    """Whether enough entries stand there after all: pydantic doesn't count those that have mistakes of their own."""
    return isinstance(target.node, list | dict) and len(target.node) >= context["min_length"]


def _misspelt(missing: Path, unknown: Mapping[Path, list[str]]) -> bool:
    """Whether a key that seems to be missing stands there in another spelling: one mistake, told at the unknown key."""
    return did_you_mean(missing[-1], unknown.get(missing[:-1], ())) != ""


def _target(record: type, data: Node, location: tuple[int | str, ...]) -> Target | None:
    """What a location of pydantic's means in the data.

    A location also names the members of unions that were tried. They are not in the data, and what is said of a member
    that the author didn't mean (None here) is not worth hearing.
    """
    path: Path = ()
    holder: Any = None
    type_: Any = record
    node = data
    for part in location:
        if part == "[key]":
            return Target(path, holder, type_, node, is_key=True)
        members = alternatives(type_)
        if len(members) > 1:
            if all(is_record(member) for member in members) and isinstance(node, dict) and unkind(members, node):
                return Target((*path, "kind"), members, str, node.get("kind"))
            meant = member_for(type_, node)
            if meant is None or not (is_record(meant) or element(meant)):
                return Target(path, holder, type_, node)
            if not _names(part, meant):
                return None
            type_ = meant
            continue
        (holder,) = members
        path, type_, node = (*path, part), _child(holder, part), _step(node, part)
    return Target(path, holder, type_, node)


def _names(part: int | str, member: Any) -> bool:
    """Whether a part of a location names this member of a union."""
    return part == member.__name__ if is_record(member) else str(part).startswith("tuple[")


def _child(type_: Any, part: int | str) -> Any:
    if is_record(type_):
        return next((field.type for field in record_fields(type_) if field.key == part), None)
    return element(type_)


def _step(node: Node, part: int | str) -> Node:
    if isinstance(node, dict):
        return node.get(str(part))
    return node[part] if isinstance(node, list) and isinstance(part, int) and part < len(node) else None
