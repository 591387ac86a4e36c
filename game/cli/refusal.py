"""What stands in the way of using a file? Every problem of it, as `check` tells them."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from game.core.errors import BrokenFile

if TYPE_CHECKING:
    from game.files.library import Library


def print_problems(ids: Iterable[str], library: "Library") -> int:
    """Prints every problem of these scenarios and campaigns, and returns exit code 1.

    Raises BrokenFile where the fault is in none of their own files.
    """
    from game.authoring import check, report

    asked = tuple(ids)
    scenarios = dict.fromkeys(scenario for id in asked for scenario in _scenarios(id, library))
    found = check.paths([str(library.path(id)) for id in scenarios], library)
    if not found.fails(strict=False):
        for id in asked:
            library.deal(id)
        raise BrokenFile("what was asked for rests on a file that can't be used; narkomindel check names it")
    print(report.text(found))
    return 1


def _scenarios(id: str, library: "Library") -> list[str]:
    campaign = library.deals.campaigns.get(id)
    return [id] if campaign is None else [entry.id for entry in library.deals.entries(campaign)]
