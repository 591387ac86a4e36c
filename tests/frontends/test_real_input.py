"""A campaign from title to estimate, played by a person's means alone: keys and a mouse of a real X server."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from itertools import count
from pathlib import Path

import pytest

from game.core.dates import spoken
from tests.frontends.real_window import Person, Seen, seated
from tests.shelf import read_before, shipped

CAMPAIGN = "one-lesson"
TRIES = 6
MOST = 250
"""Pages that such a campaign has at the very most."""
SCREENFULS = 20
"""What the longest interlude fills at the very most."""

pytestmark = [
    pytest.mark.thorough,
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Xvfb is for Linux"),
    pytest.mark.skipif(shutil.which("Xvfb") is None and os.environ.get("CI") != "true", reason="there is no Xvfb here"),
]


def _opened(person: Person) -> None:
    """From the title to the first page of the campaign, by keys."""
    person.wait(lambda seen: seen.view == "TitleView")
    _to(person, "campaigns")
    person.press("enter")
    person.wait(lambda seen: CAMPAIGN in seen.nodes)
    _to(person, CAMPAIGN)
    person.press("enter")
    person.wait(lambda seen: seen.view == "NewRunView")
    person.press("enter")
    person.wait(lambda seen: seen.view != "NewRunView")


def _to(person: Person, id: str) -> None:
    """Moves the focus down to a widget."""
    for _ in range(40):
        if person.seen.focus == id:
            return
        person.press("down")
    raise AssertionError(f"never at {id}, but at {person.seen.focus}")


def _until(person: Person, there: Callable[[Seen], bool], act: Callable[[], Seen]) -> None:
    """Acts, and again if nothing comes of it: a click on a page that has only just come is not heard."""
    for _ in range(TRIES):
        act()
        if person.looks(there):
            break
    person.wait(there, 0)
    person.settle()


def _act(person: Person, turn: int) -> None:
    """What a person does on a page: by number, by mouse or by Enter, in turn; until another page has come of it."""
    match person.seen.view:
        case "DecisionView" if turn % 3 == 0:
            options = [id for id in person.seen.nodes if id.startswith("option-")]
            _leave(person, partial(person.press, str(1 + options.index(person.seen.options[-1]))))
        case "DecisionView" if turn % 3 == 1:
            _leave(person, partial(person.click, person.seen.options[0]))
        case "DecisionView":
            for _ in range(30):
                if person.seen.focus in person.seen.options:
                    break
                person.press("tab")
            _leave(person, partial(person.press, "enter"))
        case "ForecastView":
            placed = "all counters placed"
            _until(
                person, lambda seen: placed in (n["name"] for n in seen.nodes.values()), lambda: person.click("even")
            )
            _leave(person, partial(person.click, "bet"))
        case "RecordView":
            person.press("1", "enter")
            _leave(person, partial(person.click, "close"))
        case "InterludeView":
            _read_on(person)
        case "ResultView":
            before = person.seen
            _until(person, lambda seen: seen != before, partial(person.press, "enter"))
        case _:
            _leave(person, partial(person.press, "enter"))


def _placed(seen: Seen) -> bool:
    """Whether a bet can be placed."""
    return "all counters placed" in (node["name"] for node in seen.nodes.values())


def _leave(person: Person, act: Callable[[], Seen]) -> None:
    """Acts until another page shows."""
    here = person.seen.view
    _until(person, lambda seen: seen.view != here, act)


def _read_on(person: Person) -> None:
    """Enter on an interlude reads down, which the tree does not tell, until nothing lies below; then it goes on."""
    before = person.seen
    for _ in range(SCREENFULS):
        if person.press("enter") != before:
            return
    raise AssertionError(f"{before.view} never ends")


def _look_up(person: Person) -> None:
    """Opens and closes what a page of the desk offers."""
    before = person.seen.view
    for key in ("d", "l", "b", "m", "c"):
        person.press(key)
        person.wait(lambda seen: seen.view != before, 5)
        person.press("down", "tab", "esc")
        person.wait(lambda seen: seen.view == before, 5)
    person.press("t", "t", "F2", "F2", "F2", "F2")


def test_a_campaign_is_played_from_title_to_estimate_by_real_keys_and_a_real_mouse(tmp_path: Path) -> None:
    home = read_before(tmp_path)
    with seated(home) as person:
        _opened(person)
        decided = 0
        for turn in count():
            assert turn < MOST
            if person.seen.view == "EstimateView":
                break
            if person.seen.view == "DecisionView":
                decided += 1
                if decided == 3:
                    _look_up(person)
            _act(person, turn)
        header = person.seen.nodes["header"]
        campaign = shipped().deals.campaigns[CAMPAIGN]
        assert campaign.title in header["name"]
        assert spoken(campaign.to) in header["value"] + header["name"]
        person.press("5", "4", "3", "2", "1")
        person.click("close")
        person.wait(lambda seen: seen.view != "EstimateView")
        while person.seen.view != "TitleView":
            person.press("esc")
        person.press("esc", "enter")
        assert person.ended() == 0
    command = [sys.executable, "-m", "game", "runs", "list", "--json"]
    env = os.environ | {"NARKOMINDEL_HOME": str(home)}
    listed = json.loads(subprocess.run(command, env=env, capture_output=True, text=True, check=True).stdout)
    assert [(run["id"], run["finished"]) for run in listed["runs"]] == [(CAMPAIGN, True)]
