"""Does the file keep the fog of the date? Before the record it cites only what Moscow could know by then."""

from collections.abc import Iterator

from game.authoring.cited import mention
from game.authoring.rules.before_the_record import shown_from
from game.authoring.rules.rule import Finding, Rule, Subject
from game.core.dates import first_day, spoken
from game.core.facts import NEVER, known_from
from game.core.model.facts import Fact
from game.core.model.scenes import Decision, Route
from game.core.walk import Path, citations
from game.files.prose import linked_facts

_Cited = Iterator[tuple[str, Path, str]]
"""(date, path, id) of what is cited or linked to."""


def _early(subject: Subject) -> Iterator[Finding]:
    for date, path, id in (*_by_scenes(subject), *_by_routes(subject), *_by_reports(subject), *_by_links(subject)):
        fact = subject.facts.get(id)
        if fact is not None and known_from(fact) > date:
            known = "has no date" if known_from(fact) == NEVER else f"was known from {spoken(known_from(fact))}"
            message = f"'{id}' {known}; this is {spoken(date)}"
            yield Finding(path, message, _fix(fact, date), mention(path, id))


def _fix(fact: Fact, date: str) -> str:
    """What may be done: a fact that happened later was not known, whatever its author sets."""
    might = fact.date is not None and first_day(fact.date) <= date
    return "cite it behind the record" + (", or set `known_from` if it was known by then" if might else "")


def _by_scenes(subject: Subject) -> _Cited:
    """What decisions, their advice and their dispatches cite."""
    for name, scene in subject.decisions():
        parts = {"also": scene.also, "advice": scene.advice, "dispatch": (scene.dispatch,) if scene.dispatch else ()}
        for index, id in enumerate(scene.cite):
            yield scene.date, ("scenes", name, "cite", index), id
        for key, part in parts.items():
            for path, id in citations(part):
                inner = path[1:] if key == "dispatch" else path
                yield scene.date, ("scenes", name, key, *inner), id


def _by_routes(subject: Subject) -> _Cited:
    """What is cited on the way into a decision; on the way into an outcome the record is at hand."""
    scenes = subject.scenario.scenes
    for name, scene in scenes.items():
        for number, branch in enumerate(scene.branches if isinstance(scene, Route) else ()):
            target = scenes.get(branch.next)
            if isinstance(target, Decision):
                for path, id in citations(branch.also):
                    yield target.date, ("scenes", name, "branches", number, "also", *path), id


def _by_reports(subject: Subject) -> _Cited:
    """What intelligence cites, by the first day on which it is shown."""
    for name, report in subject.scenario.intelligence.items():
        for index, id in enumerate(report.cite):
            yield shown_from(subject.scenario, report), ("intelligence", name, "cite", index), id


def _by_links(subject: Subject) -> _Cited:
    """What the texts lead to that are read before a choice is taken."""
    for text in subject.before_record:
        for id in () if text.settled else linked_facts(text.words):
            yield text.date, text.path, id


RULE = Rule(
    code="history-hindsight",
    severity="warning",
    explanation="A player at the desk may know only what Moscow could know on that day. Before the record is shown a "
    "file cites facts from the day on which they were known: the fact's `known_from`, else the last day of its date.",
    bad="""
        briefing:
          date: 1938-03-12
          cite: [F.V.2.i]    # dated 1938-09-30
        """,
    good="""
        briefing:
          date: 1938-10-01
          cite: [F.V.2.i]
        """,
    find=_early,
)
