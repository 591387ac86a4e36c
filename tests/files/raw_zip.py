"""Zips written byte by byte, so that each can be wrong in one way: `raw_zip(File("a.yaml", b"…", crc=7), …)`."""

import zlib
from struct import pack
from typing import NamedTuple


class File(NamedTuple):
    """A member; what is None is as it should be."""

    name: str | bytes
    content: bytes = b"x"
    packed: bytes | None = None
    """Its bytes in the zip; deflated, if None."""
    method: int = 8
    flags: int = 0
    size: int | None = None
    packed_size: int | None = None
    crc: int | None = None
    mode: int = 0o100644
    dos: int = 0
    system: int = 3
    start: int | None = None
    """Where the directory says that its header is."""
    local: tuple[str, int] | None = None
    """One field of its own header, `name`, `crc`, `size`, `method` or `flags`, and how far that is off."""
    before: bytes = b""
    behind: bytes = b""


def raw_zip(*files: File, before: bytes = b"", gap: bytes = b"", behind: bytes = b"", **end: int) -> bytes:
    """The zip; `end` may give `count`, `size`, `start`, `disk` or `comment` of its end as they shouldn't be."""
    body, directory = before, b""
    for file in files:
        name = file.name if isinstance(file.name, bytes) else file.name.encode()
        flags = file.flags | (0 if name.isascii() or isinstance(file.name, bytes) else 0x0800)
        packed = _deflated(file.content) if file.packed is None else file.packed
        size = len(file.content) if file.size is None else file.size
        packed_size = len(packed) if file.packed_size is None else file.packed_size
        crc = zlib.crc32(file.content) if file.crc is None else file.crc
        start = len(body) + len(file.before) if file.start is None else file.start
        own = {"name": 0, "crc": crc, "size": size, "method": file.method, "flags": flags}
        if file.local:
            own[file.local[0]] += file.local[1]
        own_name = name[:-1] + bytes([name[-1] + own["name"]])
        body += file.before + pack(
            "<4s5H3L2H", b"PK\x03\x04", 20, own["flags"], own["method"], 0, 33, own["crc"], packed_size, own["size"],
            len(name), 0,
        )  # fmt: skip
        body += own_name + packed + file.behind
        attributes = (file.mode << 16) | file.dos
        directory += pack(
            "<4s6H3L5H2L", b"PK\x01\x02", (file.system << 8) | 20, 20, flags, file.method, 0, 33, crc, packed_size,
            size, len(name), 0, 0, 0, 0, attributes, start,
        )  # fmt: skip
        directory += name
    told = {"count": len(files), "size": len(directory), "start": len(body) + len(gap), "disk": 0, "comment": 0} | end
    last = pack(
        "<4s4H2LH", b"PK\x05\x06", told["disk"], told["disk"], told["count"], told["count"], told["size"],
        told["start"], told["comment"],
    )  # fmt: skip
    return body + gap + directory + last + behind


def stored(name: str, content: bytes, **keys: int) -> File:
    """A member that isn't packed."""
    return File(name, content, packed=content, method=0, **keys)  # type: ignore[arg-type]


def _deflated(content: bytes) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    return packer.compress(content) + packer.flush()
