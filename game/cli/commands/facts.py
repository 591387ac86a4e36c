"""What does `facts` do? The fact base, and what cites it."""

import argparse

from game.cli.installed import open_library
from game.cli.printing import meant, print_json
from game.core.errors import GameError


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What may be asked of it."""
    parser.add_argument("id", nargs="?", metavar="ID", help="one fact, or all whose id begins so")
    parser.add_argument("--corrections", action="store_true", help="only where the notes differ from the record")
    parser.add_argument("--json", action="store_true", help="as JSON")


def run(asked: argparse.Namespace) -> int:
    """Does it; returns the exit code."""
    from game.authoring import fact_list

    found = fact_list.look_up(open_library(), asked.id, corrections=asked.corrections)
    if not found and asked.id:
        raise GameError(f"there is no fact '{asked.id}'{meant(asked.id, open_library().facts)}")
    if asked.json:
        print_json({"facts": [entry.as_data() for entry in found]})
    else:
        print("\n\n".join(entry.text() for entry in found))
    return 0
