"""What does a scenario file hold? The scenario, the places of its parts, and every problem that keeps it from play."""

from os import PathLike, fspath

from game.core.model.scenario import Scenario
from game.core.model.world import World

from .document import Where
from .links import linked, linked_in
from .mending import mended
from .problem import Problem
from .record_file import RecordFile, document_of, record_in


def read(
    path: str | PathLike[str],
    world: World | None = None,
    *,
    source: bytes | None = None,
    follow_links: bool = True,
    pure: bool = False,
) -> RecordFile[Scenario]:
    """A scenario file, or the `source` of one that has been read; without a world nothing is said of its `world.*`."""
    document = document_of(source, fspath(path), follow_links=follow_links, pure=pure)
    scenario, problems = record_in(Scenario, document)
    if scenario is not None:
        problems += linked(scenario, world, document)
    elif (guess := mended(Scenario, document)) is not None:
        reported = {(problem.line, problem.column) for problem in problems}
        problems += tuple(p for p in linked_in(guess, world, document) if (p.line, p.column) not in reported)
    return RecordFile(scenario, document.where, tuple(sorted(problems)), document.lines, document.data)


def unread(problem: Problem) -> RecordFile[Scenario]:
    """A scenario file that can't be read at all."""
    return RecordFile(None, Where({}), (problem,), ())
