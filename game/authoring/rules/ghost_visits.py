"""Does history come to every decision on record, and to none that is off it?"""

from collections.abc import Iterator

from game.authoring.rules.rule import Finding, Rule, Subject


def _visits(subject: Subject) -> Iterator[Finding]:
    visited = {step.scene for step in subject.history}
    for name, _ in subject.decisions():
        if name in subject.on_record and name not in visited:
            yield Finding(("scenes", name), f"'{name}' has a historical option, but history never comes here")
        if subject.on_record and name not in subject.on_record and name in visited:
            yield Finding(("scenes", name), f"history comes to '{name}', which has no historical option")


RULE = Rule(
    code="ghost-visits",
    severity="warning",
    explanation="A decision is on record if Moscow faced it. History's own run, which takes the historical option "
    "everywhere, must come to each of these and to no other; else players are compared with what never was.",
    bad="""
        scenes:
          message:    # history takes trade, which leads past the ultimatum
            choices:
              trade: {historical: true, next: signed}
              refuse: {distance: 3, next: ultimatum}
          ultimatum:
            choices:
              yield_ground: {historical: true, next: signed}
        """,
    good="""
        scenes:
          message:
            choices:
              trade: {historical: true, next: signed}
              refuse: {distance: 3, next: ultimatum}
          ultimatum:    # off record: no historical option
            choices:
              yield_ground: {next: signed}
        """,
    find=_visits,
)
