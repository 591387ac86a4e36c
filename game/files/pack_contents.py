"""What is in a pack? Its files, read and looked at in memory, whether they lie in a folder or came in a zip."""

import os
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from io import BytesIO
from typing import NamedTuple

from game.core.model.scenario import Scenario
from game.core.model.world import World

from . import pack_file, pack_zip, scenario_file, summary
from .catalogue import Found, Place
from .pack_file import Pack
from .pack_names import MANIFEST, belongs, is_scenario, refusal, shown
from .problem import TOP, Problem, errors, problem_at, source_lines
from .record_file import RecordFile
from .regular_file import read_bytes
from .yaml_text import decoded

_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The time that every file in a zip has, so that one pack makes one zip; no zip knows an earlier."""
_ENOUGH_PROBLEMS = 30
"""Errors after which no further scenario is read; who has made more mends these first."""


class Contents(NamedTuple):
    """A pack as read. `pack` is None where its manifest can't be used; only one without errors may be kept."""

    path: str
    """Of its zip or folder."""
    files: Mapping[str, bytes]
    pack: Pack | None
    scenarios: tuple[str, ...]
    """The names of their files, as far as they were read."""
    problems: tuple[Problem, ...]

    def path_of(self, name: str) -> str:
        """What a file of it is called in problems."""
        return os.path.join(self.path, name)

    def sources(self) -> Mapping[str, Sequence[str]]:
        """The lines of its files by their paths, for excerpts."""
        return {self.path_of(name): source_lines(text.decode("utf-8", "replace")) for name, text in self.files.items()}


Look = Callable[[Pack | None, str, RecordFile[Scenario]], Iterable[Problem]]
"""What else is wrong with a scenario of a pack, by the path of its file.

It is asked file by file, and nothing of a file is kept then: the places of a whole pack would fill 300 MB.
"""


def _no_more(pack: Pack | None, path: str, read: RecordFile[Scenario]) -> Iterable[Problem]:
    """Looks no further than the file itself."""
    return ()


def of_folder(folder: str, world: World, look: Look = _no_more) -> tuple[Contents, tuple[str, ...]]:
    """The pack that a folder holds, and the names in it that don't belong to one. Raises OSError as the system does."""
    names = sorted(name for name in os.listdir(folder) if not name.startswith("."))
    files: dict[str, bytes] = {}
    problems: list[Problem] = []
    for name in filter(belongs, names):
        path = os.path.join(folder, name)
        content = read_bytes(path, follow_links=False)
        if isinstance(content, Problem):
            problems.append(content)
        else:
            files[name] = content
    return _read(folder, files, world, problems, look), tuple(name for name in names if not belongs(name))


def of_zip(path: str, world: World, look: Look = _no_more) -> Contents:
    """The pack in a zip, all of it in memory; of a zip that can't be trusted only the problem."""
    content = read_bytes(path, largest=pack_zip.LARGEST_ZIP)
    files = content if isinstance(content, Problem) else pack_zip.unpacked(content, path)
    if isinstance(files, Problem):
        return Contents(path, {}, None, (), (files,))
    return _read(path, files, world, [], look)


def zipped(files: Mapping[str, bytes]) -> bytes:
    """The zip of these files: the same bytes for the same files, whoever makes it and when."""
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as whole:
        for name in sorted(files):
            member = zipfile.ZipInfo(name, _FIRST_DAY)
            member.create_system, member.external_attr = 3, 0o100644 << 16
            whole.writestr(member, files[name], zipfile.ZIP_DEFLATED, 9)
    return made.getvalue()


def left_out(folder: str, name: str) -> Problem:
    """The notice that a file of a folder isn't taken into the pack."""
    refused = refusal(name)
    message = f"{shown(name)} is left out" + (f": {refused.message}" if refused else "")
    return problem_at(folder, TOP, "pack-kind", message, refused.fix if refused else "", "warning")


def _read(path: str, files: Mapping[str, bytes], world: World, problems: list[Problem], look: Look) -> Contents:
    whole = Contents(path, files, None, (), ())
    if MANIFEST not in files:
        fix = "it says id, title, version, licence, authors and sources of the pack"
        missing = problem_at(path, TOP, "pack-manifest", f"there is no {MANIFEST}", fix)
        return whole._replace(problems=tuple(sorted((*problems, missing))))
    manifest = pack_file.read(whole.path_of(MANIFEST), source=files[MANIFEST])
    found = [*problems, *manifest.problems, *_unreadable_texts(whole)]
    scenarios: list[str] = []
    for name in sorted(filter(is_scenario, files)):
        read = scenario_file.read(whole.path_of(name), world, source=files[name])
        named = summary.name_problems(Found(name.removesuffix(".yaml"), Place(path, "", False)), read)
        scenarios.append(name)
        found += (*read.problems, *named, *look(manifest.record, whole.path_of(name), read))
        if len(errors(found)) >= _ENOUGH_PROBLEMS or any(one.code.startswith("limit-") for one in read.problems):
            break  # nobody should have to wait for the rest of what can't be used anyway
    if not scenarios:
        fix = "a scenario's file is called by its id, such as genoa-1922.yaml"
        found.append(problem_at(path, TOP, "pack-empty", "there is no scenario in it", fix))
    return whole._replace(pack=manifest.record, scenarios=tuple(scenarios), problems=tuple(sorted(found)))


def _unreadable_texts(whole: Contents) -> Iterator[Problem]:
    for name, content in whole.files.items():
        if not name.endswith(".yaml"):
            text = decoded(content, whole.path_of(name))
            if isinstance(text, Problem):
                yield text
