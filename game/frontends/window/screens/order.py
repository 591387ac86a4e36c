"""What is the player asked to do? A campaign or a juncture as an order: from when to when, the aim, how much of it."""

from typing import TYPE_CHECKING, NamedTuple

from game.core.amounts import many, reach, time_of
from game.core.dates import spoken

if TYPE_CHECKING:
    from game.files.library import Entry, Library


class Order(NamedTuple):
    """What a new run would be."""

    id: str
    title: str
    days: tuple[str, ...]
    """The day, or the first and the last one; dates."""
    brief: str
    theatre: str
    dealt: tuple["Entry", ...]
    """The junctures that may come up, by date."""
    campaign: bool

    @property
    def dated(self) -> str:
        """The days in words."""
        return " to ".join(map(spoken, self.days))

    @property
    def size(self) -> str:
        """How many junctures and decisions."""
        decisions = sum(entry.decisions for entry in self.dealt)
        junctures = f"{many(len(self.dealt), 'juncture')}, " if self.campaign else ""
        return f"{junctures}{many(decisions, 'decision')}"

    @property
    def length(self) -> str:
        """How long it takes to read."""
        words = sum(entry.words for entry in self.dealt)
        most = " at most" if self.campaign else ""
        return f"{words:,} words, about {time_of(sum(entry.minutes for entry in self.dealt))}{most}"

    @property
    def reach(self) -> str:
        """How far the junctures go, where years at the end have none; else empty."""
        return reach(self.dealt[-1].date, self.days[-1]) if self.campaign and self.dealt else ""

    @property
    def origin(self) -> str:
        """Where what can't be vouched for comes from; empty where all of it is the game's own."""
        others = sorted({entry.origin for entry in self.dealt if not entry.reviewed})
        return "; ".join(others)


def campaign_order(library: "Library", id: str) -> Order:
    """The order of a campaign. Raises GameError where the campaigns can't be used."""
    campaign = library.deals.campaigns[id]
    dealt = library.deals.entries(campaign)
    theatre = dealt[0].theatre if dealt else "europe"
    return Order(id, campaign.title, (campaign.start, campaign.to), campaign.about, theatre, tuple(dealt), True)


def scenario_order(entry: "Entry") -> Order:
    """The order of a juncture that is played by itself."""
    return Order(entry.id, entry.title, (entry.date,), entry.aim, entry.theatre, (entry,), False)
