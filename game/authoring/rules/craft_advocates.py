"""Does somebody in the sources speak for the options?"""

from collections.abc import Iterator

from game.authoring.rules.rule import Finding, Rule, Subject


def _advocates(subject: Subject) -> Iterator[Finding]:
    for scene, decision in subject.decisions():
        alone = [name for name, choice in decision.choices.items() if choice.advocate is None]
        if scene in subject.on_record and len(alone) > 1:
            message = f"{len(alone)} options without an advocate: {', '.join(alone)}"
            yield Finding(("scenes", scene, "choices"), message, "name one, or say under `allow` why there are two")


RULE = Rule(
    code="craft-advocates",
    severity="warning",
    explanation="An option counts as real if somebody at the time argued for it, named with a source. Of a decision "
    "on record at most one option is the author's own speculation.",
    bad="""
        choices:
          sign: {historical: true, advocate: {who: Georgy Chicherin, cite: [F.III.4.ii.a]}}
          turn_to_warsaw: {distance: 3}
          turn_to_london: {distance: 3}
        """,
    good="""
        choices:
          sign: {historical: true, advocate: {who: Georgy Chicherin, cite: [F.III.4.ii.a]}}
          turn_to_warsaw: {distance: 3, advocate: {who: Pyotr Voikov, cite: [here.a]}}
          turn_to_london: {distance: 3}
        """,
    find=_advocates,
)
