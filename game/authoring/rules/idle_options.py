"""Is there an option that changes nothing, or local state that nothing reads?"""

from collections.abc import Iterator

from game.authoring.explore import reads
from game.authoring.rules.rule import Finding, Rule, Subject


def _idle(subject: Subject) -> Iterator[Finding]:
    for scene, name, choice in subject.choices():
        siblings = [other.next for s, _, other in subject.choices() if s == scene]
        moves = choice.effects or choice.later or len(set(siblings)) > 1
        if not moves and ("chose", scene, name) not in reads(subject.scenario).calls:
            yield Finding(("scenes", scene, "choices", name), f"the choice '{name}' changes nothing")


def _unread(subject: Subject) -> Iterator[Finding]:
    read = reads(subject.scenario).names
    for name in subject.scenario.state:
        if name not in read:
            yield Finding(("state", name), f"no condition or effect reads '{name}'")


RULES = (
    Rule("logic-idle-option", "warning", "An option that changes nothing is no decision.", _idle),
    Rule("logic-unread-state", "warning", "Local state is there to be read by something.", _unread),
)
