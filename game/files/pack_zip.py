"""Does a zip hide nothing? It is read by its own directory, and every byte of it must be accounted for.

Python's `zipfile` is made to open whatever can be opened. Here all that two programs could read differently is refused:
bytes that belong to no member, members that share bytes, headers that disagree, sizes that aren't the true ones.
"""

import stat
import zlib
from collections.abc import Iterator, Mapping
from struct import Struct
from typing import NamedTuple

from .pack_names import refusal, shown
from .problem import TOP, Problem, problem_at
from .regular_file import LARGEST

LARGEST_ZIP = 4_000_000
"""Bytes that a pack may have as a zip."""
LARGEST_WHOLE = 8_000_000
"""Bytes that the files of a pack may have together."""
MOST_MEMBERS = 200
"""Files and folders that a zip may list."""
HIGHEST_RATIO = 100
"""How many times smaller a member may be packed. Prose comes to 2 to 5; only what says nothing goes beyond."""

_END = Struct("<4s4H2LH")
_ENTRY = Struct("<4s6H3L5H2L")
_LOCAL = Struct("<4s5H3L2H")
_ENCRYPTED, _DESCRIPTOR_FOLLOWS, _UTF_8 = 0x0001 | 0x0040 | 0x2000, 0x0008, 0x0800
_STORED, _DEFLATED = 0, 8
_UNIX = (3, 19)
"""Systems whose members have a file's mode in their attributes."""
_FOLDER_OF_DOS = 0x10
"""The bit by which a zip made on Windows marks a folder."""


class Member(NamedTuple):
    """What the directory says of one file."""

    name: str
    raw_name: bytes
    system: int
    flags: int
    method: int
    crc: int
    packed: int
    """Bytes that it has in the zip."""
    size: int
    attributes: int
    start: int
    """Where its own header begins."""


class _Refused(Exception):
    def __init__(self, code: str, message: str, member: str | None = None, fix: str = "") -> None:
        super().__init__(message if member is None else f"member {shown(member)}: {message}")
        self.code, self.fix = code, fix


def unpacked(content: bytes, path: str) -> Mapping[str, bytes] | Problem:
    """The files in a zip by name, or the first thing about it that can't be trusted; nothing is written anywhere."""
    try:
        members = _directory(content)
        _looked_at(members)
        places = _places(content, members)
        return {member.name: _bytes(content, member, at) for member, at in zip(members, places, strict=True)}
    except _Refused as refused:
        return problem_at(path, TOP, refused.code, str(refused), refused.fix)


def _directory(content: bytes) -> list[Member]:
    """The members in the order in which they lie; the directory must be the file's end."""
    at = len(content) - _END.size
    if at < 0 or content[at : at + 4] != b"PK\x05\x06":
        if b"PK\x05\x06" in content[-65_600:]:
            raise _Refused("pack-bytes", "bytes stand behind the end of the zip, or a comment")
        raise _Refused("pack-zip", "this is not a zip, or its end is missing")
    _, disk, directory_disk, here, count, size, start, _ = _END.unpack_from(content, at)
    if disk or directory_disk or here != count or 0xFFFF in (count, here) or 0xFFFFFFFF in (size, start):
        raise _Refused("pack-zip", "a zip in parts, or of the large kind, can't be used")
    if not count:
        raise _Refused("pack-zip", "this zip holds nothing")
    if count > MOST_MEMBERS:
        raise _Refused("pack-members", f"it has {count:,} members; the limit is {MOST_MEMBERS}")
    if start + size != at:
        raise _Refused("pack-bytes", "bytes stand before the zip, or between its members and its directory")
    return sorted(_entries(content, start, at, count), key=lambda member: member.start)


def _entries(content: bytes, at: int, end: int, count: int) -> Iterator[Member]:
    for _ in range(count):
        if at + _ENTRY.size > end or content[at : at + 4] != b"PK\x01\x02":
            raise _Refused("pack-zip", "the zip's directory is damaged")
        _, made, _, flags, method, _, _, crc, packed, size, names, extra, note, disk, _, attributes, start = (
            _ENTRY.unpack_from(content, at)
        )
        raw_name = content[at + _ENTRY.size : at + _ENTRY.size + names]
        at += _ENTRY.size + names + extra + note
        if at > end or disk:
            raise _Refused("pack-zip", "the zip's directory is damaged")
        name = _decoded(raw_name, flags)
        yield Member(name, raw_name, made >> 8, flags, method, crc, packed, size, attributes, start)
    if at != end:
        raise _Refused("pack-bytes", "bytes stand in the zip's directory that belong to no member")


def _decoded(name: bytes, flags: int) -> str:
    try:
        return name.decode("utf-8" if flags & _UTF_8 else "ascii")
    except UnicodeDecodeError:
        shown_name = name.decode("ascii", "replace")
        raise _Refused("pack-name", "its name is not plain ASCII, and not marked as UTF-8", shown_name) from None


