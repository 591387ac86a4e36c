import re
from pathlib import Path
from urllib.parse import urldefrag

import pytest

from game import places
from game.core.model.facts import Fact
from game.export import site_pages
from game.export.site import Site, fill
from tests.run_house import House

TEXT = "</p><script>alert(1)</script> \"'&"


@pytest.fixture
def made(tmp_path: Path) -> Path:
    house = House(tmp_path / "house")
    (house.scenarios / "README.md").write_text(
        "# Guide\n\n<script>alert(1)</script>\n\n| a | b |\n|:--|--:|\n| 1 | 2 |\n\n"
        "[problems](PROBLEMS.md) [rules](../game/RULES.md) [home](https://example.org)\n",
        "utf-8",
    )
    (house.scenarios / "PROBLEMS.md").write_text("# Problems\n\nNone.\n", "utf-8")
    folder = tmp_path / "site"
    folder.mkdir()

    def extras(id: str, place: Path) -> None:
        if id == "riga":
            (place / "pack").mkdir()
            (place / "pack" / "1-sheets.pdf").write_bytes(b"sheets")

    fill(Site(house.library(), places.shipped_assets(), house.scenarios), folder, extras)
    return folder


def test_everything_that_can_be_played_has_its_page(made: Path) -> None:
    assert {path.parent.name for path in made.glob("junctures/*/index.html")} == {"riga", "tallinn"}
    assert {path.parent.name for path in made.glob("campaigns/*/index.html")} == {"years", "late"}


def test_every_link_is_relative_and_leads_somewhere(made: Path) -> None:
    followed = 0
    for path in made.glob("*.html"):
        for to in re.findall(r'href="([^"]*)"', path.read_text("utf-8")):
            if to == "https://example.org":
                continue
            assert (made / urldefrag(to)[0]).is_file(), f"{path.name}: {to}"
            followed += 1
    assert followed > 12


def test_junctures_stand_by_date_with_what_goes_with_them(made: Path) -> None:
    index = (made / "index.html").read_text("utf-8")
    assert index.index("3 May 1926") < index.index("3 May 1928")
    assert '<a href="junctures/riga/pack/1-sheets.pdf">Sheets (PDF)</a>' in index
    assert index.count("To print") == 1


def test_a_guide_is_text_with_tables_and_links_only_to_pages_that_are_there(made: Path) -> None:
    guide = (made / "readme.html").read_text("utf-8")
    assert "&lt;script&gt;alert(1)" in guide
    assert "<td>1</td>" in guide
    assert '<a href="problems.html">problems</a>' in guide
    assert "<a>rules</a>" in guide
    assert "style=" not in guide
    assert guide.count("<h1>") == 1


def test_corrections_are_escaped_and_have_their_source() -> None:
    fact = Fact(claim=TEXT, status="corrected", source=TEXT, date="1925", correction=TEXT)
    page = site_pages.corrections([("F.1", fact)])
    assert "<script>" not in page
    assert page.count("&lt;script&gt;") == 3
