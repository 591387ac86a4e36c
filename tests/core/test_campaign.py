"""A campaign over small scenarios: dealing, landing, passing over, baselines, the estimate."""

from collections.abc import Mapping
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core import estimate
from game.core.campaign import Landed, PassedOver
from game.core.deal import Deal, campaign_deal, ended, matching, scenario_deal
from game.core.ghost import at_random, baseline, ghost
from game.core.milestones import missed, standing
from game.core.model.campaigns import Campaign, Ending, Milestone
from game.core.model.scenario import Scenario
from game.core.model.scenes import Later, Outcome
from game.core.model.world import Event, Variable, World, WorldStart
from game.core.moves import Choose, Rewind
from game.core.pages.debrief import RecordScreen
from game.core.pages.desk import DecisionScreen, ResultScreen
from game.core.pages.estimate import EstimateScreen, InterludeScreen
from game.core.played import as_data, follow
from game.core.record import replace
from game.core.run import Run, begin, extend, replay
from game.session import Session
from tests.build import choice, decision, scenario, trust, world


def event(date: str, effect: str, **keys: Any) -> Event:
    return Event(**{"date": date, "because": f"It is {date}.", "effects": (effect,), "cite": ("F.1",)} | keys)


def later(date: str, effect: str, **keys: Any) -> Later:
    return Later(**{"date": date, "because": f"Left for {date}.", "effects": (effect,)} | keys)


def juncture(id: str, date: str, **keys: Any) -> Scenario:
    """Choose `warm` (the record, Germany +10) or `cold` (Germany −10)."""
    warm, cold = keys.pop("warm", {}), keys.pop("cold", {})
    scenes = {
        "only": decision(
            date,
            choices={
                "warm": choice("end", historical=True, effects=("world.germany += 10",), **warm),
                "cold": choice("shut", effects=("world.germany -= 10",), **cold),
            },
            predicts=("warm", "cold", "cold"),
        )
    }
    outcomes = {
        "end": Outcome(title="Warm", text="Warm.", historical=True),
        "shut": Outcome(title="Cold", text="Cold."),
    }
    return scenario(scenes, id=id, date=date, title=id.title(), outcomes=outcomes, **keys)


def dealt(*scenarios: Scenario, events: Mapping[str, Event] | None = None, **keys: Any) -> Deal:
    own: World = replace(world(**keys.pop("variables", {})), events=events or {})
    given = {
        "title": "All",
        "start": "1924-01-01",
        "to": "1930-12-31",
        "endings": (Ending(title="Over", text="Over."),),
    }
    return campaign_deal("all", Campaign(**given | keys), scenarios, own)


def germany(run: Run) -> int:
    return int(run.state.values["world.germany"])


def test_scenarios_are_dealt_by_tag_and_date_in_the_order_of_date_priority_and_id() -> None:
    given = [
        juncture("late", "1926-01-01", tags=("west",)),
        juncture("bb", "1925-01-01", tags=("west",), priority=50),
        juncture("aa", "1925-01-01", tags=("west", "east"), priority=50),
        juncture("first", "1925-01-01", tags=("west",), priority=90),
        juncture("east", "1925-06-01", tags=("east",)),
        juncture("joined", "1925-07-01"),
        juncture("not", "1925-07-01", tags=("west",)),
        juncture("after", "1931-01-01", tags=("west",)),
    ]
    chosen = Campaign(
        title="West",
        start="1925-01-01",
        to="1930-12-31",
        tags=("west",),
        include=("joined", "after"),
        exclude=("not",),
        endings=(),
    )
    assert [found.id for found in matching(chosen, given)] == ["first", "aa", "bb", "joined", "late"]


def test_the_world_is_carried_and_local_state_is_not() -> None:
    deal = dealt(juncture("one", "1925-01-01", state={"trust": trust("world.germany")}), juncture("two", "1926-01-01"))
    run = replay(deal, [Choose("cold"), Choose("warm")])
    assert germany(run) == 30
    assert set(run.state.values) == {"world.germany", "world.rapallo_in_force"}
    assert ended(run.state) == {"one": "shut", "two": "end"}
    assert run.over


