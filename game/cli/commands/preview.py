"""What does `preview` do? Plays a scenario while its file is being written."""

import argparse
import sys

from game.cli.commands.play import opens_window
from game.cli.installed import open_library


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What may be asked of it."""
    parser.add_argument("path", metavar="PATH", help="the scenario's file")
    parser.add_argument("--ui", choices=("window", "text"), help="where to play; the window, if there is a display")
    parser.add_argument("--no-forecast", action="store_true", help="don't ask for bets on the record")


def run(asked: argparse.Namespace) -> int:
    """Does it; returns the exit code."""
    from game.authoring.drafts.preview import open_preview

    kept = open_preview(asked.path, open_library(), forecast=not asked.no_forecast)
    if opens_window(asked.ui):
        from game.frontends.window import preview as window

        return window.play(kept)
    from game.frontends.terminal import preview as terminal

    return terminal.play(kept, source=sys.stdin, output=sys.stdout)
