"""Which runs are saved in a folder? Their heads alone, newest first, and names and places for new ones."""

import os
import re
from collections.abc import Iterable
from typing import NamedTuple

from game.core.errors import GameError

from . import run_file
from .problem import Problem
from .regular_file import read_bytes
from .run_head import LONGEST_NAME, Head

ENDING = ".jsonl"
_NUMBERED = re.compile(r"-([0-9]{1,9})\.jsonl$", re.IGNORECASE)
_AGAIN = re.compile(r" \([0-9]+\)$")


class RunLine(NamedTuple):
    """A line of the list of saved runs."""

    name: str
    """As the player calls it; the file's name where it can't be read."""
    file: str
    """Its file, without the folder."""
    number: int
    """Later runs have higher numbers; 0 for a file that was named by hand."""
    kind: str
    """campaign or scenario"""
    id: str
    title: str
    moves: int
    at: str
    """`scenario/scene` of the decision at hand; empty at the end, and before the first move."""
    finished: bool
    created: str
    """By universal time: `2026-11-25T17:20:00Z`."""
    forecast: bool
    problem: str | None
    """Why it can't be opened, in one sentence, or None."""
    decisions: int = 0
    """On the branch at hand, junctures skipped among them."""
    opens: str = ""
    """`scenario/scene` of the page that opens with it: that of `at`, or the juncture whose record is to be read."""

    def as_data(self) -> dict[str, object]:
        """What `--json` tells of it."""
        return {name: value for name, value in self._asdict().items() if name not in ("decisions", "opens")}


def listed(folder: str) -> tuple[RunLine, ...]:
    """Every saved run, by number, the newest first; never by time, since clocks are set back."""
    found = [_line(folder, name) for name in _names(folder)]
    return tuple(sorted(found, key=lambda line: (-line.number, line.file)))


def to_go_on_with(lines: Iterable[RunLine]) -> RunLine | None:
    """The newest unfinished run in which something stands decided, else the newest unfinished one; None without any."""
    open_ones = [line for line in lines if not line.finished and line.problem is None]
    return next((line for line in open_ones if line.decisions), next(iter(open_ones), None))


def find(folder: str, word: str) -> RunLine:
    """The run of this name, file or number; capitals make no difference. Raises GameError if there is none."""
    lines = listed(folder)
    for line in lines:
        if word == line.name:
            return line
    for line in lines:
        stem = line.file.removesuffix(ENDING)
        if word.casefold() in [called.casefold() for called in (line.name, line.file, stem, str(line.number))]:
            return line
    from .shape_words import did_you_mean

    fix = did_you_mean(word, [line.name for line in lines])
    raise GameError(f"there is no saved run '{word}'" + (f"; {fix.removesuffix('?')}" if fix else ""))


def new_place(folder: str, name: str) -> tuple[str, str]:
    """A name like this one that no other run has, and the path of a file that isn't there. Raises OSError."""
    lines = listed(folder) if os.path.lexists(folder) and os.listdir(folder) else ()
    number = 1 + max([line.number for line in lines], default=0)
    return unused(name, [line.name for line in lines]), os.path.join(folder, f"{slug(name)}-{number}{ENDING}")


def unused(name: str, taken: list[str]) -> str:
    """The name, or `NAME (2)` and so on where it is taken; capitals make no difference."""
    known, first, number = {other.casefold() for other in taken}, _AGAIN.sub("", name), 2
    while name.casefold() in known:
        again = f" ({number})"
        name, number = first[: LONGEST_NAME - len(again)] + again, number + 1
    return name


def slug(name: str) -> str:
    """The name as part of a file's name that every system allows: small letters, digits and hyphens.

    With a number behind it, it is none of the names that Windows keeps for itself.
    """
    import unicodedata

    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode("ascii").lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:40].strip("-") or "run"


def content_of(folder: str, file: str, *, largest: int = run_file.LARGEST) -> bytes:
    """The bytes of a file. Raises GameError for a link, a pipe, a file that is too large or can't be read."""
    content = read_bytes(os.path.join(folder, file), follow_links=False, largest=largest)
    if isinstance(content, Problem):
        raise GameError(content.message)
    return content


def _names(folder: str) -> list[str]:
    try:
        return [name for name in os.listdir(folder) if name.lower().endswith(ENDING) and name[0] != "."]
    except OSError:
        return []


def _line(folder: str, file: str) -> RunLine:
    numbered = _NUMBERED.search(file)
    number = int(numbered[1]) if numbered else 0
    try:
        content = content_of(folder, file)
        head, moves, at = run_file.glance(content)
    except GameError as error:
        called = "".join(letter if letter.isprintable() else "·" for letter in file)
        return RunLine(called, file, number, "", "", "", 0, "", False, "", False, str(error))
    sound = _sound(file, number, head, moves, at)
    return sound._replace(decisions=run_file.decided(content), opens=run_file.opens_at(content, head))


def _sound(file: str, number: int, head: Head, moves: int, at: str | None) -> RunLine:
    return RunLine(
        name=head.name,
        file=file,
        number=number,
        kind=head.kind,
        id=head.id,
        title=head.title,
        moves=moves,
        at=at or "",
        finished=at == "" and moves > 0,
        created=head.created,
        forecast=head.forecast,
        problem=None,
    )
