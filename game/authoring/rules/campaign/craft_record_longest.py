"""Does the length of an option give the record away over a campaign?"""

from collections.abc import Iterator

from game.authoring.rules.campaign.on_record import Faced, on_record
from game.authoring.rules.campaign_rule import CampaignFinding, CampaignRule, CampaignSubject
from game.files.prose import word_count

SHARE = 0.4
FEWEST = 10
"""Decisions below which a share says nothing."""


def _find(subject: CampaignSubject) -> Iterator[CampaignFinding]:
    faced = list(on_record(subject))
    longest = [found for found in faced if _is_longest(found)]
    if len(faced) >= FEWEST and len(longest) > SHARE * len(faced):
        said = f"the historical option is the longest in {len(longest)} of {len(faced)} decisions"
        where = ", ".join(f"{found.scenario.id}/{found.scene}" for found in longest)
        yield CampaignFinding(subject.path, f"{said}; at most {SHARE:.0%}: {where}")


def _is_longest(found: Faced) -> bool:
    """Whether the record has more words than each rival; a tie tells nothing."""
    words = {name: word_count(choice.text) for name, choice in found.decision.choices.items()}
    return all(words[found.record] > count for name, count in words.items() if name != found.record)


RULE = CampaignRule(
    code="craft-record-longest",
    severity="warning",
    explanation=(
        f"Over a campaign the historical option is the longest one in at most {SHARE:.0%} of the decisions, from "
        f"{FEWEST} decisions up. What really happened has more detail to tell, and a player who has noticed reads no "
        "further."
    ),
    bad="""
        answer:
          choices:
            wait: {historical: true, text: The longest of three, here and in most decisions of the campaign.}
            refuse: {text: A shorter one.}
        """,
    good="""
        answer:
          choices:
            wait: {historical: true, text: Here it is the shorter one.}
            refuse: {text: Here the rival is the longest of three, with a detail of its own.}
        """,
    find=_find,
)
