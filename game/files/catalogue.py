"""Which scenario files are installed, and what does the list say of each? Looked up without opening a file that hasn't changed."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from .cache import Cache
from .problem import TOP, Problem, problem_at

NOT_SCENARIOS = frozenset(("world.yaml", "campaigns.yaml", "curricula.yaml"))
"""Files of a scenario folder that hold something else."""
INDEX = "catalogue.json"
_UNKNOWN = -1


class Entry(NamedTuple):
    """A line of the list. `problem` is the first line of the first problem of a file that can't be played, else None."""

    id: str
    title: str
    date: str
    """The day on which it is dealt; empty where the file doesn't say."""
    decisions: int
    words: int
    """Words that a player reads, on all ways through it."""
    place_from: str
    """`shipped`, `pack NAME` or `yours`."""
    tags: tuple[str, ...]
    minutes: int
    aim: str
    theatre: str
    problem: str | None


class Place(NamedTuple):
    """A folder of scenario files, and what the list calls it."""

    folder: Path
    called: str
    follow_links: bool


class Found(NamedTuple):
    """A scenario file: its name without the ending, where it lies, its size and time (in nanoseconds), and its folder."""

    stem: str
    path: str
    size: int
    changed: int
    place: Place


class Row(NamedTuple):
    """What the index keeps of a file: its entry, whether it replaces an earlier one, whether it has problems at all."""

    entry: Entry
    overrides: bool
    flawed: bool


def places(shipped: Path, packs: Path | None, user: Path | None) -> tuple[Place, ...]:
    """The folders in the order in which they are read: shipped, packs by name, the user's."""
    found = [Place(shipped, "shipped", True)]
    if packs is not None:
        found += [Place(folder, f"pack {folder.name}", False) for folder in _folders(packs)]
    if user is not None:
        found.append(Place(user, "yours", False))
    return tuple(found)


def files(place: Place) -> tuple[list[Found], list[Problem]]:
    """The scenario files of a folder by name, and a notice for each that is passed over. An absent folder is empty."""
    found, notices = [], []
    folder = str(place.folder) + os.sep
    try:
        with os.scandir(place.folder) as listing:
            for item in listing:
                name = item.name
                if not name.endswith(".yaml") or name in NOT_SCENARIOS or name.startswith("."):
                    continue
                path = folder + name
                if "." in name[:-5]:
                    message = "a name with a second dot is kept for translations: this file is passed over"
                    notices.append(problem_at(path, TOP, "file-second-dot", message, severity="warning"))
                    continue
                try:
                    stat = item.stat(follow_symlinks=place.follow_links)
                    found.append(Found(name[:-5], path, stat.st_size, stat.st_mtime_ns, place))
                except OSError:
                    found.append(Found(name[:-5], path, _UNKNOWN, _UNKNOWN, place))
    except OSError:
        return [], []
    return sorted(found), sorted(notices)


class Index:
    """The rows of the last time, by file; what is new is added, and what has gone is dropped when it is saved."""

    def __init__(self, cache: Cache, stamp: object) -> None:
        self._cache, self._stamp = cache, stamp
        self._rows: dict[str, list[Any]] = cache.load(INDEX, stamp) or {}
        self._used: dict[str, list[Any]] = {}
        self._changed = False

    def row(self, found: Found) -> Row | None:
        """The row of a file that hasn't changed since."""
        kept = self._rows.get(found.path)
        if kept is None or kept[0] != found.size or kept[1] != found.changed or found.size == _UNKNOWN:
            return None
        self._used[found.path] = kept
        entry = kept[4]
        return Row(Entry(*entry[:5], found.place.called, tuple(entry[5]), *entry[6:]), kept[2], kept[3])

    def add(self, found: Found, row: Row) -> None:
        """Keeps the row of a file that has been read."""
        entry = [part for name, part in zip(Entry._fields, row.entry, strict=True) if name != "place_from"]
        self._used[found.path] = [found.size, found.changed, row.overrides, row.flawed, entry]
        self._changed = True

    def save(self) -> None:
        """Writes the index where it has changed."""
        if self._changed or len(self._used) != len(self._rows):
            self._cache.save(INDEX, self._stamp, self._used)


def in_order(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Entries by date and id, those without a date last."""
    return tuple(sorted(entries, key=lambda entry: (entry.date or "9999", entry.id)))


def _folders(folder: Path) -> Iterator[Path]:
    try:
        with os.scandir(folder) as listing:
            names = sorted(item.name for item in listing if item.is_dir(follow_symlinks=False) and item.name[:1] != ".")
    except OSError:
        return
    for name in names:
        yield folder / name
