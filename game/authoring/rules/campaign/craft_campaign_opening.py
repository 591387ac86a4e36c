"""Do two junctures of a campaign open alike?"""

from collections.abc import Iterator

from game.authoring.rules.campaign_rule import CampaignFinding, CampaignRule, CampaignSubject
from game.authoring.rules.opening import WORDS, opening
from game.core.model.scenes import Decision


def _find(subject: CampaignSubject) -> Iterator[CampaignFinding]:
    seen: dict[str, str] = {}
    for scenario in subject.scenarios:
        scene = scenario.scenes[scenario.start]
        words = opening(scene.text) if isinstance(scene, Decision) else ""
        if words in seen:
            message = f"opens with the same {WORDS} words as '{seen[words]}': '{words}'"
            yield CampaignFinding(("scenes", scenario.start, "text"), message, scenario=scenario.id)
        elif words:
            seen[words] = scenario.id


RULE = CampaignRule(
    code="craft-campaign-opening",
    severity="warning",
    explanation=(
        f"Each juncture of a campaign opens differently, told by its {WORDS} first words. Fifty briefings that begin "
        "with a telegram are one briefing."
    ),
    bad="""
        text: The telegram came at noon.      # as in the juncture before
        """,
    good="""
        text: Nobody in the building had slept.
        """,
    find=_find,
)
