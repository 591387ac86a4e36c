"""Do the advisers of a decision disagree?"""

from collections.abc import Iterator

from game.authoring.rules.rule import Finding, Rule, Subject

FEWEST = 2


def _find(subject: Subject) -> Iterator[Finding]:
    for name, scene in subject.decisions():
        backed = {advice.backs for advice in scene.advice.values() if advice.backs}
        if len(scene.advice) >= FEWEST and len(backed) < FEWEST:
            said = f"all back '{min(backed)}'" if backed else "none says which option is backed"
            message = f"the advisers of '{name}' don't disagree: {said}; at least {FEWEST} back different options"
            yield Finding(("scenes", name, "advice"), message, "" if backed else "give them `backs`")


RULE = Rule(
    code="craft-advisers-agree",
    severity="warning",
    explanation=(
        "Advisers who agree decide for the player. At least two of them back different options; `backs` says which, "
        "and is shown only behind the record."
    ),
    bad="""
        advice:
          aralov: {says: Aralov would wait., predicts: Riga will ask again., came_true: 'yes', backs: wait}
          krasin: {says: Krasin would wait too., predicts: Riga will trade., came_true: 'yes', backs: wait}
        """,
    good="""
        advice:
          aralov: {says: Aralov would wait., predicts: Riga will ask again., came_true: 'yes', backs: wait}
          krasin: {says: Krasin would refuse., predicts: Riga will close the port., came_true: 'no', backs: refuse}
        """,
    find=_find,
)
