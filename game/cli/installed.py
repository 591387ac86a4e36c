"""What is installed on this machine? The library over the folders that `places` names."""

import os
from typing import TYPE_CHECKING

from game import places
from game.core.errors import GameError

if TYPE_CHECKING:
    from game.files.library import Library


def open_library() -> "Library":
    """Everything installed: shipped, in packs, and in the user's folder."""
    from game.files import library

    return library.open_library(
        places.shipped_scenarios(),
        places.shipped_seeds(),
        places.user_scenarios(),
        places.cache(),
        packs=places.user_packs(),
    )


def open_shipped() -> "Library":
    """What came with the program, and nothing that was added on this machine."""
    from game.files import library

    return library.open_library(places.shipped_scenarios(), places.shipped_seeds(), None, places.cache())


def open_with(asked: str) -> "tuple[Library, str]":
    """Everything installed and the id of what was asked for; a scenario's file may be named in place of its id.

    Raises GameError where there is no such file, or where one of an unknown id lies here and wasn't named by its path.
    """
    found = open_library()
    if is_path(asked):
        return found, found.take_in(asked)
    known = {*found.deals.campaigns, *(entry.id for entry in found.entries)}
    if asked not in known and os.path.isfile(f"{asked}.yaml"):
        raise GameError(f"there is no scenario '{asked}' among yours; for the file that lies here say {asked}.yaml")
    return found, asked


def is_path(asked: str) -> bool:
    """Whether a file is meant: an id has neither a dot nor a slash."""
    return any(sign in asked for sign in "./\\")
