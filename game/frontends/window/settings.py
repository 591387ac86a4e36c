"""What did the player set? All of it in one record, kept in a file between two evenings."""

import json
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple, TypeVar

from game.frontends.window.sizes import SIZES
from game.frontends.window.theme import PALETTES, PAPER, Palette

LARGEST = 200_000
"""Bytes; a file of settings beyond this is none."""
LOUDEST = 100
SMALLEST_WINDOW, LARGEST_WINDOW = 160, 32_767
"""Pixels, either way."""


Value = TypeVar("Value")


class Settings(NamedTuple):
    """What is kept."""

    text: float | None = None
    """The text size that the player chose, 1 for 100 %; None for the window's usual one."""
    palette: Palette = PAPER
    text_first: bool = False
    """Whether decisions are laid out for reading, with map, advisers and measures behind tabs."""
    motion: bool = True
    speech: bool = False
    """Whether to speak as the focus moves."""
    volume: int = 60
    """Of the sounds, 0 to 100."""
    mute: bool = False
    projector: bool = False
    """Whether pages are for a room to read."""
    forecast: bool = True
    """Whether new runs ask for forecasts."""
    notes: bool = True
    """Whether content notes stand before the junctures that have one."""
    window: tuple[int, int] | None = None
    """Width and height of the window in pixels; None for the usual ones."""
    full: bool = False
    """Whether the window fills the screen."""

    def turned(self, name: str) -> "Settings":
        """With one of those that are on or off the other way round, by its field's name."""
        return Settings(**{**self._asdict(), name: not getattr(self, name)})


USUAL = Settings()


class SettingsFile:
    """The file of the settings. What goes wrong with it is told once and stops nothing."""

    def __init__(self, path: Path) -> None:
        """`path` needn't exist."""
        self.path = path
        self.notice = ""
        """What to tell the player, once; empty if all is well."""
        self._read = USUAL
        """As the file had it, or as it was last written."""

    def read(self) -> Settings:
        """The settings; what is absent or makes no sense is as usual."""
        try:
            self._read, odd = _understood(_found(self.path))
        except (OSError, ValueError, RecursionError):
            self.notice = f"The settings in {self.path} can't be read; all is as usual."
            return self._read
        if odd:
            self.notice = f"Not understood in {self.path}, and as usual: {', '.join(odd)}."
        return self._read

    def write(self, settings: Settings) -> None:
        """Keeps what has changed: into a file beside it that then takes its place. A damaged one is put aside first.

        All else stays as the file has it by now, whoever wrote it: another version, another window.
        """
        changed = {name: value for name, value in _plain(settings).items() if value != _plain(self._read)[name]}
        path = Path(os.path.realpath(self.path))  # a link stays one
        beside = path.with_name(f"{path.name}.{os.getpid()}.tmp")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            content = {**self._others(path), **changed}
            with open(beside, "w", encoding="utf-8") as file:
                json.dump(content, file, ensure_ascii=False, indent=2)
                file.flush()
                os.fsync(file.fileno())
            os.replace(beside, path)
            self._read = settings
        except OSError as error:
            with suppress(OSError):
                beside.unlink(missing_ok=True)
            self.notice = f"The settings can't be kept in {self.path}: {error.strerror or error}."

    def _others(self, path: Path) -> dict[str, object]:
        """What the file holds now; nothing if it is damaged, and then that is put aside."""
        try:
            return _found(path)
        except (ValueError, RecursionError):
            os.replace(path, path.with_name(f"{path.name}.damaged"))
            return {}


def _plain(settings: Settings) -> dict[str, object]:
    """The settings as JSON holds them."""
    size = settings.window
    return {**settings._asdict(), "palette": settings.palette.name, "window": None if size is None else list(size)}


def _found(path: Path) -> dict[str, object]:
    """The object in a file, empty for none. Raises OSError, ValueError or RecursionError if it holds no such thing."""
    return _object(path) if path.is_file() or path.is_symlink() else {}


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


def _understood(kept: dict[str, object]) -> tuple[Settings, tuple[str, ...]]:
    """The settings, and the names of those whose value makes no sense."""
    odd: list[str] = []

    def value(name: str, read: Callable[[object], Value | None], usual: Value) -> Value:
        if kept.get(name) is None:
            return usual
        found = read(kept[name])
        if found is None:
            odd.append(name)
        return usual if found is None else found

    def switch(name: str, usual: bool) -> bool:
        return value(name, _switch, usual)

    settings = Settings(
        text=value("text", _text, USUAL.text),
        palette=value("palette", _palette, USUAL.palette),
        text_first=switch("text_first", USUAL.text_first),
        motion=switch("motion", USUAL.motion),
        speech=switch("speech", USUAL.speech),
        volume=value("volume", _volume, USUAL.volume),
        mute=switch("mute", USUAL.mute),
        projector=switch("projector", USUAL.projector),
        forecast=switch("forecast", USUAL.forecast),
        notes=switch("notes", USUAL.notes),
        window=value("window", _window, USUAL.window),
        full=switch("full", USUAL.full),
    )
    return settings, tuple(odd)


def _text(value: object) -> float | None:
    """The size of the scale that is nearest to a number; None for anything else."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not SIZES[0] <= value <= SIZES[-1]:
        return None
    return min(SIZES, key=lambda size: abs(size - value))


def _palette(value: object) -> Palette | None:
    return next((palette for palette in PALETTES if palette.name == value), None)


def _switch(value: object) -> bool | None:
    return value if isinstance(value, bool) else None


def _volume(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= LOUDEST else None


def _window(value: object) -> tuple[int, int] | None:
    """A width and a height that some screen may have."""
    match value:
        case [int(wide), int(high)] if all(SMALLEST_WINDOW <= side <= LARGEST_WINDOW for side in (wide, high)):
            return wide, high
    return None
