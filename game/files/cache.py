"""What has been made before and can be made again? JSON files with a stamp and a checksum, used only if both are right.

A cache that can't be read or written is not used, and nobody is troubled about it.
"""

import contextlib
import json
import os
from pathlib import Path
from typing import Any
from zlib import crc32

from game import __version__

_FORMAT = 1
"""Rises when what is kept changes its form."""
_ROOM = Path(__file__).parent


class Cache:
    """A folder of such files; with None as its folder nothing is kept."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._maker = _maker()

    def load(self, name: str, stamp: object) -> Any:
        """What was saved under this name with this stamp, or None."""
        if self._folder is None:
            return None
        try:
            content = (self._folder / name).read_bytes()
        except OSError:
            return None
        head, _, body = content.partition(b"\n")
        if head != self._head(stamp, body):
            return None
        return json.loads(body)

    def save(self, name: str, stamp: object, data: Any) -> None:
        """Keeps data under a name; whoever reads meanwhile sees the old file or the new one, whole."""
        if self._folder is None:
            return
        body = json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
        new = self._folder / f"{name}.{os.getpid()}.new"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            new.write_bytes(self._head(stamp, body) + b"\n" + body)
            os.replace(new, self._folder / name)
        except OSError:
            with contextlib.suppress(OSError):
                new.unlink()

    def _head(self, stamp: object, body: bytes) -> bytes:
        text = json.dumps([self._maker, stamp])
        return f"{crc32(body):08x} {crc32(text.encode()):08x} {text}".encode()


def _maker() -> list[object]:
    """The program that made a file: its version, and the size and time of the modules that decide what is kept.

    In a checkout these change while the version doesn't.
    """
    made: list[object] = [_FORMAT, __version__]
    for folder in (_ROOM, _ROOM.parent / "core"):
        with contextlib.suppress(OSError), os.scandir(folder) as entries:
            stats = [entry.stat() for entry in entries if entry.name.endswith(".py")]
            made += [len(stats), sum(found.st_size for found in stats), max(found.st_mtime_ns for found in stats)]
    return made
