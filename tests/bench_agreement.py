"""Do the two engines agree over many plays? Random plays in Python and in the page's engine, compared whole.

python tests/bench_agreement.py --plays 10000
"""

import argparse
import sys
import time
from collections import Counter
from collections.abc import Iterator
from itertools import count, islice
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from game import places
from game.files.library import Library, open_library
from tests.export.agreement import generated_plays, played_through, sat_through
from tests.export.page_engine import Play, differences

TOGETHER = 120
"""Plays that one process of the page's engine is given."""


def plays(library: Library, first: int) -> Iterator[tuple[str, Play]]:
    """Without end, for each seed: every scenario played to its end, now and then sat through page by page; and for each
    fourth seed every campaign likewise, and a generated campaign sat through."""
    campaigns = [id for id, campaign in library.deals.campaigns.items() if library.deals.entries(campaign)]
    scenarios = [entry.id for entry in library.entries]
    for seed in count(first):
        yield from (_play(library, "scenario", id, seed, whole=seed % 5 == 0) for id in scenarios)
        if seed % 4 == 0:
            yield from (_play(library, "campaign", id, seed, whole=seed % 32 == 0) for id in campaigns)
            yield from (("generated, every page", play) for play in generated_plays(seed, 1))


def _play(library: Library, kind: str, id: str, seed: int, *, whole: bool) -> tuple[str, Play]:
    play = sat_through(library, [id], seed) if whole else played_through(library, [id], seed)
    return f"{kind}, {'every page' if whole else 'last page'}", play


def main() -> int:
    """Plays, compares, prints how many of each kind and every difference; 1 if there is any."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--plays", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=0, help="the first seed")
    parser.add_argument("--progress", action="store_true")
    asked = parser.parse_args()
    library = open_library(places.shipped_scenarios(), places.shipped_seeds(), None, None)
    wanted, begun = islice(plays(library, asked.seed), asked.plays), time.monotonic()
    played, pages, found = Counter[str](), 0, 0
    while batch := list(islice(wanted, TOGETHER)):
        played.update(kind for kind, _ in batch)
        pages += sum(len(play.comes_to.get("pages", " ")) for _, play in batch)
        for told in differences(play for _, play in batch):
            found += 1
            print(told, flush=True)
        if asked.progress:
            print(f"{played.total()} plays, {found} differences", file=sys.stderr, flush=True)
    for kind, number in sorted(played.items()):
        print(f"{number:7} {kind}")
    print(f"{found} differences over {played.total()} plays and {pages} pages, in {time.monotonic() - begun:.0f} s")
    return int(found > 0)


if __name__ == "__main__":
    sys.exit(main())
