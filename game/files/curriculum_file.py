"""What does `curricula.yaml` hold? Where junctures stand in what schools teach, with the page that says so."""

from collections.abc import Collection, Iterator, Mapping
from os import PathLike, fspath
from re import compile as pattern
from typing import Literal

from game.core.model.patterns import DAY, ID, SLUG
from game.core.record import field, record

from .document import Document
from .link_dates import is_real
from .problem import Problem, problem_at
from .record_file import RecordFile, document_of, record_in
from .shape_words import PATTERNS, did_you_mean

_ID = pattern(ID)
_SLUG = pattern(SLUG)


@record
class Curriculum:
    """One part of one curriculum, and the junctures that it covers."""

    framework: str = field(metadata={"description": "Examining body and course, with its code.", "min_length": 1})
    part: str = field(metadata={"description": "Paper, component or topic.", "min_length": 1})
    says: str = field(metadata={"description": "What it asks for here, in our own words.", "min_length": 1})
    scenarios: tuple[str, ...] = field(metadata={"description": "Ids of the junctures.", "min_length": 1})
    source: str = field(metadata={"description": "The document that says so.", "min_length": 1})
    address: str = field(metadata={"description": "Where it was read.", "pattern": r"^https?://[^\s]+$"})
    read: str = field(metadata={"description": "Day on which it was read.", "pattern": DAY})


@record
class Curricula:
    """`curricula.yaml`."""

    format: Literal[1] = field(metadata={"description": "Version of the format."})
    curricula: Mapping[str, Curriculum] = field(metadata={"description": "Parts of curricula, by id.", "min_length": 1})


def read(
    path: str | PathLike[str], known: Collection[str] | None = None, *, pure: bool = False
) -> RecordFile[Curricula]:
    """The curricula of a file; `known` are the ids of the junctures that there are, None where nobody can say."""
    document = document_of(None, fspath(path), pure=pure)
    curricula, problems = record_in(Curricula, document)
    if curricula is not None:
        problems += tuple(_problems(document, curricula, known))
    return RecordFile(curricula, document.where, tuple(sorted(problems)), document.lines)


def _problems(document: Document, curricula: Curricula, known: Collection[str] | None) -> Iterator[Problem]:
    where, path = document.where, document.path
    for id, found in curricula.curricula.items():
        way = ("curricula", id)
        if not _ID.match(id):
            yield problem_at(path, where.key(way), "name-form", f"'{id}' {PATTERNS[ID][0]}", PATTERNS[ID][1])
        if not is_real(found.read):
            yield problem_at(path, where.value((*way, "read")), "date-unreal", f"'{found.read}' is not in the calendar")
        for number, scenario in enumerate(found.scenarios):
            place = where.value((*way, "scenarios", number))
            if not _SLUG.match(scenario):
                yield problem_at(path, place, "name-form", f"'{scenario}' {PATTERNS[SLUG][0]}", PATTERNS[SLUG][1])
            elif known is not None and scenario not in known:
                fix = did_you_mean(scenario, known)
                yield problem_at(path, place, "link-scenario", f"there is no scenario '{scenario}'", fix)
