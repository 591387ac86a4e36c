"""What moved, by how much, because of what? The ledger, reckoned on demand from the steps of a run."""

from collections.abc import Iterable

from . import engine
from .campaign import Landed
from .machine import Machine
from .meters import derived_shown, words
from .model.scenes import Decision
from .pages.parts import Movement
from .state import Moved, State, Step


def movements(machine: Machine, steps: Iterable[Step]) -> tuple[Movement, ...]:
    """Every variable that the steps moved, in order, with its cause; derived values too, once a step."""
    return tuple(line for step in steps for line in _of_step(machine, step))


def _of_step(machine: Machine, step: Step) -> list[Movement]:
    after, told = engine.tell(machine, step.before, step.choice)
    lines = [_movement(machine, step, moved) for moved in told.ledger]
    for name in derived_shown(machine):
        before, now = machine.value(name, step.before.values), machine.value(name, after.values)
        if before != now:
            lines.append(_movement(machine, step, Moved(name, before, now, step.scene, step.choice)))
    return lines


def landed_movements(machine: Machine, landed: Landed, left_by: str) -> tuple[Movement, ...]:
    """What an event, or an effect that a choice had left, moved on its day."""
    landing = landed.landing
    lines = (line_of(machine, moved, landing.because, landing.date) for moved in landed.moved)
    return tuple(line._replace(left_by=left_by) for line in lines)


def _movement(machine: Machine, step: Step, moved: Moved) -> Movement:
    return line_of(machine, moved, _cause(machine, step.before, moved), _date(machine, step))


def line_of(machine: Machine, moved: Moved, cause: str, date: str) -> Movement:
    """A movement of a variable or derived value in words and numbers."""
    declared = machine.declared(moved.name)
    return Movement(
        name=moved.name,
        label=declared.label,
        before=moved.before,
        after=moved.after,
        words_before=words(machine, moved.name, moved.before),
        words_after=words(machine, moved.name, moved.after),
        better=declared.better,
        cause=cause,
        date=date,
    )


def _cause(machine: Machine, before: State, moved: Moved) -> str:
    outcome = machine.scenario.outcomes.get(moved.scene)
    if outcome:
        return outcome.title
    scene = engine.decision(machine, before)
    assert scene is not None
    return scene.choices[moved.choice].text


def _date(machine: Machine, step: Step) -> str:
    scene = machine.scenario.scenes[step.scene]
    assert isinstance(scene, Decision)
    return scene.date
