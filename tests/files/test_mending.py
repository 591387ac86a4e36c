"""Names are looked at though the shape is wrong elsewhere, and nothing is said that the rest may disprove."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game import places
from game.files import scenario_file, world_file
from tests.authoring.whole_file import whole_file

WORLD = world_file.read(places.shipped_scenarios() / "world.yaml").record
RIGHT = whole_file("choice", "next: quiet")[1]
LINES = RIGHT.splitlines(keepends=True)


def _codes(*changes: tuple[str, str]) -> list[str]:
    text = RIGHT
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    return [problem.code for problem in scenario_file.read("riga.yaml", WORLD, source=text.encode()).problems]


@pytest.mark.parametrize(
    ("shape", "code"),
    [
        (("place: Moscow", "plaice: Moscow"), "shape-unknown-key"),
        (("place: Moscow", "smell: bad\nplace: Moscow"), "shape-unknown-key"),
        (("result: Riga waits.\n        ", ""), "shape-missing-key"),
        (("evidence: inferred", "evidence: guessed"), "shape-choice"),
        (("title: A telegram from Riga", "title: [A telegram]"), "shape-type"),
    ],
)
@pytest.mark.parametrize(
    ("name", "found"),
    [
        (("predicts: refuse", "predicts: refuze"), "link-choice"),
        (("cite: [F.1]\n    choices", "cite: [F-1]\n    choices"), "fact-form"),
        (("date: 1926-05-03\n    title", "date: 1926-02-30\n    title"), "date-unreal"),
        (("  trust: {", "  Trust: {"), "name-form"),
    ],
)
def test_a_name_is_told_beside_a_mistake_of_shape(
    shape: tuple[str, str], code: str, name: tuple[str, str], found: str
) -> None:
    assert sorted(_codes(shape, name)) == sorted((code, found))


@pytest.mark.parametrize(
    ("name", "found"),
    [
        (("next: way", "next: wey"), "link-scene"),
        (("if: world.germany > 3", "if: world.germani > 3"), "condition"),
    ],
)
def test_ways_on_and_conditions_are_told_too(name: tuple[str, str], found: str) -> None:
    assert sorted(_codes(("title: What", "titel: What"), name)) == sorted(("shape-unknown-key", found))


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(("state:\n", "sate:\n"), id="a section under a misspelt key"),
        pytest.param(("state:\n", "variables:\n"), id="a section under an unknown key"),
        pytest.param(("outcomes:\n", "endings:\n"), id="no outcomes"),
        pytest.param(("next: way", "nxt: way"), id="a misspelt way on"),
        pytest.param(("        next: way\n", ""), id="no way on"),
        pytest.param(("max: 10, ", "mx: 10, "), id="a variable without its end"),
        pytest.param(("start: 5, min: 0, max: 10, ", "start: [], "), id="a variable of nothing"),
        pytest.param(("start: answer\n", ""), id="no start"),
        pytest.param(("kind: route", "kind: rout"), id="a scene of no kind"),
        pytest.param(("    kind: route\n", ""), id="a scene without its kind"),
        pytest.param(("advisers:\n", "adviser:\n"), id="advisers under a misspelt key"),
        pytest.param(("power: {predicts", "powr: {predicts"), id="a reading of another name"),
    ],
)
def test_a_mistake_of_shape_is_told_alone(change: tuple[str, str]) -> None:
    uses = (
        ("if: world.germany > 3", "if: trust > 3"),
        ("    readings:", "    advice:\n      litvinov: {says: A., predicts: B., came_true: 'yes'}\n    readings:"),
    )
    assert {code.split("-")[0] for code in _codes(*uses, change)} == {"shape"}


@settings(max_examples=150, deadline=None)
@given(
    st.integers(0, len(LINES) - 1), st.integers(0, len(LINES) - 1), st.sampled_from(["drop", "swap", "deepen", "tilt"])
)
def test_no_jumble_of_lines_makes_the_reader_crash(first: int, second: int, how: str) -> None:
    lines = list(LINES)
    match how:
        case "drop":
            del lines[first]
        case "swap":
            lines[first], lines[second] = lines[second], lines[first]
        case "deepen":
            lines[first] = "  " + lines[first]
        case _:
            lines[first] = lines[first].replace(":", ": [", 1).rstrip() + "]\n"
    read = scenario_file.read("riga.yaml", WORLD, source="".join(lines).encode())
    assert read.record is not None or read.problems
    assert all(1 <= problem.line <= len(read.lines) for problem in read.problems)
