"""Budget 11: is the distribution of every file exact, and how far may the sampled one of a campaign be off?"""

from collections.abc import Iterator
from functools import partial

from game.authoring.proofs.distribution import SAMPLES, bound, exact, sampled
from tests.benchmarks.bench import Bench, whole_campaign
from tests.benchmarks.line import Line
from tests.benchmarks.measure import spread, working

BOUND = 0.014


def lines(bench: Bench) -> Iterator[Line]:
    """Both, and how long each takes."""
    library = bench.library
    deals = [library.deal(entry.id) for entry in library.entries]
    kinds = [exact(deal).kind for deal in deals]
    share = 100 * kinds.count("exact") / len(kinds)
    yield Line(11, f"of {len(kinds)} files exact", "", spread([share]), 100.0, "%", at_least=True)
    took = [working(partial(exact, deal))() for deal in deals]
    yield Line(11, "all of them, exactly", "", spread([sum(took)]), None, "s")
    whole = whole_campaign(library)
    took = [working(lambda: sampled(whole, SAMPLES, 0))()]
    yield Line(11, f"bound of {SAMPLES:,} samples at 95 %", "", spread([bound(SAMPLES)]), BOUND, "")
    yield Line(11, f"{SAMPLES:,} samples of the whole campaign", "", spread(took), None, "s")
