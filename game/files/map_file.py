"""What does a file of the map hold, and what was each place when? JSON out of `assets/map`, as it stands there."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from game.core.errors import GameError

BEFORE_ALL = ""
"""The day from which a place is what it is at first."""


def read_map(folder: Path, name: str) -> Any:
    """What the file `NAME.json` holds. Raises GameError where it is missing or damaged."""
    path = folder / f"{name}.json"
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        raise GameError(f"the map file {path} is missing or damaged; please install the game again") from None


def read_places(folder: Path) -> dict[str, Any]:
    """The places of `cities.json` by id. Raises GameError as `read_map` does."""
    return {id: place for id, place in read_map(folder, "cities").items() if id != "about"}


def over_time(place: Mapping[str, Any]) -> list[tuple[str, Mapping[str, Any]]]:
    """(day, the place as it was from then on), rising: some have had other names, and some powers other seats."""
    found = [(BEFORE_ALL, place)]
    for change in place.get("later", ()):
        found.append((change["from"], {**found[-1][1], **change}))
    return found
