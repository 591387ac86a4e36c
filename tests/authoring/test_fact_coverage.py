"""Which facts the game uses: counted by section, and those that nothing cites."""

from pathlib import Path

import pytest

from game.authoring import fact_coverage
from game.authoring.fact_citations import citations_by_fact
from game.authoring.fact_coverage import Covered, coverage
from game.core.model.campaigns import Campaigns
from game.files.library import Library
from tests import shelf
from tests.authoring.desk import library

CASES = Path(__file__).parents[1] / "cases" / "check"
CITING = CASES / "history-unused-fact" / "good_a_fact_of_the_file_that_a_text_links_to.yaml"
COUNTED = Covered("F.I", "Aims", 4, play=("F.I.1",), record=("F.I.1", "F.I.2"), frame=(), none=("F.I.3", "F.I.4"))


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Library:
    file = tmp_path_factory.mktemp("written") / "riga.yaml"
    file.write_bytes(CITING.read_bytes())
    return library(tmp_path_factory.mktemp("desk"), file)


@pytest.fixture(scope="module")
def shipped() -> Library:
    return shelf.shipped()


def test_a_fact_stands_under_every_use_that_is_made_of_it(desk: Library) -> None:
    (found,) = coverage(desk)
    assert (found.section, found.facts) == ("F", len(desk.facts))
    assert "F.1" in found.play
    assert "F.1" in found.record
    assert "F.1" not in found.none
    assert set(found.none) == set(desk.facts) - set(found.play) - set(found.record) - set(found.frame)


def test_the_numbers_of_all_sections_are_added_up() -> None:
    other = COUNTED._replace(section="F.II", title="", facts=1, play=(), record=(), none=())
    assert fact_coverage.rows([COUNTED, other]) == [
        ("F.I", "4", "1", "2", "0", "2", "Aims"),
        ("F.II", "1", "0", "0", "0", "0", ""),
        ("all", "5", "1", "2", "0", "2", ""),
    ]


def test_what_nothing_cites_is_named_by_section() -> None:
    assert fact_coverage.unused([COUNTED]) == "F.I: F.I.3, F.I.4"
    assert fact_coverage.unused([COUNTED._replace(none=())]) == "every fact is cited"


def test_coverage_as_data_is_plain() -> None:
    assert COUNTED.as_data() == {
        "section": "F.I",
        "title": "Aims",
        "facts": 4,
        "play": ["F.I.1"],
        "record": ["F.I.1", "F.I.2"],
        "frame": [],
        "none": ["F.I.3", "F.I.4"],
    }


def test_world_and_campaigns_cite_too(shipped: Library) -> None:
    places_of = {place for found in citations_by_fact(shipped).values() for place in found if place.use == "frame"}
    assert {place.by for place in places_of} == {"world", "campaigns"}
    assert {place.place.split()[0] for place in places_of if place.by == "world"} >= {"variable", "event"}
    assert isinstance(shipped.deals.file, Campaigns)


def test_every_shipped_section_has_a_heading_and_all_facts_are_in_one(shipped: Library) -> None:
    sections = shipped.fact_base.sections
    assert all(section.title for section in sections)
    assert [id for section in sections for id in section.ids] == list(shipped.facts)
    assert all(id == section.name or id.startswith(f"{section.name}.") for section in sections for id in section.ids)
