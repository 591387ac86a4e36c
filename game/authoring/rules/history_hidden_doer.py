"""Does the human record say who did it?"""

import re
from collections.abc import Iterator

from game.authoring.rules.rule import Finding, Rule, Subject

_SUFFERED = re.compile(
    r"\b(?:was|were|been|being)(?: \w+ly)? (?:shot|executed|murdered|killed|hanged|deported|arrested|tortured|beaten|"
    r"starved|sentenced|condemned|imprisoned|exiled|massacred|interned)\b"
)
_DOER = re.compile(
    r"\bby\b|\border(?:s|ed)?\b|\bdecisions?\b|\bcourts?\b|\btrials?\b|\bNKVD\b|\bOGPU\b|\bGPU\b|\bCheka\b|\bMGB\b|"
    r"\bGestapo\b|\bSS\b|\bpolice\b|\barm(?:y|ies)\b|\btroops\b|\bPolitburo\b|\bCollegium\b|\btribunals?\b|"
    r"\bgovernments?\b|\bStalin\b|\bHitler\b|\bBeria\b|\bYezhov\b|\bYagoda\b|\bMolotov\b|\bKuomintang\b"
)
"""Who did it, or on whose order, anywhere in the entry."""


def _find(subject: Subject) -> Iterator[Finding]:
    for number, entry in enumerate(subject.scenario.human_record):
        found = _SUFFERED.search(entry.text)
        if found and not _DOER.search(entry.text):
            message = f"'{found[0]}', and the entry doesn't say by whom"
            yield Finding(("human_record", number, "text"), message, "say who did it, on whose order", found[0])


RULE = Rule(
    code="history-hidden-doer",
    severity="warning",
    explanation="The human record says who did what to whom and on whose order. A passive voice without a doer makes a "
    "crime look like the weather.",
    bad="""
        human_record:
          - {date: 1941-06-14, text: Whole families were deported., cite: [F.1]}
        """,
    good="""
        human_record:
          - {date: 1941-06-14, text: On Moscow's order the NKVD deported whole families., cite: [F.1]}
        """,
    find=_find,
)
