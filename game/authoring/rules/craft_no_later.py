"""Does the juncture reach beyond itself?"""

from collections.abc import Iterator

from game.authoring.rules.rule import Finding, Rule, Subject


def _none(subject: Subject) -> Iterator[Finding]:
    left = [choice for *_, choice in subject.choices() if choice.later]
    if not left and not any(outcome.later for outcome in subject.scenario.outcomes.values()):
        yield Finding(("scenes",), "nothing here has an effect on a later day", "or say under `allow` why")


RULE = Rule(
    code="craft-no-later",
    severity="warning",
    explanation="In a campaign a decision comes back months after it was made, with its cause named. A juncture that "
    "leaves nothing behind could be cut out without anybody noticing.",
    bad="""
        choices:
          trade_and_neutrality:
            effects:
              - world.germany += 5
        """,
    good="""
        choices:
          trade_and_neutrality:
            effects:
              - world.germany += 5
            later:
              - date: 1926-04-24
                because: The offer left in Berlin in October is taken up.
                effects:
                  - world.germany += 10
        """,
    find=_none,
)
