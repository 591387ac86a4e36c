"""Budget 1: what does `narkomindel --version` cost beside a Python that does nothing? Whole processes."""

import sys
from collections.abc import Iterator

from tests.benchmarks.bench import Bench
from tests.benchmarks.line import Line, compared
from tests.benchmarks.measure import environment, interleaved, narkomindel, starting

LIMIT = 2.0


def lines(bench: Bench) -> Iterator[Line]:
    """One line."""
    found = interleaved(
        3 * bench.rounds,
        ours=starting(narkomindel("--version"), environment()),
        bare=starting([sys.executable, "-c", "pass"], environment()),
    )
    yield compared(1, "--version", "python -c pass", found["ours"], found["bare"], LIMIT)
