"""How is something copied so that others find it again? Its words, and behind them who says so, and where."""

from collections.abc import Iterable

from game.core.dates import spoken
from game.core.pages.debrief import HistorianView
from game.core.pages.parts import FactCard
from game.files.prose import plain

APART = "\n\n"
"""Between two citations."""
SOURCE = " Source: "


def of_fact(card: FactCard) -> str:
    """A fact as it may be read: claim and correction, day, place and standing, and its source.

    `They sign. (5 October 1925, Locarno) Source: Jacobson, Locarno Diplomacy (1972), ch. 3.`
    """
    corrected = f" The record says: {plain(card.correction)}" if card.correction else ""
    standing = "" if card.status == "confirmed" else card.status
    return _cited(plain(card.claim) + corrected, (spoken(card.date), card.place, standing), card.source)


def of_historian(found: HistorianView) -> str:
    """What a historian holds, in the words of the game, and the work that it is taken from."""
    return _cited(plain(found.view), (), f"{found.name}, {found.work}")


def together(cited: Iterable[str]) -> str:
    """Several citations, one below the other."""
    return APART.join(cited)


def _cited(words: str, about: Iterable[str], source: str) -> str:
    when = ", ".join(filter(None, about))
    whence = plain(source).rstrip(".")
    return f"{words}{f' ({when})' if when else ''}{SOURCE}{whence}."
