from collections import defaultdict
from fractions import Fraction
from functools import cache
from math import sqrt
from pathlib import Path

import pytest
from hypothesis import given, settings

from game import places
from game.authoring.proofs import distribution as module
from game.authoring.proofs import distribution_text
from game.authoring.proofs.distribution import CONFIDENCE, Distribution, Shares, bound, distribution, exact, sampled
from game.core import campaign, engine, score
from game.core.deal import Deal, scenario_deal
from game.core.model.scenario import Scenario
from game.core.state import State
from game.files.catalogue import NOT_SCENARIOS
from game.files.library import Library
from tests.authoring.proofs.machines import WORLD, open_options, scenarios, written
from tests.build import choice, decision
from tests.shelf import sampled as in_part
from tests.shelf import shipped

SAMPLES = 2000
OTHERS = {Path(name).stem for name in NOT_SCENARIOS}
SHIPPED = sorted({path.stem for path in places.shipped_scenarios().glob("*.yaml")} - OTHERS)


@cache
def _library() -> Library:
    return shipped()


# ── Exact ────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _falls(deal: Deal) -> tuple[dict[str, Fraction], dict[float | None, Fraction], dict[int, Fraction]]:
    """Outcomes, closeness and final `trust`, by walking every line of play."""
    machine = deal.machines[0]
    outcomes, close, trust = (defaultdict[object, Fraction](Fraction) for _ in range(3))

    def walk(state: State, share: Fraction, taken: int, farthest: int) -> None:
        scene = engine.decision(machine, state)
        if scene is None:
            outcomes[state.scene] += share
            close[score.closeness_of(taken, farthest)] += share
            trust[state.values["trust"]] += share
            return
        opened = open_options(machine, state)
        for name in opened:
            own, most = score.costs(scene)[name]
            walk(engine.apply(machine, state, name), share / len(opened), taken + own, farthest + most)

    walk(campaign.first(deal).state, Fraction(1), 0, 0)
    return outcomes, close, trust  # type: ignore[return-value]


@settings(max_examples=40, deadline=None)
@given(scenarios(open_ended=True))
def test_the_exact_distribution_is_that_of_every_line_of_play(drawn: Scenario) -> None:
    deal = scenario_deal(drawn, WORLD)
    found, (outcomes, close, trust) = exact(deal), _falls(deal)
    assert {name: share for name, share in found.outcomes["test"].items() if share} == pytest.approx(outcomes)
    assert found.closeness == pytest.approx({value: share for value, share in close.items() if value is not None})
    if len(trust) > 1:
        assert found.variables["trust"].shares == pytest.approx(trust)
    else:
        assert "trust" not in found.variables


def test_an_option_that_is_closed_takes_no_part() -> None:
    shut = choice("other", show_if="trust > 0")
    deal = scenario_deal(written({"first": decision(choices={"a": choice("end"), "b": shut})}), WORLD)
    assert exact(deal).outcomes == {"test": {"end": 1.0, "other": 0.0}}


def test_a_scenario_that_is_too_large_is_sampled(monkeypatch: pytest.MonkeyPatch) -> None:
    deal = scenario_deal(written({"first": decision(choices={"a": choice("end"), "b": choice("end")})}), WORLD)
    assert distribution(deal).kind == "exact"
    monkeypatch.setattr(module, "MOST", 1)
    assert (distribution(deal).kind, distribution(deal).samples) == ("sampled", module.SAMPLES)


# ── Sampled ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def _apart(one: Shares, other: Shares) -> float:
    """The largest difference of two distribution functions."""
    total, most = 0.0, 0.0
    for value in sorted(one.keys() | other.keys()):
        total += one.get(value, 0.0) - other.get(value, 0.0)
        most = max(most, abs(total))
    return most


@pytest.mark.parametrize("id", in_part(SHIPPED, 9))
def test_samples_of_a_shipped_scenario_lie_within_their_bound_of_the_exact(id: str) -> None:
    deal = _library().deal(id)
    truth, found = exact(deal), sampled(deal, SAMPLES, seed=1924)
    compared = len(truth.outcomes[id]) + 1 + len(truth.variables)
    within = bound(SAMPLES, 1 - (1 - CONFIDENCE) / compared)  # so many at once, by Bonferroni
    for outcome, share in truth.outcomes[id].items():
        assert abs(found.outcomes[id].get(outcome, 0.0) - share) <= within
    assert _apart(found.closeness, truth.closeness) <= within
    for name, variable in truth.variables.items():
        assert _apart(found.variables[name].shares, variable.shares) <= within
    assert truth.variables.keys() <= found.variables.keys()


def test_a_campaign_is_sampled_and_says_so() -> None:
    found = distribution(_library().deal(_library().deals.file.whole), 100)  # type: ignore[union-attr]
    assert (found.kind, found.samples, found.seed) == ("sampled", 100, 0)
    assert found.bound == pytest.approx(sqrt(3.6888794541139363 / 200))
    assert all(sum(shares.values()) == pytest.approx(1) for shares in found.outcomes.values())
    assert "Sampled: 100 runs with seed 0" in distribution_text.text(found)


def test_the_bound_of_ten_thousand_samples_is_a_point_and_a_half() -> None:
    assert round(bound(10_000), 4) == 0.0136


# ── In words ─────────────────────────────────────────────────────────────────────────────────────────────────────────

FEW: Shares = {0.0: 0.25, 50.0: 0.5, 100.0: 0.25}


def test_quantiles_are_the_least_values_that_hold_the_part() -> None:
    assert [distribution_text.quantile(FEW, part) for part in (0.25, 0.26, 0.75, 0.76, 1.0)] == [0, 50, 50, 100, 100]


def test_the_histogram_has_ten_stretches_and_the_last_holds_a_hundred() -> None:
    assert distribution_text.histogram(FEW) == [0.25, 0, 0, 0, 0, 0.5, 0, 0, 0, 0.25]


@pytest.mark.parametrize("id", in_part(SHIPPED, 5))
def test_it_is_told_within_eighty_columns(id: str) -> None:
    found: Distribution = sampled(_library().deal(id), 20, 0)
    assert max(map(len, distribution_text.text(found).splitlines())) <= 80


def test_a_scenario_without_a_record_has_no_closeness() -> None:
    deal = scenario_deal(written({"first": decision(choices={"a": choice("end"), "b": choice("end")})}), WORLD)
    found = exact(deal)
    assert found.closeness == {}
    assert "no decision on record" in distribution_text.text(found)
