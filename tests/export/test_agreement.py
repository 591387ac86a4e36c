"""Do the two engines agree? The same moves, played in Python and in the page's JavaScript, give the same pages."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from game.export.payload import payload
from tests.export.agreement import generated_plays, played_through, sat_through
from tests.export.page_engine import NODE, WITHOUT_NODE, answers, differences
from tests.shelf import shipped

pytestmark = pytest.mark.skipif(NODE is None, reason=WITHOUT_NODE)

TRANSCRIPTS = sorted((Path(__file__).parent.parent / "cases" / "transcripts").glob("*.yaml"))
LIBRARY = shipped()
SCENARIOS = [entry.id for entry in LIBRARY.entries]
CAMPAIGNS = [id for id, campaign in LIBRARY.deals.campaigns.items() if LIBRARY.deals.entries(campaign)]


@cache
def transcripts() -> dict[Path, Any]:
    """What the page's engine comes to in each, all played by one process."""
    asked: list[Any] = []
    for path in TRANSCRIPTS:
        case = yaml.safe_load(path.read_text("utf-8"))
        asked.append({"start": payload(LIBRARY, [case["scenario"]])})
        asked.append({"deal": case["scenario"], "moves": case["moves"], "end": True})
    return dict(zip(TRANSCRIPTS, map(json.loads, answers(asked)), strict=True))


@pytest.mark.parametrize("path", TRANSCRIPTS, ids=lambda path: path.stem)
def test_a_transcript_comes_to_what_is_written(path: Path) -> None:
    case, found = yaml.safe_load(path.read_text("utf-8")), transcripts()[path]
    id, wanted, page = case["scenario"], case["comes_to"], found["page"]
    begun = LIBRARY.deal(id).begun.values
    scores = ("closeness", "chance", "left_record_at", "met", "of", "foresight", "guess")
    assert {name: page["score"][name] for name in scores} == {name: wanted[name] for name in scores}
    assert dict(found["past"])[f"ended/{id}"] == wanted["outcome"]
    assert {m["name"]: m["value"] for m in page["meters"] if m["group"] == "here"} == wanted["state"]
    assert {name: value for name, value in found["values"].items() if value != begun[name]} == wanted["world"]
    due = sorted(found["due"], key=lambda left: left[0])
    assert [f"{date} {at}{'/' if by else ''}{by}" for date, _, _, at, by in due] == wanted["still_to_come"]


def test_every_page_of_a_sitting_of_every_scenario_is_the_same() -> None:
    assert not differences(sat_through(LIBRARY, [id], seed) for id in SCENARIOS for seed in range(2))


def test_runs_of_every_scenario_come_to_the_same_record() -> None:
    assert not differences(played_through(LIBRARY, [id], seed) for id in SCENARIOS for seed in range(3))


def test_runs_of_every_campaign_come_to_the_same_estimate() -> None:
    assert CAMPAIGNS
    assert not differences(played_through(LIBRARY, [id], 1) for id in CAMPAIGNS)


def test_every_page_of_a_lesson_of_two_junctures_is_the_same() -> None:
    assert not differences(sat_through(LIBRARY, ["one-lesson"], seed) for seed in range(2))


def test_scenarios_in_one_page_play_as_each_alone() -> None:
    assert not differences(played_through(LIBRARY, SCENARIOS, 4, deal) for deal in range(len(SCENARIOS)))


def test_campaigns_with_every_rule_at_once_and_hostile_ids_are_the_same() -> None:
    assert not differences(play for seed in range(8) for play in generated_plays(seed, 2))


def test_a_difference_would_be_found() -> None:
    play = sat_through(LIBRARY, [SCENARIOS[0]], 1)
    (told,) = differences([play._replace(comes_to={**play.comes_to, "entry": True})])
    assert told == f"{play.label}: /entry is True, and on the page 1"
