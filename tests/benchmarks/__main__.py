"""Which budgets hold? Measures them one after another and prints a line for each comparison.

python -m tests.benchmarks [--only N] [--rounds N] [--json] [--twice] [--write]
"""

import argparse
import gc
import json
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from game.cli import RARELY
from tests.benchmarks import table
from tests.benchmarks.bench import Bench
from tests.benchmarks.budgets import SCRIPTS, script
from tests.benchmarks.line import Line

ROUNDS, ROUNDS_OF_TWO = 7, 5


def main() -> int:
    """Prints; exit code 1 if a budget isn't met."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__.splitlines()[0])
    parser.add_argument("--only", type=int, action="append", choices=tuple(SCRIPTS), metavar="N", help="this budget")
    said = f"rounds of each comparison ({ROUNDS}; of two runs {ROUNDS_OF_TWO})"
    parser.add_argument("--rounds", type=int, help=said)
    parser.add_argument("--json", action="store_true", help="print all of it as JSON at the end instead")
    parser.add_argument("--twice", action="store_true", help="all of it twice, the two runs side by side")
    parser.add_argument("--write", action="store_true", help="twice, and into the table of README.md")
    parser.add_argument("--folder", type=Path, help="where to work; what is made there once is used again")
    asked = parser.parse_args()
    wanted = asked.only or list(SCRIPTS)
    gc.set_threshold(*RARELY)  # as the program has it
    runs, folder = [], asked.folder
    times = 2 if asked.twice or asked.write else 1
    for number in range(times):
        if number and not asked.json:
            print("\nonce more", flush=True)
        bench = Bench(asked.rounds or (ROUNDS if times == 1 else ROUNDS_OF_TWO), folder)
        folder = bench.folder
        runs.append(list(measured(bench, wanted, quiet=asked.json)))
    if asked.json:
        print(json.dumps([[line.as_data() for line in run] for run in runs], ensure_ascii=False, indent=2))
    elif len(runs) > 1:
        print(table.as_markdown(runs))
    if asked.write:
        from tests.benchmarks import readme

        readme.write(runs)
    return int(any(line.verdict == "short" for run in runs for line in run))


def measured(bench: Bench, budgets: list[int], *, quiet: bool) -> Iterator[Line]:
    """The lines of these budgets, each told as it is found."""
    found: list[Line] = []
    begun = time.monotonic()
    for budget in budgets:
        for line in script(budget)(bench):
            found.append(line)
            if not quiet:
                print(table.told(line), flush=True)
            yield line
    if not quiet:
        print(f"{table.summary(found)}; {time.monotonic() - begun:.0f} s", flush=True)


if __name__ == "__main__":
    sys.exit(main())
