"""Which zips are taken for packs: what hides something, lies about itself or is too large is refused in one line."""

import io
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path
from struct import pack

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.files.pack_contents import zipped
from game.files.pack_zip import LARGEST_ZIP, unpacked
from game.files.problem import Problem, headline
from tests.files.raw_zip import File, raw_zip, stored

SMALLEST = Path(__file__).parent.parent / "cases" / "files" / "good_smallest.yaml"
MANIFEST = b"id: far-east\ntitle: T\nversion: '1'\nlicence: MIT\nauthors: [A]\nsources: [B]\n"
GOOD = File("pack.yaml", MANIFEST)
SCENARIO = File("smallest.yaml", SMALLEST.read_bytes())


def told(content: bytes) -> str:
    """The line about a zip, or '' where it is taken."""
    found = unpacked(content, "F.zip")
    return headline(found) if isinstance(found, Problem) else ""


def quoted() -> bytes:
    """A bomb whose members share bytes: the second lies, with its own header, in the first one's data."""
    inner = raw_zip(stored("b.yaml", b"x" * 50))
    hidden = inner[: 30 + 6 + 50]
    return raw_zip(stored("a.yaml", hidden), stored("b.yaml", b"x" * 50, start=30 + 6))


def descriptor(content: bytes, signed: bool) -> bytes:
    packed = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    size = len(packed.compress(content) + packed.flush())
    return (b"PK\x07\x08" if signed else b"") + pack("<3L", zlib.crc32(content), size, len(content))


