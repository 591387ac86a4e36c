"""What does a list say of the campaigns? Read out of what is kept of `campaigns.yaml`, without the rooms that play."""

import os
from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from .stamp import stamp

if TYPE_CHECKING:
    from .library import Library

KEPT = "campaigns.json"
"""Where the shipped campaigns are kept."""


class Head(NamedTuple):
    """A campaign as a list needs it; `core.model.campaigns` says what the fields mean."""

    title: str
    start: str
    to: str
    tags: tuple[str, ...]
    include: tuple[str, ...]
    exclude: tuple[str, ...]


class Heads(NamedTuple):
    """The campaigns by id, the shipped ones first."""

    campaigns: Mapping[str, Head]
    own_problem: str
    """What keeps the user's `campaigns.yaml` from being used, or ''."""


def heads(library: "Library") -> Heads:
    """All campaigns. Raises GameError where the shipped ones can't be used."""
    shipped, own = library.campaign_files
    kept = None if own and os.path.lexists(own) else library.cache.load(KEPT, made_of(library, shipped))
    if kept is not None:
        return Heads({id: _head(packed) for id, packed in kept["campaigns"].items()}, "")
    found = library.deals
    campaigns = {
        id: Head(one.title, one.start, one.to, one.tags, one.include, one.exclude)
        for id, one in found.campaigns.items()
    }
    return Heads(campaigns, found.own_problem)


def made_of(library: "Library", path: str) -> list[object]:
    """The stamp of what is kept of the campaigns of a file."""
    return [path, *stamp(path), library.world_stamp]


def _head(packed: Mapping[str, str]) -> Head:
    named = (tuple(packed.get(name, ())) for name in ("tags", "include", "exclude"))
    return Head(packed["title"], packed["from"], packed["to"], *named)
