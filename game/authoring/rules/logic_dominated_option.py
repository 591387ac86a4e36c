"""Is there an option that nobody who counts would take?"""

from collections.abc import Iterator

from game.authoring.rules.bargains import better_than, moves_of
from game.authoring.rules.logic_record_dominates import beaten_by_record
from game.authoring.rules.rule import Finding, Rule, Subject
from game.core.model.scenes import Decision


def _dominated(subject: Subject) -> Iterator[Finding]:
    for scene, _ in subject.decisions():
        record = beaten_by_record(subject, scene)
        for name, rivals in better_than(subject, scene).items():
            others = [rival for rival in rivals if rival != record]
            if others:
                path = ("scenes", scene, "choices", name)
                message = f"'{others[0]}' is better on something that moves, and worse on nothing"
                yield Finding(path, message, _fix(subject, scene, name, others[0]))


def _fix(subject: Subject, scene: str, worse: str, better: str) -> str:
    """At which of the two options what may be changed."""
    decision = subject.scenario.scenes[scene]
    assert isinstance(decision, Decision)
    ours, theirs = moves_of(decision.choices[better]), moves_of(decision.choices[worse])
    ahead = sorted({move[0] for move in ours.keys() | theirs.keys() if ours.get(move, 0) != theirs.get(move, 0)})
    return (
        f"'{better}' does better on {', '.join(ahead)}: let '{worse}' gain something that '{better}' does not, "
        f"or let '{better}' cost something"
    )


RULE = Rule(
    code="logic-dominated-option",
    severity="warning",
    explanation="An option is dominated if another one of its decision leads to the same scene and is, on everything "
    "that either of them moves, at once and later, no worse. A player who sees it has no choice to make. "
    "Counted are variables with `better`; a difference in a relation or a treaty can't be weighed.",
    bad="""
        choices:
          drill: {effects: [world.readiness += 4], next: summer}
          march: {effects: [world.readiness += 4, world.standing -= 2], next: summer}
        """,
    good="""
        choices:
          drill: {effects: [world.readiness += 4], next: summer}
          march: {effects: [world.readiness += 6, world.standing -= 2], next: summer}
        """,
    find=_dominated,
)
