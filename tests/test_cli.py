"""The command line as scripts know it: what it prints, and the exit codes 0, 1 and 2."""

import io
import json
from pathlib import Path
from shutil import copy
from typing import Any

import pytest

from game import __version__, cli, places
from game.cli.parser import COMMANDS
from tests.shelf import read_before

Printed = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A user with nothing of their own, and no display."""
    monkeypatch.setenv("NARKOMINDEL_HOME", str(read_before(tmp_path)))
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER", "SDL_VIDEO_DRIVER"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


def _json(printed: Printed, *arguments: str) -> Any:
    assert cli.main([*arguments, "--json"]) == 0
    return json.loads(printed.readouterr().out)


def test_list_names_what_can_be_played(capsys: Printed) -> None:
    found = _json(capsys, "list")
    assert set(found) == {"campaigns", "scenarios"}
    assert all(
        set(entry) == {"id", "title", "date", "decisions", "words", "place_from"} for entry in found["scenarios"]
    )
    assert {"locarno", "munich-1938", "pact-1939", "berlin-treaty"} <= {entry["id"] for entry in found["scenarios"]}
    assert {entry["place_from"] for entry in found["scenarios"]} == {"shipped"}


def test_a_file_in_the_users_folder_joins_and_says_from_where(capsys: Printed, home: Path) -> None:
    own = home / "scenarios"
    own.mkdir()
    source = (Path(__file__).parent.parent / "scenarios" / "berlin-treaty.yaml").read_text("utf-8")
    (own / "my-treaty.yaml").write_text(source.replace("id: berlin-treaty", "id: my-treaty", 1), "utf-8")
    found = {entry["id"]: entry["place_from"] for entry in _json(capsys, "list")["scenarios"]}
    assert found["my-treaty"] == "yours"


def test_campaigns_of_ones_own_are_listed_and_broken_ones_are_told(capsys: Printed, home: Path) -> None:
    (home / "scenarios").mkdir()
    own = home / "scenarios" / "campaigns.yaml"
    text = (
        "format: 1\ncampaigns:\n  a-year:\n    title: A year\n    from: 1924-12-01\n    to: 1925-12-31\n"
        "    tags: [germany]\n    endings:\n      - {title: It ends, text: So it was.}\n"
    )
    own.write_text(text, "utf-8")
    found = {campaign["id"]: campaign["scenarios"] for campaign in _json(capsys, "list")["campaigns"]}
    assert "locarno" in found["a-year"]
    own.write_text(text.replace("title: A year", "titel: A year"), "utf-8")
    assert cli.main(["list"]) == 0
    assert f"your campaigns are passed over: {own}:4:5: unknown key 'titel'" in capsys.readouterr().out
    assert cli.main(["check", str(own)]) == 1


def test_check_counts_words_by_part(capsys: Printed) -> None:
    scenario = Path(__file__).parent.parent / "scenarios" / "berlin-treaty.yaml"
    (found,) = _json(capsys, "check", "--words", str(scenario))
    assert set(found) == {"path", "id", "parts", "minutes"}
    counted = {part["name"]: part for part in found["parts"]}
    assert counted["with record and debrief"]["words"] > counted["before the record, on the longest line"]["words"]
    assert counted["debrief"]["most"] == 250
    (entry,) = (entry for entry in _json(capsys, "list")["scenarios"] if entry["id"] == "berlin-treaty")
    assert counted["every text on all lines, as `list` counts"]["words"] == entry["words"]
    assert cli.main(["check", "--words", str(scenario)]) == 0
    assert "of at most 250" in capsys.readouterr().out


def test_the_words_of_a_folder_are_those_of_its_scenarios(capsys: Printed) -> None:
    folder = Path(__file__).parent.parent / "scenarios"
    counted = {found["id"] for found in _json(capsys, "check", "--words", str(folder))}
    assert counted == {entry["id"] for entry in _json(capsys, "list")["scenarios"]}


@pytest.mark.parametrize(
    ("name", "told"), [("none.yaml", "there is no file or folder"), ("world.yaml", "is no scenario's file")]
)
def test_words_are_counted_of_scenarios_that_are_there(name: str, told: str, capsys: Printed) -> None:
    assert cli.main(["check", "--words", str(Path(__file__).parent.parent / "scenarios" / name)]) == 2
    assert told in capsys.readouterr().err


def test_check_reads_a_packs_manifest_as_one(capsys: Printed, tmp_path: Path) -> None:
    manifest = tmp_path / "pack.yaml"
    manifest.write_text("id: baltic\ntitel: Notes\n", "utf-8")
    assert cli.main(["check", str(manifest)]) == 1
    assert "unknown key 'titel'" in (told := capsys.readouterr().out)
    assert "'scenes' is missing" not in told


@pytest.mark.parametrize("command", [["explore"], ["distribution"], ["graph"], ["play", "--follow", "first"]])
def test_a_path_that_leads_nowhere_is_a_users_mistake(command: list[str], capsys: Printed) -> None:
    assert cli.main([*command, "nowhere/riga.yaml"]) == 2
    assert "there is no file 'nowhere/riga.yaml'" in capsys.readouterr().err


def test_following_prints_the_agreed_object(capsys: Printed) -> None:
    run = _json(capsys, "play", "locarno", "--follow", "random", "--seed", "7")
    assert list(run) == ["id", "policy", "decisions", "outcomes", "passed_over", "score", "world", "ghost"]
    assert set(run["score"]) == {"closeness", "left_record_at", "met", "of", "chance", "readings"}
    assert set(run["score"]["readings"]) == {"power", "ideology", "security", "discriminating"}
    assert set(run["decisions"][0]) == {"scenario", "scene", "choice", "historical", "distance"}
    assert run["world"].keys() == run["ghost"].keys() >= {"germany", "rapallo_in_force", "security", "encirclement"}
    assert run == _json(capsys, "play", "locarno", "--follow", "random", "--seed", "7")


def test_facts_say_what_cites_them(capsys: Printed) -> None:
    (fact,) = _json(capsys, "facts", "F.IV.4.ii.a")["facts"]
    assert set(fact) == {"id", "status", "claim", "correction", "cited_by"}
    assert "munich-1938" in fact["cited_by"]
    corrections = _json(capsys, "facts", "--corrections")["facts"]
    assert corrections
    assert all(entry["status"] == "corrected" and entry["correction"] for entry in corrections)


def test_facts_are_found_by_words_counted_by_section_and_printed_as_a_page(capsys: Printed) -> None:
    found = _json(capsys, "facts", "Rapallo", "Chicherin")["facts"]
    assert "F.III.4.i.a" in [fact["id"] for fact in found]
    sections = _json(capsys, "facts", "--coverage")["sections"]
    assert all(set(one) == {"section", "title", "facts", "play", "record", "frame", "none"} for one in sections)
    assert sum(one["facts"] for one in sections) == 446
    assert cli.main(["facts", "--coverage"]) == 0
    assert "\nCited by nothing:\n" in capsys.readouterr().out
    assert cli.main(["facts", "--corrections", "--format", "markdown"]) == 0
    assert capsys.readouterr().out.endswith("\n\n88 corrections.\n")


def test_check_is_silent_on_what_is_shipped_and_exits_with_one_on_a_mistake(capsys: Printed, tmp_path: Path) -> None:
    assert cli.main(["check", "--strict"]) == 0
    assert capsys.readouterr().out.endswith("no problems\n")
    bad = tmp_path / "bad.yaml"
    bad.write_text("format: 1\nid: bad\ntitel: x\n", "utf-8")
    assert cli.main(["check", str(bad), "--format", "json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert all(set(p) == {"path", "line", "column", "code", "severity", "message", "fix"} for p in found)
    assert [(p["line"], p["column"], p["fix"]) for p in found if p["code"] == "shape-unknown-key"] == [
        (3, 1, "did you mean 'title'?")
    ]


def test_doctor_looks_at_this_machine(capsys: Printed) -> None:
    found = {check["name"]: check["says"] for check in _json(capsys, "doctor")["checks"]}
    assert found["narkomindel"] == __version__
    assert "no display" in found["display"]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["plya"], "unknown command 'plya'; did you mean 'play'?"),
        (["play", "locrno", "--ui", "text"], "there is no scenario 'locrno'; did you mean 'locarno'"),
        (["play", "locrno", "--follow", "record"], "there is no scenario 'locrno'"),
        (["play", "locarno", "--ui", "window"], "there is no display"),
        (["play", "--follow", "record"], "which scenario"),
        (["play", "locarno", "--json"], "add --follow"),
        (["play", "locarno", "--follow", "record", "--ui", "text"], "without a front-end"),
        (["play", "locarno", "--seed", "x", "--follow", "random"], "invalid int value: 'x'"),
        (["list", "--jsn"], "unrecognized arguments: --jsn"),
        (["check", "no/such/file.yaml"], "there is no file or folder 'no/such/file.yaml'"),
        (["facts", "F.IV.4.ii.zz"], "there is no fact 'F.IV.4.ii.zz'"),
        (["facts", ""], "say which fact"),
        (["facts", "archduke"], "no fact speaks of 'archduke'"),
        (["facts", "F.I", "--coverage"], "it takes no words"),
        (["facts", "--corrections", "--coverage"], "not allowed with"),
    ],
)
def test_a_users_mistake_is_one_line_and_exit_code_two(arguments: list[str], says: str, capsys: Printed) -> None:
    assert cli.main(arguments) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.count("\n") == 1
    assert says in printed.err


def test_without_a_display_it_says_so_and_plays_in_the_terminal(
    capsys: Printed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("q\n"))
    assert cli.main([]) == 0
    printed = capsys.readouterr()
    assert printed.err.count("\n") == 1
    assert "playing in the terminal" in printed.err
    assert "Locarno" in printed.out or "conference" in printed.out


def test_with_neither_display_nor_input_it_gives_up(capsys: Printed, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", None)
    assert cli.main([]) == 2
    assert "no terminal or pipe" in capsys.readouterr().err


def test_doctor_says_what_is_missing(capsys: Printed, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("game.places.shipped_assets", lambda: tmp_path)
    assert cli.main(["doctor"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert [line for line in lines if line.startswith("missing")] == [
        "missing  fonts: 0 of 8 files",
        "missing  map: missing or damaged: europe.json, asia.json, frontiers.json, cities.json",
    ]


def test_a_broken_file_is_one_positioned_line_and_exit_code_one(capsys: Printed, home: Path) -> None:
    (home / "scenarios").mkdir()
    (home / "scenarios" / "bad.yaml").write_text("format: 1\nid: bad\ntitel: x\n", "utf-8")
    assert cli.main(["play", "bad", "--ui", "text"]) == 1
    printed = capsys.readouterr()
    assert printed.err.count("\n") == 1
    assert "bad.yaml:1:1: 'date' is missing  [shape-missing-key]" in printed.err


@pytest.fixture
def world_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing comes with the program but the world: whoever asks about a user's folder needn't wait for the rest."""
    shipped = tmp_path / "shipped"
    shipped.mkdir()
    copy(places.shipped_scenarios() / "world.yaml", shipped)
    monkeypatch.setattr(places, "shipped_scenarios", lambda: shipped)
    monkeypatch.setattr(places, "shipped_seeds", lambda: tmp_path / "seeds")


