"""What `world.yaml` and the files of the fact base must not say."""

from pathlib import Path

import pytest

from game import places
from game.core.model.world import World
from game.files import fact_file, world_file
from game.files.shape import json_schema

WORLD = """\
format: 1
groups: {relations: Relations}
scales:
  warmth:
    - {to: 0, words: cold, line: hostile}
    - {to: 100, words: warm}
variables:
  germany:
    {start: 30, min: -100, max: 100, label: Germany, group: relations, bands: warmth, between: [moscow, berlin]}
  rapallo: {start: true, label: Rapallo, signed: 1922-04-16}
derived:
  ring:
    label: Ring
    min: 0
    max: 100
    low: -100
    high: 100
    terms:
      - {of: -world.germany, weight: 1}
      - {of: world.rapallo, weight: 5}
"""


def test_the_small_world_has_no_problem() -> None:
    assert world_file.read("world.yaml", source=WORLD.encode()).problems == ()


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("{start: 30", "{start: 130", "variable-start"),
        ("{start: 30", "{start: world.x", "variable-start"),
        ("start: 30, min: -100, max: 100", "start: 30", "variable-range"),
        ("start: 30, min: -100", "start: 30", "variable-range"),
        ("start: 30, min: -100, max: 100", "start: world.x", "variable-start"),
        ("start: true, label: Rapallo", "start: true, label: Rapallo, max: 3", "variable-range"),
        ("group: relations", "group: relation", "link-group"),
        ("bands: warmth", "bands: wormth", "link-scale"),
        ("between: [moscow, berlin]", "between: [moscow]", "variable-between"),
        ("{to: 0, words: cold", "{to: 100, words: cold", "variable-bands"),
        ("signed: 1922-04-16", "signed: 1922-04-31", "date-unreal"),
        ("signed: 1922-04-16", "signed: 1922-04-16, lapses: 1922-04-16", "date-order"),
        ("  rapallo: {", "  and: {start: true, label: A}\n  rapallo: {", "name-reserved"),
        ("  rapallo: {", "  Rhine: {start: true, label: A}\n  rapallo: {", "name-form"),
        ("  ring:\n", "  germany:\n", "name-shared"),
        ("low: -100", "low: 100", "variable-range"),
        ("of: -world.germany", "of: -world.germny", "condition"),
        ("of: -world.germany", "of: -world.ring", "condition"),
        ("label: Ring", "lable: Ring", "shape-unknown-key"),
    ],
)
def test_one_change_makes_one_problem(old: str, new: str, code: str) -> None:
    assert old in WORLD
    read = world_file.read("world.yaml", source=WORLD.replace(old, new).encode())
    assert [problem.code for problem in read.problems] == [code]


def test_the_shipped_world_starts_where_the_ghost_needs_it() -> None:
    world = world_file.read(places.shipped_scenarios() / "world.yaml").record
    assert world is not None
    assert {name: world.variables[name].start for name in ("germany", "poland", "france")} == {
        "germany": 30,
        "poland": -45,
        "france": -20,
    }
    assert list(world.derived) == ["encirclement", "security"]


FACTS = "format: 1\nfacts:\n  F.I.a: {date: 1925-10, claim: So it was., status: confirmed, source: A book}\n"


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("1925-10", "1925-13", "date-unreal"),
        ("1925-10", "1926/1925", "date-unreal"),
        ("F.I.a", "here.a", "fact-form"),
        ("F.I.a", "fact", "fact-form"),
        ("claim: So it was.", "known_from: 1925-09-30, claim: So it was.", "fact-known-early"),
        ("claim: So it was.", "claim: So *it was.", "prose-mark"),
        ("confirmed", "certain", "shape-choice"),
    ],
)
def test_one_change_makes_one_problem_in_a_file_of_facts(old: str, new: str, code: str, tmp_path: Path) -> None:
    (tmp_path / "F.yaml").write_text(FACTS, encoding="utf-8")
    assert fact_file.read(tmp_path / "F.yaml").problems == ()
    (tmp_path / "F.yaml").write_text(FACTS.replace(old, new), encoding="utf-8")
    assert [problem.code for problem in fact_file.read(tmp_path / "F.yaml").problems] == [code]


def test_shipped_facts_have_no_problem() -> None:
    files = sorted((places.shipped_seeds() / "facts").glob("*.yaml"))
    assert files
    assert [problem for path in files for problem in fact_file.read(path).problems] == []


def test_the_schema_for_editors_says_what_keys_mean() -> None:
    schema = json_schema(World)
    assert schema["properties"]["variables"]["description"] == "Every world variable, once."
    assert schema["additionalProperties"] is False
    assert "Variable" in schema["$defs"]
