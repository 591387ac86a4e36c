"""Is every rule that a file asks to break a craft rule, and broken?"""

from collections.abc import Iterator

from game.authoring.rules.rule import Finding, Rule, Subject
from game.core.model.scenario import Scenario
from game.files.shape_words import did_you_mean

_GROUP = "craft-"
"""The rules of craft are rules of thumb; what history and logic ask for can't be argued away."""


def allowed(scenario: Scenario, code: str) -> bool:
    """Whether a file breaks a rule with its reason."""
    return code.startswith(_GROUP) and code in scenario.allow


def _find(subject: Subject) -> Iterator[Finding]:
    from game.authoring.rules import RULES  # the table of which this rule is a part

    rules = {rule.code: rule for rule in RULES if rule.code.startswith(_GROUP) and rule is not RULE}
    for code in subject.scenario.allow:
        path = ("allow", code)
        if code not in rules:
            yield Finding(path, f"'{code}' is no rule that a file may break", did_you_mean(code, rules))
        elif next(rules[code].find(subject), None) is None:
            yield Finding(path, f"nothing here breaks '{code}'", "take it out")


RULE = Rule(
    code="craft-allow",
    severity="warning",
    explanation="A file may break a rule of craft and say why under `allow`: the warning is then silent. What is "
    "allowed and not broken, unknown, or no rule of craft, is told, so that no reason outlives what it was for.",
    bad="""
        allow:
          history-hindsight: The briefing needs what came later.
        """,
    good="""
        allow:
          craft-option-count: The telegram is an ultimatum; it asks for yes or no by Tuesday.
        """,
    find=_find,
)
