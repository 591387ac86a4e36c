from contextlib import nullcontext
from typing import get_args

import pytest

from game.core import turning
from game.core.deal import scenario_deal
from game.core.errors import IllegalMove
from game.core.moves import Choose, Forecast, Move, Rewind, Skip
from game.core.run import Run, begin, extend
from game.core.turning import OpenPage, PageName
from tests.build import choice, decision, scenario, world

PAGES: tuple[PageName, ...] = get_args(PageName)
MOVES = {"decision": Choose("a"), "note": Skip(), "forecast": Forecast((("a", 10), ("b", 0))), "": Rewind(0)}


def _run(*moves: Move, **keys: object) -> Run:
    scenes = {
        "one": decision(choices={"a": choice("two", historical=True), "b": choice("two")}),
        "two": decision(date="1925-10-06", choices={"a": choice("end", historical=True), "b": choice("end")}),
    }
    run = begin(scenario_deal(scenario(scenes, **keys), world()))
    for move in moves:
        run = extend(run, move)
    return run


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("on", MOVES)
def test_a_move_is_made_on_its_own_page_and_a_rewind_on_any(page: PageName, on: str) -> None:
    with nullcontext() if on in ("", page) else pytest.raises(IllegalMove):
        turning.expect(MOVES[on], page)


def test_a_run_alone_turns_from_its_note_to_its_record_and_is_put_away() -> None:
    run = _run(content_note="A trial for life.")
    opened = turning.first(run)
    assert opened == OpenPage("note", 0, 0)
    opened = turning.turned(run, opened)
    seen = [opened.page]
    for move in (Choose("a"), Choose("b")):
        assert turning.turned(run, opened) == opened, "a decision stays until it is taken"
        run = extend(run, move)
        opened = turning.after(run, move, opened, betting=True)
        seen.append(opened.page)
        for _ in range(2):
            opened = turning.turned(run, opened)
            seen.append(opened.page)
    assert seen == ["decision", "forecast", "result", "decision", "forecast", "result", "record"]
    put_away = turning.turned(run, opened)
    assert put_away.page == "finished"
    assert turning.turned(run, put_away) == put_away


@pytest.mark.parametrize(
    ("moves", "page"),
    [
        ((), "decision"),
        ((Choose("a"),), "decision"),
        ((Choose("a"), MOVES["forecast"]), "decision"),
        ((Choose("a"), Choose("a")), "record"),
        ((Choose("a"), Choose("a"), MOVES["forecast"]), "record"),
        ((Choose("a"), Choose("a"), Rewind(1)), "decision"),
        ((Choose("a"), Choose("a"), Rewind(0), Rewind(2)), "record"),
    ],
)
def test_a_run_is_taken_up_at_its_decision_or_behind_the_last_one_at_its_record(
    moves: tuple[Move, ...], page: PageName
) -> None:
    assert turning.resumed(_run(*moves)) == OpenPage(page, 0, 0)


def test_before_a_bet_nothing_of_the_choice_is_shown() -> None:
    run = _run(Choose("a"))
    assert turning.shown_moment(run, OpenPage("forecast", 0, 0)) == run.moments[0]
    assert turning.shown_moment(run, OpenPage("result", 0, 0)) == run.now
