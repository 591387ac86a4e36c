"""What does `list` do? Campaigns and scenarios."""

import argparse
from typing import TYPE_CHECKING

from game.cli.installed import open_library
from game.cli.printing import print_json, print_table

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from game.files.campaign_heads import Head
    from game.files.library import Entry


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What may be asked of it."""
    parser.add_argument("--json", action="store_true", help="as JSON")


def run(asked: argparse.Namespace) -> int:
    """Does it; returns the exit code."""
    from game.core.dealt import dealt as dealt_by
    from game.files.campaign_heads import heads

    library = open_library()
    campaigns, own_problem = heads(library)
    dealt = {id: [entry.id for entry in dealt_by(found, library.playable)] for id, found in campaigns.items()}
    if asked.json:
        _print_data(library.entries, campaigns, dealt)
        return 0
    _print_tables(library.entries, campaigns, dealt)
    if own_problem:
        print(f"your campaigns are passed over: {own_problem}")
    return 0


def _print_data(entries: "Sequence[Entry]", campaigns: "Mapping[str, Head]", dealt: "Mapping[str, list[str]]") -> None:
    """Campaigns with what they deal, and scenarios, for programs."""
    keys = ("id", "title", "date", "decisions", "words", "place_from")
    told = [
        {"id": id, "title": found.title, "from": found.start, "to": found.to, "scenarios": dealt[id]}
        for id, found in campaigns.items()
    ]
    print_json({"campaigns": told, "scenarios": [{key: getattr(entry, key) for key in keys} for entry in entries]})


def _print_tables(
    entries: "Sequence[Entry]", campaigns: "Mapping[str, Head]", dealt: "Mapping[str, list[str]]"
) -> None:
    """The same for people, and which scenarios can't be played."""
    if campaigns:
        rows = [(id, c.title, c.start, c.to, str(len(dealt[id]) or "none yet")) for id, c in campaigns.items()]
        print_table(("campaign", "title", "from", "to", "junctures"), rows)
        print()
    print_table(
        ("id", "title", "date", "decisions", "words", "from"),
        [(e.id, e.title, e.date, str(e.decisions), str(e.words), e.origin) for e in entries],
    )
    for entry in entries:
        if entry.problem:
            print(f"can't be played: {entry.problem}")
