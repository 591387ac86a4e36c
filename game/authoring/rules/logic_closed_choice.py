"""Is there a choice that can't be taken, from the usual start or from what a campaign might bring?

That the player can always go on needs no rule: a file in which every choice of a decision might be closed isn't read.
"""

from collections.abc import Iterator

from game.authoring.rules.other_starts import reached
from game.authoring.rules.rule import Finding, Rule, Subject


def _closed(subject: Subject) -> Iterator[Finding]:
    known = reached(subject.everywhere)
    opened = {choice for reach in subject.everywhere for choice in reach.opened}
    shown = {choice for reach in subject.everywhere for choice in reach.shown}
    for scene, name, _ in subject.choices():
        if subject.reach.complete and scene in known and (scene, name) not in opened:
            seen = "is always closed" if (scene, name) in shown else "is never shown"
            yield Finding(("scenes", scene, "choices", name), f"the choice '{name}' {seen}")


RULE = Rule(
    code="logic-closed-choice",
    severity="warning",
    explanation="A choice that can't be taken from any start teaches nothing but its reason for being closed, and a "
    "hidden one not even that.",
    bad="""
        mobilise:
          text: Call up the reserves of the western districts before the ministers have met.
          requires:
            - if: world.readiness > 100    # it ends at 100
              else: The army is not ready.
        """,
    good="""
        mobilise:
          text: Call up the reserves of the western districts before the ministers have met.
          requires:
            - if: world.readiness > 40
              else: The army is not ready.
        """,
    find=_closed,
)
