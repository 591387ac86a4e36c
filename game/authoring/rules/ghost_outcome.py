"""Does history end in the one outcome that is marked historical?"""

from collections.abc import Iterator

from game.authoring.rules.rule import Finding, Rule, Subject


def _ends(subject: Subject) -> Iterator[Finding]:
    ended = subject.history[-1].after.scene
    marked = [name for name, outcome in subject.scenario.outcomes.items() if outcome.historical]
    if marked != [ended]:
        path = ("outcomes", marked[0], "historical") if marked else ("outcomes", ended)
        yield Finding(path, f"history ends in '{ended}', but marked as historical: {', '.join(marked) or 'none'}")


RULE = Rule(
    code="ghost-outcome",
    severity="warning",
    explanation="Who follows the record at every decision must end where history ended, and the file says which "
    "outcome that is. If the two differ, a route's condition or a mark is wrong.",
    bad="""
        outcomes:
          door_open: {title: A door left ajar}    # here history's run ends
          door_shut: {title: A door shut, historical: true}
        """,
    good="""
        outcomes:
          door_open: {title: A door left ajar, historical: true}
          door_shut: {title: A door shut}
        """,
    find=_ends,
)
