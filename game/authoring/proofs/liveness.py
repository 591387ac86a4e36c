"""What can a later condition still read? The variables and the past that tell two states of a scene apart.

A backward pass over the scenes, which only lead onwards. What nobody reads any more doesn't multiply states, and an
effect on it need not be reckoned by whoever only asks what can be reached.
"""

from collections.abc import Iterable, Mapping, Sequence
from graphlib import TopologicalSorter
from typing import NamedTuple

from game.core.closures import ENDED
from game.core.expression import Tree, calls, names, parse, parse_effect
from game.core.machine import Machine
from game.core.model.scenario import Scenario
from game.core.model.scenes import Also, Choice, Decision, Outcome, Route

ASKED = "past/"
"""Before a scene's id: what was done there, as `chose` and `visited` ask. What `ended` asks stands behind `ended/`."""

Live = frozenset[str]
"""Names of variables (`trust`, `world.germany`) and pieces of the past (`past/<scene>`, `ended/<scenario>`)."""


class Liveness(NamedTuple):
    """What is live in a scenario, and which of its effects move something that is."""

    scenes: Mapping[str, Live]
    """Scene or outcome -> what is live on arrival."""
    start: Live
    """What is live before the scenario's own variables start: `world.*` and endings only."""
    kept: Mapping[tuple[str, str], tuple[bool, ...]]
    """(scene, choice) or (outcome, '') -> for each effect, whether it writes something live."""


def liveness(machine: Machine, carried: Iterable[str] = ()) -> Liveness:
    """What is live in each scene; the variables in `carried` are wanted at every outcome."""
    return _Reader(machine, frozenset(carried)).read()


def onward(scenario: Scenario) -> tuple[str, ...]:
    """Every scene and outcome, each after all that lead to it."""
    ways = {name: targets(scenario, name) for name in (*scenario.scenes, *scenario.outcomes)}
    return tuple(TopologicalSorter(ways).static_order())[::-1]


def targets(scenario: Scenario, name: str) -> tuple[str, ...]:
    """Where a scene may lead; an outcome leads nowhere."""
    match scenario.scenes.get(name):
        case Decision(choices=choices):
            return tuple(choice.next for choice in choices.values())
        case Route(branches=branches):
            return tuple(branch.next for branch in branches)
        case _:
            return ()


class _Reader:
    def __init__(self, machine: Machine, carried: Live) -> None:
        self.machine, self.carried = machine, carried
        self.scenes: dict[str, Live] = {}
        self.kept: dict[tuple[str, str], tuple[bool, ...]] = {}
        self._made_of: dict[str, Live] = {}
        for name, derived in machine.derived.items():
            self._made_of[name] = frozenset[str]().union(*(self.asked(parse(term.of)) for term in derived.terms))

    def read(self) -> Liveness:
        scenario = self.machine.scenario
        for name in reversed(onward(scenario)):
            match scenario.scenes.get(name):
                case Decision() as scene:
                    live = [self.paragraphs(scene.also), *(self.choice(name, *item) for item in scene.choices.items())]
                    self.scenes[name] = _union(live) - {ASKED + name}
                case Route() as scene:
                    parts = [(b.condition, self.paragraphs(b.also) | self.scenes[b.next]) for b in scene.branches]
                    self.scenes[name] = _union(self.texts([text]) | live for text, live in parts) - {ASKED + name}
                case _:
                    self.scenes[name] = self.outcome(name, scenario.outcomes[name]) - {ASKED + name}
        return Liveness(self.scenes, self.before_start(self.scenes[scenario.start]), self.kept)

    def choice(self, scene: str, id: str, choice: Choice) -> Live:
        after = self.scenes[choice.next] | self.paragraphs(choice.also)
        return self.effects((scene, id), choice.effects, after) | self.texts(
            [choice.show_if, *(need.condition for need in choice.requires)]
        )

    def outcome(self, name: str, outcome: Outcome) -> Live:
        return self.effects((name, ""), outcome.effects, self.carried | self.paragraphs(outcome.also))

    def effects(self, place: tuple[str, str], texts: Sequence[str], live: Live) -> Live:
        """What is live before these effects; notes which of them write something that is live after them."""
        kept: list[bool] = []
        for text in reversed(texts):
            operator, name, tree = parse_effect(text)
            kept.append(name in live)
            if name in live:
                live = (live - {name} if operator == "=" else live) | self.asked(tree)
        self.kept[place] = tuple(reversed(kept))
        return live

    def before_start(self, live: Live) -> Live:
        state = self.machine.scenario.state
        found = {name for name in live if name.startswith(("world.", ENDED))}
        for name in live & state.keys():
            start = state[name].start
            found |= self.asked(parse(start)) if isinstance(start, str) else frozenset()
        return frozenset(found)

    def paragraphs(self, also: Iterable[Also]) -> Live:
        return self.texts(part.condition for part in also)

    def texts(self, texts: Iterable[str | None]) -> Live:
        return _union(self.asked(parse(text)) for text in texts if text is not None)

    def asked(self, tree: Tree) -> Live:
        """What a tree reads; of a derived value, what it is made of."""
        read = _union(self._made_of.get(name, frozenset((name,))) for name in names(tree))
        return read | {(ENDED if call[0] == "ended" else ASKED) + call[1] for call in calls(tree)}


def _union(parts: Iterable[Live]) -> Live:
    return frozenset[str]().union(*parts)
