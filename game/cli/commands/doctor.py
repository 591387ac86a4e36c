"""What does `doctor` do? Looks at this machine."""

import argparse

from game.cli.printing import print_json


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What may be asked of it."""
    parser.add_argument("--json", action="store_true", help="as JSON")


def run(asked: argparse.Namespace) -> int:
    """Does it; returns the exit code."""
    from game.authoring import doctor
    from game.frontends.window import look

    found = [*doctor.look(), *look.look()]
    if asked.json:
        print_json({"checks": [{"name": name, "fine": fine, "says": says} for name, fine, says in found]})
    else:
        for name, fine, says in found:
            print(f"{'ok     ' if fine else 'missing'}  {name}: {says}")
    return 0 if all(fine for _, fine, _ in found) else 1
