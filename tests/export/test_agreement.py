"""Do the two engines agree? The same moves, played in Python and in the page's JavaScript, give the same pages."""

import json
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.export.agreement import deal_of, generated_plays, payload_of, played_through, sat_through
from tests.export.page_engine import NODE, WITHOUT_NODE, answers, differences
from tests.shelf import sampled, shipped

pytestmark = pytest.mark.skipif(NODE is None, reason=WITHOUT_NODE)

TRANSCRIPTS = sorted((Path(__file__).parent.parent / "cases" / "transcripts").glob("*.yaml"))
LIBRARY = shipped()
SCENARIOS = [entry.id for entry in LIBRARY.entries]
CAMPAIGNS = [id for id, campaign in LIBRARY.deals.campaigns.items() if LIBRARY.deals.entries(campaign)]


@cache
def transcripts() -> dict[Path, Any]:
    """What the page's engine comes to in each, all played by one process."""
    played = sorted(TRANSCRIPTS, key=lambda path: str(case(path)["scenario"]))  # so that each payload is opened once
    asked: list[Any] = []
    for id, paths in groupby(played, lambda path: case(path)["scenario"]):
        asked.append({"start": payload_of(LIBRARY, (id,))})
        asked += [{"deal": id, "moves": case(path)["moves"], "end": True} for path in paths]
    return dict(zip(played, map(json.loads, answers(asked)), strict=True))


@cache
def case(path: Path) -> Any:
    return yaml.load(path.read_text("utf-8"), getattr(yaml, "CSafeLoader", yaml.SafeLoader))


@pytest.mark.parametrize("path", TRANSCRIPTS, ids=lambda path: path.stem)
def test_a_transcript_comes_to_what_is_written(path: Path) -> None:
    found = transcripts()[path]
    id, wanted, page = case(path)["scenario"], case(path)["comes_to"], found["page"]
    begun = deal_of(LIBRARY, id).begun.values
    scores = ("closeness", "chance", "left_record_at", "met", "of", "foresight", "guess")
    assert {name: page["score"][name] for name in scores} == {name: wanted[name] for name in scores}
    assert dict(found["past"])[f"ended/{id}"] == wanted["outcome"]
    assert {m["name"]: m["value"] for m in page["meters"] if m["group"] == "here"} == wanted["state"]
    assert {name: value for name, value in found["values"].items() if value != begun[name]} == wanted["world"]
    due = sorted(found["due"], key=lambda left: left[0])
    assert [f"{date} {at}{'/' if by else ''}{by}" for date, _, _, at, by in due] == wanted["still_to_come"]


def test_every_page_of_a_sitting_of_every_scenario_is_the_same() -> None:
    assert not differences(sat_through(LIBRARY, [id], seed) for seed, id in enumerate(SCENARIOS))


def test_runs_of_every_scenario_come_to_the_same_record() -> None:
    assert not differences(played_through(LIBRARY, [id], seed) for id in SCENARIOS for seed in range(2))


def test_runs_of_every_campaign_come_to_the_same_estimate() -> None:
    assert CAMPAIGNS
    assert not differences(played_through(LIBRARY, [id], 1) for id in CAMPAIGNS)


def test_every_page_of_a_lesson_of_two_junctures_is_the_same() -> None:
    assert not differences([sat_through(LIBRARY, ["one-lesson"], 1)])


def test_scenarios_in_one_page_play_as_each_alone() -> None:
    assert not differences(played_through(LIBRARY, SCENARIOS, 4, deal) for deal in range(len(SCENARIOS)))


@pytest.mark.parametrize("seeds", sampled([range(2), range(2, 8)], 2))
def test_campaigns_with_every_rule_at_once_and_hostile_ids_are_the_same(seeds: range) -> None:
    assert not differences(play for seed in seeds for play in generated_plays(seed, 1))


def test_a_difference_would_be_found() -> None:
    play = sat_through(LIBRARY, [SCENARIOS[0]], 1)
    (told,) = differences([play._replace(comes_to={**play.comes_to, "entry": True})])
    assert told == f"{play.label}: /entry is True, and on the page 1"
