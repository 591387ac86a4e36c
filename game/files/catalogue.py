"""Which scenario files are installed, and what does the list say of each? Looked up without opening a file that hasn't changed."""

import os
from collections.abc import Iterable, Iterator
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

    folder: str
    called: str
    follow_links: bool


class Found(NamedTuple):
    """A scenario file: its name without the ending, and its folder."""

    stem: str
    place: Place

    @property
    def path(self) -> str:
        """Where it lies."""
        return os.path.join(self.place.folder, self.stem + ".yaml")


class Row(NamedTuple):
    """What is known of a file: its entry, whether it replaces an earlier one, whether it has problems at all."""

    entry: Entry
    overrides: bool
    flawed: bool


class Stamp(NamedTuple):
    """What tells whether a file has changed: its size and the time of its last change, in nanoseconds."""

    size: int
    changed: int


def places(shipped: str, packs: str | None, user: str | None) -> tuple[Place, ...]:
    """The folders in the order in which they are read: shipped, packs by name, the user's."""
    found = [Place(shipped, "shipped", True)]
    if packs is not None:
        found += [Place(os.path.join(packs, name), f"pack {name}", False) for name in _folders(packs)]
    if user is not None:
        found.append(Place(user, "yours", False))
    return tuple(found)


def files(place: Place) -> Iterator[tuple[str, Stamp]]:
    """The files of a folder that may be scenarios: (name, stamp). An absent folder is empty."""
    follow = place.follow_links
    try:
        with os.scandir(place.folder) as listing:
            for item in listing:
                name = item.name
                if name.endswith(".yaml") and name not in NOT_SCENARIOS and name[0] != ".":
                    yield name, _stamp(item, follow)
    except OSError:
        return


def second_dot(place: Place, name: str) -> Problem | None:
    """The notice that a file is passed over since its name has a second dot."""
    if "." not in name[:-5]:
        return None
    message = "a name with a second dot is kept for translations: this file is passed over"
    return problem_at(os.path.join(place.folder, name), TOP, "file-second-dot", message, severity="warning")


class Index:
    """The rows of the last time, by place and file; what is new is added, and what has gone is dropped when it is saved."""

    def __init__(self, cache: Cache, stamp: object) -> None:
        self._cache, self._stamp = cache, stamp
        self._kept: dict[str, dict[str, list[Any]]] = cache.load(INDEX, stamp) or {}
        self._used: dict[str, dict[str, list[Any]]] = {}
        self._changed = False

    def row(self, place: Place, name: str, stamp: Stamp) -> Row | None:
        """The row of a file that hasn't changed since."""
        key = f"{place.called}|{place.folder}"
        kept = self._kept.get(key, {}).get(name)
        if kept is None or kept[0] != stamp[0] or kept[1] != stamp[1] or stamp[0] == _UNKNOWN:
            return None
        self._used.setdefault(key, {})[name] = kept
        entry = kept[4]
        return Row(Entry._make([*entry[:6], tuple(entry[6]), *entry[7:]]), kept[2], kept[3])

    def add(self, place: Place, name: str, stamp: Stamp, row: Row) -> None:
        """Keeps the row of a file that has been read."""
        rows = self._used.setdefault(f"{place.called}|{place.folder}", {})
        rows[name] = [*stamp, row.overrides, row.flawed, row.entry]
        self._changed = True

    def save(self) -> None:
        """Writes the index where it has changed."""
        if self._changed or any(len(self._used.get(key, ())) != len(rows) for key, rows in self._kept.items()):
            self._cache.save(INDEX, self._stamp, self._used)


def in_order(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Entries by date and id, those without a date last."""
    return tuple(sorted(entries, key=lambda entry: (entry[2] or "9999", entry[0])))


def _stamp(item: "os.DirEntry[str]", follow: bool) -> Stamp:
    try:
        found = item.stat(follow_symlinks=follow)
    except OSError:
        return Stamp(_UNKNOWN, _UNKNOWN)
    return Stamp(found.st_size, found.st_mtime_ns)


def _folders(folder: str) -> list[str]:
    try:
        with os.scandir(folder) as listing:
            return sorted(item.name for item in listing if item.is_dir(follow_symlinks=False) and item.name[0] != ".")
    except OSError:
        return []
