"""What does `graph` do? Draws a scenario's machine, or what feeds what in a campaign."""

import argparse
from pathlib import Path

from game.cli.installed import open_with
from game.cli.printing import print_json
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

    output = _output(asked)
    library, id = open_with(asked.id)
    graph = chosen.graph(library.deal(id))
    if asked.json:
        print_json(graph.data)
    elif output is None:
        print(graph.mermaid(), end="")
    else:
        _write(output, graph.svg() if output.suffix == ".svg" else graph.mermaid())
    return 0


def _output(asked: argparse.Namespace) -> Path | None:
    if asked.output is None:
        return None
    if asked.json:
        raise GameError("--json is printed: leave -o out")
    output = Path(asked.output)
    if output.suffix not in (".svg", *_MERMAID):
        raise GameError(f"'{output}' ends neither in .svg nor in .mmd: which kind of picture is it to be?")
    return output


def _write(output: Path, text: str) -> None:
    try:
        output.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise GameError(f"can't write {output}: {error.strerror}") from None
