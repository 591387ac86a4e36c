"""Files from strangers: what may stand in one, and the lines and codes that it must get."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

SMALLEST = (Path(__file__).parent.parent / "cases" / "files" / "good_smallest.yaml").read_bytes()


class Case(NamedTuple):
    """The bytes of a file, and each problem that it has as `line code`; `?` stands for any line, `?+` for several."""

    source: bytes
    expected: tuple[str, ...]


def _with(old: str, new: str) -> bytes:
    """The smallest scenario with a piece of it replaced."""
    assert old.encode() in SMALLEST
    return SMALLEST.replace(old.encode(), new.encode(), 1)


def _condition(text: str) -> bytes:
    return _with('if: signed and chose("message", "sign")', f"if: {text}")


def _effect(text: str) -> bytes:
    return _with("- trust += 10", f"- {text}")


def _titled(text: str) -> bytes:
    return _with("title: A small juncture", f"title: {text}")


def _aliases() -> bytes:
    lines = ["a0: &a0 [lol, lol, lol]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)]
    return "\n".join(lines).encode()


def _merges() -> bytes:
    lines = ["a0: &a0 {x: 1}"] + [f"a{n}: &a{n} {{<<: [{', '.join([f'*a{n - 1}'] * 9)}]}}" for n in range(1, 10)]
    return "\n".join(lines).encode()


def _many(line: str, count: int) -> str:
    return "".join(f"{line.format(n)}\n" for n in range(count))


def _effects(count: int) -> bytes:
    return _with(
        "          - trust += 10\n", _many(f"          - trust += {' + '.join(['min(leak, {0})'] * 6)}", count)
    )


def _block(depth: int) -> bytes:
    return "".join(" " * n + "a:\n" for n in range(depth)).encode()


LINE_OF_BRANCH, LINE_OF_EFFECT, LINE_OF_TITLE = 92, 55, 4

CASES: Mapping[str, Case] = {
    # bombs
    "aliases that double": Case(_aliases(), ("1 yaml-anchor",)),
    "merge keys that double": Case(_merges(), ("1 yaml-anchor",)),
    "an alias to itself": Case(b"a: &a [*a]\n", ("1 yaml-anchor",)),
    "an alias to nothing": Case(b"a: *a\n", ("1 yaml-alias",)),
    "a merge key": Case(b"<<: {a: 1}\n", ("1 yaml-merge",)),
    "brackets, 100,000 deep": Case(b"[" * 100_000, ("1 limit-depth",)),
    "brackets, 100,000 deep and closed": Case(b"[" * 100_000 + b"]" * 100_000, ("1 limit-depth",)),
    "braces, 100,000 deep": Case(b"{a: " * 100_000, ("1 limit-depth",)),
    "both by turns": Case(b"[{a: " * 80_000, ("1 limit-depth",)),
    "blocks, 600 deep": Case(_block(600), ("21 limit-depth",)),
    "dashes, 200,000 deep": Case(b"- " * 200_000, ("1 limit-depth",)),
    "question marks, 200,000 deep": Case(b"? " * 200_000, ("1 yaml-key",)),
    "20,001 nodes": Case(b"- a\n" * 20_001, ("20000 limit-nodes",)),
    "70,000 keys in one line": Case(b"{" + b"".join(b"k%d," % n for n in range(70_000)) + b"}", ("?+ yaml-no-value",)),
    "a scalar of 500 kB": Case(b"a: " + b"x" * 500_000, ("1 limit-scalar",)),
    "a quoted scalar of 500 kB": Case(b'a: "' + b"x" * 500_000 + b'"', ("1 limit-scalar",)),
    "a folded scalar of 500 kB": Case(b"a: >-\n" + b"  xxxx\n" * 70_000, ("1 limit-scalar",)),
    "a quote never closed, 500 kB": Case(b'a: "' + b"x " * 250_000, ("? yaml-syntax",)),
    "a key of 500 kB": Case(b"x" * 500_000 + b": 1\n", ("1 limit-scalar",)),
    "a comment of 500 kB": Case(b"#" + b"x" * 500_000, ("1 yaml-empty",)),
    "500,000 line ends": Case(b"\n" * 500_000, ("1 yaml-empty",)),
    "500,000 blanks": Case(b" " * 500_000, ("1 yaml-empty",)),
    "500,000 tabs": Case(b"\t" * 500_000, ("? yaml-syntax",)),
    "250,000 colons": Case(b": " * 250_000, ("1 yaml-syntax",)),
    "more than 512 kB": Case(b"# \n" * 180_000, ("1 limit-bytes",)),
    "60,000 lines with an empty value": Case(b"a:\n" * 60_000, ("?+ yaml-no-value",)),
    "4,000 mistakes": Case(_many("k{}: ~", 4_000).encode(), ("?+ yaml-no-value",)),
    "9,000 unknown keys": Case(_many("k{}: 1", 9_000).encode(), ("?+ shape-unknown-key",)),
    # numbers
    "a number of 100,000 digits": Case(_titled("9" * 19_000), (f"{LINE_OF_TITLE} limit-digits",)),
    "an exponent of a thousand": Case(_titled("1e999"), (f"{LINE_OF_TITLE} limit-digits",)),
    "an exponent of 15 digits": Case(_titled("1e99999999999999"), (f"{LINE_OF_TITLE} limit-digits",)),
    "no number": Case(_titled(".nan"), (f"{LINE_OF_TITLE} limit-digits",)),
    "a start of 15 digits": Case(_with("start: 0, min: 0", "start: 999999999999999, min: 0"), ("19 variable-start",)),
    # characters
    "a NUL": Case(_titled("a\0b"), (f"{LINE_OF_TITLE} yaml-character",)),
    "only NULs": Case(b"\0" * 1_000, ("1 yaml-character",)),
    "an escape character": Case(_titled("\x1b[31mred"), (f"{LINE_OF_TITLE} yaml-character",)),
    "an escaped escape character": Case(_titled(r'"\x1b[31mred"'), (f"{LINE_OF_TITLE} yaml-character",)),
    "another escaped escape character": Case(_titled(r'"\e[31mred"'), (f"{LINE_OF_TITLE} yaml-character",)),
    "an escaped NUL": Case(_titled(r'"\0"'), (f"{LINE_OF_TITLE} yaml-character",)),
    "a bell": Case(_titled("\a"), (f"{LINE_OF_TITLE} yaml-character",)),
    "a form feed": Case(_titled("a\fb"), (f"{LINE_OF_TITLE} yaml-character",)),
    "a vertical tab": Case(_titled("a\vb"), (f"{LINE_OF_TITLE} yaml-character",)),
    "a C1 control character": Case(_titled("\u009b31mred"), (f"{LINE_OF_TITLE} yaml-character",)),
    "turned text": Case(_titled("\u202edlrow"), (f"{LINE_OF_TITLE} yaml-character",)),
    "escaped turned text": Case(_titled(r'"\u202edlrow"'), (f"{LINE_OF_TITLE} yaml-character",)),
    "isolated text": Case(_titled("\u2066x"), (f"{LINE_OF_TITLE} yaml-character",)),
    "an escaped half character": Case(_titled(r'"\ud800"'), (f"{LINE_OF_TITLE} yaml-character",)),
    "an escape beyond Unicode": Case(_titled(r'"\UFFFFFFFF"'), ("? yaml-character",)),
    "an escaped line separator": Case(_titled(r'"a\Lb"'), (f"{LINE_OF_TITLE} yaml-character",)),
    "tags nobody sees": Case(_titled("a\U000e0041"), (f"{LINE_OF_TITLE} yaml-character",)),
    "a blank without width": Case(_titled("a\u200bb"), (f"{LINE_OF_TITLE} yaml-character",)),
    "a second byte order mark": Case(b"\xef\xbb\xbf\xef\xbb\xbf" + SMALLEST, ("1 yaml-character",)),
    "a control character in a key": Case(b'"a\\x1bb": 1\n', ("1 yaml-character",)),
    # encodings
    "UTF-16 with its mark": Case(SMALLEST.decode().encode("utf-16"), ("1 yaml-encoding",)),
    "UTF-16, little end first": Case(SMALLEST.decode().encode("utf-16-le"), ("1 yaml-character",)),
    "UTF-16, big end first": Case(SMALLEST.decode().encode("utf-16-be"), ("1 yaml-character",)),
    "UTF-32 with its mark": Case(SMALLEST.decode().encode("utf-32"), ("1 yaml-encoding",)),
    "UTF-32, little end first": Case(SMALLEST.decode().encode("utf-32-le"), ("1 yaml-character",)),
    "UTF-7": Case(b"+AGEAOg- 1\n", ("1 shape-type",)),
    "Latin-1": Case(_titled("caf\xe9").replace("caf\xe9".encode(), b"caf\xe9"), (f"{LINE_OF_TITLE} yaml-encoding",)),
    "half characters": Case(b"a: \xed\xa0\x80\n", ("1 yaml-encoding",)),
    "overlong characters": Case(b"a: \xc0\xaf\n", ("1 yaml-encoding",)),
    "an overlong NUL": Case(b"a: \xc0\x80\n", ("1 yaml-encoding",)),
    "a character cut in two": Case(b"a: \xe2\x82", ("1 yaml-encoding",)),
    "beyond Unicode": Case(b"a: \xf4\x90\x80\x80\n", ("1 yaml-encoding",)),
    "random bytes": Case(bytes((n * 167 + 91) % 256 for n in range(4_096)), ("1 yaml-encoding",)),
    "only a byte order mark": Case(b"\xef\xbb\xbf", ("1 yaml-empty",)),
    "nothing": Case(b"", ("1 yaml-empty",)),
    "a PNG": Case(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", ("1 yaml-encoding",)),
    "a zip": Case(b"PK\x03\x04\x14\0\0\0", ("1 yaml-character",)),
    # what YAML could do
    "a tag that makes an object": Case(b"a: !!python/object/apply:os.system [id]\n", ("1 yaml-tag",)),
    "a tag of binary": Case(b"a: !!binary aGk=\n", ("1 yaml-tag",)),
    "a local tag": Case(b"a: !b c\n", ("1 yaml-tag",)),
    "a long tag": Case(b"a: !<" + b"t" * 100_000 + b"> b\n", ("1 yaml-tag",)),
    "a directive": Case(b"%YAML 1.2\n---\na: 1\n", ("1 yaml-directive",)),
    "a directive of tags": Case(b"%TAG ! tag:x,2000:\n---\na: 1\n", ("1 yaml-directive",)),
    "a directive that is unknown": Case(b"%EVIL x\n---\na: 1\n", ("1 yaml-directive",)),
    "a second document": Case(b"a: 1\n---\nb: 1\n", ("2 yaml-document",)),
    "100,000 documents": Case(b"---\n" * 100_000, ("2 yaml-document",)),
    "a key twice": Case(SMALLEST + b"title: Another\n", ("? yaml-duplicate-key",)),
    "a list as a key": Case(b"[a, b]: 1\n", ("1 yaml-key",)),
    "a key that goes by ?": Case(b"? a\n: 1\n", ("1 yaml-question-mark",)),
    "a list for a file": Case(b"- a\n- b\n", ("1 shape-type",)),
    "a word for a file": Case(b"hello\n", ("1 shape-type",)),
    "a number for a file": Case(b"42\n", ("1 shape-type",)),
    # lines
    "an error behind \\r alone": Case(SMALLEST.replace(b"\n", b"\r") + b"extra: 1\r", ("? shape-unknown-key",)),
    "an error in a line of 400 kB": Case(b"format: 1\nx: [" + b"abcdefg, " * 9_000 + b"@]\n", ("2 yaml-syntax",)),
    "an error behind 500 kB of line ends": Case(b"\n" * 400_000 + b"a: [\n", ("400002 yaml-syntax",)),
    "a brace, and the end": Case(b"{", ("1 yaml-syntax",)),
    "a key in braces, and the end": Case(b"a: [{b", ("?+ yaml-no-value",)),
    "a colon, and the end": Case(b"a:", ("?+ yaml-no-value",)),
    # names
    "a name between underscores": Case(
        _with("  signed: {start: false, label: Signed}", "  __proto__: {start: false, label: Signed}"),
        ("20 name-form", "56 effect", "92 condition", "102 effect"),
    ),
    "a path for an id": Case(_with("id: smallest", "id: ../../etc/passwd"), ("3 shape-pattern",)),
    "a path for a theatre": Case(_with("theatre: europe", "theatre: ../../../etc/passwd"), ("7 shape-choice",)),
    "a date that isn't": Case(_with("date: 1925-10-05", "date: 9999-99-99"), ("5 date-unreal", "34 date-order")),
}  # fmt: skip


_EVIL: Mapping[str, tuple[str, str]] = {
    "a chain of 90 names": (" and ".join(["signed"] * 90), "condition"),
    "200 brackets": ("(" * 98 + "signed" + ")" * 96, "condition"),
    "97 brackets, closed": ("(" * 97 + "1" + ")" * 97, "condition"),
    "a row of nots": ("not " * 48 + "signed", "condition"),
    "a row of minus signs": ("-" * 190 + "1 > 0", "condition"),
    "min in min": ("min(" * 40 + "1" + ")" * 40 + " > 0", "condition"),
    "comparisons in a chain": ("1" + " < 1" * 60, "condition"),
    "a product that overflows": ("999999999999999 * 999999999999999 > 0", "condition"),
    "a product of a chain": (" * ".join(["trust"] * 24) + " > 0", "condition"),
    "a power": ("trust ** 99999 > 0", "condition"),
    "a shift": ("1 << 99999 > 0", "condition"),
    "a number of 100 digits": ("9" * 100 + " > 0", "condition"),
    "a lambda": ("(lambda: signed)()", "condition"),
    "a comprehension": ("[x for x in signed]", "condition"),
    "a walrus": ("(x := signed)", "condition"),
    "an f-string": ("f'{signed}'", "condition"),
    "an attribute": ("signed.__class__", "condition"),
    "a way to builtins": ("().__class__.__bases__", "condition"),
    "a call": ("__import__('os')", "condition"),
    "eval": ("eval('1')", "condition"),
    "a string": ("'a' == 'a'", "condition"),
    "a conditional": ("signed if signed else signed", "condition"),
    "await": ("await signed", "condition"),
    "a semicolon": ("signed; signed", "condition"),
    "a small Cyrillic letter": ("sign\u0435d", "condition"),
    "a full-width bracket": ("signed\uff08", "condition"),
    "a ligature that Python would fold": ("\ufb01ne", "condition"),
    "a backslash": ("signed \\ and signed", "condition"),
    "a name of JavaScript": ("constructor", "condition"),
    "a name of Python": ("__class__", "condition"),
    "the world's insides": ("world.__proto__ > 0", "condition"),
}


def _expressions() -> dict[str, Case]:
    conditions = {
        f"condition: {name}": Case(_condition(f">-\n          {text}"), (f"{LINE_OF_BRANCH} {code}",))
        for name, (text, code) in _EVIL.items()
    }
    effects = {
        f"effect: {name}": Case(_effect(f">-\n            {text}"), (f"{LINE_OF_EFFECT} effect",))
        for name, text in {
            "two statements": "trust = 1; trust = 2",
            "two targets": "trust = leak = 1",
            "unpacking": "trust, leak = 1, 2",
            "an attribute of another": "world.germany.x += 1",
            "an item": "trust[0] += 1",
            "a power": "trust **= 9",
            "an import": "import os",
            "deletion": "del trust",
            "a type": "trust: int = 1",
            "a starred target": "*trust = 1",
        }.items()
    }
    return {**conditions, **effects}


CASES = {**CASES, **_expressions()}

HARMLESS: Mapping[str, bytes] = {
    "4,000 effects": _effects(4_000),
    "\\r alone at line ends": SMALLEST.replace(b"\n", b"\r"),
    "\\r\\n and a mark": b"\xef\xbb\xbf" + SMALLEST.replace(b"\n", b"\r\n"),
    "ids that JavaScript knows": SMALLEST.replace(b"leak", b"constructor").replace(b"chicherin", b"hasownproperty"),
    "a text of 20,000 characters": _titled("x" * 20_000),
    "a chain of 20 sums": _condition("trust" + " + leak" * 20 + " > 0"),
}
"""What has no error, however it looks."""


def mismatch(case: Case, found: Sequence[str]) -> str:
    """How the problems that were found, each as `line code`, differ from those of a case; '' where they don't."""
    first = case.expected[0]
    if first.startswith("?+"):
        alike = first.removeprefix("?+ ") in {line.split()[1] for line in found}
    else:
        alike = len(found) == len(case.expected) and all(map(_alike, case.expected, found))
    return "" if alike else f"expected {case.expected}, found {found[:5]} ({len(found)})"


def _alike(expected: str, found: str) -> bool:
    return expected.split()[1] == found.split()[1] and (expected.startswith("? ") or expected == found)
