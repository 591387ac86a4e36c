"""Which junctures do the notes know? `seeds/junctures.yaml`: what a scenario can be begun from."""

from collections.abc import Mapping
from dataclasses import field
from os import PathLike, fspath
from typing import Any, Literal

from game.core.model import PARTIAL_DATE, ReadingName, Theatre, record

from .record_file import RecordFile, document_of, record_in

PLAUSIBLE = "plausible"
"""How an advocate opens who is nobody that is documented."""


def _says(description: str, **constraints: Any) -> dict[str, Any]:
    return {"description": description, **constraints}


@record
class Alternative:
    """What Moscow could have done."""

    option: str = field(metadata=_says("A few words that begin with a verb.", min_length=1))
    advocate: str = field(metadata=_says("Who argued for it; `plausible …` where nobody is documented.", min_length=1))
    risk: str = field(metadata=_says("What spoke against it.", min_length=1))
    historical: bool = field(default=False, metadata=_says("true on the road taken."))


@record
class Juncture:
    """A moment of decision, as the notes tell it."""

    title: str = field(metadata=_says("Heading.", min_length=1))
    date: str = field(metadata=_says("Day, month, year or range.", pattern=PARTIAL_DATE))
    theatre: Theatre = field(metadata=_says("Which map."))
    situation: str = field(metadata=_says("How things stood.", min_length=1))
    taken: str = field(metadata=_says("What Moscow did.", min_length=1))
    alternatives: tuple[Alternative, ...] = field(metadata=_says("Roads taken and not taken.", min_length=3))
    at_once: str = field(metadata=_says("What came of it soon.", min_length=1))
    in_the_long_run: str = field(metadata=_says("What came of it in the end.", min_length=1))
    motives: Mapping[ReadingName, str] = field(metadata=_says("How each reading explains the road taken."))
    questions: tuple[str, ...] = field(metadata=_says("Questions for discussion.", min_length=1))
    difficulty: str = field(metadata=_says("How firm the evidence is.", min_length=1))
    touches: tuple[str, ...] = field(default=(), metadata=_says("Junctures that this one bears on."))
    facts: tuple[str, ...] = field(default=(), metadata=_says("Facts that belong to it."))
    handling: str | None = field(default=None, metadata=_says("How to treat what may upset."))


@record
class Junctures:
    """The file."""

    format: Literal[1] = field(metadata=_says("Version of the format."))
    junctures: Mapping[str, Juncture] = field(metadata=_says("Junctures by slug, in order of date.", min_length=1))


def read(path: str | PathLike[str], *, pure: bool = False) -> RecordFile[Junctures]:
    """The junctures, with every problem of the file's shape."""
    document = document_of(None, fspath(path), pure=pure)
    found, problems = record_in(Junctures, document)
    return RecordFile(found, document.where, tuple(sorted(problems)), document.lines, document.data)
