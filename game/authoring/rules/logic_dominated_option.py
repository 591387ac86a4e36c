"""Is there an option that nobody who counts would take?"""

from collections.abc import Iterator

from game.authoring.rules.bargains import better_than
from game.authoring.rules.logic_record_dominates import beaten_by_record
from game.authoring.rules.rule import Finding, Rule, Subject


def _dominated(subject: Subject) -> Iterator[Finding]:
    for scene, _ in subject.decisions():
        record = beaten_by_record(subject, scene)
        for name, rivals in better_than(subject, scene).items():
            others = [rival for rival in rivals if rival != record]
            if others:
                path = ("scenes", scene, "choices", name)
                yield Finding(path, f"'{others[0]}' is better on something that moves, and worse on nothing")


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
