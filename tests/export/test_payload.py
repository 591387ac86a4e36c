"""What does a page hold? What its deals need, as JSON that nothing can break out of."""

import json
from pathlib import Path
from typing import Any

import pytest

from game import places
from game.core.deal import scenario_deal
from game.core.errors import BrokenFile, GameError
from game.core.model.facts import Fact
from game.core.model.scenario import Scenario
from game.core.model.scenes import Outcome
from game.export.payload import embedded, of_deals, payload
from game.files.library import open_library
from tests import build
from tests.export.generated import HOSTILE, generated
from tests.shelf import read_before, sampled, shipped

LIBRARY = shipped()
SCENARIOS = [entry.id for entry in LIBRARY.entries]
WORLD = build.world()


def _scenario(**keys: Any) -> Scenario:
    choices = {
        "stay": build.choice("end", historical=True, effects=("world.germany += 5",), cite=("F.I.1",)),
        "leave": build.choice("end", show_if="world.rapallo_in_force"),
    }
    return build.scenario({"message": build.decision(choices=choices)}, **keys)


def _page(scenario: Scenario, facts: dict[str, Fact] | None = None) -> dict[str, Any]:
    return of_deals([scenario_deal(scenario, WORLD)], WORLD, facts or {})


@pytest.mark.parametrize("id", sampled(SCENARIOS, 3))
def test_a_page_is_json_and_the_same_each_time(id: str) -> None:
    assert embedded(payload(LIBRARY, [id])) == embedded(payload(LIBRARY, [id]))


@pytest.mark.parametrize("id", sampled(SCENARIOS, 3))
def test_a_page_of_one_juncture_starts_every_variable_that_it_declares_and_no_other(id: str) -> None:
    data = payload(LIBRARY, [id])
    declared = {**data["world"]["variables"], **data["deals"][0]["variables"]}
    assert {f"world.{name}" for name in declared} == set(data["deals"][0]["begun"]["values"])
    assert set(data["world"]["variables"]) <= set(LIBRARY.world.variables)


def test_trees_stand_where_expressions_stood() -> None:
    choices = _page(_scenario())["scenarios"]["test"]["scenes"]["message"]["choices"]
    assert choices["stay"]["effects"] == [("+=", "world.germany", 5)]
    assert choices["leave"]["show_if"] == "world.rapallo_in_force"


def test_a_page_holds_the_facts_that_are_cited_and_says_when_each_could_be_known() -> None:
    fact = Fact(claim="It was so.", status="confirmed", source="A book, page 1", date="1925-10")
    facts = _page(_scenario(), {"F.I.1": fact, "F.I.2": fact})["facts"]
    assert list(facts) == ["F.I.1"]
    assert facts["F.I.1"]["known_from"] == "1925-10-31"


def test_what_lands_after_a_juncture_played_alone_is_told_without_its_effects() -> None:
    data = payload(LIBRARY, ["pact-1939"])
    for due in data["deals"][0]["begun"]["due"]:
        assert ("effects" in due["later"]) == (due["later"]["date"] <= data["deals"][0]["starts"])


def test_the_digest_changes_with_a_rule_and_not_with_a_word() -> None:
    def digest(**keys: Any) -> str:
        found: str = _page(_scenario(**keys))["deals"][0]["digest"]
        return found

    assert digest(title="Another title", aim="Another aim.") == digest()
    assert digest(outcomes={"end": Outcome(title="T", text="T", effects=("world.germany = 0",))}) != digest()


def test_text_cannot_leave_the_element_that_holds_it() -> None:
    deal, world, facts = generated(1)
    data = of_deals([deal], world, facts)
    text = embedded(data)
    assert "<" not in text
    assert json.loads(text) == json.loads(json.dumps(data))
    assert HOSTILE in json.loads(text)["deals"][0]["title"]


@pytest.mark.parametrize("id", ["nowhere", "constructor", "__proto__", "../locarno"])
def test_an_unknown_id_is_a_users_mistake(id: str) -> None:
    with pytest.raises(GameError, match="there is no scenario"):
        payload(LIBRARY, [id])


def test_a_scenario_with_a_problem_is_refused_with_it(tmp_path: Path) -> None:
    broken = (
        places.shipped_scenarios().joinpath("locarno.yaml").read_text("utf-8").replace("id: locarno", "id: torn", 1)
    )
    own = tmp_path / "scenarios"
    own.mkdir()
    (own / "torn.yaml").write_text(broken.replace("start: ", "start: nowhere_", 1), "utf-8")
    library = open_library(places.shipped_scenarios(), places.shipped_seeds(), own, read_before(tmp_path) / "cache")
    with pytest.raises(BrokenFile, match=r"torn\.yaml"):
        payload(library, ["torn"])
