"""Does an adviser speak too long?"""

from collections.abc import Iterator

from game.authoring.rules.rule import Finding, Rule, Subject
from game.files.prose import word_count, words_said

MOST = 40
"""Words of what an adviser says."""


def _advice(subject: Subject) -> Iterator[Finding]:
    for name, scene in subject.decisions():
        for who, advice in scene.advice.items():
            words = word_count(advice.says)
            if words > MOST:
                path = ("scenes", name, "advice", who, "says")
                yield Finding(path, f"{words_said(words)}; an adviser has at most {MOST}")


RULE = Rule(
    code="craft-advice-length",
    severity="warning",
    explanation=f"Three advisers are heard at each decision. Each makes one point in at most {MOST} words, so that "
    "what they disagree on stands out.",
    bad="""
        chicherin:
          says: Sign the treaty now. (and 50 words more)
        """,
    good="""
        chicherin:
          says: Sign the treaty now and ask for a written promise of neutrality.
        """,
    find=_advice,
)
