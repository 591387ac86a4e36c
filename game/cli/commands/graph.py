"""What does `graph` do? Draws a scenario's machine, or what feeds what in a campaign."""

import argparse
from pathlib import Path

from game.cli.installed import open_with
from game.cli.printing import print_json, print_or_write
from game.core.errors import GameError

_MERMAID = (".mmd", ".mermaid")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What may be asked of it."""
    parser.add_argument(
        "id", metavar="ID", help="a campaign or scenario, as `narkomindel list` names it, or a scenario's file"
    )
    parser.add_argument("-o", "--output", metavar="FILE", help="F.svg or F.mmd; without it, Mermaid is printed")
    parser.add_argument("--json", action="store_true", help="what would be drawn, as JSON")


def run(asked: argparse.Namespace) -> int:
    """Does it; returns the exit code."""
    from game.authoring.graph import chosen

    _must_be_a_picture(asked)
    library, id = open_with(asked.id)
    graph = chosen.graph(library.deal(id))
    if asked.json:
        print_json(graph.data)
    else:
        print_or_write(graph.svg() if _suffix(asked.output) == ".svg" else graph.mermaid(), asked.output)
    return 0


def _must_be_a_picture(asked: argparse.Namespace) -> None:
    if asked.output is not None and asked.json:
        raise GameError("--json is printed: leave -o out")
    if _suffix(asked.output) not in (".svg", *_MERMAID):
        raise GameError(f"'{asked.output}' ends neither in .svg nor in .mmd: which kind of picture is it to be?")


def _suffix(output: str | None) -> str:
    """The ending of the file to write; that of Mermaid, which is printed, if none is named."""
    return _MERMAID[0] if output is None else Path(output).suffix
