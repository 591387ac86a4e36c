"""Packs in folders and zips, and how they come into the user's folder: whole, or not at all."""

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

import pytest

from game.core.errors import GameError
from game.files import durable, packs
from game.files.pack_contents import Contents, of_folder, of_zip, zipped
from tests.build import world
from tests.files.test_pack_zip import MANIFEST, SMALLEST

FILES: Mapping[str, bytes] = {"pack.yaml": MANIFEST, "smallest.yaml": SMALLEST.read_bytes(), "README.md": b"Read me.\n"}
WORLD = world()


def put(folder: Path, files: Mapping[str, bytes]) -> Path:
    folder.mkdir(exist_ok=True)
    for name, content in files.items():
        (folder / name).write_bytes(content)
    return folder


def in_zip(folder: Path, files: Mapping[str, bytes]) -> Contents:
    path = folder / "F.zip"
    path.write_bytes(zipped(files))
    return of_zip(str(path), WORLD)


def problems(files: Mapping[str, bytes], folder: Path) -> list[str]:
    """`name:line code` of every error, which a folder and a zip of these files have alike."""
    found = [
        [
            f"{os.path.relpath(problem.path, whole.path)}:{problem.line} {problem.code}"
            for problem in whole.problems
            if problem.severity == "error" and "industry" not in problem.message
        ]
        for whole in (of_folder(str(put(folder / "pack", files)), WORLD)[0], in_zip(folder, files))
    ]
    assert found[0] == found[1]
    return found[0]


def manifest(**keys: str) -> dict[str, bytes]:
    """The files, with keys of the manifest said otherwise, or left out where they are ''."""
    lines = [line for line in MANIFEST.decode().splitlines() if line.partition(":")[0] not in keys]
    lines += [f"{key}: {value}" for key, value in keys.items() if value]
    return {**FILES, "pack.yaml": "\n".join(lines).encode()}


def test_a_pack_is_read_from_folder_and_zip_alike(tmp_path: Path) -> None:
    assert problems(FILES, tmp_path) == []
    contents = in_zip(tmp_path, FILES)
    assert contents.pack is not None
    assert (contents.pack.id, contents.pack.language, contents.pack.sources) == ("far-east", "en", ("B",))
    assert contents.scenarios == ("smallest.yaml",)
    assert contents.files == FILES


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"smallest.yaml": FILES["smallest.yaml"]}, [".:1 pack-manifest"]),
        ({"pack.yaml": MANIFEST}, [".:1 pack-empty"]),
        (manifest(sources=""), ["pack.yaml:1 shape-missing-key"]),
        (manifest(sources="[]"), ["pack.yaml:6 shape-range"]),
        (manifest(sources="['']"), ["pack.yaml:6 shape-empty"]),
        (manifest(licence=""), ["pack.yaml:1 shape-missing-key"]),
        (manifest(licence="''"), ["pack.yaml:6 shape-empty"]),
        (manifest(version="1.0"), ["pack.yaml:6 shape-type"]),
        (manifest(id="../x"), ["pack.yaml:6 shape-pattern"]),
        (manifest(id="con"), ["pack.yaml:6 file-name"]),
        (manifest(language="English"), ["pack.yaml:7 shape-pattern"]),
        (manifest(homepage="x"), ["pack.yaml:7 shape-unknown-key"]),
        ({**FILES, "other.yaml": FILES["smallest.yaml"]}, ["other.yaml:3 file-name"]),
        ({**FILES, "a.yaml": b"&a [*a]\n"}, ["a.yaml:1 yaml-anchor"]),
        ({**FILES, "README.md": b"caf\xe9"}, ["README.md:1 yaml-encoding"]),
        ({**FILES, "LICENSE": b"\x1b[2J"}, ["LICENSE:1 yaml-character"]),
    ],
    ids=range(16),
)
def test_what_is_wrong_in_a_pack_has_its_file_and_line(
    files: Mapping[str, bytes], expected: list[str], tmp_path: Path
) -> None:
    assert problems(files, tmp_path) == expected


def test_two_builds_are_the_same_bytes_whatever_the_files_times(tmp_path: Path) -> None:
    first = of_folder(str(put(tmp_path / "one", FILES)), WORLD)[0]
    other = put(tmp_path / "other", dict(reversed(FILES.items())))
    for path in other.iterdir():
        os.utime(path, (10**9, 10**9))
        path.chmod(0o600)
    assert zipped(of_folder(str(other), WORLD)[0].files) == zipped(first.files)


def test_a_folder_gives_only_what_belongs_to_a_pack_and_names_the_rest(tmp_path: Path) -> None:
    folder = put(tmp_path / "pack", {**FILES, "notes.txt": b"", "smallest.ru.yaml": b"", ".secret": b""})
    (folder / "drafts").mkdir()
    contents, others = of_folder(str(folder), WORLD)
    assert contents.files.keys() == FILES.keys()
    assert others == ("drafts", "notes.txt", "smallest.ru.yaml")


def test_a_link_in_a_folder_is_never_followed_into_a_pack(tmp_path: Path) -> None:
    folder = put(tmp_path / "pack", FILES)
    (tmp_path / "secret").write_text("SECRET")
    (folder / "LICENSE").symlink_to(tmp_path / "secret")
    contents, _ = of_folder(str(folder), WORLD)
    assert "LICENSE" not in contents.files
    assert [problem.code for problem in contents.problems if "LICENSE" in problem.path] == ["file-link"]


def tree(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name != ".lock"
    }


