"""Which works do facts rest on? `seeds/sources.yaml`: the bibliography, as `{format: 1, works: {id: {…}}}`."""

import re
from collections.abc import Iterator, Mapping
from os import PathLike, fspath
from typing import Literal

from game.core.model.patterns import ID
from game.core.record import field, record

from .document import Document
from .problem import Problem, problem_at
from .record_file import RecordFile, document_of, record_in
from .shape_words import PATTERNS
from .works import Work

_ID = re.compile(ID)


@record
class Sources:
    """The bibliography."""

    format: Literal[1] = field(metadata={"description": "Version of the format."})
    works: Mapping[str, Work] = field(metadata={"description": "Works by id, as in jacobson_1994.", "min_length": 1})


def read(path: str | PathLike[str], *, pure: bool = False) -> RecordFile[Sources]:
    """The bibliography with every problem in it; which facts cite it is looked at elsewhere."""
    document = document_of(None, fspath(path), pure=pure)
    sources, problems = record_in(Sources, document)
    if sources is not None:
        problems += tuple(_problems(document, sources.works))
    return RecordFile(sources, document.where, tuple(sorted(problems)), document.lines)


def _problems(document: Document, works: Mapping[str, Work]) -> Iterator[Problem]:
    seen: dict[tuple[str | None, str, int | None], str] = {}
    for id, work in works.items():
        at_key = document.where.key(("works", id))
        if not _ID.match(id):
            yield problem_at(document.path, at_key, "work-form", f"'{id}' {PATTERNS[ID][0]}", PATTERNS[ID][1])
        if work.until is not None and work.until <= (work.year or work.until):
            place = document.where.value(("works", id, "until"))
            yield problem_at(document.path, place, "work-years", "'until' must be a year after 'year'")
        earlier = seen.setdefault((work.author, work.title.casefold(), work.year), id)
        if earlier != id:
            message = f"'{earlier}' has the same author, title and year"
            yield problem_at(document.path, at_key, "work-twice", message, "keep one of the two")
