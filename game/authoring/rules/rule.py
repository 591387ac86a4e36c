"""What is a rule about a scenario, and what does it look at?"""

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import Literal, NamedTuple

from game.authoring.cited import cited
from game.authoring.proofs.dependence import asks_the_world, from_the_world
from game.authoring.proofs.explore import Reach, Reads, reach, reads
from game.authoring.proofs.intervals import Possible, possible
from game.authoring.proofs.watch import Turns
from game.authoring.rules.before_the_record import Text, texts
from game.authoring.rules.other_starts import everywhere, turns_everywhere
from game.authoring.rules.worded import Worded, worded
from game.core import campaign, engine
from game.core.deal import Deal
from game.core.expression import parse
from game.core.ghost import ghost
from game.core.machine import Machine
from game.core.model.facts import Fact
from game.core.model.scenario import Scenario
from game.core.model.scenes import Choice, Decision
from game.core.state import Step
from game.core.walk import Path
from game.files.expressions import expressions
from game.files.prose import word_count

Severity = Literal["error", "warning"]


class Finding(NamedTuple):
    """What a rule found at a path of the file.

    `words` are some that stand in the text there, as it is written: the caret then stands under them, not under the
    whole text. `fix` is a suggestion. Both may be ''.
    """

    path: Path
    message: str
    fix: str = ""
    words: str = ""


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

    @cached_property
    def possible(self) -> Possible:
        """What may happen over every world, by interval analysis."""
        return possible(self.machine)

    @cached_property
    def turns(self) -> Turns:
        """How each condition of the scenes turned out that the world has no part in."""
        asked = {
            expression.path
            for expression in expressions(self.scenario)
            if expression.kind == "condition" and not expression.world_only and not self.depends(expression.text)
        }
        return turns_everywhere(self.machine, campaign.first(self.deal).state, asked)

    def depends(self, condition: str) -> bool:
        """Whether a condition asks the world, at once or by way of the file's own variables."""
        return asks_the_world(parse(condition), self.from_the_world)

    @cached_property
    def from_the_world(self) -> frozenset[str]:
        """Its own variables whose value may come from the world that a campaign brings."""
        return from_the_world(self.scenario)

    @cached_property
    def reads(self) -> Reads:
        """What its conditions and effects read."""
        return reads(self.scenario)

    @cached_property
    def on_record(self) -> frozenset[str]:
        """The decisions that Moscow faced: those with a historical option."""
        return frozenset(name for name, scene in self.decisions() if engine.historical(scene) is not None)

    @cached_property
    def cited(self) -> tuple[tuple[Path, str], ...]:
        """(path, fact id) of all that is cited, then of all that is linked in a text, once for each text."""
        return tuple(cited(self.scenario))

    @cached_property
    def before_record(self) -> tuple[Text, ...]:
        """Every text that is read before the record is shown."""
        return tuple(texts(self.scenario))

    @cached_property
    def worded(self) -> tuple[Worded, ...]:
        """Every text of the file, facts apart."""
        return tuple(worded(self.scenario))

    @cached_property
    def option_words(self) -> Mapping[str, Mapping[str, int]]:
        """Decision -> option -> how many words it has."""
        return {
            name: {id: word_count(choice.text) for id, choice in scene.choices.items()}
            for name, scene in self.decisions()
        }

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
    """One thing that can be wrong with a scenario that can be played."""

    code: str
    """Stable; its module is called the same, with underscores."""
    severity: Severity
    explanation: str
    """Why it matters to a player or a class, in a sentence or three."""
    bad: str
    """A few lines of YAML that show it, as a block that may be indented and may open with a line break."""
    good: str
    """The same lines as they should be."""
    find: Callable[[Subject], Iterator[Finding]]
