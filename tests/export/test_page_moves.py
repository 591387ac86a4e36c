"""What does the page's engine refuse, and how? The same as Python's, and whatever a stranger may have saved."""

import json
from typing import Any

import pytest

from game.core.deal import scenario_deal
from game.core.run import replay
from game.export.payload import of_deals, payload
from game.files.runs import Opened
from game.session import Session
from tests import build
from tests.export.page_engine import NODE, WITHOUT_NODE, answers
from tests.export.plays import Sitting, page_of, random_run, written
from tests.shelf import shipped

pytestmark = pytest.mark.skipif(NODE is None, reason=WITHOUT_NODE)

LIBRARY = shipped()
PAYLOAD = payload(LIBRARY, ["locarno"])
DEAL = LIBRARY.deal("locarno")
FIRST = next(iter(DEAL.machines[0].decisions[DEAL.machines[0].scenario.start]))

REFUSED: list[tuple[list[Any], str]] = [
    ([{"choose": "constructor"}], "there is no option 'constructor' here"),
    ([{"choose": "__proto__"}], "there is no option '__proto__' here"),
    (["skip"], "only a juncture with a content note is skipped, before it begins"),
    ([{"rewind": -1}], "there is no move -1 to go back to"),
    ([{"rewind": 1}], "there is no move 1 to go back to"),
    ([{"forecast": {}}], "there is nothing to forecast now"),
    (["undo"], "there is nothing to undo"),
]


STRANGE: list[tuple[Any, str]] = [
    ([None], "there is no such move"),
    ([7], "there is no such move"),
    (["constructor"], "there is no such move"),
    ([{}], "there is no such move"),
    ([{"__proto__": 1}], "there is no such move"),
    ("skip", "there is no such move"),
    ({"length": 3}, "there is no such move"),
    ([{"choose": None}], "there is no option 'null' here"),
    ([{"rewind": "length"}], "there is no move length to go back to"),
    ([{"rewind": "__proto__"}], "there is no move __proto__ to go back to"),
    ([{"rewind": 0.5}], "there is no move 0.5 to go back to"),
    ([{"choose": FIRST}, {"forecast": {FIRST: 9.5}}], "a forecast spreads 10 counters"),
    ([{"choose": FIRST}, {"forecast": {FIRST: "10"}}], "a forecast spreads 10 counters"),
    ([{"choose": FIRST}, {"forecast": {"__proto__": 10}}], "a forecast names each visible option once"),
    ([{"choose": FIRST}, {"forecast": None}], "a forecast spreads 10 counters"),
    ([{"choose": FIRST}, "skip", "skip"], "the run is over"),
]


def test_what_cannot_be_done_is_refused_in_the_same_words() -> None:
    asked = [{"deal": "locarno", "forecast": True, "actions": actions, "shown": False} for actions, _ in REFUSED]
    found = [json.loads(line)["pages"] for line in answers([{"start": PAYLOAD}, *asked])]
    assert found == [["decision", told] for _, told in REFUSED]
    for actions, told in REFUSED:
        sitting = Sitting(DEAL, LIBRARY.facts, forecast=True, shown=False, known=frozenset())
        sitting.act(actions[0])
        assert sitting.pages == ["decision", told]


def test_moves_from_a_stranger_are_refused_and_never_break_the_page() -> None:
    asked = [{"deal": "locarno", "moves": moves, "stranger": True} for moves, _ in STRANGE]
    assert [json.loads(line) for line in answers([{"start": PAYLOAD}, *asked])] == [told for _, told in STRANGE]


def test_undo_goes_back_to_the_first_moment_with_the_same_decisions_behind_it() -> None:
    """Found by playing: here the decision at hand was met before, on another branch."""
    again = [{"choose": FIRST}, {"rewind": 0}, {"choose": FIRST}, "go_on", "go_on"]
    sitting = Sitting(DEAL, LIBRARY.facts, forecast=False, shown=False, known=frozenset())
    for action in again:
        sitting.act(action)
    sitting.act({"choose": sitting.session.screen.options[0].id})  # type: ignore[union-attr]
    sitting.act("undo")
    (line,) = answers([{"start": PAYLOAD}, sitting.asked()])
    assert json.loads(line)["moves"] == sitting.came_to()["moves"]
    assert sitting.came_to()["moves"][-1] == {"rewind": 1}


def test_a_deal_that_is_not_in_the_page_is_refused() -> None:
    (line,) = answers([{"start": PAYLOAD}, {"deal": "__proto__", "moves": [], "stranger": True}])
    assert json.loads(line) == "there is no deal '__proto__'"


def test_a_decision_that_moscow_never_faced_is_not_forecast() -> None:
    choices = {"stay": build.choice("end"), "leave": build.choice("end")}
    scenario = build.scenario({"message": build.decision(choices=choices)})
    world = build.world()
    data = of_deals([scenario_deal(scenario, world)], world, {})
    moves = [{"choose": "stay"}, {"forecast": {"stay": 10}}]
    (line,) = answers([{"start": data}, {"deal": "test", "moves": moves, "stranger": True}])
    assert json.loads(line) == "there is no record to forecast: Moscow never faced this decision"


@pytest.mark.parametrize("id", ["munich-1938", "one-lesson"])
def test_a_saved_run_is_taken_up_at_the_same_page_wherever_it_stops(id: str) -> None:
    """But for the notice of a content note, a page is opened again where a window or terminal opens it."""
    deal = LIBRARY.deal(id)
    run = random_run(deal, 2)
    moves = [written(move) for move in run.moves]
    asked = [{"deal": id, "moves": moves[:length], "taken_up": True} for length in range(len(moves) + 1)]
    found = [json.loads(line) for line in answers([{"start": payload(LIBRARY, [id])}, *asked])]
    for length, page in enumerate(found):
        opened = Opened(deal, replay(deal, run.moves[:length]), None, True, ())  # type: ignore[arg-type]  # not saved
        assert page == page_of(Session.from_run(opened, LIBRARY.facts).screen)
