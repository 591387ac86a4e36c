"""A compiled record is the record itself, and is made again without YAML or pydantic."""

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from shutil import copy
from typing import Any, get_args, get_origin

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game import places
from game.core.expression import parse, parse_effect
from game.core.model.scenario import Scenario
from game.core.model.world import World
from game.core.record import fields, is_record
from game.files import scenario_file, world_file
from game.files.compiled import pack, pack_scenario, unpack, unpack_scenario
from game.files.expressions import expressions
from game.files.record_fields import alternatives, record_fields
from tests.shelf import sampled

SHIPPED = sorted(path for path in places.shipped_scenarios().glob("*-*.yaml") if path.name.count(".") == 1)


def plain(part: Any) -> Any:
    """A record as plain data, for comparing: records have no `==`."""
    if is_record(part) and not isinstance(part, type):
        return (type(part).__name__, {field.name: plain(getattr(part, field.name)) for field in fields(part)})
    if isinstance(part, tuple):
        return tuple(plain(item) for item in part)
    if isinstance(part, Mapping):
        return {key: plain(item) for key, item in part.items()}
    return (type(part).__name__, part)


def again(data: Any) -> Any:
    return json.loads(json.dumps(data))


@pytest.mark.parametrize("path", sampled(SHIPPED, 3), ids=lambda path: path.stem)
def test_a_shipped_scenario_comes_back_exactly_with_its_trees(path: Path) -> None:
    scenario = scenario_file.read(path).record
    assert scenario is not None
    compiled = unpack_scenario(again(pack_scenario(scenario, "digest")))
    assert plain(compiled.scenario) == plain(scenario)
    assert compiled.digest == "digest"
    written = {found.text: found.kind for found in expressions(scenario)}
    assert compiled.trees == {
        text: parse_effect(text) if kind == "effect" else parse(text) for text, kind in written.items()
    }


def test_the_world_comes_back_exactly() -> None:
    world = world_file.read(places.shipped_scenarios() / "world.yaml").record
    assert world is not None
    assert plain(unpack(World, again(pack(world)))) == plain(world)


def test_keys_are_the_authors_and_defaults_are_left_out() -> None:
    scenario = scenario_file.read(SHIPPED[0]).record
    assert scenario is not None
    packed = pack(scenario)
    assert "overrides" not in packed
    assert '"condition":' not in json.dumps(packed)


def values(type_: Any) -> st.SearchStrategy[Any]:
    """Any value of a field's type."""
    members = alternatives(type_)
    if len(members) > 1 or members != (type_,):
        nothing = [st.none()] if type(None) in get_args(type_) else []
        return st.one_of(*nothing, *(values(member) for member in members))
    origin, arguments = get_origin(type_), get_args(type_)
    if is_record(type_):
        return records(type_)
    if origin is tuple:
        return st.lists(values(arguments[0]), max_size=2).map(tuple)
    if origin is Mapping:
        return st.dictionaries(values(arguments[0]), values(arguments[1]), max_size=2)
    if arguments:
        return st.sampled_from(arguments)
    simple: dict[Any, st.SearchStrategy[Any]] = {
        str: st.text(max_size=5),
        int: st.integers(-(10**15), 10**15),
        bool: st.booleans(),
    }
    return simple[type_]


def records(record: type) -> st.SearchStrategy[Any]:
    return st.builds(record, **{field.name: values(field.type) for field in record_fields(record)})


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(records(Scenario))
def test_any_scenario_comes_back_exactly(scenario: Scenario) -> None:
    assert plain(unpack(Scenario, again(pack(scenario)))) == plain(scenario)


def test_a_warm_start_needs_neither_yaml_nor_pydantic(tmp_path: Path) -> None:
    shipped = tmp_path / "shipped"
    shipped.mkdir()
    for name in ("world.yaml", "campaigns.yaml", "locarno.yaml", "munich-1938.yaml"):
        copy(places.shipped_scenarios() / name, shipped)
    program = f"""
import sys
from game.files.library import open_library
library = open_library({str(shipped)!r}, {str(places.shipped_seeds())!r}, None, {str(tmp_path / "cache")!r})
listed = sorted(set(sys.modules) & {{"yaml", "pydantic", "dataclasses", "ast", "difflib"}})
library.scenario(library.entries[0].id), library.world, library.facts
print(listed, sorted(set(sys.modules) & {{"yaml", "pydantic", "dataclasses", "hashlib"}}))
"""
    cold, warm = (
        subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout for _ in "ab"
    )
    assert "'pydantic', 'yaml']" in cold
    assert warm.strip() == "[] []"
