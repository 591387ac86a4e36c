"""A mention names a yes or no of the world, wherever it stands."""

from pathlib import Path

import pytest

from game import places
from game.files import campaign_file, scenario_file, world_file
from game.files.problem import Problem
from tests.authoring.whole_file import whole_file

SHIPPED = world_file.read(places.shipped_scenarios() / "world.yaml").record
OWN = "world:\n  riga_pact: {start: false, label: Pact with Riga}\n"


def _problems(folder: Path, within: str, lines: str) -> list[Problem]:
    name, text = whole_file(within, lines)  # type: ignore[arg-type]
    file = folder / name
    file.write_text(text, encoding="utf-8")
    assert SHIPPED is not None
    match within:
        case "world":
            found = world_file.read(file).problems
        case "campaign":
            found = campaign_file.read(str(file), SHIPPED).problems
        case _:
            found = scenario_file.read(str(file), SHIPPED).problems
    return [problem for problem in found if problem.code == "link-mention"]


@pytest.mark.parametrize(
    ("within", "lines", "message", "fix"),
    [
        ("file", "aim: Ask [[world.rapalo_in_force|it]].", "no world variable 'rapalo_in_force'", "rapallo_in_force"),
        ("file", "aim: Ask [[not world.nothing|it]].", "no world variable 'nothing'", ""),
        ("file", "aim: Ask [[world.germany|Berlin]].", "'world.germany' is a number", "yes or no"),
        (
            "world",
            "events: {e: {date: 1926-05-02, because: '[[world.x|It]] is.', effects: [world.x = true], cite: [F.1]}}",
            "no world variable 'x'",
            "",
        ),
        ("campaign", "endings:\n  - {title: The end, text: '[[world.x|It]] ends.'}", "no world variable 'x'", ""),
    ],
)
def test_a_mention_of_nothing_that_can_be_true_is_a_problem(
    within: str, lines: str, message: str, fix: str, tmp_path: Path
) -> None:
    (problem,) = _problems(tmp_path, within, lines)
    assert message in problem.message
    assert fix in problem.fix


def test_the_caret_stands_under_the_name(tmp_path: Path) -> None:
    (problem,) = _problems(tmp_path, "file", "aim: Ask [[world.x1|it]] and [[world.rapallo_in_force|Rapallo]].")
    assert problem.end - problem.column == len("x1")


@pytest.mark.parametrize("lines", [OWN + "aim: Ask [[world.riga_pact|it]].", "aim: Ask [[world.league_member|it]]."])
def test_a_mention_of_a_yes_or_no_is_fine(lines: str, tmp_path: Path) -> None:
    assert _problems(tmp_path, "file", lines) == []
