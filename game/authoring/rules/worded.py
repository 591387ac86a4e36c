"""What is said in a scenario file? Every text of its own, facts apart, with its place and the record that holds it."""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from game.core.model.scenario import Scenario
from game.core.walk import Path, keys, records


class Worded(NamedTuple):
    """A text of more than one word, its place, its key, and the record whose field it is."""

    path: Path
    key: str
    text: str
    part: Any

    @property
    def cited(self) -> bool:
        """Whether the record that holds it cites a fact."""
        return bool(getattr(self.part, "cite", None))

    def first(self, pattern: re.Pattern[str]) -> str | None:
        """What a pattern of small letters finds first, as it is written. (Three times as fast as to ignore case.)"""
        small = self.text.lower()
        found = pattern.search(small if len(small) == len(self.text) else self.text)  # a dotted capital I grows
        return self.text[slice(*found.span())] if found else None


def worded(scenario: Scenario) -> Iterator[Worded]:
    """Every text of the file in order, but for its facts, which are sources in their own words."""
    for path, part in records(scenario):
        if path[:1] == ("facts",):
            continue
        kind: Any = type(part)
        for name, key in keys(kind):
            text = getattr(part, name)
            if isinstance(text, str) and " " in text:
                yield Worded((*path, key), key, text, part)
