"""What does `explore` do? What can be reached in a scenario, by which way, and what is proved never to be."""

import argparse

from game.cli.installed import open_with
from game.cli.printing import print_json
from game.cli.progress import progress


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What may be asked of it."""
    parser.add_argument("id", metavar="ID", help="a scenario or its file, or a campaign for each of its scenarios")
    parser.add_argument("--deep", action="store_true", help="also from the worlds that 10,000 random campaigns bring")
    parser.add_argument("--seed", type=int, default=0, metavar="N", help="of these campaigns (0)")
    parser.add_argument("--json", action="store_true", help="as JSON")


def run(asked: argparse.Namespace) -> int:
    """Does it; returns the exit code."""
    from game.authoring.proofs import verdict_text
    from game.authoring.proofs.library_proofs import explore

    tell, (library, id) = progress("random campaigns"), open_with(asked.id)
    found = explore(library, id, deep=asked.deep, seed=asked.seed, progress=tell)
    if asked.json:
        print_json({"id": id, "scenarios": [verdict_text.as_data(one) for one in found]})
    else:
        print("\n\n".join(map(verdict_text.text, found)))
    return 0
