"""The folder of saved runs: names, order, strange things in it, damage, and scenarios that changed or went."""

import json
import os
import shutil
import time
from hashlib import sha256
from pathlib import Path
from zlib import crc32

import pytest

from game.core.errors import GameError
from game.core.moves import Choose
from game.core.pages.desk import DecisionScreen
from game.files import run_file, run_list
from game.files.rule_digest import digest
from game.files.runs import Runs
from tests.run_house import House, take, to_decision


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


def file_of(house: House, name: str = "1") -> Path:
    return Path(house.runs.path(house.runs.find(name)))


def test_a_run_is_called_by_its_title_and_date_and_a_name_is_given_once(house: House) -> None:
    names = []
    for given in ("", "", "Class 10b", "class 10B", "Class 10b"):
        session = house.play("riga", "gently", name=given)
        names.append(session.name)
        session.close()
    today = names[0].removeprefix("Riga, ")
    assert names == [f"Riga, {today}", f"Riga, {today} (2)", "Class 10b", "class 10B (2)", "Class 10b (3)"]
    assert [line.name for line in house.runs.listed()] == names[::-1]


@pytest.mark.parametrize("title", ["Riga " * 3_000, "Riga\u00a01926, " * 40, "Рига\u00ad" * 60])
def test_a_run_of_a_title_that_is_as_long_or_as_odd_as_it_may_be_can_be_opened_again(house: House, title: str) -> None:
    house.edit("riga.yaml", "title: Riga", f"title: '{title.strip()}'")
    house.play("riga", "gently").close()
    assert [line.problem for line in house.runs.listed()] == [None]
    assert len(house.open("1").moves) == 1


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("CON", "con-1"),
        ("Нарком", "run-1"),
        ("../../etc/passwd", "etc-passwd-1"),
        ("Zürich: a/b\\c*?", "zurich-a-b-c-1"),
        ("." * 80, "run-1"),
        ("x" * 80, "x" * 40 + "-1"),
    ],
)
def test_every_system_allows_the_names_of_the_files(house: House, name: str, stem: str) -> None:
    session = house.play("riga", "gently", name=name)
    assert (session.name, house.runs.listed()[0].file) == (name, f"{stem}.jsonl")


@pytest.mark.parametrize("name", ["x" * 81, "a\nb", "\x1b[2J"])
def test_a_name_that_cannot_be_shown_is_refused(house: House, name: str) -> None:
    with pytest.raises(GameError, match="at most 80 characters"):
        house.play("riga", name=name)


def test_a_run_is_found_by_its_name_file_and_number_whatever_the_capitals(house: House) -> None:
    house.play("riga", "gently", name="First").close()
    house.play("riga", "gently", name="Second").close()
    found = [house.runs.find(word).name for word in ("first", "FIRST-1", "first-1.jsonl", "1", "Second", "2")]
    assert found == ["First"] * 4 + ["Second"] * 2
    with pytest.raises(GameError, match="there is no saved run 'Secnd'; did you mean 'Second'"):
        house.runs.find("Secnd")