def _looked_at(members: list[Member]) -> None:
    """Looks at everything that the directory alone tells."""
    seen: dict[str, str] = {}
    for member in members:
        name = member.name
        refused = refusal(name)
        if refused is not None:
            raise _Refused(refused.code, refused.message, name, refused.fix)
        if name.casefold() in seen:
            raise _Refused("pack-twice", f"it stands here twice, as {shown(seen[name.casefold()])} before", name)
        seen[name.casefold()] = name
        _regular(member)
        _small(member)
    if sum(member.size for member in members) > LARGEST_WHOLE:
        raise _Refused("limit-bytes", f"unpacked it has more than {LARGEST_WHOLE:,} bytes, which is the limit")


def _regular(member: Member) -> None:
    mode = member.attributes >> 16 if member.system in _UNIX else 0
    if stat.S_ISLNK(mode):
        raise _Refused("pack-link", "it is a link", member.name)
    if (stat.S_IFMT(mode) and not stat.S_ISREG(mode)) or member.attributes & _FOLDER_OF_DOS:
        raise _Refused("pack-kind", "it is not a regular file", member.name)
    if member.flags & _ENCRYPTED:
        raise _Refused("pack-encrypted", "it is encrypted", member.name)
    if member.method not in (_STORED, _DEFLATED):
        raise _Refused("pack-method", f"it is packed in a way that is not read here ({member.method})", member.name)


def _small(member: Member) -> None:
    if member.size > LARGEST:
        raise _Refused("limit-bytes", f"it has {member.size:,} bytes unpacked; the limit is {LARGEST:,}", member.name)
    if member.method == _STORED and member.packed != member.size:
        raise _Refused("pack-sizes", "it is not packed, and yet has two sizes", member.name)
    if member.size > HIGHEST_RATIO * max(member.packed, 1):
        message = f"unpacked it is more than {HIGHEST_RATIO} times as large: a bomb"
        raise _Refused("pack-ratio", message, member.name)


def _places(content: bytes, members: list[Member]) -> list[int]:
    """Where the bytes of each member begin; members and directory must follow each other without gap or overlap."""
    if members[0].start:
        raise _Refused("pack-bytes", "bytes stand before the first member", members[0].name)
    directory: int = _END.unpack_from(content, len(content) - _END.size)[6]
    begin = [_data_start(content, member, directory) for member in members]
    following = [*(member.start for member in members[1:]), directory]
    for member, at, next_start in zip(members, begin, following, strict=True):
        rest = next_start - (at + member.packed)
        if rest < 0:
            raise _Refused("pack-overlap", "it shares bytes with what follows it", member.name)
        if rest and not _is_descriptor(content[at + member.packed : next_start], member):
            raise _Refused("pack-bytes", "bytes stand behind it that belong to no member", member.name)
    return begin


def _data_start(content: bytes, member: Member, directory: int) -> int:
    """Where a member's bytes begin; its own header must say what the directory says."""
    at = member.start
    if at + _LOCAL.size > directory or content[at : at + 4] != b"PK\x03\x04":
        raise _Refused("pack-zip", "its header is not where the directory says", member.name)
    _, _, flags, method, _, _, crc, packed, size, names, extra = _LOCAL.unpack_from(content, at)
    at += _LOCAL.size
    told = (crc, packed, size)
    later = flags & _DESCRIPTOR_FOLLOWS and told == (0, 0, 0)
    agrees = later or told == (member.crc, member.packed, member.size)
    if content[at : at + names] != member.raw_name or (flags, method) != (member.flags, member.method) or not agrees:
        raise _Refused("pack-headers", "its header and the directory disagree", member.name)
    return int(at + names + extra)


def _is_descriptor(rest: bytes, member: Member) -> bool:
    """Whether these bytes behind a member repeat its sum and sizes, as a zip that was written in one go has it."""
    told = Struct("<3L").pack(member.crc, member.packed, member.size)
    return bool(member.flags & _DESCRIPTOR_FOLLOWS) and rest in (told, b"PK\x07\x08" + told)


def _bytes(content: bytes, member: Member, at: int) -> bytes:
    """The bytes of a member, of which no more are ever unpacked than it has by its own word."""
    packed = content[at : at + member.packed]
    found = packed if member.method == _STORED else _inflated(packed, member)
    if zlib.crc32(found) != member.crc:
        raise _Refused("pack-damaged", "it is damaged: its sum is wrong", member.name)
    return found


def _inflated(packed: bytes, member: Member) -> bytes:
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        found = unpacker.decompress(packed, member.size + 1)
    except zlib.error:
        raise _Refused("pack-damaged", "it is damaged: it can't be unpacked", member.name) from None
    if len(found) != member.size or not unpacker.eof or unpacker.unused_data:
        raise _Refused("pack-sizes", "unpacked it has not the size that the directory says", member.name)
    return found
