"""How does a moment of play look? Builds the frozen views of `pages` out of a run, and keeps the rest in the dark."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from . import engine, score
from .dates import first_day, until
from .facts import cited_by, known_from, within_reach
from .ledger import movements
from .machine import Machine
from .meters import map_view, meters
from .model.facts import Fact
from .model.scenes import Decision
from .pages.desk import Counsel, DecisionScreen, ForecastScreen, NoteScreen, Option, Report, ResultScreen
from .pages.parts import FactCard, Header, Pending
from .run import COUNTERS, Run
from .state import State, Step


class Desk(NamedTuple):
    """What a view is made from: a run, the facts that it may cite, and the juncture that is open."""

    run: Run
    facts: Mapping[str, Fact]
    entry: int = 0

    @property
    def machine(self) -> Machine:
        """The machine of the open juncture."""
        return self.run.machine(self.entry)

    @property
    def steps(self) -> tuple[Step, ...]:
        """The decisions settled in the open juncture."""
        return self.run.steps_of(self.entry)

    @property
    def state(self) -> State:
        """The state of the open juncture: at its decision at hand, or at its outcome."""
        return self.run.state if self.run.now.entry == self.entry else self.steps[-1].after

    @property
    def begun(self) -> State:
        """The state in which the open juncture began."""
        return self.steps[0].before if self.steps else self.run.state

    @property
    def reach(self) -> Mapping[str, Fact]:
        """Every fact that the scenario may cite, by the id that it uses."""
        return within_reach(self.machine.scenario, self.facts)


def note_screen(desk: Desk) -> NoteScreen:
    """The content note of the scenario, which has one."""
    scenario = desk.machine.scenario
    return NoteScreen(header=header(desk, scenario.date, 1), aim=scenario.aim, note=scenario.content_note or "")


def decision_screen(desk: Desk) -> DecisionScreen:
    """The decision at hand."""
    machine, state, steps = desk.machine, desk.state, desk.steps
    scene = engine.decision(machine, state)
    assert scene is not None
    scenario = machine.scenario
    met = [score.decision_of(machine, step) for step in steps]
    added = engine.standing(machine.arrivals[state.scene], state.values, state.past)
    return DecisionScreen(
        header=header(desk, scene.date, len(steps) + 1),
        aim=scenario.aim,
        scene=state.scene,
        heading=scene.title,
        arrival=tuple(_arrival(desk)),
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
        meters=meters(machine, state, desk.begun),
        map=map_view(machine, state, desk.begun, scene.date),
        dossier=dossier(desk, scene.date),
        opening=not steps,
        meanwhile=not steps and scene.date < _last_shown(desk),
    )


def forecast_screen(desk: Desk) -> ForecastScreen:
    """The bet on the decision just taken."""
    step = desk.steps[-1]
    scene = score.decision_of(desk.machine, step)
    options = _options(desk, step.before)
    return ForecastScreen(
        header=header(desk, scene.date, len(desk.steps)),
        heading=scene.title,
        options=options,
        chosen=step.choice,
        counters=COUNTERS,
        guess=score.guess(len(options)),
    )


def result_screen(desk: Desk, *, betting: bool = False) -> ResultScreen:
    """What followed from the decision just taken; `betting` where bets are asked for."""
    machine, step = desk.machine, desk.steps[-1]
    scene = score.decision_of(machine, step)
    after, told = engine.tell(machine, step.before, step.choice)
    outcome = machine.scenario.outcomes.get(after.scene)
    choice = scene.choices[step.choice]
    return ResultScreen(
        header=header(desk, scene.date, len(desk.steps)),
        heading=scene.title,
        chosen=choice.text,
        text="\n\n".join([choice.result, *told.result]),
        ledger=movements(machine, (step,)),
        meters=meters(machine, after, desk.begun),
        map=map_view(machine, after, desk.begun, scene.date),
        outcome_title=outcome.title if outcome else None,
        outcome_text="\n\n".join([*told.arrival, outcome.text, *told.outcome]) if outcome else None,
        still_to_come=pending(after) if outcome and desk.run.deal.alone else (),
        dossier=dossier(desk, scene.date),
        no_bet=betting and engine.historical(scene) is None,
    )


def dossier(desk: Desk, date: str) -> tuple[FactCard, ...]:
    """The facts cited in the scenes met so far that Moscow could know by `date`, this scene's first."""
    here = engine.decision(desk.machine, desk.state)
    return cited_so_far(desk, date, *([here] if here else []))


