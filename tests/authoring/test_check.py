import re
from pathlib import Path

import pytest

from game.authoring import check
from game.authoring.rules import RULES
from game.authoring.rules.rule import Rule
from game.core.errors import GameError
from game.files.library import Library
from tests.authoring.desk import FACTS, library

CASES = Path(__file__).parents[1] / "cases" / "check"
GOOD, BAD = (sorted(CASES.glob(f"*/{kind}_*.yaml")) for kind in ("good", "bad"))
RIGHT = CASES / "craft-advocates" / "good_one_option_without_an_advocate.yaml"

_EXPECTED = re.compile(r"# expect: (\d+):(\d+) (\S+)\n")


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return library(tmp_path_factory.mktemp("desk"))


def _name(case: Path) -> str:
    return f"{case.parent.name}/{case.stem}"


def _found(case: Path, desk: Library) -> list[tuple[int, int, str]]:
    return [(p.line, p.column, p.code) for p in check.paths([str(case)], desk).problems]


def _expected(case: Path) -> list[tuple[int, int, str]]:
    lines = _EXPECTED.findall(case.read_text(encoding="utf-8"))
    return [(int(line), int(column), code) for line, column, code in lines]


# ── Cases ────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_has_a_good_and_a_bad_file(rule: Rule) -> None:
    assert [file for file in BAD if file.parent.name == rule.code]
    assert [file for file in GOOD if file.parent.name == rule.code]


def test_every_folder_of_cases_is_a_rules() -> None:
    assert {file.parent.name for file in CASES.glob("*/*")} == {rule.code for rule in RULES}


def test_every_file_of_the_cases_is_good_or_bad() -> None:
    assert sorted(CASES.glob("*/*")) == sorted((*GOOD, *BAD))


@pytest.mark.parametrize("case", GOOD, ids=_name)
def test_a_good_file_has_no_problem_at_all(case: Path, desk: Library) -> None:
    assert _found(case, desk) == []


@pytest.mark.parametrize("case", BAD, ids=_name)
def test_a_bad_file_has_the_problems_that_it_announces(case: Path, desk: Library) -> None:
    expected = _expected(case)
    assert {code for *_, code in expected} == {case.parent.name}
    assert _found(case, desk) == expected


def test_codes_are_unique_and_say_their_kind() -> None:
    codes = [rule.code for rule in RULES]
    assert len(set(codes)) == len(codes)
    assert all(re.fullmatch(r"(logic|ghost|history|craft)(-[a-z]+)+", code) for code in codes)


def test_every_rule_explains_itself_in_a_sentence() -> None:
    assert all(rule.explanation[0].isupper() and rule.explanation.endswith(".") for rule in RULES)


# ── Files and folders ────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_file_that_cannot_be_played_is_not_asked_about_craft(tmp_path: Path, desk: Library) -> None:
    file = tmp_path / "riga.yaml"
    file.write_text(BAD[0].read_text(encoding="utf-8").replace("next: quiet", "next: nowhere"), encoding="utf-8")
    assert {code for *_, code in _found(file, desk)} == {"link-scene"}


def test_a_file_that_is_not_yaml_has_one_problem(tmp_path: Path, desk: Library) -> None:
    file = tmp_path / "riga.yaml"
    file.write_text("format: [1\n", encoding="utf-8")
    assert [code for *_, code in _found(file, desk)] == ["yaml-syntax"]


def test_a_folder_is_checked_with_the_folders_in_it(tmp_path: Path, desk: Library) -> None:
    for name in ("a/riga.yaml", "a/b/riga.yaml"):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_bytes(BAD[0].read_bytes())
    checked = check.paths([str(tmp_path)], desk)
    assert checked.files == 2
    assert len(checked.problems) == 2 * len(_expected(BAD[0]))
    assert checked.problems == tuple(sorted(checked.problems))


def test_a_path_that_is_not_there_is_a_users_mistake(desk: Library) -> None:
    with pytest.raises(GameError, match=r"there is no file or folder 'rigga\.yaml'"):
        check.paths(["rigga.yaml"], desk)


def test_a_world_and_a_file_of_facts_are_checked_as_what_they_are(tmp_path: Path, desk: Library) -> None:
    facts = tmp_path / "facts" / "F.yaml"
    facts.parent.mkdir()
    facts.write_text(FACTS.replace("1926-05-02", "1926-05-32", 1), encoding="utf-8")
    world = tmp_path / "world.yaml"
    world.write_text("format: 1\ngroups: {}\nscales: {}\n", encoding="utf-8")
    assert [code for *_, code in _found(facts, desk)] == ["date-unreal"]
    assert [code for *_, code in _found(world, desk)] == ["shape-missing-key"]


def test_all_that_is_installed_is_checked_by_its_name_too(tmp_path: Path) -> None:
    checked = check.installed(library(tmp_path, RIGHT))
    assert [(p.line, p.column, p.code) for p in checked.problems] == [(2, 5, "file-name")]
    assert checked.files == 1


def test_warnings_fail_a_check_only_if_it_is_strict(desk: Library) -> None:
    checked = check.paths([str(BAD[0])], desk)
    assert (checked.fails(strict=False), checked.fails(strict=True)) == (False, True)
    assert not check.paths([str(RIGHT)], desk).fails(strict=True)
