"""`narkomindel graph`, as its user calls it."""

import json
from pathlib import Path

import pytest

from game import cli
from tests.shelf import read_before

from .pictures import lines

_Printed = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NARKOMINDEL_HOME", str(read_before(tmp_path / "home")))


def test_without_a_file_mermaid_is_printed(capsys: _Printed) -> None:
    assert cli.main(["graph", "locarno"]) == 0
    assert "flowchart TD" in capsys.readouterr().out.splitlines()


@pytest.mark.parametrize("id", ["pact-1939", "moscow-1924-1953"])
def test_a_scenario_and_a_campaign_become_pictures(id: str, tmp_path: Path, capsys: _Printed) -> None:
    assert cli.main(["graph", id, "-o", str(tmp_path / "a.svg")]) == 0
    assert "Three tables in August" in {line.text for line in lines((tmp_path / "a.svg").read_text("utf-8"))}
    assert cli.main(["graph", id, "-o", str(tmp_path / "a.mmd")]) == 0
    assert (tmp_path / "a.mmd").read_text("utf-8").startswith("---\ntitle: ")
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    ("id", "kind", "keys"),
    [("locarno", "scenario", {"boxes", "arrows"}), ("moscow-1924-1953", "campaign", {"rows", "feeds"})],
)
def test_what_is_drawn_can_be_had_as_data(id: str, kind: str, keys: set[str], capsys: _Printed) -> None:
    assert cli.main(["graph", id, "--json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert data["kind"] == kind
    assert set(data) == {"id", "kind", "title"} | keys
    assert all(data[key] for key in keys)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["graph", "locrno"], "did you mean 'locarno'"),
        (["graph", "locarno", "-o", "a.png"], "'a.png' ends neither in .svg nor in .mmd"),
        (["graph", "locarno", "-o", "a.svg", "--json"], "leave -o out"),
        (["graph", "locarno", "-o", "no/such/folder/a.svg"], "can't write no/such/folder/a.svg: "),
    ],
)
def test_a_users_mistake_is_one_line(arguments: list[str], says: str, capsys: _Printed) -> None:
    assert cli.main(arguments) == 2
    printed = capsys.readouterr()
    assert (printed.out, printed.err.count("\n")) == ("", 1)
    assert says in printed.err.replace("\\", "/")