def cited_so_far(desk: Desk, date: str, *here: Decision) -> tuple[FactCard, ...]:
    """The facts cited by the decision `here`, if given, and by those settled, that Moscow could know by `date`."""
    scenes = [*here, *(score.decision_of(desk.machine, step) for step in reversed(desk.steps))]
    ids = [id for scene in scenes for id in cited_by(scene)]
    reports = desk.machine.scenario.intelligence.values()
    ids += [id for report in reports if first_day(report.dated) <= date for id in report.cite]
    return fact_cards(desk, ids, before=date)


def fact_cards(desk: Desk, ids: Iterable[str], before: str | None = None) -> tuple[FactCard, ...]:
    """Facts as they may be shown: on a date without what came later, or, with no date, whole."""
    reach = desk.reach
    found = {id: reach[id] for id in ids if id in reach}
    return tuple(
        fact_card(id, fact, before) for id, fact in found.items() if before is None or known_from(fact) <= before
    )


def fact_card(id: str, fact: Fact, day: str | None) -> FactCard:
    """A fact as it may be shown: whole behind the record (None), else on a day, without correction, note and what was
    still to come."""
    whole, date = day is None, fact.date or ""
    return FactCard(
        id=id,
        date=date if day is None else until(date, day),
        claim=fact.claim,
        status=fact.status,
        source=fact.source,
        place=fact.place or "",
        actors=fact.actors,
        correction=fact.correction if whole else None,
        note=fact.note if whole else None,
    )


def pending(state: State) -> tuple[Pending, ...]:
    """What is still to come as things stand at an end, by date: what has a condition that doesn't hold isn't told. In a
    campaign it is told when it comes, and the rest at the end.
    """
    landings = sorted((found.landing for found in state.due), key=lambda landing: landing.date)
    return tuple(
        Pending(date=landing.date, because=landing.because)
        for landing in landings
        if landing.condition is None or landing.condition(state.values, state.past)
    )


def header(desk: Desk, date: str, number: int) -> Header:
    """The top of a page."""
    scenario, deal = desk.machine.scenario, desk.run.deal
    return Header(
        scenario=scenario.id,
        title=scenario.title,
        date=date,
        place=scenario.place,
        theatre=scenario.theatre,
        number=number,
        campaign="" if deal.alone else deal.title,
        juncture=desk.entry + 1,
        of=len(deal.machines),
    )


def _arrival(desk: Desk) -> list[str]:
    if not desk.steps:
        return []
    step = desk.steps[-1]
    return engine.tell(desk.machine, step.before, step.choice)[1].arrival


def _last_shown(desk: Desk) -> str:
    """The date of the last scene shown before the open juncture, or ''."""
    shown = [step for step in desk.run.steps if step.entry < desk.entry]
    return score.decision_of(desk.run.machine(shown[-1].entry), shown[-1]).date if shown else ""


def _reports(desk: Desk, met: Sequence[Decision], scene: Decision) -> tuple[Report, ...]:
    """The reports dated on or before this scene, and after every scene met before it."""
    last = max((earlier.date for earlier in met), default="")
    return tuple(
        Report(source=r.source, reliability=r.reliability, dated=r.dated, text=r.text)
        for r in desk.machine.scenario.intelligence.values()
        if last < first_day(r.dated) <= scene.date
    )


def _dispatch(scene: Decision) -> Report | None:
    found = scene.dispatch
    if found is None:
        return None
    return Report(source=found.source, reliability=found.reliability, dated=scene.date, text=found.text)


def _options(desk: Desk, state: State) -> tuple[Option, ...]:
    scene = engine.decision(desk.machine, state)
    assert scene is not None
    offers = engine.options(desk.machine, state)
    return tuple(
        Option(id=offer.choice, number=number, text=scene.choices[offer.choice].text, closed=offer.closed)
        for number, offer in enumerate(offers, 1)
    )
