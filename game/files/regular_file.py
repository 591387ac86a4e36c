"""What are a file's bytes? Only of a regular file: never of a folder, pipe or device, of a link only where allowed."""

import os
import stat

from .problem import TOP, Problem, problem_at

LARGEST = 512_000
"""Bytes that a file may have."""


def read_bytes(path: str, *, follow_links: bool = True, largest: int = LARGEST) -> bytes | Problem:
    """The bytes of a regular file, or the problem that keeps them from being read. It never waits and never writes."""
    try:
        return _bytes(path, follow_links, largest)
    except _Refused as refusal:
        return problem_at(path, TOP, refusal.code, str(refusal), refusal.fix)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "its name can't be used here"
        return problem_at(path, TOP, "file-unreadable", f"can't be read: {reason[:1].lower()}{reason[1:]}")


class _Refused(Exception):
    def __init__(self, code: str, message: str, fix: str = "") -> None:
        super().__init__(message)
        self.code, self.fix = code, fix


def _bytes(path: str, follow_links: bool, largest: int) -> bytes:
    # Opened without waiting (a pipe would) and without following a link, where the system can say so in one step;
    # where it can't (Windows), the path is looked at before and compared with what was opened.
    before = None if follow_links else os.lstat(path)
    if before is not None and (stat.S_ISLNK(before.st_mode) or _is_junction(before)):
        raise _Refused("file-link", "this is a link, and links are not followed here", "put the file itself here")
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
    if not follow_links:
        flags |= getattr(os, "O_NOFOLLOW", 0)
    if not stat.S_ISREG(os.stat(path).st_mode):
        raise _Refused("file-kind", "this is not a regular file")
    with open(os.open(path, flags), "rb") as file:
        found = os.fstat(file.fileno())
        if not stat.S_ISREG(found.st_mode) or (before is not None and not os.path.samestat(before, found)):
            raise _Refused("file-kind", "this is not a regular file")
        if found.st_size > largest:
            raise _Refused("limit-bytes", f"the file has {found.st_size:,} bytes; the limit is {largest:,}")
        content = file.read(largest + 1)
    if len(content) > largest:
        raise _Refused("limit-bytes", f"the file has more than {largest:,} bytes, which is the limit")
    return content


def _is_junction(found: os.stat_result) -> bool:
    """Whether this is one of Windows' other links: any reparse point."""
    return bool(getattr(found, "st_file_attributes", 0) & getattr(stat, "FILE_ATTRIBUTE_REPARSE_POINT", 0x400))
