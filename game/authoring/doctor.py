"""Is everything there that the program needs on this machine? Each answer is (what, whether fine, words)."""

import json
import os
import platform
import shutil
import sys
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

from game import __version__, places
from game.core.errors import GameError

Finding = tuple[str, bool, str]

FONTS = 8
"""Font files that come with the game."""

_EXTRAS = {
    "a11y": ("accesskit", "pyttsx3"),
    "pdf": ("typst",),
    "docx": ("docx",),
}


def look() -> list[Finding]:
    """Python, packages, folders, fonts, maps, terminal and extras; the window is looked at by its own room."""
    return [
        ("narkomindel", True, __version__),
        ("python", sys.version_info >= (3, 11), f"{platform.python_version()} on {platform.system()}"),
        _packages(),
        *_shipped(),
        _fonts(),
        _maps(),
        *(_own(name, folder) for name, folder in _OWN.items()),
        _yaml(),
        _terminal(),
        *_extras(),
    ]


_OWN: dict[str, Callable[[], Path]] = {
    "your scenarios": places.user_scenarios,
    "settings": places.settings,
    "cache": places.cache,
}


def _shipped() -> list[Finding]:
    found: list[Finding] = []
    for name, folder in (("scenarios", places.shipped_scenarios), ("facts", places.shipped_seeds)):
        try:
            count = len(list(folder().rglob("*.yaml")))
            found.append((name, count > 0, f"{count} files in {folder()}"))
        except GameError as error:
            found.append((name, False, str(error)))
    return found


def _packages() -> Finding:
    missing = [name for name in ("pydantic", "yaml", "platformdirs") if find_spec(name) is None]
    return "packages", not missing, f"missing: {', '.join(missing)}" if missing else "pydantic, PyYAML, platformdirs"


def _fonts() -> Finding:
    """Font files are known by their first bytes."""
    try:
        found = sorted((places.shipped_assets() / "fonts").glob("*.ttf"))
    except GameError as error:
        return "fonts", False, str(error)
    bad = [path.name for path in found if path.read_bytes()[:4] not in (b"\0\1\0\0", b"OTTO", b"true")]
    if bad or len(found) < FONTS:
        return "fonts", False, f"{len(found)} of {FONTS} files" + (f", damaged: {', '.join(bad)}" if bad else "")
    return "fonts", True, f"{len(found)} files"


def _maps() -> Finding:
    names = ("europe.json", "asia.json", "frontiers.json", "cities.json")
    try:
        folder = places.shipped_assets() / "map"
        bad = [name for name in names if not _is_json(folder / name)]
    except GameError as error:
        return "map", False, str(error)
    return "map", not bad, f"missing or damaged: {', '.join(bad)}" if bad else f"{len(names)} files"


def _is_json(path: Path) -> bool:
    try:
        json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return False
    return True


def _own(name: str, folder: Callable[[], Path]) -> Finding:
    try:
        path = folder()
    except GameError as error:
        return name, False, str(error)
    if path.exists() and not os.access(path, os.R_OK):
        return name, False, f"{path} can't be read"
    return name, True, f"{path}{'' if path.exists() else ' (not there yet)'}"


def _yaml() -> Finding:
    from game.files.yaml_reader import has_fast_parser

    return "yaml", True, "fast parser" if has_fast_parser() else "slow parser: PyYAML without libyaml"


def _terminal() -> Finding:
    encoding = (sys.stdout.encoding or "none").lower()
    columns = shutil.get_terminal_size().columns
    return "terminal", True, f"{columns} columns, {encoding}"


def _extras() -> list[Finding]:
    """What is optional is fine either way."""
    words = []
    for name, modules in _EXTRAS.items():
        there = all(find_spec(module) is not None for module in modules)
        words.append(f"{name} {'installed' if there else 'not installed'}")
    return [("extras", True, ", ".join(words))]
