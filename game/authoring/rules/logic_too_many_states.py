"""Has the scenario more states than are looked at?"""

from collections.abc import Iterator

from game.authoring.rules.rule import Finding, Rule, Subject


def _too_many(subject: Subject) -> Iterator[Finding]:
    if not subject.reach.complete:
        yield Finding(("scenes",), f"more than {subject.reach.states:,} states: not all of them were looked at")


RULE = Rule(
    code="logic-too-many-states",
    severity="warning",
    explanation="The proofs that every scene can be reached and every choice taken hold only if every state was "
    "looked at. Variables that conditions read multiply states: read fewer of them, or in coarser steps.",
    bad="""
        if: trust + supplies + morale + ships + gold > 250
        """,
    good="""
        if: trust > 60 and supplies > 40
        """,
    find=_too_many,
)
