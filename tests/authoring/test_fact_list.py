import json
from pathlib import Path

import pytest

from game.authoring import fact_list
from game.authoring.fact_list import Listed, look_up
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
    (found,) = look_up(desk, id, corrections=False)
    return found


def test_every_fact_is_listed_and_then_what_scenarios_bring(desk: Library) -> None:
    found = _ids(look_up(desk, None, corrections=False))
    assert found == [*desk.facts, "riga/talks"]


def test_a_fact_knows_which_scenarios_cite_it_once_each(desk: Library) -> None:
    assert _one(desk, "F.1").cited_by == ("riga",)
    assert _one(desk, "F.2").cited_by == ()


def test_a_link_in_a_text_is_a_citation(desk: Library) -> None:
    assert _one(desk, "riga/talks").cited_by == ("riga",)


def test_the_facts_of_a_scenario_are_found_by_its_id(desk: Library) -> None:
    assert _ids(look_up(desk, "riga", corrections=False)) == ["riga/talks"]


def test_a_beginning_of_an_id_finds_what_lies_below_it_and_nothing_beside(desk: Library) -> None:
    assert len(look_up(desk, "F", corrections=False)) == len(desk.facts)
    assert look_up(desk, "F.l", corrections=False) == []


def test_corrections_are_the_facts_that_the_notes_had_wrong(desk: Library) -> None:
    assert _ids(look_up(desk, None, corrections=True)) == ["F.early"]
    assert look_up(desk, "F.1", corrections=True) == []


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
    assert _one(desk, "F.early").text().splitlines() == [
        "F.early  May 1926  corrected",
        "  Riga told Moscow what May would bring.",
        "  correction: The notes say June.",
        "  note: Riga did not keep to it.",
        "  source: A Source (1927), p. 6",
        "  cited by: nothing",
    ]


def test_a_view_has_no_date(desk: Library) -> None:
    assert _one(desk, "F.view").text().splitlines()[0] == "F.view  no date  interpretation"


def test_print_keeps_to_its_width(desk: Library) -> None:
    long = _one(desk, "F.1")._replace(cited_by=tuple(f"scenario-{number}" for number in range(60)))
    lines = long.text().splitlines()
    assert len(lines) > 4
    assert max(map(len, lines)) <= fact_list.COLUMNS
