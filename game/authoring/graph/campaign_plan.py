"""Where does everything of a campaign's picture stand? Rows by date, lanes by variable, brackets that don't overlap."""

from collections.abc import Iterator, Mapping
from math import radians, sin
from typing import NamedTuple

from .feeds import Row, Weave
from .lettering import Letters, width, wrapped

MARGIN, LANE = 28, 25
"""Pixels around the picture, and across of a variable's lane."""
HEADING = Letters(24, bold=True)
GROUP = Letters(11, bold=True)
LABEL = Letters(11)
TITLE = Letters(13, bold=True)
DATE = Letters(11)
EVENT = Letters(10)
_ROOM = 330
"""Pixels across that a title may take; a longer one is wrapped."""
YEARS, DATES, ARC = 52, 84, 11
"""Pixels across of the columns of years and dates, and between two arcs that ask for an ending."""
TURN = -58
"""Degrees by which a lane's name is turned."""


class Band(NamedTuple):
    """A row that has found its place: its upper edge, height, and the lines of its title."""

    row: Row
    top: float
    height: float
    title: list[str]

    @property
    def middle(self) -> float:
        """Its centre down."""
        return self.top + self.height / 2


class Plan(NamedTuple):
    """Where everything stands."""

    bands: tuple[Band, ...]
    lanes: Mapping[str, float]
    """Variable -> the middle of its lane."""
    headings: tuple[tuple[str, float], ...]
    labels: Mapping[str, str]
    asked: tuple[tuple[int, int, int], ...]
    """(asking band, asked band, slot), drawn as brackets at the left."""
    left: float
    """Where the years begin."""
    right: float
    foot: float


def tall(woven: Weave) -> float:
    """Height that the turned labels need."""
    longest = max(
        [width(label, LABEL) for label in woven.labels.values()] + [width(head, GROUP) for head, _ in woven.groups],
        default=0.0,
    )
    return longest * sin(radians(-TURN)) + 14


def planned(woven: Weave) -> Plan:
    """The places of a campaign's rows, lanes and brackets."""
    numbers = {row.id: number for number, row in enumerate(woven.rows)}
    pairs = [(n, numbers[id]) for n, row in enumerate(woven.rows) for id in row.asks if numbers.get(id, n) < n]
    asked = tuple(_slotted(pairs))
    left = MARGIN + ARC * (1 + max((slot for _, _, slot in asked), default=-1))
    titles = {row.id: wrapped(_says(row), _ROOM, letters_of(row)) for row in woven.rows}
    x = left + YEARS + DATES + 12.0
    x += max((width(text, letters_of(row)) for row in woven.rows for text in titles[row.id]), default=0.0)
    lanes: dict[str, float] = {}
    headings = []
    for heading, names in woven.groups:
        headings.append((heading, x + LANE / 2))
        for name in names:
            x += LANE
            lanes[name] = x + LANE / 2
        x += LANE + 6
    top = MARGIN + HEADING.line + 64 + tall(woven)
    bands = []
    for row in woven.rows:
        height = len(titles[row.id]) * letters_of(row).line + (3 if row.kind == "event" else 12)
        bands.append(Band(row, top, max(height, 16 if row.kind == "event" else 28), titles[row.id]))
        top += bands[-1].height
    return Plan(tuple(bands), lanes, tuple(headings), woven.labels, asked, left, x, top)


def letters_of(row: Row) -> Letters:
    """What a row's title is written in."""
    return EVENT if row.kind == "event" else TITLE


def _says(row: Row) -> str:
    return row.id.replace("_", " ") if row.kind == "event" else row.title


def _slotted(pairs: list[tuple[int, int]]) -> Iterator[tuple[int, int, int]]:
    """Each (asking, asked) with a slot that no other bracket over the same rows has; shorter ones lie further in."""
    taken: list[tuple[int, int, int]] = []
    for asking, asked in sorted(pairs, key=lambda pair: pair[0] - pair[1]):
        used = {slot for other, start, slot in taken if start <= asking and asked <= other}
        slot = next(number for number in range(len(taken) + 1) if number not in used)
        taken.append((asking, asked, slot))
        yield asking, asked, slot
