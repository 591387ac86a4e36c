"""Does history's run stand where the record says, at every milestone?"""

from collections.abc import Iterator

from game.authoring.rules.campaign_rule import CampaignFinding, CampaignRule, CampaignSubject
from game.core.milestones import missed


def _missed(subject: CampaignSubject) -> Iterator[CampaignFinding]:
    for found in missed(subject.history):
        mark = found.milestone
        stood = str(found.stood_at).lower()
        message = f"on {mark.date} history's {mark.variable} stands at {stood}"
        yield CampaignFinding((*subject.path, "milestones", found.number), message)


RULE = CampaignRule(
    code="ghost-milestone",
    severity="warning",
    explanation="A milestone says where a variable stood on a day that the sources tell of. If history's own run "
    "through the files misses it, some effect on the way is too strong, too weak or missing.",
    bad="""
        milestones:    # history's Germany stands at 34 on that day
          - {variable: germany, date: 1926-05-01, at_least: 60, cite: [F.III.4.ii.a]}
        """,
    good="""
        milestones:
          - {variable: germany, date: 1926-05-01, at_least: 30, cite: [F.III.4.ii.a]}
        """,
    find=_missed,
)
