"""What of a library is explored? One scenario or each of a campaign, and the worlds that random campaigns bring."""

from game.authoring.proofs.random_play import Progress, RandomPlay, Start, random_campaigns, untold
from game.authoring.proofs.verdicts import Explored, explored
from game.files.library import Library

CAMPAIGNS = 10_000
"""Random campaigns that `--deep` plays."""
DEEP_CAP = 200_000
"""States of one scenario that `--deep` looks at."""


def explore(
    library: Library, id: str, *, deep: bool = False, seed: int = 0, progress: Progress = untold
) -> tuple[Explored, ...]:
    """What is known of a scenario, or of each that a campaign deals. Raises GameError for an unknown id."""
    library.deals.require(id)
    campaigns = library.deals.campaigns
    scenarios = [entry.id for entry in library.deals.entries(campaigns[id])] if id in campaigns else [id]
    others = worlds(library, id if id in campaigns else None, seed, progress) if deep else {}
    cap = DEEP_CAP if deep else None
    return tuple(explored(library.deal(one), others.get(one, ()), cap) for one in scenarios)


def worlds(library: Library, campaign: str | None, seed: int, progress: Progress) -> dict[str, tuple[Start, ...]]:
    """Scenario -> the worlds that random runs of a campaign bring, of the whole campaign if none is given."""
    file = library.deals.file
    whole = campaign or (file.whole if file else None)
    if whole is None or not library.deals.entries(library.deals.campaigns[whole]):
        return {}
    return starts(random_campaigns(library.deal(whole), CAMPAIGNS, seed, progress))


def starts(played: RandomPlay) -> dict[str, tuple[Start, ...]]:
    """Scenario -> the worlds in which it was met."""
    return {juncture.machine.scenario.id: juncture.starts for juncture in played.junctures}
