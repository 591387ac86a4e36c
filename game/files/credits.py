"""Whose work is in the game, and under which licence? People, fonts, maps, libraries and works, as their files say."""

import re
from collections.abc import Iterable, Mapping
from importlib import metadata
from pathlib import Path
from typing import NamedTuple

from game.files.works import Work, WorkKind, said

PROJECT = "narkomindel"
GAME, LETTERS, LIBRARIES = "The game", "Letters and maps", "Libraries"
KINDS: dict[WorkKind, str] = {
    "book": "Books", "article": "Articles", "document": "Documents", "collection": "Collections", "thesis": "Theses",
    "web": "On the web",
}  # fmt: skip
_WORDS = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_NAME = re.compile(r"[A-Za-z0-9._-]+")
_EXTRA = re.compile(r"extra == ['\"]([a-z0-9]+)['\"]")
_FOR_PLAY = frozenset(("a11y", "pdf", "docx", "site"))
"""Extras that somebody who plays or teaches may have."""


class Credit(NamedTuple):
    """Somebody's work: what it is, whose, and what there is to read about it."""

    group: str
    title: str
    particulars: str
    text: str
    """Paragraphs, parted by empty lines."""


def credited(root: Path, works: Mapping[str, Work], version: str) -> tuple[Credit, ...]:
    """All of it in order. `root` is the folder that holds `assets`, and in a checkout the licences too.

    Raises OSError where a file is missing that ships with the game.
    """
    return (*_game(root, version), *_letters(root / "assets"), *_libraries(root), *_works(works))


def _game(root: Path, version: str) -> Iterable[Credit]:
    """Who made it, how it is cited, and its two licences whole."""
    code, texts = _licence(root, "LICENSE"), _licence(root, "LICENSE-texts")
    owner = re.search(r"Copyright \(c\) (\d{4}) (.+)", code)
    year, people = (owner[1], owner[2]) if owner else ("", "The Narkomindel contributors")
    cited = (
        f"{people}. Narkomindel: decisions of Soviet foreign policy, 1924–1953. Version {version}. {year}. CC BY 4.0."
    )
    made = "Program, scenarios, facts, maps, drawings and sounds. Each keeps their copyright."
    yield Credit(GAME, people, "program, texts, facts and art", f"{made}\n\nCopyright {year} {people}.")
    one = "A fact is cited by its number and the source that stands with it; a juncture by its title and day."
    yield Credit(GAME, "How to cite", f"version {version}", f"{cited}\n\n{one}")
    yield Credit(GAME, "Licence of the program", "MIT", code)
    yield Credit(GAME, "Licence of texts, facts and art", "CC BY 4.0", texts)


def _licence(root: Path, name: str) -> str:
    """A licence as it lies in a checkout, or as it was installed; nothing where it is in neither."""
    path = root / name
    if path.is_file():
        return path.read_text(encoding="utf-8")
    try:
        return metadata.distribution(PROJECT).read_text(f"licenses/{name}") or ""
    except metadata.PackageNotFoundError:
        return ""


def _letters(assets: Path) -> Iterable[Credit]:
    """The fonts with their licences, and what the maps are made from."""
    for path in sorted((assets / "fonts").glob("OFL-*.txt")):
        text = path.read_text(encoding="utf-8")
        yield Credit(LETTERS, _WORDS.sub(" ", path.stem.removeprefix("OFL-")), "SIL Open Font License 1.1", text)
    _, _, rest = (assets / "README.md").read_text(encoding="utf-8").partition("## Everything else")
    yield Credit(LETTERS, "Natural Earth", "outlines of land; public domain", rest.replace("`", "").strip())


def _libraries(root: Path) -> Iterable[Credit]:
    """What the program stands on, with the versions that are installed here."""
    for asked in _requirements(root):
        extra = _EXTRA.search(asked)
        name = _NAME.match(asked)
        if name is None or (extra is not None and extra[1] not in _FOR_PLAY):
            continue
        wanted = "always" if extra is None else f"with the extra {extra[1]}"
        yield _library(name[0], wanted)


def _library(name: str, wanted: str) -> Credit:
    try:
        found = metadata.metadata(name)
    except metadata.PackageNotFoundError:
        return Credit(LIBRARIES, name, "not installed here", f"Used {wanted}.")
    named = _stated(found)
    licence = f"Licence: {named}." if named else ""
    about = "\n\n".join(filter(None, (_first(found, "Summary"), licence, _home(found))))
    short = f" · {named}" if named and len(named) < 30 else ""
    return Credit(LIBRARIES, name, f"{found['Version']}{short}", f"{about}\n\nUsed {wanted}.")


def _stated(found: metadata.PackageMetadata) -> str:
    """The licence that a library states."""
    stated = _first(found, "License-Expression") or _first(found, "License")
    if stated and "\n" not in stated and len(stated) < 80:
        return stated
    listed = (line.rpartition(" :: ")[2] for line in found.get_all("Classifier") or () if line.startswith("License ::"))
    return next(listed, "")


def _home(found: metadata.PackageMetadata) -> str:
    """Where it is at home."""
    urls = [url.partition(", ")[2] for url in found.get_all("Project-URL") or ()]
    return _first(found, "Home-page") or next(iter(urls), "")


def _first(found: metadata.PackageMetadata, name: str) -> str:
    return next(iter(found.get_all(name) or ()), "")


def _requirements(root: Path) -> Iterable[str]:
    """What the project asks for, as installed or as a checkout says."""
    try:
        return metadata.requires(PROJECT) or ()
    except metadata.PackageNotFoundError:
        return _written_down(root / "pyproject.toml")


def _written_down(path: Path) -> Iterable[str]:
    if not path.is_file():
        return ()
    import tomllib

    project = tomllib.loads(path.read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"].items()
    return (*project["dependencies"], *(f"{one}; extra == '{extra}'" for extra, all_of in extras for one in all_of))


def _works(works: Mapping[str, Work]) -> Iterable[Credit]:
    """The bibliography, by kind and then by author."""
    for kind, group in KINDS.items():
        listed = [(id, work) for id, work in works.items() if work.kind == kind]
        for id, work in sorted(listed, key=lambda one: (_by(one[1]), one[0])):
            about = filter(None, (said(work), work.publisher, work.note, f"In the fact base: {id}."))
            who = work.author or "no author named"
            yield Credit(f"Works cited: {group.lower()}", work.title, f"{who}, {work.year}" if work.year else who,
                         "\n\n".join(about))  # fmt: skip


def _by(work: Work) -> str:
    """What a work is sorted by: the name of its first author, else its title."""
    if work.author is None:
        return work.title
    return re.split(r" and |, | \(ed", work.author)[0].split()[-1]
