"""Is there a juncture that no campaign is dealt?"""

from collections.abc import Iterator

from game.authoring.rules.deep.deep_rule import DeepRule, DeepSubject
from game.authoring.rules.rule import Finding


def _never(subject: DeepSubject) -> Iterator[Finding]:
    if not subject.dealt:
        yield Finding(("eligible",), f"none of {subject.campaigns:,} random campaigns was dealt this juncture")


RULE = DeepRule(
    code="deep-never-dealt",
    severity="warning",
    explanation="A juncture that is eligible in no campaign is never played as part of one. Its condition asks for a "
    "world that the junctures before it don't bring.",
    bad="""
        eligible: world.rapallo_in_force and world.germany > 95
        """,
    good="""
        eligible: world.rapallo_in_force
        """,
    find=_never,
)
