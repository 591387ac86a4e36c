"""Is there a condition that always holds?"""

from collections.abc import Iterator

from game.authoring.rules.constant_conditions import constant
from game.authoring.rules.rule import Finding, Rule, Subject


def _always(subject: Subject) -> Iterator[Finding]:
    for found in constant(subject):
        if found.value:
            yield Finding(found.path, f"this holds always: it can't be false {found.proof}", "leave it out, or mend it")


RULE = Rule(
    code="logic-always-true",
    severity="warning",
    explanation="A condition that always holds tells a player nothing: the option is never closed, the paragraph "
    "always there. Mostly a sign is turned round, or the number lies beyond the variable's range.",
    bad="""
        also:
          - if: world.readiness >= 0     # it begins at 0
            text: The divisions of the west have their winter boots.
        """,
    good="""
        also:
          - if: world.readiness >= 40
            text: The divisions of the west have their winter boots.
        """,
    find=_always,
)
