"""`export` as its users type it."""

import json
from pathlib import Path
from shutil import copy

import pytest

from game import cli, places
from tests.shelf import read_before

Printed = pytest.CaptureFixture[str]
NOTHING_YET = """\
format: 1
campaigns:
  nothing-yet:
    title: Nothing yet
    about: Nobody has written it.
    from: 1950-01-01
    to: 1951-01-01
    endings: [{title: The end, text: It ends.}]
"""
"""A campaign that no scenario falls into."""


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A user with nothing of their own."""
    monkeypatch.setenv("NARKOMINDEL_HOME", str(read_before(tmp_path / "home")))
    return tmp_path


def test_a_page_and_a_package_are_written_and_named(home: Path, capsys: Printed) -> None:
    for name, more in (("page.html", []), ("package.zip", ["--scorm"])):
        place = home / name
        assert cli.main(["export", "berlin-treaty", "-o", str(place), "--json", *more]) == 0
        written = json.loads(capsys.readouterr().out)
        assert written == {"ids": ["berlin-treaty"], "files": [{"path": str(place), "bytes": place.stat().st_size}]}


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (["nothing-here", "-o", "page.html"], "there is no scenario 'nothing-here'"),
        (["-o", "page.html"], "what should be exported"),
        (["locarno", "--site", "-o", "site"], "--site writes everything"),
        (["locarno", "munich-1938", "--scorm", "-o", "a.zip"], "one scenario or campaign"),
        (["locarno", "--scorm", "-o", "a.html"], "end in .zip"),
        (["nothing-yet", "-o", "page.html"], "has no scenario yet"),
        (["locarno", "-o", "."], "is a folder"),
    ],
)
def test_a_users_mistake_is_one_line(
    asked: list[str], said: str, home: Path, capsys: Printed, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = home / "home" / "scenarios"
    own.mkdir(parents=True)
    (own / "campaigns.yaml").write_text(NOTHING_YET, "utf-8")
    monkeypatch.chdir(home)
    assert cli.main(["export", *asked]) == 2
    told = capsys.readouterr().err
    assert said in told
    assert told.count("\n") == 1
    assert not list(home.glob("*.*"))


def test_a_scenario_with_problems_is_refused_with_all_of_them(home: Path, capsys: Printed) -> None:
    own = home / "home" / "scenarios"
    own.mkdir(parents=True)
    copy(places.shipped_scenarios() / "berlin-treaty.yaml", own / "my-treaty.yaml")
    text = (own / "my-treaty.yaml").read_text("utf-8").replace("id: berlin-treaty", "id: my-treaty", 1)
    (own / "my-treaty.yaml").write_text(text.replace("historical: true", "historical: perhaps"), "utf-8")
    assert cli.main(["export", "my-treaty", "-o", str(home / "page.html")]) == 1
    told = capsys.readouterr().out
    assert told.count("my-treaty.yaml:") > 1
    assert not (home / "page.html").exists()
