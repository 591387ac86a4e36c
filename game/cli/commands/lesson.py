"""What does `lesson` do? Writes a pack to print for one juncture."""

import argparse
from pathlib import Path

from game import places
from game.cli.installed import open_library
from game.cli.printing import print_json
from game.cli.refusal import print_problems
from game.core.errors import BrokenFile


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What may be asked of it."""
    parser.add_argument("id", metavar="ID", help="a scenario, as `narkomindel list` names it")
    parser.add_argument("-o", "--output", metavar="DIR", required=True, help="a new or empty folder for the pack")
    parser.add_argument("--decision", metavar="SCENE", help="the decision to play; the most telling one, if none")
    parser.add_argument("--length", type=int, choices=(45, 50), default=50, help="minutes of the lesson (50)")
    parser.add_argument("--paper", choices=("a4", "letter"), default="a4", help="size of the sheets (a4)")
    parser.add_argument(
        "--seed", type=int, default=0, metavar="N", help="order of the options, printed on all pages (0)"
    )
    parser.add_argument(
        "--format", default="html", metavar="LIST", help="html, and pdf or docx too: html,pdf,docx (html)"
    )
    parser.add_argument("--fonts", action="store_true", help="put the game's fonts into each HTML file (1 MB each)")
    parser.add_argument("--json", action="store_true", help="print the files as JSON")


def run(asked: argparse.Namespace) -> int:
    """Does it; returns the exit code."""
    from game.classroom import lesson

    library = open_library()
    wish = lesson.Wish(
        id=asked.id,
        folder=Path(asked.output),
        scene=asked.decision,
        seed=asked.seed,
        length=asked.length,
        paper=asked.paper,
        formats=lesson.formats(asked.format),
        fonts=asked.fonts,
    )
    try:
        files = lesson.make(wish, library, places.shipped_assets() / "fonts")
    except BrokenFile:
        return print_problems([asked.id], library)
    if asked.json:
        print_json({"id": asked.id, "files": [str(file) for file in files]})
    else:
        print("\n".join(map(str, files)))
    return 0
