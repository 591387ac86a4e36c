"""Is there a decision that Moscow faced?"""

from collections.abc import Iterator

from game.authoring.rules.rule import Finding, Rule, Subject


def _nothing(subject: Subject) -> Iterator[Finding]:
    if not subject.on_record:
        yield Finding(("scenes",), "no decision has a historical option: nothing can be compared with the record")


RULE = Rule(
    code="ghost-nothing",
    severity="warning",
    explanation="A juncture is a moment at which Moscow decided. Without a single historical option there is no "
    "record to hold the player's choices against, and no forecast to make.",
    bad="""
        choices:
          sign: {text: Sign the treaty., distance: 1, next: signed}
          wait: {text: Wait for the autumn., distance: 2, next: signed}
        """,
    good="""
        choices:
          sign: {text: Sign the treaty., historical: true, next: signed}
          wait: {text: Wait for the autumn., distance: 2, next: signed}
        """,
    find=_nothing,
)
