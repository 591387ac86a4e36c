"""Does a campaign say what historians hold, or ask the class, without a fact?"""

from collections.abc import Iterator

from game.authoring.rules.campaign_rule import CampaignFinding, CampaignRule, CampaignSubject


def _find(subject: CampaignSubject) -> Iterator[CampaignFinding]:
    for number, historian in enumerate(subject.campaign.historians):
        if not historian.cite:
            message = f"a view of {historian.name}, and no fact that says so"
            yield CampaignFinding((*subject.path, "historians", number), message, "give it `cite`")
    for number, question in enumerate(subject.campaign.discussion):
        if not question.cite:
            message = "no fact to argue from: a question asks for evidence"
            yield CampaignFinding((*subject.path, "discussion", number), message, "give it `cite`")


RULE = CampaignRule(
    code="history-campaign-uncited",
    severity="warning",
    explanation="At a campaign's end, too, a historian's view can be looked up, and a question for the class comes "
    "with facts to argue from.",
    bad="""
        historians:
          - {name: A. Historian, work: A Work (1990), view: Patience paid.}
        """,
    good="""
        historians:
          - {name: A. Historian, work: A Work (1990), view: Patience paid., cite: [F.view]}
        """,
    find=_find,
)
