"""How do scores, outcomes and variables fall if every open option is equally likely?

Exactly for a scenario, by carrying probabilities through its merged states; by seeded samples for a campaign, with the
bound that holds for them.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from fractions import Fraction
from math import lcm, log, sqrt
from typing import Literal, NamedTuple

from game.authoring.proofs.random_play import Played, Progress, RandomPlay, untold
from game.authoring.proofs.state_graph import Node, StateGraph
from game.core import campaign, score
from game.core.closures import ENDED
from game.core.deal import Deal
from game.core.expression import parse_effect
from game.core.machine import Machine, bounds_of
from game.core.meters import world_values
from game.core.model.scenes import Choice, Outcome
from game.core.state import State
from game.core.walk import records

SAMPLES = 10_000
"""Random runs of a campaign, if nobody says how many."""
CONFIDENCE = 0.95
"""Probability with which a sampled share lies within the bound that is told."""
MOST = 300_000
"""Probabilities that are carried at most; a scenario that needs more is sampled."""
_SPLIT = lcm(2, 3, 4)
"""A decision has 1 to 4 open options: a whole number of so many parts can be split among them."""
PASSED_OVER = ""
"""Stands for an outcome where a juncture wasn't dealt."""

Shares = Mapping[float, float]
"""Value -> probability or share, by rising value; they sum to 1."""


class TooMany(Exception):
    """More probabilities than `MOST` would have to be carried."""


class Variable(NamedTuple):
    """How a variable stands in the end."""

    kind: str
    """`int`, or `bool` with true as 1."""
    min: int
    max: int
    shares: Shares


class Distribution(NamedTuple):
    """What uniform play of a scenario or campaign leads to."""

    id: str
    title: str
    kind: Literal["exact", "sampled"]
    samples: int | None
    seed: int | None
    closeness: Shares
    """Over the runs that met a decision on record; empty if none does."""
    outcomes: Mapping[str, Mapping[str, float]]
    """Scenario -> outcome -> share; `PASSED_OVER` where it wasn't dealt."""
    variables: Mapping[str, Variable]
    """Those that don't always end alike."""

    @property
    def bound(self) -> float | None:
        """What each share is off by at most, with 95 % confidence; None where it is exact."""
        return None if self.samples is None else bound(self.samples)


def bound(samples: int, confidence: float = CONFIDENCE) -> float:
    """√(ln(2/α) / 2n), α being what is lacking to full confidence.

    It holds for a share (W. Hoeffding, "Probability Inequalities for Sums of Bounded Random Variables", Journal of the
    American Statistical Association 58, 1963), for a mean as a part of the range, and for a whole distribution function
    at once (P. Massart, "The Tight Constant in the Dvoretzky-Kiefer-Wolfowitz Inequality", Annals of Probability 18,
    1990).
    """
    return sqrt(log(2 / (1 - confidence)) / (2 * samples))


def distribution(deal: Deal, samples: int | None = None, seed: int = 0, progress: Progress = untold) -> Distribution:
    """Exact for a scenario unless samples are asked for or it is too large; sampled for a campaign."""
    if deal.alone and samples is None:
        try:
            return exact(deal)
        except TooMany:
            pass
    return sampled(deal, samples or SAMPLES, seed, progress)


def exact(deal: Deal) -> Distribution:
    """The distribution over a scenario played alone. Raises TooMany."""
    machine, begun = deal.machines[0], campaign.first(deal).state
    ends = _falls(StateGraph(machine), begun)
    close: defaultdict[float, Fraction] = defaultdict(Fraction)
    outcomes: defaultdict[str, Fraction] = defaultdict(Fraction)
    for (node, taken, farthest), share in ends:
        outcomes[node.state.scene] += share
        found = score.closeness_of(taken, farthest)
        if found is not None:
            close[found] += share
    return Distribution(
        id=deal.id,
        title=deal.title,
        kind="exact",
        samples=None,
        seed=None,
        closeness=_as_shares(close),
        outcomes={deal.id: {name: float(outcomes[name]) for name in machine.scenario.outcomes}},
        variables=_varied(machine, {name: _finals(machine, begun, name) for name in _written(machine)}),
    )


