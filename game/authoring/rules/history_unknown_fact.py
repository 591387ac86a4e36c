"""Does every cited fact exist?"""

from collections.abc import Iterator

from game.authoring.cited import mention
from game.authoring.rules.rule import Finding, Rule, Subject
from game.files.shape_words import did_you_mean


def _unknown(subject: Subject) -> Iterator[Finding]:
    for path, id in subject.cited:
        if id not in subject.facts:
            yield Finding(path, f"there is no fact '{id}'", did_you_mean(id, subject.facts), mention(path, id))


RULE = Rule(
    code="history-unknown-fact",
    severity="warning",
    explanation="No claim about the past stands without a fact, and no fact without a source. An id that nobody "
    "knows leads a reader who asks for the source nowhere.",
    bad="""
        cite: [F.III.4.ii.zz]
        """,
    good="""
        cite: [F.III.4.ii.a]
        """,
    find=_unknown,
)
