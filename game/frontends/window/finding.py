"""Which rows of a list hold the words that were typed? Capitals and accents make no difference."""

from collections import Counter
from collections.abc import Sequence

from game.core.word_search import folded, holding
from game.frontends.window.rows import Row


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
        """The rows of a tag (none: all) that hold every one of the words, or words that begin with them."""
        holds = holding(words)
        return tuple(
            row for row, said in zip(self.rows, self._said, strict=True) if (not tag or tag in row.tags) and holds(said)
        )

    def after(self, tag: str, step: int) -> str:
        """The tag that comes so many after another, round at the ends."""
        names = [name for name, _ in self.tags]
        return names[(names.index(tag) + step) % len(names)] if tag in names else ""
