"""What does `check` do? What is wrong with files, and what a code means."""

import argparse

from game.cli.installed import open_library
from game.cli.printing import print_json
from game.cli.progress import progress
from game.core.errors import GameError


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What may be asked of it."""
    parser.add_argument("path", nargs="*", metavar="PATH", help="files or folders; all that is installed, if none")
    parser.add_argument("--deep", action="store_true", help="also over 10,000 random campaigns")
    parser.add_argument("--strict", action="store_true", help="exit with 1 on warnings too")
    parser.add_argument("--words", action="store_true", help="count the words of each part instead")
    parser.add_argument(
        "--explain",
        nargs="?",
        const="",
        metavar="CODE",
        help="say what a code means; of its first word, like craft, list the codes; all of them, if none",
    )
    parser.add_argument(
        "--format",
        choices=("text", "json", "github", "markdown"),
        default="text",
        help="how to print (text); github: annotations of a workflow; markdown: with --explain, as a page",
    )
    parser.add_argument("--json", action="store_const", const="json", dest="format", help="the same as --format json")


def run(asked: argparse.Namespace) -> int:
    """Does it; returns the exit code."""
    if asked.words:
        return _words(asked)
    return _check(asked) if asked.explain is None else _explain(asked)


def _check(asked: argparse.Namespace) -> int:
    from game.authoring import check, report

    if asked.format == "markdown":
        raise GameError("--format markdown belongs to --explain")
    if asked.deep and asked.path:
        raise GameError("--deep plays what is installed: leave the paths out")
    _collect_seldom()
    library, tell = open_library(), progress("files checked")
    found = check.paths(asked.path, library, tell) if asked.path else check.installed(library, tell)
    if asked.deep:
        found = check.deeper(found, library, progress("random campaigns"))
    shown = {"text": report.text, "json": report.as_json, "github": report.github}[asked.format](found)
    if shown:
        print(shown)
    return 1 if found.fails(strict=asked.strict) else 0


def _collect_seldom() -> None:
    """Much is made here that lasts, and little that only a search for circles could free; searching takes a third."""
    import gc

    gc.set_threshold(200_000, 20, 20)


def _words(asked: argparse.Namespace) -> int:
    from game.authoring import word_counts

    if asked.format not in ("text", "json") or asked.deep or asked.explain is not None:
        raise GameError("--words counts, as text or json, and does nothing else")
    library = open_library()
    installed = [str(library.path(entry.id)) for entry in library.entries if entry.problem is None]
    paths = word_counts.scenario_files(asked.path) if asked.path else installed
    found = [word_counts.counted(path, library) for path in paths]
    if asked.format == "json":
        print_json([word_counts.as_data(one) for one in found])
    else:
        print("\n\n".join(map(word_counts.text, found)))
    return 0


def _explain(asked: argparse.Namespace) -> int:
    from game.authoring import explain

    found = explain.wanted(asked.explain)
    match asked.format:
        case "json":
            print_json(explain.as_json(found))
        case "markdown":
            print(explain.markdown(found))
        case "github":
            raise GameError("--explain prints text, json or markdown")
        case _:
            print(explain.text(found))
    return 0
