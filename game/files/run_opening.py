"""How does a saved run go on? What is lost or no longer fits is told, and the file kept."""

import os
from typing import TYPE_CHECKING

from game.core.errors import GameError

from . import durable, run_file
from .journal import Journal, lock_path
from .run_deal import Fit, blamed, changed, joined, pinned_deal, refit, renewed
from .run_file import RunFile
from .run_list import RunLine, content_of, unused
from .run_lock import RunLock, hold
from .runs import Opened

if TYPE_CHECKING:
    from .library import Library
    from .runs import Runs


def open_run(runs: "Runs", library: "Library", line: RunLine) -> Opened:
    """A saved run, locked, with its file mended where it was damaged."""
    path = runs.path(line)
    lock = hold(lock_path(path), line.name) if line.problem is None else None
    try:
        return _opened(runs, library, line, lock, mend=True)
    except BaseException:
        if lock is not None:
            lock.let_go()
        raise


def look_at(runs: "Runs", library: "Library", line: RunLine) -> Opened:
    """A saved run, without touching its file."""
    return _opened(runs, library, line, None, mend=False)


def look_into(runs: "Runs", library: "Library", content: bytes) -> Opened:
    """A run from elsewhere, as far as it fits what is installed here. Raises GameError where nothing of it does."""
    from .run_exchange import sound

    found = sound(content)
    try:
        deal = pinned_deal(library, found.head)
    except GameError as error:
        raise GameError(f"'{found.head.name}' can't be opened: {error}") from error
    return _as_copy(runs, library, refit(deal, found.kept), found, ())


def _opened(runs: "Runs", library: "Library", line: RunLine, lock: RunLock | None, *, mend: bool) -> Opened:
    path = runs.path(line)
    try:
        content = content_of(runs.folder, line.file)
        found = run_file.read(content)
        deal = pinned_deal(library, found.head)
    except GameError as error:
        raise GameError(f"'{line.name}' can't be opened: {error}") from error
    notices = _lost(found, _mended(path, content, found) if mend else "")
    fit = refit(deal, found.kept)
    if not fit.whole:
        if lock is not None:
            lock.let_go()
        return _as_copy(runs, library, fit, found, notices)
    notices += _changed(changed(library, deal, found.head))
    journal = Journal.over(path, found.head, found.kept, runs.new_place, size=found.good + 1, lock=lock)
    return Opened(deal, fit.run, journal, found.head.forecast, notices)


def _as_copy(runs: "Runs", library: "Library", fit: Fit, found: RunFile, notices: tuple[str, ...]) -> Opened:
    """A run that goes on from its last move that fits, in a file of its own that is made with the next move."""
    deal, old = fit.run.deal, found.head
    among = changed(library, deal, old)
    head = renewed(library, deal, old)._replace(name=unused(old.name, [line.name for line in runs.listed()]))
    journal = Journal(head.name, lambda: head, found.kept[: len(fit.run.moves)], runs.new_place)
    told = _changed(among) if fit.whole else (_stopped(blamed(fit, among, old), old.name, head.name),)
    return Opened(deal, fit.run, journal, old.forecast, (*notices, *told))


def _changed(among: tuple[str, ...]) -> tuple[str, ...]:
    return (f"{joined(among)} changed since this run began; all its moves still fit",) if among else ()


def _stopped(what: str, old: str, new: str) -> str:
    told = f"{what} changed; you resume at the last decision that still fits, as '{new}'"
    return f"{told}, and '{old}' is kept as it was"


def _lost(found: RunFile, kept_as: str) -> tuple[str, ...]:
    if not found.lost:
        return ()
    lines = "the line" if found.lost == 1 else f"the {found.lost} lines"
    told = f"the file is damaged: {lines} after move {len(found.kept)} can't be read and the moves there are lost"
    return (f"{told}; it is kept as it was in {kept_as}" if kept_as else told,)


def _mended(path: str, content: bytes, found: RunFile) -> str:
    """Cuts a damaged file where it ceases to be whole; the name of the copy that is kept of it, or ''."""
    if len(content) == found.good + 1:
        return ""
    try:
        kept_as = _kept_damaged(path, content) if found.lost else ""
        durable.extend(path, found.good, b"\n", torn=len(content) - found.good)
    except OSError:
        return ""
    return kept_as


def _kept_damaged(path: str, content: bytes) -> str:
    number = 1
    while True:
        kept_as = f"{path}.damaged" + (f"-{number}" if number > 1 else "")
        try:
            durable.create(kept_as, content)
        except FileExistsError:
            number += 1
        else:
            return os.path.basename(kept_as)
