"""Had Moscow a choice? As history meets a decision on record, more than one option is open."""

from collections.abc import Iterator

from game.authoring.rules.rule import Finding, Rule, Subject
from game.core import engine


def _find(subject: Subject) -> Iterator[Finding]:
    for step in subject.history:
        offered = engine.options(subject.machine, step.before)
        opened = [offer.choice for offer in offered if offer.closed is None]
        if len(opened) < 2:
            message = f"history finds {len(opened)} of {len(offered)} options open in '{step.scene}': nothing to decide"
            yield Finding(("scenes", step.scene, "choices"), message)


RULE = Rule(
    code="craft-no-alternative",
    severity="warning",
    explanation=(
        "A player who has followed the record so far must be able to leave it. Where every rival is closed to "
        "history itself, the record looks like fate."
    ),
    bad="""
        refuse:
          requires:
            - {if: world.germany > 90, else: Berlin would never bear it.}
        """,
    good="""
        refuse:
          requires:
            - {if: world.germany > -60, else: Berlin would never bear it.}
        """,
    find=_find,
)
