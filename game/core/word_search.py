"""Does a text hold the words that somebody looks for? Words count from their beginnings, capitals and accents don't."""

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache

_ALONE = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "’": "'", "‑": "-"})
"""Small letters that no accent makes out of another, and signs that keyboards lack."""
_BEGINNING = r"(?:(?<![^\W_])|(?![^\W_]))"
"""No letter or digit stands before, or none follows: what opens with a sign may stand anywhere."""
_ACCENTS = re.compile("[\u0300-\u036f]+")


@lru_cache(maxsize=8192)
def folded(text: str) -> str:
    """The text without capitals and accents: `Kraków` and `KRAKOW` alike, and `Артём` and `артем`."""
    if text.isascii():
        return text.casefold()
    return _ACCENTS.sub("", unicodedata.normalize("NFKD", text.casefold().translate(_ALONE))).casefold()


def holding(words: str) -> Callable[[str], bool]:
    """Whether a folded text holds every one of the words, each at the beginning of a word of its own: `ally` is in
    `an ally` and in `Allied`, not in `actually`. Without words, every text does."""
    wanted = [re.compile(_BEGINNING + re.escape(word)) for word in folded(words).split()]
    return lambda text: all(word.search(text) for word in wanted)
