"""Does a text speak of a treaty in a world that doesn't have it? Campaigns at random, played by the engine itself."""

from collections.abc import Iterable, Iterator
from functools import cache
from random import Random
from typing import NamedTuple

import pytest

from game.core import campaign, engine
from game.core.campaign import Landed, News, PassedOver
from game.core.closures import Values
from game.core.dates import first_day
from game.core.deal import Deal
from game.core.estimate import whole_ledger
from game.core.ghost import at_random, ghost
from game.core.machine import Machine
from game.core.model.scenario import Scenario
from game.core.model.scenes import Decision
from game.core.state import State
from game.core.walk import texts
from game.files.prose import Mention, mentions
from tests.shelf import shipped

CAMPAIGNS = (120, pytest.param(1_000, marks=pytest.mark.thorough))
SEED = 1924
LIBRARY = shipped()
WHOLE = "moscow-1924-1953"

marked = cache(mentions)


@cache
def _speaking(scenario: Scenario) -> frozenset[str]:
    """The decisions on whose pages, or after whose choices, something is mentioned."""
    always = any(marked(text) for part in (scenario.intelligence, scenario.outcomes) for _, text in texts(part))
    routes = [scene for scene in scenario.scenes.values() if scene.kind == "route"]
    always |= any(marked(text) for route in routes for _, text in texts(route))
    return frozenset(
        name for name, scene in scenario.scenes.items() if always or any(marked(text) for _, text in texts(scene))
    ) | ({scenario.start} if marked(scenario.aim) else set())


class Shown(NamedTuple):
    """A text with a mention as a run showed it, and whether its world bears it out."""

    juncture: str
    text: str
    mention: Mention
    true: bool


def _shown(juncture: str, read: Iterable[str], values: Values) -> Iterator[Shown]:
    for text in read:
        for mention in marked(text):
            yield Shown(juncture, text, mention, values[f"world.{mention.variable}"] == mention.holds)


def _decision(machine: Machine, state: State, last: str) -> Iterator[str]:
    """What stands on a decision's page; `last` is the day of the decision before it in this juncture, or ''."""
    scenario, scene = machine.scenario, _scene(machine, state)
    yield from (scene.text, *(choice.text for choice in scene.choices.values()))
    yield from (text for advice in scene.advice.values() for text in (advice.says, advice.predicts))
    yield from () if scene.dispatch is None else (scene.dispatch.text,)
    yield from (r.text for r in scenario.intelligence.values() if last < first_day(r.dated) <= scene.date)
    yield from engine.standing(machine.arrivals[state.scene], state.values, state.past)
    yield from (offer.closed for offer in engine.options(machine, state) if offer.closed is not None)
    yield from () if last else (scenario.aim, scenario.content_note or "")


def _settled(machine: Machine, state: State, choice: str) -> Iterator[Shown]:
    """What follows a choice: its result over the world that its effects leave, an outcome over what its own do."""
    after, told = engine.tell(machine, state, choice)
    between = state.values.copy()
    for _, write in machine.decisions[state.scene][choice].effects:
        write(between, {**state.past, state.scene: choice})
    id = machine.scenario.id
    yield from _shown(id, (_scene(machine, state).choices[choice].result, *told.result, *told.arrival), between)
    if after.scene in machine.outcomes:
        yield from _shown(id, (machine.scenario.outcomes[after.scene].text, *told.outcome), after.values)


def _news(deal: Deal, values: Values, news: Iterable[News]) -> Iterator[Shown]:
    """What is told between two junctures, each landing over the world that it leaves."""
    values = values.copy()
    for told in news:
        match told:
            case PassedOver(entry, world):
                scenario = deal.machines[entry].scenario
                yield from _shown(scenario.id, (scenario.otherwise or "",), world)
            case Landed(moved=moved, came_to_nothing=False):
                values |= {move.name: move.after for move in moved}
                yield from _shown("", (told.landing.because,), values)


def _scene(machine: Machine, state: State) -> Decision:
    scene = engine.decision(machine, state)
    assert scene is not None
    return scene


def _campaign(deal: Deal, draw: Random) -> Iterator[Shown]:
    """A random campaign: every text with a mention, as it was shown."""
    policy, arrival, left = at_random(draw.random), campaign.first(deal), deal.begun.values
    while True:
        yield from _news(deal, left, arrival.news)
        if arrival.entry == len(deal.machines):
            break
        machine, state, last = deal.machines[arrival.entry], arrival.state, ""
        while state.scene not in machine.outcomes:
            choice = policy(machine, state)
            if state.scene in _speaking(machine.scenario):
                yield from _shown(machine.scenario.id, _decision(machine, state, last), state.values)
                yield from _settled(machine, state, choice)
            last, state = _scene(machine, state).date, engine.apply(machine, state, choice)
        left, arrival = state.values, campaign.after(deal, arrival.entry, state)
    assert deal.campaign is not None
    world, past = arrival.state.values, arrival.state.past
    reached = next(n for condition, n in deal.endings if condition is None or condition(world, past))
    yield from _shown("", (deal.campaign.endings[reached].text,), world)


@pytest.fixture(scope="module", params=CAMPAIGNS)
def shown(request: pytest.FixtureRequest) -> frozenset[Shown]:
    """Everything that the campaigns showed, each text once for each world that bore it out or didn't."""
    deal, draw = LIBRARY.deal(WHOLE), Random(SEED)
    return frozenset(text for _ in range(request.param) for text in _campaign(deal, draw))


def test_no_text_speaks_of_a_treaty_that_its_world_does_not_have(shown: frozenset[Shown]) -> None:
    assert [text for text in sorted(shown) if not text.true] == []


def test_the_treaties_that_junctures_speak_of_were_met_in_force(shown: frozenset[Shown]) -> None:
    met = {text.mention.variable for text in shown if text.mention.holds}
    assert met >= {"rapallo_in_force", "berlin_treaty_in_force", "polish_pact_in_force", "neutrality_offer_open"}


def test_a_text_that_its_world_contradicts_would_be_seen() -> None:
    text = "Still [[world.rapallo_in_force|Rapallo]] holds, and [[not world.league_member|no seat]] is yours."
    found = _shown("riga", (text, "Nothing."), {"world.rapallo_in_force": False, "world.league_member": False})
    assert [(one.mention.words, one.true) for one in found] == [("Rapallo", False), ("no seat", True)]


@pytest.mark.parametrize(
    ("name", "gone", "back"),
    [
        ("czechoslovakia", "1939-03-15", "1945-12-31"),
        ("poland", "1939-10-06", "1945-12-31"),
        ("baltic", "1940-08-06", "1953-03-05"),
        ("berlin_treaty_in_force", "1941-06-22", "1953-03-05"),
    ],
)
def test_what_is_gone_from_the_map_has_no_relation_until_it_is_back(name: str, gone: str, back: str) -> None:
    run = ghost(LIBRARY.deal(WHOLE))
    moved = [line for line in whole_ledger(run) if line.name == f"world.{name}" and gone <= line.date < back]
    assert [(line.date, int(line.after)) for line in moved] == [(gone, 0)]
