"""What does the fact base hold? The files of `seeds/facts` and the bibliography beside them, read together and kept."""

import os
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from .cache import Cache
from .stamp import stamp

if TYPE_CHECKING:  # a warm start needs only what was kept
    from game.core.model.facts import Fact

    from .fact_file import Facts
    from .problem import Problem
    from .record_file import RecordFile
    from .source_file import Sources
    from .works import Work

FACTS = "facts.json"
WORKS = "works.json"


class Section(NamedTuple):
    """A section of the notes, or a point of one: what its ids begin with, its heading, and its facts in order."""

    name: str
    title: str
    ids: tuple[str, ...]


class FactBase:
    """The folder `seeds`: facts and works are read when they are asked for, and again only when a file has changed."""

    def __init__(self, folder: str, cache: Cache) -> None:
        self._facts_folder, self._cache = os.path.join(folder, "facts"), cache
        self.sources_path = os.path.join(folder, "sources.yaml")

    @cached_property
    def facts(self) -> "Mapping[str, Fact]":
        """The facts by id, their works told in their sources and no more listed; of two with one id the earlier counts.

        What their authors wrote is in `files`.
        """
        from game.core.model.facts import Fact

        from .compiled import pack
        from .unpacked import Unpacked

        made_of = [[path, *stamp(path)] for path in (*self._paths(), self.sources_path)]
        kept = self._cache.load(FACTS, made_of)
        if kept is not None:
            return Unpacked(Fact, kept)
        found = self._facts_read()
        if not self.problems:
            self._cache.save(FACTS, made_of, {id: pack(fact) for id, fact in found.items()})
        return found

    @cached_property
    def works(self) -> "Mapping[str, Work]":
        """The bibliography by id; none where there is no file."""
        from .compiled import pack, unpack
        from .works import Work

        made_of = [self.sources_path, *stamp(self.sources_path)]
        kept = self._cache.load(WORKS, made_of)
        if kept is not None:
            return {id: unpack(Work, work) for id, work in kept.items()}
        read = self.sources
        found = read.record.works if read is not None and read.record is not None else {}
        if read is not None and not read.problems:
            self._cache.save(WORKS, made_of, {id: pack(work) for id, work in found.items()})
        return found

    @cached_property
    def files(self) -> "Mapping[str, RecordFile[Facts]]":
        """Every file of facts as read, by path, in order of name."""
        from . import fact_file

        return {path: fact_file.read(path) for path in self._paths()}

    @property
    def sections(self) -> "tuple[Section, ...]":
        """The sections of the notes, one for each file of facts."""
        read = {os.path.basename(path).removesuffix(".yaml"): file.record for path, file in self.files.items()}
        return tuple(Section(name, found.title, tuple(found.facts)) for name, found in read.items() if found)

    @cached_property
    def sources(self) -> "RecordFile[Sources] | None":
        """The bibliography as read, or None where there is no file."""
        from . import source_file

        return source_file.read(self.sources_path) if os.path.isfile(self.sources_path) else None

    @cached_property
    def problems(self) -> "tuple[Problem, ...]":
        """What is wrong with the files, each by itself, and every id that stands in two."""
        found = [problem for read in self.files.values() for problem in read.problems]
        found += self.sources.problems if self.sources is not None else ()
        return (*found, *self._twice())

    def _facts_read(self) -> "dict[str, Fact]":
        from game.core.record import replace

        from .works import sourced

        facts: dict[str, Fact] = {}
        for read in self.files.values():
            for id, fact in read.record.facts.items() if read.record else ():
                facts.setdefault(id, replace(sourced(fact, self.works), works=()))
        return facts

    def _twice(self) -> "Iterator[Problem]":
        from .problem import problem_at

        seen: set[str] = set()
        for path, read in self.files.items():
            for id in read.record.facts if read.record else ():
                if id in seen:
                    place = read.where.key(("facts", id))
                    yield problem_at(path, place, "fact-twice", f"there is a fact '{id}' already")
                seen.add(id)

    def _paths(self) -> list[str]:
        try:
            names = sorted(name for name in os.listdir(self._facts_folder) if name.endswith(".yaml") and name[0] != ".")
        except OSError:
            return []
        return [os.path.join(self._facts_folder, name) for name in names]
