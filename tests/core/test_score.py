from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core import score
from game.core.deal import scenario_deal
from game.core.ghost import ghost
from game.core.moves import Choose
from game.core.run import Run, replay
from game.core.score import Motives, Weighed
from tests.build import choice, closed_unless, decision, scenario, world

_options = st.lists(st.integers(0, 4), min_size=2, max_size=4)


@st.composite
def _decisions(draw: st.DrawFn) -> list[Weighed]:
    found = []
    for number in range(draw(st.integers(1, 4))):
        opened = draw(_options)
        found.append(
            Weighed(
                str(number), draw(st.sampled_from(opened)), max([*opened, 1]), tuple(opened), draw(st.integers(1, 5))
            )
        )
    return found


@given(_decisions())
def test_chance_equals_the_count_over_all_plays(decisions: list[Weighed]) -> None:
    ours = sum(d.weight * d.taken for d in decisions)
    plays = [
        sum(w * x for w, x in zip([d.weight for d in decisions], far, strict=True))
        for far in product(*(d.open for d in decisions))
    ]
    expected = 100 * (sum(p > ours for p in plays) + sum(p == ours for p in plays) / 2) / len(plays)
    assert score.chance(decisions) == pytest.approx(expected, abs=0.051)


@given(_decisions())
def test_closeness_is_100_on_the_record_and_0_at_the_farthest(decisions: list[Weighed]) -> None:
    assert score.closeness([d._replace(taken=0) for d in decisions]) == 100
    assert score.closeness([d._replace(taken=d.farthest) for d in decisions]) == 0


@given(_decisions())
def test_the_mean_of_blind_draws_is_that_over_all_plays(decisions: list[Weighed]) -> None:
    plays = [
        [d._replace(taken=x) for d, x in zip(decisions, far, strict=True)]
        for far in product(*(d.open for d in decisions))
    ]
    most = sum(d.weight * d.farthest for d in decisions)
    exact = [100 * (1 - sum(d.weight * d.taken for d in play) / most) for play in plays]
    assert score.blind(decisions) == pytest.approx(sum(exact) / len(exact), abs=0.051)


def test_closeness_chance_and_blind_draws_of_nothing_are_null() -> None:
    assert (score.closeness([]), score.chance([]), score.blind([])) == (None, None, None)


@pytest.mark.parametrize(
    ("nearer", "said"), [(0.3, "fewer than 1 of"), (1.2, "than 1 of"), (97.9, "than 98 of"), (100, "more than 99 of")]
)
def test_the_share_of_blind_draws_is_told_as_a_count(nearer: float, said: str) -> None:
    assert f"{said} 100 blind draws" in score.beside_blind(nearer, 41.2)
    assert score.beside_blind(nearer, 41.2).endswith("which come to 41 on average.")


@given(st.lists(st.integers(0, 10), min_size=2, max_size=4).filter(lambda c: sum(c) > 0), st.data())
def test_foresight_is_proper(counters: list[int], data: st.DataObject) -> None:
    """Whoever believes the shares of the counters expects most from betting just those."""
    names = [str(i) for i in range(len(counters))]
    belief = [c / sum(counters) for c in counters]
    other = data.draw(
        st.lists(st.integers(0, 10), min_size=len(counters), max_size=len(counters)).filter(lambda c: sum(c) > 0)
    )

    def expected(bet: list[int]) -> float:
        spread = dict(zip(names, bet, strict=True))
        return sum(p * score.foresight(spread, name, names) for p, name in zip(belief, names, strict=True))

    assert expected(counters) >= expected(other) - 0.11  # both are rounded to one decimal


@pytest.mark.parametrize(
    ("spread", "value"), [({"a": 10}, 100), ({"b": 10}, 0), ({"a": 5, "b": 5}, 75), ({"a": 4, "b": 3, "c": 3}, 73)]
)
def test_foresight_is_the_turned_brier_score(spread: dict[str, int], value: float) -> None:
    assert score.foresight(spread, "a", ["a", "b", "c"]) == value


@pytest.mark.parametrize(("options", "line"), [(2, 75), (3, 66.7), (4, 62.5)])
def test_the_guess_line_is_the_foresight_of_an_even_spread(options: int, line: float) -> None:
    assert score.guess(options) == line


def test_only_decisions_whose_predictions_were_all_open_discriminate() -> None:
    scenes = {
        "one": decision(choices={"a": choice("two", historical=True), "b": choice("two")}, predicts=("a", "b", "b")),
        "two": decision(
            date="1925-10-06",
            choices={"a": choice("three", historical=True), "b": choice("three", requires=closed_unless("false"))},
            predicts=("a", "b", "b"),
        ),
        "three": decision(
            date="1925-10-07",
            choices={"a": choice("end", historical=True), "b": choice("end")},
            predicts=("a", "a", "a"),
        ),
    }
    deal = scenario_deal(scenario(scenes), world())
    found = score.motives(_settled(replay(deal, [Choose("b"), Choose("a"), Choose("b")])))
    assert found == ({"power": 0, "ideology": 1, "security": 1}, 1)
    assert score.motives(_settled(ghost(deal))).ratio("power") == 1


@pytest.mark.parametrize(
    ("matches", "discriminating", "said"),
    [
        ((5, 0, 0), 5, "Too few decisions to tell: 5 of the 8"),
        ((0, 0, 0), 0, "Too few decisions to tell: none of the 8"),
        ((8, 7, 0), 10, "does not separate them."),
        ((9, 7, 0), 10, "closest to power"),
        ((0, 1, 9), 10, "closest to security"),
    ],
)
def test_the_motive_test_refuses_to_decide_on_thin_evidence(
    matches: tuple[int, int, int], discriminating: int, said: str
) -> None:
    names = score.READINGS
    assert said in score.verdict(Motives(dict(zip(names, matches, strict=True)), discriminating))


def test_skipped_and_off_record_decisions_do_not_count() -> None:
    scenes = {
        "one": decision(choices={"a": choice("end", historical=True), "b": choice("aside", distance=4)}, weight=3),
        "aside": decision(
            date="1925-10-06", choices={"a": choice("end", distance=None), "b": choice("end", distance=None)}
        ),
    }
    deal = scenario_deal(scenario(scenes), world())
    run = replay(deal, [Choose("b"), Choose("a")])
    assert score.weighed(_settled(run)) == (("test/one", 4, 4, (0, 4), 3),)
    assert score.weighed(_settled(ghost(deal))) == ()


def _settled(run: Run) -> list[score.Settled]:
    return [(run.machine(step.entry), step) for step in run.steps]
