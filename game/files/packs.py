"""Which packs are installed? Each is a folder of its own; it is there whole, or not at all."""

import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import Any, NamedTuple

from game.core.errors import GameError

from . import durable, pack_file
from .catalogue import folders
from .pack_file import Pack
from .pack_names import MANIFEST, is_scenario
from .problem import errors, headline
from .run_lock import hold

_NEW, _OLD = ".installing", ".replaced"
"""Ends of hidden folders: one that is being filled, and one that is being replaced or removed."""
_SAID = ("title", "version", "language", "licence", "authors", "sources", "description")


class Installed(NamedTuple):
    """A pack's folder. `pack` is None and `problem` a line where its manifest can't be used."""

    name: str
    folder: str
    pack: Pack | None
    scenarios: tuple[str, ...]
    """Ids, by the names of their files."""
    problem: str | None

    def as_data(self) -> dict[str, Any]:
        """What `pack list --json` prints of it; what the manifest says is null where it can't be used."""
        said = {key: getattr(self.pack, key, None) for key in _SAID}
        return {"id": self.name, **said, "scenarios": self.scenarios, "reviewed": False, "problem": self.problem}


def installed(folder: str) -> tuple[Installed, ...]:
    """Every pack, by the name of its folder, after what a killed install left has been put right."""
    if _left_behind(folder):
        with suppress(GameError), _alone(folder):  # somebody may be installing just now
            pass
    return tuple(_installed(os.path.join(folder, name), name) for name in folders(folder))


def install(folder: str, name: str, files: Mapping[str, bytes], *, replace: bool) -> None:
    """Puts a pack into its folder.

    Raises GameError where it is there already and isn't to be replaced, and where the folder can't be written in;
    nothing of the new pack is left then, and the old one is as it was.
    """
    with _alone(folder):
        target = os.path.join(folder, name)
        if os.path.lexists(target) and not replace:
            raise GameError(f"there is a pack '{name}' already; pack install --replace puts this one in its place")
        new = os.path.join(folder, f".{name}{_NEW}")
        try:
            _fill(new, files)
            _swap(new, target)
        except BaseException:  # whatever it was, nothing half-made stays
            _taken_away(new)
            raise


def remove(folder: str, name: str) -> None:
    """Takes a pack away. Raises GameError for one that isn't there."""
    if name not in folders(folder):
        raise GameError(f"there is no pack '{name}'")
    with _alone(folder):
        old = os.path.join(folder, f".{name}{_OLD}")
        os.rename(os.path.join(folder, name), old)
        durable.sync_folder(folder)
        _taken_away(old)


def mend(folder: str) -> None:
    """Puts right what a killed install left: an old pack comes back if no new one took its place."""
    for hidden in _left_behind(folder):
        path, stem = os.path.join(folder, hidden), hidden[1:].rpartition(".")[0]
        target = os.path.join(folder, stem)
        if hidden.endswith(_OLD) and not os.path.lexists(target) and os.path.isfile(os.path.join(path, MANIFEST)):
            os.rename(path, target)
        else:
            _taken_away(path)


@contextmanager
def _alone(folder: str) -> Iterator[None]:
    """The right to change the folder of packs, which is made and mended first."""
    lock = None
    try:
        os.makedirs(folder, exist_ok=True)
        lock = hold(os.path.join(folder, ".lock"), "the folder of packs")
        mend(folder)
        yield
    except OSError as error:
        reason = error.strerror or "it can't be used"
        raise GameError(f"can't change the folder of packs ({folder}): {reason[:1].lower()}{reason[1:]}") from None
    finally:
        if lock is not None:
            lock.let_go()


def _fill(folder: str, files: Mapping[str, bytes]) -> None:
    os.mkdir(folder, 0o755)
    for name, content in files.items():
        durable.create(os.path.join(folder, name), content)
    durable.sync_folder(folder)


def _swap(new: str, target: str) -> None:
    """Puts the new folder where the old one may be, which comes back if that fails."""
    parent, name = os.path.split(target)
    old = os.path.join(parent, f".{name}{_OLD}")
    replaces = os.path.lexists(target)
    if replaces:
        os.rename(target, old)
    try:
        os.rename(new, target)
    except OSError:
        if replaces:
            os.rename(old, target)
        raise
    durable.sync_folder(parent)
    _taken_away(old)


def _taken_away(path: str) -> None:
    """Deletes a folder, or a link or file that stands in its place."""
    if os.path.islink(path) or os.path.isfile(path):
        os.unlink(path)
    else:
        shutil.rmtree(path, ignore_errors=True)


def _left_behind(folder: str) -> list[str]:
    try:
        return sorted(name for name in os.listdir(folder) if name.startswith(".") and name.endswith((_NEW, _OLD)))
    except OSError:
        return []


def _installed(folder: str, name: str) -> Installed:
    read = pack_file.read(os.path.join(folder, MANIFEST))
    wrong = errors(read.problems)
    try:
        files = sorted(filter(is_scenario, os.listdir(folder)))
    except OSError:
        files = []
    scenarios = tuple(file.removesuffix(".yaml") for file in files)
    return Installed(name, folder, read.record, scenarios, headline(wrong[0]) if wrong else None)
