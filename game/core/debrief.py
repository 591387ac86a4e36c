"""How did a run stand against the record? Builds the last page: record, reviews, scores, ghost, debrief card."""

from collections.abc import Iterable, Sequence

from . import engine, score
from .facts import cited_by
from .ghost import ghost
from .ledger import movements
from .machine import Machine
from .meters import map_view, meters
from .model import READINGS, Debrief, Decision
from .screen import (
    DebriefCard,
    GhostLine,
    HistorianView,
    HumanEntry,
    Prediction,
    Readings,
    RecordScreen,
    Review,
    Score,
)
from .state import State, Step
from .view import Desk, fact_cards, header, pending
from .walk import citations


def record_screen(desk: Desk) -> RecordScreen:
    """The page behind the last decision; everything may be shown now."""
    run, machine = desk.run, desk.run.machine
    scenario, begun = machine.scenario, run.moments[0].state
    history = ghost_steps(desk)
    ended = scenario.outcomes[run.state.scene]
    reached = scenario.outcomes[history[-1].after.scene]
    last = score.decision_of(machine, run.steps[-1])
    return RecordScreen(
        header=header(run, last.date, len(run.steps)),
        outcome_title=ended.title,
        historical_outcome=None if reached is ended else reached.title,
        happened=scenario.record.happened,
        reviews=tuple(_review(desk, step) for step in run.steps),
        score=scored(desk),
        ghost=ghost_lines(machine, begun, run.steps, history),
        human_record=tuple(HumanEntry(date=entry.date, text=entry.text) for entry in scenario.human_record),
        debrief=_card(scenario.debrief),
        questions=tuple(question.ask for question in scenario.discussion),
        still_to_come=pending(run.state.due),
        meters=meters(machine, run.state, begun),
        map=map_view(machine, run.state, begun, last.date),
        ledger=movements(machine, run.steps),
        dossier=fact_cards(desk, _all_cited(desk)),
    )


def ghost_steps(desk: Desk) -> tuple[Step, ...]:
    """History's run from the start of this one."""
    begun = desk.run.moments[0].state
    names = desk.run.machine.variables
    return ghost(desk.run.machine, {name[6:]: begun.values[name] for name in names if name.startswith("world.")})


def scored(desk: Desk) -> Score:
    """The readings of game/RULES.md that one scenario allows, side by side."""
    run, machine = desk.run, desk.run.machine
    mine = score.weighed(machine, run.steps)
    left = [step for step in run.steps if not step.skipped and _left_the_record(machine, step)]
    bets = [bet for step in run.steps if (bet := _foresight(desk, step)) is not None]
    decisions = [scene for scene in machine.scenario.scenes.values() if isinstance(scene, Decision)]
    return Score(
        closeness=score.closeness(mine),
        chance=score.chance(mine),
        left_record_at=tuple(f"{machine.scenario.id}/{step.scene}" for step in left),
        left_headings=tuple(score.decision_of(machine, step).title for step in left),
        met=len(mine),
        of=sum(engine.historical(scene) is not None for scene in decisions),
        foresight=_mean(value for value, _ in bets),
        guess=_mean(value for _, value in bets),
        readings=_readings(score.motives(machine, (step for step in run.steps if not step.skipped))),
        ghost_readings=_readings(score.motives(machine, ghost_steps(desk))),
    )


def ghost_lines(machine: Machine, begun: State, mine: Sequence[Step], history: Sequence[Step]) -> tuple[GhostLine, ...]:
    """Your line and history's for every number that either run moved, sampled at the dates of both."""
    names = [name for name in (*machine.scenario.state, *machine.derived, *machine.variables) if name[:1] != "_"]
    numbers = [name for name in dict.fromkeys(names) if not isinstance(machine.value(name, begun.values), bool)]
    dates = sorted({machine.scenario.date} | {_date(machine, step) for step in (*mine, *history)})
    lines = [_ghost_line(machine, name, dates, begun, mine, history) for name in numbers]
    return tuple(line for line in lines if len({value for _, *values in line.points for value in values}) > 1)


