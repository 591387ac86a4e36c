"""What is installed on this machine? The library over the folders that `places` names."""

from typing import TYPE_CHECKING

from game import places

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
