"""What is wrong with a file? All of it at once: what stops play, then what the rules find in what can be played."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from game.authoring.campaign_check import campaign_problems
from game.authoring.rules import RULES
from game.authoring.rules.rule import Subject
from game.core.deal import scenario_deal
from game.core.errors import GameError
from game.core.facts import within_reach
from game.core.model import Scenario
from game.files import campaign_file, curriculum_file, fact_file, scenario_file, world_file
from game.files.document import Where
from game.files.library import Library
from game.files.problem import Problem, errors, problem_at, source_lines
from game.files.regular_file import read_bytes


class Checked(NamedTuple):
    """What a check found in how many files, with their lines for excerpts."""

    problems: tuple[Problem, ...]
    sources: Mapping[str, Sequence[str]]
    files: int

    def fails(self, *, strict: bool) -> bool:
        """Whether there is an error, or with `strict` anything at all."""
        return bool(self.problems if strict else errors(self.problems))


def installed(library: Library) -> Checked:
    """Everything that is installed: the world, the campaigns, the curricula, the fact base, and every scenario."""
    curricula = Path(library.deals.path).with_name("curricula.yaml")
    files = [library.path(entry.id) for entry in library.entries if entry.problem is None]
    found = _paths([*files, curricula] if curricula.exists() else files, library)
    others = {*library.problems(), *campaign_problems(library)} - set(found.problems)
    sources = {path: _lines(path) for path in {problem.path for problem in others}}
    problems = tuple(sorted((*found.problems, *others)))
    return Checked(problems, {**sources, **found.sources}, len(library.entries))


def _lines(path: str) -> Sequence[str]:
    """The lines of a file for an excerpt; none of a link, a pipe or whatever else was refused."""
    source = read_bytes(path, follow_links=False)
    return () if isinstance(source, Problem) else source_lines(source.decode("utf-8", "replace"))


def paths(names: Iterable[str], library: Library) -> Checked:
    """These files, and every `.yaml` in these folders. Raises GameError for a path that isn't there."""
    found: list[Path] = []
    for name in names:
        path = Path(name)
        if not path.exists():
            raise GameError(f"there is no file or folder '{name}'")
        found += sorted(path.rglob("*.yaml")) if path.is_dir() else [path]
    return _paths(found, library)


def _paths(files: Sequence[Path], library: Library) -> Checked:
    problems: list[Problem] = []
    sources: dict[str, Sequence[str]] = {}
    for path in files:
        found, sources[str(path)] = _file(path, library)
        problems += found
    return Checked(tuple(sorted(problems)), sources, len(files))


def _file(path: Path, library: Library) -> tuple[tuple[Problem, ...], Sequence[str]]:
    """The problems of one file by its kind, and its lines."""
    if path.name == "world.yaml":
        read_world = world_file.read(path)
        return read_world.problems, read_world.lines
    if path.name == "campaigns.yaml":
        read_campaigns = campaign_file.read(str(path), library.world)
        return read_campaigns.problems, read_campaigns.lines
    if path.name == "curricula.yaml":
        read_curricula = curriculum_file.read(path, {entry.id for entry in library.entries})
        return read_curricula.problems, read_curricula.lines
    if path.parent.name == "facts":
        read_facts = fact_file.read(path)
        return read_facts.problems, read_facts.lines
    read = scenario_file.read(path, library.world)
    if read.record is None or errors(read.problems):
        return read.problems, read.lines
    return (*read.problems, *craft(read.record, library, read.where, str(path))), read.lines


def craft(scenario: Scenario, library: Library, where: Where, path: str) -> tuple[Problem, ...]:
    """What the rules find in a scenario that can be played."""
    deal = scenario_deal(scenario, library.world, library.deals.baseline(scenario.date))
    subject = Subject(deal, within_reach(scenario, library.facts))
    return tuple(
        problem_at(path, where.key(finding.path), rule.code, finding.message, finding.fix, rule.severity)
        for rule in RULES
        for finding in rule.find(subject)
    )
