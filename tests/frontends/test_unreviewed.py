"""What didn't come with the program is marked in every list that a player chooses from."""

from pathlib import Path

import pytest

from game import places
from game.files.library import Library, open_library
from game.frontends.terminal.offers import offers
from tests.files.test_packs import FILES, put
from tests.frontends.window_driver import Driver


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """A pack, and a file of the user's own, beside one that is shipped."""
    came = {name: (places.shipped_scenarios() / name).read_bytes() for name in ("world.yaml", "berlin-treaty.yaml")}
    put(tmp_path / "shipped", came)
    put(tmp_path / "packs", {})
    put(tmp_path / "packs" / "far-east", FILES)
    own = FILES["smallest.yaml"].replace(b"id: smallest", b"id: mine", 1)
    put(tmp_path / "own", {"mine.yaml": own})
    return open_library(tmp_path / "shipped", places.shipped_seeds(), tmp_path / "own", None, packs=tmp_path / "packs")


def test_the_terminals_menu_says_where_a_scenario_is_from(library: Library) -> None:
    about = {one.id: one.about for one in offers(library, None).all}
    assert about["smallest"].endswith("pack far-east, unreviewed.")
    assert about["mine"].endswith("yours, unreviewed.")
    assert about["berlin-treaty"].endswith("shipped.")


@pytest.mark.usefixtures("dummy_display")
def test_the_windows_list_marks_it_and_its_card_says_where_it_is_from(library: Library) -> None:
    driver = Driver(library)
    driver.click("single-juncture")
    values = {node.id: node.value for node in driver.nodes}
    assert values["smallest"].endswith(" · unreviewed")
    assert values["mine"].endswith(" · unreviewed")
    assert "unreviewed" not in values["berlin-treaty"]
    while driver.focus != "smallest":
        driver.press("down")
    assert any("From the pack far-east; unreviewed." in mark.text for mark in driver.marks())
