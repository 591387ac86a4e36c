import json
from pathlib import Path

import pytest

from game.authoring import check, report
from game.authoring.annotations import annotations
from game.files.library import Library
from game.files.problem import TOP, problem_at
from tests.authoring.desk import library

CASES = Path(__file__).parents[1] / "cases" / "check"
RIGHT = (CASES / "craft-advocates" / "good_one_option_without_an_advocate.yaml").read_text(encoding="utf-8")
LABEL = "state:\n  trust:\n    {start: 5, lable: Trust}\n"
WARNED = "overwrites what an earlier choice did to 'world.baltic'"
WIPED = "    effects:\n      - world.baltic = 10\n"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return library(tmp_path_factory.mktemp("desk"))


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def _checked(desk: Library, **texts: str) -> check.Checked:
    """What a check finds in `a=…`, written into `a.yaml` of the folder at hand under that id."""
    for name, text in texts.items():
        Path(f"{name}.yaml").write_text(text.replace("id: riga", f"id: {name}", 1), encoding="utf-8")
    return check.paths([f"{name}.yaml" for name in texts], desk)


def _with_outcome_effect(text: str) -> str:
    """The right file with an outcome that overwrites what a choice did: one warning."""
    outcome = "  quiet:\n    title: A quiet summer\n    historical: true\n    text: Nothing more is heard.\n"
    outcome += "    cite: [F.later]\n" + WIPED
    before, after = text.index("  quiet: {"), text.index("record:\n  happened")
    return text[:before] + outcome + text[after:]


def _line_of(words: str, text: str) -> int:
    return text[: text.index(words)].count("\n") + 1


def _misspelt(text: str) -> str:
    return text.replace("start: answer\n", f"start: answer\n{LABEL}", 1)


# ── Text ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_an_error_stands_with_its_line_its_caret_and_a_suggestion(desk: Library) -> None:
    shown = report.text(_checked(desk, riga=_misspelt(RIGHT)))
    assert shown.split("\n\n")[0] == "\n".join(
        [
            "riga.yaml:11:16: unknown key 'lable'  [shape-unknown-key]",
            " 11 |     {start: 5, lable: Trust}",
            "    |                ^^^^^",
            "    = did you mean 'label'?",
        ]
    )


def test_a_warning_says_that_it_is_one(desk: Library) -> None:
    line = _line_of("world.baltic = 10", _with_outcome_effect(RIGHT))
    assert report.text(_checked(desk, riga=_with_outcome_effect(RIGHT))) == "\n".join(
        [
            f"riga.yaml:{line}:9: warning: {WARNED}  [logic-overwritten]",
            f" {line} |       - world.baltic = 10",
            "    |         ^^^^^^^^^^^^^^^^^",
            "    = use += or a local variable",
            "",
            "1 file checked, 0 errors, 1 warning",
        ]
    )


def test_problems_stand_in_the_order_of_files_and_lines(desk: Library) -> None:
    twice = RIGHT.replace("world.baltic += 2", "world.blatic += 2").replace("world.baltic += 1", "world.blatic += 1")
    shown = report.text(_checked(desk, b=twice, a=_with_outcome_effect(RIGHT)))
    heads = [line.split(": ")[0] for line in shown.splitlines() if ".yaml:" in line]
    wiped = _line_of("world.baltic = 10", _with_outcome_effect(RIGHT))
    first, second = (_line_of(f"world.blatic += {by}", twice) for by in (2, 1))
    assert heads == [f"a.yaml:{wiped}:9", f"b.yaml:{first}:13", f"b.yaml:{second}:13"]
    assert shown.splitlines()[-1] == "2 files checked, 2 errors, 1 warning"


