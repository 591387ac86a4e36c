"""Which rows of a list hold the words that were typed? Capitals and accents make no difference."""

import unicodedata
from collections import Counter
from collections.abc import Sequence

from game.frontends.window.rows import Row

_ALONE = str.maketrans({"ł": "l", "Ł": "l", "ø": "o", "Ø": "o", "đ": "d", "Đ": "d", "ı": "i", "æ": "ae", "œ": "oe"})
"""Letters that no accent makes out of another."""


def folded(text: str) -> str:
    """The text without capitals and accents: `Kraków` and `KRAKOW` alike."""
    if text.isascii():
        return text.casefold()
    parts = unicodedata.normalize("NFKD", text.translate(_ALONE))
    return "".join(letter for letter in parts if not unicodedata.combining(letter)).casefold()


class Listing:
    """The rows of a list, ready to be looked through."""

    def __init__(self, rows: Sequence[Row]) -> None:
        """Folds the words of every row once."""
        self.rows = tuple(rows)
        self._said = [folded(" ".join((row.title, row.value, row.group, *row.tags, row.words))) for row in self.rows]
        counts = Counter(tag for row in self.rows for tag in row.tags)
        self.tags: tuple[tuple[str, int], ...] = (("", len(self.rows)), *counts.most_common())
        """The tags and how many rows have them, the most common first; before them none, with all rows."""

    def found(self, words: str, tag: str) -> tuple[Row, ...]:
        """The rows of a tag (none: all) that hold every one of the words."""
        wanted = folded(words).split()
        return tuple(
            row
            for row, said in zip(self.rows, self._said, strict=True)
            if (not tag or tag in row.tags) and all(word in said for word in wanted)
        )

    def after(self, tag: str, step: int) -> str:
        """The tag that comes so many after another, round at the ends."""
        names = [name for name, _ in self.tags]
        return names[(names.index(tag) + step) % len(names)] if tag in names else ""
