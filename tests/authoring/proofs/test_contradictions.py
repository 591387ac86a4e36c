from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.authoring.deep_check import deep_problems
from game.authoring.proofs.contradictions import Contradiction, contradictions
from game.authoring.proofs.implied import implies
from game.authoring.proofs.random_play import random_campaigns
from game.authoring.proofs.spoken import pages, watched_deal
from game.core import campaign, engine
from game.core.closures import compiled
from game.core.deal import Deal, campaign_deal, scenario_deal
from game.core.expression import parse
from game.core.machine import Machine
from game.core.model.scenario import Intelligence, Scenario
from game.core.model.scenes import Also, Decision, Scene
from game.core.record import replace
from game.core.state import State
from game.files.prose import mentions
from tests.authoring.desk import library
from tests.authoring.proofs.machines import ENDS, WORLD, scenarios, written
from tests.authoring.proofs.test_random_play import YEARS
from tests.build import choice, closed_unless, decision, route

RIGHT = Path(__file__).parents[2] / "cases" / "check" / "logic-treaty-mention"
HOLDS, GONE = "[[world.rapallo_in_force|It]] holds.", "[[not world.rapallo_in_force|It]] is gone."
FLAG = "world.rapallo_in_force"


def _found(scenario: Scenario) -> dict[str, tuple[str, ...]]:
    """Where a mention is false, and the choices that lead there."""
    return {_place(one): one.choices for one in contradictions(scenario_deal(scenario, WORLD))}


def _place(found: Contradiction) -> str:
    return ".".join(map(str, found.path))


# ── Where a mention may stand ────────────────────────────────────────────────────────────────────────────────────────


def test_a_result_is_read_after_the_effects_of_its_choice_and_an_outcome_after_its_own() -> None:
    breaks = (f"{FLAG} = false",)
    ends = {"end": replace(ENDS["end"], effects=breaks, text=HOLDS), "other": ENDS["other"]}
    choices = {"a": choice("end", effects=breaks, result=HOLDS), "b": choice("end", result=HOLDS)}
    scenario = written({"first": decision(text=HOLDS, choices=choices)}, outcomes=ends)
    assert _found(scenario) == {"scenes.first.choices.a.result": ("a",), "outcomes.end.text": ("a",)}


def test_a_paragraph_counts_only_where_its_condition_holds() -> None:
    also = (Also(condition=f"not {FLAG}", text=HOLDS), Also(condition=FLAG, text=HOLDS + " So."))
    breaking = choice("last", effects=(f"{FLAG} = false",))
    last = decision(also=also, choices={"c": choice("end"), "d": choice("end")})
    scenes: dict[str, Scene] = {"first": decision(choices={"a": choice("last"), "b": breaking}), "last": last}
    assert _found(written(scenes)) == {"scenes.last.also.0.text": ("b",)}


def test_a_reason_counts_only_where_it_closes_the_choice() -> None:
    closed = choice("end", requires=(*closed_unless("trust > 0", GONE), *closed_unless(FLAG, GONE + " Now.")))
    scenes: dict[str, Scene] = {"first": decision(choices={"a": choice("end"), "b": closed})}
    assert _found(written(scenes)) == {"scenes.first.choices.b.requires.0.else": ()}


def test_what_a_route_says_is_read_in_the_state_that_took_it() -> None:
    way = route((FLAG, "end"), (None, "other"))
    branches = tuple(replace(branch, also=(Also(condition="true", text=GONE),)) for branch in way.branches)
    scenes: dict[str, Scene] = {
        "first": decision(choices={"a": choice("way"), "b": choice("way", effects=(f"{FLAG} = false",))}),
        "way": replace(way, branches=branches),
    }
    assert _found(written(scenes)) == {"scenes.way.branches.0.also.0.text": ("a",)}


def test_a_report_is_read_in_the_first_scene_that_is_dated_on_or_after_it() -> None:
    breaks = choice("last", effects=(f"{FLAG} = false",))
    scenes: dict[str, Scene] = {
        "first": decision("1925-10-05", choices={"a": breaks, "b": choice("end")}),
        "last": decision("1925-10-09", choices={"c": choice("end"), "d": choice("end")}),
    }
    reports = {
        name: Intelligence(source="S", reliability="good", dated=dated, text=HOLDS, cite=())
        for name, dated in (("early", "1925-10-01"), ("late", "1925-10-07"))
    }
    assert _found(written(scenes, intelligence=reports)) == {"intelligence.late.text": ("a",)}


# ── All of them ──────────────────────────────────────────────────────────────────────────────────────────────────────


def _spoken(scenario: Scenario) -> Scenario:
    """The scenario with both mentions in every result, decision and outcome."""
    scenes = {
        name: replace(
            scene, text=HOLDS, choices={id: replace(one, result=HOLDS + GONE) for id, one in scene.choices.items()}
        )
        if isinstance(scene, Decision)
        else scene
        for name, scene in scenario.scenes.items()
    }
    outcomes = {name: replace(outcome, text=GONE) for name, outcome in scenario.outcomes.items()}
    return replace(scenario, scenes=scenes, outcomes=outcomes)


