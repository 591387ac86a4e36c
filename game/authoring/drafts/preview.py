"""What does a scenario look like while it is written? Its file is read anew at each save, and the path so far kept.

Nothing of it is saved among the runs. A file with an error leaves the last good play on the screen.
"""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from game.authoring import check
from game.authoring.drafts.retrace import path_of, retrace
from game.core.deal import Deal, scenario_deal
from game.core.errors import GameError
from game.core.model.scenario import Scenario
from game.files import scenario_file
from game.files.catalogue import NOT_SCENARIOS
from game.files.library import Library
from game.files.problem import Problem, errors, headline, printable
from game.session import Session

LONGEST = 100
"""Characters of a line of the file that are shown."""

Stamp = tuple[int, int, int] | None
"""Size, time of the last change in nanoseconds, and number of the file; None for one that isn't there."""


def open_preview(name: str, library: Library, *, forecast: bool = True) -> "FilePreview":
    """A preview of a scenario file. Raises GameError for a path where no scenario can be."""
    path = Path(name)
    if path.is_dir():
        raise GameError(f"{name} is a folder: which file of it?")
    if not path.exists():
        raise GameError(f"there is no file '{name}'; narkomindel new begins one")
    if path.name in NOT_SCENARIOS:
        raise GameError(f"{path.name} isn't a scenario; narkomindel check {name} looks at it")
    return FilePreview(path, library, forecast=forecast)


class FilePreview:
    """A scenario file, as it was when it could last be played, and what is wrong with it now: a `session.Preview`."""

    def __init__(self, path: Path, library: Library, *, forecast: bool) -> None:
        """Reads the file for the first time."""
        self._path, self._library, self._forecast = path, library, forecast
        self._read: Stamp = None
        """Of the file as it was last read."""
        self._seen: Stamp = None
        """Of the file at the last look."""
        self._problems: tuple[Problem, ...] = ()
        self._lines: Sequence[str] = ()
        self._broken = False
        self._deal: Deal | None = None
        self.session: Session | None = None
        self.news = ""
        self._read_anew(_stamp(path))

    @property
    def name(self) -> str:
        """The file's name."""
        return printable(self._path.name)

    @property
    def groups(self) -> Mapping[str, str]:
        """The headings of the world's groups by key."""
        return self._library.world.groups

    @property
    def broken(self) -> bool:
        """Whether the file as it stands can't be played."""
        return self._broken

    @property
    def summary(self) -> str:
        """What is wrong with the file, counted."""
        wrong = len(errors(self._problems))
        counts = ((wrong, "error"), (len(self._problems) - wrong, "warning"))
        told = ", ".join(f"{count} {word}{'s' * (count > 1)}" for count, word in counts if count)
        return f"{self.name}: {told or 'no problems'}"

    @property
    def heads(self) -> tuple[str, ...]:
        """Each problem in one line that opens with its place, errors first."""
        return tuple(headline(problem._replace(path=""))[1:].replace(": ", " ", 1) for problem in self._ordered)

    @property
    def details(self) -> tuple[tuple[str, ...], ...]:
        """Of each of these the line of the file that it stands in, and the way to mend it."""
        return tuple(self._detail(problem) for problem in self._ordered)

    @property
    def _ordered(self) -> list[Problem]:
        return sorted(self._problems, key=lambda problem: problem.severity != "error")

    def _detail(self, problem: Problem) -> tuple[str, ...]:
        line = printable(self._lines[problem.line - 1].strip()) if 0 < problem.line <= len(self._lines) else ""
        return (*((_cut(line),) if line else ()), *((f"= {printable(problem.fix)}",) if problem.fix else ()))

    def look(self, *, at_once: bool = False) -> bool:
        """Reads the file anew if it has changed and, unless `at_once`, has been left alone since the last look."""
        now = _stamp(self._path)
        settled, self._seen = now == self._seen, now
        if now == self._read or not (settled or at_once):
            return False
        self._read_anew(now)
        return True

    def restart(self) -> None:
        """Begins again from the first page."""
        self.news = ""
        if self._deal is not None:
            self.session = self._begun(self._deal)

    def _read_anew(self, stamp: Stamp) -> None:
        self._read = self._seen = stamp
        read = scenario_file.read(str(self._path), self._library.world)
        self._problems, self._lines, self.news = read.problems, read.lines, ""
        self._broken = read.record is None or bool(errors(read.problems))
        if read.record is None or self._broken:
            return
        self._problems = self._checked(read.problems)
        self._play(self._library.sourced(read.record))

    def _checked(self, found: tuple[Problem, ...]) -> tuple[Problem, ...]:
        """What `check` says of the file; what the reader said of it, where the file has gone meanwhile."""
        try:
            return check.paths([str(self._path)], self._library).problems
        except GameError:
            return found

    def _play(self, scenario: Scenario) -> None:
        """Takes the path so far through the new scenario."""
        baseline = self._library.deals.baseline(scenario.date)
        self._deal = scenario_deal(scenario, self._library.world, baseline)
        before, self.session = self.session, self._begun(self._deal)
        if before is not None:
            self.news = retrace(self.session, path_of(before), type(before.screen))

    def _begun(self, deal: Deal) -> Session:
        return Session(deal, self._library.facts, forecast=self._forecast)


def _cut(line: str) -> str:
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1]}…"


def _stamp(path: Path) -> Stamp:
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns, found.st_ino
