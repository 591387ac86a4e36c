"""What do the scripts of the budgets share? How many rounds, a folder to work in, and the shipped library in it."""

import os
import tempfile
from functools import cached_property
from pathlib import Path

from game import places
from game.core.deal import Deal
from game.files.library import Library, open_library
from tests.benchmarks.measure import environment, narkomindel, process


class Bench:
    """One run of the benchmarks."""

    def __init__(self, rounds: int, folder: Path | None = None) -> None:
        """Without a folder a temporary one serves; what a folder holds from the last time is used again."""
        self.rounds = rounds
        self.folder = folder or Path(tempfile.mkdtemp(prefix="narkomindel-"))
        self.home = self.folder / "home"
        """The user's folder of the programs that are started."""

    @cached_property
    def library(self) -> Library:
        """What is shipped, with a cache that has everything."""
        cache = self.folder / "cache"
        found = open_library(places.shipped_scenarios(), places.shipped_seeds(), None, cache)
        for entry in found.entries:
            found.scenario(entry.id)
        return found

    @cached_property
    def variables(self) -> dict[str, str]:
        """The environment of a program that has been started before: its catalogue is warm."""
        found = environment(HOME=os.fspath(self.home))
        process(narkomindel("list"), found)
        return found


def whole_campaign(library: Library) -> Deal:
    """The deal of the campaign that holds every juncture."""
    assert library.deals.file
    assert library.deals.file.whole
    return library.deal(library.deals.file.whole)
