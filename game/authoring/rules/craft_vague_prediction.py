"""Does an adviser predict something that can be seen?"""

import re
from collections.abc import Iterator

from game.authoring.rules.rule import Finding, Rule, Subject

_VAGUE = re.compile(
    r"\b(?:disast\w+|catastroph\w+|calamit\w+|ruin(?:ous)?\b(?! of)|regret\w*|rue it|end badly|ends badly|go wrong|"
    r"goes wrong|no good|nothing good|dire|grave consequences|serious consequences|great harm|big trouble|"
    r"a mistake|big mistake|end in tears|turn out well|be fine|be better off|be worse off)\b"
)
"""Words for an end, good or bad, that nobody can look up."""


def _find(subject: Subject) -> Iterator[Finding]:
    for scene, decision in subject.decisions():
        for who, advice in decision.advice.items():
            found = _VAGUE.search(advice.predicts.lower())
            if found:
                words = advice.predicts[slice(*found.span())]
                path = ("scenes", scene, "advice", who, "predicts")
                yield Finding(path, f"'{words}' can't be looked up", "predict what somebody does, and by when", words)


RULE = Rule(
    code="craft-vague-prediction",
    severity="warning",
    explanation="An adviser predicts one concrete thing, which came true or didn't, never a vague disaster: only so "
    "can a player learn behind the record whose judgement was good.",
    bad="""
        predicts: A refusal will be a disaster.
        """,
    good="""
        predicts: After a refusal Riga will close its port to our grain by August.
        """,
    find=_find,
)
