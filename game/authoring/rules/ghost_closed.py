"""Does history find the options that it took open?"""

from collections.abc import Iterator

from game.authoring.rules.rule import Finding, Rule, Subject
from game.core import engine


def _closed(subject: Subject) -> Iterator[Finding]:
    for step in subject.history:
        for choice, closed in engine.options(subject.machine, step.before):
            if choice == step.choice and closed is not None:
                path = ("scenes", step.scene, "choices", choice)
                yield Finding(path, f"history finds its own option closed: {closed}")


RULE = Rule(
    code="ghost-closed",
    severity="warning",
    explanation="What Moscow did was possible: history's own run must find the historical option open, or the "
    "numbers of the world say something that the record contradicts.",
    bad="""
        sign:
          historical: true
          requires:
            - if: world.germany > 90    # history stands at 35 here
              else: Berlin won't sign.
        """,
    good="""
        sign:
          historical: true
          requires:
            - if: world.germany > 0
              else: Berlin won't sign.
        """,
    find=_closed,
)
