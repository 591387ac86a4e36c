import pytest

from game.core.deal import Deal, scenario_deal
from game.core.errors import IllegalMove
from game.core.moves import Choose, Forecast, Move, Rewind, Skip
from game.core.run import before_last_decision, replay
from tests.build import choice, closed_unless, decision, scenario, world


def _deal() -> Deal:
    scenes = {
        "one": decision(
            choices={"a": choice("two", historical=True), "b": choice("two", effects=("world.germany -= 40",))}
        ),
        "two": decision(
            date="1925-10-06",
            choices={
                "a": choice("end"),
                "b": choice("end", historical=True, requires=closed_unless("world.germany > 0")),
            },
        ),
    }
    return scenario_deal(scenario(scenes), world())


BET = Forecast((("a", 7), ("b", 3)))


def test_a_run_is_its_moves() -> None:
    run = replay(_deal(), [Choose("a"), BET, Choose("b")])
    assert [(step.scene, step.choice) for step in run.steps] == [("one", "a"), ("two", "b")]
    assert run.over
    assert run.forecasts == {(0, "one"): {"a": 7, "b": 3}}


def test_undo_goes_back_by_one_decision_and_keeps_the_branch() -> None:
    moves: list[Move] = [Choose("a"), BET, Choose("b")]
    run = replay(_deal(), moves)
    back = replay(_deal(), [*moves, Rewind(before_last_decision(run))])
    assert (back.state, back.steps) == (run.moments[1].state, run.moments[1].steps)
    assert len(back.moves) == 4
    start = replay(_deal(), [*back.moves, Rewind(before_last_decision(back))])
    assert start.state == run.moments[0].state
    with pytest.raises(IllegalMove, match="nothing to undo"):
        before_last_decision(start)


def test_a_forecast_counts_once_for_a_scene_on_any_branch() -> None:
    other = Forecast((("a", 1), ("b", 9)))
    run = replay(_deal(), [Choose("a"), BET, Rewind(0), Choose("b"), other])
    assert run.forecasts == {(0, "one"): {"a": 7, "b": 3}}


def test_no_forecast_counts_once_the_end_was_seen() -> None:
    run = replay(_deal(), [Choose("a"), Choose("b"), Rewind(0), Choose("a"), BET])
    assert run.forecasts == {}
    assert replay(_deal(), [Choose("a"), Choose("b"), BET]).forecasts == {(0, "two"): {"a": 7, "b": 3}}


@pytest.mark.parametrize(
    ("moves", "message"),
    [
        ([BET], "follows a decision"),
        ([Choose("a"), BET, BET], "follows a decision"),
        ([Choose("a"), Forecast((("a", 5), ("b", 4)))], "spreads 10 counters"),
        ([Choose("a"), Forecast((("a", 11), ("b", -1)))], "spreads 10 counters"),
        ([Choose("a"), Forecast((("a", 5), ("c", 5)))], "each visible option once"),
        ([Choose("a"), Forecast((("a", 5), ("a", 5)))], "each visible option once"),
        ([Choose("a"), Rewind(2)], "no move 2"),
        ([Choose("c")], "no option 'c'"),
        ([Choose("b"), Choose("b")], "The door is shut"),
        ([Skip(), Skip()], "over"),
    ],
)
def test_what_cannot_be_done_is_refused(moves: list[Move], message: str) -> None:
    replay(_deal(), moves[:-1])
    with pytest.raises(IllegalMove, match=message):
        replay(_deal(), moves)


def test_skipping_takes_history_even_where_it_is_closed() -> None:
    run = replay(_deal(), [Choose("b"), Skip()])
    assert [(step.choice, step.skipped) for step in run.steps] == [("b", False), ("b", True)]
    assert run.over
    assert before_last_decision(run) == 1
