"""What does a file say, and where does it say it? Plain data with the place of every key and value."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from .problem import TOP, Position, Problem

Path = tuple[str | int, ...]
"""The way to a value: ("scenes", "message", "cite", 0)."""
Node = str | int | float | bool | None | list["Node"] | dict[str, "Node"]


class Place(NamedTuple):
    """Where a value stands, with its key (its own place in a list), and how a one-line text is quoted."""

    key: Position
    value: Position
    margin: int | None
    """Columns between the value's start and its text's: 0 plain, 1 quoted; None where the columns don't run along."""


Event = Any
"""PyYAML's events; its stubs allow for marks that are not there, and ours always are."""


class Where:
    """The places of a document. A path that isn't there has the place of the nearest one above it."""

    def __init__(self, events: Mapping[Path, tuple[Event, Event]]) -> None:
        """`events` are, for each path, the parser's events of the key and of the value; few are ever asked for."""
        self._events = events

    def __contains__(self, path: Path) -> bool:
        return path in self._events

    def __len__(self) -> int:
        return len(self._events)

    def place(self, path: Path) -> Place:
        """The place of a path or of what holds it."""
        while path and path not in self._events:
            path = path[:-1]
        found = self._events.get(path)
        return Place(position(found[0]), position(found[1]), _margin(found[1])) if found else Place(TOP, TOP, None)

    def key(self, path: Path) -> Position:
        """Where its key stands; for an element of a list, where that begins."""
        return self.place(path).key

    def value(self, path: Path) -> Position:
        """Where its value stands."""
        return self.place(path).value

    def in_brackets(self, path: Path) -> bool:
        """Whether an element stands in a list that is written in [ ]."""
        holder = self._events.get(path[:-1])
        return bool(holder and getattr(holder[1], "flow_style", False))

    def lines(self, path: Path) -> tuple[int, int]:
        """The first and the last line of its value."""
        while path and path not in self._events:
            path = path[:-1]
        found = self._events.get(path)
        return (found[1].start_mark.line + 1, found[1].end_mark.line + 1) if found else (TOP.line, TOP.line)

    def within(self, path: Path, start: int, end: int) -> Position:
        """Columns `start` to `end` (from 0) of a text; the whole value where the text isn't on one line as it is."""
        place = self.place(path)
        if path not in self._events or place.margin is None:
            return place.value
        first = place.value.column + place.margin
        return Position(place.value.line, first + start, max(first + end, first + start + 1))


class Text(NamedTuple):
    """A text of a document: the way to it, the last key on that way (its name, or its list's), and the text."""

    path: Path
    key: str
    text: str


class Document(NamedTuple):
    """A file as read: `data` is None where it could not be read to its end."""

    path: str
    data: Node
    where: Where
    lines: Sequence[str]
    problems: tuple[Problem, ...]
    texts: Sequence[Text]
    """Every text in it that isn't a key."""
    cut: frozenset[Path]
    """Plain texts of several words that a comment follows on their line."""


def position(event: Event) -> Position:
    """Where an event stands; of one over several lines, its first character."""
    start, end = event.start_mark, event.end_mark
    line, column = start.line + 1, start.column + 1
    return Position(line, column, (end.column if end.line == start.line and end.column > start.column else column) + 1)


def _margin(event: Event) -> int | None:
    text, start, end = getattr(event, "value", None), event.start_mark, event.end_mark
    if text is None or start.line != end.line:
        return None
    margin = 1 if event.style else 0
    return margin if end.column - start.column == len(text) + 2 * margin else None


def value_at(data: Node, path: Path) -> Node:
    """What stands at a path of plain data; None where nothing does."""
    for part in path:
        if isinstance(data, dict):
            data = data.get(str(part))
        elif isinstance(data, list) and isinstance(part, int) and part < len(data):
            data = data[part]
        else:
            return None
    return data
