"""What is installed? Every scenario, the world and the facts: listed at once, read when asked for, kept compiled."""

import os
from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING
from zlib import adler32, crc32

from game.core.errors import BrokenFile, GameError

from .cache import Cache
from .catalogue import (
    NOT_SCENARIOS,
    UNKNOWN,
    YOURS,
    Entry,
    Found,
    Index,
    Kept,
    Place,
    Row,
    files,
    in_order,
    passed_over,
    places,
    second_dot,
    unreadable,
)
from .problem import Problem, errors, headline, problem_at
from .regular_file import read_bytes
from .seeds import FactBase
from .stamp import stamp

if TYPE_CHECKING:  # whoever only lists doesn't wait for the records
    from pathlib import Path

    from game.core.deal import Deal
    from game.core.expression import Tree
    from game.core.model.facts import Fact
    from game.core.model.scenario import Scenario
    from game.core.model.world import World

    from .compiled import Compiled
    from .deals import Deals
    from .record_file import RecordFile

__all__ = ["Entry", "Library", "open_library"]

WORLD = "world.json"
CAMPAIGNS = "campaigns.yaml"


def open_library(
    shipped: "Path", seeds: "Path", user: "Path | None", cache: "Path | None", *, packs: "Path | None" = None
) -> "Library":
    """Everything installed. `shipped` holds `world.yaml` and scenarios, `seeds` the fact base.

    The user's folder, packs and cache may be absent; without a cache every file is read anew.
    """
    where = places(os.fspath(shipped), _text(packs), _text(user))
    return Library(os.path.join(shipped, "world.yaml"), os.fspath(seeds), where, Cache(_text(cache)))


