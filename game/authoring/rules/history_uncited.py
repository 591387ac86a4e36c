"""Is there a claim about the past without a fact?

The reader of files already asks `cite` of scenes, reports, dispatches, advocates, the record and the human record. Here
are the places where it depends on what the author says of them.
"""

from collections.abc import Iterator

from game.authoring.rules.rule import Finding, Rule, Subject


def _find(subject: Subject) -> Iterator[Finding]:
    yield from _results(subject)
    yield from _endings(subject)
    yield from _debrief(subject)


def _results(subject: Subject) -> Iterator[Finding]:
    """A documented result rests on a document; an inferred one on something to infer from."""
    for scene, name, choice in subject.choices():
        path = ("scenes", scene, "choices", name)
        if choice.evidence == "documented" and not choice.cite:
            yield Finding(
                (*path, "evidence"), "this result is said to be documented, and cites nothing", "give it `cite`"
            )
        if choice.evidence == "inferred" and not (choice.cite or choice.advocate):
            message = "this result is said to be inferred, and cites nothing to infer it from"
            yield Finding((*path, "evidence"), message, "give it `cite`, or call it invented")


def _endings(subject: Subject) -> Iterator[Finding]:
    for name, outcome in subject.scenario.outcomes.items():
        if outcome.historical and not outcome.cite:
            yield Finding(("outcomes", name), f"'{name}' is how history ended, and cites nothing", "give it `cite`")


def _debrief(subject: Subject) -> Iterator[Finding]:
    debrief = subject.scenario.debrief
    for number, historian in enumerate(debrief.historians):
        if not historian.cite:
            message = f"a view of {historian.name}, and no fact that says so"
            yield Finding(("debrief", "historians", number), message, "give it `cite`")
    for number, way in enumerate(debrief.other_ways):
        if way.grade != "speculative" and not way.cite:
            message = f"another way that is {way.grade}, and no fact that says so"
            yield Finding(("debrief", "other_ways", number), message, "give it `cite`, or call it speculative")


RULE = Rule(
    code="history-uncited",
    severity="warning",
    explanation=(
        "What is said to have happened, or to have been argued, can be looked up: a documented result, the "
        "historical outcome, a historian's view, another way that isn't mere speculation. What cites nothing is "
        "invented, and says so."
    ),
    bad="""
        result: Riga signs on the 9th.
        evidence: documented
        """,
    good="""
        result: Riga signs on the 9th.
        evidence: documented
        cite: [F.1]
        """,
    find=_find,
)
