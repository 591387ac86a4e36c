"""What is a rule, and what does it look at?"""

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import Literal, NamedTuple

from game.authoring.explore import Reach, reach
from game.authoring.rules.other_starts import everywhere
from game.core import campaign
from game.core.deal import Deal
from game.core.ghost import ghost
from game.core.machine import Machine
from game.core.model import Choice, Decision, Fact, Scenario
from game.core.state import Step
from game.core.walk import Path

Severity = Literal["error", "warning"]


class Finding(NamedTuple):
    """What a rule found: the path of the place in the file, the message and a suggestion, or ''."""

    path: Path
    message: str
    fix: str = ""


class Subject:
    """A scenario under examination: what rules ask for, reckoned once."""

    def __init__(self, deal: Deal, facts: Mapping[str, Fact]) -> None:
        self.deal = deal
        """The scenario as it is dealt when played alone."""
        self.machine: Machine = deal.machines[0]
        self.scenario: Scenario = self.machine.scenario
        self.facts = facts
        """Every fact that the scenario may cite, by the id that it uses."""

    @cached_property
    def history(self) -> tuple[Step, ...]:
        """History's decisions in it."""
        return ghost(self.deal).steps

    @cached_property
    def reach(self) -> Reach:
        """Every state from where the scenario starts when played alone."""
        return reach(self.machine, campaign.first(self.deal).state)

    @cached_property
    def everywhere(self) -> tuple[Reach, ...]:
        """The same, and where something was left out also from other starts, as a campaign might bring them."""
        return everywhere(self.machine, self.reach)

    def decisions(self) -> Iterator[tuple[str, Decision]]:
        """The decisions, in file order."""
        for name, scene in self.scenario.scenes.items():
            if isinstance(scene, Decision):
                yield name, scene

    def choices(self) -> Iterator[tuple[str, str, Choice]]:
        """(decision, id, choice), in file order."""
        for scene, decision in self.decisions():
            for name, choice in decision.choices.items():
                yield scene, name, choice


class Rule(NamedTuple):
    """One thing that can be wrong: its stable code, how grave it is, why it matters, and how it is found."""

    code: str
    severity: Severity
    explanation: str
    find: Callable[[Subject], Iterator[Finding]]
