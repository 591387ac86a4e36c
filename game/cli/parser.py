"""What may be asked for on the command line? A mistake in it is one line.

The table names every command and what it is for; a module of `game.cli.commands` of the same name says what may be
asked of it and does it, and is loaded only when it is wanted.
"""

import argparse
import os
import sys
from importlib import import_module
from typing import Any, NoReturn, Protocol, cast

from game import __version__
from game.core.errors import GameError
from game.core.sentences import sentence

COMMANDS = {
    "play": "play a campaign or scenario, or watch it play itself",
    "list": "campaigns and scenarios that can be played",
    "check": "find what is wrong with scenario files",
    "new": "begin a scenario",
    "preview": "play a scenario while it is being written",
    "explore": "prove what can be reached in a scenario, and what never",
    "distribution": "how scores and outcomes fall if every open option is equally likely",
    "graph": "draw a scenario's machine, or what feeds what in a campaign",
    "schema": "the JSON Schema by which editors help",
    "facts": "the fact base, and what cites a fact",
    "pack": "scenario packs: build, install, list, remove",
    "runs": "saved runs; a run goes by its name or number",
    "export": "one HTML file for pupils, projector and teacher; a SCORM package; a site",
    "lesson": "a lesson pack to print, for one juncture",
    "doctor": "what this machine can do",
}


class Command(Protocol):
    """What a module of `game.cli.commands` offers."""

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Says what may be asked of it."""

    def run(self, asked: argparse.Namespace) -> int:
        """Does it; returns the exit code."""


class _Help(argparse.HelpFormatter):
    """Help as wide as the terminal. argparse would ask `shutil`, and load with it all that packs archives."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=_columns() - 2)


def _columns() -> int:
    asked = os.environ.get("COLUMNS", "")
    if asked.isdecimal() and int(asked):
        return int(asked)
    try:
        return os.get_terminal_size(sys.__stdout__.fileno()).columns or 80  # type: ignore[union-attr]
    except (AttributeError, ValueError, OSError):  # it is closed, or no terminal
        return 80


class _Parser(argparse.ArgumentParser):
    """An argument parser whose mistakes are one line."""

    def __init__(self, **named: Any) -> None:
        super().__init__(formatter_class=_Help, **named)

    def error(self, message: str) -> NoReturn:
        raise GameError(f"{message}; see narkomindel --help")


def command(name: str) -> Command:
    """The module of a command in the table."""
    return cast("Command", import_module(f"game.cli.commands.{name}"))


def parser(wanted: str | None, *, alone: bool = False) -> argparse.ArgumentParser:
    """The parser of all commands, complete for the one that is wanted; `alone` leaves the others out, where nothing can
    ask for their names. `parse_args` raises GameError for a mistake."""
    whole = _Parser(
        prog="narkomindel",
        description="Decisions of Soviet foreign policy, 1924 to 1953. Without a command it opens the window, "
        "or plays in the terminal where there is no display.",
    )
    whole.add_argument("--version", action="version", version=f"narkomindel {__version__}")
    commands = whole.add_subparsers(dest="command", metavar="COMMAND", parser_class=_Parser)
    for name, does in COMMANDS.items():
        if name == wanted or not alone:
            one = commands.add_parser(name, help=does, description=sentence(does))
            if name == wanted:
                command(name).add_arguments(one)
    return whole
