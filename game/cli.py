"""What was asked for on the command line? The only wiring: parse, call a room, print, exit code.

Exit codes: 0 fine, 1 problems found, 2 a user's mistake (one line on stderr). game/RULES.md is the contract.
"""

import argparse
import errno
import json
import os
import stat
import sys
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from game import places
from game.arguments import COMMANDS, parser
from game.core.errors import BrokenFile, GameError

if TYPE_CHECKING:
    from game.files.library import Library


def main(arguments: list[str]) -> int:
    """Runs a command; returns the exit code."""
    _speak_utf8()
    try:
        code = _run(arguments)
        sys.stdout.flush()
    except GameError as error:
        _complain(str(error))
        return 1 if isinstance(error, BrokenFile) else 2
    except BrokenPipeError:
        _mute()  # the reader has gone: `narkomindel list | head`
        return 0
    except OSError as error:
        if error.errno not in _OUTPUT_FAILED:
            raise
        _mute()
        _complain(f"can't write: {error.strerror}")
        return 2
    except KeyboardInterrupt:
        return 0
    return code


_OUTPUT_FAILED = (errno.ENOSPC, errno.EIO, errno.EBADF, errno.EDQUOT)


def _mute() -> None:
    """Sends what is still to be printed nowhere, so that leaving doesn't fail once more."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _complain(message: str) -> None:
    """One line on standard error, without anything that a terminal would obey."""
    from game.files.problem import printable

    if sys.stderr is not None:
        print(f"narkomindel: {printable(message)}", file=sys.stderr)


def _run(arguments: list[str]) -> int:
    first = next((word for word in arguments if not word.startswith("-")), None)
    if first is not None and first not in COMMANDS:
        raise GameError(f"unknown command '{first}'{_meant(first, COMMANDS)}")
    asked = parser().parse_args(arguments)
    return {
        None: _open_somewhere,
        "play": _play,
        "list": _list,
        "check": _check,
        "facts": _facts,
        "runs": _runs,
        "doctor": _doctor,
    }[asked.command](asked)


# ── Playing ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def _open_somewhere(asked: argparse.Namespace) -> int:
    return _play_in(None, None, forecast=True)


def _play(asked: argparse.Namespace) -> int:
    if asked.follow:
        return _follow(asked)
    if asked.json:
        raise GameError("--json prints a run that plays itself: add --follow record, random or first")
    return _play_in(asked.ui, asked.id, forecast=not asked.no_forecast)


def _play_in(where: str | None, id: str | None, *, forecast: bool, resume: str | None = None) -> int:
    """Plays in the window or the terminal; without a wish, in the window if there is a display."""
    from game.files.runs import Runs
    from game.frontends import window

    runs, library = Runs(places.runs()), None
    if id is not None:
        library = _library()
        library.deals.require(id)  # an unknown id is told before anything opens
    lack = window.lacks_display() if where != "text" else None
    if where != "text" and lack is None:
        return window.play(library or _library, id, forecast=forecast, runs=runs, resume=resume)
    if where == "window":
        raise GameError(f"{lack}; narkomindel play --ui text plays in the terminal")
    if not _can_read():
        raise GameError(f"{lack}, and no terminal or pipe to play in" if lack else "no terminal or pipe to play in")
    from game.frontends import terminal

    if lack:
        print(f"narkomindel: {lack}; playing in the terminal", file=sys.stderr)
    return terminal.play(
        library or _library(), id, forecast=forecast, source=sys.stdin, output=sys.stdout, runs=runs, resume=resume
    )


def _can_read() -> bool:
    """Whether somebody can answer on standard input: a terminal, a pipe or a file, but not the null device."""
    try:
        if sys.stdin is None or sys.stdin.closed:
            return False
        return sys.stdin.isatty() or not stat.S_ISCHR(os.fstat(sys.stdin.fileno()).st_mode)
    except (OSError, ValueError):
        return True  # a stand-in without a file behind it


def _follow(asked: argparse.Namespace) -> int:
    from game.core import ghost, played
    from game.frontends.terminal.played_text import played_text

    if asked.id is None:
        raise GameError("which scenario should play itself? narkomindel list names them")
    if asked.ui:
        raise GameError("--follow plays without a front-end: leave --ui out")
    library = _library()
    policy = {"record": ghost.of_record, "first": ghost.first}.get(asked.follow) or ghost.at_random(
        _numbers(asked.seed)
    )
    data = played.as_data(played.follow(library.deal(asked.id), policy), asked.follow)
    _print_json(data) if asked.json else print(played_text(data))
    return 0


def _numbers(seed: int) -> Callable[[], float]:
    from random import Random

    return Random(seed).random


# ── Saved runs ───────────────────────────────────────────────────────────────────────────────────────────────────────


def _runs(asked: argparse.Namespace) -> int:
    from game.files.runs import Runs
    from game.frontends.terminal import saved_runs
    from game.frontends.terminal.played_text import played_text

    runs = Runs(places.runs())
    match asked.act:
        case "list":
            answer = saved_runs.listed(runs)
        case "show":
            answer = saved_runs.shown(runs, _library(), asked.name)
        case "resume":
            line = saved_runs.to_resume(runs, asked.name)
            return _play_in(asked.ui, None, forecast=line.forecast, resume=line.file)
        case "export":
            answer = saved_runs.exported(runs, asked.name, asked.output)
        case "import":
            answer = saved_runs.imported(runs, asked.name)
        case "delete":
            answer = saved_runs.deleted(runs, asked.name)
        case _:
            answer = saved_runs.scored(runs, _library(), asked.name)
    for notice in answer.notices:
        print(f"narkomindel: {notice}", file=sys.stderr)
    if asked.json:
        _print_json(answer.data)
    elif asked.act == "score":
        print(played_text(answer.data))
    else:
        print(answer.text, end="")
    return 0


# ── Lists, checks, facts ─────────────────────────────────────────────────────────────────────────────────────────────


def _list(asked: argparse.Namespace) -> int:
    library = _library()
    entries, campaigns = library.entries, library.deals.campaigns
    dealt = {id: [entry.id for entry in library.deals.entries(found)] for id, found in campaigns.items()}
    if asked.json:
        keys = ("id", "title", "date", "decisions", "words", "place_from")
        heads = [
            {"id": id, "title": found.title, "from": found.start, "to": found.to, "scenarios": dealt[id]}
            for id, found in campaigns.items()
        ]
        scenarios = [{key: getattr(entry, key) for key in keys} for entry in entries]
        _print_json({"campaigns": heads, "scenarios": scenarios})
        return 0
    if campaigns:
        rows = [(id, c.title, c.start, c.to, str(len(dealt[id]) or "none yet")) for id, c in campaigns.items()]
        _print_table(("campaign", "title", "from", "to", "junctures"), rows)
        print()
    _print_table(
        ("id", "title", "date", "decisions", "words", "from"),
        [(e.id, e.title, e.date, str(e.decisions), str(e.words), e.place_from) for e in entries],
    )
    for entry in entries:
        if entry.problem:
            print(f"can't be played: {entry.problem}")
    return 0


def _check(asked: argparse.Namespace) -> int:
    from game.authoring import check, report

    found = check.installed(_library()) if not asked.path else check.paths(asked.path, _library())
    print(report.text(found) if asked.format == "text" else report.as_json(found.problems))
    return 1 if found.fails(strict=asked.strict) else 0


def _facts(asked: argparse.Namespace) -> int:
    from game.authoring import fact_list

    found = fact_list.look_up(_library(), asked.id, corrections=asked.corrections)
    if not found and asked.id:
        raise GameError(f"there is no fact '{asked.id}'{_meant(asked.id, _library().facts)}")
    if asked.json:
        _print_json({"facts": [entry.as_data() for entry in found]})
    else:
        print("\n\n".join(entry.text() for entry in found))
    return 0


def _doctor(asked: argparse.Namespace) -> int:
    from game.authoring import doctor
    from game.frontends.window import look

    found = [*doctor.look(), *look.look()]
    if asked.json:
        _print_json({"checks": [{"name": name, "fine": fine, "says": says} for name, fine, says in found]})
    else:
        for name, fine, says in found:
            print(f"{'ok     ' if fine else 'missing'}  {name}: {says}")
    return 0 if all(fine for _, fine, _ in found) else 1


# ── Printing ─────────────────────────────────────────────────────────────────────────────────────────────────────────


def _library() -> "Library":
    from game.files.library import open_library

    return open_library(places.shipped_scenarios(), places.shipped_seeds(), places.user_scenarios(), places.cache())


def _meant(word: str, known: Iterable[str]) -> str:
    from game.files.shape_words import did_you_mean

    fix = did_you_mean(word, known)
    return f"; {fix}" if fix else ""


def _speak_utf8() -> None:
    """Makes output never break: UTF-8 into pipes and files, and on a terminal of another encoding a stand-in sign."""
    if sys.stdout is None:  # closed by whoever started this: what is said goes nowhere
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115  it lives as long as the program
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace") if stream.isatty() else reconfigure(encoding="utf-8", errors="replace")


def _print_json(data: object) -> None:
    print(json.dumps(data, ensure_ascii=False, indent=2))


def _print_table(head: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> None:
    from game.files.problem import printable

    lines = [head, *(tuple(printable(cell) for cell in row) for row in rows)]
    widths = [max(len(row[i]) for row in lines) for i in range(len(head))]
    for row in lines:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
