from collections.abc import Callable
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from game.authoring.proofs.random_play import RandomPlay, random_campaigns
from game.core import campaign, engine, score
from game.core.deal import Deal, campaign_deal
from game.core.ghost import at_random
from game.core.model.campaigns import Campaign, Ending
from game.core.model.scenario import Scenario
from game.core.model.scenes import Later
from game.core.model.world import Event
from game.core.played import follow
from game.core.record import replace
from game.core.state import State
from tests.authoring.proofs.machines import WORLD, scenarios, written
from tests.build import choice, decision

YEARS = Campaign(
    title="Years", start="1925-01-01", to="1929-12-31", endings=(Ending(title="The end", text="It ends."),)
)
EVENT = Event(date="1926-11-01", because="It happens.", effects=("world.germany -= 7",), cite=())
EVENTFUL = replace(WORLD, events={"storm": EVENT})


def _years(played: list[Scenario]) -> Deal:
    """A campaign of these, a year apart; the second is dealt only under Rapallo."""
    dealt = [replace(one, id=f"j{year}", date=f"192{year + 5}-10-05") for year, one in enumerate(played)]
    dealt[1:2] = [replace(one, eligible="world.rapallo_in_force", otherwise="No.") for one in dealt[1:2]]
    return campaign_deal("years", YEARS, dealt, EVENTFUL)


def _by_the_engine(deal: Deal, number: Callable[[], float]) -> State:
    """The end of the same run, played state by state."""
    policy, arrival = at_random(number), campaign.first(deal)
    while arrival.entry < len(deal.machines):
        machine, state = deal.machines[arrival.entry], arrival.state
        while state.scene not in machine.outcomes:
            state = engine.apply(machine, state, policy(machine, state))
        arrival = campaign.after(deal, arrival.entry, state)
    return arrival.state


def _world(values: dict[str, int | bool]) -> dict[str, int | bool]:
    return {name: value for name, value in values.items() if name.startswith("world.")}


@settings(max_examples=40, deadline=None)
@given(st.lists(scenarios(open_ended=True), min_size=1, max_size=3), st.integers(0, 99))
def test_a_random_run_is_the_engines(drawn: list[Scenario], seed: int) -> None:
    deal = _years(drawn)
    lean, ones = RandomPlay(deal), Random(seed)
    for twos in (Random(seed), ones):
        ones = Random(seed)
        played, ended = lean.play(twos.random), _by_the_engine(deal, ones.random)
        assert _world(played.values) == ended.values
        assert played.outcomes == ended.past


@settings(max_examples=20, deadline=None)
@given(st.lists(scenarios(open_ended=True), min_size=1, max_size=3), st.integers(0, 99))
def test_a_random_run_is_scored_as_a_run_is(drawn: list[Scenario], seed: int) -> None:
    deal = _years(drawn)
    played, run = RandomPlay(deal).play(Random(seed).random), follow(deal, at_random(Random(seed).random))
    weighed = score.weighed((run.machine(step.entry), step) for step in run.steps)
    assert score.closeness_of(played.taken, played.farthest) == score.closeness(weighed)


def _one(**keys: object) -> Scenario:
    left = Later(date="1926-05-01", because="It comes.", effects=("world.germany += 40",))
    choices = {"a": choice("end", historical=True, later=(left,)), "b": choice("other", **keys)}
    return written({"first": decision(choices=choices)})


def _asking(condition: str) -> Scenario:
    return written(
        {"first": decision("1926-10-05", choices={"a": choice("end", show_if=condition), "b": choice("end")})}
    )


def test_worlds_that_a_juncture_can_not_tell_apart_are_one() -> None:
    blind = random_campaigns(_years([_one(), _asking("trust > 0")]), 50, 1)
    seeing = random_campaigns(_years([_one(), _asking("world.germany > 60")]), 50, 1)
    assert [len(played.junctures[1].starts) for played in (blind, seeing)] == [1, 2]
    assert [start.world for start in seeing.junctures[1].starts] in (
        [{"world.germany": 70}, {"world.germany": 30}],
        [{"world.germany": 30}, {"world.germany": 70}],
    )


def test_a_juncture_that_is_not_eligible_is_passed_over() -> None:
    breaking = _one(effects=("world.rapallo_in_force = false",))
    played = RandomPlay(_years([breaking, _asking("true")]))
    runs = list(played.many(40, 3))
    passed = [run for run in runs if run.passed_over]
    assert {run.passed_over for run in passed} == {(1,)}
    assert played.junctures[1].dealt == 40 - len(passed)
    assert 0 < len(passed) < 40


def test_the_same_seed_gives_the_same_runs_and_progress_is_told() -> None:
    deal, told = _years([_one(), _asking("true")]), list[tuple[int, int]]()
    first = [run.outcomes for run in RandomPlay(deal).many(300, 7, lambda done, of: told.append((done, of)))]
    assert first == [run.outcomes for run in RandomPlay(deal).many(300, 7)]
    assert first != [run.outcomes for run in RandomPlay(deal).many(300, 8)]
    assert told == [(0, 300), (250, 300), (300, 300)]
