from pathlib import Path

import pytest

from game.core.errors import GameError
from game.files.map_file import BEFORE_ALL, over_time, read_map, read_places

MAP = Path(__file__).parents[2] / "assets" / "map"


def test_a_place_is_what_its_changes_make_of_it_from_their_days_on() -> None:
    place = {
        "name": "Tsaritsyn",
        "side": "left",
        "later": [{"from": "1925-04-10", "name": "Stalingrad"}, {"from": "1942-08-23", "side": "right"}],
    }
    stages = [(day, now["name"], now["side"]) for day, now in over_time(place)]
    assert stages == [
        (BEFORE_ALL, "Tsaritsyn", "left"),
        ("1925-04-10", "Stalingrad", "left"),
        ("1942-08-23", "Stalingrad", "right"),
    ]


def test_the_changes_of_a_place_that_is_shipped_rise_by_day() -> None:
    for id, place in read_places(MAP).items():
        days = [day for day, _ in over_time(place)]
        assert days == sorted(set(days)), id


@pytest.mark.parametrize("content", [None, b"{", b"\xff"])
def test_a_file_that_is_missing_or_damaged_is_told_as_such(tmp_path: Path, content: bytes | None) -> None:
    if content is not None:
        (tmp_path / "asia.json").write_bytes(content)
    with pytest.raises(GameError, match=r"asia\.json is missing or damaged"):
        read_map(tmp_path, "asia")
