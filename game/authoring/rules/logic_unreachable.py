"""Is there a scene or an outcome that no line of play reaches, from the usual start or from what a campaign brings?"""

from collections.abc import Iterator

from game.authoring.rules.other_starts import reached
from game.authoring.rules.rule import Finding, Rule, Subject


def _unreachable(subject: Subject) -> Iterator[Finding]:
    known = reached(subject.everywhere)
    for kind, names in (("scenes", subject.scenario.scenes), ("outcomes", subject.scenario.outcomes)):
        for name in names:
            if subject.reach.complete and name not in known:
                yield Finding((kind, name), f"no line of play reaches '{name}'")


RULE = Rule(
    code="logic-unreachable",
    severity="warning",
    explanation="Nobody will ever read a scene or an outcome that no line of play reaches. Often a `next` names its "
    "neighbour, or a condition can't hold where it is asked.",
    bad="""
        branches:
          - if: trust > 100    # trust ends at 100
            next: alliance
          - next: cool_farewell
        """,
    good="""
        branches:
          - if: trust > 60
            next: alliance
          - next: cool_farewell
        """,
    find=_unreachable,
)
