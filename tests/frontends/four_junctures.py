"""A shelf that doesn't grow: four of the shipped junctures over the shipped world, with the campaigns of a test."""

from pathlib import Path
from shutil import copy

from game import places
from game.files.library import Library, open_library

FOUR = ("locarno", "berlin-treaty", "munich-1938", "pact-1939")


def four_junctures(folder: Path, campaigns: str | None = None) -> Library:
    """What is installed in `folder`: the four, and these campaigns, or the shipped ones."""
    for name in ("world", "campaigns", *FOUR):
        copy(places.shipped_scenarios() / f"{name}.yaml", folder)
    if campaigns is not None:
        (folder / "campaigns.yaml").write_text(campaigns, encoding="utf-8")
    return open_library(folder, places.shipped_seeds(), None, None)
