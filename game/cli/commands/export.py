"""What does `export` do? Writes a page, a package for a learning system, or a whole site."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from game import places
from game.cli.installed import open_library
from game.cli.printing import print_json
from game.cli.refusal import print_problems
from game.core.errors import BrokenFile, GameError

if TYPE_CHECKING:
    from game.files.library import Library


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What may be asked of it."""
    parser.add_argument("ids", nargs="*", metavar="ID", help="scenarios or campaigns, as `narkomindel list` names them")
    parser.add_argument("-o", "--output", metavar="PATH", required=True, help="the file, or with --site a new folder")
    parser.add_argument("--scorm", action="store_true", help="a SCORM 1.2 package (zip) for a learning system")
    parser.add_argument("--site", action="store_true", help="a static site of everything installed")
    parser.add_argument("--fonts", action="store_true", help="put the game's fonts into the file (0.7 MB more)")
    parser.add_argument("--plain", action="store_true", help="not packed: for old browsers, and for those who read it")
    parser.add_argument("--force", action="store_true", help="write over a file that is there")
    parser.add_argument("--json", action="store_true", help="print what was written as JSON")


def run(asked: argparse.Namespace) -> int:
    """Does it; returns the exit code."""
    _consistent(asked)
    output, library = Path(asked.output), open_library()
    try:
        files = _site(asked, output, library) if asked.site else _file(asked, output, library)
    except BrokenFile:
        return print_problems(asked.ids or [entry.id for entry in library.entries], library)
    if asked.json:
        print_json({"ids": asked.ids, "files": [{"path": str(path), "bytes": size} for path, size in files]})
    else:
        print("\n".join(f"{path}  {size:,} bytes" for path, size in files))
    return 0


def _consistent(asked: argparse.Namespace) -> None:
    if asked.site and (asked.ids or asked.scorm or asked.force):
        raise GameError("--site writes everything into a new folder: leave IDs, --scorm and --force out")
    if not asked.site and not asked.ids:
        raise GameError("what should be exported? narkomindel list names scenarios and campaigns")
    if asked.scorm and len(asked.ids) > 1:
        raise GameError("a package holds one scenario or campaign")
    if asked.scorm and Path(asked.output).suffix.lower() != ".zip":
        raise GameError("a package is a zip file: let the name after -o end in .zip")


def _file(asked: argparse.Namespace, output: Path, library: "Library") -> list[tuple[Path, int]]:
    from game.export import delivery, page, scorm

    delivery.require_file(output, force=asked.force)
    ids = tuple(dict.fromkeys(asked.ids))
    keeper: Literal["lms", "player"] = "lms" if asked.scorm else "player"
    wish = page.Wish(keeper, asked.fonts, plain=asked.plain or asked.scorm)  # a zip packs by itself
    made = page.page(library, ids, places.shipped_assets(), wish)
    content = scorm.package(ids[0], made) if asked.scorm else made.content
    delivery.write_file(output, content)
    return [(output, len(content))]


def _site(asked: argparse.Namespace, output: Path, library: "Library") -> list[tuple[Path, int]]:
    from game.export import delivery, page, site

    delivery.require_folder(output)
    site.require_markdown()
    wish = page.Wish(fonts=asked.fonts, plain=asked.plain)
    made = site.Site(library, places.shipped_assets(), places.shipped_scenarios(), wish)

    def extras(id: str, folder: Path) -> None:
        from game.authoring.graph import chosen
        from game.classroom import lesson

        if id in library.deals.campaigns:
            (folder / "graph.svg").write_text(chosen.graph(library.deal(id)).svg(), encoding="utf-8")
        else:
            lesson.make(lesson.Wish(id, folder / "pack", fonts=asked.fonts), library, places.shipped_assets() / "fonts")

    delivery.fill_folder(output, lambda folder: site.fill(made, folder, extras))
    return [(path, path.stat().st_size) for path in sorted(output.rglob("*")) if path.is_file()]
