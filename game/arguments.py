"""What may be asked for on the command line? Commands, flags and their help; a mistake in them is one line."""

import argparse
from typing import NoReturn

from game import __version__
from game.core.errors import GameError

COMMANDS = ("play", "list", "check", "facts", "runs", "doctor")


class _Parser(argparse.ArgumentParser):
    """An argument parser whose mistakes are one line."""

    def error(self, message: str) -> NoReturn:
        raise GameError(f"{message}; see narkomindel --help")


def parser() -> argparse.ArgumentParser:
    """The parser of every command; `parse_args` raises GameError for a mistake."""
    whole = _Parser(
        prog="narkomindel",
        description="Decisions of Soviet foreign policy, 1924 to 1953. Without a command it opens the window, "
        "or plays in the terminal where there is no display.",
    )
    whole.add_argument("--version", action="version", version=f"narkomindel {__version__}")
    commands = whole.add_subparsers(dest="command", metavar="COMMAND", parser_class=_Parser)

    play = commands.add_parser(
        "play",
        help="play a campaign or scenario",
        description="Play a campaign or scenario, or watch it play itself.",
    )
    play.add_argument("id", nargs="?", metavar="ID", help="a campaign or scenario, as `narkomindel list` names it")
    play.add_argument("--ui", choices=("window", "text"), help="where to play; the window, if there is a display")
    play.add_argument("--no-forecast", action="store_true", help="don't ask for bets on the record")
    play.add_argument("--follow", choices=("record", "random", "first"), help="let it play by itself and print the run")
    play.add_argument("--seed", type=int, default=0, metavar="N", help="for --follow random (0)")
    play.add_argument("--json", action="store_true", help="with --follow: print the run as JSON")

    listing = commands.add_parser("list", help="what can be played", description="List campaigns and scenarios.")
    listing.add_argument("--json", action="store_true", help="as JSON")

    check = commands.add_parser("check", help="find what is wrong with scenario files", description="Check files.")
    check.add_argument("path", nargs="*", metavar="PATH", help="files or folders; all that is installed, if none")
    check.add_argument("--strict", action="store_true", help="exit with 1 on warnings too")
    check.add_argument("--format", choices=("text", "json"), default="text", help="how to print (text)")
    check.add_argument("--json", action="store_const", const="json", dest="format", help="the same as --format json")

    facts = commands.add_parser("facts", help="the fact base", description="Show facts and what cites them.")
    facts.add_argument("id", nargs="?", metavar="ID", help="one fact, or all whose id begins so")
    facts.add_argument("--corrections", action="store_true", help="only where the notes differ from the record")
    facts.add_argument("--json", action="store_true", help="as JSON")

    _add_runs(
        commands.add_parser("runs", help="saved runs", description="Saved runs; a run goes by its name or number.")
    )

    doctor = commands.add_parser("doctor", help="what this machine can do", description="Look at this machine.")
    doctor.add_argument("--json", action="store_true", help="as JSON")
    return whole


def _add_runs(runs: argparse.ArgumentParser) -> None:
    acts = runs.add_subparsers(dest="act", metavar="ACT", parser_class=_Parser, required=True)
    words = {
        "list": "every saved run, the newest first",
        "show": "one run, decision by decision",
        "resume": "play on; the newest unfinished run, if none is named",
        "export": "write a run as a small text file",
        "import": "save a run that was exported, beside the others",
        "delete": "delete a run",
        "score": "a run against the record, as `play --follow` prints it; also of an exported file",
    }
    for act, does in words.items():
        parser = acts.add_parser(act, help=does, description=f"{does[:1].upper()}{does[1:]}.")
        if act == "import":
            parser.add_argument("name", metavar="FILE", help="the exported file")
        elif act != "list":
            parser.add_argument(
                "name", metavar="RUN", nargs="?" if act == "resume" else None, help="its name or number"
            )
        if act in ("list", "show", "import", "score"):
            parser.add_argument("--json", action="store_true", help="as JSON")
        else:
            parser.set_defaults(json=False)
    acts.choices["resume"].add_argument("--ui", choices=("window", "text"), help="where to play")
    acts.choices["export"].add_argument(
        "-o", "--output", metavar="FILE", help="the file to make; standard output, if none"
    )
