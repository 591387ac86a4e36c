"""Budget 7: how long does the list of 1,000 and of 10,000 scenarios take, beside a Python that does nothing? Whole
processes, with the catalogue warm."""

import sys
from collections.abc import Iterator

from tests.benchmarks.bench import Bench
from tests.benchmarks.crowd import crowd
from tests.benchmarks.line import Line, compared
from tests.benchmarks.measure import interleaved, narkomindel, starting

LIMITS = {1_000: 2.5, 10_000: 8.0}
OPENED = "from game.cli.installed import open_library; open_library()"
FLOOR = """\
import json, os, sys
with open(sys.argv[1]) as file:
    kept = json.load(file)
for item in os.scandir(sys.argv[2]):
    found = item.stat()
    assert kept[item.name] == [found.st_size, found.st_mtime_ns], item.name
"""
"""An index in JSON, and a look at each file."""


def lines(bench: Bench) -> Iterator[Line]:
    """The process that opens the library, to its list; and `list`, which prints a line for each."""
    for count, limit in LIMITS.items():
        variables = crowd(bench.folder / "crowds", count)
        found = interleaved(
            bench.rounds,
            opened=starting([sys.executable, "-c", OPENED], variables),
            listed=starting(narkomindel("list"), variables),
            bare=starting([sys.executable, "-c", "pass"], variables),
        )
        for what, name in ((f"{count:,} scenarios, to the list", "opened"), (f"{count:,} scenarios, list", "listed")):
            yield compared(7, what, "python -c pass", found[name], found["bare"], limit)
