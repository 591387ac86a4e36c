"""How did a juncture stand against the record? Builds its last page: record, reviews, scores, ghost, debrief card."""

from collections.abc import Iterable, Sequence

from . import engine, score
from .facts import cited_by
from .ghost import ghost
from .ledger import movements
from .machine import Machine
from .meters import derived_shown, map_view, meters
from .model.debrief import Debrief
from .model.scenario import Scenario
from .model.scenes import Advice
from .pages.debrief import DebriefCard, GhostLine, HistorianView, HumanEntry, Prediction, RecordScreen, Review
from .scored import bet_on, scored
from .state import Step
from .view import Desk, fact_cards, header, pending
from .walk import citations


def record_screen(desk: Desk) -> RecordScreen:
    """The page behind a juncture's last decision; everything of it may be shown now."""
    machine = desk.machine
    scenario = machine.scenario
    whole = ghost(desk.run.deal)
    history = whole.steps_of(desk.entry)
    ended = scenario.outcomes[desk.state.scene]
    reached = scenario.outcomes[history[-1].after.scene] if history else ended
    last = score.decision_of(machine, desk.steps[-1])
    return RecordScreen(
        header=header(desk, last.date, len(desk.steps)),
        outcome_title=ended.title,
        historical_outcome=None if reached is ended else reached.title,
        happened=scenario.record.happened,
        reviews=tuple(review(desk, step) for step in desk.steps),
        score=scored(desk.run, whole, (desk.entry,)),
        ghost=ghost_lines(machine, desk.steps, history),
        human_record=human_entries(scenario),
        debrief=_card(scenario.debrief),
        questions=tuple(question.ask for question in scenario.discussion),
        still_to_come=pending(desk.state) if desk.run.deal.alone else (),
        meters=meters(machine, desk.state, desk.begun),
        map=map_view(machine, desk.state, desk.begun, last.date),
        ledger=movements(machine, desk.steps),
        dossier=fact_cards(desk, cited_behind(machine, desk.steps)),
    )


def human_entries(scenario: Scenario) -> tuple[HumanEntry, ...]:
    """Those who paid, as the scenario has them."""
    return tuple(HumanEntry(date=entry.date, text=entry.text) for entry in scenario.human_record)


def ghost_lines(machine: Machine, mine: Sequence[Step], history: Sequence[Step]) -> tuple[GhostLine, ...]:
    """Your line and history's for every number that either run moved, sampled at the dates of both.

    None where history never came to this juncture.
    """
    if not history:
        return ()
    names = [*machine.scenario.state, *derived_shown(machine), *machine.variables]
    numbers = [
        name for name in dict.fromkeys(names) if not isinstance(machine.value(name, mine[0].before.values), bool)
    ]
    dates = sorted({_date(machine, step) for step in (*mine, *history)})
    lines = [_ghost_line(machine, name, dates, mine, history) for name in numbers]
    return tuple(line for line in lines if len({value for _, *values in line.points for value in values}) > 1)


def _ghost_line(
    machine: Machine, name: str, dates: Sequence[str], mine: Sequence[Step], history: Sequence[Step]
) -> GhostLine:
    begun = [int(machine.value(name, steps[0].before.values)) for steps in (mine, history)]
    points = [(machine.scenario.date, begun[0], begun[1])]
    points += [(date, _sample(machine, name, date, mine), _sample(machine, name, date, history)) for date in dates]
    return ghost_line(machine, name, points)


def ghost_line(machine: Machine, name: str, points: Sequence[tuple[str, int, int]]) -> GhostLine:
    """A variable over time, yours beside history's."""
    declared = machine.declared(name)
    low, high = declared.min or 0, declared.max or 0
    return GhostLine(
        name=name,
        label=declared.label,
        min=low,
        max=high,
        better=declared.better,
        points=tuple(points),
        difference=(points[-1][1] - points[-1][2]) / (high - low),
    )


def _sample(machine: Machine, name: str, date: str, steps: Sequence[Step]) -> int:
    state = steps[0].before
    for step in steps:
        if _date(machine, step) <= date:
            state = step.after
    return int(machine.value(name, state.values))


def _date(machine: Machine, step: Step) -> str:
    return score.decision_of(machine, step).date


def review(desk: Desk, step: Step) -> Review:
    """One decision looked at again; `desk` has its juncture open."""
    machine = desk.machine
    scene = score.decision_of(machine, step)
    taken, record = scene.choices[step.choice], engine.historical(scene)
    names = machine.scenario.advisers
    bet = bet_on(desk.run, step)
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
            Prediction(name=names[who].name, predicts=a.predicts, came_true=_came_true(a, record))
            for who, a in scene.advice.items()
        ),
        readings=tuple(
            (name, scene.choices[reading.predicts].text, reading.because) for name, reading in scene.readings.items()
        ),
        foresight=bet[0] if bet else None,
        guess=score.guess(len(engine.options(machine, step.before))),
    )


def _came_true(advice: Advice, record: str | None) -> str:
    """Whether what was foretold came true; nothing where that is unclear since Moscow never faced the decision."""
    return "" if record is None and advice.came_true == "unclear" else advice.came_true


def _card(debrief: Debrief) -> DebriefCard:
    return DebriefCard(
        known_then=debrief.known_then,
        unknown_then=debrief.unknown_then,
        historians=tuple(HistorianView(name=h.name, work=h.work, view=h.view) for h in debrief.historians),
        other_ways=tuple((way.text, way.grade) for way in debrief.other_ways),
        pushed_the_same_way=debrief.pushed_the_same_way,
        simplifies=debrief.simplifies,
    )


def cited_behind(machine: Machine, steps: Iterable[Step]) -> list[str]:
    """What the scenes met cite, then everything behind the record."""
    scenario = machine.scenario
    scenes = [score.decision_of(machine, step) for step in steps]
    ids = [id for scene in scenes for id in cited_by(scene)]
    ids += [id for scene in scenes for _, id in citations(scene.choices)]
    ids += [id for report in scenario.intelligence.values() for id in report.cite]
    for part in (scenario.record, scenario.human_record, scenario.debrief, scenario.discussion):
        ids += [id for _, id in citations(part)]
    return ids
