"""Has the player two reports to weigh against each other?"""

from collections.abc import Iterator

from game.authoring.rules.rule import Finding, Rule, Subject

FEWEST = 2


def _find(subject: Subject) -> Iterator[Finding]:
    count = len(subject.scenario.intelligence)
    if count < FEWEST:
        path = ("intelligence",) if count else ("scenes", subject.scenario.start)
        yield Finding(path, f"{count} report{'s' * (count != 1)} of intelligence; a juncture has at least {FEWEST}")


RULE = Rule(
    code="craft-intelligence",
    severity="warning",
    explanation=(
        "Two reports with a source and a reliability let a player weigh one voice against another, as the desk had "
        "to. A single report is simply believed."
    ),
    bad="""
        intelligence:
          riga: {source: the envoy, reliability: good, dated: 1926-05-01, text: Riga will wait., cite: [F.1]}
        """,
    good="""
        intelligence:
          riga: {source: the envoy, reliability: good, dated: 1926-05-01, text: Riga will wait., cite: [F.1]}
          tallinn: {source: a newspaper, reliability: poor, dated: 1926-05-02, text: Riga will not wait., cite: [F.2]}
        """,
    find=_find,
)
