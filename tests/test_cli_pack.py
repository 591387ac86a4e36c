"""`narkomindel pack`: what it makes, installs, lists, removes and refuses."""

import json
from pathlib import Path

import pytest

from game import cli
from tests.files.raw_zip import File, raw_zip
from tests.files.test_packs import FILES, put
from tests.shelf import read_before

Printed = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A user with nothing of their own, at work in a folder of their own."""
    monkeypatch.setenv("NARKOMINDEL_HOME", str(read_before(tmp_path / "home")))
    (tmp_path / "work").mkdir()
    monkeypatch.chdir(tmp_path / "work")
    return tmp_path / "home"


def built(printed: Printed, **changes: bytes) -> str:
    put(Path("pack"), {**FILES, **{f"{name}.yaml": content for name, content in changes.items()}})
    assert cli.main(["pack", "build", "pack", "-o", "F.zip"]) == 0
    assert "made F.zip: 1 scenario" in printed.readouterr().out
    return "F.zip"


def listed(printed: Printed) -> dict[str, str]:
    assert cli.main(["list", "--json"]) == 0
    return {entry["id"]: entry["place_from"] for entry in json.loads(printed.readouterr().out)["scenarios"]}


def test_a_pack_goes_from_folder_to_zip_to_the_list_and_away(capsys: Printed) -> None:
    assert cli.main(["pack", "install", built(capsys)]) == 0
    told = capsys.readouterr().out
    assert "installed 'far-east': T, 1, 1 scenario" in told
    assert "unreviewed" in told
    assert listed(capsys)["smallest"] == "pack far-east"
    assert cli.main(["list"]) == 0
    assert "pack far-east, unreviewed" in capsys.readouterr().out
    assert cli.main(["pack", "list"]) == 0
    shown = capsys.readouterr().out
    assert "by A; licence: MIT" in shown
    assert "sources: B" in shown
    assert cli.main(["pack", "list", "--json"]) == 0
    (pack,) = json.loads(capsys.readouterr().out)["packs"]
    assert (pack["id"], pack["licence"], pack["sources"], pack["scenarios"], pack["reviewed"]) == (
        "far-east", "MIT", ["B"], ["smallest"], False,
    )  # fmt: skip
    assert cli.main(["pack", "remove", "far-east"]) == 0
    assert capsys.readouterr().out == "removed 'far-east'\n"
    assert "smallest" not in listed(capsys)


def test_a_scenario_of_a_pack_plays(capsys: Printed) -> None:
    assert cli.main(["pack", "install", built(capsys)]) == 0
    assert cli.main(["play", "smallest", "--follow", "record"]) == 0


def test_without_a_name_the_zip_is_called_by_id_and_version(capsys: Printed) -> None:
    put(Path("pack"), {**FILES, "pack.yaml": FILES["pack.yaml"].replace(b"'1'", b"'../2 b'")})
    assert cli.main(["pack", "build", "pack"]) == 0
    assert [path.name for path in Path().glob("*.zip")] == ["far-east-.._2_b.zip"]


def test_build_refuses_errors_and_prints_them_with_their_lines(capsys: Printed) -> None:
    put(Path("pack"), {**FILES, "other.yaml": b"format: 1\nid: other\ntitel: x\n"})
    assert cli.main(["pack", "build", "pack", "-o", "F.zip"]) == 1
    shown = capsys.readouterr().out
    assert "pack/other.yaml:3:1: unknown key 'titel'  [shape-unknown-key]" in shown
    assert " 3 | titel: x" in shown
    assert not Path("F.zip").exists()


def test_install_refuses_what_build_would_refuse_and_writes_nothing(capsys: Printed, home: Path) -> None:
    made = raw_zip(*(File(name, content) for name, content in FILES.items()), File("other.yaml", b"id: other\n"))
    Path("F.zip").write_bytes(made)
    assert cli.main(["pack", "install", "F.zip"]) == 1
    assert "F.zip/other.yaml:1:1: 'format' is missing  [shape-missing-key]" in capsys.readouterr().out
    assert not (home / "packs").exists()


def test_an_evil_zip_is_one_positioned_line_and_exit_code_one(capsys: Printed, home: Path) -> None:
    Path("F.zip").write_bytes(raw_zip(File("../../\x1b[2J.yaml")))
    assert cli.main(["pack", "install", "F.zip"]) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err == (
        "narkomindel: F.zip:1:1: member '../../·[2J.yaml': its name holds the control or invisible character U+001B"
        "  [pack-name]\n"
    )
    assert not (home / "packs").exists()


@pytest.mark.parametrize("id", ["locarno", "one-lesson"])
def test_a_scenario_may_not_take_the_name_of_another_or_of_a_campaign(id: str, capsys: Printed) -> None:
    scenario = FILES["smallest.yaml"].replace(b"id: smallest", f"id: {id}".encode(), 1)
    put(Path("pack"), {"pack.yaml": FILES["pack.yaml"], f"{id}.yaml": scenario})
    assert cli.main(["pack", "build", "pack", "-o", "F.zip"]) == 1
    assert f"pack/{id}.yaml:3:5: " in (shown := capsys.readouterr().out)
    assert "[file-twice]" in shown


def test_a_pack_is_built_whatever_else_is_installed_here(capsys: Printed, home: Path) -> None:
    (home / "scenarios").mkdir(parents=True)
    (home / "scenarios" / "smallest.yaml").write_bytes(FILES["smallest.yaml"])
    made = built(capsys)
    assert cli.main(["pack", "install", made]) == 1
    shown = capsys.readouterr().out
    assert "there is a scenario 'smallest' already, yours" in shown
    assert "= move your own copy away" in shown


def test_a_pack_that_replaces_what_is_shipped_says_so(capsys: Printed) -> None:
    scenario = FILES["smallest.yaml"].replace(b"id: smallest", b"id: locarno\noverrides: true", 1)
    put(Path("pack"), {"pack.yaml": FILES["pack.yaml"], "locarno.yaml": scenario})
    assert cli.main(["pack", "build", "pack", "-o", "F.zip"]) == 0
    assert "'locarno' takes the place of the shipped scenario of that id" in capsys.readouterr().out


def test_an_older_pack_is_replaced_only_when_asked(capsys: Printed) -> None:
    assert cli.main(["pack", "install", built(capsys)]) == 0
    assert cli.main(["pack", "install", "F.zip"]) == 2
    assert "--replace" in capsys.readouterr().err
    newer = built(capsys, pack=FILES["pack.yaml"].replace(b"'1'", b"'2'"))
    assert cli.main(["pack", "install", newer, "--replace"]) == 0
    assert "T, 2, 1 scenario" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["build", "nowhere"], "there is no folder 'nowhere'"),
        (["build", "pack", "-o", "smallest.yaml"], "ends with .zip"),
        (["build", "pack", "-o", "nowhere/F.zip"], "can't write nowhere/F.zip"),
        (["install", "nowhere.zip"], "there is no file 'nowhere.zip'"),
        (["remove", "far-est"], "there is no pack 'far-est'; did you mean 'far-east'?"),
        (["remove", "../home"], "there is no pack '../home'"),
    ],
)
def test_a_users_mistake_is_one_line(arguments: list[str], says: str, capsys: Printed) -> None:
    cli.main(["pack", "install", built(capsys)])
    capsys.readouterr()
    assert cli.main(["pack", *arguments]) == 2
    told = capsys.readouterr().err
    assert says in told
    assert told.count("\n") == 1


def test_a_folder_or_pipe_in_the_place_of_a_zip_is_refused(capsys: Printed) -> None:
    Path("F.zip").mkdir()
    assert cli.main(["pack", "install", "F.zip"]) == 1
    assert "F.zip:1:1: this is not a regular file  [file-kind]" in capsys.readouterr().err
