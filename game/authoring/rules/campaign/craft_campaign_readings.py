"""Can a campaign's motive test tell the three explanations of Moscow apart?"""

from collections.abc import Iterator

from game.authoring.rules.campaign.on_record import on_record
from game.authoring.rules.campaign_rule import CampaignFinding, CampaignRule, CampaignSubject
from game.authoring.rules.craft_readings import SHARE, discriminates


def _find(subject: CampaignSubject) -> Iterator[CampaignFinding]:
    faced = list(on_record(subject))
    alike = [f"{found.scenario.id}/{found.scene}" for found in faced if not discriminates(found.decision)]
    apart = len(faced) - len(alike)
    if apart < SHARE * len(faced):
        said = f"{apart} of {len(faced)} decisions on record tell the readings apart"
        yield CampaignFinding(subject.path, f"{said}; at least {SHARE:.0%} do: not {', '.join(alike)}")


RULE = CampaignRule(
    code="craft-campaign-readings",
    severity="warning",
    explanation=(
        f"At least {SHARE:.0%} of a campaign's decisions on record tell the readings apart; a motive test on fewer "
        "says nothing, however long the campaign is."
    ),
    bad="""
        readings:      # as in most decisions of the campaign
          power: {predicts: wait, because: Time is on the larger side.}
          ideology: {predicts: wait, because: Landlords fall by themselves.}
          security: {predicts: wait, because: A door stays open.}
        """,
    good="""
        readings:
          power: {predicts: wait, because: Time is on the larger side.}
          ideology: {predicts: refuse, because: Landlords understand refusal.}
          security: {predicts: stall, because: A month is worth a division.}
        """,
    find=_find,
)
