"""What an editor offers, explains and marks: the real yaml-language-server with our schemas.

It runs where Node is, and `NARKOMINDEL_NODE_MODULES` names a folder with the package `yaml-language-server`.
"""

from collections.abc import Iterator
from pathlib import Path
from shutil import copy

import pytest

from game import places
from game.files import scenario_file
from tests.files.language_server import Editor, editor
from tests.node import node

_SMALLEST = (Path(__file__).parent.parent / "cases" / "files" / "good_smallest.yaml").read_text("utf-8")

_SHIPPED = ("locarno", "pact-1939", "world", "campaigns")


@pytest.fixture(scope="module")
def session() -> Iterator[Editor]:
    """A session with the server."""
    program, modules = node("yaml-language-server")
    with editor(program, modules) as found:
        yield found


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the schemas, as they lie beside the shipped files."""
    folder = tmp_path_factory.mktemp("desk")
    for schema in places.shipped_scenarios().glob("*.schema.json"):
        copy(schema, folder)
    return folder


def _opened(session: Editor, desk: Path, text: str) -> Path:
    """A draft of its own, open in the session."""
    path = desk / f"draft-{len(list(desk.iterdir()))}.yaml"
    path.write_text(text, "utf-8")
    session.open(path)
    return path


def _place(text: str, mark: str = "§") -> tuple[str, int, int]:
    """The text without its mark, and the line and column (from 1) where that stood."""
    before = text.partition(mark)[0]
    return text.replace(mark, ""), before.count("\n") + 1, len(before) - before.rfind("\n")


# ── What is offered ──────────────────────────────────────────────────────────────────────────────────────────────────

_HEAD = "# yaml-language-server: $schema=scenario.schema.json\nformat: 1\n"
_DECISION = "scenes:\n  one:\n    kind: decision\n"


@pytest.mark.parametrize(
    ("text", "offered", "not_offered"),
    [
        ("§", {"id", "title", "scenes", "human_record"}, {"format", "choices"}),
        ("theatre: §", {"europe", "asia", "world"}, {"good"}),
        ("scenes:\n  §", {"decision", "route"}, {"title"}),
        ("scenes:\n  one:\n    kind: §", {"decision", "route"}, {"europe"}),
        (f"{_DECISION}    §", {"date", "choices", "advice", "dispatch"}, {"kind", "branches"}),
        (f"{_DECISION}    choices:\n      §", {"choice"}, {"text"}),
        (f"{_DECISION}    choices:\n      a:\n        §", {"text", "requires", "why_distance"}, {"kind"}),
        (f"{_DECISION}    choices:\n      a:\n        evidence: §", {"documented", "inferred", "invented"}, set()),
        (
            f"{_DECISION}    choices:\n      a:\n        requires:\n          - §",
            {"if", "else", "requirement"},
            {"text"},
        ),
        (f"{_DECISION}    readings:\n      §", {"power", "ideology", "security"}, set()),
        ("intelligence:\n  a:\n    reliability: §", {"good", "fair", "poor"}, set()),
        ("facts:\n  a:\n    status: §", {"confirmed", "corrected", "disputed", "interpretation"}, set()),
    ],
)
def test_keys_and_words_are_offered_where_they_may_stand(
    text: str, offered: set[str], not_offered: set[str], session: Editor, desk: Path
) -> None:
    plain, line, column = _place(f"{_HEAD}{text}\n")
    path = _opened(session, desk, plain)
    found = session.completions(path, line, column)
    assert offered <= found.keys()
    assert not not_offered & found.keys()


# ── What is explained ────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("at", "explained"),
    [
        ("ai§m: ", "What is to be settled, by when, in one sentence."),
        ("thea§tre: ", "Which map lies on the desk."),
        ("theatre: eu§rope", "`asia`: The map of Asia, from Turkey to Japan."),
        ("    ch§oices:", "2 to 4 options, by id."),
        ("        evid§ence: documented", "`invented`: Nobody can know; it is the author's guess."),
        ("        eff§ects:", "world.germany"),
        ("        re§quires:", "the first that fails gives the reason."),
        ("            el§se: ", "Why the choice is closed."),
        ("    bran§ches:", "Tried from the top."),
        ("rec§ord:", "What Moscow did."),
        ("  simp§lifies: ", "What this game simplifies."),
    ],
)
def test_a_key_is_explained_where_the_mouse_rests(at: str, explained: str, session: Editor, desk: Path) -> None:
    plain = at.replace("§", "")
    assert plain in _SMALLEST
    text, line, column = _place(_SMALLEST.replace(f"\n{plain}", f"\n{at}", 1))
    path = _opened(session, desk, text)
    assert explained in session.hover(path, line, column)


# ── What is marked ───────────────────────────────────────────────────────────────────────────────────────────────────


def test_what_is_shipped_is_not_marked(session: Editor, desk: Path) -> None:
    sources = sorted(places.shipped_scenarios().glob("*.yaml"))
    sources = [source for source in sources if source.stem in _SHIPPED]
    assert len(sources) == len(_SHIPPED)
    for source in sources:
        copy(source, desk)
        session.open(desk / source.name)
    assert [mark for source in sources for mark in session.marks(desk / source.name)] == []


def test_the_fact_base_is_not_marked(session: Editor, tmp_path: Path) -> None:
    seeds = places.shipped_seeds()
    (tmp_path / "facts").mkdir()
    copy(seeds / "fact.schema.json", tmp_path)
    copies = [Path(copy(source, tmp_path / "facts")) for source in sorted((seeds / "facts").glob("*.yaml"))[:2]]
    for path in copies:
        session.open(path)
    assert [mark for path in copies for mark in session.marks(path)] == []


_MISTAKES = (
    ("title: A small juncture\n", ""),
    ("format: 1", "format: 2"),
    ("format: 1", "format: '1'"),
    ("id: smallest", "id: Smallest One"),
    ("date: 1925-10-05\nplace", "date: 5 October 1925\nplace"),
    ("theatre: europe", "theatre: africa"),
    ("place: Moscow", "place: 12"),
    ("aim: Settle what Moscow says.", "aim: ''"),
    ("label: Signed}", "lable: Signed}"),
    ("label: Trust, better: up", "label: Trust, better: upward"),
    ("min: 0, max: 3, label: Leak", "min: low, max: 3, label: Leak"),
    ("reliability: good", "reliability: excellent"),
    ("    dated: 1925-09\n", "    dated: September\n"),
    ("    kind: decision\n    date: 1925-12-01", "    kind: decisoin\n    date: 1925-12-01"),
    ("    title: Again\n", ""),
    ("        evidence: documented\n", "        evidence: certain\n"),
    ("        next: second\n", ""),
    ("        distance: 2\n", "        distance: 5\n"),
    ("        distance: 2\n", "        distance: far\n"),
    ("        historical: true\n        requires", "        historical: yes please\n        requires"),
    ("          - leak += 1\n", "          - {leak: 1}\n"),
    ("            because: What was left in October is taken up.\n", ""),
    (
        "            because: What was left in October is taken up.\n",
        "            reason: So.\n            because: So.\n",
    ),
    ("      power: {predicts: sign", "      pride: {predicts: sign"),
    ("ideology: {predicts: wait, because: It needs no power.}", "ideology: {predicts: wait}"),
    ("    weight: 2\n", "    weight: 9\n"),
    ("    kind: route\n", "    kind: route\n    title: A fork\n"),
    ("      - next: bad\n", "      - to: bad\n"),
    ("    text: There is none.\n", "    text: There is none.\n    next: good\n"),
    ("  happened: It was signed.\n", ""),
    ("grade: argued", "grade: likely"),
    ("    status: confirmed\n", "    status: sure\n"),
    ("    cite: [here.a]\n    also", "    cite: here.a\n    also"),
    ("  known_then: This.\n", "  known_then:\n"),
    ("discussion:\n  - ask: Was it wise?", "discussion:\n  - question: Was it wise?"),
    ("came_true: 'yes'", "came_true: perhaps"),
)
"""What stands in the smallest file, and what is written instead."""


def _with_mistake(number: int) -> str:
    old, new = _MISTAKES[number]
    assert old in _SMALLEST
    return _SMALLEST.replace(old, new, 1)


@pytest.fixture(scope="module")
def mistaken(session: Editor, desk: Path) -> list[Path]:
    """A file for each mistake, all open."""
    return [_opened(session, desk, _with_mistake(number)) for number in range(len(_MISTAKES))]


@pytest.mark.parametrize("number", range(len(_MISTAKES)), ids=[new.strip() or old.strip() for old, new in _MISTAKES])
def test_a_mistake_of_shape_is_marked_on_the_line_that_check_names(
    number: int, session: Editor, mistaken: list[Path]
) -> None:
    problems = [p for p in scenario_file.read(mistaken[number]).problems if p.code.startswith(("shape-", "yaml-"))]
    assert problems
    assert {mark.line for mark in session.marks(mistaken[number])} == {problem.line for problem in problems}


def test_a_misspelt_key_that_is_needed_is_also_marked_as_missing(session: Editor, desk: Path) -> None:
    path = _opened(session, desk, _SMALLEST.replace("aim: Settle", "aims: Settle", 1))
    (problem,) = scenario_file.read(path).problems
    assert [mark.line for mark in session.marks(path)] == [2, problem.line]