def _by_every_path(machine: Machine, state: State) -> set[tuple[str, bool]]:
    """(place, flag) of every text that some play shows, state by state."""
    found = {(state.scene, state.values[FLAG])}
    for offer in engine.options(machine, state):
        if offer.closed is None:
            after = engine.apply(machine, state, offer.choice)
            settled = state.values | {"": 0}
            for effect in machine.decisions[state.scene][offer.choice].effects:
                effect.write(settled, {**state.past, state.scene: offer.choice})
            found |= {(f"{state.scene}.{offer.choice}", settled[FLAG])} | _by_every_path(machine, after)
    return found


def _wrong(seen: set[tuple[str, bool]], scenario: Scenario) -> set[tuple[str, bool]]:
    """What `contradictions` must find: the place, and what the false mention takes for true."""
    says = dict.fromkeys(scenario.scenes, (True,)) | dict.fromkeys(scenario.outcomes, (False,))
    return {(place, claim) for place, flag in seen for claim in says.get(place, (True, False)) if claim != flag}


@settings(max_examples=60, deadline=None)
@given(scenarios(open_ended=True))
def test_exactly_what_some_play_makes_false_is_found(drawn: Scenario) -> None:
    scenario = _spoken(drawn)
    deal = scenario_deal(scenario, WORLD)
    seen = _by_every_path(deal.machines[0], campaign.first(deal).state)
    found = {
        (one.path[1] if len(one.path) == 3 else f"{one.path[1]}.{one.path[3]}", one.mention.holds)
        for one in contradictions(deal)
    }
    assert found == _wrong(seen, scenario)


# ── Other worlds ─────────────────────────────────────────────────────────────────────────────────────────────────────


def _two_years() -> Deal:
    """A juncture that may break the treaty, and one that speaks of it."""
    breaks = {"a": choice("end", historical=True), "b": choice("end", effects=(f"{FLAG} = false",))}
    speaks = {"c": choice("end", historical=True), "d": choice("end", effects=("world.germany += 1",))}
    dealt = [
        replace(written({"first": decision(choices=breaks)}), id="one", date="1925-10-05"),
        replace(written({"last": decision("1926-10-05", text=HOLDS, choices=speaks)}), id="two", date="1926-10-05"),
    ]
    return campaign_deal("years", YEARS, dealt, WORLD)


def test_a_world_that_a_campaign_brings_is_named() -> None:
    deal = _two_years()
    met = random_campaigns(watched_deal(deal), 40, 1).junctures[1]
    alone = scenario_deal(deal.machines[1].scenario, WORLD)
    assert contradictions(alone) == ()
    (found,) = contradictions(alone, met.starts)
    assert (found.choices, found.world) == ((), {FLAG: False})


def test_a_scenario_that_mentions_nothing_is_played_as_it_is() -> None:
    deal = _two_years()
    assert not pages(deal.machines[0].scenario)
    assert watched_deal(deal).machines[0] is deal.machines[0]


def test_a_deep_check_finds_the_mention_that_some_campaigns_make_false(tmp_path: Path) -> None:
    good = next(RIGHT.glob("good_*")).read_text(encoding="utf-8")
    early = good.replace("id: riga", "id: early").replace("1926-", "1925-")
    late = good.replace("eligible: world.rapallo_in_force\n", "").replace("otherwise: ", "# otherwise: ")
    for name, text in (("early", early), ("riga", late)):
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    whole = tmp_path / "campaigns.yaml"
    whole.write_text(
        "format: 1\nwhole: all\ncampaigns:\n  all:\n    {title: All, from: 1924-01-01, to: 1928-01-01, "
        "endings: [{title: End, text: It ends.}]}\n",
        encoding="utf-8",
    )
    desk = tmp_path / "desk"
    desk.mkdir()
    found = deep_problems(library(desk, whole, tmp_path / "early.yaml", tmp_path / "riga.yaml"), campaigns=60)
    said = [problem for problem in found if problem.code == "deep-treaty-mention"]
    assert {Path(problem.path).stem for problem in said} == {"riga"}
    assert "'Rapallo' says that world.rapallo_in_force, which is false when it opens" in said[0].message
    assert "world.rapallo_in_force = false" in said[0].message


# ── What a condition says ────────────────────────────────────────────────────────────────────────────────────────────

ATOMS = st.sampled_from([FLAG, "world.league", "trust > 0", "true"])
CONDITIONS = st.recursive(
    ATOMS,
    lambda inner: (
        st.builds("({} and {})".format, inner, inner)
        | st.builds("({} or {})".format, inner, inner)
        | st.builds("not {}".format, inner)
    ),
    max_leaves=5,
)


@given(CONDITIONS, st.booleans(), st.booleans())
def test_what_a_condition_implies_holds_in_every_world_of_it(text: str, outcome: bool, value: bool) -> None:
    tree = parse(text)
    code = compiled(tree)
    worlds = [
        {FLAG: flag, "world.league": league, "trust": n}
        for flag in (False, True)
        for league in (False, True)
        for n in (0, 1)
    ]
    held = all(world[FLAG] == value for world in worlds if code(world, {}) == outcome)
    assert implies(tree, outcome, FLAG, value) == held


@pytest.mark.parametrize("text", [HOLDS, GONE])
def test_the_texts_of_these_tests_hold_a_mention(text: str) -> None:
    assert mentions(text)
