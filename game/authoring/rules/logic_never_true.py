"""Is there a condition that never holds?

Of an option that is never open `logic-closed-choice` tells.
"""

from collections.abc import Iterator

from game.authoring.rules.constant_conditions import constant
from game.authoring.rules.rule import Finding, Rule, Subject


def _never(subject: Subject) -> Iterator[Finding]:
    for found in constant(subject):
        if not found.value and "requires" not in found.path and found.path[-1] != "show_if":
            yield Finding(found.path, f"this holds never: it can't be true {found.proof}", "leave it out, or mend it")


RULE = Rule(
    code="logic-never-true",
    severity="warning",
    explanation="What stands under a condition that never holds is never read, or never lands. A condition that is "
    "only false in the world of the usual start, and may be true in what a campaign brings, is not meant.",
    bad="""
        also:
          - if: world.readiness > 100    # it ends at 100
            text: The divisions of the west have their winter boots.
        """,
    good="""
        also:
          - if: world.readiness > 60
            text: The divisions of the west have their winter boots.
        """,
    find=_never,
)