def sampled(deal: Deal, samples: int, seed: int, progress: Progress = untold) -> Distribution:
    """The distribution over so many random runs, always the same ones for a seed."""
    gathered = _Gathered(deal)
    for played in RandomPlay(deal).many(samples, seed, progress):
        gathered.add(played)
    return Distribution(
        id=deal.id,
        title=deal.title,
        kind="sampled",
        samples=samples,
        seed=seed,
        closeness=_as_shares(gathered.closeness),
        outcomes={
            machine.scenario.id: {
                name: gathered.outcomes[machine.scenario.id][name] / samples
                for name in (*machine.scenario.outcomes, PASSED_OVER)
                if name or gathered.outcomes[machine.scenario.id][name]
            }
            for machine in deal.machines
        },
        variables=_varied(deal.machines[-1], {n: _as_shares(found) for n, found in gathered.finals.items()}),
    )


class _Gathered:
    """What sampled runs came to, counted."""

    def __init__(self, deal: Deal) -> None:
        self.last = deal.machines[-1]
        self.ids = [machine.scenario.id for machine in deal.machines]
        own = set(self.last.scenario.state) if deal.alone else set()
        self.own = sorted(own)
        self.closeness: Counter[float] = Counter()
        self.outcomes: dict[str, Counter[str]] = {id: Counter() for id in self.ids}
        self.finals: defaultdict[str, Counter[float]] = defaultdict(Counter)

    def add(self, played: Played) -> None:
        found = score.closeness_of(played.taken, played.farthest)
        if found is not None:
            self.closeness[found] += 1
        for number, id in enumerate(self.ids):
            passed = number in played.passed_over
            self.outcomes[id][PASSED_OVER if passed else played.outcomes[ENDED + id]] += 1
        for name, value in world_values(self.last, State("", played.values, {}, ())).items():
            self.finals[f"world.{name}"][int(value)] += 1
        for name in self.own:
            self.finals[name][int(played.values[name])] += 1


def _falls(
    graph: StateGraph, begun: State, *, scoring: bool = True
) -> Iterator[tuple[tuple[Node, int, int], Fraction]]:
    """(end, Σ w·d, Σ w·d_max) with its probability, some of them more than once; 0 and 0 without scoring.

    Raises TooMany.
    """
    decisions = {n: scene for n, scene in graph.machine.scenario.scenes.items() if scene.kind == "decision"}
    costs = {
        n: score.costs(scene) if scoring else dict.fromkeys(scene.choices, (0, 0)) for n, scene in decisions.items()
    }
    layer: dict[tuple[Node, int, int], int] = {(graph.begin(begun), 0, 0): 1}
    carried, whole = 0, 1
    while layer:
        carried, whole = carried + len(layer), whole * _SPLIT
        if carried > MOST:
            raise TooMany
        onward: defaultdict[tuple[Node, int, int], int] = defaultdict(int)
        for (node, taken, farthest), share in layer.items():
            ways = graph.expand(node)
            if not ways:
                yield (node, taken, farthest), Fraction(share * _SPLIT, whole)
                continue
            part = share * _SPLIT // len(ways)
            for choice, after, _ in ways:
                cost = costs[node.state.scene][choice]
                onward[after, taken + cost[0], farthest + cost[1]] += part
        layer = onward


def _finals(machine: Machine, begun: State, name: str) -> Shares:
    """How a variable ends."""
    found: defaultdict[float, Fraction] = defaultdict(Fraction)
    for (node, _, _), share in _falls(StateGraph(machine, (name,)), begun, scoring=False):
        found[int(node.state.values[name])] += share
    return _as_shares(found)


def _written(machine: Machine) -> list[str]:
    """The variables that the effects of a file write, the world's first."""
    written = {
        parse_effect(text)[1]
        for _, part in records(machine.scenario)
        if isinstance(part, Choice | Outcome)
        for text in part.effects
    }
    return sorted(written, key=lambda name: (not name.startswith("world."), list(machine.variables).index(name)))


def _varied(machine: Machine, finals: Mapping[str, Shares]) -> dict[str, Variable]:
    found = {name: shares for name, shares in finals.items() if len(shares) > 1}
    ranges = {name: bounds_of(machine.declared(name)) for name in found}
    return {name: Variable(*ranges[name], shares) for name, shares in found.items()}


def _as_shares(weights: Mapping[float, Fraction] | Mapping[float, int]) -> Shares:
    whole = sum(weights.values())
    return {value: float(Fraction(weights[value], whole)) for value in sorted(weights)}
