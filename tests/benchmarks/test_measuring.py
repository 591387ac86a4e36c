"""Nothing is timed here: how costs are compared and told, and that the story is one story."""

from functools import partial

import pytest

from tests.benchmarks import story
from tests.benchmarks.line import Line, compared
from tests.benchmarks.measure import interleaved, spread
from tests.benchmarks.plot import fit, plot
from tests.benchmarks.table import as_markdown


def test_a_ratio_is_taken_round_by_round_so_that_a_slow_spell_counts_for_nothing() -> None:
    line = compared(1, "ours", "theirs", [2.0, 20.0, 2.0], [1.0, 10.0, 1.0], 2.0)
    assert line.found
    assert set(line.found) == {2.0}
    assert line.verdict == "pass"


def test_rounds_are_run_in_turn_backwards_every_second_time_after_one_that_does_not_count() -> None:
    seen: list[str] = []

    def cost(name: str) -> float:
        seen.append(name)
        return 0.0

    found = interleaved(2, a=partial(cost, "a"), b=partial(cost, "b"))
    assert "".join(seen) == "ababba"
    assert {name: len(costs) for name, costs in found.items()} == {"a": 2, "b": 2}


@pytest.mark.parametrize(
    ("found", "limit", "at_least", "verdict"),
    [(1.0, 1.0, False, "pass"), (1.1, 1.0, False, "short"), (1.1, 1.0, True, "pass"), (0.9, None, False, "told")],
)
def test_a_verdict_compares_the_median_with_the_limit(
    found: float, limit: float | None, at_least: bool, verdict: str
) -> None:
    assert Line(1, "it", "", spread([found]), limit, at_least=at_least).verdict == verdict


def test_what_could_not_be_measured_in_one_run_stands_beside_what_was_in_the_other() -> None:
    one, other = Line(1, "it", "peer", spread([2.0]), 1.0), Line(1, "it", "peer", None, 1.0, note="isn't there")
    row = as_markdown([[one], [other]]).splitlines()[2]
    assert "2.00 ×" in row
    assert "short / not measured" in row


def test_the_fitted_power_of_an_exact_one_is_that_power() -> None:
    row = [(work, 3e-6 * work**1.5) for work in (10.0, 100.0, 1000.0)]
    assert fit(row).exponent == pytest.approx(1.5)
    assert "work ^ 1.50" in plot("Cost", "moves", {"resume": row})


def test_every_walk_through_the_story_is_open_and_both_endings_are_reached() -> None:
    machine = story.ours()
    ends = [story.played(machine, walk) for walk in story.walks(40)]
    assert {end.ending for end in ends} == {"good", "bad"}
