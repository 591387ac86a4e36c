"""Does a route have a branch that is never taken, though other ways lead where it leads?"""

from collections.abc import Iterator

from game.authoring.rules.other_starts import reached
from game.authoring.rules.rule import Finding, Rule, Subject
from game.core.model.scenes import Route


def _dead(subject: Subject) -> Iterator[Finding]:
    known = reached(subject.everywhere)
    for name, scene in subject.scenario.scenes.items():
        if not isinstance(scene, Route) or name not in known:
            continue
        for number, branch in enumerate(scene.branches):
            proof = _proof(subject, name, scene, number)
            if proof and branch.next in known:
                path = ("scenes", name, "branches", number)
                yield Finding(path, f"this way to '{branch.next}' is never taken {proof}")


def _proof(subject: Subject, name: str, route: Route, number: int) -> str:
    """Why a branch is never taken; '' if it may be."""
    if (name, number) not in subject.possible.branches:
        return "in any world, by the ranges of what it reads"
    conditions = [branch.condition for branch in route.branches[: number + 1] if branch.condition is not None]
    if not subject.turns.complete or any(subject.depends(text) for text in conditions):
        return ""
    own = route.branches[number].condition is not None
    asked = ("scenes", name, "branches", number if own else number - 1, "if")
    taken = not conditions or own in subject.turns.seen.get(asked, ())
    return "" if taken else "in any state that can be reached"


RULE = Rule(
    code="logic-dead-branch",
    severity="warning",
    explanation="Branches are tried from the top, and the first that holds is taken. One that comes too late, after "
    "others that leave it nothing, looks like a consequence and is none.",
    bad="""
        summer:
          kind: route
          branches:
            - {if: worry >= 0, next: quiet}      # worry begins at 0
            - {next: silence}
        """,
    good="""
        summer:
          kind: route
          branches:
            - {if: worry <= 4, next: quiet}
            - {next: silence}
        """,
    find=_dead,
)
