"""What has an author got wrong, and where? One mistake as a value, and how it is shown beside its line."""

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

Severity = Literal["error", "warning"]

_WIDTH = 100
"""Characters of a source line that are shown; a longer line is cut to a window around the mistake."""
_LEAD = 60
"""Characters that such a window shows before the mistake."""
_LONGEST = 300
"""Characters of a message that are shown."""


class Position(NamedTuple):
    """A stretch of one line: line and column count from 1, the end column is excluded."""

    line: int
    column: int
    end: int


TOP = Position(1, 1, 2)
"""Where a mistake stands that is the whole file's."""


class Problem(NamedTuple):
    """An author's mistake. Problems sort by path, then by place; `fix` is a suggestion, or empty."""

    path: str
    line: int
    column: int
    end: int
    code: str
    severity: Severity
    message: str
    fix: str = ""

    def at(self, place: Position) -> "Problem":
        """The same problem at another place."""
        return self._replace(line=place.line, column=place.column, end=place.end)

    def as_json(self) -> dict[str, str | int | None]:
        """What `check --json` prints of it; `fix` is null where there is none."""
        return {
            "path": self.path,
            "line": self.line,
            "column": self.column,
            "code": self.code,
            "severity": self.severity,
            "message": self.message,
            "fix": self.fix or None,
        }


def problem_at(
    path: str, place: Position, code: str, message: str, fix: str = "", severity: Severity = "error"
) -> Problem:
    """A problem at a place."""
    return Problem(path, place.line, place.column, place.end, code, severity, message, fix)


def errors(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Those that keep a file from being played."""
    return tuple(problem for problem in problems if problem.severity == "error")


def headline(problem: Problem) -> str:
    """Its first line: `locarno.yaml:41:15: unknown key 'lable'  [shape-unknown-key]`."""
    kind = "warning: " if problem.severity == "warning" else ""
    message = printable(problem.message)
    if len(message) > _LONGEST:
        message = message[: _LONGEST - 1] + "…"
    return f"{printable(problem.path)}:{problem.line}:{problem.column}: {kind}{message}  [{problem.code}]"


def render(problem: Problem, lines: Sequence[str] = ()) -> str:
    """The problem in full: headline, excerpt with a caret line, suggestion.

    `lines` are the source's; without them there is no excerpt. Nothing that a terminal would obey comes through:
    control and formatting characters are shown as `·`.
    """
    number = str(problem.line)
    margin = " " * (len(number) + 2)
    shown = [headline(problem)]
    if 0 < problem.line <= len(lines):
        excerpt, caret = _excerpt(lines[problem.line - 1], problem.column - 1, problem.end - 1)
        shown += [f" {number} | {excerpt}".rstrip(), f"{margin}| {caret}"]
    if problem.fix:
        shown.append(f"{margin}= {printable(problem.fix)}")
    return "\n".join(shown)


def source_lines(text: str) -> list[str]:
    """The lines of a text as positions count them."""
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _excerpt(line: str, start: int, end: int) -> tuple[str, str]:
    """A line, cut to a window where it is long, and the carets under its columns `start` to `end` (from 0)."""
    first = 0 if len(line) <= _WIDTH else max(0, min(start - _LEAD, len(line) - _WIDTH))
    window = printable(line[first : first + _WIDTH])
    start, end = max(0, start - first), max(0, end - first)
    if first:
        window = "…" + window[1:]
    if first + _WIDTH < len(line):
        window = window[:-1] + "…"
    stop = max(start + 1, min(end, len(window)))
    return window, " " * _columns(window[:start]) + "^" * max(1, _columns(window[start:stop]))


def _columns(text: str) -> int:
    """Columns that a text fills in a terminal: two for a wide character, none for a combining one."""
    if text.isascii():
        return len(text)
    import unicodedata

    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def printable(text: str) -> str:
    """The text with everything that isn't a visible character or a plain blank replaced by `·`, tabs by a blank."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else " " if c == "\t" else "·" for c in text)
