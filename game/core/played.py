"""What does a run that played itself come to? Its decisions, scores and worlds as plain data (game/RULES.md)."""

from typing import Any

from . import engine, score
from .campaign import PassedOver
from .deal import Deal, ended
from .ghost import Policy, ghost
from .meters import world_values
from .moves import Choose
from .run import Run, begin, extend
from .scored import scored


def follow(deal: Deal, policy: Policy) -> Run:
    """A run played to its end by a policy."""
    run = begin(deal)
    while not run.over:
        run = extend(run, Choose(policy(run.machine(run.now.entry), run.state)))
    return run


def as_data(run: Run, policy: str) -> dict[str, Any]:
    """The object that `play --follow --json` prints: names without prefix, derived values included."""
    passed = [news.entry for news in run.now.news if isinstance(news, PassedOver)]
    last, history = run.deal.machines[-1], ghost(run.deal)
    found = scored(run, history, range(len(run.deal.machines)))
    return {
        "id": run.deal.id,
        "policy": policy,
        "decisions": [
            {
                "scenario": run.machine(step.entry).scenario.id,
                "scene": step.scene,
                "choice": step.choice,
                "historical": chosen.historical,
                "distance": engine.distance(chosen),
            }
            for step in run.steps
            for chosen in (score.decision_of(run.machine(step.entry), step).choices[step.choice],)
        ],
        "outcomes": {
            scenario: outcome
            for scenario, outcome in ended(run.state).items()
            if any(machine.scenario.id == scenario for machine in run.deal.machines)
        },
        "passed_over": [run.machine(entry).scenario.id for entry in passed],
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
        "world": world_values(last, run.state),
        "ghost": world_values(last, history.state),
    }
