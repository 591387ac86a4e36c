"""Does the file keep the fog of the date? Before the record it cites only what Moscow could know by then."""

from collections.abc import Iterator

from game.authoring.rules.rule import Finding, Rule, Subject
from game.core.dates import first_day, spoken
from game.core.facts import NEVER, known_from
from game.core.walk import Path, citations


def _early(subject: Subject) -> Iterator[Finding]:
    for date, path, id in _cited_before_the_record(subject):
        fact = subject.facts.get(id)
        if fact is not None and known_from(fact) > date:
            known = "has no date" if known_from(fact) == NEVER else f"was known from {spoken(known_from(fact))}"
            yield Finding(
                path, f"'{id}' {known}; this is {spoken(date)}", "cite it behind the record, or set `known_from`"
            )


def _cited_before_the_record(subject: Subject) -> Iterator[tuple[str, Path, str]]:
    """(date, path, id) of what scenes, advice and dispatches cite, and of intelligence, by the day it is shown."""
    for name, scene in subject.decisions():
        parts = {"also": scene.also, "advice": scene.advice, "dispatch": (scene.dispatch,) if scene.dispatch else ()}
        for index, id in enumerate(scene.cite):
            yield scene.date, ("scenes", name, "cite", index), id
        for key, part in parts.items():
            for path, id in citations(part):
                inner = path[1:] if key == "dispatch" else path
                yield scene.date, ("scenes", name, key, *inner), id
    for name, report in subject.scenario.intelligence.items():
        dates = sorted(scene.date for _, scene in subject.decisions() if scene.date >= first_day(report.dated))
        for index, id in enumerate(report.cite if dates else ()):
            yield dates[0], ("intelligence", name, "cite", index), id


def _wrong_way(subject: Subject) -> Iterator[Finding]:
    for name, fact in subject.scenario.facts.items():
        if fact.known_from and fact.date and fact.known_from < first_day(fact.date):
            yield Finding(("facts", name, "known_from"), f"known before it happened ({spoken(fact.date)})")


RULES = (
    Rule("history-hindsight", "warning", "A briefing holds only what Moscow could know on its date.", _early),
    Rule("history-known-from", "warning", "A fact is known on its date's first day at the earliest.", _wrong_way),
)
