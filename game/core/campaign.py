"""What happens between two junctures? What is due lands, and the next juncture that is eligible is dealt."""

from collections.abc import Iterable
from typing import NamedTuple

from . import engine
from .deal import Deal
from .machine import Landing
from .state import Due, Moved, State


class Landed(NamedTuple):
    """What landed on its day: an event (then `cause` is None) or an effect that a choice had left."""

    entry: int
    """Number of the juncture that it landed before; the number of junctures for what landed at the end."""
    landing: Landing
    cause: Due | None
    moved: tuple[Moved, ...]
    came_to_nothing: bool
    """True for an effect whose condition was false by then. An event whose condition is false is silent."""


class PassedOver(NamedTuple):
    """A juncture that wasn't eligible."""

    entry: int
    values: dict[str, int | bool]
    """The world as it stood."""


News = Landed | PassedOver


class Arrival(NamedTuple):
    """Where a run comes to after a juncture: the next one's number and first state, and what happened on the way."""

    entry: int
    """The number of junctures at the end of the deal."""
    state: State
    news: tuple[News, ...]


def first(deal: Deal) -> Arrival:
    """The first juncture of a run."""
    return _onward(deal, 0, deal.begun, "")


def after(deal: Deal, entry: int, ended: State) -> Arrival:
    """What follows the juncture `entry`, which has reached an outcome."""
    machine = deal.machines[entry]
    return _onward(deal, entry + 1, engine.leave(machine, ended), machine.scenario.date)


def _onward(deal: Deal, entry: int, state: State, landed_to: str) -> Arrival:
    """`landed_to` is the day up to which everything has landed, or ''."""
    news: list[News] = []
    while entry < len(deal.machines):
        machine = deal.machines[entry]
        state = land(deal, state, entry, landed_to, machine.scenario.date, news)
        landed_to = machine.scenario.date
        if deal.alone or machine.eligible is None or machine.eligible(state.values, state.past):
            return Arrival(entry, engine.enter(machine, state), tuple(news))
        news.append(PassedOver(entry, state.values))
        entry += 1
    if not deal.alone:
        state = land(deal, state, entry, landed_to, deal.ends, news)
    return Arrival(entry, state, tuple(news))


def land(deal: Deal, state: State, entry: int, landed_to: str, to: str, news: list[News]) -> State:
    """The state after everything due on or before `to`: by date, events first by id, then effects as they were left."""
    happened = [event.landing for event in deal.events if landed_to < event.landing.date <= to]
    due = [due for due in state.due if due.landing.date <= to]
    if not happened and not due:
        return state
    values = dict(state.values)
    for landing, cause in in_order(happened, due):
        came = landing.condition is None or landing.condition(values, state.past)
        moved = _moved(landing, values, state, cause) if came else ()
        if came or cause is not None:
            news.append(Landed(entry, landing, cause, moved, not came))
    return state._replace(values=values, due=tuple(d for d in state.due if d.landing.date > to))


def in_order(happened: Iterable[Landing], due: Iterable[Due]) -> list[tuple[Landing, Due | None]]:
    """What lands together, events in the order of the deal: by date, events first, then effects as they were left."""
    landings = [*((landing, None) for landing in happened), *((left.landing, left) for left in due)]
    return sorted(landings, key=lambda found: found[0].date)


def _moved(landing: Landing, values: dict[str, int | bool], state: State, cause: Due | None) -> tuple[Moved, ...]:
    moved: list[Moved] = []
    for name, write in landing.effects:
        before = values[name]
        write(values, state.past)
        if values[name] != before:
            moved.append(Moved(name, before, values[name], cause.scene if cause else "", cause.choice if cause else ""))
    return tuple(moved)
