"""What does `distribution` do? How scores and outcomes fall over uniform play: exactly, or by samples."""

import argparse

from game.cli.installed import open_with
from game.cli.printing import print_json
from game.cli.progress import progress
from game.core.errors import GameError

MOST = 10_000_000
"""Random runs that may be asked for: more would take days, and say no more."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What may be asked of it."""
    parser.add_argument("id", metavar="ID", help="a scenario or its file (exact), or a campaign (sampled)")
    parser.add_argument(
        "--samples",
        type=int,
        metavar="N",
        help="so many random runs (10,000 for a campaign); a scenario is sampled too",
    )
    parser.add_argument("--seed", type=int, default=0, metavar="N", help="of the random runs (0)")
    parser.add_argument("--json", action="store_true", help="as JSON")


def run(asked: argparse.Namespace) -> int:
    """Does it; returns the exit code."""
    from game.authoring.proofs import distribution_text
    from game.authoring.proofs.distribution import distribution

    if asked.samples is not None and not 1 <= asked.samples <= MOST:
        raise GameError(f"--samples takes a number from 1 to {MOST:,}")
    library, id = open_with(asked.id)
    found = distribution(library.deal(id), asked.samples, asked.seed, progress("random runs"))
    print_json(distribution_text.as_data(found)) if asked.json else print(distribution_text.text(found))
    return 0
