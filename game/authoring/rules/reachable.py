"""Can everything in the file be reached, and can the player always go on?"""

from collections.abc import Iterator

from game.authoring.explore import CAP
from game.authoring.rules.rule import Finding, Rule, Subject


def _scenes(subject: Subject) -> Iterator[Finding]:
    reached = subject.reach.scenes.keys() | {route for route, _ in subject.reach.routes}
    for kind, names in (("scenes", subject.scenario.scenes), ("outcomes", subject.scenario.outcomes)):
        for name in names:
            if subject.reach.complete and name not in reached:
                yield Finding((kind, name), f"no line of play reaches '{name}'")


def _choices(subject: Subject) -> Iterator[Finding]:
    for scene, name, _ in subject.choices():
        if not subject.reach.complete or scene not in subject.reach.scenes or (scene, name) in subject.reach.opened:
            continue
        seen = "is always closed" if (scene, name) in subject.reach.shown else "is never shown"
        yield Finding(("scenes", scene, "choices", name), f"the choice '{name}' {seen}")


def _stuck(subject: Subject) -> Iterator[Finding]:
    for scene, path in subject.reach.stuck.items():
        way = " then ".join(path) or "at the start"
        yield Finding(("scenes", scene, "choices"), f"every option can be closed here ({way})")


def _too_many(subject: Subject) -> Iterator[Finding]:
    if not subject.reach.complete:
        yield Finding(("scenes",), f"more than {CAP:,} states: not all of them were looked at")


RULES = (
    Rule("logic-unreachable", "warning", "A scene or outcome that no line of play reaches is never read.", _scenes),
    Rule(
        "logic-closed-choice", "warning", "A choice that can't be taken from the usual start teaches nothing.", _choices
    ),
    Rule("logic-stuck", "error", "Where every option is closed the player can't go on.", _stuck),
    Rule("logic-too-many-states", "warning", "The proofs hold only if every state was looked at.", _too_many),
)
