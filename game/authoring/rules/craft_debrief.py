"""Does the debrief show that history is argued about?"""

from collections.abc import Iterator

from game.authoring.rules.rule import Finding, Rule, Subject

FEWEST = 2


def _find(subject: Subject) -> Iterator[Finding]:
    debrief = subject.scenario.debrief
    names = {historian.name for historian in debrief.historians}
    if len(names) < FEWEST:
        message = f"{len(names)} historian; a debrief has at least {FEWEST}, who disagree"
        yield Finding(("debrief", "historians"), message)
    ways = len(debrief.other_ways)
    if ways < FEWEST:
        message = f"{ways} other way; a debrief has at least {FEWEST}, each with its grade"
        yield Finding(("debrief", "other_ways"), message)


RULE = Rule(
    code="craft-debrief",
    severity="warning",
    explanation=(
        "One historian is an authority, two who disagree are a question. One other way is a regret, two show that "
        "the record was one of several roads."
    ),
    bad="""
        historians:
          - {name: A. Historian, work: A Work (1990), view: Patience paid., cite: [F.view]}
        other_ways:
          - {text: A rupture., grade: speculative}
        """,
    good="""
        historians:
          - {name: A. Historian, work: A Work (1990), view: Patience paid., cite: [F.view]}
          - {name: B. Historian, work: B Work (1991), view: Patience cost a port., cite: [F.disputed]}
        other_ways:
          - {text: A rupture., grade: speculative}
          - {text: A treaty in the autumn., grade: argued, cite: [F.1]}
        """,
    find=_find,
)
