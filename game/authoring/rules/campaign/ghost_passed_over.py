"""Is history dealt every juncture of the campaign?"""

from collections.abc import Iterator

from game.authoring.rules.campaign_rule import CampaignFinding, CampaignRule, CampaignSubject
from game.core.campaign import PassedOver


def _passed_over(subject: CampaignSubject) -> Iterator[CampaignFinding]:
    for news in subject.history.now.news:
        if isinstance(news, PassedOver):
            slug = subject.history.machine(news.entry).scenario.id
            yield CampaignFinding(subject.path, f"history is not dealt '{slug}'")


RULE = CampaignRule(
    code="ghost-passed-over",
    severity="warning",
    explanation="Every juncture happened, so history's own run must meet it: its condition `eligible` has to hold in "
    "the world that the record leaves. Else no player can be compared with Moscow there.",
    bad="""
        eligible: world.rapallo_in_force and world.germany > 90
        """,
    good="""
        eligible: world.rapallo_in_force
        """,
    find=_passed_over,
)
