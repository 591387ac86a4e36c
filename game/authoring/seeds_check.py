"""Does the fact base hold together? Works that are cited and listed, facts that exist where others name them."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from game.core.model.facts import Fact
from game.files.document import Path
from game.files.fact_file import Facts
from game.files.library import Library
from game.files.problem import Problem, problem_at
from game.files.record_file import RecordFile
from game.files.shape_words import did_you_mean
from game.files.source_file import Sources
from game.files.works import Work

_MENTION = re.compile(r"\bF(?:\.[A-Za-z0-9]+)+")
_TEXTS = ("claim", "correction", "note")


def seeds_problems(library: Library) -> Iterator[Problem]:
    """Everything that the files of the fact base say of one another and that isn't so."""
    base = library.fact_base
    for path, read in base.files.items():
        yield from facts_problems(read, path, library)
    if base.sources is not None:
        yield from sources_problems(base.sources, base.sources_path, library)


def facts_problems(read: RecordFile[Facts], path: str, library: Library) -> Iterator[Problem]:
    """What one file of facts says of works and of other facts that isn't so."""
    own = read.record.facts if read.record else {}
    facts = {**library.facts, **own}
    yield from works_problems(read, path, own, library.fact_base.works)
    for id, fact in own.items():
        for key, other in _mentioned(fact):
            if other not in facts:
                place = read.where.value(("facts", id, key))
                yield problem_at(path, place, "fact-mention", f"there is no fact '{other}'", did_you_mean(other, facts))
        circle = _circle(id, facts)
        if circle:
            place = read.where.value(("facts", id, "correction"))
            message = f"the correction leads back to itself: {' → '.join(circle)}"
            yield problem_at(path, place, "fact-circle", message, "say in one of them what the record is")


def _mentioned(fact: Fact) -> Iterator[tuple[str, str]]:
    """(key, id) of the facts that the texts of a fact name, each once a text."""
    for key in _TEXTS:
        for other in dict.fromkeys(mentions(getattr(fact, key) or "")):
            yield key, other


def works_problems(
    read: RecordFile[Any], path: str, facts: Mapping[str, Fact], works: Mapping[str, Work]
) -> Iterator[Problem]:
    """The works that facts of a file name and the bibliography doesn't have."""
    for id, fact in facts.items():
        for number, cited in enumerate(fact.works):
            if cited.work not in works:
                way: Path = ("facts", id, "works", number, "work")
                fix = did_you_mean(cited.work, works) or "add it to seeds/sources.yaml"
                message = f"there is no work '{cited.work}' in the bibliography"
                yield problem_at(path, read.where.value(way), "work-unknown", message, fix)


def sources_problems(read: RecordFile[Sources], path: str, library: Library) -> Iterator[Problem]:
    """The works of the bibliography that no fact names, of the fact base or of a scenario."""
    cited = {work.work for fact in _every_fact(library) for work in fact.works}
    for id in read.record.works if read.record else ():
        if id not in cited:
            message = f"no fact names '{id}'"
            fix = "cite it, or take it out"
            yield problem_at(path, read.where.key(("works", id)), "work-uncited", message, fix, "warning")


def mentions(text: str) -> list[str]:
    """The ids of the fact base that stand in a text, as in `See F.III.5.ii.d`."""
    return _MENTION.findall(text)


def _circle(id: str, facts: Mapping[str, Fact]) -> list[str]:
    """The way from a fact's correction through those that it names back to it, or nothing."""
    trails = [[id]]
    seen = set()
    while trails:
        trail = trails.pop()
        fact = facts.get(trail[-1])
        for other in mentions((fact.correction if fact else None) or ""):
            if other == id:
                return [*trail, id]
            if other not in seen:
                seen.add(other)
                trails.append([*trail, other])
    return []


def _every_fact(library: Library) -> Iterable[Fact]:
    """The facts as their authors wrote them, of the fact base and of scenarios."""
    for read in library.fact_base.files.values():
        yield from read.record.facts.values() if read.record else ()
    for entry in library.entries:
        if entry.problem is None:
            yield from library.scenario(entry.id).facts.values()