def test_what_is_due_lands_by_date_events_first_then_effects_as_they_were_left() -> None:
    deal = dealt(
        juncture(
            "one",
            "1925-01-01",
            cold={"later": (later("1925-06-01", "world.germany = 7"), later("1925-05-01", "world.germany += 1"))},
        ),
        juncture("two", "1926-01-01"),
        events={
            "b": event("1925-06-01", "world.germany -= 2"),
            "a": event("1925-06-01", "world.germany = world.germany * 2"),
            "zz": event("1926-01-01", "world.germany += 50"),
            "soon": event("1926-01-02", "world.germany = 0"),
        },
    )
    run = replay(deal, [Choose("cold")])
    landed = [
        (n.landing.because, [(m.before, m.after) for m in n.moved]) for n in run.now.news if isinstance(n, Landed)
    ]
    assert landed == [
        ("Left for 1925-05-01.", [(20, 21)]),
        ("It is 1925-06-01.", [(21, 42)]),
        ("It is 1925-06-01.", [(42, 40)]),
        ("Left for 1925-06-01.", [(40, 7)]),
        ("It is 1926-01-01.", [(7, 57)]),
    ]


def test_conditions_are_read_on_landing_and_only_a_choice_of_yours_comes_to_nothing_aloud() -> None:
    deal = dealt(
        juncture(
            "one",
            "1925-01-01",
            warm={"later": (later("1925-06-01", "world.germany += 1", condition="world.germany > 90"),)},
        ),
        juncture("two", "1926-01-01"),
        events={
            "silent": event("1925-02-01", "world.germany = 90", condition="world.germany > 90"),
            "known": event("1925-03-01", "world.germany += 2", condition='ended("one", "end")'),
        },
    )
    run = replay(deal, [Choose("warm")])
    told = [(n.landing.date, n.came_to_nothing) for n in run.now.news if isinstance(n, Landed)]
    assert told == [("1925-03-01", False), ("1925-06-01", True)]
    assert germany(run) == 42


def test_a_juncture_that_is_not_eligible_is_passed_over_in_its_place() -> None:
    deal = dealt(
        juncture("one", "1925-01-01"),
        juncture("two", "1926-01-01", eligible="world.germany > 30", otherwise="Nobody asks."),
        juncture("three", "1927-01-01"),
    )
    run = replay(deal, [Choose("cold")])
    assert run.now.entry == 2
    assert [n.entry for n in run.now.news if isinstance(n, PassedOver)] == [1]
    data = as_data(replay(deal, [Choose("cold"), Choose("warm")]), "test")
    assert (data["passed_over"], data["outcomes"]) == (["two"], {"one": "shut", "three": "end"})
    assert (data["score"]["met"], data["score"]["of"]) == (2, 3)
    assert data["score"]["left_record_at"] == ["one/only"]
    assert replay(deal, [Choose("warm")]).now.entry == 1


def test_after_the_deal_what_is_due_by_the_end_lands_and_the_rest_is_still_to_come() -> None:
    last = juncture(
        "one",
        "1925-01-01",
        warm={"later": (later("1930-12-31", "world.germany += 1"), later("1931-01-01", "world.germany += 1"))},
    )
    run = replay(dealt(last, events={"end": event("1930-01-01", "world.germany += 5")}), [Choose("warm")])
    assert germany(run) == 46
    assert [due.landing.date for due in run.state.due] == ["1931-01-01"]
    alone = replay(scenario_deal(last, world()), [Choose("warm")])
    assert [due.landing.date for due in alone.state.due] == ["1930-12-31", "1931-01-01"]


def test_at_an_end_only_that_is_still_to_come_which_holds_as_things_stand() -> None:
    left = [
        later(f"193{n}-01-01", "world.germany += 1", condition=f"world.germany {sign} 30")
        for n, sign in ((1, "<"), (2, ">"))
    ]
    for keys in ({"warm": {"later": tuple(left)}}, {"cold": {"later": tuple(left)}}):
        run = replay(dealt(juncture("one", "1925-01-01", **keys)), [Choose(*keys)])
        assert len(run.state.due) == 2
        assert [one.date for one in estimate.estimate_screen(run).still_to_come] == [
            "1932-01-01" if "warm" in keys else "1931-01-01"
        ]


def test_scenarios_add_world_variables_and_campaigns_replace_the_start() -> None:
    own = {
        "door_open": Variable(start=True, label="Door"),
        "germany": Variable(start=-99, min=-100, max=100, label="X"),
    }
    deal = dealt(juncture("one", "1925-01-01", world=own), world_start=WorldStart(set={"germany": -50}, cite=("F.1",)))
    begun = begin(deal).state.values
    assert (begun["world.door_open"], begun["world.germany"]) == (True, -50)


