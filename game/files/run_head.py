"""What was fixed when a run began? The first line of its file: what is played, over which world, under which rules."""

from typing import Any, Literal, NamedTuple

from game.core.errors import GameError

FORMAT = 1
"""Rises when older programs could no longer read a saved run."""

LONGEST_NAME, LONGEST_TEXT = 80, 200
"""Characters of a run's name, and of any text in its head."""


class Pinned(NamedTuple):
    """One scenario of a run's deal, as it was at the start."""

    id: str
    place: str
    """shipped, `pack NAME` or yours"""
    revision: int
    digest: str
    """Of its rules."""


class Head(NamedTuple):
    """The first line."""

    name: str
    kind: Literal["campaign", "scenario"]
    id: str
    title: str
    created: str
    """When it began, by universal time: `2026-11-25T17:20:00Z`. For people: nothing is ordered by it."""
    program: str
    """Version of the program."""
    forecast: bool
    world: str
    """Digest of the world's rules."""
    campaign: str
    """Digest of the campaign's rules; empty for a scenario alone."""
    deal: tuple[Pinned, ...]
    baseline: dict[str, Any] | None
    """The world that it starts from, as `pack_state` writes it; None for January 1924."""


_TEXTS = ("name", "kind", "id", "title", "created", "program", "world", "campaign")


def pack_head(head: Head) -> dict[str, Any]:
    """The JSON of a head."""
    return {"narkomindel": "run", "format": FORMAT, **head._asdict(), "deal": [list(pin) for pin in head.deal]}


def head_of(data: dict[str, Any]) -> Head:
    """The head of which `pack_head` made this. Raises GameError if a stranger made it."""
    if data.get("narkomindel") != "run" or not _is_sound(data):
        raise GameError("this is not a saved run")
    deal = tuple(Pinned(*pin) for pin in data["deal"])
    return Head(**{key: data[key] for key in Head._fields if key != "deal"}, deal=deal)


def _is_sound(data: dict[str, Any]) -> bool:
    texts = [data.get(key) for key in _TEXTS]
    deal = data.get("deal")
    return (
        all(isinstance(text, str) and len(text) <= LONGEST_TEXT and text.isprintable() for text in texts)
        and 0 < len(data["name"]) <= LONGEST_NAME
        and data["kind"] in ("campaign", "scenario")
        and isinstance(data.get("forecast"), bool)
        and isinstance(deal, list)
        and 0 < len(deal) <= 10_000
        and all(_is_pin(pin) for pin in deal)
        and _is_baseline(data.get("baseline", 0))
    )


def _is_pin(pin: Any) -> bool:
    if not isinstance(pin, list) or len(pin) != len(Pinned._fields):
        return False
    texts = (pin[0], pin[1], pin[3])
    return type(pin[2]) is int and all(isinstance(text, str) and text.isprintable() for text in texts)


def _is_baseline(data: Any) -> bool:
    if data is None:
        return True
    if not isinstance(data, dict) or set(data) != {"values", "past", "due"}:
        return False
    values, past, due = data["values"], data["past"], data["due"]
    return (
        isinstance(values, dict)
        and all(isinstance(value, int) for value in values.values())
        and isinstance(past, dict)
        and all(isinstance(value, str) for value in past.values())
        and isinstance(due, list)
        and all(isinstance(left, dict) for left in due)
    )