def _ghost_line(
    machine: Machine, name: str, dates: Sequence[str], begun: State, mine: Sequence[Step], history: Sequence[Step]
) -> GhostLine:
    declared = machine.variables.get(name) or machine.derived[name]
    low, high = declared.min or 0, declared.max or 0
    start = int(machine.value(name, begun.values))
    points = [("", start, start)]
    for date in dates:
        yours, theirs = (_sample(machine, name, date, begun, steps) for steps in (mine, history))
        points.append((date, yours, theirs))
    points[0] = (machine.scenario.date, start, start)
    return GhostLine(
        name=name,
        label=declared.label,
        min=low,
        max=high,
        better=declared.better,
        points=tuple(points),
        difference=(points[-1][1] - points[-1][2]) / (high - low),
    )


def _sample(machine: Machine, name: str, date: str, begun: State, steps: Iterable[Step]) -> int:
    state = begun
    for step in steps:
        if _date(machine, step) <= date:
            state = step.after
    return int(machine.value(name, state.values))


def _date(machine: Machine, step: Step) -> str:
    return score.decision_of(machine, step).date


def _review(desk: Desk, step: Step) -> Review:
    machine = desk.run.machine
    scene = score.decision_of(machine, step)
    taken, record = scene.choices[step.choice], engine.historical(scene)
    names = machine.scenario.advisers
    bet = _foresight(desk, step)
    return Review(
        scene=step.scene,
        date=scene.date,
        heading=scene.title,
        on_record=record is not None,
        skipped=step.skipped,
        yours=taken.text,
        record=scene.choices[record].text if record else None,
        distance=engine.distance(taken),
        why_distance=taken.why_distance,
        advocate=taken.advocate.who if taken.advocate else None,
        evidence=taken.evidence,
        predictions=tuple(
            Prediction(name=names[who].name, predicts=a.predicts, came_true=a.came_true)
            for who, a in scene.advice.items()
        ),
        readings=tuple(
            (name, scene.choices[reading.predicts].text, reading.because) for name, reading in scene.readings.items()
        ),
        foresight=bet[0] if bet else None,
        guess=score.guess(len(engine.options(machine, step.before))),
    )


def _foresight(desk: Desk, step: Step) -> tuple[float, float] | None:
    """Foresight of the bet on this decision, and its guess line."""
    spread = desk.run.forecasts.get(step.scene)
    record = engine.historical(score.decision_of(desk.run.machine, step))
    if spread is None or record is None:
        return None
    visible = [offer.choice for offer in engine.options(desk.run.machine, step.before)]
    return score.foresight(spread, record, visible), score.guess(len(visible))


def _left_the_record(machine: Machine, step: Step) -> bool:
    return score.on_record(machine, step) and not score.decision_of(machine, step).choices[step.choice].historical


def _mean(values: Iterable[float]) -> float | None:
    found = list(values)
    return round(sum(found) / len(found), 1) if found else None


def _readings(found: score.Motives) -> Readings:
    power, ideology, security = (found.ratio(name) for name in READINGS)
    return Readings(
        power=power,
        ideology=ideology,
        security=security,
        discriminating=found.discriminating,
        verdict=score.verdict(found),
    )


def _card(debrief: Debrief) -> DebriefCard:
    return DebriefCard(
        known_then=debrief.known_then,
        unknown_then=debrief.unknown_then,
        historians=tuple(HistorianView(name=h.name, work=h.work, view=h.view) for h in debrief.historians),
        other_ways=tuple((way.text, way.grade) for way in debrief.other_ways),
        pushed_the_same_way=debrief.pushed_the_same_way,
        simplifies=debrief.simplifies,
    )


def _all_cited(desk: Desk) -> list[str]:
    """What the scenes met cite, then everything behind the record."""
    scenario, machine = desk.run.machine.scenario, desk.run.machine
    ids = [id for step in desk.run.steps for id in cited_by(score.decision_of(machine, step))]
    for step in desk.run.steps:
        ids += [id for _, id in citations(score.decision_of(machine, step).choices)]
    ids += [id for report in scenario.intelligence.values() for id in report.cite]
    for part in (scenario.record, scenario.human_record, scenario.debrief, scenario.discussion):
        ids += [id for _, id in citations(part)]
    return ids
