"""Does the wording of an option give the record away over a campaign?

For each trait of wording a fair draw is compared with what is there: in a decision where k of n options have the trait,
a record drawn by lot would have it with odds k / n; decisions where all or none have it tell nothing. The distribution
of the sum is exact, and the rule warns where the count, or one as far out, would come about in fewer than 1 campaign
of 20, shared among both ends and all traits (Bonferroni).
"""

import re
from collections.abc import Iterator, Mapping

from game.authoring.rules.campaign.craft_record_position import RARE, chance_of
from game.authoring.rules.campaign.on_record import Faced, on_record
from game.authoring.rules.campaign_rule import CampaignFinding, CampaignRule, CampaignSubject
from game.files.prose import plain

_TRAITS: Mapping[str, str] = {
    "a purpose (so that, in order to)": r"\b(?:so that|in order to|so as to)\b",
    "two sentences": r"[.!?]\s+\w",
    "a colon": r":",
    "three commas": r"(?:,.*){3}",
    "a number or a date": r"\d",
    "a slammed door (refuse, insist, never)": r"\b(?:refus|insist|never\b|no more\b|break off|reject|demand)",
    "two open tracks (both, meanwhile)": r"\b(?:both|meanwhile|at the same time|while)\b",
    "a delay (wait, until, later)": r"\b(?:wait|until|later|for now|for the present|postpone|delay)\b",
}
"""What readers of our own first options went by: each trait, and the words or marks that show it."""


def _find(subject: CampaignSubject) -> Iterator[CampaignFinding]:
    faced = list(on_record(subject))
    for trait, pattern in _TRAITS.items():
        told = [(odds, record) for odds, record in (_shown(found, pattern) for found in faced) if 0 < odds < 1]
        odds, count = [odds for odds, _ in told], sum(record for _, record in told)
        if chance_of(odds, count) < RARE / (2 * len(_TRAITS)):
            said = f"of {len(told)} decisions where some options and not all have {trait}, the record has it in {count}"
            yield CampaignFinding(subject.path, f"{said}; by a fair draw it would in about {sum(odds):.0f}")


def _shown(found: Faced, pattern: str) -> tuple[float, bool]:
    """The share of a decision's options that show a trait, and whether the record does."""
    shown = {
        name for name, choice in found.decision.choices.items() if re.search(pattern, plain(choice.text), re.IGNORECASE)
    }
    return len(shown) / len(found.decision.choices), found.record in shown


RULE = CampaignRule(
    code="craft-record-tells",
    severity="warning",
    explanation="Someone who knows nothing but the texts of the options must not guess the record better than by lot. "
    "Readers of our own first options could: invented ones had two sentences and a purpose, real ones kept two tracks "
    "open. Such traits are counted over a campaign and compared with a fair draw.",
    bad="""
        choices:      # as in most decisions of the campaign
          wait: {historical: true, text: Keep the talks going, and let the note be studied meanwhile.}
          refuse: {text: Refuse the note outright. Tell every capital so that nobody can doubt it.}
        """,
    good="""
        choices:
          wait: {historical: true, text: Refuse the first clause of the note, and say so in every capital.}
          refuse: {text: Keep the talks going while the note is studied, and say nothing in any capital.}
        """,
    find=_find,
)
