"""Do three advisers speak to each decision?"""

from collections.abc import Iterator

from game.authoring.rules.rule import Finding, Rule, Subject

ADVISERS = 3


def _find(subject: Subject) -> Iterator[Finding]:
    for name, scene in subject.decisions():
        count = len(scene.advice)
        if count != ADVISERS:
            path = ("scenes", name, "advice") if count else ("scenes", name)
            yield Finding(path, f"{count} adviser{'s' * (count != 1)} in '{name}'; a decision has {ADVISERS}")


RULE = Rule(
    code="craft-advisers",
    severity="warning",
    explanation=(
        "With three advisers nobody can win by nodding to one or by splitting the difference between two, and three "
        "short speeches are as many as a player keeps in mind."
    ),
    bad="""
        advice:
          aralov: {says: Aralov would wait., predicts: Riga will ask again., came_true: 'yes', backs: wait}
        """,
    good="""
        advice:
          aralov: {says: Aralov would wait., predicts: Riga will ask again., came_true: 'yes', backs: wait}
          krasin: {says: Krasin would refuse., predicts: Riga will close the port., came_true: 'no', backs: refuse}
          ioffe: {says: Ioffe would stall., predicts: It will take a month., came_true: unclear, backs: stall}
        """,
    find=_find,
)
