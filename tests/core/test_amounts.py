"""Numbers of things are said as one says them."""

import pytest

from game.core.amounts import many, time_of


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
