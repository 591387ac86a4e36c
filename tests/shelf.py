"""The shipped library, opened once in a process: reading every juncture takes a second, and many tests want it."""

import atexit
import os
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from shutil import copyfile, copytree
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from game import places
from game.files.library import Library, open_library


@cache
def shipped() -> Library:
    """What ships, without a user's folder, as a program finds it that has read it before."""
    return open_library(places.shipped_scenarios(), places.shipped_seeds(), None, _kept())


def home() -> Path:
    """A user's home for all tests of a process that bring none: whatever they do, nobody's own folders are touched."""
    return Path(_home().name)


def read_before(home: Path) -> Path:
    """A user's home in which the program has read the shipped files before, so that it compiles none of them anew."""
    copytree(_kept(), home / "cache", copy_function=_put, dirs_exist_ok=True)
    return home


def _put(source: str, target: str) -> None:
    """The same file once more: the program replaces what it keeps and never writes into it."""
    try:
        os.link(source, target)
    except OSError:
        copyfile(source, target)


@cache
def _home() -> TemporaryDirectory[str]:
    folder = TemporaryDirectory(prefix="narkomindel-")
    atexit.register(folder.cleanup)
    return folder


@cache
def _kept() -> Path:
    folder = home() / "cache"
    library = open_library(places.shipped_scenarios(), places.shipped_seeds(), None, folder)
    assert library.facts
    for id in (*library.deals.campaigns, *(entry.id for entry in library.entries)):
        if id not in library.deals.campaigns or library.deals.entries(library.deals.campaigns[id]):
            library.deal(id)
    return folder


def sampled(cases: Iterable[Any], every: int) -> list[Any]:
    """Cases over what ships: the suite tries one in so many, `pytest -m thorough` the others."""
    listed = [case if isinstance(case, tuple) else (case,) for case in cases]
    return [pytest.param(*case, marks=() if n % every == 0 else pytest.mark.thorough) for n, case in enumerate(listed)]
