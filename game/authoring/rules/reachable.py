"""Can everything in the file be reached, from the usual start or from what a campaign might bring?

That the player can always go on needs no rule: a file in which every choice of a decision might be closed isn't read.
"""

from collections.abc import Iterator

from game.authoring.rules.other_starts import reached
from game.authoring.rules.rule import Finding, Rule, Subject


def _scenes(subject: Subject) -> Iterator[Finding]:
    known = reached(subject.everywhere)
    for kind, names in (("scenes", subject.scenario.scenes), ("outcomes", subject.scenario.outcomes)):
        for name in names:
            if subject.reach.complete and name not in known:
                yield Finding((kind, name), f"no line of play reaches '{name}'")


def _choices(subject: Subject) -> Iterator[Finding]:
    known = reached(subject.everywhere)
    opened = {choice for reach in subject.everywhere for choice in reach.opened}
    shown = {choice for reach in subject.everywhere for choice in reach.shown}
    for scene, name, _ in subject.choices():
        if subject.reach.complete and scene in known and (scene, name) not in opened:
            seen = "is always closed" if (scene, name) in shown else "is never shown"
            yield Finding(("scenes", scene, "choices", name), f"the choice '{name}' {seen}")


def _too_many(subject: Subject) -> Iterator[Finding]:
    if not subject.reach.complete:
        yield Finding(("scenes",), f"more than {subject.reach.states:,} states: not all of them were looked at")


RULES = (
    Rule("logic-unreachable", "warning", "A scene or outcome that no line of play reaches is never read.", _scenes),
    Rule("logic-closed-choice", "warning", "A choice that can't be taken from any start teaches nothing.", _choices),
    Rule("logic-too-many-states", "warning", "The proofs hold only if every state was looked at.", _too_many),
)
