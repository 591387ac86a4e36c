"""How does what a player wants to keep come into a folder of theirs? Under a name of its own, over nothing."""

import re
import unicodedata
from contextlib import suppress
from pathlib import Path

from game.core.errors import GameError

from . import durable

MOST = 1000
"""Files of one name."""
LONGEST = 60
"""Characters of a title that go into a file's name."""


def keep(folder: Path, stem: str, suffix: str, content: bytes) -> Path:
    """Writes a new file into a folder, which is made if need be; returns the file.

    Where the name is taken a number follows it. Raises GameError where that can't be done; then nothing is left.
    """
    file = folder / f"{stem}{suffix}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for number in range(1, MOST + 1):
            file = folder / f"{stem}{'' if number == 1 else f'-{number}'}{suffix}"
            with suppress(FileExistsError):
                durable.create(str(file), content)
                return file
    except OSError as error:
        raise GameError(f"'{file}' can't be written: {error.strerror or error}") from None
    raise GameError(f"'{file}' can't be written: there are {MOST} of them")


def stem_of(title: str, moment: str) -> str:
    """The beginning of a file's name: `narkomindel-a-conference-without-us-2026-11-25-1430`."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode("ascii")
    slug = re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")[:LONGEST].strip("-")
    return "-".join(filter(None, ("narkomindel", slug, moment)))
