"""Numbers of things are said as one says them."""

import pytest

from game.core.amounts import many, reach, time_of


@pytest.mark.parametrize(
    ("count", "told"), [(0, "0 moves"), (1, "1 move"), (2, "2 moves"), (999, "999 moves"), (1_200, "1,200 moves")]
)
def test_a_noun_takes_an_s_unless_it_stands_for_one(count: int, told: str) -> None:
    assert many(count, "move") == told


@pytest.mark.parametrize(
    ("minutes", "told"),
    [(0, "0 minutes"), (1, "1 minute"), (89, "89 minutes"), (90, "1½ hours"), (104, "1½ hours"), (174, "3 hours")],
)
def test_long_times_are_told_by_the_half_hour(minutes: int, told: str) -> None:
    assert time_of(minutes) == told


@pytest.mark.parametrize(("last", "ends", "told"), [
    ("1939-07-29", "1939-09-30", False), ("1939-12-31", "1940-01-01", False), ("1939-07-29", "1941-06-22", True),
])  # fmt: skip
def test_years_without_a_juncture_at_a_campaigns_end_are_told(last: str, ends: str, told: bool) -> None:
    words = reach(last, ends)
    assert bool(words) is told
    assert not told or ("29 July 1939" in words and "22 June 1941" in words)
