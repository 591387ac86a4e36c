"""Does the place of an option give the record away over a campaign?

Were the record put in its place by a fair draw, how often it stands first would follow the sum of one draw for each
decision, 1 in n. The distribution of that sum is reckoned exactly, by convolution. The rule warns where the count, or
one as far out, would come about in fewer than 1 campaign of 20, shared among both ends and all places (Bonferroni).
"""

from collections.abc import Iterator, Sequence

from game.authoring.rules.campaign.on_record import on_record
from game.authoring.rules.campaign_rule import CampaignFinding, CampaignRule, CampaignSubject

RARE = 0.05
_ORDINALS = ("first", "second", "third", "fourth")


def _find(subject: CampaignSubject) -> Iterator[CampaignFinding]:
    faced = list(on_record(subject))
    places = [(list(found.decision.choices).index(found.record), len(found.decision.choices)) for found in faced]
    most = max((options for _, options in places), default=0)
    for place in range(most):
        odds = [1 / options for _, options in places if place < options]
        count = sum(place == found for found, _ in places)
        if chance_of(odds, count) < RARE / (2 * most):
            said = f"the historical option stands {_ORDINALS[place]} in {count} of {len(odds)} decisions"
            yield CampaignFinding(subject.path, f"{said}; by a fair draw it would in about {sum(odds):.0f}")


def chance_of(odds: Sequence[float], count: int) -> float:
    """The chance of `count` successes or more, or of so few, whichever is less, in independent draws of these odds."""
    ways = [1.0]
    for odd in odds:
        ways = [
            (ways[number] if number < len(ways) else 0.0) * (1 - odd) + (ways[number - 1] * odd if number else 0.0)
            for number in range(len(ways) + 1)
        ]
    return min(sum(ways[count:]), sum(ways[: count + 1]))


RULE = CampaignRule(
    code="craft-record-position",
    severity="warning",
    explanation=(
        "Over a campaign the historical option stands in each position about equally often. The rule warns where a "
        "fair draw would bring such a count, or one farther out, in fewer than 1 of 20 campaigns; a handful of "
        "decisions can't show that."
    ),
    bad="""
        answer:
          choices:      # in every decision of the campaign the record stands first
            wait: {historical: true}
            refuse: {distance: 3}
            stall: {distance: 1}
        """,
    good="""
        answer:
          choices:      # here second, elsewhere first or third
            refuse: {distance: 3}
            wait: {historical: true}
            stall: {distance: 1}
        """,
    find=_find,
)
