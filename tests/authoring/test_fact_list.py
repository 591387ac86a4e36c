import json
from pathlib import Path

import pytest

from game.authoring import fact_text
from game.authoring.fact_citations import Citation
from game.authoring.fact_list import Listed, look_up
from game.core.errors import GameError
from game.files.library import Library
from tests.authoring.desk import library

CASES = Path(__file__).parents[1] / "cases" / "check"
LINKING = CASES / "history-unused-fact" / "good_a_fact_of_the_file_that_a_text_links_to.yaml"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """One scenario, `riga`: it cites F.1 and links to its own fact `talks`."""
    file = tmp_path_factory.mktemp("written") / "riga.yaml"
    file.write_bytes(LINKING.read_bytes())
    return library(tmp_path_factory.mktemp("desk"), file)


def _ids(found: list[Listed]) -> list[str]:
    return [listed.id for listed in found]


def _one(desk: Library, id: str) -> Listed:
    (found,) = look_up(desk, [id])
    return found


# ── Finding ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_every_fact_is_listed_and_then_what_scenarios_bring(desk: Library) -> None:
    assert _ids(look_up(desk, [])) == [*desk.facts, "riga/talks"]


def test_the_facts_of_a_scenario_are_found_by_its_id(desk: Library) -> None:
    assert _ids(look_up(desk, ["riga"])) == ["riga/talks"]


def test_a_beginning_of_an_id_finds_what_lies_below_it_and_nothing_beside(desk: Library) -> None:
    assert len(look_up(desk, ["F"])) == len(desk.facts)
    with pytest.raises(GameError, match=r"there is no fact 'F\.l'"):
        look_up(desk, ["F.l"])


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["WAITED"], ["F.later", "F.month"]),
        (["waited", "had"], ["F.later"]),
        (["notes say"], ["F.early"]),
    ],
)
def test_words_find_the_facts_that_hold_all_of_them(desk: Library, words: list[str], found: list[str]) -> None:
    assert _ids(look_up(desk, words)) == found


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ([""], "say which fact"),
        (["riga", " "], "say which fact"),
        (["F.vieww"], "did you mean 'F.view'"),
        (["archduke"], "no fact speaks of 'archduke'"),
        (["waited", "archduke"], "no fact speaks of 'waited archduke'"),
    ],
)
def test_what_finds_nothing_is_said(desk: Library, words: list[str], says: str) -> None:
    with pytest.raises(GameError, match=says):
        look_up(desk, words)


def test_corrections_are_the_facts_that_the_notes_had_wrong(desk: Library) -> None:
    assert _ids(look_up(desk, [], corrections=True)) == ["F.early"]
    assert look_up(desk, ["F.1"], corrections=True) == []


# ── Citations ────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_fact_knows_which_scenarios_cite_it_once_each(desk: Library) -> None:
    assert _one(desk, "F.1").cited_by() == ("riga",)
    assert _one(desk, "F.2").cited_by() == ()


def test_a_link_in_a_text_is_a_citation(desk: Library) -> None:
    assert _one(desk, "riga/talks").cited_by() == ("riga",)


def test_a_citation_says_where_it_stands_and_whether_before_the_record(desk: Library) -> None:
    assert set(_one(desk, "F.1").citations) >= {
        Citation("riga", "scene answer", "play"),
        Citation("riga", "record", "record"),
    }


# ── Printing ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_fact_as_data_has_the_keys_of_the_rules_of_play(desk: Library) -> None:
    assert json.loads(json.dumps(_one(desk, "F.early").as_data())) == {
        "id": "F.early",
        "status": "corrected",
        "claim": "Riga told Moscow what May would bring.",
        "correction": "The notes say June.",
        "cited_by": [],
    }
    assert _one(desk, "F.1").as_data()["correction"] is None


def test_a_fact_in_print_says_all_that_is_known_of_it(desk: Library) -> None:
    assert fact_text.plain([_one(desk, "F.early")]).splitlines() == [
        "F.early  May 1926  corrected",
        "  Riga told Moscow what May would bring.",
        "  correction: The notes say June.",
        "  note: Riga did not keep to it.",
        "  known in Moscow from: 3 May 1926",
        "  source: A Source (1927), p. 6",
        "  cited by: nothing",
    ]


def test_a_view_has_no_date_and_a_doubtful_fact_says_so(desk: Library) -> None:
    assert fact_text.plain([_one(desk, "F.view")]).splitlines()[0] == "F.view  no date  interpretation"
    assert fact_text.plain([_one(desk, "F.doubtful")]).splitlines()[0].endswith("confirmed, but doubtful")


def test_print_keeps_to_its_width(desk: Library) -> None:
    many = tuple(Citation(f"scenario-{number}", "scene answer", "play") for number in range(60))
    lines = fact_text.plain([_one(desk, "F.1")._replace(citations=many)]).splitlines()
    assert len(lines) > 4
    assert max(map(len, lines)) <= fact_text.COLUMNS


def test_corrections_set_the_notes_beside_the_record_and_are_counted(desk: Library) -> None:
    found, sections = look_up(desk, [], corrections=True), desk.fact_base.sections
    assert fact_text.plain_corrections(found, sections).splitlines() == [
        "F",
        "",
        "F.early  May 1926",
        "  notes: Riga told Moscow what May would bring.",
        "  record: The notes say June.",
        "  source: A Source (1927), p. 6",
        "",
        "1 correction.",
    ]
    page = fact_text.corrections_page(found, sections)
    assert page.startswith("# Where the notes and the record part\n")
    assert "\n## F\n\n**F.early** · May 1926\n\n- The notes: Riga told Moscow" in page


def test_a_page_of_facts_has_a_heading_for_what_scenarios_bring(desk: Library) -> None:
    page = fact_text.page(look_up(desk, []), desk.fact_base.sections)
    assert [line for line in page.splitlines() if line.startswith("#")] == [
        "# Facts",
        "## F",
        "## Facts that scenarios bring",
    ]
