"""A list tells the same of the campaigns whether they are kept or have to be read."""

from pathlib import Path

from game.core.dealt import dealt
from game.files.campaign_heads import heads
from game.files.library import Library
from tests.run_house import House


def told(library: Library) -> dict[str, tuple[str, str, str, list[str]]]:
    """Title, dates and deal of each."""
    return {
        id: (head.title, head.start, head.to, [entry.id for entry in dealt(head, library.playable)])
        for id, head in heads(library).campaigns.items()
    }


def test_kept_heads_say_what_the_campaigns_say(tmp_path: Path) -> None:
    house = House(tmp_path)
    cold = house.library()
    said = told(cold)
    assert said == {
        id: (one.title, one.start, one.to, [entry.id for entry in cold.deals.entries(one)])
        for id, one in cold.deals.campaigns.items()
    }
    assert said["late"][3] == ["tallinn"]
    warm = house.library()
    assert told(warm) == said
    assert "deals" not in vars(warm), "the rooms that play were loaded for a list"


def test_an_edited_file_is_read_anew(tmp_path: Path) -> None:
    house = House(tmp_path)
    told(house.library())
    house.edit("campaigns.yaml", "The late years", "The last years of peace")
    assert told(house.library())["late"][0] == "The last years of peace"
