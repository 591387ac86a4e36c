"""Are there two options that do the same?"""

from collections.abc import Iterator

from game.authoring.rules.bargains import gates_of, moves_of
from game.authoring.rules.logic_idle_option import changes_nothing
from game.authoring.rules.rule import Finding, Rule, Subject
from game.core.model.scenes import Choice


def _same(subject: Subject) -> Iterator[Finding]:
    asked = {call[1:] for call in subject.reads.calls if call[0] == "chose"}
    for scene, decision in subject.decisions():
        earlier: dict[object, str] = {}
        for name, choice in decision.choices.items():
            if (scene, name) in asked or changes_nothing(subject, scene, choice):
                continue
            twin = earlier.setdefault(_does(choice), name)
            if twin != name:
                yield Finding(("scenes", scene, "choices", name), f"the choice '{name}' does the same as '{twin}'")


def _does(choice: Choice) -> object:
    """Equal for options that lead to the same scene and move the same."""
    return choice.next, frozenset(moves_of(choice).items()), gates_of(choice)


RULE = Rule(
    code="logic-same-option",
    severity="warning",
    explanation="Two options that move the same variables by the same numbers and lead to the same scene are one "
    "option with two wordings, unless some condition asks which of them was chosen.",
    bad="""
        choices:
          drill: {effects: [world.readiness += 4], next: summer}
          march: {effects: [world.readiness += 4], next: summer}
        """,
    good="""
        choices:
          drill: {effects: [world.readiness += 4], next: summer}
          march: {effects: [world.readiness += 2, world.poland -= 3], next: summer}
        """,
    find=_same,
)
