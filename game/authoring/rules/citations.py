"""Does every cited fact exist, and can it be relied on?"""

from collections.abc import Iterator

from game.authoring.cited import cited
from game.authoring.rules.rule import Finding, Rule, Subject
from game.files.shape_words import did_you_mean


def _unknown(subject: Subject) -> Iterator[Finding]:
    for path, id in cited(subject.scenario):
        if id not in subject.facts:
            yield Finding(path, f"there is no fact '{id}'", did_you_mean(id, subject.facts))


def _doubtful(subject: Subject) -> Iterator[Finding]:
    for path, id in cited(subject.scenario):
        fact = subject.facts.get(id)
        if fact is not None and fact.checked == "doubtful":
            yield Finding(path, f"the fact '{id}' is doubtful: verify it before it is used")


def _unused(subject: Subject) -> Iterator[Finding]:
    used = {id for _, id in cited(subject.scenario)}
    for name in subject.scenario.facts:
        if f"here.{name}" not in used:
            yield Finding(("facts", name), f"nothing cites 'here.{name}'")


RULES = (
    Rule("history-unknown-fact", "warning", "No claim about the past without a fact.", _unknown),
    Rule("history-doubtful-fact", "warning", "A fact marked doubtful is verified before it is used.", _doubtful),
    Rule("history-unused-fact", "warning", "A fact of the file that nothing cites is noise.", _unused),
)
