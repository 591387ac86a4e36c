"""How dear are the proofs? Exploring, checking and random campaigns, each beside what bounds it from below.

python tests/bench_check.py --campaigns 10000

Times are of the processor, so that a busy machine disturbs less. Of the small things the best of some rounds counts.
"""

import argparse
import gc
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from random import Random

import yaml

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from game import places
from game.authoring import check
from game.authoring.proofs.distribution import SAMPLES, bound, exact, sampled
from game.authoring.proofs.explore import Search
from game.authoring.proofs.random_play import RandomPlay
from game.core import campaign, engine
from game.core.deal import Deal, campaign_deal
from game.core.machine import Machine
from game.core.state import State
from game.files.library import Library, open_library

ROUNDS = 7
JUNCTURES = 60
SHORT = 5
"""Scenes of a short scenario at most: of sixty junctures all but a few are."""


def best(does: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Seconds of the processor that the quickest of some rounds took."""
    took: list[float] = []
    for _ in range(rounds):
        gc.collect()
        begun = time.process_time()
        does()
        took.append(time.process_time() - begun)
    return min(took)


def exploring(library: Library, id: str) -> str:
    """Steps a second of a search, beside those of bare `apply` over whole states."""
    deal = library.deal(id)
    machine, begun = deal.machines[0], campaign.first(deal).state
    search = Search(machine)
    search.go_on([begun])
    steps = sum(len(node.ways) for node in search.graph.nodes)
    taken = list(played(machine, begun, runs=max(1, steps // 6)))

    prepared = iter([Search(machine) for _ in range(ROUNDS)])

    def explore() -> None:
        next(prepared).go_on([begun])

    def apply() -> None:
        for state, choice in taken:
            engine.apply(machine, state, choice)

    ours, bare = steps / best(explore), len(taken) / best(apply)
    states, ready = len(search.graph.nodes), 1000 * best(lambda: Search(machine))
    rates = f"{ours:,.0f} steps a second; bare apply {bare:,.0f}: {ours / bare:.2f} x"
    return f"{id}: {states:,} states, {rates} (and {ready:.1f} ms to read the file's conditions)"


def played(machine: Machine, begun: State, runs: int) -> Iterator[tuple[State, str]]:
    """Steps of random play: a state and the choice taken in it."""
    chance = Random(1)
    for _ in range(runs):
        state = begun
        while state.scene in machine.decisions:
            opened = [offer.choice for offer in engine.options(machine, state) if offer.closed is None]
            choice = chance.choice(opened)
            yield state, choice
            state = engine.apply(machine, state, choice)


def checking(library: Library) -> str:
    """A check of all that is shipped, beside reading the same files by PyYAML's C loader."""
    folder, facts = places.shipped_scenarios(), places.shipped_seeds() / "facts"
    texts = [path.read_bytes() for path in (*folder.glob("*.yaml"), *facts.glob("*.yaml"))]
    loading = best(lambda: [yaml.load(text, yaml.CSafeLoader) for text in texts], 3)
    checked = best(lambda: check.installed(library), 3)
    return f"check: {checked:.2f} s; PyYAML's C loader {loading:.2f} s: {checked / loading:.1f} x"


def sixty(library: Library, ids: list[str]) -> Deal:
    """A campaign of sixty junctures that have the rules of these scenarios, in turn."""
    scenarios = [library.scenario(ids[number % len(ids)]) for number in range(JUNCTURES)]
    dealt = [
        replace(one, id=f"{one.id}-{number}", date=f"{1924 + number // 3}-{1 + 3 * (number % 3):02}-15", eligible=None)
        for number, one in enumerate(scenarios)
    ]
    file = library.deals.file
    assert file
    return campaign_deal("sixty", file.campaigns[file.whole], dealt, library.world)


def campaigns(library: Library, what: str, ids: list[str], count: int) -> str:
    """Random campaigns of sixty junctures."""
    play = RandomPlay(sixty(library, ids))
    took = best(lambda: sum(1 for _ in play.many(count, 0)), 1)
    worlds = sum(len(juncture.starts) for juncture in play.junctures)
    return f"{count:,} campaigns of {JUNCTURES} junctures, {what}: {took:.1f} s, {worlds:,} worlds"


def distributing(library: Library, id: str) -> str:
    """The distribution of a scenario, exactly, and of the whole campaign, sampled."""
    deal = library.deal(id)
    if deal.alone:
        return f"distribution of {id}: exact in {best(lambda: exact(deal), 1):.2f} s"
    took = best(lambda: sampled(deal, SAMPLES, 0), 1)
    return f"distribution of {id}: {SAMPLES:,} samples in {took:.1f} s, within {bound(SAMPLES):.4f}"


def main() -> None:
    """Prints one line for each."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--campaigns", type=int, default=10_000)
    asked = parser.parse_args()
    library = open_library(places.shipped_scenarios(), places.shipped_seeds(), None, None)
    ids = [entry.id for entry in library.entries]
    long = [id for id in ids if len(library.scenario(id).scenes) > SHORT]
    short = [id for id in ids if id not in long]
    file = library.deals.file
    assert file
    for id in ids:
        print(exploring(library, id))
    print(checking(library))
    mixed = [*long, *(short[number % len(short)] for number in range(JUNCTURES - len(long)))]
    print(campaigns(library, f"{len(long)} of them long", mixed, asked.campaigns))
    for id in (*ids, file.whole):
        print(distributing(library, id))


if __name__ == "__main__":
    main()
