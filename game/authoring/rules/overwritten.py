"""Does an outcome wipe out what the file's own choices did to the world?"""

from collections.abc import Iterator

from game.authoring.rules.rule import Finding, Rule, Subject
from game.core.expression import parse_effect


def _overwritten(subject: Subject) -> Iterator[Finding]:
    moved = {parse_effect(effect)[1] for *_, choice in subject.choices() for effect in choice.effects}
    for outcome, found in subject.scenario.outcomes.items():
        for index, effect in enumerate(found.effects):
            operator, name, _ = parse_effect(effect)
            if operator == "=" and name.startswith("world.") and name in moved:
                path = ("outcomes", outcome, "effects", index)
                yield Finding(
                    path, f"overwrites what a choice of this file did to '{name}'", "use += or a local variable"
                )


RULES = (Rule("logic-overwritten", "warning", "What a choice did to the world must not be lost.", _overwritten),)
