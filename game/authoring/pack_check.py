"""What is wrong with a scenario of a pack, beyond its file? What the rules find, and a name that another has."""

from collections.abc import Iterator

from game.authoring.one_file import craft
from game.core.model.scenario import Scenario
from game.files.catalogue import YOURS
from game.files.library import Library
from game.files.pack_contents import Look
from game.files.pack_file import Pack
from game.files.problem import Problem, errors, problem_at
from game.files.record_file import RecordFile


def look(library: Library) -> Look:
    """What looks at each scenario of a pack beside what a library holds."""

    def found(pack: Pack | None, path: str, read: RecordFile[Scenario]) -> Iterator[Problem]:
        yield from _taken_name(pack, path, read, library)
        if read.record is not None and not errors(read.problems):
            yield from craft(read, library, path)

    return found


def _taken_name(pack: Pack | None, path: str, read: RecordFile[Scenario], library: Library) -> Iterator[Problem]:
    """The problem of an id that another has; those of the pack's own former version don't count."""
    if read.record is None:
        return
    own, id, place = f"pack {pack.id}" if pack else "", read.record.id, read.where.value(("id",))
    others = {entry.id: entry.place_from for entry in library.entries if entry.place_from != own}
    if id in library.deals.campaigns:
        yield problem_at(path, place, "file-twice", f"a campaign is called '{id}'", "choose another id")
    elif id in others and not read.record.overrides:
        message = f"there is a scenario '{id}' already, {others[id]}"
        yours = others[id] == YOURS
        fix = "move your own copy away" if yours else "rename it, or say 'overrides: true'"
        yield problem_at(path, place, "file-twice", message, fix)
