"""Whole games as data: the moves, and what they come to. A second engine has to agree with the same files."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from game.core import engine
from game.core.deal import ended
from game.core.ghost import ghost
from game.core.moves import Choose, Rewind
from game.core.run import Run, replay
from game.core.scored import scored
from game.files.library import Library
from tests.export.plays import move_of
from tests.shelf import sampled, shipped

CASES = sorted((Path(__file__).parent / "cases" / "transcripts").glob("*.yaml"))


@pytest.fixture(scope="module")
def library() -> Library:
    return shipped()


def come_to(run: Run) -> dict[str, Any]:
    """What a transcript expects: state and world that moved, what is to come, scores."""
    score = scored(run, ghost(run.deal), (0,))
    begun, now = run.moments[0].state.values, run.state.values
    return {
        "outcome": ended(run.state)[run.deal.id],
        "state": {name: run.steps[-1].after.values[name] for name in run.machine(0).scenario.state},
        "world": {name: value for name, value in now.items() if name.startswith("world.") and value != begun[name]},
        "still_to_come": [
            f"{due.landing.date} {due.scene}{'/' if due.choice else ''}{due.choice}"
            for due in sorted(run.state.due, key=lambda due: due.landing.date)
        ],
        "closeness": score.closeness,
        "chance": score.chance,
        "left_record_at": list(score.left_record_at),
        "met": score.met,
        "of": score.of,
        "foresight": score.foresight,
        "guess": score.guess,
    }


def test_there_are_transcripts_for_every_shipped_scenario(library: Library) -> None:
    played = {yaml.safe_load(path.read_text("utf-8"))["scenario"] for path in CASES}
    assert played == {entry.id for entry in library.entries}


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_the_moves_come_to_what_is_written(path: Path, library: Library) -> None:
    case = yaml.safe_load(path.read_text("utf-8"))
    run = replay(library.deal(case["scenario"]), [move_of(written) for written in case["moves"]])
    assert come_to(run) == case["comes_to"]


@pytest.mark.parametrize("path", sampled(CASES, 3), ids=lambda path: path.stem)
def test_replay_and_undo_agree(path: Path, library: Library) -> None:
    """Taking any decision back and taking it again gives the same run."""
    case = yaml.safe_load(path.read_text("utf-8"))
    deal = library.deal(case["scenario"])
    moves = [move_of(written) for written in case["moves"]]
    straight = replay(deal, moves)
    for number, move in enumerate(moves):
        if isinstance(move, Choose):
            there_and_back = replay(deal, [*moves[: number + 1], Rewind(number), move])
            assert there_and_back.state == straight.moments[number + 1].state
            again = engine.apply(deal.machines[0], straight.moments[number].state, move.choice)
            assert again == straight.moments[number + 1].steps[-1].after
