"""Is there local state that nothing reads?"""

from collections.abc import Iterator

from game.authoring.rules.rule import Finding, Rule, Subject


def _unread(subject: Subject) -> Iterator[Finding]:
    for name in subject.scenario.state:
        if name not in subject.reads.names:
            yield Finding(("state", name), f"no condition or effect reads '{name}'")


RULE = Rule(
    code="logic-unread-state",
    severity="warning",
    explanation="A local variable is shown to the player as something that matters, and is gone when the juncture "
    "ends. One that no condition and no effect reads promises what never comes.",
    bad="""
        state:
          trust: {start: 5, min: 0, max: 10, label: Trust}    # effects move it, nothing asks for it
        """,
    good="""
        branches:
          - if: trust >= 7
            next: door_open
          - next: door_shut
        """,
    find=_unread,
)
