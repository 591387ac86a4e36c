from pathlib import Path

import pytest

from game.authoring import check
from game.files.library import Library
from tests.authoring.desk import library
from tests.authoring.whole_file import whole_file

RIGHT = whole_file("choice", "next: quiet")[1]


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Library:
    folder = tmp_path_factory.mktemp("desk")
    file = folder / "reval.yaml"
    file.write_text(RIGHT.replace("id: riga", "id: reval"), encoding="utf-8")
    return library(folder, file)


def _told(folder: Path, desk: Library, **files: str) -> list[str]:
    for name, text in files.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    problems = check.paths([str(folder)], desk).problems
    return [f"{p.line}:{p.column} {p.message}; {p.fix}" for p in problems if p.code in ("link-ending", "link-scenario")]


def _asks(condition: str) -> str:
    return RIGHT.replace("if: world.germany > 3", f"if: {condition}")


LINE = RIGHT[: RIGHT.index("if: world.germany")].count("\n") + 1


@pytest.mark.parametrize(
    ("condition", "told"),
    [
        ('ended("reval", "quiet")', []),
        ('ended("riga", "quiet")', []),
        ('ended("reval", "quite")', [f"{LINE}:29 'reval' has no outcome 'quite'; did you mean 'quiet'?"]),
        ('ended("reval", "war")', [f"{LINE}:29 'reval' has no outcome 'war'; there are: quiet"]),
        ('not ended("revall", "quiet")', [f"{LINE}:24 there is no scenario 'revall' here; did you mean 'reval'?"]),
    ],
)
def test_what_a_scenario_asks_of_another_exists(condition: str, told: list[str], tmp_path: Path, desk: Library) -> None:
    assert _told(tmp_path, desk, riga=_asks(condition)) == told


def test_files_that_are_checked_together_may_ask_each_other(tmp_path: Path, desk: Library) -> None:
    memel = RIGHT.replace("id: riga", "id: memel")
    assert _told(tmp_path, desk, riga=_asks('ended("memel", "quiet")'), memel=memel) == []


def test_a_later_effect_may_ask_too(tmp_path: Path, desk: Library) -> None:
    later = """\
    later:
      - date: 1927-01-01
        because: The harbours freeze.
        if: ended("revel", "quiet")
        effects:
          - world.baltic += 1
"""
    text = RIGHT.replace("    title: A quiet summer\n", f"    title: A quiet summer\n{later}")
    assert [told.split(" ", 1)[1] for told in _told(tmp_path, desk, riga=text)] == [
        "there is no scenario 'revel' here; did you mean 'reval'?"
    ]


def test_a_campaign_names_scenarios_that_exist(tmp_path: Path, desk: Library) -> None:
    text = whole_file(
        "campaign",
        """
        include: [reval, rival]
        exclude: [somewhere]
        endings:
          - {if: 'ended("reval", "loud")', title: The end, text: It ends.}
          - {title: The end, text: It ends.}
        """,
    )[1]
    assert [told.split(" ", 1)[1] for told in _told(tmp_path, desk, campaigns=text)] == [
        "there is no scenario 'rival' here; did you mean 'reval'?",
        "there is no scenario 'somewhere' here; ",
        "'reval' has no outcome 'loud'; there are: quiet",
    ]
