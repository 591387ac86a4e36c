"""Pages as people use them: opened from a file, by keyboard alone, looked over by axe, in Chromium."""

import io
import zipfile
from pathlib import Path
from typing import Any

import pytest

from game import places
from game.core.model.scenes import Decision
from game.export.page import Page, Wish, of_payload, page
from game.export.payload import of_deals
from game.export.scorm import package
from game.export.site import Site, fill
from tests.browser.chromium import found_by
from tests.build import world
from tests.export.hostile import TEXT, hostile_deal
from tests.run_house import House
from tests.shelf import shipped

ASSETS = places.shipped_assets()
pytestmark = pytest.mark.thorough
LIBRARY = shipped()


def _written(made: Page, folder: Path) -> str:
    place = folder / "page.html"
    place.write_bytes(made.content)
    return str(place)


def _asked_for_nothing(found: Any, file: str) -> None:
    assert found["wrong"] == []
    assert {address.split("#")[0] for address in found["requests"]} == {f"file://{file}"}


def test_a_campaign_is_played_by_keyboard_alone_saved_and_opened_again(tmp_path: Path) -> None:
    house = House(tmp_path / "house")
    house.edit("tallinn.yaml", "start: ask\n", "start: ask\ncontent_note: It tells of arrests.\n")
    file = _written(page(house.library(), ["years"], ASSETS), tmp_path)
    (tmp_path / "saved").mkdir()
    asked = {"page": file, "picks": [0, 1], "axe": True, "downloads": str(tmp_path / "saved")}
    found = found_by("pupil.cjs", asked, "axe-core")
    _asked_for_nothing(found, file)
    assert set(found["pages"]) == {"note", "decision", "forecast", "result", "record", "interlude", "estimate"}
    assert found["pages"][-1] == "estimate"
    assert {line.split()[0] for line in found["examined"]} == {*found["pages"], "transcript"}
    assert found["saved"]["deal"] == "years"
    assert found["undone"] == "decision"
    assert found["warned"] == "Press again: this run is lost"
    assert found["opened"].startswith("The record: ")
    assert [line.split(":")[0] for line in found["refused"]] == [
        "That file is damaged, or is no run saved from a page like this.",
        "That run is of another file",
        "That run was played by other rules",
        "That run is damaged",
    ]
    assert "The record: " in found["transcript"]


@pytest.mark.parametrize("id", ["shakhty", "litvinov-for-chicherin", "indonesia-rising", "manchuria"])
def test_a_juncture_alone_is_played_by_keyboard_and_read_by_all(id: str, tmp_path: Path) -> None:
    file = _written(page(LIBRARY, [id], ASSETS), tmp_path)
    (tmp_path / "saved").mkdir()
    found = found_by(
        "pupil.cjs", {"page": file, "picks": [1, 0], "axe": True, "downloads": str(tmp_path / "saved")}, "axe-core"
    )
    _asked_for_nothing(found, file)
    assert found["pages"][0] == "note"
    assert found["pages"][-1] == "record"


def test_a_class_votes_twice_and_sees_the_record_after_two_presses(tmp_path: Path) -> None:
    file = _written(page(LIBRARY, ["one-lesson"], ASSETS), tmp_path)
    found = found_by("wall.cjs", {"page": file, "axe": True}, "axe-core")
    _asked_for_nothing(found, file)
    assert len(set(found["slides"])) == 6
    assert found["small"] == []
    assert found["live"].startswith("The timer runs")
    scenario = LIBRARY.deal("one-lesson").machines[0].scenario
    scene = scenario.scenes[scenario.start]
    assert isinstance(scene, Decision)
    record = next(choice.text for choice in scene.choices.values() if choice.historical)
    assert record not in found["armed"]
    assert record in found["shown"]
    assert "Before talking the class was divided 92 of 100." in found["contest"]
    assert "After talking: 78 of 100." in found["contest"]
    assert "At least 28 in 100 changed their vote." in found["contest"]
    assert "What common notes get wrong" in found["teacher"]


def test_hostile_texts_and_names_are_only_ever_text(tmp_path: Path) -> None:
    file = _written(of_payload(of_deals([hostile_deal()], world(), {}), ASSETS), tmp_path)
    found = found_by("pupil.cjs", {"page": file, "hash": "#constructor", "picks": [1, 0]})
    _asked_for_nothing(found, file)
    assert found["pages"][0] == "note"
    assert found["pages"][-1] == "record"
    shown = TEXT.replace("[[here.constructor|constructor]]", "constructor").replace("*__proto__*", "__proto__")
    assert found["text"].count(shown) > 6


def test_a_learning_system_keeps_a_run_and_hears_of_its_end(tmp_path: Path) -> None:
    (tmp_path / "package").mkdir()
    made = package("locarno", page(LIBRARY, ["locarno"], ASSETS, Wish("lms", plain=True)))
    zipfile.ZipFile(io.BytesIO(made)).extractall(tmp_path / "package")
    host = tmp_path / "host.html"
    host.write_text("<!doctype html><title>A learning system</title>")
    asked = {"page": str(tmp_path / "package" / "index.html"), "host": str(host), "picks": [0, 1, 2]}
    found = found_by("lms.cjs", asked, "scorm-again")
    assert found["wrong"] == []
    assert found["half"]["core"]["lesson_status"] == "incomplete"
    assert found["half"]["core"]["score"]["raw"] == ""
    assert found["left"]["core"]["exit"] == "suspend"
    assert found["resumed"] == found["heading"]
    assert found["whole"]["suspend_data"].startswith(found["half"]["suspend_data"])
    assert len(found["whole"]["suspend_data"]) < 4096
    assert found["whole"]["core"]["lesson_status"] == "completed"
    assert 0 <= float(found["whole"]["core"]["score"]["raw"]) <= 100
    closeness = found["whole"]["interactions"]["0"]
    assert (closeness["id"], closeness["result"], closeness["weighting"]) == ("closeness", "neutral", "0")
    assert 0 <= float(closeness["student_response"]) <= 100


def test_the_pages_of_a_site_can_be_read_by_all(tmp_path: Path) -> None:
    folder = tmp_path / "site"
    folder.mkdir()
    fill(Site(House(tmp_path / "house").library(), ASSETS, places.shipped_scenarios()), folder, lambda id, place: None)
    pages = sorted(str(path) for path in folder.glob("*.html"))
    found = found_by("site.cjs", {"pages": pages, "axe": True}, "axe-core")
    assert found["wrong"] == []
    assert sorted(address.removeprefix("file://") for address in found["requests"]) == pages
    assert len(pages) >= 4


def test_what_is_wrong_with_a_page_is_found(tmp_path: Path) -> None:
    made = page(LIBRARY, ["berlin-treaty"], ASSETS, Wish(plain=True))
    wrong = made.content.decode().replace("<noscript>", '<img src="https://example.org/x.png"><noscript>')
    found = found_by("pupil.cjs", {"page": _written(Page(made.title, wrong.encode()), tmp_path), "picks": [0]})
    assert any("Content Security Policy" in line for line in found["wrong"])
