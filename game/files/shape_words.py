"""How is a mistake of shape said to an author? pydantic's kinds of mistake in plain words, with a suggestion."""

import difflib
from collections.abc import Iterable, Mapping
from itertools import islice
from typing import Any, Literal, NamedTuple, get_args, get_origin

from game.core.model.patterns import DAY, FACT_ID, ID, PARTIAL_DATE, SLUG
from game.core.record import is_record

from .document import Node, Path
from .record_fields import RecordField, alternatives, element, kinds, record_fields
from .yaml_hints import PLAIN_BLANKS, USE_FOLDED, glued_colon, wrong_dash

PATTERNS: Mapping[str, tuple[str, str]] = {
    ID: ("is not an id", "small letters, digits and _, beginning with a letter, at most 40"),
    SLUG: ("is not a scenario's id", "small letters, digits and -, beginning with a letter, at most 40"),
    DAY: ("is not a day", "write it as 1925-10-05"),
    PARTIAL_DATE: ("is not a date", "write a day, month, year or range: 1925-10-05, 1925-10, '1925', 1924/1927"),
    FACT_ID: ("is not a fact's id", "like F.III.4.ii.a, or here.a for a fact of this file"),
}
"""What a text that doesn't match a pattern of the core's model is told, and the fix."""

_NOT_HERE: Mapping[tuple[str, str], str] = {("Outcome", "next"): "an outcome has no 'next'; it is final"}
"""Keys that authors look for where there are none, by the record's name, and what to say of them."""


class Target(NamedTuple):
    """What a mistake is about: the way to it, the type that holds it, the type wanted, and what stands there."""

    path: Path
    holder: Any
    """A record, a mapping or tuple, or the records of a union; None at the top."""
    type: Any
    node: Node
    is_key: bool = False
    """Whether the key itself is wrong."""


class Said(NamedTuple):
    """A mistake in words; `at_key` where the caret belongs under the key."""

    path: Path
    at_key: bool
    code: str
    message: str
    fix: str = ""


def said(kind: str, context: Mapping[str, Any], target: Target) -> Said:
    """The words for one of pydantic's kinds of mistake."""
    path, name = target.path, _name(target.path)
    if target.is_key:
        return _choice(target, name, at_key=True)
    if isinstance(target.holder, tuple):
        return _kind(target)
    match kind:
        case "unexpected_keyword_argument" | "extra_forbidden":
            return _unknown_key(target)
        case "missing":
            return _missing_key(target)
        case "literal_error" if get_origin(target.type) is Literal:
            return _choice(target, target.node)
        case "string_pattern_mismatch":
            wrong, fix = PATTERNS.get(context["pattern"], ("has not the right form", ""))
            return Said(path, False, "shape-pattern", f"{_shown(target.node)} {wrong}", fix)
        case "string_too_short":
            return Said(path, False, "shape-empty", f"{name} is empty", "give it words, or leave the key out")
        case "too_short":
            return Said(path, True, "shape-range", f"{name} needs {_entries(context['min_length'])} or more")
        case "too_long":
            return Said(path, True, "shape-range", f"{name} takes {_entries(context['max_length'])} at most")
        case "greater_than_equal":
            return Said(path, False, "shape-range", f"{name} is {target.node}; it can't be less than {context['ge']}")
        case "less_than_equal":
            return Said(path, False, "shape-range", f"{name} is {target.node}; it can't be more than {context['le']}")
    return Said(path, False, "shape-type", f"{name} must be {_wanted(target.type)}", _retyped(target))


def did_you_mean(word: object, known: Iterable[str]) -> str:
    """`did you mean 'label'?`, or nothing where no known word is near."""
    near = nearest(word, known)
    return f"did you mean '{near}'?" if near else ""


def nearest(word: object, known: Iterable[str]) -> str:
    """The known word that is nearest to one, or '' where none is near."""
    return next(iter(difflib.get_close_matches(str(word)[:80], list(islice(known, 500)), 1, 0.6)), "")


def _unknown_key(target: Target) -> Said:
    known = [field.key for field in record_fields(target.holder)] if is_record(target.holder) else []
    key = str(target.path[-1])
    fix = _NOT_HERE.get((getattr(target.holder, "__name__", ""), key), "") or (PLAIN_BLANKS if key[0].isspace() else "")
    fix = fix or did_you_mean(target.path[-1], known) or ("known keys: " + ", ".join(known) if len(known) < 12 else "")
    return Said(target.path, True, "shape-unknown-key", f"unknown key {_name(target.path)}", fix)


