"""What is a fact? A statement about the past with its standing, its sources and the day from which it was known."""

from typing import Literal

from game.core.record import field, means, record

from .patterns import DAY, ID, PARTIAL_DATE

Status = Literal["confirmed", "corrected", "disputed", "interpretation"]


@record
class WorkCited:
    """A work of the bibliography, and the place in it."""

    work: str = field(metadata=means("Its id in `seeds/sources.yaml`.", pattern=ID))
    at: str | None = field(default=None, metadata=means("Volume, chapter, article or page in it.", min_length=1))


@record
class Fact:
    """One statement about the past, with its standing and its sources. Its id is the key that it stands under."""

    claim: str = field(metadata=means("What is said, in our own words; nothing later than `known_from`.", min_length=1))
    status: Status = field(metadata=means("How it stands in the record."))
    source: str = field(
        default="",
        metadata=means(
            "Author, work, year, page: something that was opened. Needed where no `works` are named.", min_length=1
        ),
    )
    works: tuple[WorkCited, ...] = field(default=(), metadata=means("Works of the bibliography that bear it out."))
    date: str | None = field(
        default=None,
        metadata=means(
            "Day, month, year or range: 1925-10-12, 1925-10, '1925', 1924/1927; none for a view.", pattern=PARTIAL_DATE
        ),
    )
    known_from: str | None = field(
        default=None, metadata=means("First day on which Moscow could know it.", pattern=DAY)
    )
    place: str | None = field(default=None, metadata=means("Where it happened."))
    actors: tuple[str, ...] = field(default=(), metadata=means("States and persons."))
    correction: str | None = field(default=None, metadata=means("What the record says where the notes differ."))
    note: str | None = field(default=None, metadata=means("Detail, or what became known later."))
    checked: bool | Literal["doubtful"] = field(default=True, metadata=means("Read by a second reader, or doubtful."))
