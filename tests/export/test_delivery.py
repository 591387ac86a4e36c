import os
from pathlib import Path

import pytest

from game.core.errors import GameError
from game.export import delivery


def test_a_file_that_is_there_is_written_over_only_on_demand(tmp_path: Path) -> None:
    place = tmp_path / "page.html"
    place.write_text("mine")
    with pytest.raises(GameError, match="--force"):
        delivery.require_file(place, force=False)
    delivery.require_file(place, force=True)
    delivery.write_file(place, b"new")
    assert place.read_bytes() == b"new"
    assert os.listdir(tmp_path) == ["page.html"]


def test_a_folder_or_a_place_in_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(GameError, match="is a folder"):
        delivery.require_file(tmp_path, force=True)
    with pytest.raises(GameError, match="there is no folder"):
        delivery.require_file(tmp_path / "none" / "page.html", force=False)


def test_a_folder_that_holds_anything_is_refused(tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("mine")
    with pytest.raises(GameError, match="is not empty"):
        delivery.require_folder(tmp_path)
    with pytest.raises(GameError, match="is not a folder"):
        delivery.require_folder(tmp_path / "note.txt")


def _fill(folder: Path) -> None:
    (folder / "index.html").write_text("page")
    (folder / "pages").mkdir()


@pytest.mark.parametrize("there", [False, True])
@pytest.mark.parametrize("within", ["", "deep/deeper"])
def test_a_folder_is_filled_whole(tmp_path: Path, within: str, there: bool) -> None:
    place = tmp_path / within / "site"
    if there:
        place.mkdir(parents=True)
    delivery.require_folder(place)
    delivery.fill_folder(place, _fill)
    assert os.listdir(place.parent) == ["site"]
    assert sorted(os.listdir(place)) == ["index.html", "pages"]


def test_an_empty_folder_stays_the_same_folder_as_it_is_filled(tmp_path: Path) -> None:
    before = tmp_path.stat().st_ino
    delivery.fill_folder(tmp_path, _fill)
    assert tmp_path.stat().st_ino == before


def test_a_folder_that_cannot_be_written_in_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.access", lambda *_: False)  # who runs this may be allowed everything
    with pytest.raises(GameError, match="can't be written in"):
        delivery.require_folder(tmp_path / "site")


@pytest.mark.parametrize("wrong", [GameError("no"), OSError("full"), KeyError("ours")])
def test_nothing_is_left_of_a_folder_that_could_not_be_filled(tmp_path: Path, wrong: Exception) -> None:
    def fill(folder: Path) -> None:
        (folder / "index.html").write_text("half")
        raise wrong

    with pytest.raises((GameError, KeyError)):
        delivery.fill_folder(tmp_path / "deep" / "site", fill)
    assert os.listdir(tmp_path) == []
    with pytest.raises((GameError, KeyError)):
        delivery.fill_folder(tmp_path, fill)
    assert os.listdir(tmp_path) == []
