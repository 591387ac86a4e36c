"""Is there an adviser whom a player need only follow?"""

from collections import Counter
from collections.abc import Iterator

from game.authoring.rules.campaign_rule import CampaignFinding, CampaignRule, CampaignSubject
from game.core.model.scenes import Decision

SHARE = 0.6
"""Of the predictions that came true or didn't, that may be right at the most."""
FEWEST = 5
"""Predictions that came true or didn't, below which a share says nothing."""


def _find(subject: CampaignSubject) -> Iterator[CampaignFinding]:
    made, right = Counter[str](), Counter[str]()
    for name, came_true in _predictions(subject):
        made[name] += 1
        right[name] += came_true
    for name, count in made.items():
        if count >= FEWEST and right[name] > SHARE * count:
            said = f"{name} is right in {right[name]} of {count} predictions ({right[name] / count:.0%})"
            yield CampaignFinding(subject.path, f"{said}; nobody is in more than {SHARE:.0%}")


def _predictions(subject: CampaignSubject) -> Iterator[tuple[str, bool]]:
    """(adviser's name, whether it came true) of all that is clear; ids differ from file to file, names don't."""
    for scenario in subject.scenarios:
        for scene in scenario.scenes.values():
            for who, advice in scene.advice.items() if isinstance(scene, Decision) else ():
                if advice.came_true != "unclear":
                    yield scenario.advisers[who].name, advice.came_true == "yes"


RULE = CampaignRule(
    code="craft-always-right",
    severity="warning",
    explanation=(
        f"Over a campaign no adviser is right in more than {SHARE:.0%} of the predictions that came true or didn't, "
        f"from {FEWEST} up. Else a player learns whom to follow instead of weighing what is said."
    ),
    bad="""
        litvinov: {says: ..., predicts: ..., came_true: 'yes'}      # as in 5 of his 6 predictions so far
        """,
    good="""
        litvinov: {says: ..., predicts: ..., came_true: 'no'}       # he is right in 3 of 6
        """,
    find=_find,
)
