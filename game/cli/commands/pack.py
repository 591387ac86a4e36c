"""What does `pack` do? Builds, installs, lists and removes scenario packs."""

import argparse
import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

from game import places
from game.cli.acts import add_acts
from game.cli.installed import open_library, open_shipped
from game.cli.printing import meant, print_json
from game.core.amounts import many
from game.core.errors import BrokenFile, GameError

if TYPE_CHECKING:
    from game.files.packs import Installed


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What may be asked of it."""
    acts = add_acts(
        parser,
        {
            "build": "make a pack out of a folder with pack.yaml and scenarios",
            "install": "put a pack among the scenarios that can be played",
            "list": "the packs that are installed, with licence and sources",
            "remove": "take an installed pack away",
        },
    )
    acts["build"].add_argument("path", metavar="DIR", help="the folder")
    acts["build"].add_argument(
        "-o", "--output", metavar="FILE.zip", help="the file to make; ID-VERSION.zip here, if none"
    )
    acts["install"].add_argument("path", metavar="FILE.zip", help="the pack")
    acts["install"].add_argument("--replace", action="store_true", help="in place of an older one of its id")
    acts["list"].add_argument("--json", action="store_true", help="as JSON")
    acts["remove"].add_argument("id", metavar="ID", help="the pack's id")


def run(asked: argparse.Namespace) -> int:
    """Does it; returns the exit code."""
    match asked.act:
        case "build":
            return _build(asked.path, asked.output)
        case "install":
            return _install(asked.path, replace=asked.replace)
        case "remove":
            return _remove(asked.id)
    return _list(as_json=asked.json)


def _build(folder: str, output: str | None) -> int:
    from game.authoring import pack_check, report
    from game.authoring.check import Checked
    from game.files import pack_contents
    from game.files.problem import errors

    if not os.path.isdir(folder):
        raise GameError(f"there is no folder '{folder}'")
    library = open_shipped()
    contents, others = pack_contents.of_folder(folder, library.world, pack_check.look(library))
    notices = tuple(pack_contents.left_out(folder, name) for name in others)
    problems = (*notices, *contents.problems)
    if problems:
        print(report.text(Checked(problems, contents.sources(), len(contents.files))))
    if contents.pack is None or errors(problems):
        return 1
    path = output or f"{contents.pack.id}-{_in_a_name(contents.pack.version)}.zip"
    if not path.endswith(".zip"):
        raise GameError(f"a pack's file ends with .zip; '{path}' does not")
    made = pack_contents.zipped(contents.files)
    _write(path, made)
    print(f"made {path}: {many(len(contents.scenarios), 'scenario')}, {len(made):,} bytes")
    shipped = {f"{entry.id}.yaml" for entry in library.entries}
    for name in contents.scenarios:
        if name in shipped:
            print(f"'{name.removesuffix('.yaml')}' takes the place of the shipped scenario of that id")
    return 0


def _install(path: str, *, replace: bool) -> int:
    from game.authoring import pack_check, report
    from game.authoring.check import Checked
    from game.files import pack_contents, packs
    from game.files.problem import errors, headline, printable

    if not os.path.lexists(path):
        raise GameError(f"there is no file '{path}'")
    library = open_library()
    contents = pack_contents.of_zip(path, library.world, pack_check.look(library))
    if not contents.files:
        raise BrokenFile(headline(contents.problems[0]))
    wrong = errors(contents.problems)
    if contents.pack is None or wrong:
        print(report.text(Checked(wrong, contents.sources(), len(contents.files))))
        return 1
    packs.install(os.fspath(places.user_packs()), contents.pack.id, contents.files, replace=replace)
    pack = contents.pack
    print(
        printable(f"installed '{pack.id}': {pack.title}, {pack.version}, {many(len(contents.scenarios), 'scenario')}")
    )
    print("unreviewed: nobody of this game has looked through what it says; narkomindel pack list names its sources")
    return 0


def _list(*, as_json: bool) -> int:
    from game.files import packs
    from game.files.problem import printable

    found = packs.installed(os.fspath(places.user_packs()))
    if as_json:
        print_json({"packs": [one.as_data() for one in found]})
        return 0
    blocks = ["\n".join(map(printable, _told(one))) for one in found]
    print("\n\n".join(blocks) if blocks else "no pack is installed; narkomindel pack install FILE.zip adds one")
    return 0


def _remove(id: str) -> int:
    from game.files import packs

    folder = os.fspath(places.user_packs())
    known = [one.name for one in packs.installed(folder)]
    if id not in known:
        raise GameError(f"there is no pack '{id}'{meant(id, known)}")
    packs.remove(folder, id)
    print(f"removed '{id}'")
    return 0


def _told(one: "Installed") -> Iterator[str]:
    """The lines of an installed pack."""
    pack, scenarios = one.pack, ", ".join(one.scenarios) or "none"
    if pack is None or one.problem:
        yield f"{one.name}: its manifest can't be used: {one.problem}"
        yield f"  scenarios: {scenarios}"
        return
    yield f"{one.name}: {pack.title}, {pack.version} ({pack.language}), unreviewed"
    if pack.description:
        yield f"  {pack.description}"
    yield f"  by {', '.join(pack.authors)}; licence: {pack.licence}"
    yield f"  scenarios: {scenarios}"
    yield f"  sources: {pack.sources[0]}"
    yield from (f"           {source}" for source in pack.sources[1:])


def _write(path: str, content: bytes) -> None:
    from game.files import durable

    try:
        durable.replace(path, content)
    except OSError as error:
        raise GameError(f"can't write {path}: {error.strerror}") from None


def _in_a_name(version: str) -> str:
    """A version as it may stand in a file's name."""
    return "".join(c if c.isascii() and (c.isalnum() or c in ".-_") else "_" for c in version)[:40]
