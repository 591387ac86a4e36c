"""Which junctures do the notes know? `seeds/junctures.yaml`: what a scenario can be begun from."""

from collections.abc import Mapping
from os import PathLike, fspath
from typing import Literal

from game.core.model.patterns import PARTIAL_DATE
from game.core.model.scenario import Theatre
from game.core.model.scenes import ReadingName
from game.core.record import field, means, record

from .record_file import RecordFile, document_of, record_in

PLAUSIBLE = "plausible"
"""How an advocate opens who is nobody that is documented."""


@record
class Alternative:
    """What Moscow could have done."""

    option: str = field(metadata=means("A few words that begin with a verb.", min_length=1))
    advocate: str = field(metadata=means("Who argued for it; `plausible …` where nobody is documented.", min_length=1))
    risk: str = field(metadata=means("What spoke against it.", min_length=1))
    historical: bool = field(default=False, metadata=means("true on the road taken."))


@record
class Juncture:
    """A moment of decision, as the notes tell it."""

    title: str = field(metadata=means("Heading.", min_length=1))
    date: str = field(metadata=means("Day, month, year or range.", pattern=PARTIAL_DATE))
    theatre: Theatre = field(metadata=means("Which map."))
    situation: str = field(metadata=means("How things stood.", min_length=1))
    taken: str = field(metadata=means("What Moscow did.", min_length=1))
    alternatives: tuple[Alternative, ...] = field(metadata=means("Roads taken and not taken.", min_length=3))
    at_once: str = field(metadata=means("What came of it soon.", min_length=1))
    in_the_long_run: str = field(metadata=means("What came of it in the end.", min_length=1))
    motives: Mapping[ReadingName, str] = field(metadata=means("How each reading explains the road taken."))
    questions: tuple[str, ...] = field(metadata=means("Questions for discussion.", min_length=1))
    difficulty: str = field(metadata=means("How firm the evidence is.", min_length=1))
    touches: tuple[str, ...] = field(default=(), metadata=means("Junctures that this one bears on."))
    facts: tuple[str, ...] = field(default=(), metadata=means("Facts that belong to it."))
    handling: str | None = field(default=None, metadata=means("How to treat what may upset."))


@record
class Junctures:
    """The file."""

    format: Literal[1] = field(metadata=means("Version of the format."))
    junctures: Mapping[str, Juncture] = field(metadata=means("Junctures by slug, in order of date.", min_length=1))


def read(path: str | PathLike[str], *, pure: bool = False) -> RecordFile[Junctures]:
    """The junctures, with every problem of the file's shape."""
    document = document_of(None, fspath(path), pure=pure)
    found, problems = record_in(Junctures, document)
    return RecordFile(found, document.where, tuple(sorted(problems)), document.lines, document.data)
