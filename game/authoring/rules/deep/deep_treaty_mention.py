"""Is there a text that speaks of a treaty which some campaigns have broken, or never signed?"""

from collections.abc import Iterator

from game.authoring.rules.deep.deep_rule import DeepRule, DeepSubject
from game.authoring.rules.logic_treaty_mention import contradicted
from game.authoring.rules.rule import Finding

_MOST = 4
"""How much of the world a message names."""


def _spoken(subject: DeepSubject) -> Iterator[Finding]:
    for found in subject.contradictions:
        if found.world is not None:
            some = [f"{name} = {str(value).lower() or 'not ended'}" for name, value in found.world.items()]
            world = ", ".join(some[:_MOST]) + (", …" if len(some) > _MOST else "")
            message = f"{contradicted(found)}, in a world that random campaigns bring: {world}"
            fix = "put the words under `also` with an `if`, or word them for every past"
            yield Finding(found.path, message, fix, found.mention.opening)


RULE = DeepRule(
    code="deep-treaty-mention",
    severity="warning",
    explanation="A text that is true where history went may be false in another past: a treaty spoken of that was "
    "never signed. The marked words are tested in every state that the worlds of random campaigns lead to.",
    bad="""
        text: Germany is bound by the [[world.berlin_treaty_in_force|treaty of Berlin]].
        """,
    good="""
        also:
          - if: world.berlin_treaty_in_force
            text: Germany is bound by the [[world.berlin_treaty_in_force|treaty of Berlin]].
        """,
    find=_spoken,
)
