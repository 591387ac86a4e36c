"""How does a lesson pack come into its folder? Gathered, laid out and rendered whole, and only then written."""

import os
from collections.abc import Callable, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from game.core.content_note import require_note
from game.core.errors import BrokenFile, GameError
from game.files import curriculum_file
from game.files.curriculum_file import Curriculum
from game.files.library import Library
from game.files.problem import errors, headline

from .material import Material, gather
from .pack import handouts
from .page import FORMATS, Format, Handout, Paper

_EXTRAS: dict[Format, tuple[str, str]] = {"pdf": ("typst", "pdf"), "docx": ("docx", "docx")}
"""For each format the module that it needs, and the extra that brings it."""


class Wish(NamedTuple):
    """What is asked of a pack."""

    id: str
    folder: Path
    scene: str | None = None
    seed: int = 0
    length: int = 50
    paper: Paper = "a4"
    formats: tuple[Format, ...] = ("html",)


def formats(said: str) -> tuple[Format, ...]:
    """The formats in a list such as `html,pdf`; HTML is always among them. Raises GameError for an unknown one."""
    asked = {part.strip().lower() for part in said.split(",")} - {""}
    unknown = sorted(asked - set(FORMATS))
    if unknown:
        raise GameError(f"there is no format '{unknown[0]}'; a pack comes as {', '.join(FORMATS)}")
    return tuple(form for form in FORMATS if form == "html" or form in asked)


def make(wish: Wish, library: Library, fonts: Path) -> tuple[Path, ...]:
    """Writes a lesson pack; returns the files. Raises GameError and leaves nothing behind where it can't."""
    require_extras(wish.formats)
    require_folder(wish.folder)
    found = material(wish, library)
    rendered = [
        (f"{handout.name}.{form}", render(handout, form, wish.paper, fonts))
        for handout in handouts(found, wish.length)
        for form in wish.formats
    ]
    return _written(wish.folder, rendered)


def material(wish: Wish, library: Library) -> Material:
    """What the lesson is made from. Raises GameError for a campaign, an unknown id or a juncture without its note."""
    campaign = library.deals.campaigns.get(wish.id)
    if campaign is not None:
        junctures = ", ".join(entry.id for entry in library.deals.entries(campaign))
        raise GameError(f"'{wish.id}' is a campaign, and a lesson takes one juncture: {junctures or 'it has none yet'}")
    scenario = library.scenario(wish.id)
    require_note(scenario)
    deal = library.deal(wish.id)
    return gather(deal, library.facts, wish.scene, wish.seed, curricula(library, wish.id))


def curricula(library: Library, id: str) -> tuple[Curriculum, ...]:
    """Where a juncture stands in curricula; none where no file says so. Raises GameError for a file that is broken."""
    path = Path(library.deals.path).with_name("curricula.yaml")
    if not path.exists():
        return ()
    read = curriculum_file.read(path)
    wrong = errors(read.problems)
    if read.record is None or wrong:
        raise BrokenFile(headline(wrong[0]))
    return tuple(found for found in read.record.curricula.values() if id in found.scenarios)


def render(handout: Handout, form: Format, paper: Paper, fonts: Path) -> bytes:
    """A handout as the bytes of a file."""
    match form:
        case "html":
            from . import html

            return html.page(handout, paper, fonts)
        case "pdf":
            from . import pdf

            return pdf.file(handout, paper, fonts)
        case "docx":
            from . import docx

            return docx.file(handout, paper)


def require_extras(wanted: Sequence[Format], find: Callable[[str], object] = find_spec) -> None:
    """Raises GameError where a format needs a package that isn't there; says which extra brings it."""
    for form in wanted:
        module, extra = _EXTRAS.get(form, ("", ""))
        if module and find(module) is None:
            raise GameError(f"{form.upper()} needs a package that isn't installed: pip install 'narkomindel[{extra}]'")


def require_folder(folder: Path) -> None:
    """Raises GameError for a folder that holds anything, is none, or can't be written in; makes nothing."""
    try:
        if folder.exists() and not folder.is_dir():
            raise GameError(f"'{folder}' is not a folder")
        if folder.exists() and any(folder.iterdir()):
            raise GameError(f"the folder '{folder}' is not empty; name a new one")
        nearest = next(place for place in (folder, *folder.absolute().parents) if place.exists())
        if not nearest.is_dir() or not os.access(nearest, os.W_OK | os.X_OK):
            raise GameError(f"the folder '{nearest}' can't be written in")
    except (OSError, ValueError) as error:
        raise GameError(f"the folder '{folder}' can't be used: {_reason(error)}") from None


def _written(folder: Path, rendered: Sequence[tuple[str, bytes]]) -> tuple[Path, ...]:
    """Writes files into a folder; where one can't be written, those before it are taken away again."""
    missing = [place for place in (folder, *folder.parents) if not place.exists()]
    made: list[Path] = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in rendered:
            with (folder / name).open("xb") as file:
                made.append(folder / name)
                file.write(content)
    except OSError as error:
        for path in made:
            path.unlink(missing_ok=True)
        for place in missing:
            if place.is_dir() and not any(place.iterdir()):
                place.rmdir()
        raise GameError(f"the pack can't be written into '{folder}': {_reason(error)}") from None
    return tuple(made)


def _reason(error: Exception) -> str:
    said = getattr(error, "strerror", None) or "its name can't be used here"
    return f"{said[:1].lower()}{said[1:]}"
