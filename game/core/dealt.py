"""What does a campaign deal? The one rule by which it chooses, for scenarios and for lines of a list alike."""

from collections.abc import Collection, Iterable
from typing import Protocol, TypeVar


class Choosing(Protocol):
    """What a campaign says of what it deals."""

    @property
    def start(self) -> str:
        """Its first day."""

    @property
    def to(self) -> str:
        """Its last day."""

    @property
    def tags(self) -> Collection[str]:
        """Any of which matches; none stands for all."""

    @property
    def include(self) -> Collection[str]:
        """Scenarios that it deals whatever their tags."""

    @property
    def exclude(self) -> Collection[str]:
        """Scenarios that it never deals."""


class Dated(Protocol):
    """What it may deal."""

    @property
    def id(self) -> str:
        """Of the scenario."""

    @property
    def date(self) -> str:
        """The day on which it is dealt."""

    @property
    def tags(self) -> tuple[str, ...]:
        """Words by which campaigns choose."""


_Dated = TypeVar("_Dated", bound=Dated)


def dealt(campaign: Choosing, among: Iterable[_Dated]) -> tuple[_Dated, ...]:
    """What a campaign deals among these, in their order: by its dates, tags, inclusions and exclusions."""
    start, to, tags = campaign.start, campaign.to, frozenset(campaign.tags)
    dated = [one for one in among if start <= one.date <= to and one.id not in campaign.exclude]
    return tuple([one for one in dated if not tags or not tags.isdisjoint(one.tags) or one.id in campaign.include])
