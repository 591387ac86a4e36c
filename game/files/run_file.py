"""How is a run written down? JSON lines, each with its checksum: a head, then one line for every move."""

import json
import re
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple
from zlib import crc32

from game.core.errors import GameError
from game.core.hanging import place, places
from game.core.moves import Choose, Forecast, Move, Rewind, Skip

from .run_head import FORMAT, Head, head_of, pack_head

LARGEST = 16_000_000
"""Bytes that a saved run may have: more than any hand can fill."""

_END = re.compile(rb',"crc":"([0-9a-f]{8})"\}')
"""How every line ends. It can't stand inside a line: JSON escapes the quotes of a text."""

_TRACED = re.compile(r"[a-z0-9_/-]{0,100}")
"""What a trace is made of."""


_MOVED = re.compile(rb'^\{"n":\d+,"parent":\d+,"move":\{"(choose|skip|forecast|rewind)":(\d{0,9})', re.MULTILINE)
"""How the line of a move begins."""

_LED = re.compile(
    rb'^\{"n":\d+,"parent":\d+,"move":\{"(choose|skip|forecast|rewind)":.*"at":"([a-z0-9_/-]{0,100})"', re.M
)
"""The line of a move, up to where it led."""


class Trace(NamedTuple):
    """What a move did: it must do the same when the run is played again."""

    at: str
    """`scenario/scene` of the decision then at hand; empty at the end."""
    ledger: str
    """The first 16 hex digits of the SHA-256 of its ledger lines."""


class Kept(NamedTuple):
    """A move as it was written down, with what it did then."""

    move: Move
    trace: Trace


class RunFile(NamedTuple):
    """What could be read of a run."""

    head: Head
    kept: tuple[Kept, ...]
    good: int
    """Bytes that hold together, from the start, without the last line's end if that is missing."""
    lost: int
    """Lines after those, whole or in part, that can't be used."""

    @property
    def moves(self) -> tuple[Move, ...]:
        """The moves alone."""
        return tuple(line.move for line in self.kept)


def write(head: Head, kept: Iterable[Kept]) -> bytes:
    """A whole file."""
    found = tuple(kept)
    return b"".join([head_line(head), *lines(found, places(line.move for line in found))])


def head_line(head: Head) -> bytes:
    """The first line."""
    return _sealed(pack_head(head))


def lines(kept: Iterable[Kept], stands: Sequence[int], first: int = 1) -> list[bytes]:
    """The lines of moves from number `first` on; `stands` are the places after the start and after every move."""
    return [
        _sealed({"n": n, "parent": stands[n - 1], "move": _packed(line.move), **line.trace._asdict()})
        for n, line in enumerate(kept, first)
    ]


def read(content: bytes) -> RunFile:
    """The head and every move up to the first that doesn't hold together. Raises GameError where the head can't be."""
    head, good = _head(content)
    kept, stands = list[Kept](), [0]
    while content[good : good + 1] == b"\n":
        data, end = _line(content, good + 1)
        move = None if data is None else _move(data, stands)
        if data is None or move is None:
            break
        stands.append(place(stands, move))
        kept.append(Kept(move, Trace(data["at"], data["ledger"])))
        good = end
    rest = content[good:].removeprefix(b"\n")
    return RunFile(head, tuple(kept), good, rest.count(b"\n", 0, -1) + 1 if rest else 0)


def glance(content: bytes) -> tuple[Head, int, str | None]:
    """The head, how many moves follow, and where the last leads to: None where that can't be told without reading all.

    Raises GameError where the head can't be read.
    """
    head, good = _head(content)
    rest = content[good:].strip(b"\n")
    if not rest:
        return head, 0, None
    data, _ = _line(rest, rest.rfind(b"\n") + 1)
    at = None if data is None else data.get("at")
    return head, rest.count(b"\n") + 1, at if isinstance(at, str) and _TRACED.fullmatch(at) else None


def decided(content: bytes) -> int:
    """How many decisions lie on the branch at hand, as far as that can be told without reading all of every line."""
    deep = [0]
    for kind, to in _MOVED.findall(content):
        if kind == b"rewind":
            deep.append(deep[min(int(to or 0), len(deep) - 1)])
        else:
            deep.append(deep[-1] + (kind != b"forecast"))
    return deep[-1]


def opens_at(content: bytes, head: Head) -> str:
    """`scenario/scene` of the page that a run is opened at, as far as that can be told without playing it: the decision
    at hand, but where the last move ended a juncture, that juncture, whose record is still to be read.

    Empty at the end, and where nobody can tell.
    """
    led = [(kind, at.decode("ascii")) for kind, at in _LED.findall(content)]
    if len(led) > 1 and led[-1][0] == b"forecast":
        led.pop()
    kind, at = led[-1] if led else (b"", "")
    before = led[-2][1] if len(led) > 1 else f"{head.deal[0].id}/" if head.deal else ""
    ended = kind in (b"choose", b"skip") and at and before and at.partition("/")[0] != before.partition("/")[0]
    return before if ended else at


def _head(content: bytes) -> tuple[Head, int]:
    """The head, and where its line ends."""
    data, end = _line(content, 0)
    if data is None:
        raise GameError("its first line is damaged, and nothing can be read without it")
    form = data.get("format")
    if type(form) is int and form > FORMAT:
        raise GameError("it was written by a newer version of the game")
    if type(form) is not int or form != FORMAT:
        raise GameError("this is not a saved run")
    return head_of(data), end


def _sealed(data: dict[str, Any]) -> bytes:
    body = json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode("utf-8")
    return b'%s,"crc":"%08x"}\n' % (body[:-1], crc32(body))


def _line(content: bytes, start: int) -> tuple[dict[str, Any] | None, int]:
    """The line that starts here, if its checksum is right, and where it ends."""
    end = _END.search(content, start)
    if end is None:
        return None, start
    body = content[start : end.start()] + b"}"
    if b"%08x" % crc32(body) != end[1]:
        return None, start
    try:
        data = json.loads(body)
    except (ValueError, RecursionError):
        return None, start
    return (data, end.end()) if isinstance(data, dict) else (None, start)


def _move(data: dict[str, Any], stands: list[int]) -> Move | None:
    """The move of a line, if it is the next one and hangs where it says."""
    numbers, traced = [data.get("n"), data.get("parent")], [data.get(key) for key in Trace._fields]
    if not all(type(number) is int for number in numbers) or numbers != [len(stands), stands[-1]]:
        return None
    if not all(isinstance(text, str) and _TRACED.fullmatch(text) for text in traced):
        return None
    move = _unpacked(data.get("move"))
    return None if isinstance(move, Rewind) and not 0 <= move.to < len(stands) else move


def _packed(move: Move) -> dict[str, Any]:
    match move:
        case Choose(choice=choice):
            return {"choose": choice}
        case Forecast(counters=counters):
            return {"forecast": [list(pair) for pair in counters]}
        case Skip():
            return {"skip": True}
        case Rewind(to=to):
            return {"rewind": to}


def _unpacked(data: Any) -> Move | None:
    """A move of its JSON; None if it is no move."""
    match data:
        case {"choose": str(choice)}:
            return Choose(choice)
        case {"forecast": [*pairs]} if all(_is_bet(pair) for pair in pairs):
            return Forecast(tuple((choice, counters) for choice, counters in pairs))
        case {"skip": True}:
            return Skip()
        case {"rewind": int(to)} if not isinstance(to, bool):
            return Rewind(to)
    return None


def _is_bet(pair: Any) -> bool:
    return isinstance(pair, list) and len(pair) == 2 and isinstance(pair[0], str) and type(pair[1]) is int
