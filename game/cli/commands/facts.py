"""What does `facts` do? The fact base: what it holds, what cites it, and where the notes and the record part."""

import argparse

from game.cli.installed import open_library
from game.cli.printing import print_json, print_table


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What may be asked of it."""
    parser.add_argument("words", nargs="*", metavar="ID|WORDS", help="one fact and those below it, or words they hold")
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--corrections", action="store_true", help="only where the notes differ from the record")
    which.add_argument("--coverage", action="store_true", help="which facts the game uses, section by section")
    parser.add_argument("--format", choices=("text", "markdown"), default="text", help="how to print them (text)")
    parser.add_argument("--json", action="store_true", help="as JSON")


def run(asked: argparse.Namespace) -> int:
    """Does it; returns the exit code."""
    if asked.coverage:
        return _coverage(asked)
    from game.authoring import fact_list, fact_text

    library = open_library()
    found = fact_list.look_up(library, asked.words, corrections=asked.corrections)
    if asked.json:
        print_json({"facts": [one.as_data() for one in found]})
    elif asked.format == "markdown":
        printed = fact_text.corrections_page if asked.corrections else fact_text.page
        print(printed(found, library.fact_base.sections))
    elif asked.corrections:
        print(fact_text.plain_corrections(found, library.fact_base.sections))
    else:
        print(fact_text.plain(found))
    return 0


def _coverage(asked: argparse.Namespace) -> int:
    from game.authoring import fact_coverage
    from game.core.errors import GameError

    if asked.words or asked.format != "text":
        raise GameError("--coverage is about the whole fact base: it takes no words and no --format")
    found = fact_coverage.coverage(open_library())
    if asked.json:
        print_json({"sections": [one.as_data() for one in found]})
        return 0
    print_table(fact_coverage.HEAD, fact_coverage.rows(found))
    print(f"\nCited by nothing:\n{fact_coverage.unused(found)}")
    return 0
