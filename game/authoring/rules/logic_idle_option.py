"""Is there an option that changes nothing?"""

from collections.abc import Iterator

from game.authoring.rules.rule import Finding, Rule, Subject
from game.core.model.scenes import Choice


def _idle(subject: Subject) -> Iterator[Finding]:
    for scene, name, choice in subject.choices():
        if changes_nothing(subject, scene, choice) and ("chose", scene, name) not in subject.reads.calls:
            yield Finding(("scenes", scene, "choices", name), f"the choice '{name}' changes nothing")


def changes_nothing(subject: Subject, scene: str, choice: Choice) -> bool:
    """Whether an option has no effect, now or later, and leads where all options of its decision lead."""
    siblings = {other.next for name, _, other in subject.choices() if name == scene}
    return not choice.effects and not choice.later and len(siblings) == 1


RULE = Rule(
    code="logic-idle-option",
    severity="warning",
    explanation="A decision is one because it matters which option is taken. This one has no effect, now or later, "
    "leads where its neighbours lead, and no condition asks whether it was chosen.",
    bad="""
        wait:
          text: Let the invitation lie, and have the press write about the harvest until the ministers have met.
          result: The days pass.
          next: signed
        """,
    good="""
        wait:
          text: Let the invitation lie, and have the press write about the harvest until the ministers have met.
          effects:
            - world.standing -= 2
          result: The days pass, and the chanceries notice.
          next: signed
        """,
    find=_idle,
)
