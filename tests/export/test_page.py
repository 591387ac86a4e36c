"""What does a page's file hold, and under which policy? Unpacked here as a browser unpacks it."""

import base64
import hashlib
import json
import re
import zlib
from collections import Counter
from functools import cache, reduce
from pathlib import Path

import pytest

from game import places
from game.core.errors import GameError
from game.export.engine_source import MODULES, stripped
from game.export.map_outline import outlines
from game.export.packing import BYTES, FIRST, GROUP, LETTERS
from game.export.page import BETWEEN, KEEPERS, STYLES, VIEWS, Page, Wish, of_payload, page, program, squeezed
from game.export.payload import embedded, of_deals
from tests.build import world
from tests.export.hostile import TEXT, hostile_deal
from tests.run_house import House
from tests.shelf import shipped

ASSETS = places.shipped_assets()
STYLE_FOLDER = Path(__file__).parents[2] / "game" / "export" / "styles"
LIBRARY = shipped()
SCENARIOS = [entry.id for entry in LIBRARY.entries]


def _html(made: Page) -> str:
    two_byte = made.content.startswith(b"\xff\xfe")
    return made.content.decode("utf-16" if two_byte else "utf-8")


def _unpacked(made: Page) -> list[str]:
    """Style, script and data."""
    found = re.search(r'id="packed" data-bytes="(\d+)">([^<]*)</script>', _html(made))
    assert found
    groups = (found[2][at : at + GROUP] for at in range(0, len(found[2]), GROUP))
    data = b"".join(_number(group).to_bytes(BYTES, "big") for group in groups)[: int(found[1])]
    return zlib.decompress(data, -15).decode().split("\x1e")


def _number(group: str) -> int:
    return reduce(lambda total, letter: total * LETTERS + ord(letter) - FIRST, group, 0)


