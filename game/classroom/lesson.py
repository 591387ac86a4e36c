"""How does a lesson pack come into its folder? Gathered, laid out and rendered whole, and only then written."""

from collections.abc import Callable, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from game.core.content_note import require_note
from game.core.errors import BrokenFile, GameError
from game.export import delivery
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
    fonts: bool = False
    """The game's own fonts inside the HTML files."""


def formats(said: str) -> tuple[Format, ...]:
    """The formats in a list such as `html,pdf`; HTML is always among them. Raises GameError for an unknown one."""
    asked = {part.strip().lower() for part in said.split(",")} - {""}
    unknown = sorted(asked - set(FORMATS))
    if unknown:
        raise GameError(f"there is no format '{unknown[0]}'; a pack comes as {', '.join(FORMATS)}")
    return tuple(form for form in FORMATS if form == "html" or form in asked)


def make(wish: Wish, library: Library, fonts: Path) -> tuple[Path, ...]:
    """Writes a lesson pack; returns the files. Raises GameError and leaves nothing behind where it can't.

    `fonts` is the folder of the game's fonts.
    """
    require_extras(wish.formats)
    delivery.require_folder(wish.folder)
    found = material(wish, library)
    rendered = [
        (f"{handout.name}.{form}", render(handout, form, wish, fonts))
        for handout in handouts(found, wish.length)
        for form in wish.formats
    ]

    def fill(folder: Path) -> None:
        for name, content in rendered:
            (folder / name).write_bytes(content)

    delivery.fill_folder(wish.folder, fill)
    return tuple(wish.folder / name for name, _ in rendered)


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


def render(handout: Handout, form: Format, wish: Wish, fonts: Path) -> bytes:
    """A handout as the bytes of a file, on the paper that is wished for."""
    match form:
        case "html":
            from . import html

            return html.page(handout, wish.paper, fonts if wish.fonts else None)
        case "pdf":
            from . import pdf

            return pdf.file(handout, wish.paper, fonts)
        case "docx":
            from . import docx

            return docx.file(handout, wish.paper)


def require_extras(wanted: Sequence[Format], find: Callable[[str], object] = find_spec) -> None:
    """Raises GameError where a format needs a package that isn't there; says which extra brings it."""
    for form in wanted:
        module, extra = _EXTRAS.get(form, ("", ""))
        if module and find(module) is None:
            raise GameError(f"{form.upper()} needs a package that isn't installed: pip install 'narkomindel[{extra}]'")
