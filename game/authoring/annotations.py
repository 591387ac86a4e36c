"""How do problems reach a pull request? As GitHub's workflow commands, which its runner turns into annotations."""

from collections.abc import Sequence
from pathlib import Path

from game.files.problem import Problem, printable


def annotations(problems: Sequence[Problem], folder: Path) -> str:
    """A line for each problem; paths lie relative to `folder`, which is where the workflow runs, if they are in it."""
    return "\n".join(_command(problem, folder) for problem in problems)


def _command(problem: Problem, folder: Path) -> str:
    message = f"{problem.message} ({problem.fix})" if problem.fix else problem.message
    values = {
        "file": _relative(problem.path, folder),
        "line": problem.line,
        "col": problem.column,
        "endColumn": problem.end,
        "title": problem.code,
    }
    said = ",".join(f"{key}={_property(printable(str(value)))}" for key, value in values.items())
    return f"::{problem.severity} {said}::{_data(printable(message))}"


def _relative(path: str, folder: Path) -> str:
    whole, folder = Path(path).absolute(), folder.absolute()
    return (whole.relative_to(folder) if whole.is_relative_to(folder) else whole).as_posix()


def _data(text: str) -> str:
    """GitHub's own escaping of a message (actions/toolkit, `command.ts`)."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """The same of a value before the message, where two more signs mean something."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")
