"""Which facts of the notes does the game use? By section: in play, behind the record, in world and campaigns."""

from collections.abc import Sequence
from textwrap import wrap
from typing import Any, NamedTuple

from game.authoring.fact_citations import Use, citations_by_fact
from game.files.library import Library

COLUMNS = 100
"""Width of the list of ids."""


class Covered(NamedTuple):
    """A section of the notes, and its facts by what cites them; a fact that several cite stands under each."""

    section: str
    title: str
    facts: int
    play: tuple[str, ...]
    record: tuple[str, ...]
    frame: tuple[str, ...]
    none: tuple[str, ...]

    def as_data(self) -> dict[str, Any]:
        """The object of game/RULES.md."""
        return {name: list(value) if isinstance(value, tuple) else value for name, value in self._asdict().items()}


def coverage(library: Library) -> list[Covered]:
    """Every section of the fact base, in the order of its files."""
    citing = citations_by_fact(library)

    def used(ids: Sequence[str], use: Use) -> tuple[str, ...]:
        return tuple(id for id in ids if any(citation.use == use for citation in citing.get(id, ())))

    return [
        Covered(
            section=section.name,
            title=section.title,
            facts=len(section.ids),
            play=used(section.ids, "play"),
            record=used(section.ids, "record"),
            frame=used(section.ids, "frame"),
            none=tuple(id for id in section.ids if id not in citing),
        )
        for section in library.fact_base.sections
    ]


def rows(found: Sequence[Covered]) -> list[tuple[str, ...]]:
    """The numbers, a row a section and one for all, for the columns of `HEAD`."""
    counts = [(one.facts, len(one.play), len(one.record), len(one.frame), len(one.none)) for one in found]
    sums = [sum(column) for column in zip(*counts, strict=True)]
    named = [(one.section, *map(str, count), one.title) for one, count in zip(found, counts, strict=True)]
    return [*named, ("all", *map(str, sums), "")]


HEAD = ("section", "facts", "play", "record", "world", "none", "")
"""Facts of a section, and how many of them are cited in play, behind a record, by world and campaigns, and by none."""


def unused(found: Sequence[Covered]) -> str:
    """The ids that nothing cites, section by section."""
    blocks = [
        wrap(f"{one.section}: {', '.join(one.none)}", COLUMNS, subsequent_indent="  ") for one in found if one.none
    ]
    return "\n".join(line for block in blocks for line in block) or "every fact is cited"
