"""How did a campaign go? What happened between its junctures, and the estimate at its end, beside history's run."""

from itertools import accumulate

from . import score
from .campaign import Landed, News, PassedOver
from .deal import ended
from .debrief import ghost_line, human_entries, review
from .ghost import ghost
from .ledger import landed_movements, movements
from .machine import Machine
from .meters import map_view, world_meters
from .model.campaigns import Ending
from .model.scenes import Decision
from .pages.debrief import GhostLine, HistorianView
from .pages.estimate import EstimateScreen, InterludeScreen, JunctureLine, NewsItem
from .pages.parts import Header, Movement
from .run import Moment, Run
from .scored import scored
from .state import Due
from .view import Desk, pending


def interlude_screen(desk: Desk, since: int) -> InterludeScreen:
    """The news of the current branch from number `since` on, before the juncture that comes next or the end."""
    run = desk.run
    machine = _nearest_machine(run)
    date = machine.scenario.date if not run.over else run.deal.ends
    news = run.now.news[since:]
    begun = run.steps[-1].after if run.steps else run.deal.begun
    return InterludeScreen(
        header=_header(run, date),
        news=tuple(news_item(run, found) for found in news),
        meters=world_meters(machine, run.state, begun),
        map=map_view(machine, run.state, begun, date),
    )


def estimate_screen(run: Run) -> EstimateScreen:
    """The page at a campaign's end."""
    campaign = run.deal.campaign
    assert campaign is not None
    machine, history = run.deal.machines[-1], ghost(run.deal)
    came_to = ending(run)
    played = sorted({step.entry for step in run.steps})
    return EstimateScreen(
        header=_header(run, run.deal.ends),
        ending_title=came_to.title,
        ending_text=came_to.text,
        junctures=tuple(_juncture(run, history, entry) for entry in range(len(run.deal.machines))),
        score=scored(run, history, range(len(run.deal.machines))),
        ghost=campaign_lines(run, history),
        human_record=tuple(
            sorted(
                (entry for number in played for entry in human_entries(run.machine(number).scenario)),
                key=lambda entry: entry.date,
            )
        ),
        historians=tuple(HistorianView(name=h.name, work=h.work, view=h.view) for h in campaign.historians),
        questions=tuple(question.ask for question in campaign.discussion),
        still_to_come=pending(run.state),
        ledger=whole_ledger(run),
        meters=world_meters(machine, run.state, run.deal.begun),
        map=map_view(machine, run.state, run.deal.begun, run.deal.ends),
    )


def whole_ledger(run: Run, moment: Moment | None = None) -> tuple[Movement, ...]:
    """Everything that had moved at a moment, else by now, on its branch, oldest first: by landings before each
    juncture, then by its choices."""
    moment = moment or run.now
    lines: list[Movement] = []
    for entry in range(len(run.deal.machines) + 1):
        for news in moment.news:
            if isinstance(news, Landed) and news.entry == entry:
                lines += news_item(run, news).moved
        if entry < len(run.deal.machines):
            lines += movements(run.machine(entry), moment.steps_of(entry))
    return tuple(lines)


def campaign_lines(run: Run, history: Run) -> tuple[GhostLine, ...]:
    """Your line and history's for every world number that either run moved, sampled after each juncture."""
    machine = run.deal.machines[-1]
    names = [name for name in (*machine.derived, *machine.variables) if name.startswith("world.")]
    dates = list(accumulate((last_date(found) for found in run.deal.machines), max))
    runs = [_samples(found) for found in (run, history)]
    lines = []
    for name in names:
        if isinstance(machine.value(name, run.deal.begun.values), bool):
            continue
        begun = int(machine.value(name, run.deal.begun.values))
        values = [[int(machine.value(name, sample)) for sample in samples] for samples in runs]
        points = [(run.deal.starts, begun, begun), *zip(dates, *values, strict=True)]
        points.append((run.deal.ends, *(int(machine.value(name, found.state.values)) for found in (run, history))))
        if len({value for _, *both in points for value in both}) > 1:
            lines.append(ghost_line(machine, name, points))
    return tuple(lines)


def last_date(machine: Machine) -> str:
    """The date of a scenario's last scene: the day on which the world is sampled after it."""
    return max(scene.date for scene in machine.scenario.scenes.values() if isinstance(scene, Decision))


def _samples(run: Run) -> list[dict[str, int | bool]]:
    """The world after each juncture, played or passed over."""
    passed = {news.entry: news.values for news in run.now.news if isinstance(news, PassedOver)}
    played = {step.entry: step.after.values for step in run.steps}
    return [{**passed, **played}[entry] for entry in range(len(run.deal.machines))]


def ending(run: Run) -> Ending:
    """What a run of a campaign that is over came to: the first ending whose condition holds."""
    assert run.deal.campaign is not None
    for condition, number in run.deal.endings:
        if condition is None or condition(run.state.values, run.state.past):
            return run.deal.campaign.endings[number]
    return run.deal.campaign.endings[-1]


def _juncture(run: Run, history: Run, entry: int) -> JunctureLine:
    machine, steps = run.machine(entry), run.steps_of(entry)
    scenario = machine.scenario
    outcome, record = (ended(found.state).get(scenario.id) for found in (run, history))
    left = [step for step in steps if not step.skipped and score.left_record(machine, step)]
    return JunctureLine(
        scenario=scenario.id,
        title=scenario.title,
        date=scenario.date,
        outcome=scenario.outcomes[outcome].title if steps and outcome else "",
        otherwise="" if steps else scenario.otherwise or "",
        historical=record == outcome,
        historical_outcome=scenario.outcomes[record].title if record else "",
        left=tuple(score.decision_of(machine, step).title for step in left),
        skipped=any(step.skipped for step in steps),
        reviews=tuple(review(Desk(run, {}, entry), step) for step in steps),
    )


def news_item(run: Run, news: News) -> NewsItem:
    """Something that happened between junctures, as it is told."""
    if isinstance(news, PassedOver):
        scenario = run.machine(news.entry).scenario
        text = scenario.otherwise or ""
        return NewsItem(date=scenario.date, kind="passed over", text=text, cause=scenario.title, moved=())
    machine = run.machine(min(news.entry, len(run.deal.machines) - 1))
    kind = "nothing" if news.came_to_nothing else "event" if news.cause is None else "landed"
    cause = cause_of(run, news.cause) if news.cause else ""
    return NewsItem(
        date=news.landing.date,
        kind=kind,  # type: ignore[arg-type]
        text=news.landing.because,
        cause=cause,
        moved=landed_movements(machine, news, cause),
    )


def cause_of(run: Run, due: Due) -> str:
    """The text of the choice, or the title of the outcome, that left an effect; '' if it came with the baseline."""
    for machine in run.deal.machines:
        if machine.scenario.id == due.scenario:
            if not due.choice:
                return machine.scenario.outcomes[due.scene].title
            scene = machine.scenario.scenes[due.scene]
            return scene.choices[due.choice].text if isinstance(scene, Decision) else ""
    return ""


def _nearest_machine(run: Run) -> Machine:
    return run.machine(min(run.now.entry, len(run.deal.machines) - 1))


def _header(run: Run, date: str) -> Header:
    scenario = _nearest_machine(run).scenario
    return Header(
        scenario="",
        title=run.deal.title,
        date=date,
        place=scenario.place,
        theatre=scenario.theatre,
        number=0,
        campaign=run.deal.title,
        juncture=min(run.now.entry + 1, len(run.deal.machines)),
        of=len(run.deal.machines),
    )
