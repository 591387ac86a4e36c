"""Files from strangers, in one process; `tests/bench_hostile.py` puts the same table through the command line."""

import os
import re
from pathlib import Path

import pytest

from game import cli, places
from game.files import scenario_file, world_file
from tests.files.hostile_cases import CASES, HARMLESS, Case, mismatch
from tests.shelf import read_before

WORLD = world_file.read(places.shipped_scenarios() / "world.yaml").record
SMALL = 20_000
"""Bytes up to which Python's own parser is tried here too; larger files take it half a second each."""
RAW = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ud800-\udfff]")


def problems(source: bytes, pure: bool) -> list[str]:
    found = scenario_file.read("x.yaml", WORLD, source=source, pure=pure).problems
    lines = re.split(rb"\r\n|\r|\n", source)
    assert all(1 <= problem.line <= len(lines) for problem in found)
    return [f"{problem.line} {problem.code}" for problem in found if problem.severity == "error"]


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_a_hostile_file_has_its_problems_by_both_parsers(case: Case) -> None:
    assert not mismatch(case, problems(case.source, False))
    if len(case.source) < SMALL:
        assert not mismatch(case, problems(case.source, True))


LIGHT = {name: source for name, source in HARMLESS.items() if len(source) < 5 * SMALL}


@pytest.mark.parametrize("source", LIGHT.values(), ids=LIGHT)
def test_what_only_looks_hostile_has_no_error(source: bytes) -> None:
    assert problems(source, False) == []


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("NARKOMINDEL_HOME", str(read_before(tmp_path)))
    return tmp_path


CHARACTERS = {name: case for name, case in CASES.items() if re.search(r"char|text|escape|NUL|UTF|random|PNG", name)}


def test_no_control_character_of_a_file_reaches_the_terminal(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = [home / f"{number}.yaml" for number in range(len(CHARACTERS))]
    for path, case in zip(files, CHARACTERS.values(), strict=True):
        path.write_bytes(case.source)
    assert len(files) > 20
    assert cli.main(["check", *map(str, files)]) == 1
    assert cli.main(["check", "--json", *map(str, files)]) == 1
    printed = capsys.readouterr()
    assert not RAW.search(printed.out + printed.err)
    assert printed.out.count("[yaml-character]") > 10


def test_what_a_scenario_says_reaches_the_terminal_printable(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Blanks and the like that a scenario may hold are no commands to a terminal either."""
    (home / "scenarios").mkdir()
    source = HARMLESS["\\r\\n and a mark"].replace(b"A small juncture", "A\u00a0small\u3000juncture".encode())
    (home / "scenarios" / "smallest.yaml").write_bytes(source)
    assert cli.main(["list"]) == 0
    assert cli.main(["play", "smallest", "--follow", "record"]) == 0
    printed = capsys.readouterr()
    assert not RAW.search(printed.out + printed.err)


def test_a_file_that_changes_while_it_is_read_is_one_file_or_the_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It grows past the limit between the look at its size and the reading."""
    path = tmp_path / "x.yaml"
    path.write_bytes(b"a: 1\n")
    real = os.fstat

    def look(handle: int) -> os.stat_result:
        found = real(handle)
        with path.open("ab") as file:
            file.write(b"#" * 600_000)
        return found

    monkeypatch.setattr(os, "fstat", look)
    (problem,) = scenario_file.read(path, WORLD).problems
    assert problem.code == "limit-bytes"


def test_a_link_in_a_folder_that_is_checked_is_named_and_never_opened(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (home / "secret").write_text("SECRET: 1\n", "utf-8")
    (home / "files").mkdir()
    (home / "files" / "a.yaml").symlink_to(home / "secret")
    assert cli.main(["check", str(home / "files")]) == 1
    shown = capsys.readouterr().out
    assert "[file-link]" in shown
    assert "SECRET" not in shown


def test_a_folder_that_leads_into_itself_ends(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = home / "files"
    folder.mkdir()
    (folder / "round").symlink_to(folder)
    (folder / "bad.yaml").write_bytes(b"a: *a\n")
    assert cli.main(["check", str(folder)]) == 1
    assert capsys.readouterr().out.count("[yaml-alias]") == 1
