"""Has a decision three options, or four?"""

from collections.abc import Iterator

from game.authoring.rules.rule import Finding, Rule, Subject

FEWEST = 3


def _find(subject: Subject) -> Iterator[Finding]:
    for name, scene in subject.decisions():
        count = len(scene.choices)
        if count < FEWEST:
            message = f"{count} options in '{name}'; a decision has {FEWEST} or 4, and 2 only before an ultimatum"
            yield Finding(("scenes", name, "choices"), message, "say under `allow` why there are two")


RULE = Rule(
    code="craft-option-count",
    severity="warning",
    explanation=(
        "Two options make a quiz with a right and a wrong answer; three make a decision. Two stand only where the "
        "other side left no third, as in an ultimatum, and then `allow` says so."
    ),
    bad="""
        choices:
          accept: {text: ...}
          refuse: {text: ...}
        """,
    good="""
        choices:
          accept: {text: ...}
          refuse: {text: ...}
          counter: {text: ...}
        """,
    find=_find,
)
