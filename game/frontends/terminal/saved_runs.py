"""What does `narkomindel runs` answer? Saved runs listed, shown, sent, taken in, deleted, scored: as data and text."""

import os
from collections.abc import Iterable
from typing import Any, NamedTuple

from game.core.amounts import many
from game.core.branches import BranchLine, branches
from game.core.dates import spoken
from game.core.errors import GameError
from game.files import durable
from game.files.library import Library
from game.files.problem import Problem
from game.files.regular_file import read_bytes
from game.files.run_exchange import LARGEST
from game.files.run_list import RunLine
from game.files.runs import Opened, Runs


class Answer(NamedTuple):
    """What to print: `data` for `--json`, else `text`; `notices` go to standard error."""

    data: dict[str, Any]
    text: str
    notices: tuple[str, ...] = ()


def listed(runs: Runs) -> Answer:
    """Every saved run, the newest first."""
    lines = runs.listed()
    rows = [("nr", "run", "plays", "decisions", "at"), *map(_row, lines)]
    widths = [max(len(row[column]) for row in rows) for column in range(5)]
    table = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    return Answer({"runs": [line.as_data() for line in lines]}, "\n".join(table) + "\n" if lines else "no saved runs\n")


def shown(runs: Runs, library: Library, name: str) -> Answer:
    """One run: what has to be told about it, and every decision on all its branches."""
    line, opened = runs.find(name), runs.look_at(library, name)
    found = branches(opened.run)
    data = {**line.as_data(), "notices": list(opened.notices), "decisions": [one._asdict() for one in found]}
    return Answer(data, _account(line, opened, found))


def to_resume(runs: Runs, name: str | None) -> RunLine:
    """The run of this name, or the newest unfinished one. Raises GameError if there is none."""
    line = runs.find(name) if name is not None else runs.newest_unfinished()
    if line is None:
        raise GameError("there is no unfinished run; narkomindel play begins one")
    return line


def exported(runs: Runs, name: str, output: str | None) -> Answer:
    """A run as text, printed or written to a file that isn't there yet. Raises GameError for one that is."""
    found = runs.export(name)
    if output is None:
        return Answer({}, found.content.decode("utf-8"), found.notices)
    try:
        durable.create(output, found.content)
    except FileExistsError:
        raise GameError(f"there is a file '{output}' already") from None
    except OSError as error:
        raise GameError(f"'{output}' can't be written: {error.strerror}") from error
    return Answer({}, f"written to {output}\n", found.notices)


def imported(runs: Runs, path: str) -> Answer:
    """A run that was exported, saved beside the others."""
    line = runs.take_in(_content(path))
    return Answer(line.as_data(), f"saved as '{line.name}' (number {line.number})\n")


def deleted(runs: Runs, name: str) -> Answer:
    """A run deleted."""
    line = runs.delete(name)
    return Answer(line.as_data(), f"deleted '{line.name}'\n")


def scored(runs: Runs, library: Library, name: str) -> Answer:
    """A saved run, or one in an exported file, against the record: the object of `play --follow --json`."""
    from game.core import played

    opened = _opened(runs, library, name)
    return Answer(played.as_data(opened.run, "saved run"), "", opened.notices)


def _opened(runs: Runs, library: Library, name: str) -> Opened:
    try:
        runs.find(name)
    except GameError:
        if os.path.isfile(name):
            return runs.look_into(library, _content(name))
        raise
    return runs.look_at(library, name)


def _content(path: str) -> bytes:
    content = read_bytes(path, largest=LARGEST)
    if isinstance(content, Problem):
        raise GameError(f"'{path}' {content.message}")
    return content


def _row(line: RunLine) -> tuple[str, ...]:
    return str(line.number or "-"), line.name, line.id or "?", str(line.decisions), _standing(line)


def _standing(line: RunLine) -> str:
    if line.problem is not None:
        return f"can't be opened: {line.problem}"
    return "finished" if line.finished else line.at or "the beginning"


def _account(line: RunLine, opened: Opened, decisions: Iterable[BranchLine]) -> str:
    deal = opened.deal
    shown = [
        line.name,
        f"{'scenario' if deal.alone else 'campaign'} {deal.id}: {deal.title}",
        f"begun {spoken(line.created[:10])}; {many(line.decisions, 'decision')}; stands at {_standing(line)}",
        *(f"note: {notice}" for notice in opened.notices),
    ]
    return "\n".join([*shown, "", *map(_decision, decisions)]).rstrip() + "\n"


def _decision(line: BranchLine) -> str:
    mark = "*" if line.on_current else " "
    hangs = "" if line.parent == line.again else f" (after move {line.parent})"
    did = "skipped" if line.skipped else line.choice
    return f"{mark} {line.move:>3}  {line.date}  {line.scenario} / {line.heading}{hangs}: {did}"
