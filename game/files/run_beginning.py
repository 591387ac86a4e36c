"""How does a run begin? With a deal and a name; its head, with the digests of its rules, waits for the first move."""

import time
from typing import TYPE_CHECKING

from game.core.dates import spoken
from game.core.errors import GameError
from game.core.run import begin as begun

from .journal import Journal
from .runs import Opened

if TYPE_CHECKING:
    from .library import Library
    from .run_head import Head
    from .runs import Runs

_TITLE = 50
"""Characters of a title that go into a run's name."""


def begin(runs: "Runs", library: "Library", id: str, *, forecast: bool, name: str) -> Opened:
    """A new run of a campaign or scenario. Raises GameError for an id or a name that can't be used."""
    asked = _usable(name.strip())
    deal, now = library.deal(id), time.gmtime()
    called = asked or f"{_titled(deal.title, _TITLE)}, {spoken(time.strftime('%Y-%m-%d', now))}"

    def head() -> "Head":
        from .run_deal import new_head
        from .run_head import LONGEST_TEXT

        title = _titled(deal.title, LONGEST_TEXT)
        created = time.strftime("%Y-%m-%dT%H:%M:%SZ", now)
        return new_head(library, deal, name=called, title=title, created=created, forecast=forecast)

    return Opened(deal, begun(deal), Journal(called, head, (), runs.new_place), forecast, ())


def _titled(title: str, most: int) -> str:
    """A title as a saved run takes it: at most so many characters, each of which can be seen, or a space."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in title).split())[:most].strip()


def _usable(name: str) -> str:
    """A name that was wished for; '' for none. Raises GameError where it can't be used."""
    if name:
        from .run_head import LONGEST_NAME

        if len(name) > LONGEST_NAME or not name.isprintable():
            raise GameError(f"a run's name has at most {LONGEST_NAME} characters, and none that can't be seen")
    return name
