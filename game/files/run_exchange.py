"""How does a run travel? As a small text file, which is looked at whole before anything of it is written."""

import os
from typing import TYPE_CHECKING

from game.core.errors import GameError

from . import durable, run_file
from .run_file import RunFile
from .run_list import RunLine, content_of
from .runs import Exported

if TYPE_CHECKING:
    from .runs import Runs

LARGEST = 1_000_000
"""Bytes that a run from elsewhere may have: some 6,000 moves."""

_TRIES = 20
"""How often another session may be faster in taking a file's name."""


def export(runs: "Runs", line: RunLine) -> Exported:
    """A run with a first line for people. Raises GameError where its head can't be read."""
    try:
        found = run_file.read(content_of(runs.folder, line.file))
    except GameError as error:
        raise GameError(f"'{line.name}' can't be exported: {error}") from error
    told = f"# A saved run of Narkomindel: {found.head.title}. To play it: narkomindel runs import THIS-FILE\n"
    lost = (f"the file is damaged after move {len(found.kept)}; what follows is left out",) if found.lost else ()
    return Exported(told.encode("utf-8") + run_file.write(found.head, found.kept), lost)


def take_in(runs: "Runs", content: bytes) -> RunLine:
    """Saves a run from elsewhere under a name and a file that no other has. Raises GameError for what isn't sound."""
    found = sound(content)
    try:
        for _ in range(_TRIES):
            name, path = runs.new_place(found.head.name)
            os.makedirs(runs.folder, exist_ok=True)
            try:
                durable.create(path, run_file.write(found.head._replace(name=name), found.kept))
            except FileExistsError:
                continue
            return runs.find(os.path.basename(path))
    except OSError as error:
        raise GameError(f"the run can't be saved: {error.strerror}") from error
    raise GameError("the run can't be saved: other sessions keep taking its name")


def sound(content: bytes) -> RunFile:
    """A run from elsewhere. Raises GameError where any byte of it is wrong; mail may have changed its line ends."""
    if len(content) > LARGEST:
        raise GameError(f"a run to import has at most {LARGEST:,} bytes; this file has more")
    text = content.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n")
    while text.startswith(b"#"):
        text = text.partition(b"\n")[2]
    try:
        found = run_file.read(text.rstrip(b"\n") + b"\n")
    except GameError as error:
        raise GameError(f"this file can't be imported: {error}") from error
    if found.lost:
        raise GameError(f"this file can't be imported: it is damaged after move {len(found.kept)}")
    return found