def test_the_newest_unfinished_run_is_told_by_number_though_a_clock_was_set_back(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    house.play("riga", "gently", name="older").close()
    monkeypatch.setattr(time, "gmtime", lambda now=0: (1970, 1, 1, 0, 0, 0, 3, 1, 0))
    monkeypatch.setattr(time, "strftime", lambda form, now: "1970-01-01T00:00:00Z" if "T" in form else "1970-01-01")
    house.play("riga", "gently", name="newer").close()
    house.play("riga", "gently", "wait", name="finished").close()
    newest = house.runs.newest_unfinished()
    assert newest is not None
    assert (newest.name, newest.created[:4]) == ("newer", "1970")
    assert [line.finished for line in house.runs.listed()] == [True, False, False]
    os.utime(file_of(house, "older"), (4e9, 4e9))
    assert house.runs.newest_unfinished() == newest


def test_a_run_in_which_something_stands_decided_is_gone_on_with_before_a_newer_one_that_was_taken_back(
    house: House,
) -> None:
    undone = house.play("riga", "gently", name="undone")
    undone.rewind(0)
    undone.close()
    assert house.runs.newest_unfinished() == house.runs.find("undone"), "there is no other"
    house.play("riga", "gently", name="decided").close()
    again = house.play("riga", "gently", name="undone again")
    again.rewind(0)
    again.close()
    newest = house.runs.newest_unfinished()
    assert newest is not None
    assert (newest.name, newest.decisions) == ("decided", 1)


@pytest.mark.parametrize(
    ("taken", "at", "opens"),
    [
        (("gently",), "riga/answer", "riga/answer"),
        (("gently", "wait"), "tallinn/ask", "riga/answer"),
        (("gently", "wait", "gently"), "tallinn/answer", "tallinn/answer"),
    ],
)
def test_a_run_is_listed_where_it_opens_which_behind_a_junctures_end_is_its_record(
    house: House, taken: tuple[str, ...], at: str, opens: str
) -> None:
    session = house.play("years", *taken, name="listed")
    session.close()
    line = house.runs.find("listed")
    assert (line.at, line.opens) == (at, opens)
    assert house.open("listed").screen.header.title.lower() == opens.partition("/")[0]


def test_a_run_that_was_taken_back_into_the_juncture_before_opens_there(house: House) -> None:
    session = house.play("years", "gently", "wait", "gently", name="back")
    session.rewind(2)
    session.close()
    line, opened = house.runs.find("back"), house.open("back").screen
    assert line.opens.partition("/")[0] == "tallinn"
    assert opened.header.title == "Tallinn"


def test_what_is_no_run_is_listed_with_its_reason_and_never_waited_for(house: House, tmp_path: Path) -> None:
    house.play("riga", "gently", name="sound").close()
    folder = Path(house.runs.folder)
    (folder / "linked-7.jsonl").symlink_to(file_of(house))
    (folder / "empty-8.jsonl").write_bytes(b"")
    (folder / "folder-9.jsonl").mkdir()
    (folder / "newer-10.jsonl").write_bytes(_sealed(b'{"narkomindel":"run","format":2}'))
    (folder / "notes.txt").write_bytes(b"mine")
    (folder / ".hidden.jsonl").write_bytes(b"mine")
    if hasattr(os, "mkfifo"):
        os.mkfifo(folder / "pipe-6.jsonl")
    reasons = {line.name: line.problem for line in house.runs.listed()}
    assert reasons.pop("sound") is None
    assert reasons.pop("pipe-6.jsonl", "this is not a regular file") == "this is not a regular file"
    assert reasons == {
        "linked-7.jsonl": "this is a link, and links are not followed here",
        "empty-8.jsonl": "its first line is damaged, and nothing can be read without it",
        "folder-9.jsonl": "this is not a regular file",
        "newer-10.jsonl": "it was written by a newer version of the game",
    }
    before = {name: (folder / name).lstat() for name in os.listdir(folder)}
    for name in ("linked-7", "empty-8", "folder-9", "newer-10"):
        with pytest.raises(GameError, match="can't be opened: "):
            house.open(name)
    assert {name: (folder / name).lstat()[:9] for name in before} == {n: found[:9] for n, found in before.items()}


def _sealed(body: bytes) -> bytes:
    return body[:-1] + b',"crc":"%08x"}\n' % crc32(body)


def test_a_folder_that_is_not_there_holds_no_runs(tmp_path: Path) -> None:
    assert Runs(tmp_path / "no").listed() == ()
    assert Runs(tmp_path / "no").newest_unfinished() is None


def test_three_hundred_runs_are_listed_at_once(house: House) -> None:
    house.play("late", "gently", "wait").close()
    content = file_of(house).read_bytes()
    for number in range(2, 301):
        (Path(house.runs.folder) / f"run-{number}.jsonl").write_bytes(content)
    began = time.perf_counter()
    lines = house.runs.listed()
    assert time.perf_counter() - began < 1
    assert [line.number for line in lines] == list(range(300, 0, -1))


# ── Damage ───────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("how", ["cut", "flipped", "appended"])
def test_a_damaged_run_goes_on_from_what_is_whole_and_the_original_is_kept(house: House, how: str) -> None:
    session = house.play("years", "gently", "wait", "loudly")
    session.close()
    path = file_of(house)
    whole = path.read_bytes()
    third = whole.rindex(b'{"n":3')
    damaged = {
        "cut": whole[: third + 20],
        "flipped": whole[: third + 20] + b"!" + whole[third + 21 :],
        "appended": whole + b"\x00" * 512,
    }[how]
    path.write_bytes(damaged)
    kept = 3 if how == "appended" else 2
    assert len(house.runs.look_at(house.library(), "1").run.moves) == kept
    assert path.read_bytes() == damaged
    again, opened = house.opened("1")
    (notice,) = opened.notices
    assert f"after move {kept} can't be read" in notice
    assert f"kept as it was in {path.name}.damaged" in notice
    assert Path(f"{path}.damaged").read_bytes() == damaged
    assert again.moves == session.moves[:kept]
    assert whole.startswith(path.read_bytes())
    take(again, "refuse" if how == "appended" else "loudly")
    again.close()
    last, opened = house.opened("1")
    assert (len(last.moves), opened.notices) == (kept + 1, ())


def test_a_run_that_lacks_only_the_end_of_its_last_line_has_lost_nothing(house: House) -> None:
    house.play("years", "gently", "wait").close()
    path = file_of(house)
    whole = path.read_bytes()
    path.write_bytes(whole[:-1])
    session, opened = house.opened("1")
    assert (len(session.moves), opened.notices, path.read_bytes()) == (2, (), whole)
    assert len(os.listdir(house.runs.folder)) == 2


def test_a_run_damaged_twice_keeps_both_originals(house: House) -> None:
    house.play("years", "gently", "wait").close()
    path = file_of(house)
    for _ in range(2):
        path.write_bytes(path.read_bytes() + b"torn")
        house.open("1").close()
    assert {name for name in os.listdir(house.runs.folder) if "damaged" in name} == {
        f"{path.name}.damaged",
        f"{path.name}.damaged-2",
    }


def test_a_run_whose_head_is_damaged_is_told_in_one_line_and_kept(house: House) -> None:
    house.play("riga", "gently").close()
    path = file_of(house)
    path.write_bytes(b"#" + path.read_bytes())
    before = path.read_bytes()
    with pytest.raises(GameError, match="can't be opened: its first line is damaged"):
        house.open(path.name)
    assert path.read_bytes() == before


# ── Scenarios that changed ───────────────────────────────────────────────────────────────────────────────────────────


def test_an_edit_of_prose_raises_no_notice(house: House) -> None:
    house.play("years", "gently", "wait", "loudly").close()
    for name in ("riga.yaml", "tallinn.yaml"):
        house.edit(name, "text: The capital waits for a word.", "text: The capital would like a word.")
        house.edit(name, "result: The legation asks.", "result: The legation asks, gently.")
        house.edit(name, "cite: [F.1]", "cite: [F.1, F.2]")
        house.edit(name, "start: ask", "revision: 2\nreading_minutes: 9\nstart: ask")
    house.edit("world.yaml", "format: 1", "# A comment.\nformat: 1")
    session, opened = house.opened("1")
    assert (len(session.moves), opened.notices) == (3, ())


def test_an_edit_of_rules_that_no_move_met_is_told_and_every_move_kept(house: House) -> None:
    house.play("years", "gently", "wait", "loudly").close()
    house.edit("riga.yaml", "world.baltic -= 8", "world.baltic -= 7")
    house.edit("tallinn.yaml", "distance: 3", "distance: 4")
    session, opened = house.opened("1")
    assert opened.notices == (
        "Riga (riga.yaml) and Tallinn (tallinn.yaml) changed since this run began; all its moves still fit",
    )
    assert len(session.moves) == 3


@pytest.mark.parametrize(
    ("old", "new", "left"),
    [
        ("world.baltic += 3", "world.baltic += 4", 1),
        ("world.poland += 3", "world.poland += 4", 1),
        ("      wait:", "      wait_longer:", 1),
        ("next: answer", "next: quiet", 0),
        ("world.baltic += 2", "world.baltic += 1", 0),
    ],
)
def test_a_run_resumes_at_the_last_decision_that_fits_in_a_copy_and_the_old_one_is_kept(
    house: House, old: str, new: str, left: int
) -> None:
    house.play("years", "gently", "wait", "loudly", name="Mine").close()
    path = file_of(house)
    before = path.read_bytes()
    house.edit("riga.yaml", old, new)
    if old.strip() == "wait:":
        house.edit("riga.yaml", "predicts: wait", "predicts: wait_longer")
    session, opened = house.opened("Mine")
    (notice,) = opened.notices
    resumed = "Riga (riga.yaml) changed; you resume at the last decision that still fits, as 'Mine (2)'"
    assert notice == f"{resumed}, and 'Mine' is kept as it was"
    assert (len(session.moves), session.name) == (left, "Mine (2)")
    to_decision(session)
    assert isinstance(session.screen, DecisionScreen)
    assert [line.name for line in house.runs.listed()] == ["Mine"]
    session.play(Choose(session.screen.options[0].id))
    assert path.read_bytes() == before
    assert [(line.name, line.moves) for line in house.runs.listed()] == [("Mine (2)", left + 1), ("Mine", 3)]
    session.close()
    copy, opened = house.opened("Mine (2)")
    assert (copy.moves, opened.notices) == (session.moves, ())


def test_a_new_variable_in_the_world_breaks_nothing_and_an_event_that_moves_an_old_one_is_noticed(
    house: House,
) -> None:
    house.play("years", "gently", "wait", "loudly").close()
    variable = "variables:\n  patience: {start: 3, min: 0, max: 9, label: Patience, group: relations}\n"
    house.edit("world.yaml", "variables:\n", variable)
    session, opened = house.opened("1")
    assert len(session.moves) == 3
    assert opened.notices == ("the world (world.yaml) changed since this run began; all its moves still fit",)
    assert session.run.state.values["world.patience"] == 3


def test_a_run_keeps_the_deal_that_it_began_with(house: House) -> None:
    house.play("years", "gently").close()
    source = (house.scenarios / "riga.yaml").read_text("utf-8")
    (house.scenarios / "revel.yaml").write_text(
        source.replace("id: riga", "id: revel").replace("1926", "1927"), "utf-8"
    )
    session, opened = house.opened("1")
    assert [machine.scenario.id for machine in session.run.deal.machines] == ["riga", "tallinn"]
    assert opened.notices == ()
    fresh = house.play("years", "gently")
    assert [machine.scenario.id for machine in fresh.run.deal.machines] == ["riga", "revel", "tallinn"]
    session.close()
    house.edit("campaigns.yaml", "title: The years,", "title: The years, tags: [west], exclude: [riga],")
    assert [machine.scenario.id for machine in house.open("1").run.deal.machines] == ["riga", "tallinn"]


def test_a_run_keeps_the_world_that_it_began_from(house: House) -> None:
    house.play("late", "gently").close()
    began = house.open("1")
    values = began.run.deal.begun
    began.close()
    house.edit("riga.yaml", "world.baltic += 3", "world.baltic += 9")
    session, opened = house.opened("1")
    assert (session.run.deal.begun.values, opened.notices) == (values.values, ())
    assert house.play("late").run.deal.begun.values["world.baltic"] == values.values["world.baltic"] + 6


@pytest.mark.parametrize(
    ("id", "file", "says"),
    [
        ("years", "tallinn.yaml", "the scenario 'tallinn' that it plays is gone"),
        ("riga", "riga.yaml", "the scenario 'riga' that it plays is gone"),
        ("years", "campaigns.yaml", "the campaign 'years' that it plays is gone"),
    ],
)
def test_a_run_whose_scenario_is_gone_waits_until_it_is_back(house: House, id: str, file: str, says: str) -> None:
    house.play(id, "gently").close()
    path = file_of(house)
    before = path.read_bytes()
    shutil.move(house.scenarios / file, house.folder / file)
    with pytest.raises(GameError, match=f"can't be opened: {says}"):
        house.open("1")
    assert path.read_bytes() == before
    shutil.move(house.folder / file, house.scenarios / file)
    assert len(house.open("1").moves) == 1


def test_a_broken_scenario_is_told_with_its_place(house: House) -> None:
    house.play("riga", "gently").close()
    house.edit("riga.yaml", "start: ask", "start: asked")
    with pytest.raises(GameError, match=r"can't be opened: .*riga\.yaml:\d+:\d+: "):
        house.open("1")


@pytest.mark.parametrize(
    ("baseline", "says"),
    [
        ({"values": {"world.germany": 10**6}, "past": {}, "due": []}, "'world.germany' out of its range"),
        ({"values": {"world.germany": True}, "past": {}, "due": []}, "'world.germany' out of its range"),
        ({"values": {}, "past": {}, "due": [{}]}, "can't be read by this version"),
        ("world.nobody += 1", "can't be read by this version"),
        ("world.security += 1", "can't be read by this version"),
        ("world.germany = true", "can't be read by this version"),
        ("world.germany = world.germany * world.germany * world.germany * world.germany * 999999999", "can't be read"),
        ("__import__('os')", "can't be read by this version"),
    ],
)
def test_a_strangers_baseline_is_looked_at_before_it_is_played(house: House, baseline: object, says: str) -> None:
    house.play("late", "gently").close()
    path = file_of(house)
    found = run_file.read(path.read_bytes())
    if isinstance(baseline, str):
        later = {"date": "1929-01-01", "because": "So.", "effects": [baseline]}
        left = {"later": later, "scenario": "riga", "scene": "ask", "choice": "gently"}
        baseline = {"values": {}, "past": {}, "due": [left]}
    path.write_bytes(run_file.write(found.head._replace(baseline=baseline), found.kept))  # type: ignore[arg-type]
    with pytest.raises(GameError, match=says):
        house.open("1")


def test_a_move_is_kept_with_the_digest_of_what_it_moved_and_nothing_else(house: House) -> None:
    house.play("years", "gently", "wait").close()
    found = run_file.read(file_of(house).read_bytes())
    first: list[list[object]] = [
        ["world.baltic", 0, 2, "riga", "ask", "gently"],
        ["world.germany", 30, 32, "", "ruhr", ""],
    ]
    second: list[list[object]] = [
        ["world.baltic", 2, 5, "riga", "answer", "wait"],
        ["world.poland", -40, -45, "", "coup", ""],
        ["world.poland", -45, -42, "riga", "answer", "wait"],
    ]
    assert [line.trace for line in found.kept] == [("riga/answer", _digest(first)), ("tallinn/ask", _digest(second))]


def _digest(lines: list[list[object]]) -> str:
    return sha256(json.dumps(lines, separators=(",", ":")).encode()).hexdigest()[:16]


def test_a_digest_sees_rules_and_no_prose(house: House) -> None:
    def now() -> str:
        return digest(house.library().scenario("riga"))

    first = now()
    for old, new in (("because: So.", "because: Else."), ("title: Riga", "title: Reval"), ("They wait.", "All wait.")):
        house.edit("riga.yaml", old, new)
        assert now() == first, old
    house.edit("riga.yaml", "    readings:\n      power", "    weight: 1\n    readings:\n      power")
    assert now() == first
    seen = {first}
    for old, new in (
        ("weight: 1", "weight: 2"),
        ("distance: 2", "distance: 1"),
        ("power: {predicts: gently", "power: {predicts: loudly"),
        ("-08-01", "-08-02"),
        ("world.baltic -= 8", "world.baltic -= 9"),
        ("start: ask", "priority: 51\nstart: ask"),
    ):
        house.edit("riga.yaml", old, new)
        seen.add(now())
    assert len(seen) == 7


def test_a_name_is_made_unused_within_its_length() -> None:
    assert run_list.unused("a", ["A", "a (2)"]) == "a (3)"
    assert run_list.unused("a (2)", ["a (2)", "a (3)"]) == "a (4)"
    assert len(run_list.unused("x" * 80, ["x" * 80])) == 80


def test_what_an_earlier_juncture_added_to_the_world_for_itself_stays_behind_when_a_later_one_starts(
    house: House,
) -> None:
    house.edit("riga.yaml", "start: ask", "world:\n  pledge: {start: false, label: A pledge}\nstart: ask")
    house.edit("riga.yaml", "world.poland += 3", "world.poland += 3\n              - world.pledge = true")
    house.edit("riga.yaml", "1926-08-01", "1928-08-01")
    for name in ("built", "kept"):  # the second baseline comes from the cache
        session = house.play("tallinn", "gently", name=name)
        assert "world.pledge" not in session.run.state.values
        session.close()
    assert house.open("kept").run.state == session.run.state
