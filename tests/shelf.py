"""The shipped library, opened once in a process: reading every juncture takes a second, and many tests want it."""

import atexit
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from game import places
from game.files.library import Library, open_library


@cache
def shipped() -> Library:
    """What ships, without a user's folder, as a program finds it that has read it before."""
    return open_library(places.shipped_scenarios(), places.shipped_seeds(), None, Path(_kept().name))


def read_before(home: Path) -> Path:
    """A user's home in which the program has read the shipped files before, so that it compiles none of them anew."""
    copytree(_kept().name, home / "cache", dirs_exist_ok=True)
    return home


@cache
def _kept() -> TemporaryDirectory[str]:
    folder = TemporaryDirectory(prefix="narkomindel-")
    atexit.register(folder.cleanup)
    library = open_library(places.shipped_scenarios(), places.shipped_seeds(), None, Path(folder.name))
    assert library.facts
    for id in (*library.deals.campaigns, *(entry.id for entry in library.entries)):
        if id not in library.deals.campaigns or library.deals.entries(library.deals.campaigns[id]):
            library.deal(id)
    return folder


def sampled(cases: Iterable[Any], every: int) -> list[Any]:
    """Cases over what ships: the suite tries one in so many, `pytest -m thorough` the others."""
    listed = [case if isinstance(case, tuple) else (case,) for case in cases]
    return [pytest.param(*case, marks=() if n % every == 0 else pytest.mark.thorough) for n, case in enumerate(listed)]
