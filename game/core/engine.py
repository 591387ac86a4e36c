"""What may be done now, and what does it lead to? The rules of play for one scenario: a machine, a state and a choice
give the next state, always the same."""

from collections.abc import Mapping
from typing import NamedTuple

from .closures import ENDED, Past, Values
from .errors import IllegalMove
from .machine import Effect, Machine, Option, Paragraph, first_values
from .model.scenes import Choice, Decision
from .model.world import Value
from .state import Due, Moved, State, Step, Told


class Offer(NamedTuple):
    """A visible choice: its id, and the reason why it is closed, or None."""

    choice: str
    closed: str | None


def start(machine: Machine, world: Mapping[str, Value] | None = None) -> State:
    """The state before the first decision; `world` replaces the starting world (names without prefix)."""
    own = machine.scenario.world_start
    values = first_values(machine.world, machine.scenario, own)
    set_here = world if world is not None else own.set if own else {}
    return enter(machine, State("", values | {f"world.{name}": value for name, value in set_here.items()}, {}, ()))


def enter(machine: Machine, between: State) -> State:
    """The state before a scenario's first decision, out of one between junctures: its local variables start."""
    values = between.values | {name: code(between.values, {}) for name, code in machine.starts}
    return between._replace(scene=machine.scenario.start, values=values)


def leave(machine: Machine, ended: State) -> State:
    """The state between junctures, out of one at a scenario's outcome: its own variables and scenes are forgotten."""
    values = {name: value for name, value in ended.values.items() if name.startswith("world.")}
    past = {key: value for key, value in ended.past.items() if key.startswith(ENDED)}
    return State("", values, past | {ENDED + machine.scenario.id: ended.scene}, ended.due)


def decision(machine: Machine, state: State) -> Decision | None:
    """The decision at hand, or None at an outcome."""
    scene = machine.scenario.scenes.get(state.scene)
    return scene if isinstance(scene, Decision) else None


def options(machine: Machine, state: State) -> tuple[Offer, ...]:
    """The visible choices in file order, closed ones with their reasons; none at an outcome."""
    values, past = state.values, state.past
    return tuple(
        [
            Offer(name, _closed(option, values, past) if option.requires else None)
            for name, option in machine.decisions.get(state.scene, {}).items()
            if option.show_if is None or option.show_if(values, past)
        ]
    )


def sorted_out(machine: Machine, state: State) -> tuple[tuple[str, ...], list[tuple[str, str]]]:
    """The same sorted, for whoever asks in every state: the open choices, and the closed ones with their reasons."""
    values, past = state.values, state.past
    opened, closed = list[str](), list[tuple[str, str]]()
    for name, option in machine.decisions.get(state.scene, {}).items():
        if option.show_if is None or option.show_if(values, past):
            reason = _closed(option, values, past) if option.requires else None
            if reason is None:
                opened.append(name)
            else:
                closed.append((name, reason))
    return tuple(opened), closed


def apply(machine: Machine, state: State, choice: str) -> State:
    """The state after a choice. Raises IllegalMove for one that is unknown, hidden or closed, or after the end."""
    return _step(machine, state, choice, _open_option(machine, state, choice), None)


def force(machine: Machine, state: State, choice: str) -> State:
    """The state after a choice that is taken whether it is open or not: history's own, in a juncture skipped."""
    return _step(machine, state, choice, machine.decisions[state.scene][choice], None)


def tell(machine: Machine, state: State, choice: str) -> tuple[State, Told]:
    """The state after a choice already taken, with the ledger and the paragraphs that the step told on its way."""
    told = Told([], [], [], [])
    return _step(machine, state, choice, machine.decisions[state.scene][choice], told), told


def take(machine: Machine, state: State, choice: str, *, entry: int = 0, skipped: bool = False) -> Step:
    """A choice as a step of the deal's juncture `entry`, forced if skipped. Raises IllegalMove as `apply` does."""
    after = force(machine, state, choice) if skipped else apply(machine, state, choice)
    return Step(entry, state, choice, skipped, after)


def historical(scene: Decision) -> str | None:
    """The id of what Moscow did, or None off record."""
    return next((name for name, choice in scene.choices.items() if choice.historical), None)


def distance(choice: Choice) -> int | None:
    """How far a choice lies from the record: 0 for the record itself, None where nobody has said."""
    return 0 if choice.historical else choice.distance


def nearest(machine: Machine, state: State, *, whatever: bool) -> str:
    """The historical choice; failing that the open one of least distance, unwritten last, in file order.

    With `whatever` the historical choice is taken even where it is closed. Raises IllegalMove after the end.
    """
    scene = decision(machine, state)
    if scene is None:
        raise IllegalMove("the scenario is over")
    record = historical(scene)
    opened = [offer.choice for offer in options(machine, state) if offer.closed is None]
    if record is not None and (whatever or record in opened):
        return record
    return min(opened, key=lambda name: scene.choices[name].distance or 9)


def _open_option(machine: Machine, state: State, choice: str) -> Option:
    offered = machine.decisions.get(state.scene)
    if offered is None:
        raise IllegalMove("the scenario is over")
    option = offered.get(choice)
    if option is None or not (option.show_if is None or option.show_if(state.values, state.past)):
        raise IllegalMove(f"there is no option '{choice}' here")
    reason = _closed(option, state.values, state.past) if option.requires else None
    if reason is not None:
        raise IllegalMove(f"that is closed: {reason}")
    return option


def _closed(option: Option, values: Values, past: Past) -> str | None:
    for condition, reason in option.requires:
        if not condition(values, past):
            return reason
    return None


def _step(machine: Machine, state: State, choice: str, option: Option, told: Told | None) -> State:
    values, past, due = state.values.copy(), state.past.copy(), state.due
    past[state.scene] = choice
    if told is None:
        for _, write in option.effects:
            write(values, past)
    else:
        _land(option.effects, values, past, told, state.scene, choice)
    if option.later:
        due += tuple(Due(later, machine.scenario.id, state.scene, choice) for later in option.later)
    if told:
        told.result.extend(standing(option.also, values, past))
    scene = option.next
    if scene in machine.routes:
        scene = _through_routes(machine, scene, values, past, told)
    end = machine.outcomes.get(scene)
    if end is not None:
        past[scene] = ""
        _land(end.effects, values, past, told, scene, "")
        if end.later:
            due += tuple(Due(later, machine.scenario.id, scene, "") for later in end.later)
        if told:
            told.outcome.extend(standing(end.also, values, past))
    return State(scene, values, past, due)


def _through_routes(machine: Machine, scene: str, values: Values, past: Past, told: Told | None) -> str:
    ways = machine.routes.get(scene)
    while ways is not None:
        past[scene] = ""
        for way in ways:
            if way.condition is None or way.condition(values, past):
                break
        else:
            raise AssertionError(f"no branch of '{scene}' holds")  # a file like that isn't read
        if told:
            told.arrival.extend(standing(way.also, values, past))
        scene = way.next
        ways = machine.routes.get(scene)
    return scene


def _land(effects: tuple[Effect, ...], values: Values, past: Past, told: Told | None, scene: str, choice: str) -> None:
    if told is None:
        for _, write in effects:
            write(values, past)
        return
    for name, write in effects:
        before = values[name]
        write(values, past)
        if values[name] != before:
            told.ledger.append(Moved(name, before, values[name], scene, choice))


def standing(also: tuple[Paragraph, ...], values: Values, past: Past) -> list[str]:
    """The paragraphs that a state makes true."""
    return [paragraph.text for paragraph in also if paragraph.condition(values, past)]
