"""What does `runs` do? Saved runs."""

import argparse
import sys

from game import places
from game.cli.acts import add_acts
from game.cli.commands.play import play_in
from game.cli.installed import open_library
from game.cli.printing import print_json


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What may be asked of it."""
    words = {
        "list": "every saved run, the newest first",
        "show": "one run, decision by decision",
        "resume": "play on; the newest unfinished run, if none is named",
        "export": "write a run as a small text file",
        "import": "save a run that was exported, beside the others",
        "delete": "delete a run",
        "score": "a run against the record, as `play --follow` prints it; also of an exported file",
    }
    acts = add_acts(parser, words)
    for act, one in acts.items():
        if act == "import":
            one.add_argument("name", metavar="FILE", help="the exported file")
        elif act != "list":
            one.add_argument("name", metavar="RUN", nargs="?" if act == "resume" else None, help="its name or number")
        if act in ("list", "show", "import", "score"):
            one.add_argument("--json", action="store_true", help="as JSON")
        else:
            one.set_defaults(json=False)
    acts["resume"].add_argument("--ui", choices=("window", "text"), help="where to play")
    acts["export"].add_argument("-o", "--output", metavar="FILE", help="the file to make; standard output, if none")


def run(asked: argparse.Namespace) -> int:
    """Does it; returns the exit code."""
    from game.files.runs import Runs
    from game.frontends.terminal import saved_runs
    from game.frontends.terminal.played_text import played_text

    runs = Runs(places.runs())
    match asked.act:
        case "list":
            answer = saved_runs.listed(runs)
        case "show":
            answer = saved_runs.shown(runs, open_library(), asked.name)
        case "resume":
            line = saved_runs.to_resume(runs, asked.name)
            return play_in(asked.ui, None, forecast=line.forecast, resume=line.file)
        case "export":
            answer = saved_runs.exported(runs, asked.name, asked.output)
        case "import":
            answer = saved_runs.imported(runs, asked.name)
        case "delete":
            answer = saved_runs.deleted(runs, asked.name)
        case _:
            answer = saved_runs.scored(runs, open_library(), asked.name)
    for notice in answer.notices:
        print(f"narkomindel: {notice}", file=sys.stderr)
    if asked.json:
        print_json(answer.data)
    elif asked.act == "score":
        print(played_text(answer.data))
    else:
        print(answer.text, end="")
    return 0
