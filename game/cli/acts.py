"""How is a command divided into acts, like `runs list` and `runs show`?"""

import argparse
from collections.abc import Mapping

from game.core.sentences import sentence


def add_acts(parser: argparse.ArgumentParser, words: Mapping[str, str]) -> Mapping[str, argparse.ArgumentParser]:
    """A parser for each act, by its name; `words` say what each does."""
    acts = parser.add_subparsers(dest="act", metavar="ACT", required=True)
    return {act: acts.add_parser(act, help=does, description=sentence(does)) for act, does in words.items()}