def test_an_installed_pack_is_listed_replaced_and_removed(tmp_path: Path) -> None:
    folder = str(tmp_path / "packs")
    assert packs.installed(folder) == ()
    packs.install(folder, "far-east", FILES, replace=False)
    (one,) = packs.installed(folder)
    assert (one.name, one.scenarios, one.problem) == ("far-east", ("smallest",), None)
    assert one.as_data()["sources"] == ("B",)
    with pytest.raises(GameError, match="already"):
        packs.install(folder, "far-east", FILES, replace=False)
    less = {name: content for name, content in FILES.items() if name != "README.md"}
    packs.install(folder, "far-east", less, replace=True)
    assert tree(tmp_path / "packs") == {f"far-east/{name}": content for name, content in less.items()}
    packs.remove(folder, "far-east")
    assert tree(tmp_path / "packs") == {}
    with pytest.raises(GameError, match="no pack 'far-east'"):
        packs.remove(folder, "far-east")


def test_a_pack_with_a_broken_manifest_is_listed_with_its_line_and_can_be_removed(tmp_path: Path) -> None:
    put(tmp_path / "packs", {})
    put(tmp_path / "packs" / "odd", {"pack.yaml": b"id: [\n", "smallest.yaml": FILES["smallest.yaml"]})
    put(tmp_path / "packs" / "bare", {})
    bare, odd = packs.installed(str(tmp_path / "packs"))
    assert odd.problem is not None
    assert "[yaml-syntax]" in odd.problem
    assert bare.problem is not None
    assert "[file-unreadable]" in bare.problem
    packs.remove(str(tmp_path / "packs"), "odd")
    packs.remove(str(tmp_path / "packs"), "bare")
    assert packs.installed(str(tmp_path / "packs")) == ()


@pytest.mark.parametrize("name", ["..", ".", "", "../x", "a/b", ".hidden", "link"])
def test_only_a_pack_can_be_removed(name: str, tmp_path: Path) -> None:
    outside = put(tmp_path / "x", FILES)
    put(tmp_path / "packs", {})
    put(tmp_path / "packs" / ".hidden", {})
    (tmp_path / "packs" / "link").symlink_to(outside)
    with pytest.raises(GameError, match="there is no pack"):
        packs.remove(str(tmp_path / "packs"), name)
    assert tree(outside) == FILES


def test_a_link_in_the_place_of_a_pack_is_replaced_and_what_it_leads_to_stays(tmp_path: Path) -> None:
    outside = put(tmp_path / "x", FILES)
    put(tmp_path / "packs", {})
    (tmp_path / "packs" / "far-east").symlink_to(outside)
    packs.install(str(tmp_path / "packs"), "far-east", {"pack.yaml": MANIFEST}, replace=True)
    assert tree(outside) == FILES
    assert tree(tmp_path / "packs") == {"far-east/pack.yaml": MANIFEST}


class Full:
    """A disk that takes so many files, and then no more; or that is switched off instead."""

    def __init__(self, takes: int, ending: BaseException) -> None:
        self.takes, self.ending, self.real = takes, ending, durable.create

    def create(self, path: str, content: bytes) -> None:
        if self.takes == 0:
            raise self.ending
        self.takes -= 1
        self.real(path, content)


@pytest.mark.parametrize("takes", range(3))
@pytest.mark.parametrize("replace", [False, True])
def test_a_full_disk_leaves_nothing_new_and_the_old_pack_as_it_was(
    takes: int, replace: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "packs"
    put(folder, {})
    if replace:
        packs.install(str(folder), "far-east", {"pack.yaml": b"old"}, replace=False)
    before = tree(folder)
    monkeypatch.setattr(durable, "create", Full(takes, OSError(28, "No space left on device")).create)
    with pytest.raises(GameError, match="no space left"):
        packs.install(str(folder), "far-east", FILES, replace=replace)
    assert tree(folder) == before
    assert {path.name for path in folder.iterdir()} <= {".lock", "far-east"}


@pytest.mark.parametrize("step", range(8))
def test_after_a_kill_at_any_step_there_is_the_old_pack_or_the_new_one(
    step: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A kill is a step that doesn't come: of filling, renaming, taking away."""
    folder, old = tmp_path / "packs", {"pack.yaml": MANIFEST, "README.md": b"old"}
    packs.install(str(folder), "far-east", old, replace=False)
    steps = iter(range(100))

    class Killed(BaseException):
        pass

    def maybe(real: object) -> object:
        def call(*arguments: object, **keys: object) -> object:
            if next(steps) >= step:
                raise Killed
            return real(*arguments, **keys)  # type: ignore[operator]

        return call

    with monkeypatch.context() as patch:
        patch.setattr(packs.durable, "create", maybe(durable.create))
        patch.setattr(packs.os, "rename", maybe(os.rename))
        patch.setattr(packs.shutil, "rmtree", maybe(packs.shutil.rmtree))
        with suppress(Killed):
            packs.install(str(folder), "far-east", FILES, replace=True)
    assert [one.name for one in packs.installed(str(folder))] == ["far-east"]
    found = {name.removeprefix("far-east/"): content for name, content in tree(folder).items()}
    assert found in (old, FILES)
    assert {path.name for path in folder.iterdir()} == {".lock", "far-east"}


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="whoever administers the system may write anywhere")
def test_a_folder_that_cannot_be_written_in_is_named(tmp_path: Path) -> None:
    folder = put(tmp_path / "packs", {})
    folder.chmod(0o500)
    with pytest.raises(GameError, match="can't change the folder of packs"):
        packs.install(str(folder), "far-east", FILES, replace=False)


def test_a_file_in_the_place_of_the_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "packs").write_bytes(b"")
    with pytest.raises(GameError, match="can't change the folder of packs"):
        packs.install(str(tmp_path / "packs"), "far-east", FILES, replace=False)
