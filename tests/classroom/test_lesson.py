"""The command `lesson`: a pack in its folder, or one line of why not and nothing written."""

import errno
import json
from pathlib import Path
from typing import Any

import pytest

from game import cli
from game.classroom import lesson
from game.core.errors import GameError
from tests.shelf import read_before

NAMES = ["1-sheets", "2-slides", "3-after-the-record", "teacher-only"]
Printed = pytest.CaptureFixture[str]


@pytest.fixture(scope="module")
def warm(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A user with nothing of their own, who has read the shipped files before."""
    return read_before(tmp_path_factory.mktemp("home"))


@pytest.fixture(autouse=True)
def nobody(warm: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NARKOMINDEL_HOME", str(warm))


@pytest.fixture
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A user with a folder for scenarios of their own."""
    made = read_before(tmp_path_factory.mktemp("own"))
    monkeypatch.setenv("NARKOMINDEL_HOME", str(made))
    (made / "scenarios").mkdir()
    return made


def test_a_pack_is_four_files_in_each_format(tmp_path: Path, capsys: Printed) -> None:
    folder = tmp_path / "new" / "pack"
    assert cli.main(["lesson", "locarno", "-o", str(folder), "--format", "pdf,docx", "--json"]) == 0
    made = json.loads(capsys.readouterr().out)
    assert made["id"] == "locarno"
    assert sorted(path.name for path in folder.iterdir()) == sorted(
        f"{name}.{form}" for name in NAMES for form in ("html", "pdf", "docx")
    )
    assert [Path(path).parent for path in made["files"]] == [folder] * 12
    assert (folder / "1-sheets.pdf").read_bytes().startswith(b"%PDF")


def test_a_pack_is_small_and_brings_fonts_on_demand(tmp_path: Path) -> None:
    for name, more, least, most in (("small", [], 0, 100_000), ("large", ["--fonts"], 1_000_000, 2_000_000)):
        assert cli.main(["lesson", "locarno", "-o", str(tmp_path / name), *more]) == 0
        assert all(least < path.stat().st_size < most for path in (tmp_path / name).iterdir())


def test_the_wishes_reach_the_sheets(tmp_path: Path) -> None:
    asked = ["--decision", "warsaw", "--seed", "12", "--length", "45", "--paper", "letter"]
    assert cli.main(["lesson", "locarno", "-o", str(tmp_path), *asked]) == 0
    sheets = (tmp_path / "1-sheets.html").read_text("utf-8")
    assert "Which way the train goes" in sheets
    assert "order 12" in sheets
    assert "You have 6 minutes" in sheets
    assert "size: letter" in sheets
    key = (tmp_path / "teacher-only.html").read_text("utf-8")
    assert key.index("45 minutes</h1>") < key.index("To read aloud</h1>") < key.index("50 minutes</h1>")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["lesson", "locrno", "-o", "{new}"], "did you mean 'locarno'"),
        (["lesson", "one-lesson", "-o", "{new}"], "a campaign, and a lesson takes one juncture: "),
        (["lesson", "locarno", "-o", "{new}", "--decision", "train"], "it has december, note, warsaw"),
        (["lesson", "locarno", "-o", "{new}", "--format", "html,rtf"], "there is no format 'rtf'"),
        (["lesson", "locarno", "-o", "{new}", "--length", "60"], "invalid choice: 60"),
        (["lesson", "locarno"], "the following arguments are required: -o"),
        (["lesson", "locarno", "-o", "{full}"], "is not empty"),
        (["lesson", "locarno", "-o", "{file}"], "is not a folder"),
        (["lesson", "locarno", "-o", "{file}/pack"], "can't be"),
        (["lesson", "locarno", "-o", "{long}"], "can't be used"),
    ],
)
def test_a_users_mistake_is_one_line_and_writes_nothing(
    arguments: list[str], says: str, tmp_path: Path, capsys: Printed
) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "mine.txt").write_text("mine")
    (tmp_path / "file").write_text("a file")
    names = {name: str(tmp_path / name) for name in ("new", "full", "file")} | {"long": str(tmp_path / ("x" * 300))}
    before = sorted(tmp_path.rglob("*"))
    assert cli.main([word.format_map(names) for word in arguments]) == 2
    printed = capsys.readouterr()
    assert (printed.out, printed.err.count("\n")) == ("", 1)
    assert says in printed.err
    assert sorted(tmp_path.rglob("*")) == before


def test_the_campaign_of_the_table_above_exists() -> None:
    assert "one-lesson" in _library().deals.campaigns


def test_a_folder_that_takes_only_some_files_is_left_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Printed
) -> None:
    written, real = list[Path](), Path.write_bytes

    def full(path: Path, content: bytes) -> int:
        written.append(path)
        if len(written) == 3:
            raise OSError(errno.ENOSPC, "No space left on device")
        return real(path, content)

    monkeypatch.setattr(Path, "write_bytes", full)
    assert cli.main(["lesson", "locarno", "-o", str(tmp_path / "a" / "b")]) == 2
    assert "no space left on device" in capsys.readouterr().err
    assert len(written) == 3
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("form", "says"), [("pdf", r"narkomindel\[pdf\]"), ("docx", r"narkomindel\[docx\]")])
def test_a_missing_extra_is_named(form: Any, says: str) -> None:
    with pytest.raises(GameError, match=says):
        lesson.require_extras(("html", form), lambda _: None)
    lesson.require_extras(("html",), lambda _: None)


def test_a_scenario_with_problems_is_refused_with_all_of_them(home: Path, tmp_path: Path, capsys: Printed) -> None:
    (home / "scenarios" / "bad.yaml").write_text("format: 1\nid: bad\ntitel: x\nplace: []\n", "utf-8")
    assert cli.main(["lesson", "bad", "-o", str(tmp_path / "new")]) == 1
    shown = capsys.readouterr().out
    assert "bad.yaml:3:1" in shown
    assert "bad.yaml:4:8" in shown
    assert not (tmp_path / "new").exists()


@pytest.mark.parametrize(
    ("tags", "note", "refused"),
    [("[sensitive]", "", True), ("[sensitive]", "content_note: Arrests are named.\n", False), ("[plain]", "", False)],
)
def test_a_sensitive_juncture_is_taught_only_with_a_content_note(
    tags: str, note: str, refused: bool, home: Path, tmp_path: Path, capsys: Printed
) -> None:
    source = (Path(__file__).parents[2] / "scenarios" / "berlin-treaty.yaml").read_text("utf-8")
    source = source.replace("id: berlin-treaty", "id: mine", 1).replace("tags: [germany]", f"{note}tags: {tags}", 1)
    (home / "scenarios" / "mine.yaml").write_text(source, "utf-8")
    assert cli.main(["lesson", "mine", "-o", str(tmp_path / "new")]) == (2 if refused else 0)
    assert ("has no content note" in capsys.readouterr().err) == refused
    assert (tmp_path / "new").exists() != refused


def test_curricula_stand_on_the_key_and_nowhere_else(tmp_path: Path) -> None:
    assert cli.main(["lesson", "pact-1939", "-o", str(tmp_path)]) == 0
    naming = [path.name for path in tmp_path.iterdir() if "IB Diploma Programme" in path.read_text("utf-8")]
    assert naming == ["teacher-only.html"]


def _library() -> Any:
    from game.cli.installed import open_library

    return open_library()
