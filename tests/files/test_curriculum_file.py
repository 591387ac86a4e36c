"""`curricula.yaml`: what is shipped is sound, and every mistake is found where it stands."""

from pathlib import Path

import pytest

from game import places
from game.authoring import check
from game.files import curriculum_file
from tests.shelf import shipped

GOOD = """\
format: 1
curricula:
  one:
    framework: A course
    part: A paper
    says: It asks for this.
    scenarios: [riga]
    source: A syllabus
    address: https://example.org/syllabus
    read: 2026-11-25
"""


def test_the_shipped_curricula_name_shipped_junctures_and_their_sources() -> None:
    library = shipped()
    read = curriculum_file.read(places.shipped_scenarios() / "curricula.yaml", {entry.id for entry in library.entries})
    assert read.problems == ()
    assert read.record is not None
    assert read.record.curricula


@pytest.mark.parametrize("pure", [False, True])
@pytest.mark.parametrize(
    ("old", "new", "code", "line"),
    [
        ("scenarios: [riga]", "scenarios: [rige]", "link-scenario", 7),
        ("scenarios: [riga]", "scenarios: [Riga]", "name-form", 7),
        ("scenarios: [riga]", "scenarios: []", "shape-range", 7),
        ("  one:", "  One:", "name-form", 3),
        ("2026-11-25", "2026-02-30", "date-unreal", 10),
        ("2026-11-25", "yesterday", "shape-pattern", 10),
        ("https://example.org/syllabus", "javascript:alert(1)", "shape-pattern", 9),
        ("    says: It asks for this.\n", "", "shape-missing-key", 3),
        ("part:", "parts:", "shape-unknown-key", 5),
    ],
)
def test_a_mistake_is_found_where_it_stands(
    old: str, new: str, code: str, line: int, pure: bool, tmp_path: Path
) -> None:
    path = tmp_path / "curricula.yaml"
    path.write_text(GOOD.replace(old, new), "utf-8")
    found = curriculum_file.read(path, {"riga"}, pure=pure).problems
    assert [(problem.code, problem.line) for problem in found] == [(code, line)]


def test_what_is_right_has_no_problem_and_unknown_junctures_pass_where_nobody_can_say(tmp_path: Path) -> None:
    path = tmp_path / "curricula.yaml"
    path.write_text(GOOD, "utf-8")
    assert curriculum_file.read(path, {"riga"}).problems == ()
    assert curriculum_file.read(path).problems == ()


def test_check_looks_at_curricula_too(tmp_path: Path) -> None:
    (tmp_path / "curricula.yaml").write_text(GOOD, "utf-8")
    library = shipped()
    assert [problem.code for problem in check.paths([str(tmp_path)], library).problems] == ["link-scenario"]
