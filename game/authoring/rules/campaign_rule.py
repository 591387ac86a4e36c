"""What is a rule about a campaign, and what does it look at?"""

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from game.authoring.rules.rule import Severity
from game.core.deal import Deal
from game.core.ghost import ghost
from game.core.model.campaigns import Campaign
from game.core.model.facts import Fact
from game.core.model.scenario import Scenario
from game.core.run import Run
from game.core.walk import Path


class CampaignFinding(NamedTuple):
    """What a rule found: in `campaigns.yaml`, or in the file of the scenario whose id is given.

    A path in `campaigns.yaml` begins with "campaigns" and the campaign's id. For `fix` and `words` see `Finding`.
    """

    path: Path
    message: str
    fix: str = ""
    words: str = ""
    scenario: str = ""


class CampaignSubject:
    """A campaign that deals at least one scenario: what rules ask for, reckoned once."""

    def __init__(self, id: str, campaign: Campaign, deal: Deal, facts: Mapping[str, Fact]) -> None:
        self.id, self.campaign, self.deal = id, campaign, deal
        self.facts = facts
        """The fact base by id; a scenario's own facts are its `facts`."""
        self.path: Path = ("campaigns", id)
        """Where the campaign stands in `campaigns.yaml`."""

    @cached_property
    def scenarios(self) -> tuple[Scenario, ...]:
        """What it deals, in order."""
        return tuple(machine.scenario for machine in self.deal.machines)

    @cached_property
    def history(self) -> Run:
        """The ghost's run through it."""
        return ghost(self.deal)


class CampaignRule(NamedTuple):
    """One thing that can be wrong with a campaign; the fields are those of `Rule`."""

    code: str
    severity: Severity
    explanation: str
    bad: str
    good: str
    find: Callable[[CampaignSubject], Iterator[CampaignFinding]]