class Library:
    """Everything installed, opened once: cheap to open, and what a scenario says is read when it is asked for."""

    def __init__(self, world: str, seeds: str, where: tuple[Place, ...], cache: Cache) -> None:
        self.world_path, self.cache = world, cache
        self.fact_base = FactBase(seeds, cache)
        self.world_stamp = [world, *stamp(world)]
        self._places: dict[str, Place] = {}
        self._flawed: list[Found] = []
        self._repeated: list[tuple[Found, str]] = []
        self._notices: list[Problem] = []
        self._open: dict[str, Compiled] = {}
        self._where = where
        self.entries: tuple[Entry, ...] = self._listed(where)

    @cached_property
    def world(self) -> "World":
        """The world in January 1924. Raises GameError where `world.yaml` can't be used."""
        from game.core.model.world import World

        from .compiled import pack, unpack

        kept = self.cache.load(WORLD, self.world_stamp)
        if kept is not None:
            return unpack(World, kept)
        read = self.world_read
        wrong = errors(read.problems)
        if read.record is None or wrong:
            raise BrokenFile(headline(wrong[0]))
        self.cache.save(WORLD, self.world_stamp, pack(read.record))
        return read.record

    @cached_property
    def world_read(self) -> "RecordFile[World]":
        """The file of the world with all its problems."""
        from . import world_file

        return world_file.read(self.world_path)

    @property
    def facts(self) -> "Mapping[str, Fact]":
        """The facts of the fact base, by id."""
        return self.fact_base.facts

    def scenario(self, id: str) -> "Scenario":
        """A scenario that can be played. Raises GameError for an unknown id, and for a file with an error."""
        return self._compiled(id).scenario

    def take_in(self, path: str) -> str:
        """The id of a scenario file that lies anywhere: from now on it is played by that, and no campaign deals it.

        Raises GameError where there is no such file, where a campaign has its id, and for a file with an error.
        """
        folder, name = os.path.split(path)
        if os.path.isdir(path):
            raise GameError(f"{path} is a folder: which file of it?")
        if not os.path.isfile(path):
            raise GameError(f"there is no file '{path}'")
        if not name.endswith(".yaml") or name in NOT_SCENARIOS:
            raise GameError(f"'{path}' is no scenario's file")
        id = name[:-5]
        if id in self.deals.campaigns:
            raise GameError(f"a campaign is called '{id}': call the file otherwise")
        self._places[id] = Place(folder or os.curdir, "here", True)
        self._open.pop(id, None)
        self._compiled(id)
        return id

    def trees(self, id: str) -> "Mapping[str, Tree]":
        """The trees of a scenario's expressions by their text, so that nobody needs to parse them again."""
        return self._compiled(id).trees

    @cached_property
    def deals(self) -> "Deals":
        """The campaigns, and what each of them and each scenario deals."""
        from .deals import Deals

        return Deals(self, *self.campaign_files)

    @property
    def campaign_files(self) -> tuple[str, str | None]:
        """Where the shipped campaigns stand, and where the user's would; None where there is no folder for them."""
        user = next((place.folder for place in self._where if place.called == YOURS), None)
        own = os.path.join(user, CAMPAIGNS) if user is not None else None
        return os.path.join(os.path.dirname(self.world_path), CAMPAIGNS), own

    @property
    def playable(self) -> "tuple[Entry, ...]":
        """The lines of the list that campaigns may deal: no drafts, and no files that can't be played."""
        return tuple([entry for entry in self.entries if entry.problem is None and not entry.draft])

    def deal(self, id: str) -> "Deal":
        """What a run of this campaign or scenario plays. Raises GameError for an unknown id or an empty campaign."""
        return self.deals.deal(id)

    def path(self, id: str) -> "Path":
        """Where a scenario's file lies. Raises GameError for an unknown id."""
        from pathlib import Path

        return Path(self._file(id).path)

    def problems(self) -> tuple[Problem, ...]:
        """Every problem of everything installed, by file and place; only files that have problems are read again."""
        found = [*self._notices, *self.world_read.problems, *self.deals.problems(), *self.fact_base.problems]
        for folder in self._where:
            found += passed_over(folder)
        for file in self._flawed:
            found += self._read(file).problems
        for file, earlier in self._repeated:
            place = self._read(file).where.value(("id",))
            message = f"there is a scenario '{file.stem}' already, {earlier}"
            found.append(problem_at(file.path, place, "file-twice", message, "rename it, or say 'overrides: true'"))
        return tuple(sorted(found))

    def _listed(self, where: tuple[Place, ...]) -> tuple[Entry, ...]:
        """The list; of two files with one id the earlier stands in it, unless the later overrides it."""
        index = Index(self.cache, self.world_stamp)
        entries: dict[str, Entry] = {}
        for place in where:
            self._notices += filter(None, (unreadable(place),))
            rows = self._rows(place, index.rows(place))
            index.keep(place, rows)
            for name, (_, _, row) in rows.items():
                stem = name[:-5]
                if row.flawed:
                    self._flawed.append(Found(stem, place))
                if stem in entries and not row.overrides:
                    self._repeated.append((Found(stem, place), self._places[stem].called))
                else:
                    entries[stem], self._places[stem] = row.entry, place
        index.save()
        return in_order(entries.values())

    def _rows(self, place: Place, before: dict[str, Kept]) -> dict[str, Kept]:
        """The rows of a place: those of before where the file hasn't changed, else its file read."""
        rows: dict[str, Kept] = {}
        for name, size, changed in files(place):
            kept = before.get(name)
            if kept is not None and kept[0] == size != UNKNOWN and kept[1] == changed:
                rows[name] = kept
                continue
            notice = second_dot(place, name)
            if notice is not None:
                self._notices.append(notice)
            else:
                rows[name] = size, changed, self._read_row(Found(name[:-5], place))
        return rows

    def _read_row(self, found: Found) -> Row:
        from . import summary

        return summary.row(found, self._read(found))

    def _file(self, id: str) -> Found:
        place = self._places.get(id)
        if place is None:
            from .shape_words import did_you_mean

            fix = did_you_mean(id, self._places)
            raise GameError(f"there is no scenario '{id}'" + (f"; {fix.removesuffix('?')}" if fix else ""))
        return Found(id, place)

    def _compiled(self, id: str) -> "Compiled":
        found = self._file(id)
        if id not in self._open:
            self._open[id] = self._opened(found)
        return self._open[id]

    def sourced(self, scenario: "Scenario") -> "Scenario":
        """A scenario with the works that its own facts name told in their sources."""
        if not any(fact.works for fact in scenario.facts.values()):
            return scenario
        from .works import with_sources

        return with_sources(scenario, self.fact_base.works)

    def _opened(self, found: Found) -> "Compiled":
        """The compiled scenario if its source is still the one that it was compiled from, else the source read anew."""
        from .compiled import pack_scenario, unpack_scenario

        source = read_bytes(found.path, follow_links=found.place.follow_links)
        if isinstance(source, Problem):
            raise BrokenFile(headline(source))
        kept = self.cache.load(_kept_as(found), [found.path, self.world_stamp])
        if kept is not None and kept["digest"] == _digest(source):
            return self._sourced(unpack_scenario(kept))
        read = self._read(found, source)
        wrong = errors(read.problems)
        if read.record is None or wrong:
            raise BrokenFile(headline(wrong[0]))
        return self._sourced(unpack_scenario(pack_scenario(read.record, _digest(source))))

    def _sourced(self, compiled: "Compiled") -> "Compiled":
        return compiled._replace(scenario=self.sourced(compiled.scenario))

    def _read(self, found: Found, source: bytes | None = None) -> "RecordFile[Scenario]":
        """A scenario file with all its problems; one that can be played is kept compiled."""
        from . import scenario_file, summary
        from .compiled import pack_scenario

        content = read_bytes(found.path, follow_links=found.place.follow_links) if source is None else source
        if isinstance(content, Problem):
            return scenario_file.unread(content)
        read = scenario_file.read(found.path, self.world, source=content)
        read = read._replace(problems=tuple(sorted((*read.problems, *summary.name_problems(found, read)))))
        if read.record is not None and not errors(read.problems):
            self.cache.save(
                _kept_as(found), [found.path, self.world_stamp], pack_scenario(read.record, _digest(content))
            )
        return read


def _kept_as(found: Found) -> str:
    """The name of a compiled scenario in the cache; files of one name in two folders don't share it."""
    return f"{found.stem[:60]}-{crc32(found.path.encode('utf-8', 'surrogatepass')):08x}.json"


def _text(path: "Path | None") -> str | None:
    return None if path is None else os.fspath(path)


def _digest(source: bytes) -> str:
    """Tells a file from what it was before: two checksums and its length, as no start can wait for OpenSSL."""
    return f"{len(source)}-{crc32(source):08x}-{adler32(source):08x}"
