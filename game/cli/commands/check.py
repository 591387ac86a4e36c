"""What does `check` do? What is wrong with files."""

import argparse

from game.cli.installed import open_library


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What may be asked of it."""
    parser.add_argument("path", nargs="*", metavar="PATH", help="files or folders; all that is installed, if none")
    parser.add_argument("--strict", action="store_true", help="exit with 1 on warnings too")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="how to print (text)")
    parser.add_argument("--json", action="store_const", const="json", dest="format", help="the same as --format json")


def run(asked: argparse.Namespace) -> int:
    """Does it; returns the exit code."""
    from game.authoring import check, report

    found = check.installed(open_library()) if not asked.path else check.paths(asked.path, open_library())
    print(report.text(found) if asked.format == "text" else report.as_json(found.problems))
    return 1 if found.fails(strict=asked.strict) else 0
