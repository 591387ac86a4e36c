"""The house has the rooms that were agreed, and no lumber room."""

import re
from pathlib import Path

GAME = Path(__file__).resolve().parent.parent / "game"

ROOMS = {"cli", "core", "files", "export", "frontends", "authoring", "classroom"}
FRONT_ENDS = {"terminal", "window"}
MODULES_AT_THE_TOP = {"__init__", "__main__", "places", "session"}
FOLDERS_WITHOUT_CODE = {"decisions"}

LUMBER = {"base", "common", "helper", "helpers", "manager", "misc", "shared", "stuff", "util", "utils"}


def modules() -> list[Path]:
    found = [path.relative_to(GAME) for path in GAME.rglob("*.py")]
    assert found, "no modules were found"
    return found


def is_lumber(stem: str) -> bool:
    words = stem.lower().strip("_").split("_")
    return not LUMBER.isdisjoint(words) or re.search(r"part_?\d|_\d+$", stem) is not None


def test_the_top_holds_only_the_agreed_modules() -> None:
    assert {path.stem for path in modules() if len(path.parts) == 1} <= MODULES_AT_THE_TOP


def test_code_lies_only_in_the_agreed_rooms() -> None:
    assert {path.parts[0] for path in modules() if len(path.parts) > 1} <= ROOMS


def test_the_front_ends_are_the_agreed_ones() -> None:
    in_frontends = [path for path in modules() if path.parts[0] == "frontends" and path.name != "__init__.py"]
    assert {path.parts[1] for path in in_frontends} <= FRONT_ENDS


def test_every_folder_with_code_is_a_package() -> None:
    missing = [path.parent for path in modules() if not (GAME / path.parent / "__init__.py").is_file()]
    assert not missing


def test_no_folder_is_a_room_that_nobody_agreed() -> None:
    folders = {path.name for path in GAME.iterdir() if path.is_dir() and not path.name.startswith((".", "_"))}
    assert folders <= ROOMS | FOLDERS_WITHOUT_CODE


def test_no_module_is_a_lumber_room() -> None:
    assert not [str(path) for path in modules() if any(is_lumber(part) for part in path.with_suffix("").parts)]


def test_lumber_is_recognised() -> None:
    for name in ("helpers", "yaml_utils", "common", "base_rule", "engine_part2", "engine_2"):
        assert is_lumber(name), name
    for name in ("__init__", "engine", "database", "party", "compartment", "yaml_reader"):
        assert not is_lumber(name), name
