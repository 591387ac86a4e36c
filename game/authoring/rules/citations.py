"""Does every cited fact exist, and can it be relied on?"""

import difflib
import re
from collections.abc import Iterator

from game.authoring.rules.rule import Finding, Rule, Subject
from game.core.walk import citations, texts

_LINK = re.compile(r"\[\[([^|\]]+)\|")


def _unknown(subject: Subject) -> Iterator[Finding]:
    linked = [(path, id) for path, text in texts(subject.scenario) for id in _LINK.findall(text)]
    for path, id in [*citations(subject.scenario), *linked]:
        if id not in subject.facts:
            close = difflib.get_close_matches(id, subject.facts, 1, 0.6)
            yield Finding(path, f"there is no fact '{id}'", f"did you mean '{close[0]}'?" if close else "")


def _doubtful(subject: Subject) -> Iterator[Finding]:
    for path, id in citations(subject.scenario):
        fact = subject.facts.get(id)
        if fact is not None and fact.checked == "doubtful":
            yield Finding(path, f"the fact '{id}' is doubtful: verify it before it is used")


def _unused(subject: Subject) -> Iterator[Finding]:
    used = {id for _, id in citations(subject.scenario)}
    used |= {id for _, text in texts(subject.scenario) for id in _LINK.findall(text)}
    for name in subject.scenario.facts:
        if f"here.{name}" not in used:
            yield Finding(("facts", name), f"nothing cites 'here.{name}'")


RULES = (
    Rule("history-unknown-fact", "warning", "No claim about the past without a fact.", _unknown),
    Rule("history-doubtful-fact", "warning", "A fact marked doubtful is verified before it is used.", _doubtful),
    Rule("history-unused-fact", "warning", "A fact of the file that nothing cites is noise.", _unused),
)
