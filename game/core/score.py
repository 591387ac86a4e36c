"""How does a run compare with the record? Closeness, foresight and the motive test, never added together.

The rules are those of game/RULES.md. Foresight is the Brier score (G. W. Brier, "Verification of forecasts
expressed in terms of probability", Monthly Weather Review 78, 1950), turned so that 100 is a sure and right forecast.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from . import engine
from .machine import Machine
from .model.scenes import READINGS, Decision, ReadingName
from .state import Step

SEPARATED_BY = 0.15
"""Below this difference of the two best ratios the motive test decides nothing."""
ENOUGH = 8
"""With fewer discriminating decisions the motive test decides nothing."""


DISTANCES = (
    "the record itself",
    "the same policy by other means",
    "the same aim by another policy",
    "another aim",
    "a reversed alignment",
)

Settled = tuple[Machine, Step]
"""A decision that was settled, with the machine of its juncture."""


class Weighed(NamedTuple):
    """An on-record decision as closeness weighs it."""

    scene: str
    """`scenario/scene`"""
    taken: int
    """Distance of the option taken."""
    farthest: int
    open: tuple[int, ...]
    """Distances of the options that were open."""
    weight: int


class Motives(NamedTuple):
    """Matches with each reading, and how many decisions discriminate."""

    matches: Mapping[ReadingName, int]
    discriminating: int

    def ratio(self, reading: ReadingName) -> float | None:
        """Matches over discriminating decisions, 0 to 1, or None with none."""
        return self.matches[reading] / self.discriminating if self.discriminating else None


def weighed(settled: Iterable[Settled]) -> tuple[Weighed, ...]:
    """The on-record decisions that count for closeness: those met and not skipped."""
    return tuple(_weigh(machine, step) for machine, step in settled if not step.skipped and on_record(machine, step))


def left_record(machine: Machine, step: Step) -> bool:
    """Whether a decision on record was settled otherwise than by Moscow."""
    return on_record(machine, step) and not decision_of(machine, step).choices[step.choice].historical


def on_record(machine: Machine, step: Step) -> bool:
    """Whether Moscow faced the decision of a step."""
    return engine.historical(decision_of(machine, step)) is not None


def decision_of(machine: Machine, step: Step) -> Decision:
    """The decision that a step settled."""
    scene = machine.scenario.scenes[step.scene]
    assert isinstance(scene, Decision)
    return scene


def costs(scene: Decision) -> dict[str, tuple[int, int]]:
    """Choice -> (w·d, w·d_max) of a decision on record; (0, 0) off record, where nothing is counted."""
    if engine.historical(scene) is None:
        return dict.fromkeys(scene.choices, (0, 0))
    weight, far = scene.weight or 1, {name: engine.distance(choice) or 0 for name, choice in scene.choices.items()}
    return {name: (weight * distance, weight * max(far.values())) for name, distance in far.items()}


def apart(distance: int, why: str | None) -> str:
    """How far an option lies from the record, 1 to 4, in words; the author's alone where they name what is the same."""
    if why and "same" in why.split():
        return f"{distance} of 4. {why}"
    return f"{distance} of 4, {DISTANCES[distance]}. {why or ''}".strip()


def _weigh(machine: Machine, step: Step) -> Weighed:
    scene = decision_of(machine, step)
    far = {name: engine.distance(choice) or 0 for name, choice in scene.choices.items()}
    opened = tuple(far[offer.choice] for offer in engine.options(machine, step.before) if offer.closed is None)
    return Weighed(
        f"{machine.scenario.id}/{step.scene}", far[step.choice], max(far.values()), opened, scene.weight or 1
    )


def closeness(decisions: Sequence[Weighed]) -> float | None:
    """100 · (1 − Σ w·d / Σ w·d_max), to one decimal; None with no decisions."""
    return closeness_of(sum(d.weight * d.taken for d in decisions), sum(d.weight * d.farthest for d in decisions))


def closeness_of(taken: int, farthest: int) -> float | None:
    """The same from Σ w·d and Σ w·d_max."""
    return round(100 * (1 - taken / farthest), 1) if farthest else None


def chance(decisions: Sequence[Weighed]) -> float | None:
    """100 · (P(Σ wX > Σ wd) + ½ P(=)), X uniform over the options that were open, by exact convolution; one decimal."""
    if not decisions:
        return None
    ways = {0: 1}
    for decision in decisions:
        wider: dict[int, int] = {}
        for total, count in ways.items():
            for far in decision.open:
                reached = total + decision.weight * far
                wider[reached] = wider.get(reached, 0) + count
        ways = wider
    ours = sum(d.weight * d.taken for d in decisions)
    farther = sum(count for total, count in ways.items() if total > ours)
    return round(100 * (farther + ways.get(ours, 0) / 2) / sum(ways.values()), 1)


def blind(decisions: Sequence[Weighed]) -> float | None:
    """The closeness that blind draws among the options that were open come to on average; one decimal, None with none.

    Whole numbers up to the last division, so that the page's engine comes to the same tenth.
    """
    whole = math.lcm(*(len(d.open) for d in decisions))
    taken = sum(d.weight * sum(d.open) * whole // len(d.open) for d in decisions)
    return closeness_of(taken, whole * sum(d.weight * d.farthest for d in decisions))


def beside_blind(nearer: float, mean: float) -> str:
    """`chance` and `blind` as a sentence that can be read one way only."""
    than = "fewer than 1" if nearer < 0.5 else "more than 99" if nearer >= 99.5 else f"{nearer:.0f}"
    draws = f"{than} of 100 blind draws among what was open to you"
    return f"Nearer to the record than {draws}, which come to {mean:.0f} on average."


def foresight(spread: Mapping[str, int], record: str, visible: Sequence[str]) -> float:
    """100 · (1 − ½ Σ (p − y)²) over the visible options, to one decimal; from 0 to 100."""
    counters = sum(spread.values())
    errors = (spread.get(name, 0) / counters - (name == record) for name in visible)
    return round(100 * (1 - sum(error * error for error in errors) / 2), 1)


def guess(options: int) -> float:
    """Foresight of an even spread over so many options: 50 · (1 + 1/n), to one decimal."""
    return round(50 * (1 + 1 / options), 1)


def motives(settled: Iterable[Settled]) -> Motives:
    """The motive test over the decisions that discriminate."""
    matches: dict[ReadingName, int] = dict.fromkeys(READINGS, 0)
    discriminating = 0
    for machine, step in settled:
        readings = decision_of(machine, step).readings
        predicted = {reading.predicts for reading in readings.values()}
        opened = {offer.choice for offer in engine.options(machine, step.before) if offer.closed is None}
        if len(predicted) < 2 or not predicted <= opened:
            continue
        discriminating += 1
        for name, reading in readings.items():
            matches[name] += reading.predicts == step.choice
    return Motives(matches, discriminating)


def verdict(found: Motives) -> str:
    """What the motive test says, or that it can't say it."""
    if found.discriminating < ENOUGH:
        return f"Too few decisions to tell: {found.discriminating or 'none'} of the {ENOUGH} that it takes."
    best, second, _ = sorted(READINGS, key=lambda name: -found.matches[name])
    if (found.matches[best] - found.matches[second]) / found.discriminating <= SEPARATED_BY:
        return "This evidence does not separate them."
    return f"Read by these labels, the line was closest to {best}."
