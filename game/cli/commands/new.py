"""What does `new` do? Writes a scenario that can be played at once, and edited from there."""

import argparse
from collections.abc import Mapping
from typing import TYPE_CHECKING

from game import places
from game.cli.installed import open_library
from game.cli.printing import print_json, print_table
from game.core.errors import GameError

if TYPE_CHECKING:
    from game.files.juncture_file import Juncture
    from game.files.library import Library


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What may be asked of it."""
    parser.add_argument("slug", nargs="?", metavar="SLUG", help="its id: small letters, digits, hyphens")
    parser.add_argument(
        "-o", "--output", metavar="FILE", help="the file or folder to write to; your scenarios folder, if none"
    )
    parser.add_argument("--from", dest="begun_from", metavar="JUNCTURE", help="begin from a juncture of the notes")
    parser.add_argument("--title", default="", help="its heading")
    parser.add_argument("--date", default="", metavar="DAY", help="the day on which it is dealt: 1926-05-03")
    parser.add_argument("--list", action="store_true", help="the junctures of the notes that no scenario plays yet")
    parser.add_argument("--json", action="store_true", help="as JSON")


def run(asked: argparse.Namespace) -> int:
    """Does it; returns the exit code."""
    from game.authoring.drafts import new

    library, known = open_library(), new.junctures(places.shipped_seeds())
    if asked.list:
        _list(new.unwritten(known, library), known, library, json=asked.json)
        return 0
    if asked.slug is None:
        raise GameError("what is it to be called? narkomindel new SLUG, or new --list for the junctures of the notes")
    path = new.destination(asked.slug, asked.output, places.user_scenarios())
    text = new.template(new.Wish(asked.slug, asked.begun_from or "", asked.title, asked.date), known, library)
    made = new.write(text, path, places.shipped_scenarios() / new.SCHEMA)
    if asked.json:
        print_json({"path": str(made.path), "schema": str(made.schema) if made.schema else None})
        return 0
    print(made.path)
    if made.schema:
        print(f"{made.schema}  (for editors)")
    print(f"\nEdit it, and see it played meanwhile:  narkomindel preview {made.path}")
    if asked.slug in known and not asked.begun_from:
        print(f"The notes tell of this juncture: narkomindel new {asked.slug} --from {asked.slug} fills it in.")
    return 0


def _list(found: "Mapping[str, Juncture]", known: "Mapping[str, Juncture]", library: "Library", *, json: bool) -> None:
    rows = [(id, one.date, one.title, sum(fact in library.facts for fact in one.facts)) for id, one in found.items()]
    if json:
        print_json({"junctures": [{"id": id, "title": title, "date": date, "facts": n} for id, date, title, n in rows]})
        return
    print_table(("juncture", "date", "title", "facts"), [(id, date, title, str(n)) for id, date, title, n in rows])
    print(f"\n{len(rows)} of {len(known)} have no scenario yet; narkomindel new SLUG --from JUNCTURE begins one.")
