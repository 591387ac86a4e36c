"""Which scenario files are installed, and what does the list say of each? A file that hasn't changed isn't opened."""

import os
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from .cache import Cache
from .problem import TOP, Problem, problem_at

NOT_SCENARIOS = frozenset(("world.yaml", "campaigns.yaml", "curricula.yaml", "pack.yaml"))
"""Files of a scenario folder that hold something else."""
INDEX = "catalogue.json"
YOURS = "yours"
"""What the list calls the user's folder."""
UNKNOWN = -1


class Entry(NamedTuple):
    """A line of the list. `problem` is the headline of the first error of a file that can't be played, else None."""

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
    draft: bool
    """Still being written: no campaign deals it."""
    problem: str | None

    @property
    def reviewed(self) -> bool:
        """Whether it came with the program; through anything else nobody of the game has looked."""
        return self.place_from == "shipped"

    @property
    def origin(self) -> str:
        """Where it is from, as a list says it: `shipped`, or `pack far-east, unreviewed`."""
        where = self.place_from if self.reviewed else f"{self.place_from}, unreviewed"
        return f"{where}, draft" if self.draft else where


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


Kept = tuple[int, int, Row]
"""The size of a file, the time of its last change in nanoseconds, and its row."""


def places(shipped: str, packs: str | None, user: str | None) -> tuple[Place, ...]:
    """The folders in the order in which they are read: shipped, packs by name, the user's."""
    found = [Place(shipped, "shipped", True)]
    if packs is not None:
        found += [Place(os.path.join(packs, name), f"pack {name}", False) for name in folders(packs)]
    if user is not None:
        found.append(Place(user, YOURS, False))
    return tuple(found)


def files(place: Place) -> Iterator[tuple[str, int, int]]:
    """The files of a folder that may be scenarios: (name, size, time of last change in nanoseconds).

    An absent folder is empty. Size and time are -1 where they can't be had.
    """
    follow = place.follow_links
    try:
        with os.scandir(place.folder) as listing:
            for item in listing:
                name = item.name
                if name.endswith(".yaml") and name not in NOT_SCENARIOS and name[0] != ".":
                    try:
                        found = item.stat(follow_symlinks=follow)
                    except OSError:
                        yield name, UNKNOWN, UNKNOWN
                    else:
                        yield name, found.st_size, found.st_mtime_ns
    except OSError:
        return


def unreadable(place: Place) -> Problem | None:
    """The notice that a folder is there and can't be looked into."""
    if os.path.isdir(place.folder) and not os.access(place.folder, os.R_OK | os.X_OK):
        return problem_at(place.folder, TOP, "file-unreadable", "this folder can't be read", severity="warning")
    return None


def second_dot(place: Place, name: str) -> Problem | None:
    """The notice that a file is passed over since its name has a second dot."""
    if "." not in name[:-5]:
        return None
    message = "a name with a second dot is kept for translations: this file is passed over"
    return problem_at(os.path.join(place.folder, name), TOP, "file-second-dot", message, severity="warning")


def passed_over(place: Place) -> Iterator[Problem]:
    """A notice for every file and folder that looks as if it held scenarios, and isn't read."""
    try:
        with os.scandir(place.folder) as listing:
            items = sorted((item.name, item.is_dir(follow_symlinks=False)) for item in listing if item.name[0] != ".")
    except OSError:
        return
    for name, is_folder in items:
        path = os.path.join(place.folder, name)
        if is_folder and any(os.path.splitext(inner)[1].lower() in (".yaml", ".yml") for inner in _names(path)):
            message = "scenarios lie side by side: the files in this folder are passed over"
            yield problem_at(path, TOP, "file-folder", message, "move them up, beside the folder", "warning")
        elif not is_folder and (problem := other_ending(path)):
            yield problem


def other_ending(path: str) -> Problem | None:
    """The notice that a file is passed over for its ending."""
    stem, ending = os.path.splitext(path)
    if ending == ".yaml" or ending.lower() not in (".yaml", ".yml"):
        return None
    message = f"a scenario's name ends in '.yaml': a file that ends in '{ending}' is passed over"
    return problem_at(path, TOP, "file-ending", message, f"call it {os.path.basename(stem)}.yaml", "warning")


def _names(folder: str) -> list[str]:
    try:
        return os.listdir(folder)
    except OSError:
        return []


class Index:
    """The rows of the last time, by place and file; what is new is added, and what has gone is dropped.

    It is kept by columns, since JSON reads a few long lists ten times as fast as many short ones.
    """

    def __init__(self, cache: Cache, stamp: object) -> None:
        self._cache, self._stamp = cache, stamp
        kept = cache.load(INDEX, stamp) or {}
        self._kept = {place: _rows(columns) for place, columns in kept.items()}
        self._seen: dict[str, dict[str, Kept]] = {}
        self._changed = False

    def rows(self, place: Place) -> dict[str, Kept]:
        """What is kept of a place: file -> (size, time of last change, row)."""
        return self._kept.get(_key(place), {})

    def keep(self, place: Place, rows: dict[str, Kept]) -> None:
        """Takes the rows that a place has now."""
        before = self.rows(place)
        self._changed |= len(rows) != len(before) or any(before.get(name) is not row for name, row in rows.items())
        self._seen[_key(place)] = rows

    def save(self) -> None:
        """Writes what places have now where that has changed."""
        if self._changed:
            self._cache.save(INDEX, self._stamp, {place: _columns(rows) for place, rows in self._seen.items() if rows})


def _columns(rows: dict[str, Kept]) -> list[list[Any]]:
    table = [
        (name, size, changed, row.overrides, row.flawed, *row.entry) for name, (size, changed, row) in rows.items()
    ]
    return [list(column) for column in zip(*table, strict=True)]


def _rows(columns: list[list[Any]]) -> dict[str, Kept]:
    names, sizes, times, overrides, flawed, *fields = columns
    at = Entry._fields.index("tags")
    fields[at] = [tuple(tags) for tags in fields[at]]
    rows = map(Row._make, zip(map(Entry._make, zip(*fields, strict=True)), overrides, flawed, strict=True))
    return dict(zip(names, zip(sizes, times, rows, strict=True), strict=True))


def in_order(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Entries by date and id, those without a date last."""
    return tuple(sorted(entries, key=lambda entry: f"{entry[2] or '9999-99-99'} {entry[0]}"))


def _key(place: Place) -> str:
    return f"{place.called}|{place.folder}"


def folders(folder: str) -> list[str]:
    """The names of the folders in a folder, hidden ones and links left out; none where it can't be read."""
    try:
        with os.scandir(folder) as listing:
            return sorted(item.name for item in listing if item.is_dir(follow_symlinks=False) and item.name[0] != ".")
    except OSError:
        return []
