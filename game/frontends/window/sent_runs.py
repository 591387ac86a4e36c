"""Where do runs go that are sent, and where do others' come from? Files among the user's documents and downloads."""

import os
from pathlib import Path
from typing import NamedTuple

from game import places
from game.core.errors import GameError
from game.files.keepsake import keep
from game.files.problem import Problem
from game.files.regular_file import read_bytes
from game.files.run_exchange import LARGEST

FIRST_LINE = b"# A saved run of Narkomindel: "
"""How a file begins that `runs export` has written."""
MOST = 200
"""Files that are listed."""
ENDINGS = (".txt", ".jsonl", ".run")


class Sent(NamedTuple):
    """A file that holds a run, as its first line says."""

    path: Path
    title: str


def folders() -> tuple[Path, ...]:
    """Those that are there of the user's documents and downloads."""
    known = (places.documents(), places.downloads())
    return tuple(dict.fromkeys(folder for folder in known if folder.is_dir()))


def sent_runs(looked: tuple[Path, ...]) -> tuple[Sent, ...]:
    """The exported runs in some folders, the newest first; what can't be read is passed over."""
    found = [(path, when) for folder in looked for path, when in _texts(folder)]
    newest = sorted(found, key=lambda one: (-one[1], str(one[0])))
    sent = ((path, _title(path)) for path, _ in newest)
    return tuple(Sent(path, title) for path, title in sent if title)[:MOST]


def _texts(folder: Path) -> list[tuple[Path, float]]:
    """The files that may hold a run, and when they were changed."""
    try:
        with os.scandir(folder) as listing:
            return [
                (Path(item.path), item.stat().st_mtime)
                for item in listing
                if item.name.lower().endswith(ENDINGS) and item.is_file(follow_symlinks=False)
            ]
    except OSError:
        return []


def _title(path: Path) -> str:
    """What the run plays; nothing for a file that holds none."""
    try:
        with open(path, "rb") as file:
            line = file.readline(500)
    except OSError:
        return ""
    if not line.startswith(FIRST_LINE):
        return ""
    title = line.removeprefix(FIRST_LINE).decode("utf-8", "replace").partition(". To play it:")[0]
    return "".join(letter for letter in title if letter.isprintable()).strip()


def content_of(path: Path) -> bytes:
    """What a file holds. Raises GameError where it can't be read, or is too large for a run."""
    found = read_bytes(str(path), largest=LARGEST)
    if isinstance(found, Problem):
        raise GameError(f"'{path}' {found.message}")
    return found


def written(content: bytes, file: str) -> Path:
    """Writes a run into the user's documents, over nothing that lies there. Raises GameError where that can't be."""
    return keep(places.documents(), Path(file).stem, ".txt", content)
