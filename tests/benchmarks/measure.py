"""What does a thing cost, beside another? Both are run in turn, round after round, and compared round by round."""

import gc
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from statistics import median, quantiles
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
BYTECODE = ROOT / ".benchmarks" / "bytecode"
_SETTINGS = ("PYTHONDONTWRITEBYTECODE", "NARKOMINDEL_HOME")
PROGRAM = "import sys; from game.__main__ import main; sys.exit(main())"
"""What the console script of an installation holds."""

Cost = Callable[[], float]
"""Does something once and returns what it cost."""


class Spread(NamedTuple):
    """Of some rounds: the median, and the quartiles around it."""

    median: float
    low: float
    high: float


def narkomindel(*arguments: str) -> list[str]:
    """The command line of the program with these arguments, as its console script would begin it."""
    return [sys.executable, "-c", PROGRAM, *arguments]


def environment(**own: str) -> dict[str, str]:
    """What a process finds in its environment: this checkout first on Python's path, and bytecode kept as an
    installation keeps it, whatever the machine's own environment says about that."""
    kept = {name: value for name, value in os.environ.items() if name not in _SETTINGS}
    ours = {"PYTHONPATH": str(ROOT), "PYTHONPYCACHEPREFIX": str(BYTECODE), "PYGAME_HIDE_SUPPORT_PROMPT": "1"}
    return {**kept, **ours, **own}


def process(command: Sequence[str], variables: Mapping[str, str] | None = None) -> float:
    """Runs a command with an empty input to its end: its seconds. Raises CalledProcessError where it fails."""
    with tempfile.TemporaryFile() as output:
        begun = time.perf_counter()
        child = subprocess.Popen(
            command, env=variables, cwd=ROOT, stdin=subprocess.PIPE, stdout=output, stderr=subprocess.STDOUT
        )
        assert child.stdin
        child.stdin.close()
        child.wait()
        took = time.perf_counter() - begun
        if child.returncode:
            output.seek(0)
            raise subprocess.CalledProcessError(child.returncode, command, output.read().decode("utf-8", "replace"))
    return took


def starting(command: Sequence[str], variables: Mapping[str, str] | None = None) -> Cost:
    """The seconds of a whole process, by the clock: what somebody waits who has typed it."""
    return lambda: process(command, variables)


def working(does: Callable[[], object]) -> Cost:
    """The seconds of the processor that a function takes, which a busy machine disturbs less than the clock."""

    def cost() -> float:
        gc.collect()
        begun = time.process_time()
        does()
        return time.process_time() - begun

    return cost


def interleaved(rounds: int, **costs: Cost) -> dict[str, list[float]]:
    """What each costs in each of some rounds, after one that doesn't count; every second round runs backwards."""
    for cost in costs.values():
        cost()
    found: dict[str, list[float]] = {name: [] for name in costs}
    for number in range(rounds):
        for name in reversed(costs) if number % 2 else costs:
            found[name].append(costs[name]())
    return found


def spread(values: Sequence[float]) -> Spread:
    """Of one value, itself three times."""
    if len(values) < 2:
        return Spread(values[0], values[0], values[0])
    low, _, high = quantiles(values, n=4, method="inclusive")
    return Spread(median(values), low, high)


def ratios(ours: Sequence[float], theirs: Sequence[float]) -> Spread:
    """How many times as much ours costs, round by round: what slows the machine for a while slows both."""
    return spread([one / other for one, other in zip(ours, theirs, strict=True)])
