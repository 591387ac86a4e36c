"""Are there two questions for the class?"""

from collections.abc import Iterator

from game.authoring.rules.rule import Finding, Rule, Subject

FEWEST = 2


def _find(subject: Subject) -> Iterator[Finding]:
    asked = subject.scenario.discussion
    if len(asked) < FEWEST:
        path = ("discussion",) if asked else ("debrief",)
        count = f"{len(asked)} question{'s' * (len(asked) != 1)}"
        yield Finding(path, f"{count} for discussion; a juncture has at least {FEWEST}")
    for number, question in enumerate(asked):
        if not question.cite:
            yield Finding(
                ("discussion", number), "no fact to argue from: a question asks for evidence", "give it `cite`"
            )


RULE = Rule(
    code="craft-questions",
    severity="warning",
    explanation=(
        "Two questions that ask for evidence turn an evening's play into a lesson; one has an answer before the "
        "class has begun. Each cites the facts to argue from."
    ),
    bad="""
        discussion:
          - ask: Was it right?
        """,
    good="""
        discussion:
          - {ask: Who gained by the delay? Use both reports., cite: [F.1, F.2]}
          - {ask: What would show that Riga meant it?, cite: [F.1]}
        """,
    find=_find,
)
