import json
from pathlib import Path

import pytest

from game import places
from game.authoring.check import Checked, deeper
from game.authoring.deep_check import deep_problems
from game.authoring.proofs import verdict_text
from game.authoring.proofs.random_play import random_campaigns
from game.authoring.proofs.verdicts import Explored, explored
from game.cli import main
from game.core.deal import campaign_deal, scenario_deal
from game.core.model.scenario import Scenario
from game.core.model.scenes import Scene
from game.core.record import replace
from game.files.library import Library, open_library
from tests.authoring.proofs.machines import WORLD, written
from tests.authoring.proofs.test_random_play import YEARS
from tests.build import choice, closed_unless, decision, route
from tests.shelf import shipped

RIGHT = Path(__file__).parents[2] / "cases" / "check" / "logic-unreachable"


def _explored(scenes: dict[str, Scene], cap: int | None = None) -> Explored:
    return explored(scenario_deal(written(scenes), WORLD), cap=cap)


def _forked(condition: str) -> dict[str, Scene]:
    """Two decisions; the second is reached by one option, `b` of the first asks for a condition."""
    return {
        "first": decision(
            choices={
                "a": choice("last", effects=("trust += 1",)),
                "b": choice("other", requires=closed_unless(condition)),
                "c": choice("end"),
            }
        ),
        "last": decision(choices={"d": choice("end"), "e": choice("end")}),
    }


def test_what_was_reached_has_the_shortest_path() -> None:
    found = _explored(_forked("trust > 0"))
    assert (found.scenes["last"].said, found.scenes["last"].path) == ("reached", ("a",))
    assert found.options["last", "e"].path == ("a",)
    assert found.outcomes["end"].path == ("c",)


def test_what_no_state_reaches_is_proved_never_by_the_search() -> None:
    found = _explored(_forked("world.germany > 50"))
    assert (found.outcomes["other"].said, found.outcomes["other"].proof) == ("proved never", "search")
    (closing,) = found.closed["first", "b"]
    assert (closing.states, closing.path, found.visits["first"]) == (1, (), 1)


def test_what_no_world_allows_is_proved_never_by_intervals() -> None:
    found = _explored(_forked("world.germany > 100"))
    assert {found.outcomes["other"].proof, found.options["first", "b"].proof} == {"intervals"}


def test_what_a_search_that_was_stopped_did_not_reach_is_not_seen() -> None:
    found = _explored(_forked("trust > 0"), cap=1)
    assert not found.complete
    assert found.scenes["last"].said == "not seen"
    assert "where the search was stopped" in verdict_text.text(found)


def test_ways_of_routes_have_verdicts_of_their_own() -> None:
    scenes = {
        "first": decision(choices={"a": choice("road"), "b": choice("end")}),
        "road": route(("trust > 3", "other"), (None, "end")),
    }
    found = _explored(scenes)
    assert {way: verdict.said for way, verdict in found.routes.items()} == {
        ("road", "other"): "proved never",
        ("road", "end"): "reached",
    }
    assert found.routes["road", "end"].path == ("a",)


def test_worlds_that_campaigns_bring_reach_what_the_baseline_does_not() -> None:
    choices = {"warm": choice("end", effects=("world.germany += 40",)), "cold": choice("end")}
    before: Scenario = replace(written({"only": decision(choices=choices)}), id="before")
    later = replace(written(_forked("world.germany > 50")), id="later", date="1926-10-05")
    played = random_campaigns(campaign_deal("years", YEARS, [before, later], WORLD), 30, 1)
    starts = played.junctures[1].starts
    found = explored(scenario_deal(later, WORLD), starts)
    assert found.worlds == 2
    assert (found.outcomes["other"].said, found.outcomes["other"].path) == ("reached", ("b",))
    assert found.outcomes["other"].world == {"world.germany": 70}
    assert found.outcomes["end"].world is None
    assert "where germany is 70" in verdict_text.text(found)


# ── From the command line ────────────────────────────────────────────────────────────────────────────────────────────


def test_every_shipped_scenario_is_reached_whole_and_told_within_eighty_columns(
    capsys: pytest.CaptureFixture[str],
) -> None:
    library = shipped()
    for entry in library.entries:
        found = explored(library.deal(entry.id))
        assert max(map(len, verdict_text.text(found).splitlines())) <= 80
        assert found.complete


def test_explore_prints_data_for_each_scenario_of_a_campaign(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explore", "locarno", "--json"]) == 0
    data = json.loads(capsys.readouterr().out)
    (one,) = data["scenarios"]
    assert (data["id"], one["id"], one["complete"]) == ("locarno", "locarno", True)
    assert {"verdict", "proof", "path", "world"} <= one["outcomes"]["door_ajar"].keys()
    assert {option["verdict"] for option in one["options"]} <= {"reached", "proved never", "not seen"}


def test_distribution_says_which_kind_it_gives(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["distribution", "berlin-treaty", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["kind"] == "exact"
    assert main(["distribution", "berlin-treaty", "--samples", "50", "--seed", "3", "--json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert (data["kind"], data["samples"], data["seed"], data["confidence"]) == ("sampled", 50, 3, 0.95)
    for samples in ("0", "10000001", "9" * 30):
        assert main(["distribution", "berlin-treaty", "--samples", samples]) == 2
        assert capsys.readouterr().err.count("\n") == 1


# ── check --deep ─────────────────────────────────────────────────────────────────────────────────────────────────────


def _installed(folder: Path, *changes: tuple[str, str]) -> Library:
    """The shipped world and campaigns with one scenario, changed."""
    shipped = folder / "scenarios"
    shipped.mkdir()
    for name in ("world.yaml", "campaigns.yaml"):
        (shipped / name).write_bytes((places.shipped_scenarios() / name).read_bytes())
    text = (RIGHT / "good_a_scene_that_one_choice_leads_to.yaml").read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    (shipped / "riga.yaml").write_text(text, encoding="utf-8")
    return open_library(shipped, folder / "seeds", None, None)


def test_a_juncture_that_no_campaign_is_dealt_is_told(tmp_path: Path) -> None:
    change = ("start: ", "eligible: world.germany > 95\notherwise: Riga is quiet.\nstart: ")
    (problem, *_) = deep_problems(_installed(tmp_path, change), campaigns=20)
    assert (problem.code, problem.severity) == ("deep-never-dealt", "warning")
    assert "none of 20 random campaigns" in problem.message


def test_an_option_that_is_open_in_no_campaign_is_told_at_its_line(tmp_path: Path) -> None:
    change = (
        "        distance: 3\n",
        "        distance: 3\n        requires: [{if: world.readiness > 95, else: No.}]\n",
    )
    library = _installed(tmp_path, change)
    found = deeper(Checked((), {}, 1), library)
    assert [problem.code for problem in found.problems][:1] == ["deep-unreached"]
    assert found.sources[found.problems[0].path]


def test_a_library_in_which_campaigns_lead_everywhere_has_no_deep_problem(tmp_path: Path) -> None:
    assert list(deep_problems(_installed(tmp_path), campaigns=20)) == []
