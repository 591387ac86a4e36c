import re
import sys
from pathlib import Path

import pytest

from game.authoring import check
from game.authoring.rules import RULES
from game.authoring.rules.campaign import CAMPAIGN_RULES
from game.authoring.rules.campaign_rule import CampaignRule
from game.authoring.rules.rule import Rule
from game.core.errors import GameError
from game.files.library import Library
from tests.authoring.desk import FACTS, library
from tests.authoring.whole_file import whole_file
from tests.shelf import sampled

CASES = Path(__file__).parents[1] / "cases" / "check"
"""For each rule a folder of its code. A case is one scenario, or for a rule of campaigns a folder of `campaigns.yaml`
and scenarios. A bad one announces in a comment of the file where the rule finds something; of other rules it may break
some, since few cases are whole junctures."""
GOOD, BAD = (sorted(CASES.glob(f"*/{kind}_*")) for kind in ("good", "bad"))
RIGHT = CASES / "craft-advocates" / "good_one_option_without_an_advocate.yaml"
EVERY_RULE: tuple[Rule | CampaignRule, ...] = (*RULES, *CAMPAIGN_RULES)

_EXPECTED = re.compile(r"# expect: (\d+):(\d+) (\S+)\n")


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return library(tmp_path_factory.mktemp("desk"))


def _name(case: Path) -> str:
    return f"{case.parent.name}/{case.stem}"


def _codes(file: Path, desk: Library) -> set[str]:
    return {problem.code for problem in check.paths([str(file)], desk).problems}


def _found(case: Path, desk: Library, folder: Path) -> list[tuple[str, int, int, str]]:
    """(file, line, column, code) of the errors in a case, and of what the rule says that it is about."""
    if case.is_dir():
        problems = check.installed(library(folder, *case.glob("*.yaml"))).problems
    else:
        (folder / "riga.yaml").write_bytes(case.read_bytes())
        problems = check.paths([str(folder / "riga.yaml")], desk).problems
    said = [p for p in problems if p.severity == "error" or p.code == case.parent.name]
    return sorted((Path(p.path).name, p.line, p.column, p.code) for p in said)


def _expected(case: Path) -> list[tuple[str, int, int, str]]:
    files = {file.name: file for file in case.glob("*.yaml")} if case.is_dir() else {"riga.yaml": case}
    return sorted(
        (name, int(line), int(column), code)
        for name, file in files.items()
        for line, column, code in _EXPECTED.findall(file.read_text(encoding="utf-8"))
    )


# ── Cases ────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("rule", EVERY_RULE, ids=lambda rule: rule.code)
def test_every_rule_has_a_good_and_a_bad_case(rule: Rule | CampaignRule) -> None:
    assert [case for case in BAD if case.parent.name == rule.code]
    assert [case for case in GOOD if case.parent.name == rule.code]


def test_every_folder_of_cases_is_a_rules() -> None:
    assert {case.parent.name for case in CASES.glob("*/*")} == {rule.code for rule in EVERY_RULE}


def test_every_case_is_good_or_bad() -> None:
    assert sorted(CASES.glob("*/*")) == sorted((*GOOD, *BAD))


@pytest.mark.parametrize("case", sampled(GOOD, 3), ids=_name)
def test_a_good_case_can_be_played_and_keeps_its_rule(case: Path, desk: Library, tmp_path: Path) -> None:
    assert _found(case, desk, tmp_path) == []


@pytest.mark.parametrize("case", BAD, ids=_name)
def test_a_bad_case_has_the_problems_that_it_announces(case: Path, desk: Library, tmp_path: Path) -> None:
    expected = _expected(case)
    assert {code for *_, code in expected} == {case.parent.name}
    assert _found(case, desk, tmp_path) == expected


def test_codes_are_unique_and_say_their_kind() -> None:
    codes = [rule.code for rule in EVERY_RULE]
    assert len(set(codes)) == len(codes)
    assert all(re.fullmatch(r"(logic|ghost|history|craft)(-[a-z]+)+", code) for code in codes)


def test_every_rule_stands_in_a_file_of_its_name() -> None:
    for rule in EVERY_RULE:
        module = rule.find.__module__
        assert module.rsplit(".", 1)[1] == rule.code.replace("-", "_")
        assert sys.modules[module].RULE is rule


# ── Files and folders ────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_file_that_cannot_be_played_is_not_asked_about_craft(tmp_path: Path, desk: Library) -> None:
    file = tmp_path / "riga.yaml"
    file.write_text(BAD[0].read_text(encoding="utf-8").replace("next: quiet", "next: nowhere"), encoding="utf-8")
    assert _codes(file, desk) == {"link-scene"}


def test_a_file_that_is_not_yaml_has_one_problem(tmp_path: Path, desk: Library) -> None:
    file = tmp_path / "riga.yaml"
    file.write_text("format: [1\n", encoding="utf-8")
    assert _codes(file, desk) == {"yaml-syntax"}


