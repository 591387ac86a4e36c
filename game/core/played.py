"""What does a run that played itself come to? Its decisions, scores and worlds as plain data (game/RULES.md)."""

from typing import Any

from . import engine, score
from .debrief import ghost_steps, scored
from .ghost import Policy
from .machine import Machine
from .model import Value
from .moves import Choose
from .run import Run, begin, extend
from .state import State
from .view import Desk


def follow(machine: Machine, policy: Policy) -> Run:
    """A run played to its end by a policy."""
    run = begin(machine)
    while not run.over:
        run = extend(run, Choose(policy(machine, run.state)))
    return run


def as_data(run: Run, policy: str) -> dict[str, Any]:
    """The object that `play --follow --json` prints: names without prefix, derived values included."""
    scenario, desk = run.machine.scenario, Desk(run, {})
    found = scored(desk)
    return {
        "id": scenario.id,
        "policy": policy,
        "decisions": [
            {
                "scenario": scenario.id,
                "scene": step.scene,
                "choice": step.choice,
                "historical": chosen.historical,
                "distance": engine.distance(chosen),
            }
            for step in run.steps
            for chosen in (score.decision_of(run.machine, step).choices[step.choice],)
        ],
        "outcomes": {scenario.id: run.state.scene},
        "passed_over": [],
        "score": {
            "closeness": found.closeness,
            "left_record_at": list(found.left_record_at),
            "met": found.met,
            "of": found.of,
            "chance": found.chance,
            "readings": {
                "power": found.readings.power,
                "ideology": found.readings.ideology,
                "security": found.readings.security,
                "discriminating": found.readings.discriminating,
            },
        },
        "world": world_values(run.machine, run.state),
        "ghost": world_values(run.machine, ghost_steps(desk)[-1].after),
    }


def world_values(machine: Machine, state: State) -> dict[str, Value]:
    """Every world variable and derived value of a state, by its name without prefix."""
    names = [name for name in (*machine.variables, *machine.derived) if name.startswith("world.")]
    return {name.removeprefix("world."): machine.value(name, state.values) for name in names}
