"""What has been made before and can be made again? JSON files with a stamp and a checksum, used only if both are right.

A cache that can't be read or written is not used, and nobody is troubled about it.
"""

import json
import os
from typing import Any
from zlib import crc32

from game import __version__

_FORMAT = 1
"""Rises when what is kept changes its form."""


class Cache:
    """A folder of such files; with None as its folder nothing is kept."""

    def __init__(self, folder: str | None) -> None:
        self._folder = folder
        self._maker = _maker() if folder is not None else []

    def load(self, name: str, stamp: object) -> Any:
        """What was saved under this name with this stamp, or None."""
        if self._folder is None:
            return None
        try:
            with open(os.path.join(self._folder, name), "rb") as file:
                content = file.read()
        except OSError:
            return None
        head, _, body = content.partition(b"\n")
        return json.loads(body) if head == self._head(stamp, body) else None

    def save(self, name: str, stamp: object, data: Any) -> None:
        """Keeps data under a name; whoever reads meanwhile sees the old file or the new one, whole."""
        if self._folder is None:
            return
        body = json.dumps(data, separators=(",", ":")).encode("ascii")
        new = os.path.join(self._folder, f"{name}.{os.getpid()}.new")
        try:
            os.makedirs(self._folder, exist_ok=True)
            with open(new, "wb") as file:
                file.write(self._head(stamp, body) + b"\n" + body)
            os.replace(new, os.path.join(self._folder, name))
        except OSError:
            _removed(new)

    def _head(self, stamp: object, body: bytes) -> bytes:
        """The first line of a file: its checksum, who made it, and of what."""
        return f"{crc32(body):08x} {json.dumps([self._maker, stamp])}".encode("ascii")


def _maker() -> list[object]:
    """The program that makes the files: its version, and number, size and time of the modules that decide what is kept.

    In a checkout these change while the version doesn't.
    """
    made: list[object] = [_FORMAT, __version__]
    room = os.path.dirname(os.path.abspath(__file__))
    core = os.path.join(os.path.dirname(room), "core")
    for folder in (room, core, os.path.join(core, "model")):
        try:
            with os.scandir(folder) as listing:
                found = [item.stat() for item in listing if item.name.endswith(".py")]
        except OSError:
            continue
        made += [len(found), sum(file.st_size for file in found), max(file.st_mtime_ns for file in found)]
    return made


def _removed(path: str) -> bool:
    try:
        os.unlink(path)
    except OSError:
        return False
    return True
