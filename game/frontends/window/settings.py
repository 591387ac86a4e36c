"""What did the player set? Text size, colours, motion and speech, kept in a file between two evenings."""

import json
import os
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from game.frontends.window.sizes import SIZES
from game.frontends.window.theme import PALETTES, PAPER, Palette

LARGEST = 200_000
"""Bytes; a file of settings beyond this is none."""


class Settings(NamedTuple):
    """What is kept."""

    text: float | None = None
    """The text size that the player chose, 1 for 100 %; None for the window's usual one."""
    palette: Palette = PAPER
    motion: bool = True
    speech: bool = False
    """Whether to speak as the focus moves."""


class SettingsFile:
    """The file of the settings. What goes wrong with it is told once and stops nothing."""

    def __init__(self, path: Path) -> None:
        """`path` needn't exist."""
        self.path = path
        self.notice = ""
        """What to tell the player, once; empty if all is well."""
        self._data: dict[str, object] = {}
        """Everything in the file, so that what other versions put there is kept."""
        self._damaged = False

    def read(self) -> Settings:
        """The settings; what is absent or makes no sense is as usual."""
        try:
            if self.path.is_file() or self.path.is_symlink():
                self._data = _object(self.path)
        except (OSError, ValueError, RecursionError):
            self._damaged = True
            self.notice = f"The settings in {self.path} can't be read; all is as usual."
        kept = self._data
        return Settings(
            _text(kept.get("text")),
            _palette(kept.get("palette")),
            motion=kept.get("motion") is not False,
            speech=kept.get("speech") is True,
        )

    def write(self, settings: Settings) -> None:
        """Keeps the settings: into a file beside it that then takes its place. A damaged one is put aside first."""
        own = {**settings._asdict(), "palette": settings.palette.name}
        path = Path(os.path.realpath(self.path))  # a link stays one
        beside = path.with_name(f"{path.name}.{os.getpid()}.tmp")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            if self._damaged and path.is_file():
                os.replace(path, path.with_name(f"{path.name}.damaged"))
            self._damaged = False
            with open(beside, "w", encoding="utf-8") as file:
                json.dump({**self._data, **own}, file, ensure_ascii=False, indent=2)
                file.flush()
                os.fsync(file.fileno())
            os.replace(beside, path)
        except OSError as error:
            with suppress(OSError):
                beside.unlink(missing_ok=True)
            self.notice = f"The settings can't be kept in {self.path}: {error.strerror or error}."


def _object(path: Path) -> dict[str, object]:
    """The object in a JSON file. Raises OSError, ValueError or RecursionError if there is none."""
    with open(path, "rb") as file:
        raw = file.read(LARGEST + 1)
    if len(raw) > LARGEST:
        raise ValueError("too large for settings")
    found = json.loads(raw.decode("utf-8-sig"))
    if not isinstance(found, dict):
        raise ValueError("not an object")
    return found


def _text(value: object) -> float | None:
    """The size of the scale that is nearest to a number; None for anything else."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not SIZES[0] <= value <= SIZES[-1]:
        return None
    return min(SIZES, key=lambda size: abs(size - value))


def _palette(value: object) -> Palette:
    return next((palette for palette in PALETTES if palette.name == value), PAPER)
