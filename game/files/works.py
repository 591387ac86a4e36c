"""What is a work of the bibliography, and how is it told? Author, title, series (year), and the place in it."""

from collections.abc import Mapping
from typing import Literal

from game.core.model.facts import Fact
from game.core.model.scenario import Scenario
from game.core.record import field, means, record, replace

WorkKind = Literal["book", "article", "document", "collection", "thesis", "web"]


@record
class Work:
    """A book, an article or a document that facts rest on."""

    title: str = field(metadata=means("Its title, with the subtitle.", min_length=1))
    kind: WorkKind = field(metadata=means("What kind of work it is."))
    author: str | None = field(
        default=None, metadata=means("Who wrote it; editors with (ed.) or (eds.).", min_length=1)
    )
    year: int | None = field(default=None, metadata=means("Year of the edition cited; none for a running series."))
    until: int | None = field(default=None, metadata=means("Year of the last volume, where there are several."))
    edition: str | None = field(default=None, metadata=means("Which edition, if not the first.", min_length=1))
    series: str | None = field(default=None, metadata=means("Journal and number, or series and volume.", min_length=1))
    publisher: str | None = field(default=None, metadata=means("Who brought it out.", min_length=1))
    note: str | None = field(default=None, metadata=means("What a reader who looks for it should know.", min_length=1))


def said(work: Work, at: str | None = None) -> str:
    """A work in one line: author, title, series (year), and the place in it."""
    head = ", ".join(filter(None, (work.author, work.title, work.series)))
    when = " ".join(filter(None, (work.edition, _years(work))))
    return ", ".join(filter(None, (f"{head} ({when})" if when else head, at)))


def sourced(fact: Fact, works: Mapping[str, Work]) -> Fact:
    """The fact with its works told in its `source`; one that the bibliography doesn't have is told by its id."""
    if not fact.works:
        return fact
    told = [said(works[cited.work], cited.at) if cited.work in works else cited.work for cited in fact.works]
    return replace(fact, source="; ".join(filter(None, (*told, fact.source))))


def with_sources(scenario: Scenario, works: Mapping[str, Work]) -> Scenario:
    """The scenario with the works of its own facts told."""
    return replace(scenario, facts={name: sourced(fact, works) for name, fact in scenario.facts.items()})


def _years(work: Work) -> str:
    """`1994`, `1951-53`, or nothing where the title says it."""
    if work.year is None or (work.until is None and str(work.year) in work.title):
        return ""
    if work.until is None:
        return str(work.year)
    first, last = str(work.year), str(work.until)
    return f"{first}-{last[2:] if first[:2] == last[:2] else last}"
