"""Budget 5: what does the window do while nobody touches it? It draws nothing, and uses a fraction of the processor of
a loop that waits for events."""

import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import NamedTuple

from tests.benchmarks import windows
from tests.benchmarks.bench import Bench
from tests.benchmarks.displays import DUMMY, XVFB, display
from tests.benchmarks.line import Line, lacking, number
from tests.benchmarks.measure import ratios, spread

LIMIT = 0.2
BARE = "a bare event.wait() loop"
BEFORE, DURING = 4.0, 5.0
"""Seconds after the first frame: until it rests, and for which it is watched."""
ROUNDS = 3


class Rest(NamedTuple):
    """How a window rests."""

    flips: float
    share: float
    """Of one processor."""


def lines(bench: Bench) -> Iterator[Line]:
    """On both drivers; the two are watched at the same time, so that a round takes nine seconds."""
    _ = bench.variables
    probe = windows.RESTING.format(before=BEFORE, during=DURING)
    for driver in (DUMMY, XVFB):
        with display(driver, NARKOMINDEL_HOME=os.fspath(bench.home)) as variables:
            if variables is None:
                yield lacking(5, f"idle window, {driver}", BARE, "Xvfb isn't installed")
                continue
            rounds = [_together(probe, variables) for _ in range(min(ROUNDS, bench.rounds))]
        ours, bare = [one for one, _ in rounds], [other for _, other in rounds]
        yield Line(5, f"frames drawn while idle, {driver}", "", spread([one.flips for one in ours]), 0.0, "frames")
        shares = [[one.share for one in side] for side in (ours, bare)]
        note = " beside ".join(f"{number(100 * spread(side).median)} %" for side in shares)
        yield Line(5, f"processor while idle, {driver}", BARE, ratios(*shares), LIMIT, note=f"{note} of a processor")


def _together(probe: str, variables: dict[str, str]) -> tuple[Rest, Rest]:
    """Ours and the bare one."""
    with ThreadPoolExecutor(2) as pool:
        ours, bare = pool.map(
            lambda command: windows.answer(command, variables), (windows.narkomindel(probe), windows.bare(probe))
        )
    return _rest(ours), _rest(bare)


def _rest(said: str) -> Rest:
    flips, share = said.split()
    return Rest(float(flips), float(share))
