"""Does an outcome wipe out what the choices on the way there did to the world?"""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from game.authoring.rules.rule import Finding, Rule, Subject
from game.core.expression import names, parse_effect
from game.core.model.scenario import Scenario
from game.core.model.scenes import Decision
from game.files.sheet import exits


def _overwritten(subject: Subject) -> Iterator[Finding]:
    moved = _moved_before(subject.scenario)
    for outcome, found in subject.scenario.outcomes.items():
        for index, effect in enumerate(found.effects):
            operator, name, tree = parse_effect(effect)
            kept = operator != "=" or name in names(tree)
            if name.startswith("world.") and name in moved[outcome] and not kept:
                path = ("outcomes", outcome, "effects", index)
                yield Finding(path, f"overwrites what an earlier choice did to '{name}'", "use += or a local variable")


def _moved_before(scenario: Scenario) -> Mapping[str, set[str]]:
    """For every scene and outcome the variables that choices on some way there move."""
    moved: defaultdict[str, set[str]] = defaultdict(set)
    ways, waiting = exits(scenario), [*scenario.scenes]
    while waiting:
        name = waiting.pop()
        for path, target in ways.get(name, ()):
            found = moved[name] | _moved_by(scenario, name, str(path[3]))
            if not found <= moved[target]:
                moved[target] |= found
                waiting.append(target)
    return moved


def _moved_by(scenario: Scenario, scene: str, way: str) -> set[str]:
    """What leaving a scene moves: the variables that the choice writes, or nothing on a route."""
    left = scenario.scenes[scene]
    return {parse_effect(effect)[1] for effect in left.choices[way].effects} if isinstance(left, Decision) else set()


RULE = Rule(
    code="logic-overwritten",
    severity="warning",
    explanation="An outcome that sets a world variable wipes out what the player's choices on the way did to it: "
    "they saw it move, and it was for nothing.",
    bad="""
        outcomes:
          door_open:
            effects:
              - world.germany = 40    # a choice on the way said world.germany += 5
        """,
    good="""
        outcomes:
          door_open:
            effects:
              - world.germany += 10
        """,
    find=_overwritten,
)
