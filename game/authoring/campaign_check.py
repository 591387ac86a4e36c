"""Does history get through each campaign? It must be dealt every juncture and meet every milestone."""

from collections.abc import Iterator

from game.core.campaign import PassedOver
from game.core.ghost import ghost
from game.core.milestones import missed
from game.files import campaign_file
from game.files.library import Library
from game.files.problem import Problem, errors, problem_at


def campaign_problems(library: Library) -> Iterator[Problem]:
    """Every `ghost-…` problem of the campaigns that have scenarios."""
    path = library.deals.path
    if not library.deals.campaigns or errors(library.deals.problems()):
        return
    where = campaign_file.read(path, library.world).where
    for id, campaign in library.deals.campaigns.items():
        if not library.deals.entries(campaign):
            continue
        history = ghost(library.deal(id))
        for news in history.now.news:
            if isinstance(news, PassedOver):
                slug = history.machine(news.entry).scenario.id
                place = where.key(("campaigns", id))
                yield problem_at(path, place, "ghost-passed-over", f"history is not dealt '{slug}'", severity="warning")
        for found in missed(history):
            mark = found.milestone
            said = f"on {mark.date} history's {mark.variable} stands at {str(found.stood_at).lower()}"
            place = where.key(("campaigns", id, "milestones", found.number))
            yield problem_at(path, place, "ghost-milestone", said, severity="warning")
