"""A desk to check at: the shipped world, no scenarios, and a small fact base."""

from pathlib import Path
from shutil import copy

from game import places
from game.files.library import Library, open_library

FACTS = """\
format: 1
facts:
  F.1: {date: 1926-05-02, claim: Riga sent a note., status: confirmed, source: 'A Source (1927), p. 1'}
  F.2: {date: '1925', claim: Riga traded., status: confirmed, source: 'A Source (1927), p. 2'}
  F.today: {date: 1926-05-03, claim: Riga waits., status: confirmed, source: 'A Source (1927), p. 3'}
  F.later: {date: 1926-06-01, claim: Riga had waited., status: confirmed, source: 'A Source (1927), p. 4'}
  F.month: {date: 1926-05, claim: Riga waited in May., status: confirmed, source: 'A Source (1927), p. 5'}
  F.early:
    date: 1926-05
    known_from: 1926-05-03
    claim: Riga told Moscow what May would bring.
    status: corrected
    correction: The notes say June.
    note: Riga did not keep to it.
    source: A Source (1927), p. 6
  F.view: {claim: Riga was patient., status: interpretation, source: 'A. Historian, A Work (1990), p. 7'}
  F.disputed: {date: 1926-05-02, claim: Riga hoped., status: disputed, source: 'A Source (1927), p. 8'}
  F.doubtful: {date: 1926-05-02, claim: Riga feared., status: confirmed, source: 'A Source (1927)', checked: doubtful}
"""


def library(folder: Path, *scenarios: Path) -> Library:
    """What is installed in `folder`: the shipped world, these scenarios and the small fact base."""
    shipped, facts = folder / "scenarios", folder / "seeds" / "facts"
    shipped.mkdir()
    facts.mkdir(parents=True)
    for file in (places.shipped_scenarios() / "world.yaml", *scenarios):
        copy(file, shipped)
    (facts / "F.yaml").write_text(FACTS, encoding="utf-8")
    return open_library(shipped, facts.parent, None, None)
