"""How does a new scenario begin? As a file that passes `check`, can be played, and says what each part is for.

It may begin from a juncture of the notes (`seeds/junctures.yaml`): then date, situation, options and facts stand in it.
"""

import re
from collections.abc import Mapping
from pathlib import Path
from shutil import copyfile
from typing import NamedTuple

from game.authoring.drafts.blank_juncture import BLANK
from game.authoring.drafts.new_text import text_of
from game.core.dates import first_day, is_day
from game.core.errors import BrokenFile, GameError
from game.core.model.patterns import SLUG
from game.files import juncture_file, scenario_file
from game.files.juncture_file import Juncture
from game.files.library import Library
from game.files.problem import errors, headline
from game.files.shape_words import did_you_mean
from game.files.summary import RESERVED_NAMES

SCHEMA = "scenario.schema.json"
"""What editors complete and explain keys from; it lies beside the scenario that names it in its first line."""


class Wish(NamedTuple):
    """What was asked for; empty where nothing was said."""

    slug: str
    begun_from: str = ""
    title: str = ""
    date: str = ""


class Made(NamedTuple):
    """What has been written: the scenario, and the schema if none lay there."""

    path: Path
    schema: Path | None


def junctures(seeds: Path) -> Mapping[str, Juncture]:
    """The junctures of the notes by slug, in order of date. Raises BrokenFile where they can't be read."""
    read = juncture_file.read(seeds / "junctures.yaml")
    if read.record is None:
        raise BrokenFile(headline(read.problems[0]))
    return read.record.junctures


def unwritten(known: Mapping[str, Juncture], library: Library) -> dict[str, Juncture]:
    """Those that no installed scenario plays yet."""
    written = {entry.id for entry in library.entries}
    return {slug: juncture for slug, juncture in known.items() if slug not in written}


def template(wish: Wish, known: Mapping[str, Juncture], library: Library) -> str:
    """The text of the new scenario. Raises GameError for a slug, a juncture or a date that can't be used."""
    _must_be_free(wish.slug, library)
    juncture = _juncture(wish.begun_from, known) if wish.begun_from else BLANK
    date = wish.date or first_day(juncture.date)
    if not is_day(date):
        raise GameError(f"'{date}' is not a day of the calendar: write it as 1926-05-03")
    tags = sorted({tag for campaign in library.deals.campaigns.values() for tag in campaign.tags})
    title = wish.title or juncture.title
    outside = not any(campaign.start <= date <= campaign.to for campaign in library.deals.campaigns.values())
    text = text_of(
        wish.slug,
        juncture,
        title=title,
        date=date,
        facts=library.facts,
        tags=tags,
        schema=SCHEMA,
        outside=outside and bool(library.deals.campaigns),
    )
    read = scenario_file.read(f"{wish.slug}.yaml", library.world, source=text.encode("utf-8", "replace"))
    for problem in errors(read.problems):  # only a title can bring what no file may hold
        raise GameError(f"a scenario can't be called that: {problem.message}")
    return text


def destination(slug: str, wanted: str | None, folder: Path) -> Path:
    """The file to write: `SLUG.yaml` in `folder` or in the folder that was named, or the file that was named.

    Raises GameError for a file with another name.
    """
    path = Path(wanted).expanduser() if wanted else folder
    if not wanted or wanted.endswith(("/", "\\")) or path.is_dir():
        return path / f"{slug}.yaml"
    if path.name != f"{slug}.yaml":
        raise GameError(f"a scenario's file has its id for a name: {path.with_name(f'{slug}.yaml')}")
    return path


def write(text: str, path: Path, schema: Path) -> Made:
    """Writes a new file, and lays the schema beside it if none lies there. Raises GameError rather than overwrite."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
        return Made(path, _beside(path, schema))
    except FileExistsError:
        raise GameError(f"{path} is there already; nothing was written") from None
    except OSError as error:
        raise GameError(f"{path} can't be written: {error.strerror or error}") from None


def _beside(path: Path, schema: Path) -> Path | None:
    copy = path.with_name(SCHEMA)
    if copy.exists() or not schema.is_file():
        return None
    copyfile(schema, copy)
    return copy


def _must_be_free(slug: str, library: Library) -> None:
    if not re.match(SLUG, slug):
        raise GameError(f"'{slug}' can't be an id: small letters, digits and hyphens, like riga-1926, at most 40")
    if slug in RESERVED_NAMES:
        raise GameError(f"no file can be called '{slug}' on every system: choose another id")
    if slug in {entry.id for entry in library.entries}:
        raise GameError(f"there is a scenario '{slug}' already")
    if slug in library.deals.campaigns:
        raise GameError(f"there is a campaign '{slug}' already")


def _juncture(slug: str, known: Mapping[str, Juncture]) -> Juncture:
    if slug not in known:
        meant = did_you_mean(slug, known)
        raise GameError(f"the notes know no juncture '{slug}'; {meant or 'narkomindel new --list names them'}")
    return known[slug]