@pytest.mark.usefixtures("world_alone")
def test_a_link_in_the_users_folder_is_named_and_never_opened(capsys: Printed, home: Path, tmp_path: Path) -> None:
    assert cli.main(["check"]) == 0
    (home / "scenarios").mkdir()
    secret = tmp_path / "secret"
    secret.write_text("SECRET=1\n", "utf-8")
    (home / "scenarios" / "a.yaml").symlink_to(secret)
    (home / "scenarios" / "b.yaml").symlink_to(tmp_path / "nothing")
    (home / "scenarios" / "c.ru.yaml").mkdir()
    assert cli.main(["check"]) == 1
    shown = capsys.readouterr().out
    assert "SECRET" not in shown
    assert shown.count("[file-link]") == 2


def test_no_control_character_of_a_name_reaches_the_terminal(capsys: Printed, home: Path) -> None:
    (home / "scenarios").mkdir()
    (home / "scenarios" / "a\x1b[31mb.yaml").write_text("format: 1\n", "utf-8")
    assert cli.main(["list"]) == 0
    assert cli.main(["play", "a\x1b[31m\n"]) in (1, 2)
    printed = capsys.readouterr()
    assert "\x1b" not in printed.out + printed.err
    assert printed.err.count("\n") == 1


def test_every_command_of_the_table_has_its_file_and_no_file_is_left_over() -> None:
    files = {path.stem for path in Path(cli.__file__).with_name("commands").glob("*.py")} - {"__init__"}
    assert files == set(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(name: str, capsys: Printed) -> None:
    with pytest.raises(SystemExit):
        cli.main([name, "--help"])
    assert f"narkomindel {name}" in capsys.readouterr().out


def test_a_code_is_explained_and_an_unknown_one_is_a_users_mistake(capsys: Printed) -> None:
    assert cli.main(["check", "--explain", "link-scene"]) == 0
    assert "Wrong, in a choice:\n    next: quite\n" in capsys.readouterr().out
    assert cli.main(["check", "--explain", "link-scen"]) == 2
    assert capsys.readouterr().err == "narkomindel: there is no code 'link-scen'; did you mean 'link-scene'?\n"
    assert [one["code"] for one in _json(capsys, "check", "--explain", "limit")] == [
        "limit-bytes",
        "limit-nodes",
        "limit-depth",
        "limit-scalar",
        "limit-digits",
    ]


def test_a_check_prints_annotations_for_a_pull_request(
    capsys: Printed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("riga.yaml").write_text("- 1\n", encoding="utf-8")
    assert cli.main(["check", "riga.yaml", "--format", "github"]) == 1
    assert capsys.readouterr().out.startswith("::error file=riga.yaml,line=1,col=1,endColumn=")
    assert cli.main(["check", str(places.shipped_scenarios() / "berlin-treaty.yaml"), "--format", "github"]) == 0
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("asked", [["check", "--format", "markdown"], ["check", "--explain", "--format", "github"]])
def test_a_format_that_does_not_fit_is_a_users_mistake(asked: list[str], capsys: Printed) -> None:
    assert cli.main(asked) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1
