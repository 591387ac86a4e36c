"""Budget 3: how soon does the window show its title? Beside a bare pygame-ce window with one line, from the start of
the process to its first frame."""

import os
from collections.abc import Iterator
from importlib.util import find_spec

from tests.benchmarks import windows
from tests.benchmarks.bench import Bench
from tests.benchmarks.displays import DUMMY, XVFB, display
from tests.benchmarks.line import Line, compared, lacking
from tests.benchmarks.measure import Cost, interleaved

LIMIT = 1.3
BARE = "a bare pygame-ce window"


def lines(bench: Bench) -> Iterator[Line]:
    """On both drivers, without a screen reader's extra and with it."""
    _ = bench.variables
    for driver in (DUMMY, XVFB):
        with display(driver, NARKOMINDEL_HOME=os.fspath(bench.home)) as variables:
            if variables is None:
                yield lacking(3, f"first frame, {driver}", BARE, "Xvfb isn't installed")
                continue
            commands = {"ours": windows.narkomindel(windows.FIRST), "bare": windows.bare(windows.FIRST)}
            if find_spec("accesskit") is not None:
                commands["reader"] = windows.narkomindel(windows.FIRST, reader=True)
            found = interleaved(
                2 * bench.rounds, **{name: _until_seen(command, variables) for name, command in commands.items()}
            )
            yield compared(3, f"first frame, {driver}", BARE, found["ours"], found["bare"], LIMIT)
            if "reader" in found:
                what = f"first frame, {driver}, with the extra for screen readers"
                yield compared(3, what, BARE, found["reader"], found["bare"], LIMIT)


def _until_seen(command: list[str], variables: dict[str, str]) -> Cost:
    return lambda: windows.first_frame(command, variables).seconds
