"""What is in a site? Every juncture and campaign as a page, what else goes with them, and pages that lead there."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from game.core.dates import spoken
from game.core.errors import GameError
from game.core.sentences import capitalised

from . import site_pages
from .page import AS_IT_IS, Wish, page
from .site_pages import Line, Link

if TYPE_CHECKING:
    from game.core.model.facts import Fact
    from game.files.library import Library

Extras = Callable[[str, Path], None]
"""Puts what else goes with a juncture or campaign, by its id, into a folder that it may make."""
GUIDES = {"README": "How a scenario is written", "PROBLEMS": "Every problem that check can find"}
"""The guides beside the scenarios, by the stem of their files."""


class Site(NamedTuple):
    """What a site is made of."""

    library: "Library"
    assets: Path
    guides: Path
    """The folder with the guides (`GUIDES`), of which each may be missing."""
    wish: Wish = AS_IT_IS
    """What is asked of its pages."""


def require_markdown() -> None:
    """Raises GameError where the package is missing that turns the guides into pages."""
    from importlib.util import find_spec

    if find_spec("markdown_it") is None:
        raise GameError("a site needs a package that isn't installed: pip install 'narkomindel[site]'")


def fill(site: Site, folder: Path, extras: Extras) -> None:
    """Writes a site into an empty folder. Raises GameError where a juncture can't go to a class."""
    library = site.library
    playable = [entry for entry in library.entries if entry.problem is None]
    junctures = [
        _line(site, folder, "junctures", entry.id, entry.title, spoken(entry.date), extras)
        for entry in sorted(playable, key=lambda entry: (entry.date, entry.id))
    ]
    campaigns = [
        _line(site, folder, "campaigns", id, found.title, f"{spoken(found.start)} to {spoken(found.to)}", extras)
        for id, found in library.deals.campaigns.items()
        if library.deals.entries(found)
    ]
    guides = [name for name in GUIDES if (site.guides / f"{name}.md").is_file()]
    links = [("corrections.html", "What common notes get wrong"), ("credits.html", "Licence and credits")]
    links += [(f"{name.lower()}.html", GUIDES[name]) for name in guides]
    _write(folder / "index.html", site_pages.index(junctures, campaigns, links))
    _write(folder / "corrections.html", site_pages.corrections(_corrected(library)))
    _write(folder / "credits.html", site_pages.licence())
    for name in guides:
        text = (site.guides / f"{name}.md").read_text("utf-8")
        _write(
            folder / f"{name.lower()}.html",
            site_pages.guide(GUIDES[name], text, {f"{stem}.md": f"{stem.lower()}.html" for stem in guides}),
        )


def _line(site: Site, folder: Path, kind: str, id: str, title: str, when: str, extras: Extras) -> Line:
    """Writes what belongs to one id, and returns its line of the list."""
    place = folder / kind / id
    place.mkdir(parents=True)
    (place / "index.html").write_bytes(page(site.library, [id], site.assets, site.wish).content)
    extras(id, place)
    found = sorted(path.relative_to(folder) for path in place.rglob("*") if path.is_file())
    more = [Link(path.as_posix(), _called(path)) for path in found if path.name != "index.html"]
    return Line(title, when, f"{kind}/{id}/index.html", tuple(more))


def _called(path: Path) -> str:
    """`pack/2-slides.html` as it is called in a list: `Slides`, with its kind where it is no page."""
    words = path.stem.lstrip("0123456789-").replace("-", " ")
    kind = "" if path.suffix == ".html" else f" ({path.suffix[1:].upper()})"
    return f"{capitalised(words)}{kind}"


def _corrected(library: "Library") -> "Sequence[tuple[str, Fact]]":
    return sorted((id, fact) for id, fact in library.facts.items() if fact.correction)


def _write(path: Path, text: str) -> None:
    path.write_bytes(text.encode())
