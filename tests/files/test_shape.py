"""Mistakes of shape that hide behind one another."""

from pathlib import Path

import pytest

from game.files import scenario_file

_SMALLEST = (Path(__file__).parent.parent / "cases" / "files" / "good_smallest.yaml").read_text("utf-8")


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("grade: argued", "grade: likely", "shape-choice"),
        ("view: A view.}", "view: 12}", "shape-type"),
        ("        evidence: documented\n", "        evidence: certain\n", "shape-choice"),
    ],
)
def test_an_entry_with_a_mistake_is_still_an_entry(old: str, new: str, code: str, tmp_path: Path) -> None:
    assert old in _SMALLEST
    path = tmp_path / "smallest.yaml"
    path.write_text(_SMALLEST.replace(old, new, 1), "utf-8")
    assert [problem.code for problem in scenario_file.read(path).problems] == [code]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("  other_ways:\n    - {text: Another way., grade: argued}\n", "  other_ways: []\n"),
        ("      two: {text: Do another., show_if: leak > 0, result: Done., evidence: invented, next: after}\n", ""),
    ],
)
def test_too_few_entries_are_told(old: str, new: str, tmp_path: Path) -> None:
    assert old in _SMALLEST
    path = tmp_path / "smallest.yaml"
    path.write_text(_SMALLEST.replace(old, new, 1), "utf-8")
    assert [problem.code for problem in scenario_file.read(path).problems] == ["shape-range"]
