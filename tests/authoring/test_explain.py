import ast
import re
from pathlib import Path

import pytest

from game import places
from game.authoring import check, explain
from game.authoring.rules import RULES
from game.authoring.rules.campaign import CAMPAIGN_RULES
from game.authoring.rules.deep import DEEP_RULES
from game.authoring.rules.reading import READING
from game.authoring.rules.reading.explained import Explained
from game.core.errors import GameError
from game.files.library import Library
from tests.authoring.desk import library
from tests.authoring.whole_file import whole_file

GAME = Path(explain.__file__).resolve().parents[1]
RUN = [one for one in READING if one.within is not None]
CODE = re.compile(r"[a-z]+(-[a-z]+)+")
ALONE = {"condition", "effect"}
"""Codes of one word; all others have a hyphen."""
PREFIXES = {one.code.split("-")[0] for one in READING}


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return library(tmp_path_factory.mktemp("desk"))


def _texts_in(folder: str) -> set[str]:
    """Every text constant in the modules of a room."""
    trees = [ast.parse(file.read_text(encoding="utf-8")) for file in (GAME / folder).rglob("*.py")]
    nodes = [node for tree in trees for node in ast.walk(tree)]
    return {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def _codes(texts: set[str]) -> set[str]:
    return {text for text in texts if CODE.fullmatch(text) and text.split("-")[0] in PREFIXES}


# ── The tables ───────────────────────────────────────────────────────────────────────────────────────────────────────


def test_every_code_is_explained_once() -> None:
    codes = [one.code for one in (*READING, *RULES, *CAMPAIGN_RULES, *DEEP_RULES)]
    assert sorted(codes) == sorted(set(codes))
    assert set(explain.meanings()) == set(codes)


def test_every_code_of_the_reader_is_explained() -> None:
    assert _codes(_texts_in("files")) <= {one.code for one in READING}


def test_every_explained_code_is_one_that_is_emitted() -> None:
    across_files = {"link-ending", "link-scenario", "fact-mention", "fact-circle", "work-unknown", "work-uncited"}
    emitted = _texts_in("files") | (_texts_in("authoring") & across_files)
    assert {one.code for one in READING} <= emitted


@pytest.mark.parametrize("meaning", explain.meanings().values(), ids=lambda meaning: meaning.code)
def test_every_meaning_says_why_and_shows_it_wrong_and_right(meaning: explain.Meaning) -> None:
    assert meaning.explanation[0].isupper() or meaning.explanation[0] in "`'"
    assert meaning.explanation.endswith(".")
    assert meaning.bad != meaning.good
    assert meaning.bad
    assert meaning.good
    assert meaning.code in ALONE or CODE.fullmatch(meaning.code)


# ── The examples ─────────────────────────────────────────────────────────────────────────────────────────────────────


def _found(one: Explained, lines: str, desk: Library, folder: Path) -> dict[str, str]:
    """Code -> severity of what the reader says of a whole file with these lines in it."""
    assert one.within is not None
    name, text = whole_file(one.within, lines)
    file = folder / name
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, encoding="utf-8")
    rules = {rule.code for rule in RULES}
    return {p.code: p.severity for p in check.paths([str(file)], desk).problems if p.code not in rules}


@pytest.mark.parametrize("one", RUN, ids=lambda one: one.code)
def test_a_bad_example_has_its_problem(one: Explained, desk: Library, tmp_path: Path) -> None:
    assert _found(one, one.bad, desk, tmp_path).get(one.code) == one.severity


@pytest.mark.parametrize("one", RUN, ids=lambda one: one.code)
def test_a_good_example_has_no_problem(one: Explained, desk: Library, tmp_path: Path) -> None:
    assert _found(one, one.good, desk, tmp_path) == {}


# ── Asking ───────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_code_is_explained_in_80_columns() -> None:
    shown = explain.text(explain.wanted("shape-unknown-key"))
    assert shown.startswith("shape-unknown-key (error)\n\nA key that the format doesn't know")
    assert "\nWrong:\n    plaice: Moscow\n\nRight:\n    place: Moscow" in shown


def test_an_example_says_where_it_stands() -> None:
    assert "\nWrong, in a choice:\n" in explain.text(explain.wanted("link-scene"))


@pytest.mark.parametrize("group", ["craft", "craft-", "yaml", "ghost"])
def test_the_first_word_of_codes_lists_them(group: str) -> None:
    found = [meaning.code for meaning in explain.wanted(group)]
    assert len(found) > 3
    assert all(code.startswith(group) for code in found)


def test_nothing_asked_for_is_everything() -> None:
    assert [meaning.code for meaning in explain.wanted("")] == list(explain.meanings())


@pytest.mark.parametrize(("code", "meant"), [("shape-unknwn-key", "shape-unknown-key"), ("crft", "craft")])
def test_an_unknown_code_is_a_users_mistake_with_a_guess(code: str, meant: str) -> None:
    with pytest.raises(GameError, match=f"there is no code '{code}'; did you mean '{meant}'"):
        explain.wanted(code)


def test_an_example_in_words_is_a_sentence_of_the_page_and_one_in_yaml_a_block() -> None:
    page = explain.markdown(explain.wanted("file"))
    assert "\nWrong: `id: locarno` in a file `locarno-final.yaml`.\n" in page
    assert "\nRight:\n\n```yaml\nid: locarno\noverrides: true\n```" in page


def test_no_printed_line_is_wider_than_a_terminal_but_for_examples() -> None:
    for meaning in explain.meanings().values():
        prose = explain.text([meaning]).split("\nWrong")[0]
        assert max(map(len, prose.splitlines())) <= explain.WIDTH


def test_the_page_of_all_codes_is_fresh() -> None:
    page = (places.shipped_scenarios() / explain.PAGE).read_text(encoding="utf-8")
    assert page == explain.markdown(explain.wanted("")) + "\n", (
        f"narkomindel check --explain --format markdown > scenarios/{explain.PAGE}"
    )