@pytest.mark.parametrize(
    ("texts", "closing"),
    [
        ({"a": RIGHT}, "1 file checked, no problems"),
        ({"a": RIGHT, "b": RIGHT}, "2 files checked, no problems"),
        ({"a": _misspelt(RIGHT)}, "1 file checked, 1 error, 0 warnings"),
        ({"a": _with_outcome_effect(RIGHT), "b": "- 1\n"}, "2 files checked, 1 error, 1 warning"),
    ],
)
def test_the_last_line_counts(texts: dict[str, str], closing: str, desk: Library) -> None:
    assert report.text(_checked(desk, **texts)).splitlines()[-1] == closing


@pytest.mark.parametrize(
    "hostile",
    [
        "title: A \x1b[31mtelegram",
        'title: "A \\u001b[2Jtelegram"',
        "title: A \u202etelegram",
        "title: A \u009b2Jtelegram",
        "ti\x07tle: A telegram",
        "title: A telegram\u200b\n\x1b]0;owned\x07: 1",
        "\x1b[1mid: riga",
    ],
)
def test_nothing_that_a_terminal_would_obey_is_printed(hostile: str, desk: Library) -> None:
    checked = _checked(desk, riga=RIGHT.replace("title: A telegram from Riga", hostile, 1))
    assert checked.problems
    for line in report.text(checked).splitlines():
        assert line.isprintable(), line


def test_the_name_of_a_file_cannot_give_orders_to_the_terminal(tmp_path: Path, desk: Library) -> None:
    file = tmp_path / "ri\x1b[31mga.yaml"
    try:
        file.write_text("- 1\n", encoding="utf-8")
    except OSError:
        pytest.skip("this system has no such names")
    shown = report.text(check.paths([str(file)], desk))
    assert all(line.isprintable() for line in shown.splitlines())


# ── Annotations of a pull request ────────────────────────────────────────────────────────────────────────────────────


def test_a_problem_is_an_annotation_beside_its_columns(desk: Library) -> None:
    assert report.github(_checked(desk, riga=_misspelt(RIGHT))) == (
        "::error file=riga.yaml,line=11,col=16,endColumn=21,title=shape-unknown-key::"
        "unknown key 'lable' (did you mean 'label'?)"
    )


def test_nothing_wrong_is_no_annotation(desk: Library) -> None:
    assert report.github(_checked(desk, riga=RIGHT)) == ""


def test_what_means_something_to_github_is_escaped(tmp_path: Path) -> None:
    problem = problem_at(str(tmp_path / "a,b:c.yaml"), TOP, "shape-type", "100%:\r\n::error::, no", severity="warning")
    assert annotations((problem,), tmp_path) == (
        "::warning file=a%2Cb%3Ac.yaml,line=1,col=1,endColumn=2,title=shape-type::100%25:··::error::, no"
    )


def test_a_file_elsewhere_keeps_its_whole_path(tmp_path: Path) -> None:
    problem = problem_at(str(tmp_path / "riga.yaml"), TOP, "shape-type", "wrong")
    assert f"file={(tmp_path / 'riga.yaml').as_posix()}," in annotations((problem,), tmp_path / "inner")
    assert "file=riga.yaml," in annotations((problem,), tmp_path)


# ── JSON ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_json_is_the_list_of_the_rules_of_play(desk: Library) -> None:
    checked = _checked(desk, riga=_with_outcome_effect(RIGHT))
    assert json.loads(report.as_json(checked)) == [
        {
            "path": "riga.yaml",
            "line": _line_of("world.baltic = 10", _with_outcome_effect(RIGHT)),
            "column": 9,
            "code": "logic-overwritten",
            "severity": "warning",
            "message": WARNED,
            "fix": "use += or a local variable",
        }
    ]


def test_json_has_null_where_there_is_no_suggestion(desk: Library) -> None:
    checked = _checked(desk, riga="- 1\n")
    assert [problem["fix"] for problem in json.loads(report.as_json(checked))] == [None]


def test_json_of_nothing_is_an_empty_list(desk: Library) -> None:
    assert json.loads(report.as_json(_checked(desk, riga=RIGHT))) == []