def _sha(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _hostile() -> Page:
    return of_payload(of_deals([hostile_deal()], world(), {}), ASSETS)


@pytest.mark.parametrize("wish", [Wish(), Wish(fonts=True), Wish(plain=True), Wish("lms")])
def test_the_policy_names_exactly_what_the_file_runs_and_nothing_may_be_fetched(wish: Wish) -> None:
    made = page(LIBRARY, ["berlin-treaty"], ASSETS, wish)
    inline = re.findall(r"<script>(.*?)</script>", _html(made), re.DOTALL)
    styles = re.findall(r"<style>(.*?)</style>", _html(made), re.DOTALL)
    if not wish.plain:
        style, script, _ = _unpacked(made)
        inline, styles = [*inline, script], [*styles, style]
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', _html(made))
    assert policy
    parts = dict(part.split(" ", 1) for part in policy[1].split("; "))
    assert parts["default-src"] == "'none'"
    assert set(parts["script-src"].split()) == set(map(_sha, inline))
    assert set(parts["style-src"].split()) == set(map(_sha, styles))
    assert set(parts) == {"default-src", "script-src", "style-src", "font-src", "base-uri", "form-action"}


@pytest.mark.parametrize("keeper", KEEPERS)
@pytest.mark.parametrize("campaigns", [True, False])
def test_the_program_makes_no_code_out_of_text_and_no_markup_either(keeper: str, campaigns: bool) -> None:
    forbidden = (
        r"\beval\b|new Function|innerHTML|outerHTML|insertAdjacentHTML|document\.write|\bfetch\(|XMLHttp|Storage"
    )
    assert not re.findall(forbidden, program(keeper, campaigns=campaigns))


@pytest.mark.parametrize("keeper", KEEPERS)
@pytest.mark.parametrize("campaigns", [True, False])
def test_no_two_modules_of_a_page_give_one_name_to_two_things(keeper: str, campaigns: bool) -> None:
    views = [f"views/{name}.js" for name in (*VIEWS, BETWEEN[campaigns], *KEEPERS[keeper], "app")]
    for together in (views, [f"engine/{name}.js" for name in MODULES]):
        written = "\n".join((STYLE_FOLDER.parent / name).read_text("utf-8") for name in together)
        names = re.findall(r"^(?:const|let|function|class) (\w+)", written, re.M)
        assert [name for name, count in Counter(names).items() if count > 1] == []


def test_nothing_of_a_hostile_text_reaches_the_markup() -> None:
    made = _hostile()
    title = re.search(r"<title>(.*?)</title>", _html(made), re.DOTALL)
    assert title
    assert "<" not in title[1]
    outside = _html(made).replace(title[1], "").replace(re.findall(r"<h1>(.*?)</h1>", _html(made), re.DOTALL)[0], "")
    assert "broken" not in outside
    assert "onerror" not in outside
    assert "<" not in _unpacked(made)[2]


def test_a_page_carries_the_data_of_its_payload_and_its_maps() -> None:
    data = of_deals([hostile_deal()], world(), {})
    maps = outlines(ASSETS / "map", ["europe"])
    assert _unpacked(of_payload(data, ASSETS))[2] == embedded({**data, "maps": maps})
    assert data["scenarios"]["test"]["title"] == TEXT


def test_the_same_page_is_the_same_file() -> None:
    assert page(LIBRARY, ["locarno"], ASSETS) == page(LIBRARY, ["locarno"], ASSETS)


@cache
def _bytes(id: str) -> int:
    return len(page(LIBRARY, [id], ASSETS).content)


def test_a_whole_campaign_stays_far_below_what_may_be_mailed() -> None:
    assert _bytes("moscow-1924-1953") < min(sum(map(_bytes, SCENARIOS)), 1_500_000)


@pytest.mark.parametrize("id", SCENARIOS)
def test_a_juncture_fits_into_sixty_kilobytes_and_a_flagship_into_eighty_five(id: str) -> None:
    flagship = "flagship" in LIBRARY.scenario(id).tags
    assert _bytes(id) <= (85_000 if flagship else 60_000)


def test_a_page_without_campaigns_brings_nothing_that_only_a_campaign_calls() -> None:
    alone, whole = (_unpacked(page(LIBRARY, [id], ASSETS))[1] for id in ("berlin-treaty", "one-lesson"))
    assert "function estimateScreen" in whole
    assert "function estimatePage" in whole
    assert not re.search("function (estimate|interlude)", alone)


@pytest.mark.parametrize("name", STYLES)
def test_a_squeezed_style_says_what_it_said(name: str) -> None:
    written = stripped((STYLE_FOLDER / f"{name}.css").read_text("utf-8"))
    assert re.sub(r"\s", "", squeezed(written)) == re.sub(r"\s", "", written)
    assert re.findall(r'"[^"]*"', squeezed(written)) == re.findall(r'"[^"]*"', written)


@pytest.mark.parametrize(
    ("written", "becomes"),
    [
        ("a, b > c { margin: 0 1px; color: red }\n@media (x: y) {\n", "a,b>c{margin:0 1px;color:red}@media (x:y){"),
        ("p:first-child { font: 1rem/1.5 var(--body) }", "p:first-child{font:1rem/1.5 var(--body)}"),
        ("div :focus + a { width: calc(100% - 1rem) }", "div :focus + a{width:calc(100% - 1rem)}"),
    ],
)
def test_blanks_that_mean_nothing_leave_a_style(written: str, becomes: str) -> None:
    assert squeezed(written) == becomes


def test_a_plain_page_can_be_read() -> None:
    html = page(LIBRARY, ["berlin-treaty"], ASSETS, Wish(plain=True)).content.decode()
    assert LIBRARY.scenario("berlin-treaty").record.happened[:40] in html
    assert html.count("</script>") == html.count("<script")


def test_the_title_tells_what_is_in_the_file() -> None:
    assert page(LIBRARY, ["locarno"], ASSETS).title == "A conference without us"
    assert page(LIBRARY, ["locarno", "munich-1938"], ASSETS).title == "A conference without us and 1 more"


def test_a_sensitive_juncture_without_a_note_is_refused(tmp_path: Path) -> None:
    house = House(tmp_path)
    house.edit("riga.yaml", "start: ask\n", "start: ask\ntags: [sensitive]\n")
    with pytest.raises(GameError, match="'riga' is tagged sensitive and has no content note"):
        page(house.library(), ["riga"], ASSETS)
    house.edit("riga.yaml", "start: ask\n", "start: ask\ncontent_note: It tells of arrests.\n")
    assert page(house.library(), ["riga"], ASSETS).title == "Riga"


@pytest.mark.parametrize(("theatre", "name"), [("europe", "europe"), ("world", "europe"), ("asia", "asia")])
def test_every_theatre_has_a_map_whose_capitals_lie_on_it(theatre: str, name: str) -> None:
    made = outlines(ASSETS / "map", [theatre])
    assert list(made) == [name]
    wide, high = made[name]["size"]
    always = {key: place["at"] for key, place in made[name]["places"].items() if place["always"]}
    cities = json.loads((ASSETS / "map" / "cities.json").read_text("utf-8"))
    assert always.keys() == {key for key, city in cities.items() if key != "about" and name in city["maps"]}
    assert len(always) >= 5
    assert all(0 < x < wide and 0 < y < high for x, y in always.values())
    assert made[name]["land"].startswith("M")
    beyond = {key for key, place in made[name]["places"].items() if place["off"]}
    assert ("moscow" in beyond) is (name == "asia")


def test_a_place_has_on_the_page_the_name_and_the_seat_of_its_day() -> None:
    places = outlines(ASSETS / "map", ["asia"])["asia"]["places"]
    assert places["ulan_bator"]["name"] == "Urga"
    assert [(day, place["name"]) for day, place in places["ulan_bator"]["later"]] == [("1924-11-26", "Ulan Bator")]
    seats = [place["at"] for _, place in places["peking"]["later"]]
    assert len(set(map(tuple, seats))) == 3
    assert seats[-1] == places["peking"]["at"]
    riga = outlines(ASSETS / "map", ["europe"])["europe"]["places"]["riga"]
    assert [place["gone"] for _, place in riga["later"]] == [True]


def test_a_missing_map_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(GameError, match="missing or damaged"):
        outlines(tmp_path, ["europe"])
