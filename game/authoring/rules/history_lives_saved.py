"""Does a text reckon up lives that another choice would have saved?"""

import re
from collections.abc import Iterator

from game.authoring.rules.rule import Finding, Rule, Subject
from game.core.model.debrief import OtherWay

_PATTERN = re.compile(
    r"\b(?:lives (?:would have been |were |are |are being )?(?:saved|spared)|"
    r"(?:saves?|saved|saving|spares?|spared|sparing) (?:\S+ ){0,4}lives)\b"
)


def _find(subject: Subject) -> Iterator[Finding]:
    for said in subject.worded:
        found = said.first(_PATTERN)
        if found and not (isinstance(said.part, OtherWay) and said.cited):
            fix = "under `other_ways`, graded, with a source, or not at all"
            yield Finding(said.path, f"'{found}': nobody can count them", fix, found)


RULE = Rule(
    code="history-lives-saved",
    severity="warning",
    explanation=(
        "A different choice never prints lives saved, unless it stands under `other_ways` with a grade and a "
        "source. The number would be made up, and the dead would become points."
    ),
    bad="""
        result: By midsummer the truce has saved ten thousand lives.
        """,
    good="""
        result: By midsummer the truce still holds on both banks.
        """,
    find=_find,
)
