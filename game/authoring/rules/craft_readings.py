"""Do the decisions tell the three explanations of Moscow apart?"""

from collections.abc import Iterator

from game.authoring.rules.rule import Finding, Rule, Subject
from game.core.model.scenes import Decision

SHARE = 0.6
"""Of the decisions on record, that tell the readings apart at the least."""


def _find(subject: Subject) -> Iterator[Finding]:
    readings = [(name, scene) for name, scene in subject.decisions() if scene.readings]
    alike = [name for name, scene in readings if not discriminates(scene)]
    apart = len(readings) - len(alike)
    if readings and apart < SHARE * len(readings):
        said = f"{apart} of {len(readings)} decisions on record tell the readings apart"
        message = f"{said}; at least {SHARE:.0%} do: not {', '.join(alike)}"
        yield Finding(("scenes", alike[0], "readings"), message)


def discriminates(scene: Decision) -> bool:
    """Whether at least two readings predict different options."""
    return len({reading.predicts for reading in scene.readings.values()}) > 1


RULE = Rule(
    code="craft-readings",
    severity="warning",
    explanation=(
        "The motive test asks whether power, ideology or security explains the line. A decision for which all three "
        f"predict one option says nothing about it; at least {SHARE:.0%} of a file's decisions on record tell them "
        "apart."
    ),
    bad="""
        readings:
          power: {predicts: wait, because: Time is on the larger side.}
          ideology: {predicts: wait, because: Landlords fall by themselves.}
          security: {predicts: wait, because: A door stays open.}
        """,
    good="""
        readings:
          power: {predicts: wait, because: Time is on the larger side.}
          ideology: {predicts: refuse, because: Landlords understand refusal.}
          security: {predicts: wait, because: A door stays open.}
        """,
    find=_find,
)