def test_a_blank_start_has_nothing_of_the_world_but_what_is_set_and_what_the_file_adds() -> None:
    own = {"door_open": Variable(start=True, label="Door")}
    blank = WorldStart(set={"germany": -50}, cite=("F.1",), blank=True)
    one = juncture("one", "1925-01-01", world=own, world_start=blank)
    shared = world(
        poland=Variable(start=-40, min=-100, max=100, label="P"), army=Variable(start=9, min=5, max=9, label="A")
    )
    values = scenario_deal(one, shared, baseline=None).begun.values
    assert {name: values[f"world.{name}"] for name in ("germany", "poland", "army", "door_open")} == {
        "germany": -50, "poland": 0, "army": 5, "door_open": True,
    }  # fmt: skip


def test_a_blank_start_forgets_history_and_what_it_left_to_come() -> None:
    one = juncture("one", "1925-01-01", warm={"later": (later("1927-01-01", "world.germany += 1"),)})
    left = baseline(dealt(one), "1926-01-01")
    assert left.due
    two = juncture("two", "1926-01-01", world_start=WorldStart(cite=("F.1",), blank=True))
    begun = scenario_deal(two, world(), left).begun
    assert (begun.values["world.germany"], begun.past, begun.due) == (0, {}, ())


def test_a_draft_is_in_no_deal() -> None:
    campaign = dealt(juncture("one", "1925-01-01")).campaign
    assert campaign is not None
    written = (juncture("one", "1925-01-01"), juncture("two", "1925-02-01", draft=True))
    assert [scenario.id for scenario in matching(campaign, written)] == ["one"]


def test_a_baseline_is_historys_world_before_a_day_with_what_is_due_and_what_has_ended() -> None:
    one = juncture(
        "one",
        "1925-01-01",
        warm={"later": (later("1925-02-01", "world.germany += 1"), later("1927-01-01", "world.germany += 1"))},
    )
    two = juncture("two", "1926-01-01")
    deal = dealt(
        one, two, events={"e": event("1925-12-31", "world.germany += 3"), "f": event("1926-01-01", "world.germany = 0")}
    )
    found = baseline(deal, "1926-01-01")
    assert found.values["world.germany"] == 44
    assert (ended(found), [due.landing.date for due in found.due]) == ({"one": "end"}, ["1927-01-01"])
    alone = scenario_deal(two, deal.world, found)
    assert begin(alone).state.values["world.germany"] == 0
    assert baseline(deal, "1924-01-01").values["world.germany"] == 30
    whole = baseline(deal, "1928-01-01")
    assert (whole.values["world.germany"], whole.due) == (11, ())


def test_the_ghost_plays_the_same_deal_in_a_world_of_its_own() -> None:
    deal = dealt(juncture("one", "1925-01-01"), juncture("two", "1926-01-01"))
    assert germany(ghost(deal)) == 50
    (line,) = estimate.campaign_lines(replay(deal, [Choose("cold"), Choose("warm")]), ghost(deal))
    assert line.points == (
        ("1924-01-01", 30, 30),
        ("1925-01-01", 20, 40),
        ("1926-01-01", 30, 50),
        ("1930-12-31", 30, 50),
    )
    assert line.difference == pytest.approx(-0.1)


def test_milestones_are_tested_after_what_is_dated_on_or_before_their_day() -> None:
    marks = (
        Milestone(variable="germany", date="1925-01-01", at_least=40, at_most=40, cite=("F.1",)),
        Milestone(variable="germany", date="1925-12-31", at_least=45, cite=("F.1",)),
        Milestone(variable="germany", date="1926-01-01", at_most=50, cite=("F.1",)),
        Milestone(variable="rapallo_in_force", date="1926-01-01", at_least=1, cite=("F.1",)),
    )
    deal = dealt(
        juncture("one", "1925-01-01"),
        juncture("two", "1926-01-01"),
        events={"e": event("1925-12-31", "world.germany += 5")},
        milestones=marks,
    )
    assert [(m.number, m.stood_at) for m in missed(ghost(deal))] == [(2, 55)]
    assert standing(replay(deal, [Choose("cold"), Choose("cold")]), "germany", "1926-06-01") == 15


