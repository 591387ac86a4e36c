"""What the reader of YAML takes and refuses, by both of PyYAML's parsers."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.files.document import Document
from game.files.yaml_reader import has_fast_parser, read

CASES = Path(__file__).parent.parent / "cases" / "files"
BAD = sorted(CASES.glob("bad_yaml_*.yaml"))
GOOD = sorted(CASES.glob("good_*.yaml"))

both_parsers = pytest.mark.parametrize("pure", [False, True], ids=["libyaml", "python"])


def codes(document: Document) -> list[str]:
    return [problem.code for problem in document.problems]


def test_there_are_cases_and_two_parsers() -> None:
    assert len(BAD) > 20
    assert GOOD
    assert has_fast_parser()


@both_parsers
@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_a_bad_file_has_the_problems_that_its_first_line_expects(path: Path, pure: bool) -> None:
    source = path.read_bytes()
    expected = source.decode().splitlines()[0].removeprefix("# expect: ").split(", ")
    found = [f"{p.line}:{p.column} {p.code}" for p in read(source, path.name, pure=pure).problems]
    assert found == expected


@both_parsers
@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_a_good_file_has_none(path: Path, pure: bool) -> None:
    assert read(path.read_bytes(), path.name, pure=pure).problems == ()


@both_parsers
def test_plain_words_are_read_by_the_core_rules_of_yaml_1_2(pure: bool) -> None:
    data = read((CASES / "good_yaml_core_scalars.yaml").read_bytes(), "x", pure=pure).data
    assert isinstance(data, dict)
    texts = data["text"]
    assert isinstance(texts, list)
    assert all(type(part) is str for part in texts)
    assert data["whole"] == data["as"] == [15, 31, 7, 5, -3, 0]
    assert data["parts"] == data["of"]
    assert data["bools"] == [True] * 3 + [False] * 3
    assert data["what?"] == "a question? inside"


@both_parsers
@pytest.mark.parametrize(
    ("source", "code", "place"),
    [
        (b"a: x\x07\n", "yaml-character", (1, 5)),
        ("a: \u202ex\n".encode(), "yaml-character", (1, 4)),
        (b"a: 1\nb: \x00\n", "yaml-character", (2, 4)),
        ("a: x\u0085y\n".encode(), "yaml-character", (1, 5)),
        (b"\xef\xbb\xbf\xef\xbb\xbfa: 1\n", "yaml-character", (1, 1)),
        (b"a: 1\nb: caf\xe9\n", "yaml-encoding", (2, 7)),
        ("a: 1\n".encode("utf-16"), "yaml-encoding", (1, 1)),
        (b"a: " + b"x" * 20_001, "limit-scalar", (1, 4)),
        (b"x" * 512_001, "limit-bytes", (1, 1)),
        (b"[" + b"a," * 20_000 + b"]", "limit-nodes", (1, 40_000)),
        (b"{a: " * 100, "limit-depth", (1, 81)),
    ],
    ids=range(11),
)
def test_bytes_that_no_author_meant_end_the_reading(
    source: bytes, code: str, place: tuple[int, int], pure: bool
) -> None:
    document = read(source, "x", pure=pure)
    (problem,) = document.problems
    assert (problem.code, (problem.line, problem.column)) == (code, place)
    assert document.data is None


@both_parsers
@pytest.mark.parametrize("text", ['a: "\\ud800"\n', "[" * 100_000, 'a: "\\q"\n'])
def test_what_the_parsers_place_differently_is_still_one_problem(text: str, pure: bool) -> None:
    (problem,) = read(text.encode(), "x", pure=pure).problems
    assert problem.code in ("yaml-character", "limit-depth", "yaml-syntax")
    assert problem.line == 1


@both_parsers
def test_crlf_and_one_bom_are_not_seen(pure: bool) -> None:
    text = "a: 1\nb: >-\n  one\n\n  two\nc: [x]\n"
    plain = read(text.encode(), "x", pure=pure)
    windows = read(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode(), "x", pure=pure)
    assert windows.data == plain.data == {"a": 1, "b": "one\ntwo", "c": ["x"]}
    assert windows.where.value(("c", 0)) == plain.where.value(("c", 0))


@both_parsers
def test_every_key_and_value_has_its_place(pure: bool) -> None:
    where = read(b"a:\n  bc: {d: 'ef', g: 12}\n  h: x y # z\n", "x", pure=pure).where
    assert where.key(("a", "bc"))[:2] == (2, 3)
    assert where.value(("a", "bc", "d")) == (2, 11, 15)
    assert where.within(("a", "bc", "d"), 1, 2) == (2, 13, 14)
    assert where.key(("a", "bc", "g")) == (2, 17, 18)
    assert where.value(("a", "h")) == (3, 6, 9)
    assert where.value(("a", "h", "nowhere", 3)) == where.value(("a", "h"))


@both_parsers
def test_a_comment_behind_several_plain_words_is_noted(pure: bool) -> None:
    document = read(b"a: one two # three\nb: one # two\nc: 'one two' # three\nd: one #two\n", "x", pure=pure)
    assert document.cut == {("a",)}


@both_parsers
@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("id: small\n  title: A test\nx: 1\n", "indented too deep"),
        ("a:\n  - if: x\n     next: y\n", "indented too deep"),
        ("a: 1\n  # so far\n  b: 2\n", "indented too deep"),
        ("a:\n    b: 1\n  c: 2\n", "no line above is indented as far"),
        ("a:\n  cite: [F.I.a\n  next: after\n", "the '[' on line 2 is not closed"),
        ("a:\n  cite: [F.I.a,\n    F.I.b\n  effects:\n    - x += 1\n", "the '[' on line 2 is not closed"),
        ("a:\n  b: {to: 1\n  c: {to: 2}\n", "the '{' on line 2 is not closed"),
        ("a: 1\n\u00a0\u00a0b: 2\n  c: 3\n", "plain blanks"),
        ('id: x # so far\nplace: "Moscow\ntitle: A test\n', "quote that opens a value on line 2"),
        ('id: x # so far\nplace: "Moscow\ntitle: "A test"\n', "quote that opens a value on line 2"),
        ("text: one two # three\n  four five\n", "the '#' on the line above"),
        ("effects:\n  - a += 5\n  -b += 2\n", "a blank belongs after the dash"),
        ("effects:\n  - a += 5\n  – b += 2\n", "begins with a plain dash"),
        ("id: y\ntitle:x\nplace: z\n", "after the colon: 'title: '"),
        ("a:\n  title:x\n  place: z\n", "after the colon: 'title: '"),
        ('a: [{if: chose("x", "y"), else: No.}]\n', "inside { } or [ ] a condition"),
        ("title: Genoa: a test\n", "text that holds ': ' needs quotes"),
        ("title: 'Genoa' a test\n", "a quote that opens a value must close it"),
    ],
)
def test_a_line_that_is_no_yaml_gets_the_hint_that_mends_it(text: str, said: str, pure: bool) -> None:
    *_, problem = read(text.encode(), "x", pure=pure).problems
    assert problem.code == "yaml-syntax"
    assert said in problem.fix


@both_parsers
@settings(deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_have_a_problem(pure: bool, source: bytes) -> None:
    document = read(source, "x", pure=pure)
    assert document.data is not None or document.problems


PIECES = (
    "a: |b: |- |  |? |{|}|[|]|, |'x'|\"y\"| #c|x y|?z|: |:|\n|\n  |\n    |\n- |>-|k|1|\t|!|&a|*a|\n\n|é|\"\\n\"|''|%|@"
).split("|")


@settings(deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_what_both_parsers_read_they_read_alike(text: str) -> None:
    one, other = read(text.encode(), "x"), read(text.encode(), "x", pure=True)
    if not one.problems and not other.problems:
        assert (one.data, one.texts, one.cut) == (other.data, other.texts, other.cut)
        for path, _, _ in one.texts:
            assert one.where.place(path) == other.where.place(path)
