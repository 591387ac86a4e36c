"""Does the file bring facts that nothing cites?"""

from collections.abc import Iterator

from game.authoring.rules.rule import Finding, Rule, Subject


def _unused(subject: Subject) -> Iterator[Finding]:
    used = {id for _, id in subject.cited}
    for name in subject.scenario.facts:
        if f"here.{name}" not in used:
            yield Finding(("facts", name), f"nothing cites 'here.{name}'")


RULE = Rule(
    code="history-unused-fact",
    severity="warning",
    explanation="A fact of the file's own that nothing cites is never shown. Cite it where it is used, or take it out.",
    bad="""
        facts:
          a: {claim: Riga sent a note., status: confirmed, source: 'A Source (1927), p. 1'}
        scenes:
          answer:
            cite: [F.III.4.ii.a]
        """,
    good="""
        facts:
          a: {claim: Riga sent a note., status: confirmed, source: 'A Source (1927), p. 1'}
        scenes:
          answer:
            cite: [here.a]
        """,
    find=_unused,
)
