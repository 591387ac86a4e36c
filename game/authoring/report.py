"""How are problems printed? As text with excerpts, or as JSON."""

import json
from collections.abc import Mapping, Sequence

from game.files.problem import Problem, render


def text(problems: Sequence[Problem], sources: Mapping[str, Sequence[str]], files: int) -> str:
    """Every problem with its line and caret, then one line that counts; `sources` has each file's lines by its path."""
    blocks = [render(problem, sources.get(problem.path, ())) for problem in problems]
    return "\n\n".join([*blocks, _count(problems, files)])


def as_json(problems: Sequence[Problem]) -> str:
    """The list of DESIGN.md section 8."""
    return json.dumps([problem.as_json() for problem in problems], ensure_ascii=False, indent=2)


def _count(problems: Sequence[Problem], files: int) -> str:
    errors = sum(problem.severity == "error" for problem in problems)
    looked = f"{_many(files, 'file')} checked"
    if not problems:
        return f"{looked}, no problems"
    return f"{looked}, {_many(errors, 'error')}, {_many(len(problems) - errors, 'warning')}"


def _many(count: int, thing: str) -> str:
    return f"{count} {thing}{'' if count == 1 else 's'}"
