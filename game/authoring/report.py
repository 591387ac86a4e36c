"""How are problems printed? As text with excerpts, as JSON, or as annotations of a pull request."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from game.authoring.annotations import annotations
from game.authoring.check import Checked
from game.core.amounts import many
from game.files.problem import Problem, printable, render

MOST_REASONS = 12
"""Reasons for breaking a rule that are told one by one."""


def text(checked: Checked) -> str:
    """Every problem with its line and caret, what is broken on purpose, then one line that counts."""
    blocks = [render(problem, checked.sources.get(problem.path, ())) for problem in checked.problems]
    return "\n\n".join([*blocks, *_allowed(checked), _count(checked.problems, checked.files)])


def _allowed(checked: Checked) -> Iterator[str]:
    """The rules that files break on purpose, with their reasons; of many files only how many they are."""
    found = checked.allowed
    if len(found) > MOST_REASONS:
        yield f"{len(found)} rules of craft are broken with a reason; check PATH tells the reasons of a file"
    elif found:
        yield "\n".join(printable(f"{path}: allowed: {code}: {' '.join(why.split())}") for path, code, why in found)


def as_json(checked: Checked) -> str:
    """The list of game/RULES.md."""
    return json.dumps([problem.as_json() for problem in checked.problems], ensure_ascii=False, indent=2)


def github(checked: Checked) -> str:
    """A workflow command for each problem; nothing where there is none."""
    return annotations(checked.problems, Path.cwd())


def _count(problems: Sequence[Problem], files: int) -> str:
    errors = sum(problem.severity == "error" for problem in problems)
    looked = f"{many(files, 'file')} checked"
    if not problems:
        return f"{looked}, no problems"
    return f"{looked}, {many(errors, 'error')}, {many(len(problems) - errors, 'warning')}"