def _pages(session: Session, *choices: str) -> list[Any]:
    """Every page, with these choices taken in turn."""
    pages, left = [], list(choices)
    while not session.finished:
        pages.append(session.screen)
        if isinstance(session.screen, DecisionScreen):
            session.play(Choose(left.pop(0)))
        else:
            session.go_on()
    return pages


def test_pages_of_a_campaign_turn_from_juncture_to_interlude_to_juncture_to_estimate() -> None:
    deal = dealt(
        juncture("one", "1925-01-01", warm={"later": (later("1925-06-01", "world.germany += 1"),)}),
        juncture("two", "1926-01-01", eligible="world.germany > 90", otherwise="Nobody asks."),
        juncture("three", "1927-01-01"),
        events={"e": event("1924-06-01", "world.germany -= 5")},
        endings=(
            Ending(title="Friends", text="Friends.", condition="world.germany > 30"),
            Ending(title="Strangers", text="Strangers."),
        ),
    )
    pages = _pages(Session(deal, {}, forecast=False), "warm", "cold")
    assert [type(page) for page in pages] == [
        InterludeScreen,
        DecisionScreen,
        ResultScreen,
        RecordScreen,
        InterludeScreen,
        DecisionScreen,
        ResultScreen,
        RecordScreen,
        EstimateScreen,
    ]
    before, between, end = pages[0], pages[4], pages[-1]
    assert [(item.kind, item.text) for item in before.news] == [("event", "It is 1924-06-01.")]
    assert [(item.kind, item.text, item.cause) for item in between.news] == [
        ("landed", "Left for 1925-06-01.", "Do it."),
        ("passed over", "Nobody asks.", "Two"),
    ]
    assert [(m.before, m.after, m.cause) for m in between.news[0].moved] == [(35, 36, "Left for 1925-06-01.")]
    assert (end.ending_title, [line.outcome for line in end.junctures]) == ("Strangers", ["Warm", "", "Cold"])
    assert [line.otherwise for line in end.junctures] == ["", "Nobody asks.", ""]
    assert (pages[1].header.campaign, pages[5].header.juncture, pages[5].header.of) == ("All", 3, 3)
    assert [(line.before, line.after) for line in end.ledger] == [(30, 25), (25, 35), (35, 36), (36, 26)]


def test_a_juncture_that_lies_behind_the_last_scene_shown_opens_with_meanwhile() -> None:
    long = {
        "one": decision("1925-01-01", choices={"a": choice("two", historical=True), "b": choice("two")}),
        "two": decision("1926-01-01", choices={"a": choice("end", historical=True), "b": choice("end")}),
    }
    deal = dealt(scenario(long, id="long", date="1925-01-01"), juncture("short", "1925-06-01"))
    pages = _pages(Session(deal, {}, forecast=False), "a", "a", "warm")
    assert [page.meanwhile for page in pages if isinstance(page, DecisionScreen)] == [False, False, True]


def test_undo_crosses_junctures_and_keeps_the_branch() -> None:
    session = Session(dealt(juncture("one", "1925-01-01"), juncture("two", "1926-01-01")), {}, forecast=False)
    session.play(Choose("warm"))
    session.go_on()
    session.go_on()
    assert session.screen.header.scenario == "two"
    session.undo()
    assert session.screen.header.scenario == "one"
    session.play(Choose("cold"))
    assert [move for move in session.moves if isinstance(move, Rewind)] == [Rewind(0)]


@given(st.integers(0, 10_000))
def test_a_random_campaign_ends_and_replay_and_rewind_agree(seed: int) -> None:
    deal = dealt(
        juncture("one", "1925-01-01", cold={"later": (later("1926-06-01", "world.rapallo_in_force = false"),)}),
        juncture("two", "1926-01-01", eligible="world.germany > 30", otherwise="No."),
        juncture("three", "1927-01-01", eligible="world.rapallo_in_force", otherwise="No."),
        juncture("four", "1928-01-01"),
    )
    run = follow(deal, at_random(Random(seed).random))
    assert run.over
    again = replay(deal, run.moves)
    assert (again.state, again.now.news) == (run.state, run.now.news)
    middle = len(run.moves) // 2
    back = extend(run, Rewind(middle))
    for move in run.moves[middle:]:
        back = extend(back, move)
    assert (back.state, back.steps) == (run.state, run.steps)
