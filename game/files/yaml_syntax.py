"""Why can a YAML parser not read on? What PyYAML or libyaml says, as a problem at the place that is to be mended."""

from collections.abc import Sequence

import yaml

from .problem import TOP, Position, Problem, problem_at
from .yaml_hints import hint

DEEPEST = 20
"""Levels of mappings and lists that a file may have."""
TOO_DEEP = f"nested more than {DEEPEST} levels deep"


def stopped(error: yaml.YAMLError, path: str, lines: Sequence[str]) -> Problem:
    """What stopped the parser: where it gave up, or where that began which the file's end left open."""
    said = getattr(error, "problem", None) or "it is not YAML"
    mark = getattr(error, "problem_mark", None)
    if mark is None or not any(line.strip() for line in lines[mark.line :]):
        mark = getattr(error, "context_mark", None) or mark
    if mark is not None and mark.line >= len(lines):
        mark = end_of(lines, path)
    place = Position(mark.line + 1, mark.column + 1, mark.column + 2) if mark else TOP
    if "nesting depth" in said:
        return problem_at(path, place, "limit-depth", TOO_DEEP)
    if "directive" in said:
        return directive_problem(path, place)
    if "Unicode" in said:
        return problem_at(path, place, "yaml-character", "this escape is no character", "delete it")
    message = f"YAML can't be read on from here: {said}"
    return problem_at(path, place, "yaml-syntax", message, hint(lines, place.line, said))


def directive_problem(path: str, place: Position) -> Problem:
    """A line that opens with %, which the format has no use for."""
    return problem_at(path, place, "yaml-directive", "a line that opens with % can't be used", "delete it")


def end_of(lines: Sequence[str], path: str) -> yaml.Mark:
    """The file's end; what is missing there libyaml places on a line behind it."""
    characters = sum(map(len, lines)) + len(lines) - 1
    return yaml.Mark(path, characters, len(lines) - 1, len(lines[-1]), None, 0)
