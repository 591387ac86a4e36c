"""What a player keeps lies in a file of its own."""

import errno
import os
from pathlib import Path

import pytest

from game.core.errors import GameError
from game.files.keepsake import keep, stem_of


def test_a_file_is_made_with_its_folder(tmp_path: Path) -> None:
    made = keep(tmp_path / "new" / "folder", "run", ".txt", b"words")
    assert made == tmp_path / "new" / "folder" / "run.txt"
    assert made.read_bytes() == b"words"


def test_what_lies_there_is_never_written_over(tmp_path: Path) -> None:
    names = [keep(tmp_path, "run", ".txt", bytes([n])).name for n in range(3)]
    assert names == ["run.txt", "run-2.txt", "run-3.txt"]
    assert [(tmp_path / name).read_bytes() for name in names] == [b"\x00", b"\x01", b"\x02"]


def test_a_full_disk_is_one_line_and_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(descriptor: int, content: bytes) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "write", full)
    with pytest.raises(GameError, match=r"run\.txt' can't be written: No space left on device"):
        keep(tmp_path, "run", ".txt", b"words")
    assert not list(tmp_path.iterdir())


def test_a_folder_that_cannot_be_made_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file")
    with pytest.raises(GameError, match="can't be written"):
        keep(tmp_path / "taken", "run", ".txt", b"words")


@pytest.mark.parametrize(
    ("title", "stem"),
    [
        ("A conference without us", "narkomindel-a-conference-without-us-now"),
        ("Beneš, “Чичерин” & CON/../etc", "narkomindel-benes-con-etc-now"),
        ("…", "narkomindel-now"),
        ("word " * 40, f"narkomindel-{'word-' * 12}now"),
    ],
)
def test_a_title_becomes_a_name_that_every_system_takes(title: str, stem: str) -> None:
    assert stem_of(title, "now") == stem
