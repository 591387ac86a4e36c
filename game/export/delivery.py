"""How does what was made reach the disk? Whole or not at all, and never over something that is there unasked."""

import os
import shutil
import tempfile
from collections.abc import Callable
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
    """Raises GameError for a folder that holds anything, is none, or stands where nothing can be made."""
    try:
        if path.exists() and not path.is_dir():
            raise GameError(f"'{path}' is not a folder")
        if path.exists() and any(path.iterdir()):
            raise GameError(f"the folder '{path}' is not empty; name a new one")
        if not path.absolute().parent.is_dir():
            raise GameError(f"there is no folder '{path.absolute().parent}'")
    except (OSError, ValueError) as error:
        raise GameError(f"the folder '{path}' can't be used: {_reason(error)}") from None


def fill_folder(path: Path, fill: Callable[[Path], None]) -> None:
    """Fills a folder beside its place and moves it there; where `fill` raises, nothing is left of it."""
    try:
        made = Path(tempfile.mkdtemp(dir=path.absolute().parent, prefix=".narkomindel-"))
    except OSError as error:
        raise GameError(f"'{path}' can't be written: {_reason(error)}") from None
    try:
        fill(made)
        made.chmod(0o755)
        if path.exists():
            path.rmdir()
        made.replace(path)
    except OSError as error:
        raise GameError(f"'{path}' can't be written: {_reason(error)}") from None
    finally:
        shutil.rmtree(made, ignore_errors=True)


def _reason(error: Exception) -> str:
    said = getattr(error, "strerror", None) or "its name can't be used here"
    return f"{said[:1].lower()}{said[1:]}"
