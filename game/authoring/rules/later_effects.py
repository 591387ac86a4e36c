"""Does the juncture reach beyond itself?"""

from collections.abc import Iterator

from game.authoring.rules.rule import Finding, Rule, Subject


def _none(subject: Subject) -> Iterator[Finding]:
    left = [choice for *_, choice in subject.choices() if choice.later]
    if not left and not any(outcome.later for outcome in subject.scenario.outcomes.values()):
        yield Finding(("scenes",), "nothing here has an effect on a later day")


RULES = (
    Rule("craft-no-later", "warning", "Each juncture leaves something that lands later and names its cause.", _none),
)
