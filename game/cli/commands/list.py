"""What does `list` do? Campaigns and scenarios."""

import argparse

from game.cli.installed import open_library
from game.cli.printing import print_json, print_table


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What may be asked of it."""
    parser.add_argument("--json", action="store_true", help="as JSON")


def run(asked: argparse.Namespace) -> int:
    """Does it; returns the exit code."""
    from game.core.dealt import dealt as dealt_by
    from game.files.campaign_heads import heads

    library = open_library()
    entries, playable = library.entries, library.playable
    campaigns, own_problem = heads(library)
    dealt = {id: [entry.id for entry in dealt_by(found, playable)] for id, found in campaigns.items()}
    if asked.json:
        keys = ("id", "title", "date", "decisions", "words", "place_from")
        told = [
            {"id": id, "title": found.title, "from": found.start, "to": found.to, "scenarios": dealt[id]}
            for id, found in campaigns.items()
        ]
        scenarios = [{key: getattr(entry, key) for key in keys} for entry in entries]
        print_json({"campaigns": told, "scenarios": scenarios})
        return 0
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
    if own_problem:
        print(f"your campaigns are passed over: {own_problem}")
    return 0
