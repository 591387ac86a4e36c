"""What was asked for on the command line? The only wiring: parse, call a room, print, exit code.

Exit codes: 0 fine, 1 problems found, 2 a user's mistake (one line on stderr). game/RULES.md is the contract.
"""

import errno
import gc
import os
import sys

from game.core.errors import BrokenFile, GameError


def main(arguments: list[str]) -> int:
    """Runs a command; returns the exit code."""
    gc.set_threshold(*RARELY)
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


RARELY = 20_000, 20, 50
"""How seldom Python looks for rings of rubbish: a start makes thousands of things that stay, and hardly a ring."""
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
    if not arguments:
        return _play()
    from game.cli.parser import COMMANDS, command, parser

    wanted = next((word for word in arguments if not word.startswith("-")), None)
    if wanted is not None and wanted not in COMMANDS:
        from game.cli.printing import meant

        raise GameError(f"unknown command '{wanted}'{meant(wanted, COMMANDS)}")
    asked = parser(wanted, alone=arguments[:1] == [wanted]).parse_args(arguments)
    return command(wanted).run(asked) if wanted is not None else _play()


def _play() -> int:
    """What a start without arguments does: no parser is loaded for it."""
    from game.cli.commands.play import play_in

    return play_in(None, None, forecast=True)


def _speak_utf8() -> None:
    """Makes output never break: UTF-8 into pipes and files, and on a terminal of another encoding a stand-in sign."""
    if sys.stdout is None:  # closed by whoever started this: what is said goes nowhere
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115  it lives as long as the program
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace") if stream.isatty() else reconfigure(encoding="utf-8", errors="replace")
