"""Budget 12: what do scrolling, setting anew and one paragraph more cost, beside a bare fill and pygame_gui's box?"""

import json
import subprocess
import sys
from collections.abc import Iterator

from tests.benchmarks.bench import Bench
from tests.benchmarks.displays import DUMMY, XVFB, display
from tests.benchmarks.line import Line, compared, lacking
from tests.benchmarks.measure import ROOT

SCROLL, RELAYOUT, APPEND = 4.0, 0.1, 0.05
WORDS = 6_000
PEER = "pygame_gui's UITextBox"


def lines(bench: Bench) -> Iterator[Line]:
    """A page of six thousand words, in a process of its own on each driver."""
    for driver in (DUMMY, XVFB):
        with display(driver) as variables:
            if variables is None:
                yield lacking(12, f"text, {driver}", PEER, "Xvfb isn't installed")
                continue
            found = text_costs(variables, WORDS, min(bench.rounds, 5))
        yield compared(12, f"a frame of scrolling, {driver}", "a bare fill", found["scroll"], found["fill"], SCROLL)
        shown = found["shown_scroll"], found["shown_fill"]
        yield compared(12, f"the same, shown, {driver}", "a bare fill and flip", *shown, None)
        if "peer_relayout" not in found:
            yield lacking(12, f"relayout and append, {driver}", PEER, "pip install pygame_gui")
            continue
        words = f"{WORDS:,} words"
        yield compared(12, f"relayout of {words}, {driver}", PEER, found["relayout"], found["peer_relayout"], RELAYOUT)
        yield compared(
            12, f"a paragraph more to {words}, {driver}", PEER, found["append"], found["peer_append"], APPEND
        )


def text_costs(variables: dict[str, str], words: int, rounds: int, *extra: str) -> dict[str, list[float]]:
    """What `text_costs` measures under this environment. Raises CalledProcessError where it fails."""
    command = [sys.executable, "-W", "ignore", "-m", "tests.benchmarks.text_costs"]
    asked = ["--words", str(words), "--rounds", str(rounds), *extra]
    done = subprocess.run([*command, *asked], env=variables, cwd=ROOT, check=True, capture_output=True, text=True)
    found: dict[str, list[float]] = json.loads(done.stdout.splitlines()[-1])
    return found
