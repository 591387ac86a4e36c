"""Where everything lies: in a checkout, in a wheel, and in the user's folders."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from game import places
from game.core.errors import GameError

SHIPPED = ("scenarios", "seeds", "assets")

USER_PLACES: dict[Callable[[], Path], str] = {
    places.user_scenarios: "scenarios",
    places.user_packs: "packs",
    places.runs: "runs",
    places.settings: "settings.json",
    places.cache: "cache",
    places.logs: "log",
}


def make_shipped_folders(root: Path) -> Path:
    for name in SHIPPED:
        (root / name).mkdir(parents=True)
    return root


def test_this_checkout_finds_its_own_folders() -> None:
    root = Path(__file__).resolve().parent.parent
    assert places.shipped_scenarios() == root / "scenarios"
    assert places.shipped_seeds() == root / "seeds"
    assert places.shipped_assets() == root / "assets"


def test_a_checkout_is_known_by_its_pyproject(tmp_path: Path) -> None:
    make_shipped_folders(tmp_path)
    (tmp_path / "pyproject.toml").touch()
    assert places.shipped_root(tmp_path / "game") == tmp_path


def test_a_checkout_wins_over_old_data_inside_the_package(tmp_path: Path) -> None:
    make_shipped_folders(tmp_path)
    make_shipped_folders(tmp_path / "game" / "data")
    (tmp_path / "pyproject.toml").touch()
    assert places.shipped_root(tmp_path / "game") == tmp_path


def test_an_installed_package_ignores_strangers_folders_beside_it(tmp_path: Path) -> None:
    make_shipped_folders(tmp_path)
    data = make_shipped_folders(tmp_path / "game" / "data")
    assert places.shipped_root(tmp_path / "game") == data


def test_missing_shipped_folders_are_named_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").touch()
    (tmp_path / "scenarios").mkdir()
    with pytest.raises(GameError, match="install it again") as caught:
        places.shipped_root(tmp_path / "game")
    assert "\n" not in str(caught.value)
    assert str(tmp_path) in str(caught.value)


@pytest.mark.parametrize(("place", "name"), USER_PLACES.items(), ids=USER_PLACES.values())
def test_one_variable_moves_all_that_is_the_users(
    place: Callable[[], Path], name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NARKOMINDEL_HOME", str(tmp_path / "stick"))
    assert place() == tmp_path / "stick" / name


def test_a_relative_home_becomes_absolute(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NARKOMINDEL_HOME", "stick")
    assert places.runs() == tmp_path / "stick" / "runs"


def test_without_the_variable_the_system_decides(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NARKOMINDEL_HOME", raising=False)
    found = [place() for place in USER_PLACES]
    assert len(set(found)) == len(found)
    for path in found:
        assert path.is_absolute()
        assert "narkomindel" in path.parts


def test_an_empty_variable_counts_as_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NARKOMINDEL_HOME", raising=False)
    without = places.runs()
    monkeypatch.setenv("NARKOMINDEL_HOME", "")
    assert places.runs() == without


def test_an_account_without_a_home_is_told_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    import platformdirs

    monkeypatch.delenv("NARKOMINDEL_HOME", raising=False)
    monkeypatch.setattr(platformdirs, "user_data_path", lambda *_, **__: Path("~/.local/share/narkomindel"))
    with pytest.raises(GameError, match="NARKOMINDEL_HOME"):
        places.runs()


def test_asking_creates_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NARKOMINDEL_HOME", str(tmp_path / "stick"))
    for place in USER_PLACES:
        place()
    assert not (tmp_path / "stick").exists()


def test_importing_it_loads_no_library() -> None:
    program = "import sys, game.places; print('platformdirs' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
