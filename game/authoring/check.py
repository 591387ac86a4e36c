"""What is wrong with a file? All of it at once: what stops play, then what the rules find in what can be played."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from game.authoring.campaign_check import campaign_problems
from game.authoring.deep_check import deep_problems
from game.authoring.endings import Endings
from game.authoring.one_file import look
from game.authoring.seeds_check import seeds_problems
from game.core.errors import GameError
from game.files.catalogue import other_ending
from game.files.library import Library
from game.files.problem import Problem, errors, source_lines
from game.files.regular_file import read_bytes

Progress = Callable[[int, int], None]
"""Told how many files are done, of how many."""


def _say_nothing(done: int, total: int) -> None:
    """Whoever doesn't wait needn't be told."""


class Checked(NamedTuple):
    """What a check found in how many files, with their lines for excerpts."""

    problems: tuple[Problem, ...]
    sources: Mapping[str, Sequence[str]]
    files: int
    allowed: tuple[tuple[str, str, str], ...] = ()
    """(path, code, reason) of the rules of craft that files break on purpose."""

    def fails(self, *, strict: bool) -> bool:
        """Whether there is an error, or with `strict` anything at all."""
        return bool(self.problems if strict else errors(self.problems))


def installed(library: Library, tell: Progress = _say_nothing) -> Checked:
    """Everything that is installed: the world, the campaigns, the curricula, the fact base, and every scenario."""
    campaigns, own = Path(library.deals.path), library.deals.own_path
    told = [campaigns.with_name("world.yaml"), campaigns, campaigns.with_name("curricula.yaml")]
    told += [Path(own)] if own and not Path(own).is_symlink() else []
    declared = [path for path in told if path.is_file()]
    playable = [library.path(entry.id) for entry in library.entries if entry.problem is None]
    found = _looked_at([*declared, *playable], library, tell)
    others = {*library.problems(), *campaign_problems(library), *seeds_problems(library)} - set(found.problems)
    sources = {path: _lines(path) for path in {problem.path for problem in others}}
    problems = tuple(sorted((*found.problems, *others)))
    return Checked(problems, {**sources, **found.sources}, len(library.entries), found.allowed)


def deeper(checked: Checked, library: Library, tell: Progress = _say_nothing) -> Checked:
    """The same, and what shows only over thousands of random campaigns."""
    found = set(deep_problems(library, tell)) - set(checked.problems)
    sources = {path: _lines(path) for path in {problem.path for problem in found}}
    problems = tuple(sorted((*checked.problems, *found)))
    return checked._replace(problems=problems, sources={**sources, **checked.sources})


def _lines(path: str) -> Sequence[str]:
    """The lines of a file for an excerpt; none of a link, a pipe or whatever else was refused."""
    source = read_bytes(path, follow_links=False)
    return () if isinstance(source, Problem) else source_lines(source.decode("utf-8", "replace"))


def paths(names: Iterable[str], library: Library, tell: Progress = _say_nothing) -> Checked:
    """These files, and every file in these folders. Raises GameError for a path that isn't there."""
    found, notices = files(names)
    checked = _looked_at(found, library, tell)
    return checked._replace(problems=tuple(sorted((*checked.problems, *notices))))


def files(names: Iterable[str]) -> tuple[list[Path], list[Problem]]:
    """These files and those in these folders, and the notices of what is passed over there.

    Raises GameError for a path that isn't there.
    """
    found: list[Path] = []
    notices: list[Problem] = []
    for name in names:
        path = Path(name)
        if not path.exists():
            raise GameError(f"there is no file or folder '{name}'")
        if not path.is_dir():
            found.append(path)
            notices += filter(None, (other_ending(name),))
            continue
        inside = sorted(path.rglob("*.y*ml"))
        notices += filter(None, (other_ending(str(inner)) for inner in inside))
        notices += filter(None, map(_link, inside))
        found += (inner for inner in inside if inner.suffix == ".yaml" and not inner.is_symlink())
    return found, notices


def _link(path: Path) -> Problem | None:
    """The problem that a file of a folder is a link: nobody named it, and it may lead to what nobody meant to show."""
    refused = read_bytes(str(path), follow_links=False) if path.is_symlink() else None
    return refused if isinstance(refused, Problem) else None


def _looked_at(files: Sequence[Path], library: Library, tell: Progress) -> Checked:
    problems: list[Problem] = []
    sources: dict[str, Sequence[str]] = {}
    allowed: list[tuple[str, str, str]] = []
    known = Endings(library, beside=(path.stem for path in files))
    for done, path in enumerate(files, 1):
        found = look(path, library, known)
        problems += found.problems
        sources[str(path)] = found.lines
        allowed += ((str(path), code, reason) for code, reason in found.allowed)
        tell(done, len(files))
    return Checked(tuple(sorted(problems)), sources, len(files), tuple(sorted(allowed)))
