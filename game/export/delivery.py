"""How does what was made reach the disk? Whole or not at all, and never over something that is there unasked."""

import os
import shutil
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from game.core.errors import GameError


def require_file(path: Path, *, force: bool) -> None:
    """Raises GameError for a place where no file can be written, or where one is and `force` wasn't said."""
    try:
        if path.is_dir():
            raise GameError(f"'{path}' is a folder; name a file")
        if path.exists() and not force:
            raise GameError(f"'{path}' is there already; --force writes over it")
        if not path.absolute().parent.is_dir():
            raise GameError(f"there is no folder '{path.parent}'")
    except (OSError, ValueError) as error:
        raise GameError(f"'{path}' can't be used: {_reason(error)}") from None


def write_file(path: Path, content: bytes) -> None:
    """Writes a file beside its place and moves it there. Raises GameError where it can't."""
    made = ""
    try:
        handle, made = tempfile.mkstemp(dir=path.absolute().parent, prefix=".narkomindel-")
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        os.chmod(made, 0o644)
        os.replace(made, path)
    except OSError as error:
        if made:
            Path(made).unlink(missing_ok=True)
        raise GameError(f"'{path}' can't be written: {_reason(error)}") from None


def require_folder(path: Path) -> None:
    """Raises GameError for a folder that holds anything, is none, or can't be made or written in; makes nothing."""
    try:
        if path.exists() and not path.is_dir():
            raise GameError(f"'{path}' is not a folder")
        if path.exists() and any(path.iterdir()):
            raise GameError(f"the folder '{path}' is not empty; name a new one")
        nearest = next(place for place in (path, *path.absolute().parents) if place.exists())
        if not nearest.is_dir() or not os.access(nearest, os.W_OK | os.X_OK):
            raise GameError(f"the folder '{nearest}' can't be written in")
    except (OSError, ValueError) as error:
        raise GameError(f"the folder '{path}' can't be used: {_reason(error)}") from None


def fill_folder(path: Path, fill: Callable[[Path], None]) -> None:
    """Makes a folder, or takes an empty one, and fills it; where `fill` raises, nothing is left of what was made.

    Raises GameError where it can't. What is filled lies in a hidden folder of it until all is there.
    """
    missing = [place for place in (path, *path.absolute().parents) if not place.exists()]
    try:
        path.mkdir(parents=True, exist_ok=True)
        made = Path(tempfile.mkdtemp(dir=path, prefix=".narkomindel-"))
        try:
            fill(made)
            for part in list(made.iterdir()):
                part.replace(path / part.name)
            missing = []
        finally:
            shutil.rmtree(made, ignore_errors=True)
    except OSError as error:
        raise GameError(f"'{path}' can't be written: {_reason(error)}") from None
    finally:
        for place in missing:
            _remove_empty(place)


def _remove_empty(place: Path) -> None:
    with suppress(OSError):
        place.rmdir()


def _reason(error: Exception) -> str:
    said = getattr(error, "strerror", None) or "its name can't be used here"
    return f"{said[:1].lower()}{said[1:]}"
