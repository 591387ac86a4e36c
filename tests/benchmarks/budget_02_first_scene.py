"""Budget 2: how soon does the terminal show its first scene? A whole process that plays until its input ends."""

import sys
from collections.abc import Iterator

from tests.benchmarks.bench import Bench
from tests.benchmarks.line import Line, compared
from tests.benchmarks.measure import interleaved, narkomindel, starting

LIMIT = 1.5
FLOOR = "import argparse, json, hashlib, dataclasses, platformdirs"
PLAYED = ("locarno", "berlin-treaty", "moscow-1924-1953")


def lines(bench: Bench) -> Iterator[Line]:
    """A scenario of six decisions, one of few, and the whole campaign; nothing is saved before the first move."""
    variables = bench.variables
    found = interleaved(
        2 * bench.rounds,
        floor=starting([sys.executable, "-c", FLOOR], variables),
        **{id: starting(narkomindel("play", id, "--ui", "text"), variables) for id in PLAYED},
    )
    for id in PLAYED:
        limit = None if id == PLAYED[-1] else LIMIT
        yield compared(
            2, f"play {id} --ui text", "a process that imports five modules", found[id], found["floor"], limit
        )
