"""How does a moment of play look? Builds the frozen views of `screen` out of a run, and keeps the rest in the dark."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from . import engine, score
from .dates import first_day
from .facts import cited_by, known_from, within_reach
from .ledger import movements
from .meters import map_view, meters
from .model import Decision, Fact
from .run import COUNTERS, Run
from .screen import (
    Counsel,
    DecisionScreen,
    FactCard,
    ForecastScreen,
    Header,
    NoteScreen,
    Option,
    Pending,
    Report,
    ResultScreen,
)
from .state import Due, State, Step


class Desk(NamedTuple):
    """What a view is made from: a run and the facts that it may cite."""

    run: Run
    facts: Mapping[str, Fact]

    @property
    def reach(self) -> dict[str, Fact]:
        """Every fact that the scenario may cite, by the id that it uses."""
        return within_reach(self.run.machine.scenario, self.facts)


def note_screen(desk: Desk) -> NoteScreen:
    """The content note of the scenario, which has one."""
    scenario = desk.run.machine.scenario
    return NoteScreen(header=header(desk.run, scenario.date, 1), aim=scenario.aim, note=scenario.content_note or "")


def decision_screen(desk: Desk) -> DecisionScreen:
    """The decision at hand."""
    run, state = desk.run, desk.run.state
    scene = engine.decision(run.machine, state)
    assert scene is not None
    scenario = run.machine.scenario
    met = [score.decision_of(run.machine, step) for step in run.steps]
    added = engine.standing(run.machine.arrivals[state.scene], state.values, state.past)
    return DecisionScreen(
        header=header(run, scene.date, len(run.steps) + 1),
        aim=scenario.aim,
        scene=state.scene,
        heading=scene.title,
        arrival=tuple(_arrival(run)),
        text="\n\n".join([scene.text, *added]),
        reports=_reports(desk, met, scene),
        counsel=tuple(
            Counsel(
                name=scenario.advisers[who].name, office=scenario.advisers[who].office, says=a.says, predicts=a.predicts
            )
            for who, a in scene.advice.items()
        ),
        dispatch=_dispatch(scene),
        options=_options(desk, state),
        meters=meters(run.machine, state, run.moments[0].state),
        map=map_view(run.machine, state, run.moments[0].state, scene.date),
        dossier=dossier(desk, scene.date),
        opening=not run.steps,
    )


def forecast_screen(desk: Desk) -> ForecastScreen:
    """The bet on the decision just taken."""
    step = desk.run.steps[-1]
    scene = score.decision_of(desk.run.machine, step)
    options = _options(desk, step.before)
    return ForecastScreen(
        header=header(desk.run, scene.date, len(desk.run.steps)),
        heading=scene.title,
        options=options,
        chosen=step.choice,
        counters=COUNTERS,
        guess=score.guess(len(options)),
    )


def result_screen(desk: Desk) -> ResultScreen:
    """What followed from the decision just taken."""
    run, step = desk.run, desk.run.steps[-1]
    machine = run.machine
    scene = score.decision_of(machine, step)
    after, told = engine.tell(machine, step.before, step.choice)
    outcome = machine.scenario.outcomes.get(after.scene)
    choice = scene.choices[step.choice]
    return ResultScreen(
        header=header(run, scene.date, len(run.steps)),
        heading=scene.title,
        chosen=choice.text,
        text="\n\n".join([choice.result, *told.result]),
        ledger=movements(machine, (step,)),
        meters=meters(machine, after, run.moments[0].state),
        map=map_view(machine, after, run.moments[0].state, scene.date),
        outcome_title=outcome.title if outcome else None,
        outcome_text="\n\n".join([*told.arrival, outcome.text, *told.outcome]) if outcome else None,
        still_to_come=pending(after.due) if outcome else (),
        dossier=dossier(desk, scene.date),
    )


def dossier(desk: Desk, date: str) -> tuple[FactCard, ...]:
    """The facts cited in the scenes met so far that Moscow could know by `date`, this scene's first."""
    run = desk.run
    here = engine.decision(run.machine, run.state)
    scenes = ([here] if here else []) + [score.decision_of(run.machine, step) for step in reversed(run.steps)]
    ids = [id for scene in scenes for id in cited_by(scene)]
    ids += [
        id
        for report in run.machine.scenario.intelligence.values()
        if first_day(report.dated) <= date
        for id in report.cite
    ]
    return fact_cards(desk, ids, before=date)


def fact_cards(desk: Desk, ids: Iterable[str], before: str | None = None) -> tuple[FactCard, ...]:
    """Facts as they may be shown: on a date without what came later, or, with no date, whole."""
    reach = desk.reach
    found = {id: reach[id] for id in ids if id in reach}
    return tuple(
        FactCard(
            id=id,
            date=fact.date or "",
            claim=fact.claim,
            status=fact.status,
            source=fact.source,
            place=fact.place or "",
            actors=fact.actors,
            correction=None if before else fact.correction,
            note=None if before else fact.note,
        )
        for id, fact in found.items()
        if before is None or known_from(fact) <= before
    )


def pending(due: Sequence[Due]) -> tuple[Pending, ...]:
    """What is still to come, by date."""
    return tuple(Pending(date=d.later.date, because=d.later.because) for d in sorted(due, key=lambda d: d.later.date))


def header(run: Run, date: str, number: int) -> Header:
    """The top of a page."""
    scenario = run.machine.scenario
    return Header(
        scenario=scenario.id,
        title=scenario.title,
        date=date,
        place=scenario.place,
        theatre=scenario.theatre,
        number=number,
    )


def _arrival(run: Run) -> list[str]:
    if not run.steps:
        return []
    step: Step = run.steps[-1]
    return engine.tell(run.machine, step.before, step.choice)[1].arrival


def _reports(desk: Desk, met: Sequence[Decision], scene: Decision) -> tuple[Report, ...]:
    """The reports dated on or before this scene, and after every scene met before it."""
    last = max((earlier.date for earlier in met), default="")
    return tuple(
        Report(source=r.source, reliability=r.reliability, dated=r.dated, text=r.text)
        for r in desk.run.machine.scenario.intelligence.values()
        if last < first_day(r.dated) <= scene.date
    )


def _dispatch(scene: Decision) -> Report | None:
    found = scene.dispatch
    if found is None:
        return None
    return Report(source=found.source, reliability=found.reliability, dated=scene.date, text=found.text)


def _options(desk: Desk, state: State) -> tuple[Option, ...]:
    scene = engine.decision(desk.run.machine, state)
    assert scene is not None
    offers = engine.options(desk.run.machine, state)
    return tuple(
        Option(id=offer.choice, number=number, text=scene.choices[offer.choice].text, closed=offer.closed)
        for number, offer in enumerate(offers, 1)
    )