HUGE = File("a.yaml", b"a" * 400_000)
REFUSED: Mapping[str, tuple[bytes, str, str]] = {
    "no zip at all": (b"hello", "pack-zip", "not a zip"),
    "nothing": (b"", "pack-zip", "not a zip"),
    "cut short": (raw_zip(GOOD)[:-5], "pack-bytes", "behind the end"),
    "a zip without members": (raw_zip(), "pack-zip", "holds nothing"),
    "in parts": (raw_zip(GOOD, disk=1), "pack-zip", "in parts"),
    "of the large kind": (raw_zip(GOOD, count=0xFFFF), "pack-zip", "the large kind"),
    "too many members": (raw_zip(*(File(f"a{n}.yaml") for n in range(201))), "pack-members", "201 members"),
    "a false count, too low": (raw_zip(GOOD, SCENARIO, count=1), "pack-bytes", "belong to no member"),
    "a false count, too high": (raw_zip(GOOD, count=2), "pack-zip", "directory is damaged"),
    "a false place of its directory": (raw_zip(GOOD, start=3), "pack-bytes", "before the zip"),
    "a directory beyond its end": (raw_zip(GOOD, size=4_000_000_000), "pack-bytes", "before the zip"),
    "a comment": (raw_zip(GOOD, behind=b"hi", comment=2), "pack-bytes", "comment"),
    "bytes behind it": (raw_zip(GOOD, behind=b"#!/bin/sh"), "pack-bytes", "behind the end"),
    "bytes before it": (b"#!/bin/sh\n" + raw_zip(GOOD), "pack-bytes", "before the zip"),
    "bytes before it, counted": (raw_zip(GOOD, before=b"#!/bin/sh\n"), "pack-bytes", "before the first member"),
    "bytes before its directory": (raw_zip(GOOD, gap=b"hidden"), "pack-bytes", "'pack.yaml': bytes stand behind it"),
    "bytes between members": (raw_zip(GOOD, SCENARIO._replace(before=b"hidden")), "pack-bytes", "'pack.yaml'"),
    "bytes where a sum could be": (raw_zip(GOOD._replace(flags=8, behind=b"h" * 16)), "pack-bytes", "behind it"),
    "members that share bytes": (quoted(), "pack-overlap", "'a.yaml': it shares bytes"),
    "members at one place": (raw_zip(GOOD, GOOD._replace(name="a.yaml", start=0)), "pack-headers", "'a.yaml'"),
    "a header elsewhere": (raw_zip(GOOD, File("a.yaml", start=5)), "pack-zip", "not where the directory says"),
    "a header beyond the end": (raw_zip(File("a.yaml", start=2**32 - 2)), "pack-bytes", "before the first"),
    "two names": (raw_zip(File("a.yaml", local=("name", 1))), "pack-headers", "disagree"),
    "two sums": (raw_zip(File("a.yaml", local=("crc", -1))), "pack-headers", "disagree"),
    "two sizes": (raw_zip(File("a.yaml", local=("size", 1))), "pack-headers", "disagree"),
    "two methods": (raw_zip(File("a.yaml", local=("method", -8))), "pack-headers", "disagree"),
    "two kinds of flags": (raw_zip(File("a.yaml", local=("flags", 1))), "pack-headers", "disagree"),
    "an absolute name": (raw_zip(File("/etc/passwd")), "pack-name", "the root of the disk"),
    "a way out": (raw_zip(File("../../a.yaml")), "pack-name", "leads out"),
    "a way out in the middle": (raw_zip(File("a/../../b.yaml")), "pack-name", "leads out"),
    "a backslash": (raw_zip(File("..\\a.yaml")), "pack-name", "backslash"),
    "a drive": (raw_zip(File("C:a.yaml")), "pack-name", "drive's letter"),
    "a device of Windows": (raw_zip(File("con.yaml")), "pack-name", "called 'con'"),
    "a device with two endings": (raw_zip(File("aux.tar.yaml")), "pack-name", "called 'aux'"),
    "a device in a folder": (raw_zip(File("a/NUL")), "pack-name", "called 'nul'"),
    "a control character": (raw_zip(File("a\x1b[31m.yaml")), "pack-name", "U+001B"),
    "a NUL": (raw_zip(File("a.yaml\0.exe")), "pack-name", "U+0000"),
    "a line end": (raw_zip(File("a\n.yaml")), "pack-name", "U+000A"),
    "a turned name": (raw_zip(File("a\u202elmay.yaml")), "pack-name", "U+202E"),
    "a name that isn't UTF-8": (raw_zip(File(b"caf\xe9.yaml")), "pack-name", "not plain ASCII"),
    "a name that is falsely UTF-8": (raw_zip(File(b"caf\xe9.yaml", flags=0x0800)), "pack-name", "not plain ASCII"),
    "a name without an ending": (raw_zip(File("a")), "pack-kind", "no file of this name"),
    "a folder": (raw_zip(File("facts/", b"", mode=0o040755, dos=0x10)), "pack-kind", "no folders"),
    "a file in a folder": (raw_zip(File("facts/F.yaml")), "pack-kind", "no folders"),
    "a program": (raw_zip(File("run.py")), "pack-kind", "no file of this name"),
    "a world of its own": (raw_zip(File("world.yaml")), "pack-kind", "no file of this name"),
    "a translation": (raw_zip(File("a.ru.yaml")), "pack-kind", "no file of this name"),
    "capital letters": (raw_zip(File("A.yaml")), "pack-kind", "no file of this name"),
    "a zip in a zip": (raw_zip(File("a.zip", raw_zip(GOOD))), "pack-kind", "no other packed file"),
    "a name twice": (raw_zip(GOOD, GOOD), "pack-twice", "'pack.yaml': it stands here twice"),
    "a name twice but for capitals": (raw_zip(File("README.md"), File("README.MD")), "pack-kind", "no file of"),
    "a link": (raw_zip(File("a.yaml", b"/etc/passwd", mode=0o120777)), "pack-link", "it is a link"),
    "a link of macOS": (raw_zip(File("a.yaml", b"/etc/passwd", mode=0o120777, system=19)), "pack-link", "a link"),
    "a pipe": (raw_zip(File("a.yaml", mode=0o010644)), "pack-kind", "not a regular file"),
    "a device": (raw_zip(File("a.yaml", mode=0o020644)), "pack-kind", "not a regular file"),
    "a folder by its attributes": (raw_zip(File("a.yaml", dos=0x10, mode=0)), "pack-kind", "not a regular file"),
    "encrypted": (raw_zip(File("a.yaml", flags=1)), "pack-encrypted", "encrypted"),
    "strongly encrypted": (raw_zip(File("a.yaml", flags=0x41)), "pack-encrypted", "encrypted"),
    "packed by LZMA": (raw_zip(File("a.yaml", method=14)), "pack-method", "(14)"),
    "a bomb by its word": (raw_zip(HUGE), "pack-ratio", "100 times"),
    "a bomb of stored bytes": (raw_zip(File("a.yaml", method=0, size=500_000)), "pack-sizes", "two sizes"),
    "a huge file": (raw_zip(File("a.yaml", size=512_001)), "limit-bytes", "512,001 bytes unpacked"),
    "a huge file by false word": (raw_zip(File("a.yaml", b"a" * 400_000, size=10)), "pack-sizes", "not the size"),
    "many large files": (
        raw_zip(*(File(f"a{n}.yaml", size=510_000, packed=b"x" * 6_000) for n in range(16))),
        "limit-bytes",
        "unpacked it has more than 8,000,000 bytes",
    ),
    "less than it says": (raw_zip(File("a.yaml", b"abc", size=4)), "pack-sizes", "not the size"),
    "a wrong sum": (raw_zip(File("a.yaml", b"abc", crc=1)), "pack-damaged", "its sum is wrong"),
    "no deflate": (raw_zip(File("a.yaml", b"abc", packed=b"\xff\xff\xff")), "pack-damaged", "can't be unpacked"),
    "bytes behind the packed ones": (
        raw_zip(File("a.yaml", b"abc", packed=zlib.compress(b"abc", wbits=-15) + b"hidden")),
        "pack-sizes",
        "not the size",
    ),
    "sizes beyond the file": (raw_zip(File("a.yaml", packed_size=900)), "pack-overlap", "shares bytes"),
}  # fmt: skip


