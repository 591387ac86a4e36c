"""Which junctures does a run play, and over what world? Fixed at its start, for a campaign or one scenario alone."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from game.core.record import replace

from .closures import ENDED, Code, Past, Values
from .dealt import dealt
from .machine import Landing, Machine, Trees, build, condition, first_values, landings, world_variables
from .model.campaigns import Campaign
from .model.scenario import Scenario
from .model.world import Variable, World, WorldStart
from .state import Due, State

_WORLD_NAME = re.compile(r"world\.\w+")


class Happening(NamedTuple):
    """A compiled event."""

    id: str
    landing: Landing


class Deal(NamedTuple):
    """The junctures of a run in order, the world that they share, and where it starts."""

    id: str
    title: str
    campaign: Campaign | None
    """None for a scenario played alone: it is played whatever `eligible` says, and nothing lands after it."""
    machines: tuple[Machine, ...]
    world: World
    """With the variables that the scenarios add."""
    events: tuple[Happening, ...]
    """Those dated from the start on, by date and id."""
    begun: State
    """Between junctures, before the first."""
    starts: str
    ends: str
    endings: tuple[tuple[Code | None, int], ...]

    @property
    def alone(self) -> bool:
        """Whether this is one scenario by itself."""
        return self.campaign is None


def matching(campaign: Campaign, scenarios: Iterable[Scenario]) -> tuple[Scenario, ...]:
    """The scenarios that a campaign deals, in the order of (date, −priority, id); no drafts."""
    written = (scenario for scenario in scenarios if not scenario.draft)
    return tuple(
        sorted(dealt(campaign, written), key=lambda scenario: (scenario.date, -scenario.priority, scenario.id))
    )


def campaign_deal(
    id: str,
    campaign: Campaign,
    scenarios: Iterable[Scenario],
    world: World,
    baseline: State | None = None,
    trees: Mapping[str, Trees] | None = None,
) -> Deal:
    """A campaign's deal, from its baseline (January 1924 if none) with its own `world_start` over that."""
    dealt = matching(campaign, scenarios)
    shared = with_own_variables(world, dealt)
    return Deal(
        id=id,
        title=campaign.title,
        campaign=campaign,
        machines=tuple(build(scenario, shared, (trees or {}).get(scenario.id)) for scenario in dealt),
        world=shared,
        events=_events(shared, campaign.start, campaign.to),
        begun=begun(world, shared, baseline, campaign.world_start),
        starts=campaign.start,
        ends=campaign.to,
        endings=tuple(
            (condition(shared, ending.condition) if ending.condition else None, number)
            for number, ending in enumerate(campaign.endings)
        ),
    )


def scenario_deal(scenario: Scenario, world: World, baseline: State | None = None, trees: Trees | None = None) -> Deal:
    """One scenario alone, from the baseline of its date (January 1924 if none) with its own `world_start` over that."""
    shared = with_own_variables(world, (scenario,))
    return Deal(
        id=scenario.id,
        title=scenario.title,
        campaign=None,
        machines=(build(scenario, shared, trees),),
        world=shared,
        events=_events(shared, scenario.date, scenario.date),
        begun=begun(world, shared, baseline, scenario.world_start),
        starts=scenario.date,
        ends=scenario.date,
        endings=(),
    )


def with_own_variables(world: World, scenarios: Iterable[Scenario]) -> World:
    """The world with every variable that these scenarios add; the first declaration of a name counts."""
    added: dict[str, Variable] = {}
    for scenario in scenarios:
        added = {**scenario.world, **added}
    return (
        replace(world, variables={**world.variables, **{n: v for n, v in added.items() if n not in world.variables}})
        if added
        else world
    )


def begun(world: World, shared: World, baseline: State | None, own: WorldStart | None) -> State:
    """The state between junctures that a run starts from; `shared` is the world with what its scenarios add to it."""
    values: Values = {name: variable.start for name, variable in world_variables(shared).items()}
    if own is not None and own.blank:
        values |= first_values(world, None, own)
        baseline = None
    if baseline is not None:
        baseline = known_to(shared, baseline)
        values |= baseline.values
    if own is not None:
        values |= {f"world.{name}": value for name, value in own.set.items()}
    past: Past = dict(baseline.past) if baseline else {}
    due: tuple[Due, ...] = baseline.due if baseline else ()
    return State("", values, past, due)


def ended(state: State) -> dict[str, str]:
    """Scenario -> outcome, of every juncture that has ended."""
    return {key.removeprefix(ENDED): value for key, value in state.past.items() if key.startswith(ENDED)}


def _events(world: World, start: str, end: str) -> tuple[Happening, ...]:
    written = sorted((event.date, id) for id, event in world.events.items() if start <= event.date <= end)
    compiled = landings(world, None, [world.events[id] for _, id in written])
    return tuple(Happening(id, landing) for (_, id), landing in zip(written, compiled, strict=True))


def known_to(world: World, between: State) -> State:
    """A state between junctures without what earlier scenarios added for themselves: this world can't name it."""
    known = world_variables(world).keys()
    named = known | {f"world.{name}" for name in world.derived}
    return between._replace(
        values={name: value for name, value in between.values.items() if name in known},
        due=tuple(due for due in between.due if named >= set(_named(due))),
    )


def _named(due: Due) -> Iterator[str]:
    """The variables of the world that a due effect writes or reads."""
    written = due.landing.written
    for text in (*written.effects, written.condition or ""):
        yield from _WORLD_NAME.findall(text)
