"""How a mistake is shown: beside its line, with a caret under it, and with nothing that a terminal would obey."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from game.files.problem import Position, Problem, problem_at, render, source_lines

LINE = "    {start: 5, lable: Trust}"


def _at(line: str, start: int, end: int, **keys: str) -> str:
    problem = problem_at("a.yaml", Position(1, start + 1, end + 1), "code", "wrong", keys.get("fix", ""))
    return render(problem, [line])


def test_a_problem_looks_as_the_design_shows_it() -> None:
    problem = problem_at(
        "locarno.yaml", Position(41, 16, 21), "shape-unknown-key", "unknown key 'lable'", "did you mean 'label'?"
    )
    assert render(problem, [""] * 40 + [LINE]) == (
        "locarno.yaml:41:16: unknown key 'lable'  [shape-unknown-key]\n"
        " 41 |     {start: 5, lable: Trust}\n"
        "    |                ^^^^^\n"
        "    = did you mean 'label'?"
    )


def test_a_warning_says_so_and_without_lines_there_is_no_excerpt() -> None:
    problem = problem_at("a.yaml", Position(9, 1, 2), "craft", "too long", severity="warning")
    assert render(problem) == "a.yaml:9:1: warning: too long  [craft]"


def test_json_has_the_stable_keys_and_null_for_no_fix() -> None:
    data = problem_at("a.yaml", Position(2, 3, 4), "code", "wrong").as_json()
    assert json.loads(json.dumps(data)) == {
        "path": "a.yaml", "line": 2, "column": 3, "code": "code", "severity": "error", "message": "wrong", "fix": None,
    }  # fmt: skip


def test_problems_sort_by_path_and_place() -> None:
    b, a = Problem("b", 1, 1, 2, "x", "error", "m"), Problem("a", 10, 1, 2, "x", "error", "m")
    early = Problem("a", 9, 8, 9, "x", "error", "m")
    assert sorted([b, a, early]) == [early, a, b]


def test_wide_and_combining_characters_keep_the_caret_in_its_place() -> None:
    assert _at("莫斯科: x", 5, 6).splitlines()[2] == "   | " + " " * 8 + "^"
    assert _at("e\u0301: x", 4, 5).splitlines()[2] == "   | " + " " * 3 + "^"
    assert _at("莫斯科", 0, 3).splitlines()[2] == "   | " + "^" * 6


def test_a_long_line_is_shown_through_a_window() -> None:
    line = "a" * 300 + "WRONG" + "b" * 300
    _, excerpt, caret = _at(line, 300, 305).splitlines()
    assert excerpt.startswith(" 1 | …a")
    assert excerpt.endswith("b…")
    assert len(excerpt) == 105
    assert excerpt[caret.index("^") : caret.rindex("^") + 1] == "WRONG"


def test_control_characters_are_shown_as_dots() -> None:
    problem = problem_at("a\x1b.yaml", Position(1, 1, 2), "code", "bad \x07 word\n\u202e", "try\x1b[2J")
    shown = render(problem, ["\x1b[31mred\tline\r"])
    assert all(character.isprintable() or character == "\n" for character in shown)
    assert len(shown.splitlines()) == 4


@settings(deadline=None)
@given(st.text(max_size=250), st.integers(0, 260), st.integers(0, 260))
def test_any_line_is_shown_on_one_line_with_a_caret(line: str, start: int, length: int) -> None:
    line = source_lines(line)[0]
    shown = _at(line, start, start + length)
    lines = shown.split("\n")
    assert len(lines) == 3
    assert "^" in lines[2]
    assert all(part.isprintable() for part in lines)
