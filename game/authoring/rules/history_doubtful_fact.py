"""Can the cited facts be relied on?"""

from collections.abc import Iterator

from game.authoring.cited import mention
from game.authoring.rules.rule import Finding, Rule, Subject


def _doubtful(subject: Subject) -> Iterator[Finding]:
    for path, id in subject.cited:
        fact = subject.facts.get(id)
        if fact is not None and fact.checked == "doubtful":
            yield Finding(path, f"the fact '{id}' is doubtful: verify it before it is used", words=mention(path, id))


RULE = Rule(
    code="history-doubtful-fact",
    severity="warning",
    explanation="A fact that is marked doubtful was looked for and not found, or found otherwise. It is verified, "
    "and its mark taken away, before a class hears it.",
    bad="""
        facts:
          a: {claim: The envoy wept., status: confirmed, source: A memoir (1950), checked: doubtful}
        """,
    good="""
        facts:
          a: {claim: The envoy left on the 12th., status: confirmed, source: 'DVP VIII, no. 331'}
        """,
    find=_doubtful,
)