@pytest.mark.parametrize(("content", "code", "says"), REFUSED.values(), ids=REFUSED)
def test_a_zip_that_cannot_be_trusted_is_refused_in_one_line(content: bytes, code: str, says: str) -> None:
    line = told(content)
    assert line.startswith("F.zip:1:1: ")
    assert line.endswith(f"[{code}]")
    assert says in line
    assert line.isprintable()


def test_a_zip_as_build_writes_it_is_taken() -> None:
    files = {"pack.yaml": MANIFEST, "README.md": b"", "smallest.yaml": SMALLEST.read_bytes()}
    assert unpacked(zipped(files), "F.zip") == files


@pytest.mark.parametrize("signed", [True, False])
def test_a_zip_that_was_written_in_one_go_is_taken(signed: bool) -> None:
    file = File("pack.yaml", MANIFEST, flags=8, behind=descriptor(MANIFEST, signed))
    assert unpacked(raw_zip(file), "F.zip") == {"pack.yaml": MANIFEST}


def test_a_zip_into_a_pipe_is_taken() -> None:
    class Pipe(io.BytesIO):
        def seekable(self) -> bool:
            return False

        def tell(self) -> int:
            raise OSError

        def seek(self, *where: int) -> int:
            raise OSError

    pipe = Pipe()
    with zipfile.ZipFile(pipe, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("pack.yaml", MANIFEST)
        made.writestr("smallest.yaml", SMALLEST.read_bytes())
    assert isinstance(unpacked(pipe.getvalue(), "F.zip"), dict)


def test_other_attributes_than_of_unix_are_taken() -> None:
    assert told(raw_zip(GOOD._replace(system=0, mode=0, dos=0x20))) == ""


WHOLE = raw_zip(GOOD, SCENARIO)


@settings(deadline=None, max_examples=150)
@given(st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.integers(0, 255)), min_size=1, max_size=3))
def test_a_flipped_byte_never_changes_what_is_read(flips: list[tuple[int, int]]) -> None:
    changed = bytearray(WHOLE)
    for at, byte in flips:
        changed[at] = byte
    found, whole = unpacked(bytes(changed), "F.zip"), unpacked(WHOLE, "F.zip")
    assert isinstance(found, Problem) or found == whole


@settings(deadline=None, max_examples=50)
@given(st.integers(0, len(WHOLE) - 1))
def test_a_zip_cut_anywhere_is_refused(length: int) -> None:
    assert isinstance(unpacked(WHOLE[:length], "F.zip"), Problem)


@settings(deadline=None)
@given(st.binary(max_size=200), st.binary(max_size=60))
def test_any_bytes_are_a_zip_or_a_problem(body: bytes, end: bytes) -> None:
    for content in (body, body + b"PK\x05\x06" + end, WHOLE[:60] + body + WHOLE[-60:]):
        assert isinstance(unpacked(content, "F.zip"), Problem)


def test_no_more_is_unpacked_than_a_member_says(monkeypatch: pytest.MonkeyPatch) -> None:
    most: list[int] = []

    class Unpacker:
        def __init__(self, bits: int) -> None:
            self.real = _real(bits)

        def decompress(self, packed: bytes, longest: int) -> bytes:
            most.append(longest)
            return self.real.decompress(packed, longest)

        def __getattr__(self, name: str) -> object:
            return getattr(self.real, name)

    _real = zlib.decompressobj
    monkeypatch.setattr(zlib, "decompressobj", Unpacker)
    assert told(raw_zip(File("a.yaml", b"a" * 400_000, size=10))) != ""
    assert most == [11]


def test_a_large_zip_is_not_even_opened(tmp_path: Path) -> None:
    from game.files.pack_contents import of_zip
    from tests.build import world

    path = tmp_path / "F.zip"
    with path.open("wb") as file:
        file.truncate(LARGEST_ZIP + 1)
    (problem,) = of_zip(str(path), world()).problems
    assert problem.code == "limit-bytes"
