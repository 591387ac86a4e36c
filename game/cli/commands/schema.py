"""What does `schema` do? The JSON Schema of a kind of file, by which editors complete, explain and check."""

import argparse

from game.cli.printing import print_or_write

_KINDS = ("scenario", "world", "campaigns", "facts", "sources")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What may be asked of it."""
    parser.add_argument("-o", "--output", metavar="FILE", help="where to write it; printed, if none")
    parser.add_argument("--kind", choices=_KINDS, default="scenario", help="of which kind of file (scenario)")
    parser.add_argument("--json", action="store_true", help="as JSON, which it is anyway")


def run(asked: argparse.Namespace) -> int:
    """Does it; returns the exit code."""
    from game.files import schema

    print_or_write(schema.text(asked.kind), asked.output)
    return 0
