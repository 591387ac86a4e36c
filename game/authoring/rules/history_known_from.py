"""Is a fact of the file known before it happened?"""

from collections.abc import Iterator

from game.authoring.rules.rule import Finding, Rule, Subject
from game.core.dates import first_day, spoken


def _wrong_way(subject: Subject) -> Iterator[Finding]:
    for name, fact in subject.scenario.facts.items():
        if fact.known_from and fact.date and fact.known_from < first_day(fact.date):
            yield Finding(("facts", name, "known_from"), f"known before it happened ({spoken(fact.date)})")


RULE = Rule(
    code="history-known-from",
    severity="warning",
    explanation="`known_from` says from which day Moscow could know of a fact: on the first day of its date at the "
    "earliest. An earlier one lets hindsight into a briefing.",
    bad="""
        facts:
          a: {date: 1926-05-02, known_from: 1926-04-01, claim: Riga sent a note., status: confirmed, source: A Source}
        """,
    good="""
        facts:
          a: {date: 1926-05-02, known_from: 1926-05-03, claim: Riga sent a note., status: confirmed, source: A Source}
        """,
    find=_wrong_way,
)
