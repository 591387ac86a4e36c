"""The file of a run being played: full disks, folders that can't be written, strange hands in them, two sessions."""

import errno
import os
import signal
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest

from game.core.errors import GameError
from game.core.moves import Rewind
from game.files import run_file
from game.files.run_lock import hold
from tests.run_house import House, random_move, take


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


def moves_on_disk(house: House, number: int = 0) -> int:
    """Whole moves in the file of the newest run, or of the one of this number."""
    line = house.runs.listed()[0] if not number else house.runs.find(str(number))
    found = run_file.read(Path(house.runs.path(line)).read_bytes())
    assert not found.lost
    return len(found.moves)


def test_a_run_has_no_file_before_its_first_move_and_every_move_after_it(house: House) -> None:
    session = house.play("years")
    assert (house.runs.listed(), session.saved, session.notice) == ((), True, None)
    for number, choice in enumerate(("gently", "wait", "loudly"), 1):
        take(session, choice)
        assert (moves_on_disk(house), session.saved) == (number, True)
    session.undo()
    assert moves_on_disk(house) == 4


def test_a_move_is_on_the_disk_before_its_page_opens_and_the_folder_knows_a_new_file(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[tuple[bool, int]] = []
    real = os.fsync

    def watched(handle: int) -> None:
        real(handle)
        found = os.fstat(handle)
        synced.append((stat.S_ISDIR(found.st_mode), found.st_size))

    monkeypatch.setattr(os, "fsync", watched)
    session = house.play("years", "gently")
    path = Path(house.runs.path(house.runs.listed()[0]))
    if os.name != "nt":
        assert [folder for folder, _ in synced] == [False, True]
    assert synced[0] == (False, path.stat().st_size)
    take(session, "wait")
    assert synced[-1] == (False, path.stat().st_size)


def test_a_run_kept_move_by_move_reads_as_if_it_had_been_written_at_once(house: House) -> None:
    session, chance = house.play("years", "gently"), Random(3)
    while len(session.moves) < 40:
        session.play(random_move(session, chance) or Rewind(0))
    content = Path(house.runs.path(house.runs.listed()[0])).read_bytes()
    found = run_file.read(content)
    assert found.moves == session.moves
    assert run_file.write(found.head, found.kept) == content


def test_what_could_not_be_synced_is_written_again(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    session = house.play("years", "gently")
    real = os.fsync

    def fail(handle: int) -> None:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(os, "fsync", fail)
    take(session, "wait")
    assert not session.saved
    assert session.notice == "This run isn't saved: input/output error. Play can go on; every move is kept in mind"
    monkeypatch.setattr(os, "fsync", real)
    take(session, "loudly")
    assert (moves_on_disk(house), session.saved) == (3, True)


class FullDisk:
    """A disk with room for so many bytes more: a write takes what fits, as the system does, then there is no space."""

    def __init__(self, room: int) -> None:
        self.room, self._write = room, os.write

    def write(self, handle: int, content: Any) -> int:
        if not self.room:
            raise OSError(errno.ENOSPC, "No space left on device")
        taken = self._write(handle, bytes(content)[: self.room])
        self.room -= taken
        return taken


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> FullDisk:
    disk = FullDisk(10**9)
    monkeypatch.setattr(os, "write", disk.write)
    return disk


@pytest.mark.parametrize("room", [0, 1, 40, 130])
def test_on_a_full_disk_play_goes_on_with_one_notice_and_is_caught_up_when_there_is_room(
    house: House, disk: FullDisk, room: int
) -> None:
    session = house.play("years", "gently")
    disk.room = room
    notices = set()
    for choice in ("refuse", "loudly"):
        take(session, choice)
        notices.add(session.notice)
    if room < 130:
        assert notices == {"This run isn't saved: no space left on device. Play can go on; every move is kept in mind"}
    assert not session.saved
    assert len(run_file.read(Path(house.runs.path(house.runs.listed()[0])).read_bytes()).moves) >= 1
    disk.room = 10**9
    session.rewind(1)
    assert (moves_on_disk(house), session.saved) == (4, True)
    assert session.notice is not None
    assert session.notice.startswith("Saved again")
    take(session, "wait")
    assert (moves_on_disk(house), session.notice) == (5, None)
    session.close()
    assert house.open(session.name).moves == session.moves


def test_a_run_that_began_on_a_full_disk_leaves_no_half_file_and_is_saved_later(house: House, disk: FullDisk) -> None:
    disk.room = 100
    session = house.play("riga", "gently")
    assert (house.runs.listed(), session.saved) == ((), False)
    disk.room = 10**9
    session.play(Rewind(0))
    assert (moves_on_disk(house), session.saved) == (2, True)


@pytest.mark.parametrize("number", [errno.EROFS, errno.EACCES])
def test_in_a_folder_that_cannot_be_written_play_goes_on(
    house: House, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    house.play("riga", "gently").close()
    real = os.open

    def refuse(path: Any, flags: int, *rest: Any, **keys: Any) -> int:
        if flags & (os.O_WRONLY | os.O_RDWR):
            raise OSError(number, os.strerror(number))
        return real(path, flags, *rest, **keys)

    monkeypatch.setattr(os, "open", refuse)
    for session in (house.open("1"), house.play("riga", "loudly")):
        take(session, "wait")
        assert not session.saved
        assert session.notice is not None
        assert os.strerror(number).lower()[1:] in session.notice
        session.close()
    monkeypatch.undo()
    assert moves_on_disk(house) == 1


def test_a_folder_that_is_a_file_is_told_and_nothing_is_lost(house: House) -> None:
    Path(house.runs.folder).write_text("mine", "utf-8")
    session = house.play("riga", "gently")
    assert not session.saved
    assert Path(house.runs.folder).read_text("utf-8") == "mine"
    os.unlink(house.runs.folder)
    take(session, "wait")
    assert (moves_on_disk(house), session.saved) == (2, True)


def test_a_file_that_somebody_took_away_or_changed_is_left_alone_and_the_run_saved_anew(house: House) -> None:
    session = house.play("years", "gently")
    path = Path(house.runs.path(house.runs.listed()[0]))
    path.rename(path.with_suffix(".away"))
    take(session, "wait")
    assert (moves_on_disk(house), session.saved) == (2, True)
    other = Path(house.runs.path(house.runs.listed()[0]))
    other.write_bytes(other.read_bytes() + b"a stranger's line\n")
    before = other.read_bytes()
    session.rewind(0)
    assert other.read_bytes() == before
    assert (len(house.runs.listed()), moves_on_disk(house)) == (2, 3)
    assert session.name.endswith("(2)")


def test_a_link_in_place_of_the_file_is_not_written_through(house: House, tmp_path: Path) -> None:
    session = house.play("riga", "gently")
    path = Path(house.runs.path(house.runs.listed()[0]))
    target = tmp_path / "precious"
    path.rename(target)
    path.symlink_to(target)
    before = target.read_bytes()
    take(session, "wait")
    assert target.read_bytes() == before
    assert moves_on_disk(house) == 2


def test_a_second_session_on_a_run_is_told_until_the_first_lets_go(house: House) -> None:
    first = house.play("riga", "gently")
    with pytest.raises(GameError, match="is open in another window of the game"):
        house.open(first.name)
    with pytest.raises(GameError, match="is open in another window of the game"):
        house.runs.delete(first.name)
    assert house.runs.look_at(house.library(), first.name).run.moves == first.moves
    assert house.runs.listed()[0].moves == 1
    first.close()
    second = house.open(first.name)
    with pytest.raises(GameError, match="is open in another window of the game"):
        house.open(first.name)
    second.close()
    house.runs.delete(first.name)
    assert os.listdir(house.runs.folder) == []


_HOLD = """
import sys
from game.files.run_lock import hold
lock = hold(sys.argv[1], "x")
print("held", flush=True)
input()
"""


@pytest.fixture
def holder(house: House) -> Iterator["subprocess.Popen[str]"]:
    house.play("riga", "gently").close()
    (line,) = house.runs.listed()
    from game.files.journal import lock_path

    command = [sys.executable, "-c", _HOLD, lock_path(house.runs.path(line))]
    root = str(Path(__file__).resolve().parents[2])
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=root) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


def test_a_second_process_is_told_and_a_killed_one_leaves_no_lock(
    house: House, holder: "subprocess.Popen[str]"
) -> None:
    with pytest.raises(GameError, match="is open in another window of the game"):
        house.open("1")
    holder.send_signal(getattr(signal, "SIGKILL", signal.SIGTERM))
    holder.wait()
    assert len(house.open("1").moves) == 1


def test_where_there_are_no_locks_to_be_had_play_goes_on_without(tmp_path: Path) -> None:
    assert hold(str(tmp_path / "no" / "such" / "folder" / "lock"), "x") is None


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
def test_killed_at_any_moment_every_acknowledged_move_is_there(tmp_path: Path) -> None:
    script = Path(__file__).resolve().parents[1] / "bench_kills.py"
    command = [sys.executable, str(script), "--kills", "8", "--longest", "0.1", "--folder", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "8 kills" in done.stdout
