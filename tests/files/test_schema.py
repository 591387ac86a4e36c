"""The schemas for editors: whole, explained, and the same in the folder as in the program."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from game import cli, places
from game.files import schema
from game.files.record_fields import record_fields
from game.files.schema_words import EXAMPLES, KEY_PATTERNS, MEANINGS, SNIPPETS

_COMMITTED = {
    "scenario": places.shipped_scenarios() / "scenario.schema.json",
    "world": places.shipped_scenarios() / "world.schema.json",
    "campaigns": places.shipped_scenarios() / "campaigns.schema.json",
    "facts": places.shipped_seeds() / "fact.schema.json",
    "sources": places.shipped_seeds() / "source.schema.json",
}


def _records(kind: str) -> dict[str, dict[str, Any]]:
    """Every record of a schema by its name, the file's own first."""
    whole = schema.editor_schema(kind)
    return {schema.KINDS[kind].__name__: whole, **whole["$defs"]}


def _keys() -> dict[tuple[str, str], dict[str, Any]]:
    return {
        (name, key): found
        for kind in schema.KINDS
        for name, record in _records(kind).items()
        for key, found in record["properties"].items()
    }


def _parts(found: Any) -> Iterator[dict[str, Any]]:
    """Every mapping within a schema, without what is offered and shown as it is."""
    if isinstance(found, dict):
        yield found
        for key, inner in found.items():
            if key not in ("defaultSnippets", "examples", "default", "enum", "enumDescriptions"):
                yield from _parts(inner)
    elif isinstance(found, list):
        for inner in found:
            yield from _parts(inner)


@pytest.mark.parametrize("kind", schema.KINDS)
def test_what_is_committed_is_what_the_program_says(kind: str) -> None:
    path = _COMMITTED[kind]
    where = f"{path.parent.name}/{path.name}"
    fresh = path.read_text("utf-8") == schema.text(kind)
    assert fresh, f"stale: run narkomindel schema --kind {kind} -o {where}"


@pytest.mark.parametrize("kind", schema.KINDS)
def test_every_key_and_record_is_explained(kind: str) -> None:
    for name, record in _records(kind).items():
        assert record["description"], name
        for key, found in record["properties"].items():
            said = found.get("description") or _records(kind)[found["$ref"].rpartition("/")[2]]["description"]
            assert len(said.split()) > 1, f"{name}.{key}"


def test_every_field_of_the_format_is_in_its_schema() -> None:
    for kind, record in schema.KINDS.items():
        found = schema.editor_schema(kind)
        fields = record_fields(record)
        assert list(found["properties"]) == [field.key for field in fields]
        assert found["required"] == [field.key for field in fields if field.required]


@pytest.mark.parametrize("kind", schema.KINDS)
def test_no_record_takes_unknown_keys_and_no_value_may_be_empty(kind: str) -> None:
    assert all(record["additionalProperties"] is False for record in _records(kind).values())
    assert not [part for part in _parts(schema.editor_schema(kind)) if part.get("type") == "null"]


@pytest.mark.parametrize("kind", schema.KINDS)
def test_every_pattern_is_one_and_says_what_is_wrong(kind: str) -> None:
    patterns = [part for part in _parts(schema.editor_schema(kind)) if isinstance(part.get("pattern"), str)]
    assert patterns
    for part in patterns:
        re.compile(part["pattern"])
        assert part["patternErrorMessage"]


@pytest.mark.parametrize("table", [EXAMPLES, KEY_PATTERNS, MEANINGS, SNIPPETS])
def test_what_helps_belongs_to_a_key_of_the_format(table: dict[tuple[str, str], object]) -> None:
    assert table.keys() <= _keys().keys()


def test_every_word_of_a_choice_has_its_meaning() -> None:
    keys = _keys()
    for place, meanings in MEANINGS.items():
        assert set(keys[place]["enum"]) == meanings.keys()


def test_snippets_use_keys_of_the_format_only() -> None:
    known = {key for _, key in _keys()} | {"power", "ideology", "security"}
    for snippets in SNIPPETS.values():
        for snippet in snippets:
            for part in _parts(snippet["body"]):
                assert {key for key in part if not key.startswith("$")} <= known


@pytest.mark.parametrize(
    ("pattern_of", "fits", "fits_not"),
    [
        (
            ("Choice", "effects"),
            ("trust += 5", "world.germany -= 3", "signed = true"),
            ("trust == 5", "trust", "5 += x"),
        ),
        (("Decision", "cite"), ("F.III.4.ii.a", "here.a"), ("nowhere", "F.")),
    ],
)
def test_what_stands_in_a_list_is_looked_at(
    pattern_of: tuple[str, str], fits: tuple[str, ...], fits_not: tuple[str, ...]
) -> None:
    pattern = re.compile(_keys()[pattern_of]["items"]["pattern"])
    assert all(pattern.search(text) for text in fits)
    assert not any(pattern.search(text) for text in fits_not)


def test_the_command_prints_or_writes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["schema"]) == 0
    assert json.loads(capsys.readouterr().out)["title"] == "Narkomindel scenario"
    assert cli.main(["schema", "--kind", "facts", "-o", str(tmp_path / "f.json")]) == 0
    assert (tmp_path / "f.json").read_text("utf-8") == schema.text("facts")
    assert cli.main(["schema", "-o", str(tmp_path / "no" / "f.json")]) == 2
    assert "can't write" in capsys.readouterr().err
