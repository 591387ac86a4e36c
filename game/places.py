"""Where does everything lie? The shipped folders, and the user's own.

The shipped folders stand beside `game/` in a checkout and an editable install, and in `game/data/` in a wheel.
The user's folders are where each system expects them, or all in the one folder that `NARKOMINDEL_HOME` names.
Nothing here creates a folder or reads a file: whoever writes first makes the folder.
"""

import os
from functools import lru_cache
from pathlib import Path

from game.core.errors import GameError

HOME_VARIABLE = "NARKOMINDEL_HOME"

_PACKAGE = Path(__file__).resolve().parent


# What the program came with


def shipped_scenarios() -> Path:
    """The folder of the scenarios that came with the program, with `world.yaml` and `campaigns.yaml`."""
    return shipped_root(_PACKAGE) / "scenarios"


def shipped_seeds() -> Path:
    """The folder of the fact base."""
    return shipped_root(_PACKAGE) / "seeds"


def shipped_assets() -> Path:
    """The folder of fonts, maps, sounds and pictures."""
    return shipped_root(_PACKAGE) / "assets"


@lru_cache
def shipped_root(package: Path) -> Path:
    """The folder that holds `scenarios`, `seeds` and `assets` for the `game` package at this place.

    `pyproject.toml` is what tells a checkout from a site-packages folder where a stranger's `assets` may lie.
    Raises GameError if neither place has all three.
    """
    checkout, data = package.parent, package / "data"
    if (checkout / "pyproject.toml").is_file() and _has_shipped_folders(checkout):
        return checkout
    if _has_shipped_folders(data):
        return data
    raise GameError(
        f"the game's own scenarios, seeds and assets are missing (looked in {checkout} and {data}); "
        "please install it again"
    )


def _has_shipped_folders(root: Path) -> bool:
    return all((root / name).is_dir() for name in ("scenarios", "seeds", "assets"))


# What belongs to the user


def user_scenarios() -> Path:
    """The folder where the user drops scenario files of their own."""
    return _user("data") / "scenarios"


def user_packs() -> Path:
    """The folder of installed scenario packs."""
    return _user("data") / "packs"


def runs() -> Path:
    """The folder of saved runs."""
    return _user("data") / "runs"


def settings() -> Path:
    """The file of the settings (JSON)."""
    return _user("config") / "settings.json"


def cache() -> Path:
    """The folder of what can be made again: compiled scenarios, the catalogue. It may be deleted at any time."""
    return _user("cache")


def logs() -> Path:
    """The folder of crash logs."""
    return _user("log")


def pictures() -> Path:
    """The user's own folder of pictures, for what is exported as one."""
    import platformdirs

    return platformdirs.user_pictures_path()


def documents() -> Path:
    """The user's own folder of documents, for what is exported as text."""
    import platformdirs

    return platformdirs.user_documents_path()


def downloads() -> Path:
    """The folder where browsers and mail programs put what comes."""
    import platformdirs

    return platformdirs.user_downloads_path()


def _user(kind: str) -> Path:
    """The user's folder for `data`, `config`, `cache` or `log`, always absolute."""
    home = os.environ.get(HOME_VARIABLE, "")
    if home:
        folder = _absolute(home)
        return folder / kind if kind in ("cache", "log") else folder
    import platformdirs

    find = {
        "data": platformdirs.user_data_path,
        "config": platformdirs.user_config_path,
        "cache": platformdirs.user_cache_path,
        "log": platformdirs.user_log_path,
    }[kind]
    homeless = f"this account has no home folder; name one in the environment variable {HOME_VARIABLE}"
    try:
        folder = find("narkomindel", appauthor=False)
    except RuntimeError:  # neither HOME nor an entry among the system's accounts
        raise GameError(homeless) from None
    if not folder.is_absolute():
        raise GameError(homeless)
    return folder


def _absolute(home: str) -> Path:
    try:
        return Path(home).expanduser().absolute()
    except (OSError, RuntimeError):  # the working folder is gone, or `~` means nobody
        raise GameError(f"{HOME_VARIABLE} names no folder that can be found: {home}") from None
