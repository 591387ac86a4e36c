"""Budget 10: what does `check` cost beside loading the same files, and how long do ten thousand campaigns take?"""

from collections.abc import Iterator

import yaml

from game import places
from game.authoring import check
from game.authoring.proofs.random_play import RandomPlay
from game.core.deal import Deal, campaign_deal
from game.core.record import replace
from game.files.library import Library
from tests.benchmarks.bench import Bench
from tests.benchmarks.line import Line, compared, lacking
from tests.benchmarks.measure import interleaved, spread, working

LIMIT, DEEP = 8.0, 15.0
JUNCTURES, CAMPAIGNS = 60, 10_000
PEER = "PyYAML's C loader"


def lines(bench: Bench) -> Iterator[Line]:
    """Everything shipped, in one process; and random campaigns of sixty junctures."""
    yield _checked(bench) if yaml.__with_libyaml__ else lacking(10, "check", PEER, "this PyYAML has no libyaml")
    play = RandomPlay(sixty(bench.library))
    took = working(lambda: sum(1 for _ in play.many(CAMPAIGNS, 0)))()
    yield Line(10, f"{CAMPAIGNS:,} campaigns of {JUNCTURES} junctures", "", spread([took]), DEEP, "s")


def _checked(bench: Bench) -> Line:
    library = bench.library
    folder, facts = places.shipped_scenarios(), places.shipped_seeds() / "facts"
    texts = [path.read_bytes() for path in (*folder.glob("*.yaml"), *facts.glob("*.yaml"))]
    found = interleaved(
        min(bench.rounds, 3),
        ours=working(lambda: check.installed(library)),
        peer=working(lambda: [yaml.load(text, yaml.CSafeLoader) for text in texts]),
    )
    return compared(10, f"check of {len(library.entries)} scenarios", PEER, found["ours"], found["peer"], LIMIT)


def sixty(library: Library) -> Deal:
    """A campaign of sixty junctures that have the rules of the shipped ones, in turn."""
    ids = [entry.id for entry in library.entries]
    scenarios = [library.scenario(ids[number % len(ids)]) for number in range(JUNCTURES)]
    dealt = [
        replace(one, id=f"{one.id}-{number}", date=f"{1924 + number // 3}-{1 + 3 * (number % 3):02}-15", eligible=None)
        for number, one in enumerate(scenarios)
    ]
    file = library.deals.file
    assert file
    assert file.whole
    return campaign_deal("sixty", file.campaigns[file.whole], dealt, library.world)
