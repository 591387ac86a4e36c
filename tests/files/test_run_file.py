"""The text of a saved run: what is whole is read, wherever it is cut and whichever byte is flipped."""

import json
from collections.abc import Callable
from pathlib import Path
from zlib import crc32

import pytest

from game.core.errors import GameError
from game.core.moves import Choose, Forecast, Move, Rewind, Skip
from game.files import run_file
from game.files.run_exchange import sound
from game.files.run_file import Kept, Trace
from game.files.run_head import Head, Pinned
from tests.run_house import House, to_decision

HEAD = Head(
    name="A run",
    kind="scenario",
    id="riga",
    title="Riga",
    created="2026-11-25T17:20:00Z",
    program="0.1.0",
    forecast=True,
    world="0" * 16,
    campaign="",
    deal=(Pinned("riga", "shipped", 1, "0" * 16),),
    baseline=None,
)


@pytest.fixture(scope="module")
def locarno(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The file of a real run of Locarno: choices, a bet, a branch."""
    house = House(tmp_path_factory.mktemp("house"), locarno=True)
    library = house.library()
    from game.session import Session

    session = Session.from_run(house.runs.begin(library, "locarno"), library.facts)
    for number in range(3):
        to_decision(session)
        screen = session.screen
        options = [option for option in screen.options if option.closed is None]  # type: ignore[union-attr]
        session.play(Choose(options[number % len(options)].id))
        if number == 0:
            session.play(Forecast(tuple((option.id, 10 * (option is options[0])) for option in options)))
    session.undo()
    session.play(Choose(options[0].id))
    session.close()
    (line,) = house.runs.listed()
    return Path(house.runs.path(line)).read_bytes()


def test_a_run_reads_as_it_was_written(locarno: bytes) -> None:
    found = run_file.read(locarno)
    assert [type(move) for move in found.moves] == [Choose, Forecast, Choose, Choose, Rewind, Choose]
    assert (found.good, found.lost) == (len(locarno) - 1, 0)
    assert run_file.write(found.head, found.kept) == locarno
    assert all(line.isascii() or line.decode("utf-8") for line in locarno.splitlines())


def test_cut_at_any_byte_the_intact_prefix_is_read_and_what_is_lost_is_known(locarno: bytes) -> None:
    whole = run_file.read(locarno)
    ends = [place for place in range(len(locarno)) if locarno[place : place + 1] == b"\n"]
    for cut in range(len(locarno)):
        part = locarno[:cut]
        if cut < ends[0]:
            with pytest.raises(GameError, match="first line is damaged"):
                run_file.read(part)
            continue
        found = run_file.read(part)
        complete = sum(end <= cut for end in ends) - 1
        assert found.moves == whole.moves[:complete], cut
        assert found.lost == (0 if cut in ends or cut - 1 in ends else 1), cut


@pytest.mark.parametrize("flip", [0x01, 0x20, 0x80, 0xFF, ord("\n") ^ ord(" ")])
def test_a_flipped_byte_anywhere_loses_what_follows_it_and_nothing_before(locarno: bytes, flip: int) -> None:
    whole = run_file.read(locarno)
    ends = [place for place in range(len(locarno)) if locarno[place : place + 1] == b"\n"]
    for place in range(len(locarno)):
        damaged = bytearray(locarno)
        damaged[place] ^= flip
        if place < ends[0]:
            with pytest.raises(GameError):
                run_file.read(bytes(damaged))
            continue
        found = run_file.read(bytes(damaged))
        before = sum(end <= place for end in ends) - 1
        assert found.moves == whole.moves[:before], place
        assert found.lost, place


def _sealed(text: str) -> bytes:
    body = text.encode("utf-8")
    return body[:-1] + b',"crc":"%08x"}\n' % crc32(body)


def _with_head(**changes: object) -> bytes:
    data = json.loads(run_file.head_line(HEAD))
    del data["crc"]
    return _sealed(json.dumps(data | changes))


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "first line is damaged"),
        (b"\n\n\n", "first line is damaged"),
        (b"\x00" * 5000, "first line is damaged"),
        (b"hello\n", "first line is damaged"),
        (_sealed('{"format":2}'), "newer version"),
        (_sealed('{"format":"1"}'), "not a saved run"),
        (_sealed('{"format":1}'), "not a saved run"),
        (_sealed("[1]"), "first line is damaged"),
        (_sealed('{"a":' + "[" * 100_000 + "]" * 100_000 + "}"), "first line is damaged"),
        (_with_head(format=2, deal="otherwise"), "newer version"),
        (_with_head(format=True), "not a saved run"),
        (_with_head(name=""), "not a saved run"),
        (_with_head(name="a\x1b[2Jb"), "not a saved run"),
        (_with_head(name="\ud800"), "not a saved run"),
        (_with_head(name="x" * 81), "not a saved run"),
        (_with_head(kind="tournament"), "not a saved run"),
        (_with_head(deal=[]), "not a saved run"),
        (_with_head(deal=[["riga", "shipped", "1", "0"]]), "not a saved run"),
        (_with_head(baseline={"values": {"world.germany": 1.5}, "past": {}, "due": []}), "not a saved run"),
        (_with_head(baseline={"values": {}}), "not a saved run"),
    ],
)
def test_a_head_that_cannot_be_used_is_one_clear_sentence(content: bytes, says: str) -> None:
    for read in (run_file.read, run_file.glance):
        with pytest.raises(GameError, match=says) as raised:
            read(content)
        assert "\n" not in str(raised.value)


def test_keys_that_a_later_version_adds_are_passed_over() -> None:
    line = _sealed('{"n":1,"parent":0,"move":{"choose":"a"},"at":"riga/ask","ledger":"00","mood":"calm"}')
    found = run_file.read(_with_head(weather="fair") + line)
    assert (found.head, found.moves, found.lost) == (HEAD, (Choose("a"),), 0)


@pytest.mark.parametrize(
    "line",
    [
        '{"n":2,"parent":0,"move":{"choose":"a"},"at":"","ledger":""}',
        '{"n":true,"parent":0,"move":{"choose":"a"},"at":"","ledger":""}',
        '{"n":1,"parent":1,"move":{"choose":"a"},"at":"","ledger":""}',
        '{"n":1,"parent":0,"move":{"choose":1},"at":"","ledger":""}',
        '{"n":1,"parent":0,"move":{"rewind":1},"at":"","ledger":""}',
        '{"n":1,"parent":0,"move":{"rewind":-1},"at":"","ledger":""}',
        '{"n":1,"parent":0,"move":{"rewind":true},"at":"","ledger":""}',
        '{"n":1,"parent":0,"move":{"forecast":[["a"]]},"at":"","ledger":""}',
        '{"n":1,"parent":0,"move":{"forecast":{"a":10}},"at":"","ledger":""}',
        '{"n":1,"parent":0,"move":{"resign":true},"at":"","ledger":""}',
        '{"n":1,"parent":0,"move":null,"at":"","ledger":""}',
        '{"n":1,"parent":0,"move":{"skip":true},"at":"\\u001b[2J","ledger":""}',
        '{"n":1,"parent":0,"move":{"skip":true},"at":""}',
        "[]",
    ],
)
def test_a_line_that_is_no_move_ends_what_is_read_though_its_checksum_is_right(line: str) -> None:
    found = run_file.read(run_file.head_line(HEAD) + _sealed(line))
    assert (found.moves, found.lost) == ((), 1)


def test_every_move_comes_back_and_hangs_where_it_was_made() -> None:
    moves: tuple[Move, ...] = (
        Skip(),
        Choose("a"),
        Forecast((("a", 7), ("b", 3))),
        Rewind(1),
        Choose("b"),
        Rewind(4),
        Rewind(0),
        Choose("a"),
    )
    kept = [Kept(move, Trace("riga/ask", "0" * 16)) for move in moves]
    content = run_file.write(HEAD, kept)
    assert run_file.read(content).moves == moves
    lines = [json.loads(line) for line in content.splitlines()[1:]]
    assert [line["n"] for line in lines] == list(range(1, 9))
    assert [line["parent"] for line in lines] == [0, 1, 2, 3, 1, 5, 1, 0]
    assert set(lines[0]) == {"n", "parent", "move", "at", "ledger", "crc"}


def test_a_name_that_imitates_the_end_of_a_line_is_harmless() -> None:
    head = HEAD._replace(name='x","crc":"00000000"}')
    assert run_file.read(run_file.head_line(head)).head == head


def test_at_a_glance_the_head_the_moves_and_where_the_run_stands_are_known(locarno: bytes) -> None:
    head, moves, at = run_file.glance(locarno)
    assert (head.id, moves) == ("locarno", 6)
    assert at is not None
    assert at.startswith("locarno/")
    assert run_file.glance(locarno[:-3])[1:] == (6, None)
    assert run_file.glance(run_file.head_line(HEAD)) == (HEAD, 0, None)


@pytest.mark.parametrize(
    ("moves", "decisions"),
    [
        ((), 0),
        ((Choose("a"), Forecast((("a", 10),)), Choose("b")), 2),
        ((Choose("a"), Rewind(0)), 0),
        ((Skip(), Choose("a"), Rewind(1), Choose("b"), Choose("c")), 3),
        ((Choose('","move":{"rewind":0'), Choose("b"), Rewind(0), Rewind(1)), 1),
    ],
)
def test_the_decisions_on_the_branch_at_hand_are_counted_at_a_glance(moves: tuple[Move, ...], decisions: int) -> None:
    kept = [Kept(move, Trace("riga/ask", "0" * 16)) for move in moves]
    assert run_file.decided(run_file.write(HEAD, kept)) == decisions


def _as_mailed(content: bytes) -> bytes:
    return b"\xef\xbb\xbf# A run\n".replace(b"\n", b"\r\n") + content.replace(b"\n", b"\r\n") + b"\r\n\r\n"


@pytest.mark.parametrize(
    "changed",
    [lambda content: content, _as_mailed, lambda content: b"# one\n# two\n" + content[:-1]],
    ids=["as it was", "mailed", "no last line end"],
)
def test_a_run_that_was_mailed_is_still_sound(locarno: bytes, changed: Callable[[bytes], bytes]) -> None:
    assert sound(changed(locarno)).moves == run_file.read(locarno).moves


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (lambda content: content[:-5], "damaged after move 5"),
        (lambda content: content.replace(b'"choose"', b'"chosen"', 1), "damaged after move 0"),
        (lambda content: content + b"and more\n", "damaged after move 6"),
        (lambda content: content + content, "damaged after move 6"),
        (lambda content: content + b"#" * 1_000_000, "at most 1,000,000 bytes"),
        (lambda content: b"#", "first line is damaged"),
        (lambda content: b"# only a word for people\n" * 1000, "first line is damaged"),
    ],
)
def test_a_run_from_elsewhere_is_refused_for_any_flaw(
    locarno: bytes, content: Callable[[bytes], bytes], says: str
) -> None:
    with pytest.raises(GameError, match=says):
        sound(content(locarno))
