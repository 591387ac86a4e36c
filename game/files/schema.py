"""What helps an editor? The JSON Schema of a kind of file: what `shape` asks for, with examples and snippets.

Made for yaml-language-server, which many editors use; others pass over the keys that they don't know
(`defaultSnippets`, `enumDescriptions`, `patternErrorMessage`).
"""

import json
from collections.abc import Mapping
from typing import Any

from game.core.model.campaigns import Campaigns
from game.core.model.patterns import FACT_ID
from game.core.model.scenario import Scenario
from game.core.model.world import World

from .fact_file import Facts
from .schema_words import EXAMPLES, KEY_PATTERNS, MEANINGS, SNIPPETS
from .shape import json_schema
from .shape_words import PATTERNS
from .source_file import Sources

KINDS: Mapping[str, type] = {
    "scenario": Scenario,
    "world": World,
    "campaigns": Campaigns,
    "facts": Facts,
    "sources": Sources,
}
"""The kinds of file that a schema can be had for, by the record that each holds."""

_TITLES = {
    "scenario": "Narkomindel scenario",
    "world": "Narkomindel world",
    "campaigns": "Narkomindel campaigns",
    "facts": "Narkomindel facts",
    "sources": "Narkomindel sources",
}
_EFFECT = r"^ *(world\.)?[a-z_][a-z0-9_]* *(\+=|-=|=)(?!=)"
_CONDITION = r"^[ -~]{1,200}$"

_Schema = dict[str, Any]


def text(kind: str) -> str:
    """The schema of one of the `KINDS`, as the text of its file."""
    return json.dumps(editor_schema(kind), ensure_ascii=False, indent=1) + "\n"


def editor_schema(kind: str) -> _Schema:
    """The schema of one of the `KINDS`, as data."""
    record = KINDS[kind]
    whole = json_schema(record)
    definitions = whole.pop("$defs")
    head = {"$schema": whole.pop("$schema"), "title": _TITLES[kind]}
    whole.pop("title", None)
    helped = {name: _helped(name, definition) for name, definition in definitions.items()}
    return {**head, **_helped(record.__name__, whole), "$defs": helped}


def _helped(name: str, definition: _Schema) -> _Schema:
    """The schema of a record, each of its keys with what helps to write it."""
    properties = {key: _property(name, key, schema) for key, schema in definition["properties"].items()}
    plain = {key: value for key, value in definition.items() if key not in ("title", "properties")}
    return {**plain, "properties": properties}


def _property(name: str, key: str, schema: _Schema) -> _Schema:
    found = _plain(schema)
    if (name, key) in KEY_PATTERNS:
        found["propertyNames"] = _pattern(KEY_PATTERNS[name, key])
    if key == "cite":
        found["items"] = {**found["items"], **_pattern(FACT_ID)}
    if key == "effects":
        message = "an effect changes one variable: trust += 5, world.germany -= 3, signed = true"
        found["items"] = {**found["items"], "pattern": _EFFECT, "patternErrorMessage": message}
    if key in ("if", "show_if", "eligible"):
        found |= {"pattern": _CONDITION, "patternErrorMessage": "one line of plain signs, at most 200 characters"}
    elif found.get("pattern") in PATTERNS:
        found |= _pattern(found["pattern"])
    if (name, key) in EXAMPLES:
        found["examples"] = list(EXAMPLES[name, key])
    if (name, key) in MEANINGS:
        found["enumDescriptions"] = [MEANINGS[name, key][word] for word in found["enum"]]
    if (name, key) in SNIPPETS:
        if "items" in found:
            found["items"] = {**found["items"], "defaultSnippets": list(SNIPPETS[name, key])}
        else:
            found["defaultSnippets"] = list(SNIPPETS[name, key])
    return found


def _plain(schema: _Schema) -> _Schema:
    """A key's schema without titles that only repeat it, and without null: an empty value is a mistake."""
    found = {key: value for key, value in schema.items() if key not in ("title", "default", "anyOf")}
    members = [_plain(member) for member in schema.get("anyOf", ()) if member != {"type": "null"}]
    if schema.get("default"):
        found["default"] = schema["default"]
    if len(members) == 1:
        return {**members[0], **found}
    return {**found, "anyOf": members} if members else found


def _pattern(pattern: str) -> _Schema:
    wrong, fix = PATTERNS[pattern]
    return {"pattern": pattern, "patternErrorMessage": f"this {wrong}: {fix}"}
