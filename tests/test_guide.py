"""Is the format guide true? Every key of the format is in its tables, none is made up, and every example is read."""

import json
import re
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from game.core.expression import parse, parse_effect
from game.core.model import campaigns, debrief, facts, scenario, scenes, world
from game.core.model.scenario import Scenario
from game.core.record import is_record
from game.files import campaign_file, pack_file, scenario_file, world_file, yaml_reader
from game.files.problem import errors, render
from game.files.record_fields import record_fields

FOLDER = Path(__file__).parents[1] / "scenarios"
GUIDE = (FOLDER / "README.md").read_text(encoding="utf-8")

_TABLE = re.compile(r"<!-- keys: (\w+) -->\n\|.*\n\|[-|]+\n((?:\|.*\n)+)")
_ROW = re.compile(r"\| (`.+?`) \| ?(.*?) ?\| .+ \|\n")
_EXAMPLE = re.compile(r"<!-- example: (\w+)(?: at (\S+))? -->\n```yaml\n(.*?)```", re.DOTALL)
TABLES = dict(_TABLE.findall(GUIDE))


class Example(NamedTuple):
    """A piece of YAML in the guide, and where in a file of which kind it belongs."""

    kind: str
    at: str
    text: str


EXAMPLES = [Example(*found) for found in _EXAMPLE.findall(GUIDE)]
PIECES = [example for example in EXAMPLES if example.kind == "scenario"]


def _records() -> dict[str, type]:
    """Every record that a file can hold, by name."""
    modules = [vars(module) for module in (facts, world, scenes, debrief, scenario, campaigns)]
    kinds = [kind for names in modules for kind in names.values() if isinstance(kind, type) and is_record(kind)]
    return {kind.__name__: kind for kind in (*kinds, pack_file.Pack)}


def _documented(name: str) -> dict[str, bool]:
    """The keys of a table, and whether each must be there."""
    keys: dict[str, bool] = {}
    for cell, must in _ROW.findall(TABLES[name]):
        for key in re.findall(r"`([^`]+)`", cell):
            assert key not in keys, f"{name}.{key} stands there twice"
            keys[key] = must == "must"
    return keys


# ── Keys ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_every_record_of_the_format_has_a_table() -> None:
    assert set(TABLES) == set(_records())


@pytest.mark.parametrize("name", TABLES)
def test_a_table_names_the_keys_of_its_record_and_what_must_be_there(name: str) -> None:
    fields = {field.key: field.required for field in record_fields(_records()[name])}
    assert _documented(name) == fields


def test_the_names_of_the_world_are_those_of_the_world() -> None:
    world = world_file.read(FOLDER / "world.yaml").record
    assert world is not None
    listed = GUIDE[GUIDE.index("| Group | Names |") : GUIDE.index("On relations 60")]
    assert re.findall(r"`(\w+)`", listed) == [*world.variables, *world.derived]


def test_every_line_of_a_table_is_understood() -> None:
    assert all(len(_ROW.findall(rows)) == rows.count("\n") for rows in TABLES.values())


def test_every_link_within_the_guide_leads_somewhere() -> None:
    headings = {_anchor(line) for line in re.findall(r"^#+ (.+)$", GUIDE, re.MULTILINE)}
    assert set(re.findall(r"\]\(#([^)]+)\)", GUIDE)) <= headings


def _anchor(heading: str) -> str:
    return re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-")


# ── Examples ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_every_piece_of_yaml_is_marked_as_an_example_but_for_the_lesson() -> None:
    lesson = GUIDE.index("## How a file is built")
    assert GUIDE.count("```yaml", lesson) == len(EXAMPLES) > 15


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: f"{example.kind} {example.at}")
def test_an_example_is_clean_yaml(example: Example) -> None:
    assert yaml_reader.read(example.text.encode(), "example.yaml").problems == ()


def test_the_smallest_file_can_be_played() -> None:
    world = world_file.read(FOLDER / "world.yaml").record
    read = scenario_file.read("riga-note.yaml", world, source=PIECES[0].text.encode())
    assert [render(problem, read.lines) for problem in errors(read.problems)] == []


def test_the_pieces_laid_into_it_one_after_another_can_be_played() -> None:
    world = world_file.read(FOLDER / "world.yaml").record
    whole = _data(PIECES[0].text)
    for piece in PIECES[1:]:
        _lay(whole, piece)
        read = scenario_file.read("riga-note.yaml", world, source=json.dumps(whole).encode())
        assert isinstance(read.record, Scenario), piece
        assert [problem.message for problem in errors(read.problems)] == [], piece


def test_the_pieces_of_world_campaigns_and_pack_are_read(tmp_path: Path) -> None:
    world = world_file.read(FOLDER / "world.yaml").record
    assert world is not None
    made = {kind: _with(kind, tmp_path) for kind in ("world", "campaigns")}
    assert world_file.read(made["world"]).problems == ()
    assert campaign_file.read(str(made["campaigns"]), world).problems == ()
    (pack,) = (example.text for example in EXAMPLES if example.kind == "pack")
    assert pack_file.read("pack.yaml", source=pack.encode()).problems == ()


def test_every_condition_and_effect_of_the_language_is_read() -> None:
    block = re.search(r"```\n(condition:.*?)```", GUIDE, re.DOTALL)
    assert block is not None
    conditions, effects = block[1].split("effect:")
    pieces = [re.split(r" {4,}|\n", part.replace("condition:", "")) for part in (conditions, effects)]
    told = [[piece.strip() for piece in part if piece.strip()] for part in pieces]
    assert [len(part) for part in told] == [6, 3]
    assert all(parse(text) is not None for text in told[0])
    assert all(parse_effect(text) for text in told[1])


def _data(text: str) -> Any:
    return yaml_reader.read(text.encode(), "example.yaml").data


def _lay(whole: Any, piece: Example) -> None:
    """Lays a piece into the data of a file, key by key; a mapping joins the one that is there."""
    for key in piece.at.split(".") if piece.at != "." else ():
        whole = whole.setdefault(key, {})
    for key, value in _data(piece.text).items():
        if isinstance(value, dict) and isinstance(whole.get(key), dict):
            whole[key] |= value
        else:
            whole[key] = value


def _with(kind: str, folder: Path) -> Path:
    """The shipped file of a kind with the guide's pieces laid into it."""
    whole = _data((FOLDER / f"{kind}.yaml").read_text(encoding="utf-8"))
    for piece in (example for example in EXAMPLES if example.kind == kind):
        _lay(whole, piece)
    path = folder / f"{kind}.yaml"
    path.write_text(json.dumps(whole), encoding="utf-8")
    return path