def test_a_folder_is_checked_with_the_folders_in_it(tmp_path: Path, desk: Library) -> None:
    for name in ("a/riga.yaml", "a/b/riga.yaml"):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_bytes(BAD[0].read_bytes())
    checked = check.paths([str(tmp_path)], desk)
    assert checked.files == 2
    assert {(Path(problem.path).parent.name, problem.code) for problem in checked.problems} >= {
        (folder, BAD[0].parent.name) for folder in ("a", "b")
    }
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
    assert _codes(facts, desk) == {"date-unreal"}
    assert _codes(world, desk) == {"shape-missing-key"}


def test_all_that_is_installed_is_checked_by_its_name_too(tmp_path: Path) -> None:
    checked = check.installed(library(tmp_path, RIGHT))
    said = [(p.line, p.column, p.code) for p in checked.problems if not p.path.endswith("world.yaml")]
    assert said == [(2, 5, "file-name")]
    assert checked.files == 1


def test_warnings_fail_a_check_only_if_it_is_strict(tmp_path: Path, desk: Library) -> None:
    for case, fails in ((BAD[0], (False, True)), (RIGHT, (False, False))):
        (tmp_path / "riga.yaml").write_bytes(case.read_bytes())
        checked = check.paths([str(tmp_path)], desk)
        assert (checked.fails(strict=False), checked.fails(strict=True)) == fails


def test_the_world_and_the_campaigns_rest_on_facts_that_can_be_relied_on(tmp_path: Path, desk: Library) -> None:
    event = "events:\n  e: {date: 1926-05-02, because: B., effects: [world.germany += 1], cite: [F.1, F.doubtful]}\n"
    mark = "milestones:\n  - {variable: germany, date: 1926-06-01, at_least: 0, cite: [F.1, F.erly]}\n"
    for name, text in (whole_file("world", event), whole_file("campaign", mark)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    said = [(Path(p.path).name, p.code, p.fix) for p in check.paths([str(tmp_path)], desk).problems]
    assert said == [
        ("campaigns.yaml", "history-unknown-fact", "did you mean 'F.early'?"),
        ("world.yaml", "history-doubtful-fact", "verify it before it is used"),
    ]


@pytest.mark.parametrize(
    ("case", "fix"),
    [
        (
            "logic-dominated-option/bad_one_that_costs_what_its_neighbour_does_not",
            (
                "'send' does better on world.standing: let 'refuse' gain something that 'send' does not, "
                "or let 'send' cost something"
            ),
        ),
        ("history-hindsight/bad_a_scene_cites_what_came_later", "cite it behind the record"),
        (
            "history-hindsight/bad_a_scene_cites_the_month_before_it_is_over",
            "cite it behind the record, or set `known_from` if it was known by then",
        ),
    ],
)
def test_the_way_to_mend_it_is_one_that_would_do(case: str, fix: str, desk: Library) -> None:
    path = CASES / f"{case}.yaml"
    (problem,) = (p for p in check.paths([str(path)], desk).problems if p.code == path.parent.name)
    assert problem.fix == fix


def test_a_file_is_called_as_its_id(tmp_path: Path, desk: Library) -> None:
    file = tmp_path / "memel.yaml"
    file.write_bytes(RIGHT.read_bytes())
    assert [(p.line, p.column, p.code) for p in check.paths([str(file)], desk).problems] == [(2, 5, "file-name")]


def test_what_a_folder_holds_beside_scenarios_is_told_or_left_alone(tmp_path: Path, desk: Library) -> None:
    for name in ("riga.yaml", "old.yml", "riga.ru.yaml", "notes.txt"):
        (tmp_path / name).write_bytes(RIGHT.read_bytes())
    (tmp_path / "curricula.yaml").write_text("{}\n", encoding="utf-8")
    (tmp_path / "pack.yaml").write_text("id: baltic\n", encoding="utf-8")
    checked = check.paths([str(tmp_path)], desk)
    assert list(dict.fromkeys((Path(p.path).name, p.code) for p in checked.problems)) == [
        ("curricula.yaml", "shape-missing-key"),
        ("old.yml", "file-ending"),
        ("pack.yaml", "shape-missing-key"),
        ("riga.ru.yaml", "file-second-dot"),
    ]


def test_a_file_of_another_ending_is_looked_at_if_it_is_asked_for_and_told(tmp_path: Path, desk: Library) -> None:
    file = tmp_path / "riga.yml"
    file.write_bytes(RIGHT.read_bytes())
    assert _codes(file, desk) == {"file-ending"}


def test_whoever_waits_is_told_how_far_a_check_has_come(desk: Library, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    for name in ("a", "b"):
        (tmp_path / f"{name}.yaml").write_bytes(RIGHT.read_bytes())
    check.paths([str(tmp_path)], desk, lambda done, total: told.append((done, total)))
    assert told == [(1, 2), (2, 2)]
