"""Is everything there that the program needs on this machine? Each answer is (what, whether fine, words)."""

import platform
import shutil
import sys
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

from game import __version__, places
from game.core.errors import GameError

Finding = tuple[str, bool, str]

_EXTRAS = {
    "a11y": ("accesskit", "pyttsx3"),
    "pdf": ("typst",),
    "docx": ("docx",),
}


def look() -> list[Finding]:
    """Python, folders, the YAML parser, the terminal and the extras; the window is looked at by its own room."""
    return [
        ("narkomindel", True, __version__),
        ("python", sys.version_info >= (3, 11), f"{platform.python_version()} on {platform.system()}"),
        *_shipped(),
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


def _own(name: str, folder: Callable[[], Path]) -> Finding:
    try:
        path = folder()
    except GameError as error:
        return name, False, str(error)
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
