"""How are problems printed? As text with excerpts, as JSON, or as annotations of a pull request."""

import json
from collections.abc import Sequence
from pathlib import Path

from game.authoring.annotations import annotations
from game.authoring.check import Checked
from game.files.problem import Problem, render


def text(checked: Checked) -> str:
    """Every problem with its line and caret, then one line that counts."""
    blocks = [render(problem, checked.sources.get(problem.path, ())) for problem in checked.problems]
    return "\n\n".join([*blocks, _count(checked.problems, checked.files)])


def as_json(checked: Checked) -> str:
    """The list of game/RULES.md."""
    return json.dumps([problem.as_json() for problem in checked.problems], ensure_ascii=False, indent=2)


def github(checked: Checked) -> str:
    """A workflow command for each problem; nothing where there is none."""
    return annotations(checked.problems, Path.cwd())


def _count(problems: Sequence[Problem], files: int) -> str:
    errors = sum(problem.severity == "error" for problem in problems)
    looked = f"{_many(files, 'file')} checked"
    if not problems:
        return f"{looked}, no problems"
    return f"{looked}, {_many(errors, 'error')}, {_many(len(problems) - errors, 'warning')}"


def _many(count: int, thing: str) -> str:
    return f"{count} {thing}{'' if count == 1 else 's'}"
