"""How does a run, or one of its junctures, score? The readings of game/RULES.md gathered, side by side."""

from collections.abc import Iterable

from . import engine, score
from .model.scenes import READINGS, Decision
from .pages.debrief import Readings, Score
from .run import Run
from .state import Step


def scored(run: Run, history: Run, entries: Iterable[int]) -> Score:
    """The scores over these junctures of the current branch; the motive test of history's run over the same."""
    wanted = tuple(entries)
    settled = [(run.machine(step.entry), step) for step in run.steps if step.entry in wanted]
    theirs = [(run.machine(step.entry), step) for step in history.steps if step.entry in wanted]
    mine = score.weighed(settled)
    left = [(m, step) for m, step in settled if not step.skipped and score.left_record(m, step)]
    bets = [bet for _, step in settled if (bet := bet_on(run, step)) is not None]
    return Score(
        closeness=score.closeness(mine),
        chance=score.chance(mine),
        blind=score.blind(mine),
        left_record_at=tuple(f"{m.scenario.id}/{step.scene}" for m, step in left),
        left_headings=tuple(score.decision_of(m, step).title for m, step in left),
        met=len(mine),
        of=sum(_decisions_on_record(run, entry) for entry in wanted),
        foresight=_mean(value for value, _ in bets),
        guess=_mean(value for _, value in bets),
        readings=_readings(score.motives((m, step) for m, step in settled if not step.skipped)),
        ghost_readings=_readings(score.motives(theirs)),
    )


def bet_on(run: Run, step: Step) -> tuple[float, float] | None:
    """Foresight of the bet on a decision, and its guess line; None without a bet that counts."""
    machine = run.machine(step.entry)
    spread = run.forecasts.get((step.entry, step.scene))
    record = engine.historical(score.decision_of(machine, step))
    if spread is None or record is None:
        return None
    visible = [offer.choice for offer in engine.options(machine, step.before)]
    return score.foresight(spread, record, visible), score.guess(len(visible))


def _decisions_on_record(run: Run, entry: int) -> int:
    scenes = run.machine(entry).scenario.scenes.values()
    return sum(isinstance(scene, Decision) and engine.historical(scene) is not None for scene in scenes)


def _mean(values: Iterable[float]) -> float | None:
    """The mean of numbers with one decimal, in whole tenths: sums of floats differ between versions of Python."""
    found = [round(10 * value) for value in values]
    return round(sum(found) / (10 * len(found)), 1) if found else None


def _readings(found: score.Motives) -> Readings:
    power, ideology, security = (found.ratio(name) for name in READINGS)
    return Readings(
        power=power,
        ideology=ideology,
        security=security,
        discriminating=found.discriminating,
        verdict=score.verdict(found),
    )
