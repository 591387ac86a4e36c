"""What does a file of the fact base hold? Facts by id, as `{format: 1, facts: {F.IV.4.ii.a: {date, claim, …}}}`."""

import re
from collections.abc import Iterator, Mapping
from os import PathLike, fspath
from typing import Literal

from game.core.dates import first_day
from game.core.model.facts import Fact
from game.core.model.patterns import FACT_ID
from game.core.record import field, record

from .document import Document
from .link_dates import is_real
from .problem import Problem, problem_at
from .record_file import RecordFile, document_of, record_in
from .shape_words import PATTERNS

NO_SOURCE = "it names neither `source` nor `works`"
SOURCE_FIX = "name a work of the bibliography and the place in it, or author, work, year and page in `source`"

_FACT_ID = re.compile(FACT_ID)


@record
class Facts:
    """A file of the fact base."""

    format: Literal[1] = field(metadata={"description": "Version of the format."})
    facts: Mapping[str, Fact] = field(metadata={"description": "Facts by id.", "min_length": 1})
    title: str = field(default="", metadata={"description": "What the notes speak of here, as its heading."})


def read(path: str | PathLike[str], *, follow_links: bool = True, pure: bool = False) -> RecordFile[Facts]:
    """A file of facts; what cites them is looked at elsewhere."""
    document = document_of(None, fspath(path), follow_links=follow_links, pure=pure)
    facts, problems = record_in(Facts, document)
    if facts is not None:
        problems += tuple(_fact_problems(document, facts.facts))
    return RecordFile(facts, document.where, tuple(sorted(problems)), document.lines)


def _fact_problems(document: Document, facts: Mapping[str, Fact]) -> Iterator[Problem]:
    for id, fact in facts.items():
        if not _FACT_ID.match(id) or id.startswith("here."):
            place = document.where.key(("facts", id))
            yield problem_at(document.path, place, "fact-form", f"'{id}' {PATTERNS[FACT_ID][0]}", "like F.III.4.ii.a")
        if not fact.source and not fact.works:
            place = document.where.key(("facts", id))
            yield problem_at(document.path, place, "fact-unsourced", NO_SOURCE, SOURCE_FIX)
        for key, date in (("date", fact.date), ("known_from", fact.known_from)):
            if date is not None and not is_real(date):
                place = document.where.value(("facts", id, key))
                yield problem_at(document.path, place, "date-unreal", f"'{date}' is not in the calendar")
        if fact.date and fact.known_from and fact.known_from < first_day(fact.date):
            place = document.where.value(("facts", id, "known_from"))
            yield problem_at(
                document.path, place, "fact-known-early", f"it can't be known before its date ({fact.date})"
            )