def _missing_key(target: Target) -> Said:
    holder = target.path[:-1]
    within = f" in {_name(holder)}" if holder and isinstance(holder[-1], str) else ""
    fields = {field.key: field for field in record_fields(target.holder)} if is_record(target.holder) else {}
    field = fields.get(str(target.path[-1]))
    fix = _missing_fix(field) if field else ""
    return Said(holder, True, "shape-missing-key", f"{_name(target.path)} is missing{within}", fix)


def _missing_fix(field: RecordField) -> str:
    """What to write for a missing key: its one value, where there is but one, else what it means."""
    if get_origin(field.type) is Literal and len(get_args(field.type)) == 1:
        return f"write: {field.key}: {get_args(field.type)[0]}"
    return f"{field.key}: {field.metadata.get('description', '')}"


def _kind(target: Target) -> Said:
    known = [word for record in target.holder for word in kinds(record)]
    if target.node is None:
        return Said(
            target.path[:-1], True, "shape-missing-key", f"'kind' is missing in {_name(target.path[:-1])}", _or(known)
        )
    return _choice(target._replace(type=Literal[tuple(known)]), target.node)


def _choice(target: Target, found: object, at_key: bool = False) -> Said:
    meant = get_args(target.type if not at_key else _key_type(target.holder))
    known = [str(word) for word in meant]
    if isinstance(found, str) and any(not isinstance(word, str) and str(word) == found for word in meant):
        message = f"{_name(target.path)} must be the number {found}, not a text"
        return Said(target.path, at_key, "shape-choice", message, f"write it without quotes: {found}")
    message = (
        f"there is no {found} here, only {_or(known)}"
        if at_key
        else f"{_name(target.path)} can't be {_shown(found)}, only {_or(known)}"
    )
    return Said(target.path, at_key, "shape-choice", message, did_you_mean(str(found).strip("'"), known))


def _key_type(mapping: Any) -> Any:
    arguments = get_args(mapping)
    return arguments[0] if arguments else None


def _wanted(type_: Any) -> str:
    return _or([word for member in alternatives(type_) for word in _words_for(member)])


def _words_for(member: Any) -> list[str]:
    if get_origin(member) is Literal:
        return [f"'{word}'" if isinstance(word, str) else str(word) for word in get_args(member)]
    if is_record(member):
        return ["a group of 'key: value' lines"]
    if element(member) is not None:
        return ["a list"] if get_origin(member) is tuple else ["a group of 'key: value' lines"]
    return {bool: ["true", "false"], int: ["a whole number"], str: ["text"]}.get(member, ["something else"])


def _retyped(target: Target) -> str:
    """How the value that stands there becomes what is wanted."""
    node, members = target.node, alternatives(target.type)
    if str in members and isinstance(node, int | float | bool):
        return f"put it in quotes: '{str(node).lower()}'"
    if str in members and isinstance(node, list):
        return f"a text that opens with [: {USE_FOLDED}"
    if isinstance(node, str) and any(get_origin(member) is tuple for member in members):
        if wrong_dash(node):
            return wrong_dash(node)
        return f"write a list: [{node}]" if "," not in node and len(node) < 40 else "write a list: one '- ' for each"
    if isinstance(node, str) and any(is_record(member) or element(member) is not None for member in members):
        return glued_colon(node)
    if isinstance(node, str) and (bool in members or int in members):
        return "without quotes" if node in ("true", "false") or node.lstrip("-").isdecimal() else ""
    return ""


def _entries(number: int) -> str:
    return f"{number} entr{'y' if number == 1 else 'ies'}"


def _name(path: Path) -> str:
    """What a path is called: its last key, and for an element of a list also its number, from 1."""
    if not path:
        return "the file"
    if isinstance(path[-1], int):
        return f"number {path[-1] + 1} of {_name(path[:-1])}"
    return f"'{path[-1]}'"


def _shown(node: object) -> str:
    text = str(node).lower() if isinstance(node, bool) else str(node)
    return f"'{text if len(text) <= 40 else text[:39] + '…'}'"


def _or(words: Iterable[str]) -> str:
    *most, last = list(dict.fromkeys(words)) or [""]
    return f"{', '.join(most)} or {last}" if most else last
