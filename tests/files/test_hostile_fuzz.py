"""What holds for every file whatsoever: it is a scenario, or it has a problem at a line that it has."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.files import pack_file, scenario_file
from game.files.problem import headline, render, source_lines
from tests.build import world
from tests.files.hostile_cases import SMALLEST

WORLD = world()
LINES = SMALLEST.splitlines(keepends=True)

both_parsers = pytest.mark.parametrize("pure", [False, True], ids=["libyaml", "python"])


def holds(source: bytes, pure: bool) -> None:
    read = scenario_file.read("x.yaml", WORLD, source=source, pure=pure)
    assert read.record is not None or read.problems
    count = len(source_lines(source.decode("utf-8", "replace")))
    for problem in read.problems:
        assert 1 <= problem.line <= count
        assert 1 <= problem.column < problem.end
        assert headline(problem).isprintable()
        assert render(problem, read.lines).replace("\n", "").isprintable()


_TEXTS = (
    "\0", "\x1b[2J", "\u202e", "\ufeff", "\r", "\t", "\f", "\u2028", "\u0085", "&a ", "*a", "<<: *a\n", "!!str ",
    "!x ", "? ", ": ", "- ", "--- ", "\n---\n", "\n...\n", "%YAML 1.1\n", "{", "}", "[", "]", ", ", "|\n", ">-\n",
    "|9\n", "'", '"', '"\\x1b"', '"\\ud800"', '"\\UFFFFFFFF"', '"\\q"', "#", " #", "@", "`", "~", "null", "1e999",
    ".nan", "0x", "9" * 16, "  ", "    ", "\n", "constructor: ", "__proto__: ", "id: ", "if: ", "effects: ",
    "trust += 1", "[[here.a|x]]", "[[", "*x*",
)  # fmt: skip
_snippets = st.sampled_from([*(text.encode() for text in _TEXTS), b"\xff", b"\xed\xa0\x80", b"\xc0\x80", b"\xe2\x82"])
_places = st.integers(0, len(SMALLEST))


@both_parsers
@settings(deadline=None, max_examples=40)
@given(edits=st.lists(st.tuples(_places, st.integers(0, 30), _snippets), min_size=1, max_size=4))
def test_a_scenario_with_pieces_replaced_is_read_or_has_a_problem(
    pure: bool, edits: list[tuple[int, int, bytes]]
) -> None:
    source = SMALLEST
    for at, length, snippet in edits:
        source = source[:at] + snippet + source[at + length :]
    holds(source, pure)


@both_parsers
@settings(deadline=None, max_examples=25)
@given(
    moves=st.lists(
        st.tuples(st.integers(0, len(LINES) - 1), st.integers(0, len(LINES) - 1), st.integers(-4, 4)), max_size=4
    )
)
def test_a_scenario_with_lines_elsewhere_and_indented_otherwise_is_read_or_has_a_problem(
    pure: bool, moves: list[tuple[int, int, int]]
) -> None:
    lines = list(LINES)
    for taken, put, deeper in moves:
        line = lines[taken]
        lines[put] = b" " * deeper + line if deeper >= 0 else line[min(-deeper, len(line) - len(line.lstrip(b" "))) :]
    holds(b"".join(lines), pure)


@both_parsers
@settings(deadline=None, max_examples=60)
@given(source=st.binary(max_size=300) | st.lists(_snippets, max_size=14).map(b"".join))
def test_any_bytes_are_read_or_have_a_problem(pure: bool, source: bytes) -> None:
    holds(source, pure)
    assert pack_file.read("pack.yaml", source=source, pure=pure).problems


_plain = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**14), 10**14) | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(("id", "scenes", "kind", "choices", "if", "effects", "state", "start")), inner, max_size=4
        )
    ),
    max_leaves=10,
)
_KEYS = [line.partition(b":")[0].decode() for line in LINES if line[:1].isalpha() and b":" in line]


@settings(deadline=None, max_examples=40)
@given(key=st.sampled_from(_KEYS), value=_plain)
def test_a_scenario_with_any_value_under_one_of_its_keys_is_read_or_has_a_problem(key: str, value: object) -> None:
    kept, skipping = [], False
    for line in LINES:
        if line[:1].isalpha():
            skipping = line.startswith(f"{key}:".encode())
        if not skipping:
            kept.append(line)
    holds(b"".join(kept) + f"{key}: {json.dumps(value)}\n".encode(), False)
