"""How does cost grow with scenarios, with moves and with words? Measures each size and writes a plot of each.

python -m tests.benchmarks.scale [--only scenarios|moves|words] [--folder DIR]
"""

import argparse
import os
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from random import Random
from statistics import median
from typing import NamedTuple
from unittest.mock import patch

from game import places
from game.authoring import check
from game.core.moves import Rewind
from game.files.library import Library, open_library
from game.session import Session
from tests.benchmarks.bench import Bench, whole_campaign
from tests.benchmarks.budget_12_text import text_costs
from tests.benchmarks.crowd import crowd
from tests.benchmarks.displays import DUMMY, display
from tests.benchmarks.line import number, seconds
from tests.benchmarks.measure import interleaved, narkomindel, starting, working
from tests.benchmarks.plot import Row, fit, plot
from tests.run_house import House, random_move

PLOTS = Path(__file__).parent / "plots"
SCENARIOS = (60, 250, 1_000, 10_000)
MOST_CHECKED = 1_000
"""Each scenario is checked by itself, so that ten thousand would only take ten times as long."""
MOVES = (10, 100, 1_000, 10_000)
WORDS = (1_000, 10_000, 100_000)


class Cost(NamedTuple):
    """What something cost at one size."""

    name: str
    work: int
    seconds: float


def scenarios(bench: Bench) -> Iterator[Cost]:
    """`list` as a process; opening the library; the deal of the whole campaign; `check` of all files, warm."""
    for count in SCENARIOS:
        variables = crowd(bench.folder / "crowds", count)
        home = Path(variables["NARKOMINDEL_HOME"])
        opened = partial(_opened, home)
        listed = interleaved(bench.rounds, list=starting(narkomindel("list"), variables))["list"]
        yield Cost("list, a whole process", count, median(listed))
        yield Cost("open the library", count, median(interleaved(bench.rounds, open=working(opened))["open"]))
        library = opened()
        yield Cost("deal of the whole campaign", count, working(partial(whole_campaign, library))())
        if count <= MOST_CHECKED:
            paths = [os.fspath(home / "scenarios")]
            yield Cost("check", count, working(partial(check.paths, paths, library))())


def _opened(home: Path) -> Library:
    return open_library(places.shipped_scenarios(), places.shipped_seeds(), home / "scenarios", home / "cache")


def moves(bench: Bench) -> Iterator[Cost]:
    """A run of random moves, with many ways back: taken up again, rewound, and its whole ledger told."""
    for count in MOVES:
        house = House(bench.folder / f"moves-{os.getpid()}-{count}")
        library = house.library()
        session = Session.from_run(house.runs.begin(library, "years", name="long"), library.facts)
        chance = Random(count)
        with patch("os.fsync"):  # ten thousand times the disk's own time, which is not ours
            while len(session.moves) < count:
                session.play(random_move(session, chance) or Rewind(0))
        yield Cost("ledger", count, _best(bench, session.ledger))
        yield Cost("rewind", count, _best(bench, partial(_to_the_middle, session)))
        session.close()

        def resume(house: House = house) -> None:
            house.open("long").close()

        yield Cost("resume", count, _best(bench, resume))


def _to_the_middle(session: Session) -> None:
    session.rewind(len(session.moves) // 2)


def words(bench: Bench) -> Iterator[Cost]:
    """A pane of prose: a frame of scrolling, setting it anew, one paragraph more."""
    with display(DUMMY) as variables:
        assert variables
        for count in WORDS:
            found = text_costs(variables, count, bench.rounds, "--alone")
            yield Cost("60 frames of scrolling", count, median(found["scroll"]))
            yield Cost("relayout", count, median(found["relayout"]))
            yield Cost("a paragraph more", count, median(found["append"]))


def _best(bench: Bench, does: Callable[[], object]) -> float:
    return median(interleaved(bench.rounds, it=working(does))["it"])


KINDS: dict[str, tuple[Callable[[Bench], Iterator[Cost]], str]] = {
    "scenarios": (scenarios, "scenarios in the user's folder"),
    "moves": (moves, "moves in the run"),
    "words": (words, "words on the page"),
}


def rows(costs: Iterator[Cost]) -> dict[str, Row]:
    """The points of each thing that was measured; each is told as it comes."""
    found: dict[str, list[tuple[float, float]]] = {}
    for cost in costs:
        print(f"{cost.work:8,}  {cost.name}: {seconds(cost.seconds)}", flush=True)
        found.setdefault(cost.name, []).append((cost.work, max(cost.seconds, 1e-7)))
    return dict(found)


def main() -> int:
    """Prints the measures and the fitted powers, and writes the plots."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.scale", description=__doc__.splitlines()[0])
    parser.add_argument("--only", choices=tuple(KINDS))
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--folder", type=Path, help="where to work; what is made there once is used again")
    asked = parser.parse_args()
    bench = Bench(asked.rounds, asked.folder)
    PLOTS.mkdir(exist_ok=True)
    for kind in [asked.only] if asked.only else KINDS:
        measure, unit = KINDS[kind]
        found = rows(measure(bench))
        for name, row in found.items():
            print(f"          {name}: {unit} ^ {number(fit(row).exponent)}")
        (PLOTS / f"{kind}.svg").write_text(plot(f"Cost against {unit}", unit, found), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
