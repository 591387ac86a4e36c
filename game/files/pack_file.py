"""What does `pack.yaml` say of a pack? Who made it, under which licence, out of which sources."""

from game.core.model.patterns import SLUG
from game.core.record import field, record

from .problem import problem_at
from .record_file import RecordFile, document_of, record_in
from .summary import RESERVED_NAMES

LANGUAGE = r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"


@record
class Pack:
    """What a pack says about itself."""

    id: str = field(metadata={"description": "Its name among packs, and its folder's.", "pattern": SLUG})
    title: str = field(metadata={"description": "What it is called.", "min_length": 1})
    version: str = field(metadata={"description": "Which state of it this is, in quotes: '1.2'.", "min_length": 1})
    licence: str = field(
        metadata={"description": "What others may do with it: an SPDX id such as CC-BY-4.0, or words.", "min_length": 1}
    )
    authors: tuple[str, ...] = field(metadata={"description": "Who wrote it.", "min_length": 1})
    sources: tuple[str, ...] = field(
        metadata={"description": "Works that it rests on: author, work, year.", "min_length": 1}
    )
    language: str = field(
        default="en", metadata={"description": "Of its texts, as en, ru or pt-BR.", "pattern": LANGUAGE}
    )
    description: str = field(default="", metadata={"description": "What it is about, in a sentence or two."})


def read(path: str, *, source: bytes | None = None, pure: bool = False) -> RecordFile[Pack]:
    """What `pack.yaml` at this path says, or the `source` of one that has been read; links are not followed."""
    document = document_of(source, path, follow_links=False, pure=pure)
    pack, problems = record_in(Pack, document)
    if pack is not None:
        if pack.id in RESERVED_NAMES:
            place = document.where.value(("id",))
            message = f"no folder can be called '{pack.id}' on every system"
            problems += (problem_at(path, place, "file-name", message, "choose another id"),)
        for key, said in (("authors", pack.authors), ("sources", pack.sources)):
            for number in (at for at, text in enumerate(said) if not text.strip()):
                place = document.where.value((key, number))
                problems += (problem_at(path, place, "shape-empty", f"number {number + 1} of '{key}' is empty"),)
    return RecordFile(pack, document.where, tuple(sorted(problems)), document.lines)
